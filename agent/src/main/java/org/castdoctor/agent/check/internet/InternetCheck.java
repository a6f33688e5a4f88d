package org.castdoctor.agent.check.internet;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Around;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.FirstSteps;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Home.Known;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.InternetObservation.Resolver;
import org.castdoctor.agent.observe.InternetObservation.WebAnswer;
import org.castdoctor.agent.observe.InternetObservation.WebAsked;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * Where the way out ends. L22: the router itself is silent. I01: the router answers, nothing beyond
 * does, neither by name nor by address. L23 and I02: only the name service is dead, the home's own
 * (a private address) or the provider's. All as seen from this computer.
 */
public final class InternetCheck implements Check {
  /** Two lost packets in a row happen; names are asked three times, of two vendors. */
  private static final int TRIES_NEEDED = 2;

  /** One address that does not answer may be blocked, or down by itself. */
  private static final int TARGETS_NEEDED = 2;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.L22, Ids.L23, Ids.I01, Ids.I02);
  }

  @Override
  public Conclusion examine(Home home) {
    List<NameAsked> names = names(home);
    List<Connected> beyond = beyond(home);
    if (names.isEmpty() && beyond.isEmpty()) {
      return Conclusion.unmeasured(Text.of("the way to the internet"));
    }
    if (somethingAnswers(home, names, beyond)) {
      return nameService(home, names);
    }
    if (silentTargets(home, names, beyond) < TARGETS_NEEDED) {
      return Conclusion.unmeasured(Text.of("two addresses beyond the router"));
    }
    return switch (home.around().gatewayAlive()) {
      case YES -> Conclusion.sick(noInternet(home, names, beyond));
      case NO -> Conclusion.sick(noRouter(home));
      case UNKNOWN -> Conclusion.unmeasured(Text.of("whether the router answers"));
    };
  }

  /**
   * Whether anything beyond the router answers this computer; no is said only where two addresses
   * were tried.
   */
  public static Known answersBeyond(Home home) {
    List<NameAsked> names = names(home);
    List<Connected> beyond = beyond(home);
    return somethingAnswers(home, names, beyond)
        ? Known.YES
        : silentTargets(home, names, beyond) < TARGETS_NEEDED ? Known.UNKNOWN : Known.NO;
  }

  /** How many names were asked and connections tried beyond the router. */
  public static int triesBeyond(Home home) {
    return names(home).stream().mapToInt(NameAsked::attempts).sum() + beyond(home).size();
  }

  private static List<NameAsked> names(Home home) {
    return home.seen()
        .of(NameAsked.class)
        .filter(asked -> asked.outcome().wasRun())
        // What this computer itself forbids was not asked.
        .filter(asked -> !asked.outcome().failedWith(Failure.DENIED))
        .toList();
  }

  private static List<Connected> beyond(Home home) {
    return home.seen()
        .of(Connected.class)
        .filter(connected -> connected.outcome().wasRun())
        .filter(connected -> isBeyond(home, connected.address()))
        .toList();
  }

  private static boolean somethingAnswers(
      Home home, List<NameAsked> names, List<Connected> beyond) {
    return home.seen().of(WebAsked.class).anyMatch(asked -> asked.outcome().isOk())
        || names.stream().anyMatch(asked -> isBeyond(home, asked.resolver()) && answered(asked))
        || beyond.stream().anyMatch(Around::answered);
  }

  /** Answered with an address or with a plain no: either way the resolver is there. */
  private static boolean answered(NameAsked asked) {
    return asked.outcome().isOk() || asked.outcome().failedWith(Failure.NO_SUCH_NAME);
  }

  /** Addresses beyond the router that were tried; what this computer itself forbids was not. */
  private static long silentTargets(Home home, List<NameAsked> names, List<Connected> beyond) {
    return Stream.concat(
            names.stream().map(NameAsked::resolver),
            beyond.stream()
                .filter(connected -> !connected.outcome().failedWith(Failure.DENIED))
                .map(Connected::address))
        // IPv6 that leads nowhere is a fault of its own (L27), and proves nothing about the line.
        .filter(address -> address instanceof Inet4Address && isBeyond(home, address))
        .distinct()
        .count();
  }

  private static boolean isBeyond(Home home, InetAddress address) {
    return isPublic(address) && home.host().filter(host -> host.isOnLink(address)).isEmpty();
  }

  private static boolean isPublic(InetAddress address) {
    return !address.isSiteLocalAddress()
        && !address.isLoopbackAddress()
        && !address.isLinkLocalAddress();
  }

  private static Suspicion noInternet(Home home, List<NameAsked> names, List<Connected> beyond) {
    String gateway = home.around().gateway().map(InetAddress::getHostAddress).orElse("?");
    int tries = triesBeyond(home);
    List<Fact> facts = new ArrayList<>();
    facts.add(
        home.fact(Text.of("the router at {address}").with("address", gateway), Text.of("answers")));
    facts.add(
        home.fact(
            Text.of("names asked, of all resolvers"),
            Text.of("{count}, no answer").with("count", names.size())));
    facts.add(
        home.fact(
            Text.of("connections by address beyond the router"),
            Text.of("{count}, no answer").with("count", beyond.size())));
    FirstSteps.behindTheRouter(home)
        .ifPresent(address ->
            facts.add(
                home.fact(
                    Text.of("the next router on the way"),
                    Text.of("{address} answers: the line stands up to there")
                        .with("address", address))));
    return Suspicion.of(
        Ids.I01,
        Confidence.CONFIRMED,
        new Scope.Lan(),
        Text.of("the internet line"),
        Args.of("gateway", gateway).and("tries", tries),
        facts);
  }

  private static Suspicion noRouter(Home home) {
    String gateway = home.around().gateway().map(InetAddress::getHostAddress).orElse("?");
    Optional<Receiver> talking = home.receivers().stream().filter(home::talks).findFirst();
    boolean lanWorks = talking.isPresent();
    return Suspicion.of(
        Ids.L22,
        lanWorks ? Confidence.CONFIRMED : Confidence.LIKELY,
        new Scope.Lan(),
        Text.of("the router"),
        Args.of("gateway", gateway),
        home.fact(
            Text.of("the router at {address}").with("address", gateway),
            Text.of("no answer, not even for its address")),
        home.fact(
            Text.of("a receiver in the home"),
            talking
                .map(home::whereItAnswers)
                .orElseGet(() ->
                    Text.of("none of {count} answered").with("count", home.receivers().size()))));
  }

  private static Conclusion nameService(Home home, List<NameAsked> names) {
    List<NameAsked> own = names.stream().filter(n -> n.role() == Resolver.SYSTEM).toList();
    Optional<NameAsked> other =
        names.stream()
            .filter(n -> n.role() == Resolver.PUBLIC && n.outcome().isOk())
            .filter(n -> own.stream().noneMatch(o -> o.resolver().equals(n.resolver())))
            .findFirst();
    if (own.isEmpty()) {
      return Conclusion.unmeasured(Text.of("this computer's name servers"));
    }
    // A plain "no such name" for names that exist is a lie, not an answer.
    if (own.stream().anyMatch(asked -> asked.outcome().isOk())) {
      return Conclusion.healthy(Text.of("the internet answers by name"));
    }
    int tries = own.stream().mapToInt(NameAsked::attempts).sum();
    if (other.isEmpty() || tries < TRIES_NEEDED) {
      return Conclusion.unmeasured(Text.of("a second name server to compare with"));
    }
    // What another answers is waited for a quarter of a second longer, which a busy computer
    // misses.
    boolean silent = own.stream().allMatch(asked -> asked.outcome().failedWith(Failure.TIMEOUT));
    if (silent && home.around().keepsTime() == Known.NO) {
      return Conclusion.unmeasured(
          Text.of("the name server on a computer that has time to listen"));
    }
    InetAddress resolver = own.get(0).resolver();
    long waited = own.stream().mapToLong(NameAsked::waitedMillis).max().orElse(0);
    return Conclusion.sick(
        Suspicion.of(
            isPublic(resolver) ? Ids.I02 : Ids.L23,
            // A resolver on this very computer only passes questions on; which one is dead is not
            // seen.
            resolver.isLoopbackAddress() ? Confidence.POSSIBLE : Confidence.CONFIRMED,
            new Scope.Lan(),
            Text.of("the name service"),
            Args.of("resolver", resolver.getHostAddress())
                .and("other", other.get().resolver().getHostAddress())
                .and("waited", waited),
            home.fact(
                Text.of("questions to {address}").with("address", resolver),
                Text.of("{count}, no usable answer").with("count", tries)),
            home.fact(
                Text.of("the same question to {address}").with("address", other.get().resolver()),
                Text.of("answered in {millis} ms").with("millis", other.get().waitedMillis()))));
  }

  /** How many connectivity pages came as their vendors promise them. */
  public static long pagesAsPromised(Home home) {
    return home.seen()
        .of(WebAsked.class)
        .filter(page -> page.outcome().get().filter(WebAnswer::asPromised).isPresent())
        .count();
  }

  /** Whether the internet answered this computer, for the path of links. */
  public static Known internetWorks(Home home) {
    List<WebAsked> pages =
        home.seen().of(WebAsked.class).filter(asked -> asked.outcome().wasRun()).toList();
    if (pages.stream().anyMatch(p -> p.outcome().get().filter(a -> a.asPromised()).isPresent())) {
      return Known.YES;
    }
    return pages.isEmpty() ? Known.UNKNOWN : Known.NO;
  }
}
