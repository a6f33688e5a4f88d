package org.castdoctor.agent.session;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.observe.DiscoveryObservation.Asked;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.PathObservation.Leg;
import org.castdoctor.agent.observe.ReceiverObservation.CastHeartbeat;
import org.castdoctor.agent.observe.ReceiverObservation.CastStatus;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.observe.ReceiverObservation.TlsTried;
import org.castdoctor.agent.observe.SenderObservation.NameRemembered;
import org.castdoctor.agent.probe.DiscoveryProbe;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.wire.cast.CastApps;

/** How one receiver is examined, and what follows from how it answers. */
final class ReceiverPlan {
  /** A few tell it; a home with fifty receivers need not be asked through. */
  private static final int MAX_COMPARED = 3;

  /** Open on some receivers and refused by the others; the cast port where it stays silent. */
  private static final List<Integer> RECEIVER_PORTS =
      List.of(GoogleCast.REMOTE_PORT, GoogleCast.CAST_PORT);

  /** The plain player, which every receiver has and no service stands behind. */
  private static final String CONTROL = "CC1AD845";

  /** A host has an address or two; a memory that names more is no memory of a receiver. */
  private static final int MAX_REMEMBERED = 2;

  static List<Planned> receiverAt(InetAddress address) {
    return List.of(
        new Planned.CastChannel(address, GoogleCast.CAST_PORT),
        new Planned.Reach(address, GoogleCast.REMOTE_PORT));
  }

  static List<Planned> examine(ServiceSeen service) {
    Optional<InetAddress> address = toTalkTo(service);
    if (!service.isComplete()
        || address.isEmpty()
        || !service.type().equals(DiscoveryProbe.CAST.toString())) {
      return List.of();
    }
    List<Planned> plan = new ArrayList<>();
    if (service.port() == GoogleCast.CAST_PORT) {
      plan.addAll(receiverAt(address.get()));
      plan.add(new Planned.Trips(Leg.RECEIVER, address.get(), RECEIVER_PORTS));
      GoogleCast.modelOf(service)
          .ifPresent(model -> plan.add(new Planned.AskSetup(address.get(), model)));
      // Known by its name to this computer too? A speaker group shares its leader's.
      service
          .host()
          .ifPresent(h -> plan.add(new Planned.AskMemory(h.shown(), service.addresses())));
    } else {
      plan.add(new Planned.CastChannel(address.get(), service.port()));
    }
    return plan;
  }

  /** Only what tells what it is, not how well the way to it is. */
  static List<Planned> whatItIs(ServiceSeen service) {
    return toTalkTo(service)
        .filter(address -> service.port() == GoogleCast.CAST_PORT)
        .map(address -> {
          List<Planned> plan = new ArrayList<>(receiverAt(address));
          GoogleCast.modelOf(service)
              .ifPresent(model -> plan.add(new Planned.AskSetup(address, model)));
          return plan;
        })
        .orElse(new ArrayList<>());
  }

  private static Optional<InetAddress> toTalkTo(ServiceSeen service) {
    return service.addresses().stream()
        .filter(Inet4Address.class::isInstance)
        .findFirst()
        .or(() -> service.addresses().stream().filter(ReceiverPlan::isOfAHome).findFirst());
  }

  /**
   * The control test on the receiver that it is about: the plain player first, then the app in
   * question. Only where it is clear which receiver that is.
   */
  static List<Planned> launch(Optional<String> wanted, Declared declared, Observations seen) {
    List<ServiceSeen> meant =
        NeighbourPlan.announcements(seen)
            .filter(wanted.map(GoogleCast::called).orElse(any -> true))
            .filter(ServiceSeen::isComplete)
            .toList();
    if (meant.stream().map(GoogleCast::idOf).distinct().count() != 1) {
      return List.of();
    }
    ServiceSeen service = meant.getFirst();
    List<String> appIds = new ArrayList<>(List.of(CONTROL));
    declared
        .app()
        .flatMap(CastApps::bySlug)
        .map(CastApps.App::appId)
        .filter(appId -> !appId.equals(CONTROL))
        .ifPresent(appIds::add);
    return toTalkTo(service).stream()
        .<Planned>map(address -> new Planned.TryLaunch(address, service.port(), appIds))
        .toList();
  }

  /** An address from memory that the receiver no longer names: is anybody there? */
  static List<Planned> remembered(NameRemembered name) {
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
  static boolean isOfAHome(InetAddress address) {
    return address.isLinkLocalAddress() || (address.getAddress()[0] & 0xfe) == 0xfc;
  }

  /** A cast port that stays shut: is the device there at all? */
  static List<Planned> signsOfLife(Connected connected) {
    if (connected.port() != GoogleCast.CAST_PORT || !connected.outcome().hasFailed()) {
      return List.of();
    }
    return GoogleCast.OTHER_PORTS.stream()
        .<Planned>map(port -> new Planned.Reach(connected.address(), port))
        .toList();
  }

  /** It showed a certificate, and failed all the same: do two devices answer there by turns? */
  static List<Planned> whereOneFailedAfterItsCertificate(Observations seen) {
    return seen.of(TlsTried.class)
        .filter(tls -> tls.outcome().isOk())
        .filter(tls ->
            seen.of(CastStatus.class)
                    .anyMatch(s -> s.address().equals(tls.address()) && s.outcome().hasFailed())
                || seen.of(CastHeartbeat.class)
                    .anyMatch(h -> h.address().equals(tls.address()) && h.outcome().hasFailed())
                || seen.of(Connected.class)
                    .filter(tcp -> tcp.port() == tls.port())
                    .anyMatch(c -> c.address().equals(tls.address()) && c.outcome().hasFailed()))
        .<Planned>map(tls -> new Planned.CompareCertificates(tls.address(), tls.port()))
        .distinct()
        .limit(MAX_COMPARED)
        .toList();
  }

  /**
   * Nobody answered by IPv4, and some by IPv6: do they answer by IPv4 when they alone are asked?
   */
  static List<Planned> whereOnlySixIsAnswered(List<Nic> nics, Observations seen) {
    List<Asked> asked = seen.of(Asked.class).toList();
    boolean four = asked.stream().anyMatch(a -> a.family() == Family.IPV4 && a.answers() > 0);
    boolean six = asked.stream().anyMatch(a -> a.family() == Family.IPV6 && a.answers() > 0);
    if (four || !six) {
      return List.of();
    }
    return seen.of(ServiceSeen.class)
        .filter(GoogleCast::isCast)
        .flatMap(service -> service.addresses().stream())
        .filter(Inet4Address.class::isInstance)
        .distinct()
        .limit(MAX_COMPARED)
        .flatMap(address ->
            nics.stream()
                .filter(nic -> NeighbourPlan.isIn(nic, address))
                .<Planned>map(nic -> new Planned.AskDirectly(address, nic)))
        .toList();
  }

  private ReceiverPlan() {}
}
