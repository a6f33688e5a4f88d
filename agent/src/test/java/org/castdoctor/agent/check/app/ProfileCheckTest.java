package org.castdoctor.agent.check.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Told;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Declared.Symptom;
import org.junit.jupiter.api.Test;

public class ProfileCheckTest {
  private final Check check = new ProfileCheck();

  private static Told netflix() {
    return Told.from(Sender.ANDROID).app("netflix");
  }

  @Test
  void aComplaintAboutAProfileIsLikelyOne() {
    Seen seen =
        Seen.healthyHome().declared(netflix().complaint("kids profile has no button").declared());
    assertEquals("Netflix", Concluded.sick(check, seen, "A03", Confidence.LIKELY).said("app"));
  }

  @Test
  void whatTheAppSaysItselfIsLikelyWhereTheReceiverAnswers() {
    Seen seen = Seen.healthyHome().declared(netflix().symptom(Symptom.NOT_ALLOWED).declared());
    assertEquals(
        "the receiver answers", Concluded.sick(check, seen, "A03", Confidence.LIKELY).said("fine"));
  }

  @Test
  void whereNoReceiverAnswersItStaysPossibleAndClaimsNothing() {
    Seen seen =
        Seen.inHome().nobodyAnswers().declared(netflix().symptom(Symptom.NOT_ALLOWED).declared());
    assertFalse(Concluded.sick(check, seen, "A03", Confidence.POSSIBLE).args().containsKey("fine"));
  }

  @Test
  void onTheTvItselfTheLineIsTheWay() {
    Told tv = Told.from(Sender.TV).app("netflix").symptom(Symptom.NOT_ALLOWED);
    Concluded.sick(check, Seen.healthyHome().declared(tv.declared()), "A03", Confidence.LIKELY);
    Concluded.sick(
        check,
        Seen.inHome().routerAnswers().internetSilent().declared(tv.declared()),
        "A03",
        Confidence.POSSIBLE);
  }

  @Test
  void whatBreaksOffHadBegunAndSoTheProfileAllowsIt() {
    Concluded.healthy(
        check, Seen.healthyHome().declared(netflix().symptom(Symptom.DROPS).declared()));
  }

  @Test
  void whereNobodySpeaksOfAProfileNothingIsConcluded() {
    Concluded.unmeasured(check, Seen.healthyHome());
    Concluded.unmeasured(
        check, Seen.healthyHome().declared(netflix().symptom(Symptom.NO_CAST_BUTTON).declared()));
    Concluded.unmeasured(
        check, Seen.healthyHome().declared(netflix().complaint("it will not cast").declared()));
  }
}
