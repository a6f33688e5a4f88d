package org.castdoctor.agent.check.sender;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Scope;
import org.junit.jupiter.api.Test;

public class LocalNetworkCheckTest {
  private final Check check = new LocalNetworkCheck();

  @Test
  void turnedAwayAtOnceFromANeighbourThatIsThereIsAMissingPermission() {
    Suspicion found =
        Concluded.sick(check, turnedAway(mac()).internetAnswers(), "C05", Confidence.LIKELY);
    assertEquals(new Scope.ThisPc(), found.scope());
    assertEquals("castdoctor", found.said("app"));
  }

  @Test
  void anAnswerFromTheLocalNetworkIsHealthy() {
    Concluded.healthy(check, turnedAway(mac()).routerAnswers().internetAnswers());
  }

  @Test
  void aNeighbourThatDoesNotAnswerForItsAddressProvesNothing() {
    Seen seen = mac().neighbour(Seen.ROUTER, NeighbourState.INCOMPLETE).internetAnswers();
    Concluded.unmeasured(check, unreachable(unreachable(seen, 5), 5));
  }

  @Test
  void aLongWaitIsTheNetworksAndNotThePermissions() {
    Seen seen = mac().neighbour(Seen.ROUTER, NeighbourState.RESOLVED).internetAnswers();
    Concluded.unmeasured(check, unreachable(unreachable(seen, 3000), 3000));
  }

  @Test
  void withoutTheInternetItMayBeTheWholeNetwork() {
    Concluded.unmeasured(check, turnedAway(mac()));
  }

  @Test
  void otherSystemsHaveNoSuchPermission() {
    Concluded.unmeasured(check, turnedAway(Seen.inHome()).internetAnswers());
    Concluded.unmeasured(check, Seen.nothing());
  }

  private static Seen mac() {
    return Seen.inHome().os("Mac OS X 26.1");
  }

  private static Seen turnedAway(Seen seen) {
    return unreachable(unreachable(seen.neighbour(Seen.ROUTER, NeighbourState.RESOLVED), 0), 1);
  }

  private static Seen unreachable(Seen seen, long afterMillis) {
    return seen.with(
        new Connected(
            seen.now(),
            Seen.at(Seen.ROUTER),
            53,
            1,
            Outcome.failed(Failure.HOST_UNREACHABLE),
            afterMillis));
  }
}
