package org.castdoctor.agent.check.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Told;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Plan;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Declared.Symptom;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.diagnosis.Vantage;
import org.junit.jupiter.api.Test;

public class PlanPolicyCheckTest {
  private final Check check = new PlanPolicyCheck();

  @Test
  void aPlanWithAdsLikelyLeavesCastingOutOnAnyReceiver() {
    Suspicion found = Concluded.sick(check, netflix(ads()), "A02", Confidence.LIKELY);
    assertEquals(new Scope.App("netflix"), found.scope());
    assertEquals("with ads", found.said("plan"));
    assertTrue(found.evidence().stream().anyMatch(e -> e.vantage() == Vantage.DECLARED));
  }

  @Test
  void aPlanThatNobodyNamedIsAQuestionAndNoFinding() {
    Concluded.unmeasured(check, netflix(Told.from(Sender.ANDROID).app("netflix")));
  }

  @Test
  void aPlanWithoutAdsIsNotTheReason() {
    Told standard = Told.from(Sender.ANDROID).app("netflix").plan(Plan.STANDARD);
    Concluded.healthy(check, netflix(standard));
  }

  @Test
  void withNoReceiverInSightItStaysPossible() {
    Seen seen = Seen.inHome().nobodyAnswers().declared(ads().declared());
    Concluded.sick(check, seen, "A02", Confidence.POSSIBLE);
  }

  @Test
  void anAppWithoutSuchARuleOrNoAppAtAllSaysNothing() {
    Concluded.unmeasured(check, netflix(Told.from(Sender.ANDROID).app("youtube").plan(Plan.ADS)));
    Concluded.unmeasured(check, netflix(Told.from(Sender.ANDROID).plan(Plan.ADS)));
    Concluded.unmeasured(check, netflix(Told.from(Sender.TV).app("netflix").plan(Plan.ADS)));
  }

  @Test
  void whatBreaksOffHadBegunAndSoThePlanAllowsIt() {
    Concluded.healthy(check, netflix(ads().symptom(Symptom.DROPS)));
    Concluded.sick(check, netflix(ads().symptom(Symptom.NO_CAST_BUTTON)), "A02", Confidence.LIKELY);
  }

  @Test
  void beforeNovember2025OnlyReceiversWithoutARemoteWereLeftOut() {
    LocalDate day = LocalDate.of(2024, 5, 1);
    Concluded.unmeasured(check, netflix(ads()).on(day));
    Seen ultra =
        Seen.inHome()
            .service(
                "_googlecast._tcp.local",
                Seen.LIVING_ROOM,
                Seen.CAST,
                Map.of("id", "1", "fn", "TV", "md", "Chromecast Ultra"))
            .declared(ads().declared())
            .on(day);
    Concluded.sick(check, ultra, "A02", Confidence.LIKELY);
  }

  @Test
  void twoReceiversMakeOneFinding() {
    Seen seen = Seen.healthyHome().announcing("Kitchen", Seen.KITCHEN).declared(ads().declared());
    Concluded.sick(check, seen, "A02", Confidence.LIKELY);
  }

  private static Told ads() {
    return Told.from(Sender.ANDROID).app("netflix").plan(Plan.ADS);
  }

  private static Seen netflix(Told told) {
    return Seen.healthyHome().declared(told.declared());
  }
}
