package org.castdoctor.agent.check.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Told;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.diagnosis.Vantage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class PhoneNetworkCheckTest {
  private final Check check = new PhoneNetworkCheck();

  @ParameterizedTest
  @CsvSource({
    "phone-same-wifi, other-wifi, C01",
    "phone-same-wifi, mobile-data, C01",
    "phone-same-wifi, guest, L02",
    "phone-vpn, yes, C02",
    "comes-and-goes, yes, C15",
  })
  void whatThePhoneSaysIsLikelyWhereThisComputerSeesTheReceiver(
      String question, String word, String id) {
    Suspicion found =
        Concluded.sick(check, answering(Seen.healthyHome(), question, word), id, Confidence.LIKELY);
    assertEquals(Vantage.DECLARED, found.evidence().get(0).vantage());
    assertEquals(Vantage.THIS_PC, found.evidence().get(1).vantage());
  }

  @ParameterizedTest
  @CsvSource({
    "phone-same-wifi, mobile-data, C01",
    "phone-same-wifi, guest, L02",
    "phone-vpn, yes, C02",
    "comes-and-goes, yes, C15",
  })
  void withoutTheReceiverInSightItIsOnlyPossible(String question, String word, String id) {
    Seen empty = Seen.inHome().routerAnswers().nobodyAnswers();
    Suspicion found =
        Concluded.sick(check, answering(empty, question, word), id, Confidence.POSSIBLE);
    assertFalse(found.args().containsKey("seen"), "nothing is claimed to be seen");
  }

  @Test
  void thePhonesVpnIsThePhonesAndNotThisComputers() {
    Suspicion vpn =
        Concluded.sick(
            check, answering(Seen.healthyHome(), "phone-vpn", "yes"), "C02", Confidence.LIKELY);
    assertEquals(new Scope.Device("phone"), vpn.scope());
  }

  @Test
  void eachThingThatIsWrongIsNamed() {
    Seen seen =
        Seen.healthyHome()
            .declared(
                Told.from(Sender.IOS)
                    .answer("phone-vpn", "yes")
                    .answer("comes-and-goes", "yes")
                    .declared());
    Conclusion.Sick sick = (Conclusion.Sick) check.examine(seen.home());
    assertEquals(
        List.of(FindingId.of("C02"), FindingId.of("C15")),
        sick.suspicions().stream().map(Suspicion::id).toList());
  }

  @ParameterizedTest
  @CsvSource({"phone-same-wifi, same", "phone-vpn, no", "comes-and-goes, no", "phone-vpn, unknown"})
  void aPhoneThatIsSaidToBeWellIsNotMeasuredToBeSo(String question, String word) {
    Concluded.unmeasured(check, answering(Seen.healthyHome(), question, word));
  }

  @Test
  void noPhoneNoWord() {
    Concluded.unmeasured(
        check,
        Seen.healthyHome()
            .declared(Told.from(Sender.CHROME).answer("phone-vpn", "yes").declared()));
    assertEquals(Map.of(), Seen.healthyHome().home().declared().answers());
    Concluded.unmeasured(check, Seen.healthyHome());
  }

  private static Seen answering(Seen seen, String question, String word) {
    return seen.declared(Told.from(Sender.ANDROID).answer(question, word).declared());
  }
}
