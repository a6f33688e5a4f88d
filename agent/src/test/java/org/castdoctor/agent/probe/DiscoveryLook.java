package org.castdoctor.agent.probe;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.castdoctor.agent.observe.DiscoveryObservation.Asked;
import org.castdoctor.agent.observe.DiscoveryObservation.Heard;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimRun;

/** One search of a home: what it saw and how long it took. */
record DiscoveryLook(Observations seen, long millis) {
  static final String CAST = "_googlecast._tcp.local";

  Set<String> friendlyNames() {
    return seen.of(ServiceSeen.class)
        .filter(service -> service.type().equals(CAST) && service.isComplete())
        .flatMap(service -> service.txt().word("fn").stream())
        .collect(Collectors.toSet());
  }

  Asked asked(Way way) {
    return seen.of(Asked.class).filter(asked -> asked.way() == way).findFirst().orElseThrow();
  }

  Set<Way> waysHeard() {
    return seen.of(Heard.class).map(Heard::way).collect(Collectors.toSet());
  }

  static DiscoveryLook look(SimHome home) {
    return look(home, anything -> true);
  }

  static DiscoveryLook look(SimHome home, Predicate<ServiceSeen> wanted) {
    return look(new SimRun(home), wanted);
  }

  static DiscoveryLook look(SimRun run) {
    return look(run, anything -> true);
  }

  private static DiscoveryLook look(SimRun run, Predicate<ServiceSeen> wanted) {
    try (run) {
      DiscoveryProbe probe = new DiscoveryProbe(run.lan(), run.clock(), links(run.home()), wanted);
      Observations seen = run.observe(probe);
      return new DiscoveryLook(seen, run.clock().millis());
    }
  }

  /** The first receiver that was told of. */
  ServiceSeen cast() {
    return seen.of(ServiceSeen.class)
        .filter(service -> service.type().equals(CAST))
        .findFirst()
        .orElseThrow();
  }

  /** Where the interface has no address, it is tried all the same. */
  private static List<Link> links(SimHome home) {
    List<Link> links = Link.of(home.computer().network(), Optional.of(SimHome.HOME_NIC));
    return links.isEmpty() ? List.of(new Link(home.homeNic(), Family.IPV4)) : links;
  }
}
