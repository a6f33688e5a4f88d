package org.castdoctor.agent.check.sender;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
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
      return Conclusion.unmeasured(Text.of("this computer's proxy settings"));
    }
    if (proxies.get().isEmpty()) {
      return Conclusion.healthy(Text.of("no proxy is set on this computer"));
    }
    return switch (InternetCheck.internetWorks(home)) {
      case YES ->
          Conclusion.healthy(Text.of("the internet answers past the proxy that is set here"));
      case NO ->
          namesAnswer(home)
              ? Conclusion.sick(suspicion(home, proxies.get().getFirst()))
              // With the line itself down, nobody would get out by any way.
              : Conclusion.unmeasured(Text.of("whether anything gets out at all"));
      case UNKNOWN -> Conclusion.unmeasured(Text.of("whether the internet answers past the proxy"));
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
    Text vendors = Text.row(inspected.vendors().stream().map(Text::asItIs).toList(), Joint.AND);
    return Suspicion.of(
        Ids.C12,
        // A box of the same owner on the way would look the same.
        Confidence.LIKELY,
        new Scope.ThisPc(),
        Text.of("this computer"),
        Args.of("issuer", inspected.issuer()).and("vendors", vendors),
        home.fact(
            Text.of("certificates of {vendors}").with("vendors", vendors),
            Text.of("{count} makers' services, all issued by {issuer}")
                .with("count", inspected.vendors().size())
                .with("issuer", inspected.issuer())),
        home.fact(
            Text.asItIs(inspected.issuer()),
            Text.of("added to this computer's own list of authorities")));
  }

  private static Suspicion suspicion(Home home, ProxySetting proxy) {
    Text words =
        proxy.kind() == ProxyKind.SCRIPT ? script(proxy) : Text.asItIs(proxy.server().shown());
    List<Text> failures =
        home.seen()
            .of(WebAsked.class)
            .map(asked ->
                Text.of("{vendor} {outcome}")
                    .with("vendor", asked.vendor())
                    .with("outcome", asked.outcome().inWords()))
            .toList();
    return Suspicion.of(
        Ids.C12,
        Confidence.LIKELY,
        new Scope.ThisPc(),
        Text.of("this computer"),
        Args.of("proxy", words),
        home.fact(place(proxy), words),
        home.fact(
            Text.of("connectivity pages without the proxy"), Text.row(failures, Joint.COMMA)));
  }

  /** Where the network itself names the script, no server is known. */
  private static Text script(ProxySetting proxy) {
    String server = proxy.server().shown();
    return server.equals("the network")
        ? Text.of("a script from the network")
        : Text.of("a script from {server}").with("server", server);
  }

  private static Text place(ProxySetting proxy) {
    return switch (proxy.where()) {
      case "the environment" -> Text.of("proxy in the environment");
      case "the desktop's settings" -> Text.of("proxy in the desktop's settings");
      case "the system's settings" -> Text.of("proxy in the system's settings");
      default -> Text.of("proxy in {place}").with("place", proxy.where());
    };
  }
}
