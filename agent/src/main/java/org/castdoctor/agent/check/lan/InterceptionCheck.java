package org.castdoctor.agent.check.lan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.observe.InternetObservation.ServiceTls;
import org.castdoctor.agent.observe.InternetObservation.Shown;
import org.castdoctor.agent.observe.InternetObservation.Trust;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * L29: two or more unrelated vendors' services show a certificate of one and the same issuer that
 * no trusted root stands behind. A program on this computer would look the same (C12), so it is
 * never more than likely; one vendor alone may have a fault of its own.
 */
public final class InterceptionCheck implements Check {
  private static final int VENDORS_NEEDED = 2;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.L29);
  }

  @Override
  public Conclusion examine(Home home) {
    List<ServiceTls> shown =
        home.seen().of(ServiceTls.class).filter(tls -> tls.outcome().isOk()).toList();
    Map<String, Set<String>> vendorsOfIssuer = new TreeMap<>();
    for (ServiceTls tls : shown) {
      tls.outcome()
          .get()
          .filter(certificate -> certificate.trust() == Trust.UNTRUSTED_ISSUER)
          .map(Shown::issuer)
          .ifPresent(issuer ->
              vendorsOfIssuer
                  .computeIfAbsent(issuer.shown(), i -> new TreeSet<>())
                  .addAll(vendor(home, tls.service())));
    }
    for (Map.Entry<String, Set<String>> entry : vendorsOfIssuer.entrySet()) {
      if (entry.getValue().size() >= VENDORS_NEEDED) {
        return Conclusion.sick(suspicion(home, entry.getKey(), entry.getValue()));
      }
    }
    boolean verified =
        shown.stream()
            .anyMatch(
                tls -> tls.outcome().get().filter(s -> s.trust() == Trust.VERIFIED).isPresent());
    return verified
        ? Conclusion.healthy(Text.of("certificates are good"))
        : Conclusion.unmeasured(Text.of("certificates of two vendors' services"));
  }

  public static List<String> vendor(Home home, String service) {
    return home.knowledge().services().stream()
        .filter(row -> row.id().equals(service))
        .map(Service::vendor)
        .toList();
  }

  private static Suspicion suspicion(Home home, String issuer, Set<String> vendors) {
    Text named = Text.row(vendors.stream().map(Text::asItIs).toList(), Joint.AND);
    return Suspicion.of(
        Ids.L29,
        Confidence.LIKELY,
        new Scope.Lan(),
        Text.of("the internet line"),
        Args.of("issuer", issuer).and("vendors", named),
        home.fact(
            Text.of("certificates of {vendors}").with("vendors", named),
            Text.of("{count} makers' services, issued by {issuer}")
                .with("count", vendors.size())
                .with("issuer", issuer)),
        home.fact(
            Text.of("a trusted root behind {issuer}").with("issuer", issuer), Text.of("none")));
  }
}
