package org.castdoctor.agent.assemble;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Home.Known;
import org.castdoctor.agent.check.ServiceLook;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.InternetObservation.WebAsked;
import org.castdoctor.agent.words.Days;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Diagnosis.Statement;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingType;

/**
 * The dated sentence about an interruption that a customer can show to whoever sells the service:
 * what gave no answer, what did at the same time, and nothing else. No name or address of the home
 * is in it.
 */
record Interruption(Catalogue catalogue, Words words, Bundle bundle, Home home) {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final int MAX_OTHERS = 3;

  /** The statement, where the verdict is an interruption and at least likely. */
  Optional<Statement> of(Finding verdict, FindingType type, List<Suspicion> suspicions) {
    if (verdict.confidence().compareTo(Confidence.LIKELY) > 0) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>(catalogue.standIns(type, words.tag()));
    Optional<Suspicion> suspicion =
        suspicions.stream()
            .filter(s -> s.id().equals(verdict.id()) && s.scope().equals(verdict.scope()))
            .findFirst();
    suspicion.ifPresent(s -> s.args().forEach((name, value) -> values.put(name, words.say(value))));
    String about = suspicion.map(Suspicion::about).orElse("");
    return type.text().in(words.tag()).statement().map(what -> told(what.render(values), about));
  }

  /**
   * @param about whom the verdict is about, as services are called
   */
  private Statement told(String what, String about) {
    ZoneId zone = bundle.zone().orElse(UTC);
    String others = words.say(Text.row(others(about), Joint.COMMA));
    Map<String, String> values =
        Map.of(
            "when",
            words.say(Days.dateAndTime(bundle.startedAt().atZone(zone))),
            "what",
            what,
            "others",
            others,
            "version",
            bundle.agentVersion());
    String frame = others.isEmpty() ? "statement" : "statement-beside";
    return new Statement(
        catalogue.phrase(frame, words.tag(), values), bundle.startedAt(), zone.toString());
  }

  /** What a reader of the sentence has heard of. */
  private static boolean isKnownByName(Service service) {
    return switch (service.kind()) {
      case APP, PLATFORM -> true;
      case CAST_CLOUD, CDN, TIME, LOAD -> false;
    };
  }

  /** Services that answered all the while, else the internet as such, where it did. */
  private List<Text> others(String about) {
    List<Text> services =
        ServiceLook.all(home).stream()
            .filter(look -> look.answers() == Known.YES && isKnownByName(look.service()))
            .map(look -> look.service().name())
            .filter(name -> !name.equals(about))
            .distinct()
            .limit(MAX_OTHERS)
            .map(Text::asItIs)
            .toList();
    boolean internet =
        home.seen()
            .of(WebAsked.class)
            .anyMatch(asked -> asked.outcome().get().filter(a -> a.asPromised()).isPresent());
    return services.isEmpty() && internet
        ? List.of(Text.asItIs(catalogue.phrase("others-internet", words.tag(), Map.of())))
        : services;
  }
}
