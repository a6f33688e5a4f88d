package org.castdoctor.agent.check;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.DiscoveryObservation.Asked;
import org.castdoctor.agent.observe.DiscoveryObservation.AskedDirectly;
import org.castdoctor.agent.observe.DiscoveryObservation.Heard;
import org.castdoctor.agent.observe.DiscoveryObservation.SecondOpinion;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.DiscoveryObservation.SsdpHeard;
import org.castdoctor.agent.observe.DiscoveryObservation.Talker;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.PathObservation.Leg;
import org.castdoctor.agent.observe.PathObservation.RoundTrips;
import org.castdoctor.agent.observe.PathObservation.Trips;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.observe.SenderObservation.HostSeen;
import org.castdoctor.protocol.privacy.Mac;
import org.castdoctor.protocol.privacy.Name;

/**
 * What is around this computer: whom it asked, who answered, and who is there, from observations
 * alone. The questions that several checks ask of the network are answered here once.
 */
public record Around(Observations seen) {
  /** A single question may be lost on its way, and so proves nothing. */
  private static final int QUESTIONS_NEEDED = 2;

  private Optional<HostNetwork> host() {
    return seen.host();
  }

  /** Asking by multicast that really left this computer. */
  public List<Asked> asked() {
    return seen.of(Asked.class).filter(asked -> asked.sent() > 0).toList();
  }

  /** Questions that left this computer, in all ways and on all interfaces. */
  public int questions() {
    return asked().stream().mapToInt(Asked::sent).sum();
  }

  /** Whether this computer asked often enough for silence to mean something. */
  public boolean askedEnough() {
    return questions() >= QUESTIONS_NEEDED;
  }

  /** Whether any other host answered any multicast question. */
  public boolean anybodyAnswered() {
    return asked().stream().anyMatch(asked -> asked.answers() > 0)
        || heardBySecondOpinion().isPresent();
  }

  /** What an independent library heard where our own engine heard nobody. */
  public Optional<String> heardBySecondOpinion() {
    return seen.of(SecondOpinion.class)
        .flatMap(opinion -> opinion.instances().get().stream())
        .flatMap(List::stream)
        .map(Name::shown)
        .findFirst();
  }

  /** Whether this computer's own multicast questions came back to it. */
  public Home.Known ownEchoHeard() {
    List<Integer> echoes =
        asked().stream()
            .filter(asked -> asked.way() == Way.MULTICAST)
            .flatMap(asked -> asked.echoes().get().stream())
            .toList();
    if (echoes.isEmpty()) {
      return Home.Known.UNKNOWN;
    }
    return echoes.stream().anyMatch(count -> count > 0) ? Home.Known.YES : Home.Known.NO;
  }

  /** The router, where this computer has a way out. */
  public Optional<InetAddress> gateway() {
    return host().flatMap(HostNetwork::homeGateway);
  }

  /**
   * Whether this computer had time to measure: no where a round trip within itself took long, and
   * then what came late may be its own doing. Unknown where none was tried.
   */
  public Home.Known keepsTime() {
    List<Trips> here =
        seen.of(RoundTrips.class)
            .filter(trips -> trips.leg() == Leg.THIS_COMPUTER)
            .flatMap(trips -> trips.outcome().get().stream())
            .toList();
    if (here.isEmpty()) {
      return Home.Known.UNKNOWN;
    }
    return here.stream().anyMatch(Trips::isLateHere) ? Home.Known.NO : Home.Known.YES;
  }

  /** Whether the router is there. */
  public Home.Known gatewayAlive() {
    return gateway().map(this::alive).orElse(Home.Known.UNKNOWN);
  }

  /**
   * Whether a host on the own network is there: a connection that opened or was refused, or its
   * answer to "who has this address?". No is said only when it was tried and even that stayed open.
   */
  public Home.Known alive(InetAddress address) {
    List<Connected> tries = seen.connects(address);
    if (tries.stream().anyMatch(Around::answered)) {
      return Home.Known.YES;
    }
    Optional<NeighbourState> neighbour =
        host().flatMap(h -> h.neighbour(address)).map(Neighbour::state);
    if (neighbour.isPresent() && neighbour.get() == NeighbourState.RESOLVED) {
      return Home.Known.YES;
    }
    boolean tried = tries.stream().anyMatch(c -> c.outcome().hasFailed());
    boolean nobody =
        neighbour.equals(Optional.of(NeighbourState.INCOMPLETE))
            || tries.stream().anyMatch(c -> c.outcome().failedWith(Failure.HOST_UNREACHABLE));
    return tried && nobody ? Home.Known.NO : Home.Known.UNKNOWN;
  }

  /**
   * Neighbours that came up while this computer asked, and so are there now. Who was in the table
   * before may have left long ago: systems keep such entries for hours. Who has the router's card
   * is the router, answering for others (proxy ARP).
   */
  public Set<InetAddress> cameUp() {
    Set<InetAddress> before =
        seen
            .of(HostSeen.class)
            .findFirst()
            .map(first -> first.network().resolved())
            .orElse(List.of())
            .stream()
            .map(Neighbour::address)
            .collect(Collectors.toSet());
    Optional<Mac> router =
        gateway()
            .flatMap(gateway -> host().flatMap(host -> host.neighbour(gateway)))
            .flatMap(Neighbour::mac);
    return host().map(HostNetwork::resolved).orElse(List.of()).stream()
        .filter(neighbour -> router.isEmpty() || !neighbour.mac().equals(router))
        .map(Neighbour::address)
        .filter(address -> !before.contains(address))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Opened or refused: either way somebody is there. */
  public static boolean answered(Connected connected) {
    return connected.outcome().isOk() || connected.outcome().failedWith(Failure.REFUSED);
  }

  /** Whether it is a router of this computer. */
  public boolean isRouter(InetAddress address) {
    return host().stream()
        .flatMap(host -> host.defaultRoutes().stream())
        .anyMatch(route -> route.gateway().equals(address));
  }

  /** Whether an address lies in one of this computer's own networks. */
  public boolean isOnLink(InetAddress address) {
    return host().filter(host -> host.isOnLink(address)).isPresent();
  }

  /**
   * Hosts besides the router that answered a question to all: where there are some, multicast
   * reaches other devices, and it is their silence that means something.
   */
  public List<Talker> othersHeard() {
    return seen.of(Talker.class)
        .filter(talker -> talker.answers() > 0 && !isRouter(talker.source()))
        .toList();
  }

  /** Whether that host answered a question that was put to everybody. */
  public boolean answeredAll(InetAddress address) {
    return asked().stream().anyMatch(asked -> asked.responders().contains(address));
  }

  /** Hosts besides the router that answered a search by SSDP, which is another multicast. */
  public List<SsdpHeard> searchAnswers() {
    return seen.of(SsdpHeard.class).filter(heard -> !isRouter(heard.source())).toList();
  }

  /** What came of asking that host alone for receivers. */
  public Optional<AskedDirectly> askedAlone(InetAddress address) {
    return seen.of(AskedDirectly.class)
        .filter(asked -> asked.address().equals(address) && asked.receivers().wasRun())
        .findFirst();
  }

  /** Whether that host names a receiver when it alone is asked. */
  public boolean namesReceiversAlone(InetAddress address) {
    return askedAlone(address)
        .flatMap(asked -> asked.receivers().get())
        .filter(names -> !names.isEmpty())
        .isPresent();
  }

  /** Whether this very host was seen to answer this computer, whatever it was asked. */
  public boolean answersHere(InetAddress address) {
    return seen.connects(address).stream().anyMatch(Around::answered)
        || seen.of(Heard.class)
            .anyMatch(heard -> heard.way() == Way.OWN_PORT && heard.source().equals(address))
        || seen.of(SsdpHeard.class).anyMatch(heard -> heard.source().equals(address))
        || askedAlone(address).filter(asked -> asked.receivers().isOk()).isPresent();
  }

  /** Whether the announcement came from the device itself, rather than from one that repeats it. */
  public boolean speaksForItself(Receiver receiver) {
    return seen.of(Heard.class).anyMatch(heard -> receiver.addresses().contains(heard.source()));
  }

  /** Who sent the answers that speak of this receiver. */
  public Set<InetAddress> announcersOf(Receiver receiver) {
    return announcers().getOrDefault(receiver.id(), Set.of());
  }

  /** Who sent the answers that speak of each receiver, by its id: once for a home of hundreds. */
  public Map<String, Set<InetAddress>> announcers() {
    Map<Name, Set<InetAddress>> byInstance = new HashMap<>();
    seen.of(Heard.class)
        .forEach(heard ->
            byInstance
                .computeIfAbsent(heard.instance(), key -> new LinkedHashSet<>())
                .add(heard.source()));
    Map<String, Set<InetAddress>> byId = new HashMap<>();
    seen.of(ServiceSeen.class)
        .forEach(service ->
            byId.computeIfAbsent(GoogleCast.idOf(service), key -> new LinkedHashSet<>())
                .addAll(byInstance.getOrDefault(service.instance(), Set.of())));
    return byId;
  }

  /** Whether this very device sent an answer straight to this computer. */
  public Optional<Heard> answeredDirectly(Receiver receiver) {
    return seen.of(Heard.class)
        .filter(heard -> heard.way() == Way.OWN_PORT)
        .filter(heard -> receiver.addresses().contains(heard.source()))
        .findFirst();
  }
}
