package org.castdoctor.agent.session;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.observe.DiscoveryObservation;
import org.castdoctor.agent.observe.DiscoveryObservation.Asked;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.DiscoveryObservation.SsdpHeard;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.InternetObservation;
import org.castdoctor.agent.observe.InternetObservation.Resolver;
import org.castdoctor.agent.observe.InternetObservation.ServiceTls;
import org.castdoctor.agent.observe.InternetObservation.Trust;
import org.castdoctor.agent.observe.InternetObservation.WebAsked;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.PathObservation;
import org.castdoctor.agent.observe.PathObservation.Leg;
import org.castdoctor.agent.observe.PathObservation.RouterSaid;
import org.castdoctor.agent.observe.ReceiverObservation;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.observe.SenderObservation;
import org.castdoctor.agent.observe.SenderObservation.NameRemembered;
import org.castdoctor.agent.probe.DiscoveryProbe;
import org.castdoctor.agent.probe.InternetProbe.Vendor;
import org.castdoctor.agent.probe.Link;
import org.castdoctor.agent.probe.NameLookup.Server;
import org.castdoctor.agent.probe.NudgeProbe;
import org.castdoctor.agent.probe.RouterWordProbe;
import org.castdoctor.agent.probe.SsdpProbe;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.wire.upnp.RouterWord;

/**
 * What to measure, and what follows from what was seen. Pure: tables of reasons, no waiting. The
 * same measurement planned twice is made once.
 */
public final class ProbePlan {
  private static final List<InetAddress> PUBLIC_RESOLVERS =
      List.of(InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("1.1.1.1"));

  /** The same two over IPv6, so that nothing but the protocol differs. */
  private static final List<InetAddress> PUBLIC_RESOLVERS_IPV6 =
      List.of(
          InetAddress.ofLiteral("2001:4860:4860::8888"),
          InetAddress.ofLiteral("2606:4700:4700::1111"));

  private static final int HTTPS = 443;

  /** Two unrelated vendors whose secure connections stall: it is hardly both of them. */
  private static final int STALLING_NEEDED = 2;

  /** A router that answers nothing of these is judged by the neighbour table. */
  private static final List<Integer> ROUTER_PORTS = List.of(53, 80, 443);

  /** Open on some receivers and refused by the others; the cast port where it stays silent. */
  private static final List<Integer> RECEIVER_PORTS =
      List.of(GoogleCast.REMOTE_PORT, GoogleCast.CAST_PORT);

  /** More neighbours than this is no home, and nobody asked to be scanned. */
  private static final int MAX_NEIGHBOURS = 32;

  /** Sixteen sweeps at most side by side, and so as many connections. */
  private static final int HOSTS_A_SWEEP = 2;

  private static final int MAX_RESOLVERS = 2;

  /** A host has an address or two; a memory that names more is no memory of a receiver. */
  private static final int MAX_REMEMBERED = 2;

  /** The other address of the resolver that Cast receivers ask whatever the home says. */
  private static final InetAddress OTHER_GOOGLE = InetAddress.ofLiteral("8.8.4.4");

  private final Measuring measuring;
  private final Declared declared;
  private final Optional<String> wanted;
  private final Supplier<List<Service>> services;

  /**
   * @param services the service table; asked for only after discovery has started
   */
  public ProbePlan(Measuring measuring, Declared declared, Supplier<List<Service>> services) {
    this.measuring = measuring;
    this.declared = declared;
    this.wanted = declared.device();
    this.services = services;
  }

  /** What starts at once. */
  List<Planned> first(HostNetwork host) {
    List<Planned> plan = new ArrayList<>();
    List<Nic> nics = nics(host);
    if (!nics.isEmpty()) {
      plan.add(new Planned.Discover(Link.of(host, measuring.nic()), wanted));
    }
    List<Nic> searched = withIpv4(nics);
    if (!searched.isEmpty()) {
      plan.add(new Planned.Search(searched, SsdpProbe.GLANCE));
    }
    wanted
        .flatMap(ProbePlan::literal)
        .ifPresent(address -> {
          plan.addAll(receiverAt(address));
          plan.addAll(askDirectly(address, nics));
        });
    router(host)
        .ifPresent(route -> {
          ROUTER_PORTS.forEach(port -> plan.add(new Planned.Reach(route.gateway(), port)));
          plan.add(new Planned.Trips(Leg.ROUTER, route.gateway(), ROUTER_PORTS));
          plan.addAll(askRouter(host, route, RouterWordProbe.GLANCE));
        });
    if (declared.sender().isThisComputer() && isAboutASender()) {
      plan.add(new Planned.ReadBrowsers());
    }
    if (measuring.internet() && !searched.isEmpty()) {
      plan.addAll(internet(host));
    }
    // Last, as no question is to wait for it.
    plan.add(new Planned.ReadSetup());
    return plan;
  }

  /** The way out over IPv4 that is no tunnel; one over IPv6 may stand before it. */
  private static Optional<DefaultRoute> router(HostNetwork host) {
    return host.homeRoute().filter(route -> route.gateway() instanceof Inet4Address);
  }

  /** Only a router with an address of a home: a provider's own is not ours to ask. */
  private List<Planned> askRouter(HostNetwork host, DefaultRoute route, Duration patience) {
    return nics(host).stream()
        .filter(nic -> nic.name().equals(route.nic()) && route.gateway().isSiteLocalAddress())
        .<Planned>map(nic -> new Planned.AskRouter(route.gateway(), nic, patience))
        .toList();
  }

  /** Whether the complaint may lie with what casts: only then its version is of use. */
  private boolean isAboutASender() {
    return declared.app().isPresent()
        || declared.symptom().isPresent()
        || declared.complaintClass().isPresent();
  }

  private List<Nic> nics(HostNetwork host) {
    return Link.of(host, measuring.nic()).stream().map(Link::nic).distinct().toList();
  }

  private static List<Nic> withIpv4(List<Nic> nics) {
    return nics.stream().filter(nic -> nic.ipv4().isPresent()).toList();
  }

  /** A host of an own network, by itself; beyond a router nobody has to answer (RFC 6762 §5.5). */
  private static List<Planned> askDirectly(InetAddress address, List<Nic> nics) {
    return nics.stream()
        .filter(nic -> nic.addresses().stream().anyMatch(own -> own.contains(address)))
        .findFirst()
        .<Planned>map(nic -> new Planned.AskDirectly(address, nic))
        .stream()
        .toList();
  }

  /**
   * The services that this complaint needs, all hosts side by side: what every cast needs, the
   * app's own, the platform's, and the time servers.
   */
  List<Planned> services(HostNetwork host) {
    if (!measuring.internet() || withIpv4(nics(host)).isEmpty()) {
      return List.of();
    }
    List<Server> servers = servers(host, PUBLIC_RESOLVERS);
    List<Server> withBothOfGoogle =
        servers(host, Stream.concat(PUBLIC_RESOLVERS.stream(), Stream.of(OTHER_GOOGLE)).toList());
    List<Planned> plan = new ArrayList<>();
    List<Service> platforms = Service.platforms(services.get(), declared);
    for (Service service : services.get()) {
      if (service.kind().isPartOfCasting()) {
        plan.addAll(hosts(service, withBothOfGoogle));
      } else if (service.kind() == Service.Kind.TIME) {
        service.hosts().forEach(time -> plan.add(new Planned.AskTime(time.host(), servers)));
      } else if (service.isBehindApp(declared) || platforms.contains(service)) {
        plan.addAll(hosts(service, servers));
        service.feed().ifPresent(feed -> plan.add(new Planned.ReadFeed(service, feed, servers)));
      }
    }
    return plan;
  }

  private static List<Planned> hosts(Service service, List<Server> servers) {
    return service.hosts().stream()
        .<Planned>map(host -> new Planned.AskService(service, host, servers))
        .toList();
  }

  /**
   * Another vendor's host, where all certificates that nobody trusted, or that never came, are one
   * vendor's: two unrelated ones tell somebody in between from one who let a certificate go wrong.
   */
  private List<Planned> anotherVendor(HostNetwork host, Observations seen) {
    Set<String> doubted =
        seen.of(ServiceTls.class)
            .filter(tls ->
                tls.outcome().failedWith(Failure.TIMEOUT)
                    || tls.outcome()
                        .get()
                        .filter(s -> s.trust() == Trust.UNTRUSTED_ISSUER)
                        .isPresent())
            .map(ServiceTls::service)
            .collect(Collectors.toSet());
    Set<String> vendors =
        services.get().stream()
            .filter(service -> doubted.contains(service.id()))
            .map(Service::vendor)
            .collect(Collectors.toSet());
    return vendors.size() != 1
        ? List.of()
        : services.get().stream()
            .filter(service -> service.kind() == Service.Kind.APP)
            .filter(service -> !vendors.contains(service.vendor()))
            .findFirst()
            .map(service -> hosts(service, servers(host, PUBLIC_RESOLVERS)))
            .orElseGet(List::of);
  }

  /** Small pages come, certificates do not: does a large page come? */
  private List<Planned> whereSecureConnectionsStall(HostNetwork host, Observations seen) {
    boolean smallOnesCome =
        seen.of(WebAsked.class).anyMatch(web -> web.outcome().get().isPresent());
    long stalling =
        seen.of(ServiceTls.class)
            .filter(tls -> tls.outcome().failedWith(Failure.TIMEOUT))
            .map(ServiceTls::host)
            .distinct()
            .count();
    return smallOnesCome
            && stalling >= STALLING_NEEDED
            && seen.of(ServiceTls.class).noneMatch(tls -> tls.outcome().isOk())
        ? List.of(new Planned.AskLargePage(servers(host, PUBLIC_RESOLVERS)))
        : List.of();
  }

  /** A router that had nothing to say at a glance is given time where it matters. */
  private List<Planned> whereTheInternetIsSilent(HostNetwork host, Observations seen) {
    boolean silent =
        seen.of(WebAsked.class).findAny().isPresent()
            && seen.of(WebAsked.class).noneMatch(web -> web.outcome().isOk());
    boolean told =
        seen.of(RouterSaid.class)
            .flatMap(said -> said.outcome().get().stream())
            .anyMatch(word -> word.line() != RouterWord.Line.UNKNOWN);
    return silent && !told
        ? router(host).stream()
            .flatMap(route -> askRouter(host, route, RouterWordProbe.PATIENCE).stream())
            .toList()
        : List.of();
  }

  private static List<Server> servers(HostNetwork host, List<InetAddress> others) {
    return Stream.concat(
            host.resolvers().stream()
                .filter(Inet4Address.class::isInstance)
                .limit(MAX_RESOLVERS)
                .map(address -> new Server(address, Resolver.SYSTEM)),
            others.stream()
                .filter(address -> !host.resolvers().contains(address))
                .map(address -> new Server(address, Resolver.PUBLIC)))
        .toList();
  }

  private static List<Planned> internet(HostNetwork host) {
    List<Server> servers = servers(host, PUBLIC_RESOLVERS);
    List<Planned> plan = new ArrayList<>();
    for (Vendor vendor : Vendor.values()) {
      plan.add(new Planned.Internet(vendor, servers));
    }
    PUBLIC_RESOLVERS.forEach(address -> plan.add(new Planned.Reach(address, HTTPS)));
    plan.add(new Planned.Trips(Leg.INTERNET, PUBLIC_RESOLVERS.getLast(), List.of(HTTPS)));
    if (host.offersIpv6()) {
      PUBLIC_RESOLVERS_IPV6.forEach(address -> plan.add(new Planned.Reach(address, HTTPS)));
    }
    return plan;
  }

  private static List<Planned> receiverAt(InetAddress address) {
    return List.of(
        new Planned.CastChannel(address, GoogleCast.CAST_PORT),
        new Planned.Reach(address, GoogleCast.REMOTE_PORT));
  }

  /** What follows at once from one observation. */
  List<Planned> after(Observation observation) {
    return switch (observation) {
      case ServiceSeen service -> examine(service);
      case Connected connected -> signsOfLife(connected);
      case NameRemembered name -> remembered(name);
      case SenderObservation _,
          DiscoveryObservation _,
          ReceiverObservation _,
          PathObservation _,
          InternetObservation _,
          Observation.ProbeEnded _ ->
          List.of();
    };
  }

  private static List<Planned> examine(ServiceSeen service) {
    Optional<InetAddress> address =
        service.addresses().stream()
            .filter(Inet4Address.class::isInstance)
            .findFirst()
            .or(() -> service.addresses().stream().filter(ProbePlan::isOfAHome).findFirst());
    if (!service.isComplete()
        || address.isEmpty()
        || !service.type().equals(DiscoveryProbe.CAST.toString())) {
      return List.of();
    }
    List<Planned> plan = new ArrayList<>();
    if (service.port() == GoogleCast.CAST_PORT) {
      plan.addAll(receiverAt(address.get()));
      plan.add(new Planned.Trips(Leg.RECEIVER, address.get(), RECEIVER_PORTS));
      // Known by its name to this computer too? A speaker group shares its leader's.
      service.host().ifPresent(h -> plan.add(new Planned.AskMemory(h, service.addresses())));
    } else {
      plan.add(new Planned.CastChannel(address.get(), service.port()));
    }
    return plan;
  }

  /** An address from memory that the receiver no longer names: is anybody there? */
  private static List<Planned> remembered(NameRemembered name) {
    return name.remembered().get().stream()
        .flatMap(List::stream)
        .filter(address -> address instanceof Inet4Address && !name.fresh().contains(address))
        .limit(MAX_REMEMBERED)
        .<Planned>map(address -> new Planned.Reach(address, GoogleCast.CAST_PORT))
        .toList();
  }

  /**
   * An IPv6 address that no packet leaves the home for: of the link, or unique local (fc00::/7).
   */
  private static boolean isOfAHome(InetAddress address) {
    return address.isLinkLocalAddress() || (address.getAddress()[0] & 0xfe) == 0xfc;
  }

  /** A cast port that stays shut: is the device there at all? */
  private static List<Planned> signsOfLife(Connected connected) {
    if (connected.port() != GoogleCast.CAST_PORT || !connected.outcome().hasFailed()) {
      return List.of();
    }
    return GoogleCast.OTHER_PORTS.stream()
        .<Planned>map(port -> new Planned.Reach(connected.address(), port))
        .toList();
  }

  /**
   * What follows when all that was planned is over; empty when there is no more to learn.
   *
   * @param wave 1 after the first plan, then counting up
   */
  List<Planned> next(Observations seen, int wave) {
    Optional<HostNetwork> host = seen.host();
    if (host.isEmpty()) {
      return List.of();
    }
    boolean heard = announcements(seen).findAny().isPresent();
    boolean missing = wanted.map(name -> !isAnnounced(name, seen)).orElse(!heard);
    boolean sweep =
        switch (measuring.sweep()) {
          case NEVER -> false;
          case WHERE_NOBODY_WAS_HEARD -> !heard;
          case ALWAYS -> true;
        };
    List<Nic> nics = nics(host.get());
    List<Nic> homes = sweep ? nics.stream().filter(ProbePlan::isSmallHome).toList() : List.of();
    List<Planned> plan = new ArrayList<>();
    if (wave == 1) {
      if (seen.of(Connected.class).anyMatch(connected -> connected.outcome().hasFailed())) {
        plan.add(new Planned.ReadHost());
      }
      if (measuring.internet()) {
        plan.addAll(anotherVendor(host.get(), seen));
        plan.addAll(whereSecureConnectionsStall(host.get(), seen));
        plan.addAll(whereTheInternetIsSilent(host.get(), seen));
      }
      plan.addAll(aboutThisComputer(host.get(), seen));
      homes.forEach(nic -> plan.add(new Planned.Nudge(nic)));
      if (!heard) {
        withIpv4(nics).forEach(nic -> plan.add(new Planned.SecondOpinion(nic)));
      }
      if (missing && !withIpv4(nics).isEmpty()) {
        plan.add(new Planned.Search(withIpv4(nics), SsdpProbe.WHOLE));
      }
    } else if (wave == 2) {
      plan.addAll(neighbours(homes, host.get(), seen));
    }
    if (missing) {
      plan.addAll(players(nics, host.get(), seen));
    }
    return plan;
  }

  /** Where asking was already odd here: what on this computer is behind it? */
  private static List<Planned> aboutThisComputer(HostNetwork host, Observations seen) {
    List<Planned> plan = new ArrayList<>();
    List<Asked> asked = seen.of(Asked.class).toList();
    if (asked.stream().anyMatch(a -> a.socket().failedWith(Failure.IN_USE))) {
      plan.add(new Planned.FindPortUsers());
    }
    asked.stream()
        .filter(a -> a.refusal().filter(refusal -> refusal == Failure.DENIED).isPresent())
        .map(Asked::nic)
        .distinct()
        .flatMap(name -> host.nic(name).stream())
        .flatMap(nic -> somebodyOn(nic, host).map(to -> new Planned.TrySend(nic, to)).stream())
        .forEach(plan::add);
    boolean deaf = asked.stream().noneMatch(a -> a.way() == Way.MULTICAST && a.answers() > 0);
    if (deaf && !asked.isEmpty() && host.os().startsWith("Windows")) {
      plan.add(new Planned.ReadProfiles());
    }
    return plan;
  }

  /** The router where it is on that interface, else the first address of its network. */
  private static Optional<InetAddress> somebodyOn(Nic nic, HostNetwork host) {
    return host.homeGateway()
        .filter(gateway -> isIn(nic, gateway))
        .or(() ->
            host.neighbours().stream()
                .map(Neighbour::address)
                .filter(address -> isIn(nic, address))
                .findFirst());
  }

  private static Stream<ServiceSeen> announcements(Observations seen) {
    return seen.of(ServiceSeen.class)
        .filter(service -> service.type().equals(DiscoveryProbe.CAST.toString()));
  }

  private static boolean isAnnounced(String name, Observations seen) {
    return announcements(seen).anyMatch(GoogleCast.called(name));
  }

  /** What SSDP heard of and discovery did not may be the receiver that is missing. */
  private static List<Planned> players(List<Nic> nics, HostNetwork host, Observations seen) {
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
            Stream.concat(receiverAt(source).stream(), askDirectly(source, nics).stream()))
        .toList();
  }

  /** Only small private networks: an office or a campus is not ours to go through. */
  private static boolean isSmallHome(Nic nic) {
    return nic.kind().isPhysical()
        && nic.ipv4()
            .filter(prefix -> prefix.address().isSiteLocalAddress())
            .filter(prefix -> prefix.length() >= NudgeProbe.SMALLEST_PREFIX)
            .isPresent();
  }

  /** The cast port of each neighbour, what it announces itself, and the ports of other players. */
  private static List<Planned> neighbours(List<Nic> homes, HostNetwork host, Observations seen) {
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

  private static boolean isIn(Nic nic, InetAddress address) {
    return nic.ipv4().filter(prefix -> prefix.contains(address)).isPresent();
  }

  private static Optional<InetAddress> literal(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text.strip()));
    } catch (IllegalArgumentException aName) {
      return Optional.empty();
    }
  }
}
