package org.castdoctor.agent.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.ReceiverObservation.SetupAsked;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimPlayer;
import org.castdoctor.agent.sim.SimRun;
import org.castdoctor.protocol.wire.setup.EurekaInfo;
import org.junit.jupiter.api.Test;

class SetupProbeTest {
  private static final String PAGE = "{\"name\":\"x\",\"net\":{\"online\":true}}";

  @Test
  void whereThePlainPortHasNoSuchPageTheOtherIsAsked() {
    assertEquals(List.of("8008 false", "8443 true"), asked(403));
  }

  @Test
  void whereItHasOneTheOtherIsLeftAlone() {
    assertEquals(List.of("8008 true"), asked(200));
  }

  /** The ports that were asked, and whether they told. */
  private static List<String> asked(int status) {
    SimPlayer quiet = SimPlayer.renderer("Screen", "192.168.1.84");
    SimPlayer screen =
        new SimPlayer(
            quiet.name(),
            quiet.address(),
            List.of(),
            Map.of(
                "8008 " + EurekaInfo.PATH,
                new Lan.Page(status, Map.of(), status == 200 ? PAGE : ""),
                "8443 " + EurekaInfo.PATH,
                new Lan.Page(200, Map.of(), PAGE)),
            quiet.traits(),
            quiet.delay());
    try (SimRun run = new SimRun(SimHome.healthy().and(screen))) {
      Observations seen =
          run.observe(new SetupProbe(run.lan(), run.clock(), screen.address(), "Chromecast"));
      return seen.of(SetupAsked.class).map(a -> a.port() + " " + a.outcome().isOk()).toList();
    }
  }
}
