package org.castdoctor.agent.check.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Told;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Vantage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class NetworkAnswersCheckTest {
  private final Check check = new NetworkAnswersCheck();

  @ParameterizedTest
  @CsvSource({"near-the-box, L05, POSSIBLE", "wifi-login, L19, LIKELY", "paused, L26, LIKELY"})
  void whereTheReceiverIsMissedTheLogInAndThePauseFit(
      String question, String id, Confidence confidence) {
    Suspicion found = Concluded.sick(check, answering(missing(), question, "yes"), id, confidence);
    assertEquals(Vantage.DECLARED, found.evidence().getFirst().vantage());
  }

  @ParameterizedTest
  @CsvSource({"near-the-box, L05, LIKELY", "wifi-login, L19, POSSIBLE", "paused, L26, POSSIBLE"})
  void whereTheReceiverIsSeenOnlyThePlaceFits(String question, String id, Confidence confidence) {
    Concluded.sick(check, answering(Seen.healthyHome(), question, "yes"), id, confidence);
  }

  @ParameterizedTest
  @CsvSource({"near-the-box", "wifi-login", "paused"})
  void aNoAndNoAnswerAreNotMeasured(String question) {
    Concluded.unmeasured(check, answering(missing(), question, "no"));
    Concluded.unmeasured(check, answering(missing(), question, "unknown"));
  }

  @Test
  void nobodyAskedNobodySaid() {
    Concluded.unmeasured(check, Seen.healthyHome());
  }

  private static Seen missing() {
    return Seen.inHome().routerAnswers().nobodyAnswers();
  }

  private static Seen answering(Seen seen, String question, String word) {
    return seen.declared(Told.from(Sender.ANDROID).answer(question, word).declared());
  }
}
