package org.castdoctor.agent.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.function.UnaryOperator;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.SenderObservation.SendTried;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimRun;
import org.junit.jupiter.api.Test;

class SendProbeTest {
  private static final InetAddress ROUTER = InetAddress.ofLiteral("192.168.1.1");

  @Test
  void whatLeavesIsCounted() {
    SendTried sent = sent(home -> home);
    assertEquals(Outcome.ok(2), sent.outcome());
    assertEquals(2, sent.attempts());
  }

  @Test
  void aKillSwitchRefusesBothTimes() {
    SendTried sent = sent(Faults.killSwitch());
    assertTrue(sent.outcome().failedWith(Failure.DENIED));
    assertEquals(2, sent.attempts());
  }

  @Test
  void whereOnlyDiscoveryIsRefusedTheRestLeaves() {
    assertEquals(Outcome.ok(2), sent(Faults.sendRefused()).outcome());
  }

  private static SendTried sent(UnaryOperator<SimHome> fault) {
    SimHome home = fault.apply(SimHome.healthy());
    try (SimRun run = new SimRun(home)) {
      return run.observe(new SendProbe(run.lan(), run.clock(), home.homeNic(), ROUTER))
          .of(SendTried.class)
          .findFirst()
          .orElseThrow();
    }
  }
}
