package org.castdoctor.agent.check.internet;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.check.lan.PublicDnsCheck;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.InternetObservation.Resolver;
import org.castdoctor.agent.observe.InternetObservation.ServiceTcp;
import org.castdoctor.agent.observe.InternetObservation.ServiceTls;
import org.castdoctor.agent.observe.InternetObservation.Trust;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * I06: a service's names are denied by two public resolvers as well as by this computer's own,
 * while the same resolvers know other names; or its connections open and are broken off as soon as
 * its name is said, twice, while another vendor's stand. Where public resolvers know the names it
 * is the home's filter (L12) instead.
 */
public final class ProviderFilterCheck implements Check {
  /** One public resolver may filter by itself. */
  private static final int RESOLVERS_NEEDED = 2;

  /** One name may have been given up by its owner. */
  private static final int NAMES_NEEDED = 2;

  private static final int TRIES_NEEDED = 2;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.I06);
  }

  @Override
  public Conclusion examine(Home home) {
    List<Suspicion> suspicions = new ArrayList<>();
    boolean looked = false;
    for (Service service : services(home)) {
      Set<String> denied = new TreeSet<>();
      for (Service.Host host : service.hosts()) {
        Optional<Boolean> isDenied = isDenied(home, host.host());
        looked |= isDenied.isPresent();
        if (isDenied.orElse(false)) {
          denied.add(host.host());
        }
      }
      if (!denied.isEmpty() && denied.size() == asked(home, service)) {
        suspicions.add(byName(home, service, denied));
      } else if (isBrokenOff(home, service)) {
        suspicions.add(byReset(home, service));
      }
    }
    return Conclusion.of(
        suspicions,
        looked
            ? Conclusion.healthy(Text.of("no name is blocked"))
            : Conclusion.unmeasured(Text.of("a service's names, asked of public resolvers")));
  }

  /** What the complaint is about: the app's service and its platform. */
  private static List<Service> services(Home home) {
    List<Service> platforms = Service.platforms(home.knowledge().services(), home.declared());
    return home.knowledge().services().stream()
        .filter(service -> service.isBehindApp(home.declared()) || platforms.contains(service))
        .toList();
  }

  private static List<NameAsked> about(Home home, String name) {
    return home.seen().of(NameAsked.class).filter(asked -> asked.name().equals(name)).toList();
  }

  /** Whether everybody denies the name; empty where too few answered to say. */
  private static Optional<Boolean> isDenied(Home home, String name) {
    List<NameAsked> asked = about(home, name);
    if (asked.stream().anyMatch(NameAsked::isTrue)) {
      return Optional.of(false);
    }
    long deniers =
        asked.stream()
            .filter(one -> one.role() == Resolver.PUBLIC && one.isDenied())
            .filter(one -> knowsOthers(home, one.resolver()))
            .map(NameAsked::resolver)
            .distinct()
            .count();
    return deniers >= RESOLVERS_NEEDED ? Optional.of(true) : Optional.empty();
  }

  private static boolean knowsOthers(Home home, InetAddress resolver) {
    return home.seen()
        .of(NameAsked.class)
        .anyMatch(asked -> asked.resolver().equals(resolver) && asked.isTrue());
  }

  private static long asked(Home home, Service service) {
    return service.hosts().stream().filter(host -> !about(home, host.host()).isEmpty()).count();
  }

  private static boolean isBrokenOff(Home home, Service service) {
    List<ServiceTls> own =
        home.seen().of(ServiceTls.class).filter(t -> t.service().equals(service.id())).toList();
    boolean opens =
        home.seen()
            .of(ServiceTcp.class)
            .anyMatch(tcp -> tcp.service().equals(service.id()) && tcp.outcome().isOk());
    boolean others =
        home.seen()
            .of(ServiceTls.class)
            .filter(tls -> !tls.service().equals(service.id()))
            .anyMatch(
                tls -> tls.outcome().get().filter(s -> s.trust() == Trust.VERIFIED).isPresent());
    return opens
        && others
        && own.size() >= TRIES_NEEDED
        && own.stream().allMatch(tls -> tls.outcome().failedWith(Failure.CLOSED));
  }

  private static Suspicion byName(Home home, Service service, Set<String> names) {
    String resolvers =
        names.stream()
            .flatMap(name -> about(home, name).stream())
            .filter(asked -> asked.role() == Resolver.PUBLIC)
            .map(asked -> asked.resolver().getHostAddress())
            .distinct()
            .collect(Collectors.joining(", "));
    // Where one resolver answers for both, it may as well stand in the home.
    boolean inTheirPlace = PublicDnsCheck.sharedAddress(home).isPresent();
    return suspicion(
        service,
        names.size() >= NAMES_NEEDED && !inTheirPlace ? Confidence.LIKELY : Confidence.POSSIBLE,
        home.fact(
            Text.of("names asked of {resolvers}").with("resolvers", resolvers),
            Text.of("denied: {names}").with("names", String.join(", ", names))),
        home.fact(Text.of("other names asked of the same"), Text.of("found")));
  }

  /** The service itself may break connections off, so this is no more than possible. */
  private static Suspicion byReset(Home home, Service service) {
    return suspicion(
        service,
        Confidence.POSSIBLE,
        home.fact(
            Text.of("connections to {service}").with("service", service.name()),
            Text.of("open, and break off when its name is said")),
        home.fact(Text.of("secure connections to others"), Text.of("stand")));
  }

  private static Suspicion suspicion(Service service, Confidence confidence, Fact... facts) {
    return Suspicion.of(Ids.I06, confidence, new Scope.Lan(), service.name(), Args.none(), facts);
  }
}
