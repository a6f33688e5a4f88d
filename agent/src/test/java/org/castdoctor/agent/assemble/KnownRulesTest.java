package org.castdoctor.agent.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Told;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Plan;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.Need;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.Severity;
import org.junit.jupiter.api.Test;

/** What dated rules and declared codes do to a whole diagnosis. */
class KnownRulesTest {
  @Test
  void aPlanThatNobodyNamedIsAskedForAndAccusesNobody() {
    Diagnosis diagnosis = of(Told.from(Sender.ANDROID).app("netflix"));
    Diagnosed.undetermined(diagnosis, "U01");
    List<String> asked = diagnosis.needs().stream().map(Need::question).toList();
    assertTrue(asked.contains("plan"), asked.toString());
  }

  @Test
  void thePlanWithAdsIsTheVerdictWhereAllElseIsWell() {
    Diagnosis diagnosis = of(Told.from(Sender.ANDROID).app("netflix").plan(Plan.ADS));
    Diagnosed.verdict(diagnosis, "A02", Confidence.LIKELY);
    assertTrue(diagnosis.verdict().because().contains("given as with ads"));
    assertTrue(diagnosis.verdict().because().contains("checked 2026-11"));
  }

  @Test
  void thePlanWithAdsIsNoVerdictWhereNobodyAnswers() {
    Seen seen = Seen.inHome().routerAnswers().nobodyAnswers();
    Diagnosis diagnosis =
        Diagnosed.of(
            seen.declared(Told.from(Sender.ANDROID).app("netflix").plan(Plan.ADS).declared()));
    Diagnosed.undetermined(diagnosis, "U02");
  }

  @Test
  void theCodeOfARetiredAppIsTheVerdictWithItsDate() {
    Diagnosis diagnosis = of(Told.from(Sender.CONSOLE).app("netflix").error("R40"));
    Diagnosed.verdict(diagnosis, "A04", Confidence.LIKELY);
    assertTrue(diagnosis.verdict().because().contains("On PlayStation 3 "));
    assertFalse(diagnosis.verdict().because().contains("?"), diagnosis.verdict().because());
  }

  @Test
  void aCodeThatTheMeasurementsContradictStaysInformation() {
    Diagnosis diagnosis =
        of(Told.from(Sender.ANDROID).app("netflix").plan(Plan.STANDARD).error("NW-2-5"));
    Diagnosed.undetermined(diagnosis, "U01");
    Finding code = Diagnosed.finding(diagnosis, "U03").orElseThrow();
    assertEquals(Severity.INFO, code.severity());
    assertTrue(code.because().contains("the measurements contradict it"), code.because());
  }

  private static Diagnosis of(Told told) {
    return Diagnosed.of(Seen.healthyHome().declared(told.declared()));
  }
}
