package org.castdoctor.agent.check.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.TimeAsked;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.Proof;
import org.castdoctor.agent.observe.ReceiverObservation.ProofAsked;
import org.castdoctor.agent.observe.ReceiverObservation.Standing;
import org.castdoctor.agent.observe.ReceiverObservation.TlsPeer;
import org.castdoctor.agent.observe.ReceiverObservation.TlsTried;
import org.castdoctor.agent.sim.SimAuthority;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.privacy.Serial;
import org.castdoctor.protocol.wire.cast.CertificateChain.Link;
import org.castdoctor.protocol.wire.cast.CertificateChain.Role;
import org.castdoctor.protocol.wire.cast.DeviceAuthMessage.Reason;
import org.castdoctor.protocol.wire.cast.DeviceAuthentication.Flaw;
import org.castdoctor.protocol.wire.cast.DeviceAuthentication.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofCheckTest {
  private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");

  private final Check check = new ProofCheck();

  @Test
  void aMakersCertificateThatRanOutIsTheMakersTurn() {
    Suspicion found =
        Concluded.sick(
            check, clockIsRight(proven(Duration.ofDays(-3))), "V01", Confidence.CONFIRMED);
    assertEquals("Chromecast ICA 3", found.said("maker"));
    assertEquals("2026-11-18", found.said("date"));
  }

  @Test
  void withoutAnotherClockAnEndIsOnlyLikely() {
    Concluded.sick(check, proven(Duration.ofDays(-3)), "V01", Confidence.LIKELY);
  }

  /** A clock that is a year behind sees every certificate as good; others' time decides. */
  @Test
  void aWrongClockIsCorrectedByOthers() {
    Seen seen = proven(Duration.ofDays(200));
    seen.with(time(seen, Duration.ofDays(365)));
    Concluded.sick(check, seen, "V01", Confidence.LIKELY);
  }

  @Test
  void anEndWithinNinetyDaysIsAWarningWithItsDate() {
    Suspicion found =
        Concluded.sick(
            check, clockIsRight(proven(Duration.ofDays(40))), "V05", Confidence.CONFIRMED);
    assertEquals("2026-12-31", found.said("date"));
    Concluded.healthy(check, clockIsRight(proven(Duration.ofDays(120))));
  }

  @ParameterizedTest
  @CsvSource({
    "EMPTY, CONFIRMED",
    "UNKNOWN_ROOT, LIKELY",
    "UNFIT, LIKELY",
    "REFUSED, LIKELY",
    "OTHER_CONNECTION, POSSIBLE",
    "UNREADABLE, POSSIBLE"
  })
  void whatProvesNothingIsToldAsSurelyAsItIsKnown(Standing standing, Confidence confidence) {
    Seen seen = asked(Outcome.ok(new Proof(standing, List.of(), false, Optional.of("x"))));
    Concluded.sick(check, seen, "R06", confidence);
  }

  /** As it is noted where it is asked for; a word that the check does not know stays English. */
  @Test
  void whateverIsWrongWithAProofCanBeSaidInEveryLanguage() {
    for (Missing missing : Missing.values()) {
      requireKnown(Standing.EMPTY, "no " + noted(missing));
    }
    for (Flaw flaw : Flaw.values()) {
      requireKnown(Standing.UNFIT, noted(flaw));
    }
    for (Reason reason : Reason.values()) {
      requireKnown(Standing.REFUSED, noted(reason));
    }
  }

  private static String noted(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void requireKnown(Standing standing, String noted) {
    Seen seen = asked(Outcome.ok(new Proof(standing, List.of(), false, Optional.of(noted))));
    Conclusion.Sick sick = assertInstanceOf(Conclusion.Sick.class, check.examine(seen.home()));
    Text said = sick.suspicions().getFirst().evidence().get(1).value();
    assertEquals(new Text(noted, Map.of()), said);
  }

  /** Four days from now is what senders accept; receivers make theirs for two. */
  @Test
  void aCertificateThatLastsLongerThanSendersAcceptIsRefusedThoughItIsSigned() {
    Seen signed = clockIsRight(proven(Duration.ofDays(400)));
    Concluded.healthy(check, signed.with(shown(3)));
    Suspicion found =
        Concluded.sick(
            check,
            clockIsRight(proven(Duration.ofDays(400))).with(shown(30)),
            "R06",
            Confidence.LIKELY);
    assertEquals(
        "lasts 30 days from now; senders accept 4", found.evidence().get(1).value().toString());
  }

  @Test
  void aLongOneThatNobodySignedOrThatNoClockWasHeldAgainstSaysNothing() {
    Concluded.unmeasured(check, clockIsRight(Seen.healthyHome()).with(shown(30)));
    Concluded.healthy(check, proven(Duration.ofDays(400)).with(shown(30)));
  }

  private static TlsTried shown(int days) {
    TlsPeer peer =
        new TlsPeer(
            "TLSv1.2",
            new Serial("CN=x"),
            NOW.minusSeconds(3_600),
            later(days).plusSeconds(3_600),
            new Serial("00"));
    return new TlsTried(NOW, Seen.at(Seen.LIVING_ROOM), Seen.CAST, Outcome.ok(peer), 90);
  }

  @Test
  void silenceProvesNothing() {
    Concluded.unmeasured(check, asked(Outcome.failed(Failure.TIMEOUT)));
    Concluded.unmeasured(check, Seen.healthyHome());
    Concluded.unmeasured(check, Seen.nothing());
  }

  @Test
  void simulatedReceiversProveWhatTheyAre() {
    Concluded.healthy(check, Seen.home(SimBundle.of(SimHome.healthy())));
    Concluded.sick(check, simulated(SimAuthority.Proof.EXPIRED), "V01", Confidence.CONFIRMED);
    Concluded.sick(check, simulated(SimAuthority.Proof.EXPIRING), "V05", Confidence.CONFIRMED);
    Concluded.sick(check, simulated(SimAuthority.Proof.UNKNOWN_ROOT), "R06", Confidence.LIKELY);
    Concluded.sick(check, simulated(SimAuthority.Proof.EMPTY), "R06", Confidence.CONFIRMED);
    Concluded.sick(check, simulated(SimAuthority.Proof.REFUSES), "R06", Confidence.LIKELY);
    Concluded.sick(
        check, simulated(SimAuthority.Proof.OTHER_CONNECTION), "R06", Confidence.POSSIBLE);
    Concluded.unmeasured(check, simulated(SimAuthority.Proof.SILENT));
  }

  private static Home simulated(SimAuthority.Proof proof) {
    return Seen.home(
        SimBundle.of(
            SimHome.healthy()
                .changing(SimHome.LIVING_ROOM, r -> r.inside(inside -> inside.with(proof)))));
  }

  private static Seen proven(Duration left) {
    Link device = new Link(Role.DEVICE, "", "Chromecast ICA 3", NOW.minusSeconds(9), later(900));
    Link maker =
        new Link(
            Role.INTERMEDIATE,
            "Chromecast ICA 3",
            "Cast Root CA",
            NOW.minusSeconds(9),
            NOW.plus(left));
    return asked(
        Outcome.ok(new Proof(Standing.COMPLETE, List.of(device, maker), false, Optional.empty())));
  }

  private static Instant later(int days) {
    return NOW.plus(Duration.ofDays(days));
  }

  private static Seen asked(Outcome<Proof> outcome) {
    Seen seen = Seen.healthyHome();
    return seen.with(
        new ProofAsked(seen.now(), Seen.at(Seen.LIVING_ROOM), Seen.CAST, outcome, 180));
  }

  private static Seen clockIsRight(Seen seen) {
    return seen.with(time(seen, Duration.ofMillis(40)));
  }

  private static TimeAsked time(Seen seen, Duration behind) {
    return new TimeAsked(seen.now(), "time.google.com", 1, Outcome.ok(behind.toMillis()), 20);
  }
}
