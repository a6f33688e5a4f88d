package org.castdoctor.agent.check.sender;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.check.internet.InternetCheck;
import org.castdoctor.agent.check.lan.InterceptionCheck;
import org.castdoctor.agent.observe.HostSetup.ProxyKind;
import org.castdoctor.agent.observe.HostSetup.ProxySetting;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.InternetObservation.Resolver;
import org.castdoctor.agent.observe.InternetObservation.ServiceTls;
import org.castdoctor.agent.observe.InternetObservation.Trust;
import org.castdoctor.agent.observe.InternetObservation.WebAsked;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.privacy.Place;

/**
 * C12: a proxy or security program of this computer stands in between. Two ways to know:
 * certificates of two unrelated vendors come from one authority that somebody added to this very
 * computer (a box on the way that nobody here knows of is L29); or a proxy is set and no page comes
 * without it, though names are known. A proxy beside which all is reached changes nothing that was
 * measured here.
 */
public final class ProxyCheck implements Check {
  private static final int VENDORS_NEEDED = 2;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.C12);
  }

  @Override
  public Conclusion examine(Home home) {
    Optional<Inspected> inspected = inspected(home);
    if (inspected.isPresent()) {
      return Conclusion.sick(suspicion(home, inspected.get()));
    }
    Optional<List<ProxySetting>> proxies = home.setup().flatMap(setup -> setup.proxies().get());
    if (proxies.isEmpty()) {
      return Conclusion.unmeasured("this computer's proxy settings");
    }
    if (proxies.get().isEmpty()) {
      return Conclusion.healthy("no proxy is set on this computer");
    }
    return switch (InternetCheck.internetWorks(home)) {
      case YES -> Conclusion.healthy("the internet answers past the proxy that is set here");
      case NO ->
          namesAnswer(home)
              ? Conclusion.sick(suspicion(home, proxies.get().getFirst()))
              // With the line itself down, nobody would get out by any way.
              : Conclusion.unmeasured("whether anything gets out at all");
      case UNKNOWN -> Conclusion.unmeasured("whether the internet answers past the proxy");
    };
  }

  /** Whether this computer's own resolver knows of the world, so that the line is not down. */
  private static boolean namesAnswer(Home home) {
    return home.seen()
        .of(NameAsked.class)
        .anyMatch(name -> name.role() == Resolver.SYSTEM && name.outcome().isOk());
  }

  /** Vendors whose certificates all come from one authority that was added here. */
  private record Inspected(String issuer, Set<String> vendors) {}

  private static Optional<Inspected> inspected(Home home) {
    List<Place> added = home.setup().flatMap(s -> s.addedRoots().get()).orElse(List.of());
    Map<String, Set<String>> vendorsOf = new TreeMap<>();
    Set<String> issuers = new TreeSet<>();
    for (ServiceTls tls : home.seen().of(ServiceTls.class).toList()) {
      tls.outcome()
          .get()
          .filter(shown -> shown.trust() != Trust.WRONG_NAME)
          .ifPresent(shown -> {
            issuers.add(shown.issuer().shown());
            if (added.contains(shown.issuer())) {
              vendorsOf
                  .computeIfAbsent(shown.issuer().shown(), issuer -> new TreeSet<>())
                  .addAll(InterceptionCheck.vendor(home, tls.service()));
            }
          });
    }
    // Somebody may add a public authority by hand; it does not sign for everyone.
    return vendorsOf.entrySet().stream()
        .filter(entry -> entry.getValue().size() >= VENDORS_NEEDED && issuers.size() == 1)
        .map(entry -> new Inspected(entry.getKey(), entry.getValue()))
        .findFirst();
  }

  private static Suspicion suspicion(Home home, Inspected inspected) {
    String vendors = String.join(" and ", inspected.vendors());
    return Suspicion.of(
        Ids.C12,
        // A box of the same owner on the way would look the same.
        Confidence.LIKELY,
        new Scope.ThisPc(),
        "this computer",
        Args.of("issuer", inspected.issuer()).and("vendors", vendors),
        home.fact(
            "certificates of " + vendors,
            inspected.vendors().size() + " makers' services, all issued by " + inspected.issuer()),
        home.fact(inspected.issuer(), "added to this computer's own list of authorities"));
  }

  private static Suspicion suspicion(Home home, ProxySetting proxy) {
    String words =
        (proxy.kind() == ProxyKind.SCRIPT ? "a script from " : "") + proxy.server().shown();
    String failures =
        home.seen()
            .of(WebAsked.class)
            .map(asked -> asked.vendor() + " " + asked.outcome().word().replace('_', ' '))
            .collect(Collectors.joining(", "));
    return Suspicion.of(
        Ids.C12,
        Confidence.LIKELY,
        new Scope.ThisPc(),
        "this computer",
        Args.of("proxy", words),
        home.fact("proxy in " + proxy.where(), words),
        home.fact("connectivity pages without the proxy", failures));
  }
}
