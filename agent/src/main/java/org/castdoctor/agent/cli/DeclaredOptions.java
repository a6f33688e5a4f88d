package org.castdoctor.agent.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.castdoctor.agent.knowledge.AppWords;
import org.castdoctor.agent.knowledge.Complaints;
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Answer;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.ComplaintClass;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Plan;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Declared.Symptom;
import org.castdoctor.protocol.diagnosis.Question;
import org.castdoctor.protocol.diagnosis.Step;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** What the customer or the bot says, kept apart from what is measured. */
final class DeclaredOptions {
  static final String COMPLAINT = "--complaint";

  @Option(
      names = "--app",
      paramLabel = "APP",
      description = "the app that does not cast: netflix, youtube, disney, prime, spotify …")
  Optional<String> app = Optional.empty();

  @Option(names = "--app-version", paramLabel = "VERSION", description = "its version")
  Optional<String> appVersion = Optional.empty();

  @Option(
      names = "--sender",
      paramLabel = "SENDER",
      converter = SenderWord.class,
      description = "what casts: this-pc, android, ios, chrome, console, tv (default: this-pc)")
  Sender sender = Sender.THIS_PC;

  @Option(
      names = "--sender-os",
      paramLabel = "VERSION",
      description = "the sender's system version")
  Optional<String> senderOs = Optional.empty();

  @Option(
      names = "--plan",
      paramLabel = "PLAN",
      converter = PlanWord.class,
      description = "ads, standard or premium")
  Optional<Plan> plan = Optional.empty();

  @Option(names = "--works", split = ",", paramLabel = "APP", description = "apps that do cast")
  List<String> works = List.of();

  @Option(
      names = "--tried",
      split = ",",
      paramLabel = "STEP",
      converter = StepWord.class,
      description = "checklist steps already done, S1 to S27")
  List<Step> tried = List.of();

  @Option(
      names = "--device",
      paramLabel = "NAME|ADDRESS|ID",
      description = "the receiver it is about")
  Optional<String> device = Optional.empty();

  @Option(
      names = "--symptom",
      paramLabel = "SYMPTOM",
      converter = SymptomWord.class,
      description =
          "no-cast-button, not-listed, cannot-connect, drops, spins, buffers, app-missing, signin"
              + " or not-allowed")
  Optional<Symptom> symptom = Optional.empty();

  @Option(names = "--error", paramLabel = "CODE", description = "the error code on the screen")
  Optional<String> error = Optional.empty();

  @Option(names = "--since", paramLabel = "DATE", description = "since when it fails")
  Optional<String> since = Optional.empty();

  @Option(
      names = COMPLAINT,
      paramLabel = "TEXT",
      converter = ComplaintWords.class,
      description =
          "the complaint in free words, in quotes, or - to read it from standard input; only what"
              + " kind it is goes further")
  Optional<Complaint> complaint = Optional.empty();

  /** What became of the complaint's words; they themselves are nowhere. */
  sealed interface Complaint {
    /** They were recognised while the command line was read. */
    record Recognised(ComplaintClass as) implements Complaint {}

    /** They are on standard input. */
    record OnStandardInput() implements Complaint {}
  }

  /** Whether the complaint must still be read. */
  boolean complaintIsOnInput() {
    return complaint.filter(Complaint.OnStandardInput.class::isInstance).isPresent();
  }

  @Option(
      names = "--answer",
      paramLabel = "QUESTION=ANSWER",
      description = "an answer to a question in needs; may be given several times")
  Map<String, String> answers = Map.of();

  /** Refuses answers to what nobody asks, and those that nobody offers, naming what there is. */
  void requireKnownAnswers(Catalogue catalogue) {
    answers.forEach((id, word) -> {
      Question question =
          catalogue
              .question(id)
              .orElseThrow(() ->
                  new UsageProblem(
                      Text.of("There is no question '{word}'; there are: {questions}.")
                          .with("word", Terminal.safe(id))
                          .with(
                              "questions",
                              catalogue.questions().stream()
                                  .map(Question::id)
                                  .collect(Collectors.joining(", ")))));
      if (!word.equals(Answer.UNKNOWN) && question.answer(word).isEmpty()) {
        throw new UsageProblem(
            Text.of("'{word}' is no answer to {question}; there are: {answers}.")
                .with("word", Terminal.safe(word))
                .with("question", id)
                .with("answers", String.valueOf(question.allowed())));
      }
    });
    Optional<String> answered = Optional.ofNullable(answers.get("plan"));
    if (plan.isPresent() && answered.filter(word -> !word.equals(plan.get().word())).isPresent()) {
      throw new UsageProblem(Text.of("--plan and --answer plan say different things."));
    }
  }

  /** Whether answers are all that was declared: then they belong to what was declared before. */
  boolean areAnswersAlone() {
    return !answers.isEmpty() && toDeclared().equals(Declared.nothing().answering(answers));
  }

  Declared toDeclared() {
    Set<Step> steps = EnumSet.noneOf(Step.class);
    steps.addAll(tried);
    return new Declared(
        app.map(AppWords::slug),
        appVersion,
        sender,
        senderOs,
        plan,
        works.stream().map(AppWords::slug).toList(),
        steps,
        device,
        symptom,
        error,
        since,
        complaint.flatMap(DeclaredOptions::recognised),
        answers);
  }

  private static Optional<ComplaintClass> recognised(Complaint complaint) {
    return switch (complaint) {
      case Complaint.Recognised(ComplaintClass as) -> Optional.of(as);
      case Complaint.OnStandardInput later -> Optional.empty();
    };
  }

  static final class SenderWord implements ITypeConverter<Sender> {
    @Override
    public Sender convert(String word) {
      for (Sender sender : Sender.values()) {
        if (sender.word().equals(word)) {
          return sender;
        }
      }
      throw unknown(word, Text.asItIs("this-pc, android, ios, chrome, console, tv"));
    }
  }

  static final class PlanWord implements ITypeConverter<Plan> {
    @Override
    public Plan convert(String word) {
      for (Plan plan : Plan.values()) {
        if (plan.word().equals(word)) {
          return plan;
        }
      }
      throw unknown(word, Text.asItIs("ads, standard, premium"));
    }
  }

  static final class SymptomWord implements ITypeConverter<Symptom> {
    @Override
    public Symptom convert(String word) {
      for (Symptom symptom : Symptom.values()) {
        if (symptom.word().equals(word)) {
          return symptom;
        }
      }
      throw unknown(
          word,
          Text.asItIs(
              "no-cast-button, not-listed, cannot-connect, drops, spins, buffers, app-missing,"
                  + " signin, not-allowed"));
    }
  }

  /** Turns words into what they are about, so that no field ever holds them. */
  static final class ComplaintWords implements ITypeConverter<Complaint> {
    @Override
    public Complaint convert(String words) {
      return words.equals("-")
          ? new Complaint.OnStandardInput()
          : new Complaint.Recognised(Complaints.load().classify(words));
    }
  }

  static final class StepWord implements ITypeConverter<Step> {
    @Override
    public Step convert(String word) {
      return Step.ofWord(word.strip().toUpperCase(Locale.ROOT))
          .orElseThrow(() -> unknown(word, Text.of("S1 to S27")));
    }
  }

  private static WrongWord unknown(String word, Text known) {
    return new WrongWord(
        Text.of("'{word}' is not one of {words}").with("word", word).with("words", known));
  }
}
