package org.castdoctor.agent.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.internet.InternetCheck;
import org.castdoctor.agent.check.lan.RouterLineCheck;
import org.castdoctor.agent.check.lan.TwoRoutersCheck;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation.Hop;
import org.castdoctor.agent.observe.PathObservation.HopsSeen;
import org.castdoctor.agent.observe.PathObservation.RouterSaid;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.wire.upnp.RouterWord;
import org.castdoctor.protocol.wire.upnp.RouterWord.Line;
import org.castdoctor.protocol.wire.upnp.RouterWord.Outer;
import org.junit.jupiter.api.Test;

/** What the first two steps on the way sharpen: L09, L24, I01. */
public class FirstStepsTest {
  private static final String BETWEEN = "192.168.0.1";
  private static final String PROVIDER = "203.0.113.1";

  @Test
  void aSecondStepOfAHomeIsAnotherRouterAndTheReceiverBeyondItIsTheFault() {
    String beyond = "192.168.0.40";
    Seen seen =
        Seen.inHome()
            .routerAnswers()
            .nobodyAnswers()
            .declared(Said.device(beyond))
            .opens(beyond, Seen.CAST);
    Suspicion found =
        Concluded.sick(
            new TwoRoutersCheck(), hops(seen, Seen.ROUTER, BETWEEN), "L09", Confidence.CONFIRMED);
    assertTrue(found.evidence().getFirst().value().toString().startsWith(BETWEEN));
  }

  @Test
  void aSecondStepOfAProviderOrOfNobodySaysNothingOfTwoRouters() {
    Concluded.unmeasured(new TwoRoutersCheck(), hops(Seen.healthyHome(), Seen.ROUTER, "10.20.0.1"));
    Concluded.unmeasured(new TwoRoutersCheck(), hops(Seen.healthyHome(), Seen.ROUTER, PROVIDER));
    Concluded.unmeasured(new TwoRoutersCheck(), hops(Seen.healthyHome(), Seen.ROUTER, ""));
    Concluded.unmeasured(new TwoRoutersCheck(), hops(Seen.healthyHome(), "192.168.1.254", BETWEEN));
    Concluded.healthy(new TwoRoutersCheck(), hops(Seen.healthyHome(), Seen.ROUTER, BETWEEN));
  }

  @Test
  void theProvidersFirstRouterStandsInTheEvidenceOfALineThatIsDown() {
    Seen silent = Seen.inHome().routerAnswers().everybodyAnswers().internetSilent();
    Suspicion found =
        Concluded.sick(
            new InternetCheck(), hops(silent, Seen.ROUTER, PROVIDER), "I01", Confidence.CONFIRMED);
    assertEquals("the next router on the way", found.evidence().getLast().observation().toString());
  }

  @Test
  void aRouterThatCallsItsLineDownIsNotBelievedWhereSomebodyBehindItAnswers() {
    Concluded.sick(
        new RouterLineCheck(), hops(lineDown(), Seen.ROUTER, ""), "L24", Confidence.CONFIRMED);
    Concluded.unmeasured(new RouterLineCheck(), hops(lineDown(), Seen.ROUTER, PROVIDER));
  }

  private static Seen lineDown() {
    Seen seen = Seen.inHome().routerAnswers().everybodyAnswers().internetSilent();
    return seen.with(
        new RouterSaid(
            seen.now(),
            Seen.at(Seen.ROUTER),
            Outcome.ok(new RouterWord(Line.DOWN, Outer.NONE, Optional.empty())),
            30));
  }

  private static Seen hops(Seen seen, String first, String second) {
    Optional<String> behind = Optional.of(second).filter(address -> !address.isEmpty());
    return seen.with(
        new HopsSeen(
            seen.now(),
            Seen.at(Seen.CLOUDFLARE),
            Outcome.ok(
                List.of(
                    new Hop(1, Optional.of(Seen.at(first))), new Hop(2, behind.map(Seen::at))))));
  }
}
