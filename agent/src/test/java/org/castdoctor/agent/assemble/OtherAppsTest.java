package org.castdoctor.agent.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Told;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.Availability;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Plan;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.wire.cast.CastApps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One app fails, others do not: the network is cleared, and by what is said. */
class OtherAppsTest {
  private static Optional<String> exoneration(Seen seen) {
    return new OtherApps(seen.home()).exoneration().map(Text::toString);
  }

  private static Optional<String> exoneration(Declared declared) {
    Seen seen = Seen.healthyHome().declared(declared);
    for (String slug : List.of("netflix", "youtube", "disney", "plex")) {
      String appId = CastApps.bySlug(slug).orElseThrow().appId();
      seen.app(Seen.LIVING_ROOM, appId, Outcome.ok(Availability.AVAILABLE));
    }
    return exoneration(seen);
  }

  @Test
  void whatTheReceiverOffersIsMeasured() {
    assertEquals(
        Optional.of(
            "It is not the network: Living Room says that it offers YouTube and Disney+, and this"
                + " app too (measured)."),
        exoneration(Told.from(Sender.ANDROID).app("netflix").declared()));
  }

  @Test
  void whatWasSaidToCastIsDeclared() {
    Seen unseen =
        Seen.nothing()
            .declared(
                Told.from(Sender.ANDROID).app("netflix").works("youtube", "disney").declared());
    assertEquals(
        Optional.of(
            "It is not the network: YouTube and Disney+ were said to cast (declared, not"
                + " measured)."),
        exoneration(unseen));
  }

  @Test
  void bothAreToldApart() {
    String both =
        exoneration(Told.from(Sender.ANDROID).app("netflix").works("plex").declared())
            .orElseThrow();
    assertEquals(
        "It is not the network: Living Room says that it offers Plex, YouTube and Disney+, and this"
            + " app too (measured); Plex was said to cast (declared).",
        both);
  }

  @Test
  void anAnswerCountsAsSaid() {
    Seen unseen =
        Seen.nothing()
            .declared(
                Told.from(Sender.ANDROID)
                    .app("netflix")
                    .answer("other-app-works", "yes")
                    .declared());
    assertEquals(
        Optional.of(
            "It is not the network: another app was said to cast (declared, not measured)."),
        exoneration(unseen));
  }

  @Test
  void withoutEitherTheNetworkIsNotCleared() {
    assertEquals(
        Optional.empty(),
        exoneration(
            Seen.healthyHome().declared(Told.from(Sender.ANDROID).app("netflix").declared())));
    assertEquals(
        Optional.empty(),
        exoneration(
            Seen.nothing()
                .declared(
                    Told.from(Sender.ANDROID)
                        .app("netflix")
                        .answer("other-app-works", "no")
                        .declared())));
  }

  @ParameterizedTest
  @CsvSource({
    "A02, plan, ads",
    "C05, any-device-in-app, no",
    "A15, other-title, yes",
    "A13, error-text, account"
  })
  void theVerdictOnOneAppSaysItInItsReasonsAndInWhatWorks(String id, String question, String word) {
    Declared said =
        Told.from(Sender.ANDROID).app("netflix").works("youtube").answer(question, word).declared();
    Diagnosis diagnosis = Diagnosed.of(SimBundle.of(SimHome.healthy(), said));
    assertEquals(id, diagnosis.verdict().id().orElseThrow().toString());
    assertTrue(
        diagnosis.verdict().because().contains("It is not the network: "),
        diagnosis.verdict().because());
    assertTrue(
        diagnosis.worksNow().stream()
            .anyMatch(w -> w.because().equals("it was said, and not measured")),
        diagnosis.worksNow().toString());
  }

  @Test
  void aVerdictOnTheNetworkDoesNotClearIt() {
    Declared said = Told.from(Sender.ANDROID).app("netflix").plan(Plan.STANDARD).declared();
    Diagnosis diagnosis = Diagnosed.of(SimHome.healthy().with(Faults.internetDown()), said);
    assertFalse(
        diagnosis.verdict().because().contains("not the network"), diagnosis.verdict().because());
  }
}
