package org.castdoctor.agent.check.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Told;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Declared.Symptom;
import org.castdoctor.protocol.diagnosis.Scope;
import org.junit.jupiter.api.Test;

public class AppPolicyCheckTest {
  private static final String REMOTE = "_androidtvremote2._tcp.local";
  private static final String GOOGLE_CAST = "_googlecast._tcp.local";

  private final Check check = new AppPolicyCheck();

  @Test
  void aReceiverWithARemoteIsLikelyLeftOutAndNeverSurely() {
    Suspicion found = Concluded.sick(check, netflix(withRemote()), "A01", Confidence.LIKELY);
    assertEquals(new Scope.App("netflix"), found.scope());
  }

  @Test
  void itSpeaksWithSourceAndDate() {
    Suspicion found = Concluded.sick(check, netflix(withRemote()), "A01", Confidence.LIKELY);
    assertEquals("2025-11", found.said("since"));
    assertTrue(found.args().toString().contains("Ars Technica"), found.args().toString());
    assertEquals(1, found.sources().size());
    assertTrue(
        found.sources().get(0).toString().endsWith("checked 2026-11"), found.sources().toString());
  }

  @Test
  void aReceiverThatOnlyLooksLikeOneIsPossiblyLeftOut() {
    Seen seen =
        Seen.inHome()
            .everybodyAnswers()
            .service(
                GOOGLE_CAST,
                Seen.LIVING_ROOM,
                Seen.CAST,
                Map.of("id", "1", "fn", "TV", "md", "Some TV", "ca", "262657"));
    Concluded.sick(check, netflix(seen), "A01", Confidence.POSSIBLE);
  }

  @Test
  void aRuleThatNobodyReviewedForTooLongCountsForLess() {
    Seen seen = netflix(withRemote()).on(LocalDate.of(2027, 6, 1));
    Concluded.sick(check, seen, "A01", Confidence.POSSIBLE);
  }

  @Test
  void beforeItsFirstDayTheRuleSaysNothing() {
    Concluded.unmeasured(check, netflix(withRemote()).on(LocalDate.of(2025, 10, 31)));
  }

  @Test
  void aReceiverWithoutARemoteIsNotConcerned() {
    Seen seen =
        Seen.inHome()
            .service(
                GOOGLE_CAST,
                Seen.LIVING_ROOM,
                Seen.CAST,
                Map.of("id", "1", "fn", "TV", "md", "Chromecast Ultra"));
    Concluded.healthy(check, netflix(seen));
  }

  @Test
  void aModelNameThatManyBearSaysNothing() {
    Concluded.unmeasured(check, netflix(Seen.healthyHome()));
  }

  @Test
  void aComputerOrAnotherAppIsNotWhatTheRuleIsAbout() {
    Concluded.unmeasured(check, withRemote().declared(Said.app("netflix", Sender.THIS_PC)));
    Concluded.unmeasured(check, withRemote().declared(Said.app("youtube", Sender.ANDROID)));
  }

  @Test
  void withoutAnAppOrAReceiverNothingIsSaid() {
    Concluded.unmeasured(check, withRemote());
    Concluded.unmeasured(check, netflix(Seen.inHome().nobodyAnswers()));
  }

  @Test
  void aMakerWhoseSetsArePartlyExceptedIsAQuestion() {
    Seen seen =
        Seen.inHome()
            .everybodyAnswers()
            .service(
                GOOGLE_CAST,
                Seen.LIVING_ROOM,
                Seen.CAST,
                Map.of("id", "1", "fn", "TV", "md", "V705-H3", "ca", "262657"));
    Concluded.unmeasured(check, netflix(seen));
  }

  @Test
  void whatBreaksOffHadBegunAndSoTheAppCastsToIt() {
    Told drops = Told.from(Sender.ANDROID).app("netflix").symptom(Symptom.DROPS);
    Concluded.healthy(check, withRemote().declared(drops.declared()));
  }

  @Test
  void anOverdueRuleSaysThatAReviewWasDue() {
    Seen seen = netflix(withRemote()).on(LocalDate.of(2027, 6, 1));
    Suspicion found = Concluded.sick(check, seen, "A01", Confidence.POSSIBLE);
    assertTrue(found.sources().get(0).toString().contains("a review was due by 2027-05-31"));
  }

  @Test
  void theSimulatedGoogleTvIsLeftOut() {
    SimHome home = SimHome.healthy().with(List.of(SimReceiver.googleTv("TV", "192.168.1.50")));
    Declared said = Said.app("netflix", Sender.IOS);
    Concluded.sick(check, Seen.home(SimBundle.of(home, said)), "A01", Confidence.LIKELY);
  }

  private static Seen netflix(Seen seen) {
    return seen.declared(Said.app("netflix", Sender.ANDROID));
  }

  private static Seen withRemote() {
    return Seen.healthyHome().service(REMOTE, Seen.LIVING_ROOM, 6466, Map.of());
  }
}
