package org.castdoctor.agent.check.sender;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.DateSeen;
import org.castdoctor.agent.observe.InternetObservation.ServiceTls;
import org.castdoctor.agent.observe.InternetObservation.Shown;
import org.castdoctor.agent.observe.InternetObservation.TimeAsked;
import org.castdoctor.agent.observe.InternetObservation.Trust;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.privacy.Place;
import org.junit.jupiter.api.Test;

public class ClockCheckTest {
  private static final Duration YEAR = Duration.ofDays(365);

  private final Check check = new ClockCheck();

  @Test
  void twoVendorsAgainstTheClockSettleIt() {
    Suspicion found =
        Concluded.sick(
            check,
            dated(timed(Seen.inHome(), "time.google.com", YEAR), "Microsoft", YEAR),
            "C14",
            Confidence.CONFIRMED);
    assertEquals("365", found.said("days"));
    assertEquals("behind", found.said("way"));
  }

  @Test
  void aClockThatIsAheadIsSaidToBe() {
    Seen seen =
        timed(
            timed(Seen.inHome(), "time.google.com", YEAR.negated()),
            "time.apple.com",
            YEAR.negated());
    assertEquals("ahead", Concluded.sick(check, seen, "C14", Confidence.CONFIRMED).said("way"));
  }

  @Test
  void twoServersOfOneVendorAreOneSource() {
    Seen seen = dated(timed(Seen.inHome(), "time.google.com", YEAR), "Google", YEAR);
    Concluded.unmeasured(check, seen);
  }

  @Test
  void oneVendorAndCertificatesOfTwoThatSeemOutOfDateMakeItLikely() {
    Seen seen = expired(expired(timed(Seen.inHome(), "time.google.com", YEAR), "netflix"), "psn");
    Concluded.sick(check, seen, "C14", Confidence.LIKELY);
    Concluded.unmeasured(check, expired(timed(Seen.inHome(), "time.google.com", YEAR), "netflix"));
  }

  @Test
  void lessThanADayBreaksNothing() {
    Seen seen =
        timed(
            timed(Seen.inHome(), "time.google.com", Duration.ofHours(23)),
            "time.apple.com",
            Duration.ofHours(23));
    Concluded.healthy(check, seen);
  }

  @Test
  void whoAgreesWithTheClockClearsIt() {
    Seen seen =
        timed(
            timed(Seen.inHome(), "time.google.com", Duration.ofMillis(-20)),
            "time.apple.com",
            YEAR);
    Concluded.healthy(check, seen);
  }

  @Test
  void vendorsThatDisagreeWithEachOtherProveNothing() {
    Seen seen =
        timed(timed(Seen.inHome(), "time.google.com", YEAR), "time.apple.com", YEAR.plusDays(2));
    Concluded.unmeasured(check, seen);
  }

  @Test
  void aDamagedOrMissingTimeSaysNothing() {
    Seen seen = Seen.inHome();
    Concluded.unmeasured(
        check,
        seen.with(new DateSeen(seen.now(), "Google", "x", Outcome.failed(Failure.MALFORMED))));
    Concluded.unmeasured(check, Seen.nothing());
  }

  private static Seen timed(Seen seen, String server, Duration behind) {
    return seen.with(new TimeAsked(seen.now(), server, 1, Outcome.ok(behind.toMillis()), 18));
  }

  private static Seen dated(Seen seen, String vendor, Duration behind) {
    return seen.with(new DateSeen(seen.now(), vendor, "x.example", Outcome.ok(behind.toMillis())));
  }

  private static Seen expired(Seen seen, String service) {
    Shown shown = new Shown(Trust.EXPIRED, new Place("X"), seen.now(), seen.now());
    return seen.with(
        new ServiceTls(seen.now(), service, service + ".example", 1, Outcome.ok(shown), 36));
  }
}
