package org.castdoctor.agent.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.castdoctor.agent.lan.HostFacts;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.SenderObservation.Program;
import org.castdoctor.agent.observe.SenderObservation.SenderHere;
import org.castdoctor.agent.sim.SimClock;
import org.castdoctor.agent.sim.SimHome;
import org.junit.jupiter.api.Test;

class BrowserProbeTest {
  @Test
  void whatIsHereIsNotedAndWhatIsNotFoundIsSaidToBeNotFound() {
    HostFacts facts =
        new HostFacts() {
          @Override
          public HostNetwork read() {
            return SimHome.healthy().computer().network();
          }

          @Override
          public List<Installed> browsers() {
            return List.of(new Installed(Program.CHROME, "131.0.6778.85", "its own note"));
          }
        };
    SimClock clock = new SimClock();
    List<Observation> noted = new ArrayList<>();
    new BrowserProbe(clock, facts).run(noted::add, clock.in(Duration.ofSeconds(1)));
    assertEquals(
        List.of("CHROME ok", "EDGE not run", "FIREFOX not run"),
        noted.stream()
            .map(SenderHere.class::cast)
            .map(here -> here.program() + " " + here.version().word())
            .toList());
  }
}
