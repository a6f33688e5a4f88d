package org.castdoctor.agent.check.lan;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * L13: both of Google's public resolvers stay silent for this computer while another resolver
 * answers. Cast receivers of the first generations ask exactly these. Seen from this computer: a
 * rule in the router hits the receiver alike, a rule on this computer would not.
 */
public final class PublicDnsCheck implements Check {
  private static final List<InetAddress> GOOGLE =
      List.of(InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("8.8.4.4"));

  /** Per address: a single lost packet never decides. */
  private static final int TRIES_NEEDED = 2;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.L13);
  }

  @Override
  public Conclusion examine(Home home) {
    List<NameAsked> google =
        home.seen()
            .of(NameAsked.class)
            .filter(asked -> GOOGLE.contains(asked.resolver()) && asked.outcome().wasRun())
            .toList();
    if (google.stream().anyMatch(PublicDnsCheck::answered)) {
      return Conclusion.healthy("8.8.8.8 answers");
    }
    Optional<NameAsked> other =
        home.seen()
            .of(NameAsked.class)
            .filter(asked -> !GOOGLE.contains(asked.resolver()) && asked.outcome().isOk())
            .findFirst();
    if (other.isEmpty() || !GOOGLE.stream().allMatch(address -> isSilent(google, address))) {
      return Conclusion.unmeasured("both of Google's name servers, and another that answers");
    }
    int tries = google.stream().mapToInt(NameAsked::attempts).sum();
    String answering = other.get().resolver().getHostAddress();
    return Conclusion.sick(
        Suspicion.of(
            Ids.L13,
            Confidence.LIKELY,
            new Scope.Lan(),
            "the home network",
            Args.of("tries", tries).and("other", answering),
            home.fact("questions to 8.8.8.8 and 8.8.4.4", tries + ", no answer"),
            home.fact("the same asked of " + answering, "answered")));
  }

  private static boolean answered(NameAsked asked) {
    return asked.outcome().isOk()
        || asked.outcome().failedWith(Failure.NO_SUCH_NAME)
        || asked.outcome().failedWith(Failure.SERVER_FAILURE);
  }

  private static boolean isSilent(List<NameAsked> asked, InetAddress address) {
    return asked.stream()
            .filter(a -> a.resolver().equals(address))
            .filter(a -> a.outcome().failedWith(Failure.TIMEOUT))
            .mapToInt(NameAsked::attempts)
            .sum()
        >= TRIES_NEEDED;
  }
}
