package org.castdoctor.agent.check.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Told;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.diagnosis.Vantage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class ConcernCheckTest {
  private final Check check = new ConcernCheck();

  private static Seen home(String complaint) {
    return Seen.healthyHome()
        .declared(Told.from(Sender.ANDROID).app("netflix").complaint(complaint).declared());
  }

  @ParameterizedTest
  @CsvSource({
    "A16, My son saw porn",
    "A16, The Chromecast is smoking",
    "A16, my ex is threatening me",
    "A17, somebody else is logged in to my account",
    "A18, I was charged twice"
  })
  void whatIsRecognisedIsLikelyAndSaidByTheCustomer(String id, String complaint) {
    Suspicion found = Concluded.sick(check, home(complaint), id, Confidence.LIKELY);
    assertEquals(new Scope.App("netflix"), found.scope());
    assertTrue(found.evidence().stream().allMatch(e -> e.vantage() == Vantage.DECLARED));
    assertTrue(
        found.evidence().getFirst().value().toString().contains("rule en-"), found.toString());
  }

  @Test
  void aPlainComplaintNeverMeansThatAllIsWell() {
    Concluded.unmeasured(check, home("my child wants to watch Bluey but it will not cast"));
  }

  @Test
  void whereNobodyComplainsNothingIsConcluded() {
    Concluded.unmeasured(check, Seen.healthyHome());
    Concluded.unmeasured(check, home("the kids profile has no button"));
  }

  @Test
  void severalConcernsAreSeveralFindings() {
    Conclusion.Sick sick =
        assertInstanceOf(
            Conclusion.Sick.class,
            check.examine(home("My daughter saw porn, and you charged me twice").home()));
    assertEquals(
        List.of("A16", "A18"), sick.suspicions().stream().map(s -> s.id().toString()).toList());
  }

  @Test
  void theyNeedNoMeasurementAtAll() {
    Seen nothing =
        Seen.nothing().declared(Told.from(Sender.THIS_PC).complaint("My son saw porn").declared());
    assertEquals(new Scope.Lan(), Concluded.sick(check, nothing, "A16", Confidence.LIKELY).scope());
  }
}
