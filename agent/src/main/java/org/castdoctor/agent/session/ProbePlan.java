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
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.InternetObservation;
import org.castdoctor.agent.observe.InternetObservation.WebAsked;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observation.ProbeEnded;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.PathObservation;
import org.castdoctor.agent.observe.PathObservation.Leg;
import org.castdoctor.agent.observe.PathObservation.RouterSaid;
import org.castdoctor.agent.observe.ReceiverObservation;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.observe.SenderObservation;
import org.castdoctor.agent.observe.SenderObservation.NameRemembered;
import org.castdoctor.agent.probe.Link;
import org.castdoctor.agent.probe.RouterWordProbe;
import org.castdoctor.agent.probe.SsdpProbe;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.wire.upnp.RouterWord;

/**
 * What to measure, and what follows from what was seen: tables of reasons, no waiting. One for each
 * run. The same measurement planned twice is made once.
 */
public final class ProbePlan implements Plan {

  /** A router that answers nothing of these is judged by the neighbour table. */
  private static final List<Integer> ROUTER_PORTS = List.of(53, 80, 443);

  private final Measuring measuring;
  private final Declared declared;
  private final Optional<String> wanted;
  private final InternetPlan internet;
  private final Crowd crowd;

  /**
   * @param services the service table; asked for only after discovery has started
   */
  public ProbePlan(Measuring measuring, Declared declared, Supplier<List<Service>> services) {
    this.measuring = measuring;
    this.declared = declared;
    this.wanted = declared.device();
    this.crowd = new Crowd(wanted);
    this.internet = new InternetPlan(declared, measuring.country(), services);
  }

  /** What starts at once. */
  @Override
  public List<Planned> first(HostNetwork host) {
    List<Planned> plan = new ArrayList<>();
    List<Nic> nics = nics(host);
    if (!nics.isEmpty()) {
      plan.add(new Planned.Discover(Link.of(host, measuring.nic()), wanted));
    }
    List<Nic> searched = withIpv4(nics);
    // What listens longest begins first.
    if (!searched.isEmpty()) {
      plan.add(new Planned.Search(searched, SsdpProbe.GLANCE));
    }
    plan.addAll(OthersPlan.beside(searched, measuring, declared));
    wanted
        .flatMap(ProbePlan::literal)
        .ifPresent(address -> {
          plan.addAll(ReceiverPlan.receiverAt(address));
          plan.addAll(NeighbourPlan.askDirectly(address, nics));
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
      plan.addAll(internet.first(host));
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

  /** What this complaint needs of the internet, where a way leads there. */
  @Override
  public List<Planned> services(HostNetwork host) {
    return measuring.internet() && !withIpv4(nics(host)).isEmpty()
        ? internet.services(host)
        : List.of();
  }

  /** Whether pages were asked for, and none came. */
  private static boolean isSilent(Observations seen) {
    return seen.of(WebAsked.class).findAny().isPresent()
        && seen.of(WebAsked.class).noneMatch(web -> web.outcome().isOk());
  }

  /** A router that had nothing to say at a glance is given time where it matters. */
  private List<Planned> whereTheInternetIsSilent(HostNetwork host, Observations seen) {
    boolean silent = isSilent(seen);
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

  /**
   * Where what is wanted did not answer, it is looked for in other ways while discovery listens on;
   * one after the other these took more time than people have.
   */
  @Override
  public List<Planned> doubted(Observations seen) {
    return seen.host().map(host -> inOtherWays(host, seen)).orElse(List.of());
  }

  /** What follows at once from one observation. */
  @Override
  public List<Planned> after(Observation observation, Supplier<Observations> seen) {
    return switch (observation) {
      case ServiceSeen service -> crowd.admits(service) ? ReceiverPlan.examine(service) : List.of();
      case Connected connected -> whereItStaysSilent(connected, seen);
      case NameRemembered name -> ReceiverPlan.remembered(name);
      case SsdpHeard heard -> OthersPlan.after(heard);
      case SenderObservation _,
          DiscoveryObservation _,
          ReceiverObservation _,
          PathObservation _,
          InternetObservation _ ->
          List.of();
      case ProbeEnded ended -> whenItIsOver(ended, seen);
    };
  }

  /** Other ports of that device, and other devices: is it this one, or the way to all of them? */
  private static List<Planned> whereItStaysSilent(Connected tried, Supplier<Observations> seen) {
    if (tried.attempt() > 1 || !tried.outcome().failedWith(Failure.TIMEOUT)) {
      return ReceiverPlan.signsOfLife(tried);
    }
    List<Planned> plan = new ArrayList<>(ReceiverPlan.signsOfLife(tried));
    plan.addAll(othersWhereOneIsSilent(seen.get()));
    return plan;
  }

  private static List<Planned> othersWhereOneIsSilent(Observations seen) {
    return seen.host()
        .map(host -> NeighbourPlan.othersWhereOneIsSilent(host, seen))
        .orElse(List.of());
  }

  /** Who was heard at all is known when discovery is over. */
  private List<Planned> whenItIsOver(ProbeEnded ended, Supplier<Observations> seen) {
    return Planned.Discover.isNameOf(ended.probe())
        ? othersWhereOneIsSilent(seen.get())
        : neighboursKnown(ended, seen);
  }

  /** The neighbours of an interface have just been resolved: each of them is asked alone. */
  private List<Planned> neighboursKnown(ProbeEnded ended, Supplier<Observations> seen) {
    if (!Planned.Nudge.isNameOf(ended.probe())) {
      return List.of();
    }
    Observations now = seen.get();
    return now.host().stream()
        .flatMap(host -> {
          List<Nic> resolved =
              nics(host).stream()
                  .filter(nic -> new Planned.Nudge(nic).name().equals(ended.probe()))
                  .toList();
          return NeighbourPlan.neighbours(resolved, host, now).stream();
        })
        .toList();
  }

  /**
   * What follows when all that was planned is over; empty when there is no more to learn.
   *
   * @param wave 1 after the first plan, then counting up
   */
  @Override
  public List<Planned> next(Observations seen, int wave) {
    Optional<HostNetwork> host = seen.host();
    if (host.isEmpty()) {
      return List.of();
    }
    boolean missing = isMissing(seen);
    List<Nic> nics = nics(host.get());
    if (wave == 3) {
      return measuring.speed() && measuring.internet()
          ? internet.load(host.get(), seen)
          : List.of();
    }
    List<Planned> plan = new ArrayList<>();
    if (wave == 1) {
      if (isAnybodyUnreached(seen)) {
        plan.add(new Planned.ReadHost());
      }
      if (measuring.internet()) {
        plan.addAll(internet.anotherVendor(host.get(), seen));
        plan.addAll(internet.whereSecureConnectionsStall(host.get(), seen));
        plan.addAll(internet.whereNamesAreDenied(host.get(), seen));
        plan.addAll(whereTheInternetIsSilent(host.get(), seen));
        if (isSilent(seen)) {
          router(host.get()).ifPresent(route -> plan.add(internet.firstSteps()));
        }
      }
      plan.addAll(aboutThisComputer(host.get(), seen));
      plan.addAll(ReceiverPlan.whereOneFailedAfterItsCertificate(seen));
      plan.addAll(ReceiverPlan.whereOnlySixIsAnswered(withIpv4(nics), seen));
      plan.addAll(othersWhereOneIsSilent(seen));
      plan.addAll(inOtherWays(host.get(), seen));
      plan.addAll(OthersPlan.withoutCast(seen));
      if (measuring.launch()) {
        plan.addAll(ReceiverPlan.launch(wanted, declared, seen));
      }
    }
    if (missing) {
      plan.addAll(NeighbourPlan.players(nics, host.get(), seen));
    }
    plan.addAll(OthersPlan.described(seen, OthersPlan.dialNames(declared), Set.of()));
    return plan;
  }

  /** Looking for what discovery did not hear, and for those who might hide it. */
  private List<Planned> inOtherWays(HostNetwork host, Observations seen) {
    boolean heard = NeighbourPlan.announcements(seen).findAny().isPresent();
    boolean sweep =
        switch (measuring.sweep()) {
          case NEVER -> false;
          case WHERE_NOBODY_WAS_HEARD -> !heard;
          case ALWAYS -> true;
        };
    List<Nic> nics = nics(host);
    List<Nic> searched = withIpv4(nics);
    List<Planned> plan = new ArrayList<>();
    if (sweep) {
      nics.stream().filter(NeighbourPlan::isSmallHome).map(Planned.Nudge::new).forEach(plan::add);
    }
    if (!heard) {
      searched.stream().map(Planned.SecondOpinion::new).forEach(plan::add);
    }
    if (isMissing(seen)) {
      if (!searched.isEmpty()) {
        plan.add(new Planned.Search(searched, SsdpProbe.WHOLE));
      }
      if (wanted.isPresent()) {
        plan.addAll(OthersPlan.consolesAgain(searched, seen));
        if (measuring.internet()) {
          router(host).ifPresent(route -> plan.add(internet.firstSteps()));
        }
      }
    }
    return plan;
  }

  /** Who answered on one port and not on another is there: no table need say so. */
  private static boolean isAnybodyUnreached(Observations seen) {
    Set<InetAddress> reached =
        seen.of(Connected.class)
            .filter(tried -> tried.outcome().isOk())
            .map(Connected::address)
            .collect(Collectors.toSet());
    return seen.of(Connected.class)
        .anyMatch(tried -> tried.outcome().hasFailed() && !reached.contains(tried.address()));
  }

  /** Whether the device that was asked for, or any where none was, is not announced. */
  private boolean isMissing(Observations seen) {
    return wanted
        .map(name -> !isAnnounced(name, seen))
        .orElse(NeighbourPlan.announcements(seen).findAny().isEmpty());
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
        .filter(gateway -> NeighbourPlan.isIn(nic, gateway))
        .or(() ->
            host.neighbours().stream()
                .map(Neighbour::address)
                .filter(address -> NeighbourPlan.isIn(nic, address))
                .findFirst());
  }

  private static boolean isAnnounced(String name, Observations seen) {
    return NeighbourPlan.announcements(seen).anyMatch(GoogleCast.called(name));
  }

  private static Optional<InetAddress> literal(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text.strip()));
    } catch (IllegalArgumentException aName) {
      return Optional.empty();
    }
  }
}
