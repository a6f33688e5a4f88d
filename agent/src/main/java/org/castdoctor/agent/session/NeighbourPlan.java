package org.castdoctor.agent.session;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.DiscoveryObservation.SsdpHeard;
import org.castdoctor.agent.observe.DiscoveryObservation.Talker;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.probe.DiscoveryProbe;
import org.castdoctor.agent.probe.NudgeProbe;

/**
 * Who else may be asked at home where discovery did not hear what is wanted: players that a search
 * heard, and, in a small private network only, the neighbours one by one.
 */
final class NeighbourPlan {
  /** More neighbours than this is no home, and nobody asked to be scanned. */
  private static final int MAX_NEIGHBOURS = 32;

  /**
   * As many sweeps side by side as there are neighbours, 32 at most, each a connection at a time.
   */
  private static final int HOSTS_A_SWEEP = 1;

  /** Any port would do: who is reached opens it or refuses. Receivers have something there. */
  private static final int A_PORT = 8008;

  /** The silent one and three more: one more would do, and one of them may be asleep. */
  private static final int MAX_HEARD = 4;

  /** A host of an own network, by itself; beyond a router nobody has to answer (RFC 6762 §5.5). */
  static List<Planned> askDirectly(InetAddress address, List<Nic> nics) {
    return nics.stream()
        .filter(nic -> nic.addresses().stream().anyMatch(own -> own.contains(address)))
        .findFirst()
        .<Planned>map(nic -> new Planned.AskDirectly(address, nic))
        .stream()
        .toList();
  }

  static Stream<ServiceSeen> announcements(Observations seen) {
    return seen.of(ServiceSeen.class)
        .filter(service -> service.type().equals(DiscoveryProbe.CAST.toString()));
  }

  /** What SSDP heard of and discovery did not may be the receiver that is missing. */
  static List<Planned> players(List<Nic> nics, HostNetwork host, Observations seen) {
    Set<InetAddress> known =
        announcements(seen)
            .flatMap(service -> service.addresses().stream())
            .collect(Collectors.toSet());
    return seen.of(SsdpHeard.class)
        .filter(SsdpHeard::isPlayer)
        .map(SsdpHeard::source)
        .filter(source -> host.isOnLink(source) && !known.contains(source))
        .distinct()
        .limit(MAX_NEIGHBOURS)
        .flatMap(source ->
            Stream.concat(
                ReceiverPlan.receiverAt(source).stream(), askDirectly(source, nics).stream()))
        .toList();
  }

  /** Only small private networks: an office or a campus is not ours to go through. */
  static boolean isSmallHome(Nic nic) {
    return nic.kind().isPhysical()
        && nic.ipv4()
            .filter(prefix -> prefix.address().isSiteLocalAddress())
            .filter(prefix -> prefix.length() >= NudgeProbe.SMALLEST_PREFIX)
            .isPresent();
  }

  /** The cast port of each neighbour, what it announces itself, and the ports of other players. */
  static List<Planned> neighbours(List<Nic> homes, HostNetwork host, Observations seen) {
    List<InetAddress> gateways = host.defaultRoutes().stream().map(DefaultRoute::gateway).toList();
    List<InetAddress> alive =
        host.neighbours().stream()
            .filter(neighbour -> neighbour.state() == NeighbourState.RESOLVED)
            .map(Neighbour::address)
            .filter(Inet4Address.class::isInstance)
            .filter(address -> homes.stream().anyMatch(nic -> isIn(nic, address)))
            .filter(address -> !gateways.contains(address))
            .distinct()
            .limit(MAX_NEIGHBOURS)
            .toList();
    List<Planned> plan = new ArrayList<>();
    for (InetAddress address : alive) {
      if (seen.connects(address, GoogleCast.CAST_PORT).isEmpty()) {
        plan.add(new Planned.CastChannel(address, GoogleCast.CAST_PORT));
      }
      plan.addAll(askDirectly(address, homes));
    }
    for (Nic nic : homes) {
      List<InetAddress> behind = alive.stream().filter(address -> isIn(nic, address)).toList();
      for (int part = 0; part * HOSTS_A_SWEEP < behind.size(); part++) {
        int end = Math.min(behind.size(), (part + 1) * HOSTS_A_SWEEP);
        plan.add(
            new Planned.Sweep(nic.name(), part + 1, behind.subList(part * HOSTS_A_SWEEP, end)));
      }
    }
    return plan;
  }

  /**
   * One device swallowed every connection, and the router alone took or refused any: is it that
   * device, or does the network keep devices apart? Others that were heard are tried as well.
   */
  static List<Planned> othersWhereOneIsSilent(HostNetwork host, Observations seen) {
    List<InetAddress> tried = tried(host, seen, any -> true);
    List<InetAddress> reached =
        tried(host, seen, one -> one.outcome().isOk() || one.outcome().failedWith(Failure.REFUSED));
    boolean routerAlone =
        !reached.isEmpty() && reached.stream().allMatch(address -> isRouter(host, address));
    if (!routerAlone || tried.stream().allMatch(address -> isRouter(host, address))) {
      return List.of();
    }
    return seen.of(Talker.class)
        .map(Talker::source)
        .filter(Inet4Address.class::isInstance)
        .filter(source -> host.isOnLink(source) && !isRouter(host, source))
        .distinct()
        .limit(MAX_HEARD)
        .filter(source -> seen.connects(source).isEmpty())
        .<Planned>map(source -> new Planned.Reach(source, A_PORT))
        .toList();
  }

  private static List<InetAddress> tried(
      HostNetwork host, Observations seen, Predicate<Connected> how) {
    return seen.of(Connected.class)
        .filter(how)
        .map(Connected::address)
        .filter(host::isOnLink)
        .toList();
  }

  private static boolean isRouter(HostNetwork host, InetAddress address) {
    return host.defaultRoutes().stream().anyMatch(route -> route.gateway().equals(address));
  }

  static boolean isIn(Nic nic, InetAddress address) {
    return nic.ipv4().filter(prefix -> prefix.contains(address)).isPresent();
  }

  private NeighbourPlan() {}
}
