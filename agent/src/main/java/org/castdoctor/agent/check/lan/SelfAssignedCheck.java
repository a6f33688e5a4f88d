package org.castdoctor.agent.check.lan;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * L10 at the receiver's end: it announces nothing but an IPv4 address that it gave itself (RFC
 * 3927), while this computer was handed one. A neighbour with such an address is no more than
 * possibly the receiver that is missed, and said only where one is. What this computer gave itself
 * is the no-link check's.
 */
public final class SelfAssignedCheck implements Check {
  /** Kept by clouds and virtual machines for data about themselves: no device of a home. */
  private static final InetAddress METADATA = InetAddress.ofLiteral("169.254.169.254");

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.L10);
  }

  @Override
  public Conclusion examine(Home home) {
    Optional<Prefix> own = home.host().flatMap(SelfAssignedCheck::handedOut);
    if (own.isEmpty()) {
      return Conclusion.unmeasured(Text.of("an address of this computer that it was given"));
    }
    List<Receiver> announced = home.announced();
    Optional<Receiver> stranded =
        announced.stream().filter(r -> !ownMaking(r).isEmpty() && !hasAnother(r)).findFirst();
    if (stranded.isPresent()) {
      String addresses =
          ownMaking(stranded.get()).stream()
              .map(InetAddress::getHostAddress)
              .collect(Collectors.joining(", "));
      return Conclusion.sick(
          suspicion(
              home, Confidence.LIKELY, Text.asItIs(stranded.get().name()), addresses, own.get()));
    }
    boolean missing =
        home.declared().device().isPresent()
            ? home.wanted().isEmpty() && !home.isAmbiguous() && home.around().askedEnough()
            : home.nothingFound();
    Optional<Neighbour> neighbour = missing ? strandedNeighbour(home) : Optional.empty();
    if (neighbour.isPresent()) {
      return Conclusion.sick(
          suspicion(
              home,
              Confidence.POSSIBLE,
              Text.of("a device in the home"),
              neighbour.get().address().getHostAddress(),
              own.get()));
    }
    return announced.stream().anyMatch(SelfAssignedCheck::hasAnother)
        ? Conclusion.healthy(Text.of("addresses are handed out"))
        : Conclusion.unmeasured(Text.of("an address that a receiver announces"));
  }

  private static Optional<Prefix> handedOut(HostNetwork host) {
    return host.nics().stream()
        .filter(nic -> nic.up() && nic.kind().isPhysical())
        .flatMap(nic -> nic.ipv4().stream())
        .filter(prefix -> !prefix.isSelfAssigned())
        .findFirst();
  }

  private static List<InetAddress> ownMaking(Receiver receiver) {
    return ipv4(receiver).filter(InetAddress::isLinkLocalAddress).toList();
  }

  private static boolean hasAnother(Receiver receiver) {
    return ipv4(receiver).anyMatch(address -> !address.isLinkLocalAddress());
  }

  private static Stream<InetAddress> ipv4(Receiver receiver) {
    return receiver.addresses().stream().filter(Inet4Address.class::isInstance);
  }

  /** On a link that may lead into a home, and seen there: an entry alone may be long past. */
  private static Optional<Neighbour> strandedNeighbour(Home home) {
    return home.host().stream()
        .flatMap(host ->
            host.neighbours().stream()
                .filter(n -> n.state() == NeighbourState.RESOLVED)
                .filter(n -> n.address() instanceof Inet4Address)
                .filter(n -> n.address().isLinkLocalAddress() && !n.address().equals(METADATA))
                .filter(
                    n -> host.nic(n.nic()).map(Nic::kind).filter(k -> k.isPhysical()).isPresent()))
        .findFirst();
  }

  private static Suspicion suspicion(
      Home home, Confidence confidence, Text subject, String addresses, Prefix own) {
    return Suspicion.of(
        Ids.L10,
        confidence,
        new Scope.Lan(),
        subject,
        Args.of("addresses", addresses),
        home.fact(
            Text.of("address of {device}").with("device", subject),
            Text.of("{addresses}, which it gave itself").with("addresses", addresses)),
        home.fact(
            Text.of("address of this computer"),
            Text.of("{address}, which it was given").with("address", own.address())));
  }
}
