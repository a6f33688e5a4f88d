package org.castdoctor.agent.session;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.family.Adverts;
import org.castdoctor.agent.family.AndroidTvRemote;
import org.castdoctor.agent.family.DialNames;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.family.RokuBox;
import org.castdoctor.agent.observe.DiscoveryObservation.ConsoleHeard;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.DiscoveryObservation.SsdpHeard;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.probe.ConsoleProbe;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;

/** What is asked of devices that are no Google Cast receivers: consoles, Rokus, TVs with DIAL. */
final class OthersPlan {
  /** No home has more players that answer searches. */
  private static final int MOST_DESCRIBED = 32;

  private OthersPlan() {}

  /** Beside discovery, when its first questions are on their way. */
  static List<Planned> beside(List<Nic> nics, Measuring measuring, Declared declared) {
    if (nics.isEmpty()) {
      return List.of();
    }
    Optional<InetAddress> console =
        declared.sender() == Sender.CONSOLE ? address(declared) : Optional.empty();
    List<Planned> plan = new ArrayList<>();
    plan.add(new Planned.AskAdverts(nics, Adverts.OTHER_TYPES, measuring.appIds()));
    plan.add(
        new Planned.FindConsoles(
            nics,
            console,
            declared.sender() == Sender.CONSOLE ? ConsoleProbe.WHOLE : ConsoleProbe.GLANCE));
    return plan;
  }

  private static Optional<InetAddress> address(Declared declared) {
    try {
      return declared
          .device()
          .map(String::strip)
          .map(InetAddress::ofLiteral)
          .filter(Inet4Address.class::isInstance);
    } catch (IllegalArgumentException aName) {
      return Optional.empty();
    }
  }

  /** A Roku that answered a search is asked what it is, if its address is one of a home. */
  static List<Planned> after(SsdpHeard heard) {
    return heard.targets().contains(RokuBox.TARGET) && heard.source().isSiteLocalAddress()
        ? List.of(new Planned.AskRoku(heard.source()))
        : List.of();
  }

  /** Where a device was missed by a glance, consoles are looked for as long as they may take. */
  static List<Planned> consolesAgain(List<Nic> nics, Observations seen) {
    return nics.isEmpty() || seen.of(ConsoleHeard.class).findAny().isPresent()
        ? List.of()
        : List.of(new Planned.FindConsoles(nics, Optional.empty(), ConsoleProbe.WHOLE));
  }

  /**
   * The descriptions of players that answered a search, and what they say of the app in question.
   * Receivers that announce Google Cast are asked over its channel and say there more than here, so
   * that each of them is asked by HTTP for its set-up page alone; speakers that crash when asked by
   * HTTP are among them.
   *
   * @param known what was asked in an earlier round
   */
  static List<Planned> described(Observations seen, List<String> apps, Set<InetAddress> known) {
    Set<InetAddress> cast =
        NeighbourPlan.announcements(seen)
            .flatMap(service -> service.addresses().stream())
            .collect(Collectors.toSet());
    return seen.of(SsdpHeard.class)
        .filter(heard -> heard.isPlayer() || heard.isRenderer())
        .filter(heard -> !heard.targets().contains(RokuBox.TARGET))
        .filter(heard -> !known.contains(heard.source()))
        .filter(heard -> !cast.contains(heard.source()))
        .limit(MOST_DESCRIBED)
        .flatMap(heard ->
            heard.location().stream()
                .<Planned>map(place -> new Planned.AskDial(heard.source(), place.shown(), apps)))
        .toList();
  }

  /** DIAL's names of the app in question; none where DIAL has no name for it. */
  static List<String> dialNames(Declared declared) {
    return declared.app().flatMap(DialNames::of).stream().toList();
  }

  /** A TV whose remote service is announced and whose cast service is not: is it there at all? */
  static List<Planned> withoutCast(Observations seen) {
    Set<InetAddress> cast =
        NeighbourPlan.announcements(seen)
            .flatMap(service -> service.addresses().stream())
            .collect(Collectors.toSet());
    Stream<ServiceSeen> remotes =
        seen.of(ServiceSeen.class).filter(s -> s.type().equals(AndroidTvRemote.TYPE));
    return remotes
        .filter(service -> service.addresses().stream().noneMatch(cast::contains))
        .flatMap(service ->
            service.addresses().stream()
                .filter(Inet4Address.class::isInstance)
                .filter(address -> seen.connects(address, GoogleCast.CAST_PORT).isEmpty())
                .limit(1))
        .distinct()
        .limit(MOST_DESCRIBED)
        .<Planned>map(address -> new Planned.CastChannel(address, GoogleCast.CAST_PORT))
        .toList();
  }
}
