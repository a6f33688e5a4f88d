package org.castdoctor.agent.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.castdoctor.agent.knowledge.Complaints;
import org.castdoctor.protocol.diagnosis.ComplaintClass;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Plan;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Declared.Symptom;

/** A complaint with more to it than an app, one word after the other. */
public final class Told {
  private static final Complaints COMPLAINTS = Complaints.load();

  private final Sender sender;
  private Optional<String> app = Optional.empty();
  private Optional<String> version = Optional.empty();
  private Optional<String> system = Optional.empty();
  private Optional<Plan> plan = Optional.empty();
  private Optional<String> device = Optional.empty();
  private Optional<Symptom> symptom = Optional.empty();
  private Optional<String> error = Optional.empty();
  private Optional<ComplaintClass> complaint = Optional.empty();
  private List<String> works = List.of();
  private final Map<String, String> answers = new TreeMap<>();

  private Told(Sender sender) {
    this.sender = sender;
  }

  public static Told from(Sender sender) {
    return new Told(sender);
  }

  public Told app(String slug) {
    app = Optional.of(slug);
    return this;
  }

  public Told version(String appVersion) {
    version = Optional.of(appVersion);
    return this;
  }

  public Told system(String senderOs) {
    system = Optional.of(senderOs);
    return this;
  }

  public Told plan(Plan declared) {
    plan = Optional.of(declared);
    return this;
  }

  public Told device(String name) {
    device = Optional.of(name);
    return this;
  }

  public Told symptom(Symptom declared) {
    symptom = Optional.of(declared);
    return this;
  }

  public Told error(String code) {
    error = Optional.of(code);
    return this;
  }

  /** What a complaint was recognised as. */
  public Told complaint(String words) {
    complaint = Optional.of(COMPLAINTS.classify(words));
    return this;
  }

  public Told works(String... apps) {
    works = List.of(apps);
    return this;
  }

  public Told answer(String question, String word) {
    answers.put(question, word);
    return this;
  }

  public Declared declared() {
    return new Declared(
        app,
        version,
        sender,
        system,
        plan,
        works,
        Set.of(),
        device,
        symptom,
        error,
        Optional.empty(),
        complaint,
        answers);
  }
}
