package org.castdoctor.agent.check.lan;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.castdoctor.agent.check.Around;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * L27: this computer was given an IPv6 address for the internet and a way out, and two vendors that
 * answer over IPv4 do not over IPv6. Behind a VPN nothing is concluded: many switch IPv6 off on
 * purpose.
 */
public final class Ipv6Check implements Check {
  private static final int TARGETS_NEEDED = 2;

  /** Silence is believed the second time. */
  private static final int TRIES_NEEDED = 2;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.L27);
  }

  @Override
  public Conclusion examine(Home home) {
    Optional<HostNetwork> host = home.host().filter(HostNetwork::offersIpv6);
    if (host.isEmpty() || goesThroughATunnel(host.get())) {
      return Conclusion.unmeasured(Text.of("IPv6 that the home network hands out"));
    }
    List<Connected> six =
        home.seen()
            .of(Connected.class)
            .filter(tcp -> tcp.address() instanceof Inet6Address && isWide(tcp.address()))
            .toList();
    if (six.stream().anyMatch(Around::answered)) {
      return Conclusion.healthy(Text.of("IPv6 leads to the internet"));
    }
    List<InetAddress> silent = silent(six);
    Optional<Connected> four =
        home.seen()
            .of(Connected.class)
            .filter(tcp -> tcp.address() instanceof Inet4Address && Around.answered(tcp))
            .filter(
                tcp -> !tcp.address().isSiteLocalAddress() && !host.get().isOnLink(tcp.address()))
            .findFirst();
    if (silent.size() < TARGETS_NEEDED || four.isEmpty()) {
      return Conclusion.unmeasured(Text.of("two vendors over IPv6, and one over IPv4"));
    }
    return Conclusion.sick(
        Suspicion.of(
            Ids.L27,
            Confidence.LIKELY,
            new Scope.Lan(),
            Text.of("the home network"),
            Args.none(),
            home.fact(
                Text.of("connections over IPv6"),
                Text.of("{count} vendors, no answer: {addresses}")
                    .with("count", silent.size())
                    .with(
                        "addresses",
                        silent.stream()
                            .map(InetAddress::getHostAddress)
                            .collect(Collectors.joining(", ")))),
            home.fact(
                Text.of("the same over IPv4"),
                Text.of("{host} answers in {millis} ms")
                    .with("host", four.get().address())
                    .with(
                        "millis", four.get().outcome().get().orElse(four.get().waitedMillis())))));
  }

  private static boolean goesThroughATunnel(HostNetwork host) {
    return host.defaultRoutes().stream()
        .flatMap(route -> host.nic(route.nic()).stream())
        .anyMatch(nic -> nic.kind() == NicKind.TUNNEL);
  }

  /** Of the wide world (2000::/3), not of the link or the home. */
  private static boolean isWide(InetAddress address) {
    return (address.getAddress()[0] & 0xe0) == 0x20;
  }

  /** Addresses that stayed silent twice, or that a router said cannot be reached. */
  private static List<InetAddress> silent(List<Connected> six) {
    Map<InetAddress, List<Connected>> tries =
        six.stream()
            .filter(tcp -> tcp.outcome().hasFailed() && !tcp.outcome().failedWith(Failure.DENIED))
            .collect(Collectors.groupingBy(Connected::address));
    return six.stream()
        .map(Connected::address)
        .distinct()
        .filter(address -> {
          List<Connected> failed = tries.getOrDefault(address, List.of());
          return failed.size() >= TRIES_NEEDED
              || failed.stream().anyMatch(tcp -> !tcp.outcome().failedWith(Failure.TIMEOUT));
        })
        .toList();
  }
}
