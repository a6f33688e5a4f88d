package org.castdoctor.agent.check.lan;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.InternetObservation.Resolver;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * L13: both of Google's public resolvers stay silent for this computer while another resolver
 * answers; or somebody answers in their place, and wrongly: Google's resolver denies a name of
 * Google's own. Where it and another company's resolver are seen to ask from one address, it is
 * neither of them. One that is answered by somebody else and rightly harms nobody and is no
 * finding. Cast receivers of the first generations ask exactly these. Seen from this computer: a
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
    List<NameAsked> denied = denied(home, google);
    if (!denied.isEmpty()) {
      return Conclusion.sick(inItsPlace(home, denied));
    }
    if (google.stream().anyMatch(PublicDnsCheck::answered)) {
      return Conclusion.healthy(Text.of("{address} answers").with("address", "8.8.8.8"));
    }
    Optional<NameAsked> other =
        home.seen()
            .of(NameAsked.class)
            .filter(asked -> !GOOGLE.contains(asked.resolver()) && asked.outcome().isOk())
            .findFirst();
    if (other.isEmpty() || !GOOGLE.stream().allMatch(address -> isSilent(google, address))) {
      return Conclusion.unmeasured(
          Text.of("both of Google's name servers, and another that answers"));
    }
    int tries = google.stream().mapToInt(NameAsked::attempts).sum();
    String answering = other.get().resolver().getHostAddress();
    return Conclusion.sick(
        Suspicion.of(
            Ids.L13,
            Confidence.LIKELY,
            new Scope.Lan(),
            Text.of("the home network"),
            Args.of(
                "seen",
                Text.of("stay silent (questions: {count}), while {other} answers")
                    .with("count", tries)
                    .with("other", answering)),
            home.fact(
                Text.of("questions to 8.8.8.8 and 8.8.4.4"),
                Text.of("{count}, no answer").with("count", tries)),
            home.fact(
                Text.of("the same asked of {resolver}").with("resolver", answering),
                Text.of("answered"))));
  }

  /** Names of Google's own that Google's resolvers denied, and no other answer of theirs undoes. */
  private static List<NameAsked> denied(Home home, List<NameAsked> google) {
    Set<String> own =
        home.knowledge().services().stream()
            .filter(service -> service.vendor().equals("Google"))
            .flatMap(service -> service.hosts().stream())
            .map(Service.Host::host)
            .collect(Collectors.toSet());
    return google.stream()
        .filter(asked -> own.contains(asked.name()) && asked.isDenied())
        .filter(
            asked -> google.stream().noneMatch(o -> o.name().equals(asked.name()) && o.isTrue()))
        .toList();
  }

  private static Suspicion inItsPlace(Home home, List<NameAsked> denied) {
    String names =
        denied.stream().map(NameAsked::name).distinct().collect(Collectors.joining(", "));
    List<Fact> facts = new ArrayList<>();
    facts.add(
        home.fact(
            Text.of("Google's own {names} asked of {resolver}")
                .with("names", names)
                .with("resolver", "8.8.8.8"),
            denied.get(0).answer()));
    Optional<InetAddress> shared = sharedAddress(home);
    shared.ifPresent(address ->
        facts.add(
            home.fact(
                Text.of("8.8.8.8 and {other}, as Google's name server sees them")
                    .with("other", another(home)),
                Text.of("both are {address}").with("address", address))));
    return Suspicion.of(
        Ids.L13,
        shared.isPresent() ? Confidence.LIKELY : Confidence.POSSIBLE,
        new Scope.Lan(),
        Text.of("the home network"),
        Args.of(
            "seen",
            Text.of("are answered by somebody else: Google's own {names} came back as {answer}")
                .with("names", names)
                .with("answer", denied.get(0).answer())),
        facts);
  }

  /** The one address from which two unrelated companies' resolvers ask; empty where not seen. */
  public static Optional<InetAddress> sharedAddress(Home home) {
    List<InetAddress> google = askedFrom(home, true);
    return askedFrom(home, false).stream().filter(google::contains).findFirst();
  }

  private static List<InetAddress> askedFrom(Home home, boolean google) {
    return whoAsked(home)
        .filter(asked -> GOOGLE.contains(asked.resolver()) == google)
        .flatMap(asked -> asked.outcome().get().stream().flatMap(List::stream))
        .toList();
  }

  private static Text another(Home home) {
    return whoAsked(home)
        .map(NameAsked::resolver)
        .filter(resolver -> !GOOGLE.contains(resolver))
        .findFirst()
        .map(resolver -> Text.asItIs(resolver.getHostAddress()))
        .orElseGet(() -> Text.of("another"));
  }

  /** The home's own resolver may well pass questions on to Google: only public ones count. */
  private static Stream<NameAsked> whoAsked(Home home) {
    return home.seen()
        .of(NameAsked.class)
        .filter(asked -> asked.name().equals(NameAsked.WHO_ASKS))
        .filter(asked -> asked.role() == Resolver.PUBLIC || GOOGLE.contains(asked.resolver()));
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
