package org.castdoctor.agent.check.lan;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.DiscoveryObservation.Heard;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.ReceiverObservation.TlsTried;
import org.castdoctor.agent.observe.SenderObservation.HostSeen;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.privacy.Name;

/**
 * L11: two devices claim one address. Seen where the system's neighbour table names two network
 * cards for it within one run, where its cast port shows two certificates, or where two receivers
 * announce it as theirs, each by itself. A group of speakers has a port of its own.
 */
public final class AddressConflictCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.L11);
  }

  @Override
  public Conclusion examine(Home home) {
    Map<InetAddress, Set<String>> cards = new LinkedHashMap<>();
    Map<InetAddress, Integer> readings = new LinkedHashMap<>();
    home.seen()
        .of(HostSeen.class)
        .flatMap(seen -> seen.network().neighbours().stream())
        .forEach((Neighbour neighbour) ->
            neighbour
                .mac()
                .ifPresent(mac -> {
                  cards.computeIfAbsent(neighbour.address(), a -> new TreeSet<>()).add(mac.shown());
                  readings.merge(neighbour.address(), 1, Integer::sum);
                }));
    Map<InetAddress, Set<String>> certificates = new LinkedHashMap<>();
    home.seen()
        .of(TlsTried.class)
        .forEach(tls ->
            tls.outcome()
                .get()
                .map(peer -> peer.sha256().shown())
                .ifPresent(shown ->
                    certificates
                        .computeIfAbsent(tls.address(), a -> new TreeSet<>())
                        .add(tls.port() + " " + shown)));
    Map<InetAddress, Set<String>> claimants = claimants(home);
    List<Suspicion> suspicions = new ArrayList<>();
    Set<InetAddress> addresses = new LinkedHashSet<>(cards.keySet());
    addresses.addAll(certificates.keySet());
    addresses.addAll(claimants.keySet());
    for (InetAddress address : addresses) {
      judge(
              home,
              address,
              cards.getOrDefault(address, Set.of()),
              differing(certificates.getOrDefault(address, Set.of())),
              claimants.getOrDefault(address, Set.of()))
          .ifPresent(suspicions::add);
    }
    boolean compared =
        home.concerned().stream()
            .filter(receiver -> receiver.announced() || home.talks(receiver))
            .flatMap(receiver -> receiver.addresses().stream())
            .anyMatch(address -> readings.getOrDefault(address, 0) > 1);
    return Conclusion.of(
        suspicions,
        compared
            ? Conclusion.healthy(Text.of("the receiver's address stayed with one network card"))
            : Conclusion.unmeasured(Text.of("a second look at the neighbours")));
  }

  /** The receivers, by id, that announce an address and its cast port from that very address. */
  private static Map<InetAddress, Set<String>> claimants(Home home) {
    Map<InetAddress, Set<String>> claimants = new LinkedHashMap<>();
    home.seen()
        .of(ServiceSeen.class)
        .filter(service -> service.isComplete() && service.port() == GoogleCast.CAST_PORT)
        .filter(GoogleCast::isCast)
        .forEach(service ->
            service.addresses().stream()
                .filter(Inet4Address.class::isInstance)
                .filter(address -> isHeardFrom(home, service.instance(), address))
                .forEach(address ->
                    claimants
                        .computeIfAbsent(address, a -> new TreeSet<>())
                        .add(GoogleCast.idOf(service))));
    return claimants;
  }

  private static boolean isHeardFrom(Home home, Name instance, InetAddress address) {
    return home.seen()
        .of(Heard.class)
        .anyMatch(heard -> heard.instance().equals(instance) && heard.source().equals(address));
  }

  /** How many certificates the port with the most of them showed. */
  private static long differing(Set<String> shown) {
    Map<String, Long> byPort = new LinkedHashMap<>();
    shown.forEach(text -> byPort.merge(text.substring(0, text.indexOf(' ')), 1L, Long::sum));
    return byPort.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private static Optional<Suspicion> judge(
      Home home, InetAddress address, Set<String> cards, long certificates, Set<String> claimants) {
    boolean twoCards = cards.size() > 1;
    boolean twoCertificates = certificates > 1;
    boolean twoClaimants = claimants.size() > 1;
    if (!twoCards && !twoCertificates && !twoClaimants) {
      return Optional.empty();
    }
    String name =
        home.receivers().stream()
            .filter(receiver -> receiver.addresses().contains(address))
            .findFirst()
            .map(Receiver::name)
            .orElse(address.getHostAddress());
    List<Fact> facts = new ArrayList<>();
    facts.add(
        home.fact(
            Text.of("network cards that answered for {address}").with("address", address),
            cards.isEmpty() ? Text.of("not read") : Text.asItIs(String.join(", ", cards))));
    if (certificates > 0) {
      facts.add(home.fact(Text.of("certificates it showed"), String.valueOf(certificates)));
    }
    if (twoClaimants) {
      facts.add(
          home.fact(
              Text.of("receivers that announce {address} as theirs").with("address", address),
              String.valueOf(claimants.size())));
    }
    long witnesses =
        Stream.of(twoCards, twoCertificates, twoClaimants).filter(sign -> sign).count();
    // Two routers may share an address on purpose, one standing in for the other.
    Confidence one = home.around().isRouter(address) ? Confidence.POSSIBLE : Confidence.LIKELY;
    return Optional.of(
        Suspicion.of(
            Ids.L11,
            witnesses > 1 ? Confidence.CONFIRMED : one,
            new Scope.Lan(),
            name,
            Args.of("device", name).and("address", address.getHostAddress()),
            facts));
  }
}
