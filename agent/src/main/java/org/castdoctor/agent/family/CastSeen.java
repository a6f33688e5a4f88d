package org.castdoctor.agent.family;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.castdoctor.agent.observe.DiscoveryObservation.AskedDirectly;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.DiscoveryObservation.SsdpHeard;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.ReceiverObservation.CastStatus;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.observe.ReceiverObservation.Proof;
import org.castdoctor.agent.observe.ReceiverObservation.ProofAsked;
import org.castdoctor.agent.observe.ReceiverObservation.SetupAsked;
import org.castdoctor.agent.observe.ReceiverObservation.SetupPage;
import org.castdoctor.agent.observe.ReceiverObservation.Status;
import org.castdoctor.protocol.privacy.Name;

/**
 * What tells of cast receivers beside their announcement, by address. Read once for all of them: to
 * go through everything for each would take a home of five hundred more than a second.
 */
final class CastSeen {
  private record Place(InetAddress address, int port) {}

  private final Observations seen;
  private final Map<Place, Proof> proofs = new HashMap<>();
  private final Map<InetAddress, SetupPage> pages = new HashMap<>();
  private final Set<InetAddress> searched;
  private final Map<Place, Status> states = new HashMap<>();
  private final Set<InetAddress> speakers = new HashSet<>();
  private final Set<Name> remoteHosts = new HashSet<>();
  private final Set<InetAddress> remoteAddresses = new HashSet<>();

  CastSeen(Observations seen) {
    this.seen = seen;
    seen.of(ProofAsked.class)
        .forEach(asked ->
            asked
                .outcome()
                .get()
                .ifPresent(p -> proofs.putIfAbsent(new Place(asked.address(), asked.port()), p)));
    seen.of(SetupAsked.class)
        .forEach(asked ->
            asked.outcome().get().ifPresent(page -> pages.putIfAbsent(asked.address(), page)));
    this.searched = seen.of(SsdpHeard.class).map(SsdpHeard::source).collect(Collectors.toSet());
    seen.of(CastStatus.class)
        .forEach(told ->
            told.outcome()
                .get()
                .ifPresent(status -> {
                  speakers.add(told.address());
                  states.putIfAbsent(new Place(told.address(), told.port()), status);
                }));
    seen.of(ServiceSeen.class)
        .filter(service -> service.type().equals(AndroidTvRemote.TYPE))
        .forEach(service -> {
          service.host().ifPresent(remoteHosts::add);
          remoteAddresses.addAll(service.addresses());
        });
  }

  /** How the receiver proved its make; the first that was heard of several. */
  Optional<Proof> proof(List<InetAddress> addresses, int port) {
    return addresses.stream()
        .flatMap(address -> Optional.ofNullable(proofs.get(new Place(address, port))).stream())
        .findFirst();
  }

  /** How it says that it is; the first answer of several. */
  Optional<Status> status(List<InetAddress> addresses, int port) {
    return addresses.stream()
        .flatMap(address -> Optional.ofNullable(states.get(new Place(address, port))).stream())
        .findFirst();
  }

  /** What its set-up page says. */
  Optional<SetupPage> page(List<InetAddress> addresses) {
    return addresses.stream()
        .flatMap(address -> Optional.ofNullable(pages.get(address)).stream())
        .findFirst();
  }

  /** Whether it answered a search by SSDP. */
  boolean answersSearches(List<InetAddress> addresses) {
    return addresses.stream().anyMatch(searched::contains);
  }

  /** Whether somebody told his status there over the cast channel. */
  boolean speaksCast(InetAddress address) {
    return speakers.contains(address);
  }

  /** Whether the same host announces a remote service. */
  boolean announcesRemote(ServiceSeen service) {
    return service.host().filter(remoteHosts::contains).isPresent()
        || service.addresses().stream().anyMatch(remoteAddresses::contains);
  }

  /** Whether the port of the Android TV remote is open. */
  boolean opensRemotePort(InetAddress address) {
    return seen.connects(address, AndroidTvRemote.PORT).stream()
        .map(Connected::outcome)
        .anyMatch(outcome -> outcome.isOk());
  }

  /** The name it gives itself when it is asked alone; a host that names several tells nothing. */
  Optional<String> toldDirectly(InetAddress address) {
    return seen.of(AskedDirectly.class)
        .filter(asked -> asked.address().equals(address))
        .flatMap(asked -> asked.receivers().get().stream())
        .filter(names -> names.size() == 1)
        .map(names -> names.getFirst().shown())
        .findFirst();
  }
}
