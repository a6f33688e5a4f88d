package org.castdoctor.agent.session;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.InternetObservation.Resolver;
import org.castdoctor.agent.observe.InternetObservation.ServiceTls;
import org.castdoctor.agent.observe.InternetObservation.Trust;
import org.castdoctor.agent.observe.InternetObservation.WebAsked;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.PathObservation.Leg;
import org.castdoctor.agent.probe.InternetProbe.Vendor;
import org.castdoctor.agent.probe.LoadProbe;
import org.castdoctor.agent.probe.NameLookup.Server;
import org.castdoctor.protocol.diagnosis.Declared;

/**
 * What to ask beyond the router: the line, the names, and the services that this complaint needs.
 */
final class InternetPlan {
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

  private static final int MAX_RESOLVERS = 2;

  /** The other address of the resolver that Cast receivers ask whatever the home says. */
  private static final InetAddress OTHER_GOOGLE = InetAddress.ofLiteral("8.8.4.4");

  private final Declared declared;
  private final Optional<String> country;
  private final Supplier<List<Service>> services;

  InternetPlan(Declared declared, Optional<String> country, Supplier<List<Service>> services) {
    this.declared = declared;
    this.country = country;
    this.services = services;
  }

  /** Whether the line is up: two vendors' pages, two addresses that need no name. */
  List<Planned> first(HostNetwork host) {
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

  /**
   * The services that this complaint needs, all hosts side by side: what every cast needs, the
   * app's own, the platform's, and the time servers.
   */
  List<Planned> services(HostNetwork host) {
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
        service
            .feedIn(country)
            .ifPresent(feed -> plan.add(new Planned.ReadFeed(service, feed, country, servers)));
      }
    }
    return plan;
  }

  /**
   * Another vendor's host, where all certificates that nobody trusted, or that never came, are one
   * vendor's: two unrelated ones tell somebody in between from one who let a certificate go wrong.
   */
  List<Planned> anotherVendor(HostNetwork host, Observations seen) {
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
  List<Planned> whereSecureConnectionsStall(HostNetwork host, Observations seen) {
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

  /** A public resolver denies a name that a service needs: is it the one that it seems to be? */
  List<Planned> whereNamesAreDenied(HostNetwork host, Observations seen) {
    Set<String> needed =
        services.get().stream()
            .flatMap(service -> service.hosts().stream())
            .map(Service.Host::host)
            .collect(Collectors.toSet());
    return seen.of(NameAsked.class)
            .filter(asked -> asked.resolver().equals(PUBLIC_RESOLVERS.getFirst()))
            .anyMatch(asked -> needed.contains(asked.name()) && asked.isDenied())
        ? List.of(new Planned.AskWhoAsks(servers(host, PUBLIC_RESOLVERS)))
        : List.of();
  }

  /** Who stands on the way: behind which router, and does the provider's first one answer? */
  Planned firstSteps() {
    return new Planned.CountHops(PUBLIC_RESOLVERS.getLast());
  }

  /** Keeping the line busy, and round trips meanwhile; nothing where the line does not work. */
  List<Planned> load(HostNetwork host, Observations seen) {
    if (seen.of(WebAsked.class).noneMatch(web -> web.outcome().isOk())) {
      return List.of();
    }
    List<Planned> plan = new ArrayList<>();
    services.get().stream()
        .filter(service -> service.kind() == Service.Kind.LOAD)
        .flatMap(service -> service.hosts().stream())
        .findFirst()
        .ifPresent(from -> {
          for (int stream = 1; stream <= LoadProbe.STREAMS; stream++) {
            plan.add(new Planned.Load(from, stream, servers(host, PUBLIC_RESOLVERS)));
          }
          plan.add(new Planned.TripsUnderLoad(PUBLIC_RESOLVERS.getLast(), HTTPS));
        });
    return plan;
  }

  private static List<Planned> hosts(Service service, List<Server> servers) {
    return service.hosts().stream()
        .<Planned>map(host -> new Planned.AskService(service, host, servers))
        .toList();
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
}
