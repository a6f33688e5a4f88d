package org.castdoctor.agent.history;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.ReceiverObservation.AppAsked;
import org.castdoctor.agent.observe.ReceiverObservation.ProofAsked;
import org.castdoctor.agent.observe.ReceiverObservation.Standing;
import org.castdoctor.agent.observe.ReceiverObservation.TlsPeer;
import org.castdoctor.agent.observe.ReceiverObservation.TlsTried;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.Severity;
import org.castdoctor.protocol.wire.cast.CastApps;
import org.castdoctor.protocol.wire.cast.CertificateChain;

/** What of a run is worth remembering. Pure; running apps are not even looked at. */
public final class Facts {
  /** Cast channels show certificates that live for days and replace themselves. */
  private static final Duration LONG_LIVED = Duration.ofDays(180);

  /**
   * More devices than these do not fail one by one: a flood of made-up ones would push all else
   * out.
   */
  static final int MOST_FAULTS = 16;

  private final LocalDate day;
  private final Instant minute;

  private Facts(Instant at, ZoneId zone) {
    this.day = LocalDate.ofInstant(at, zone);
    this.minute = at.truncatedTo(ChronoUnit.MINUTES);
  }

  /** The facts of a whole run and what was concluded from it. */
  public static List<Fact> of(
      Bundle bundle, List<Receiver> receivers, Diagnosis diagnosis, ZoneId zone) {
    Facts facts = new Facts(bundle.startedAt(), zone);
    List<Fact> all = new ArrayList<>(seen(bundle.observations(), receivers, facts));
    Set<String> told = receivers.stream().map(Receiver::id).collect(Collectors.toSet());
    diagnosis
        .devices()
        .forEach(device -> {
          if (!told.contains(device.id())) {
            all.addAll(facts.other(device));
          }
          device
              .firmware()
              .ifPresent(
                  firmware -> all.add(facts.trait(device.id(), Aspect.FIRMWARE, "", firmware)));
        });
    Diagnosis.Verdict verdict = diagnosis.verdict();
    all.add(
        new Fact.Concluded(
            facts.minute,
            verdict.id().map(Object::toString),
            verdict.confidence().word(),
            verdict.summary()));
    all.addAll(facts.faults(diagnosis.findings()));
    return all;
  }

  private List<Fact> faults(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() == Severity.ERROR && finding.isCause())
        // What is only possible is a question, and no memory of a fault.
        .filter(finding -> finding.confidence().compareTo(Confidence.POSSIBLE) < 0)
        .limit(MOST_FAULTS)
        .<Fact>map(f -> new Fact.Fault(minute, f.id().toString(), f.scope().wire(), f.summary()))
        .toList();
  }

  static List<Fact> faults(List<Finding> findings, Instant at, ZoneId zone) {
    return new Facts(at, zone).faults(findings);
  }

  /** The facts of some observations, where nothing was concluded. */
  public static List<Fact> of(
      Observations seen, List<Receiver> receivers, Instant at, ZoneId zone) {
    return seen(seen, receivers, new Facts(at, zone));
  }

  /** That something went wrong, or came back. */
  public static Fact fault(Instant at, String what, String subject, String text) {
    return new Fact.Fault(at.truncatedTo(ChronoUnit.MINUTES), what, subject, text);
  }

  private static List<Fact> seen(Observations seen, List<Receiver> receivers, Facts facts) {
    List<Fact> all = new ArrayList<>();
    receivers.forEach(receiver -> all.addAll(facts.receiver(receiver, seen)));
    seen.host().ifPresent(host -> all.addAll(facts.network(host)));
    return all;
  }

  private Fact trait(String subject, Aspect aspect, String detail, String value) {
    return new Fact.Trait(subject, aspect, detail, value, day);
  }

  /** A console or a player, which no cast receiver's facts speak of. */
  private List<Fact> other(Diagnosis.Device device) {
    List<Fact> all = new ArrayList<>();
    all.add(new Fact.Sighted(device.id(), day));
    all.add(trait(device.id(), Aspect.NAME, "", device.name()));
    all.add(trait(device.id(), Aspect.MODEL, "", device.model()));
    device.addresses().stream()
        .filter(address -> address.indexOf(':') < 0)
        .findFirst()
        .ifPresent(address -> all.add(trait(device.id(), Aspect.ADDRESS, "", address)));
    return all;
  }

  private List<Fact> receiver(Receiver receiver, Observations seen) {
    List<Fact> all = new ArrayList<>();
    all.add(new Fact.Sighted(receiver.id(), day));
    all.add(trait(receiver.id(), Aspect.NAME, "", receiver.name()));
    all.add(trait(receiver.id(), Aspect.MODEL, "", receiver.model()));
    receiver
        .address()
        .filter(Inet4Address.class::isInstance)
        .ifPresent(
            address -> all.add(trait(receiver.id(), Aspect.ADDRESS, "", address.getHostAddress())));
    seen.of(AppAsked.class)
        .filter(asked -> receiver.isAt(asked.address(), asked.port()))
        .forEach(asked ->
            asked
                .outcome()
                .get()
                .ifPresent(said ->
                    all.add(trait(receiver.id(), Aspect.APP, slug(asked.appId()), said.word()))));
    proofEnd(receiver, seen)
        .or(() -> connectionEnd(receiver, seen))
        .map(end -> LocalDate.ofInstant(end, ZoneOffset.UTC).toString())
        .ifPresent(end -> all.add(trait(receiver.id(), Aspect.CERTIFICATE_END, "", end)));
    return all;
  }

  /** When the first certificate of a sound proof of make ends. */
  private static Optional<Instant> proofEnd(Receiver receiver, Observations seen) {
    return seen.of(ProofAsked.class)
        .filter(asked -> receiver.isAt(asked.address(), asked.port()))
        .flatMap(asked -> asked.outcome().get().stream())
        .filter(proof -> proof.standing() == Standing.COMPLETE)
        .flatMap(proof -> proof.chain().stream())
        .map(CertificateChain.Link::notAfter)
        .min(Comparator.naturalOrder());
  }

  private static Optional<Instant> connectionEnd(Receiver receiver, Observations seen) {
    return seen.of(TlsTried.class)
        .filter(tls -> receiver.isAt(tls.address(), tls.port()))
        .flatMap(tls -> tls.outcome().get().stream())
        .filter(
            peer -> Duration.between(peer.notBefore(), peer.notAfter()).compareTo(LONG_LIVED) >= 0)
        .map(TlsPeer::notAfter)
        .findFirst();
  }

  private static String slug(String appId) {
    return CastApps.byId(appId).map(CastApps.App::slug).orElse(appId);
  }

  private List<Fact> network(HostNetwork host) {
    Optional<Fact> router =
        host.homeGateway()
            .map(gateway ->
                trait(
                    Fact.HOME,
                    Aspect.ROUTER,
                    "",
                    host.neighbour(gateway)
                        .flatMap(HostNetwork.Neighbour::mac)
                        .map(mac -> gateway.getHostAddress() + " (" + mac + ")")
                        .orElse(gateway.getHostAddress())));
    List<String> networks =
        host.discoveryNics().stream()
            .filter(nic -> nic.kind().isPhysical())
            .sorted(Comparator.comparing(Nic::name))
            .flatMap(nic -> nic.ipv4().stream().map(p -> nic.name() + " " + network(p)))
            .toList();
    List<String> resolvers =
        host.resolvers().stream().map(InetAddress::getHostAddress).distinct().sorted().toList();
    return Stream.of(
            router.stream(),
            joined(Aspect.NETWORK, networks).stream(),
            joined(Aspect.RESOLVER, resolvers).stream())
        .flatMap(facts -> facts)
        .toList();
  }

  private Optional<Fact> joined(Aspect aspect, List<String> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            trait(Fact.HOME, aspect, "", values.stream().collect(Collectors.joining(", "))));
  }

  /** The network of an address, such as 192.168.1.0/24; which address this computer has is not. */
  private static String network(HostNetwork.Prefix prefix) {
    byte[] bytes = prefix.address().getAddress();
    for (int bit = prefix.length(); bit < bytes.length * Byte.SIZE; bit++) {
      bytes[bit / Byte.SIZE] &= (byte) ~(0x80 >> (bit % Byte.SIZE));
    }
    StringBuilder text = new StringBuilder();
    for (byte part : bytes) {
      text.append(text.isEmpty() ? "" : ".").append(Byte.toUnsignedInt(part));
    }
    return text + "/" + prefix.length();
  }
}
