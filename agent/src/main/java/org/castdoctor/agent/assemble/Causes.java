package org.castdoctor.agent.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.PathObservation.Watched;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.FindingText;
import org.castdoctor.protocol.diagnosis.FindingType;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.diagnosis.Severity;
import org.castdoctor.protocol.diagnosis.Template;

/**
 * Turns suspicions into findings with words, weakens those whose measurement was spoilt, and moves
 * symptoms under their causes.
 */
final class Causes {
  /**
   * What only time shows: one run may hint at it and accuses nobody. L04 and R02 are time's own
   * too, but no run concludes them: their check reads nothing but the rounds of a watch.
   */
  private static final Set<FindingId> NEEDS_WATCHING =
      Stream.of("L08", "L14", "R12").map(FindingId::of).collect(Collectors.toUnmodifiableSet());

  /** What comes and goes: where one run hints at it, watching makes it sure. */
  private static final Set<FindingId> TIME_SHOWS =
      Stream.of("L04", "L05", "L08", "L14", "R02", "R12", "R22")
          .map(FindingId::of)
          .collect(Collectors.toUnmodifiableSet());

  /**
   * What a receiver looks like in one run that sleeps (R02) or drops out of discovery (L04): away.
   */
  private static final Set<FindingId> MAY_COME_AND_GO = Set.of(FindingId.of("R01"));

  private final Catalogue catalogue;
  private final Words words;
  private final String language;

  Causes(Catalogue catalogue, Words words) {
    this.catalogue = catalogue;
    this.words = words;
    this.language = words.tag();
  }

  /** All findings: causes in the order of the catalogue, each followed by what it explains. */
  List<Finding> arrange(List<Suspicion> suspicions, Home home) {
    List<Suspicion> weighed = weigh(suspicions);
    Map<Suspicion, Suspicion> causeOf = new LinkedHashMap<>();
    for (Suspicion symptom : weighed) {
      weighed.stream()
          .filter(cause -> explains(cause, symptom))
          .min(Comparator.comparing(Suspicion::confidence))
          .ifPresent(cause -> causeOf.put(symptom, cause));
    }
    List<Finding> findings = new ArrayList<>();
    for (Suspicion suspicion : weighed) {
      if (!causeOf.containsKey(suspicion)) {
        addWithSymptoms(suspicion, causeOf, home, findings);
      }
    }
    return findings;
  }

  private void addWithSymptoms(
      Suspicion cause, Map<Suspicion, Suspicion> causeOf, Home home, List<Finding> findings) {
    List<Suspicion> symptoms =
        causeOf.entrySet().stream()
            .filter(entry -> entry.getValue().equals(cause))
            .map(Map.Entry::getKey)
            .sorted(Comparator.comparing(Suspicion::id).thenComparing(Suspicion::about))
            .toList();
    Optional<FindingId> explainedBy = Optional.ofNullable(causeOf.get(cause)).map(Suspicion::id);
    findings.add(tell(cause, symptoms.stream().map(Suspicion::id).toList(), explainedBy, home));
    symptoms.forEach(symptom -> addWithSymptoms(symptom, causeOf, home, findings));
  }

  /** What leans on a measurement that something on this computer spoils is only possible. */
  private List<Suspicion> weigh(List<Suspicion> suspicions) {
    Spoilt spoilt = Spoilt.bySuspicions(catalogue, suspicions);
    return suspicions.stream()
        .map(s ->
            spoilt.whoSpoils(s.id(), s.scope()).isEmpty()
                ? s
                : s.at(s.confidence().atMost(Confidence.POSSIBLE)))
        .sorted(Comparator.comparing(Suspicion::id).thenComparing(Suspicion::about))
        .distinct()
        .toList();
  }

  /** A cause hides a symptom when it is sure enough itself, and no less sure than the symptom. */
  private boolean explains(Suspicion cause, Suspicion symptom) {
    boolean otherDevice =
        cause.scope() instanceof Scope.Device && !cause.scope().equals(symptom.scope());
    return !otherDevice
        && typeOf(cause).explains().contains(symptom.id())
        && cause.confidence().compareTo(Confidence.LIKELY) <= 0
        && cause.confidence().compareTo(symptom.confidence()) <= 0;
  }

  private FindingType typeOf(Suspicion suspicion) {
    return catalogue
        .type(suspicion.id())
        .orElseThrow(() -> new IllegalStateException(suspicion.id() + " is not in the catalogue"));
  }

  /** What only time shows, and nobody has watched yet: the next step says how. */
  private String howToWatch(Suspicion s, Home home) {
    if (home.seen().of(Watched.class).findAny().isPresent()) {
      return "";
    }
    return TIME_SHOWS.contains(s.id())
        ? " " + phrase("needs-watching")
        : MAY_COME_AND_GO.contains(s.id()) ? " " + phrase("may-need-watching") : "";
  }

  /** Where it was measured after all, by watching or by the control test, it is likely at least. */
  private static boolean isOnlyHintedAt(Suspicion s) {
    return NEEDS_WATCHING.contains(s.id()) && s.confidence().compareTo(Confidence.LIKELY) > 0;
  }

  private String phrase(String name) {
    return catalogue.phrase(name, language, Map.of());
  }

  private Finding tell(
      Suspicion s, List<FindingId> explained, Optional<FindingId> explainedBy, Home home) {
    FindingType type = typeOf(s);
    FindingText text = type.text().in(language);
    Map<String, String> values = new HashMap<>(catalogue.standIns(type, language));
    s.args().forEach((name, value) -> values.put(name, words.say(value)));
    String because = text.because().render(values);
    Optional<Text> objection = new Answers(catalogue, home, words).objection(s.id());
    // What this computer's own set-up spoils is no verdict on a phone.
    boolean bystander =
        s.scope() instanceof Scope.ThisPc && !home.declared().sender().isThisComputer();
    return new Finding(
        s.id(),
        type.slug(),
        bystander || isOnlyHintedAt(s) ? Severity.INFO : type.severity(),
        s.confidence(),
        s.scope(),
        words.say(s.subject()),
        text.title().render(values),
        text.turn().render(values),
        text.does().render(values) + howToWatch(s, home),
        objection.map(but -> because + " " + words.say(but)).orElse(because),
        text.say().render(values),
        s.evidence().stream().map(fact -> fact.in(words)).toList(),
        explained,
        explainedBy,
        type.actor(),
        text.remedies().stream().map((Template t) -> t.render(values)).toList(),
        type.useless(),
        type.harmful(),
        type.worthTrying(),
        s.sources().stream().map(words::say).toList());
  }
}
