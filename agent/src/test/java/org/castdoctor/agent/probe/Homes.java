package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.util.List;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimRun;

/** One probe in one home. */
final class Homes {
  static final InetAddress ROUTER = InetAddress.ofLiteral("192.168.1.1");
  static final InetAddress RECEIVER = InetAddress.ofLiteral("192.168.1.40");

  private Homes() {}

  /** Makes a probe that needs the network and the clock. */
  @FunctionalInterface
  interface Making {
    Probe of(Lan lan, Clock clock);
  }

  /** What a probe saw, when it was over, and what receivers were told meanwhile. */
  record Look(Observations seen, long millis, List<String> toldToReceivers) {}

  static Look look(SimHome home, Making making) {
    return look(new SimRun(home), making);
  }

  /** The same in a run of one's own, which ends here. */
  static Look look(SimRun begun, Making making) {
    try (SimRun run = begun) {
      Observations seen = run.observe(making.of(run.lan(), run.clock()));
      return new Look(seen, run.clock().millis(), run.heardByReceivers());
    }
  }
}
