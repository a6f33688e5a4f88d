package org.castdoctor.agent.probe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.Nic;

/** One of the two protocols on one interface: each pair has a discovery group of its own. */
public record Link(Nic nic, Family family) {
  /**
   * Where to ask in this home: IPv4 on every interface that has it, IPv6 where a home can be behind
   * the interface; a container engine's twenty cables have link addresses too, and nobody there.
   * IPv4 comes first, because its answers are what a run waits for.
   *
   * @param only the interface to use; empty for all
   */
  public static List<Link> of(HostNetwork host, Optional<String> only) {
    List<Nic> nics =
        host.discoveryNics().stream()
            .filter(nic -> only.map(nic.name()::equals).orElse(true))
            .toList();
    return Stream.concat(
            nics.stream()
                .filter(nic -> nic.ipv4().isPresent())
                .map(nic -> new Link(nic, Family.IPV4)),
            nics.stream()
                .filter(nic -> nic.linkLocal().isPresent())
                .filter(nic -> nic.kind().isPhysical() || leadsOut(host, nic))
                .map(nic -> new Link(nic, Family.IPV6)))
        .toList();
  }

  /** Inside a container or a virtual machine, what looks virtual is the way out. */
  private static boolean leadsOut(HostNetwork host, Nic nic) {
    return host.defaultRoutes().stream().anyMatch(route -> route.nic().equals(nic.name()));
  }
}
