package org.castdoctor.agent.check.lan;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.check.Around;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Home.Known;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.DiscoveryObservation.Talker;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.privacy.Mac;

/**
 * L01: the network lets devices talk to the router and not to each other. Certain only where two or
 * more devices gave a sign of life of their own during this run and every connection to every one
 * of them is swallowed while the router answers; one silent device may simply be sick. Devices that
 * only the router announces may be remembered by it, so they make it likely and no more.
 */
public final class IsolationCheck implements Check {
  private static final int PEERS_NEEDED = 2;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.L01);
  }

  @Override
  public Conclusion examine(Home home) {
    if (home.around().asked().isEmpty() || home.around().gatewayAlive() == Known.UNKNOWN) {
      return Conclusion.unmeasured(Text.of("discovery, or whether the router answers"));
    }
    Set<InetAddress> alive = alive(home);
    Set<InetAddress> peers = known(home);
    List<InetAddress> answering = peers.stream().filter(peer -> opens(home, peer)).toList();
    List<InetAddress> swallowed = peers.stream().filter(peer -> swallows(home, peer)).toList();
    if (!answering.isEmpty()) {
      return Conclusion.healthy(
          Text.of("{address} can be reached from here").with("address", answering.get(0)));
    }
    Optional<InetAddress> talking = peers.stream().filter(home.around()::answersHere).findFirst();
    if (talking.isPresent()) {
      // To this computer alone, and by itself: no router repeats that. Silent ports are its own.
      return Conclusion.healthy(
          Text.of("{address} answers this computer by itself").with("address", talking.get()));
    }
    if (home.around().gatewayAlive() == Known.YES) {
      List<InetAddress> living = devices(home, swallowed, alive);
      alive.addAll(announcedByRouter(home));
      List<InetAddress> likely = devices(home, swallowed, alive);
      if (living.size() >= PEERS_NEEDED) {
        return Conclusion.sick(suspicion(home, Confidence.CONFIRMED, living));
      }
      if (likely.size() >= PEERS_NEEDED) {
        return Conclusion.sick(suspicion(home, Confidence.LIKELY, likely));
      }
    }
    boolean silence = home.nothingFound() && !home.around().anybodyAnswered();
    // Announced by a router that repeats it, and out of reach: hidden, or announced though gone.
    boolean outOfReach = home.announced().stream().anyMatch(r -> isSwallowed(r, swallowed));
    if (home.around().gatewayAlive() == Known.YES && (silence || outOfReach)) {
      return Conclusion.sick(suspicion(home, Confidence.POSSIBLE, swallowed));
    }
    return Conclusion.unmeasured(Text.of("two devices known to be on, besides the router"));
  }

  private static Suspicion suspicion(
      Home home, Confidence confidence, List<InetAddress> swallowed) {
    String gateway = home.around().gateway().map(InetAddress::getHostAddress).orElse("?");
    List<Fact> facts = new ArrayList<>();
    facts.add(
        home.fact(Text.of("the router at {address}").with("address", gateway), Text.of("answers")));
    swallowed.forEach(peer ->
        facts.add(
            home.fact(
                Text.of("connections to {address}").with("address", peer),
                Text.of("{count}, no answer").with("count", home.seen().connects(peer).size()))));
    Args args = Args.of("gateway", gateway);
    if (!swallowed.isEmpty()) {
      args.and("peers", swallowed.size());
    }
    return Suspicion.of(
        Ids.L01, confidence, new Scope.Lan(), Text.of("the home network"), args, facts);
  }

  /**
   * One address for each device, counted by names or by cards, whichever are more: a receiver may
   * be known by IPv6 alone, and then its card says not which neighbour it is.
   */
  private static List<InetAddress> devices(
      Home home, List<InetAddress> swallowed, Set<InetAddress> among) {
    List<InetAddress> silent = swallowed.stream().filter(among::contains).toList();
    Set<InetAddress> counted = new HashSet<>();
    List<InetAddress> named = new ArrayList<>();
    for (Receiver receiver : home.announced()) {
      // A group has the address of the receiver that leads it.
      if (Collections.disjoint(receiver.addresses(), counted)) {
        receiver.addresses().stream().filter(silent::contains).findFirst().ifPresent(named::add);
      }
      counted.addAll(receiver.addresses());
    }
    Set<String> cards = new HashSet<>();
    List<InetAddress> withCards =
        silent.stream()
            .filter(Inet4Address.class::isInstance)
            .filter(address -> cards.add(card(home, address)))
            .toList();
    return named.size() > withCards.size() ? named : withCards;
  }

  private static String card(Home home, InetAddress address) {
    return home.host()
        .flatMap(host -> host.neighbour(address))
        .flatMap(Neighbour::mac)
        .map(Mac::shown)
        .orElse(address.getHostAddress());
  }

  private static boolean isSwallowed(Receiver receiver, List<InetAddress> swallowed) {
    return receiver.addresses().stream().anyMatch(swallowed::contains);
  }

  /** Devices on the own network, the router apart, of which there is any trace. */
  private static Set<InetAddress> known(Home home) {
    Set<InetAddress> peers = alive(home);
    home.announced().forEach(receiver -> peers.addAll(receiver.addresses()));
    home.host().stream()
        .flatMap(host -> host.resolved().stream())
        .map(Neighbour::address)
        .forEach(peers::add);
    return onTheLink(home, peers);
  }

  /**
   * Those that gave a sign of life during this run: a word of their own, or an answer to "who has
   * this address?".
   */
  private static Set<InetAddress> alive(Home home) {
    Set<InetAddress> peers = new LinkedHashSet<>();
    home.announced().stream()
        .filter(home.around()::speaksForItself)
        .forEach(receiver -> peers.addAll(receiver.addresses()));
    home.around().searchAnswers().forEach(heard -> peers.add(heard.source()));
    // Who was heard and not tried proves neither that it can be reached nor that it cannot.
    home.around().othersHeard().stream()
        .map(Talker::source)
        .filter(source -> !home.seen().connects(source).isEmpty())
        .forEach(peers::add);
    peers.addAll(home.around().cameUp());
    return onTheLink(home, peers);
  }

  /** Passed on by the router alone, which may remember what is long gone. */
  private static Set<InetAddress> announcedByRouter(Home home) {
    Set<InetAddress> peers = new LinkedHashSet<>();
    home.announced().stream()
        .filter(receiver -> isAnnouncedByRouter(home, receiver))
        .forEach(receiver -> peers.addAll(receiver.addresses()));
    return onTheLink(home, peers);
  }

  private static boolean isAnnouncedByRouter(Home home, Receiver receiver) {
    Set<InetAddress> announcers = home.around().announcersOf(receiver);
    return !announcers.isEmpty() && announcers.stream().allMatch(home.around()::isRouter);
  }

  private static Set<InetAddress> onTheLink(Home home, Set<InetAddress> peers) {
    peers.removeIf(peer -> !home.around().isOnLink(peer) || home.around().isRouter(peer));
    return peers;
  }

  private static boolean opens(Home home, InetAddress peer) {
    return home.seen().connects(peer).stream().anyMatch(Around::answered);
  }

  private static boolean swallows(Home home, InetAddress peer) {
    List<Connected> tries =
        home.seen().connects(peer).stream().filter(tried -> tried.outcome().wasRun()).toList();
    return tries.size() >= PEERS_NEEDED
        && tries.stream().allMatch(tried -> tried.outcome().hasFailed() && !Around.answered(tried));
  }
}
