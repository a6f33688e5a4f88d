package org.castdoctor.agent.check.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Home.Known;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Ruling;
import org.castdoctor.agent.check.ServiceLook;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.knowledge.ErrorCodes.ErrorCode;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * A11, A13, P04: the service or the platform refuses this region, this account. Told by the words
 * or the code on the screen; nobody can see an account from here. What can be measured is whether
 * the service answers, which takes the other explanation of the same code away.
 */
public final class AccountCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.P04, Ids.A11, Ids.A13);
  }

  @Override
  public boolean measures() {
    return false;
  }

  @Override
  public Conclusion examine(Home home) {
    Optional<ServiceLook> app = ServiceLook.ofApp(home);
    Optional<ServiceLook> platform =
        ServiceLook.ofPlatforms(home).stream()
            .filter(look -> look.answers() == Known.YES)
            .findFirst()
            .or(() -> ServiceLook.ofPlatforms(home).stream().findFirst());
    List<Suspicion> suspicions =
        Stream.of(
                home.declared().sender() == Sender.CONSOLE || platform.isPresent()
                    ? refused(home, Ids.P04, "console-account", platform)
                    : Optional.<Suspicion>empty(),
                refused(home, Ids.A11, "region", app),
                refused(home, Ids.A13, "account", app).or(() -> shared(home, app)))
            .flatMap(Optional::stream)
            .toList();
    return Conclusion.of(
        suspicions,
        Conclusion.unmeasured(Text.of("words or a code that speak of an account or a region")));
  }

  /** By the words on the screen, else by the code. */
  private static Optional<Suspicion> refused(
      Home home, FindingId id, String word, Optional<ServiceLook> look) {
    Optional<ErrorCode> code = home.errorCode().filter(c -> c.findings().contains(id));
    if (home.answered("error-text", word)) {
      Text words = spoken(id);
      boolean silent = look.filter(l -> l.answers() == Known.NO).isPresent();
      Confidence confidence = silent ? Confidence.POSSIBLE : Confidence.LIKELY;
      return Optional.of(suspicion(home, id, confidence, words, home.saidTo("error-text"), look));
    }
    return code.flatMap(known -> byCode(home, id, known, look));
  }

  /**
   * A code that names this first is likely where the service is seen to answer, so that nothing but
   * the account is left of what the code claims. One that names it among others needs that to count
   * at all.
   */
  private static Optional<Suspicion> byCode(
      Home home, FindingId id, ErrorCode code, Optional<ServiceLook> look) {
    boolean nearest = code.findings().getFirst().equals(id);
    boolean answers = look.filter(l -> l.answers() == Known.YES).isPresent();
    if (!nearest && !answers) {
      return Optional.empty();
    }
    boolean sure = nearest && (answers || code.confidence() == Confidence.LIKELY);
    Text words =
        Text.of("code {code}, by which {vendor} means: {claims}")
            .with("code", code.code())
            .with("vendor", code.vendor())
            .with("claims", Text.fromData(code.claims()));
    Fact fact = DeclaredCode.fact(home, code);
    return Optional.of(
        suspicion(home, id, sure ? Confidence.LIKELY : Confidence.POSSIBLE, words, fact, look)
            .from(Text.fromData(code.source())));
  }

  /** An account shared with another household may be held for that; nobody said that it is. */
  private static Optional<Suspicion> shared(Home home, Optional<ServiceLook> app) {
    return home.declared().app().isPresent() && home.answered("profile", "shared")
        ? Optional.of(
            suspicion(
                home,
                Ids.A13,
                Confidence.POSSIBLE,
                Text.of("it was said to be shared with another household"),
                home.saidTo("profile"),
                app))
        : Optional.empty();
  }

  private static Suspicion suspicion(
      Home home,
      FindingId id,
      Confidence confidence,
      Text shown,
      Fact fact,
      Optional<ServiceLook> look) {
    List<Fact> facts = new ArrayList<>(List.of(fact));
    Args args = Args.of("shown", shown);
    Optional<String> slug =
        home.declared().app().or(() -> home.errorCode().flatMap(ErrorCode::app));
    slug.map(Ruling::displayName).ifPresent(name -> args.and("app", name));
    look.ifPresent(l ->
        l.seen().ifPresent(seen -> facts.add(home.fact(Text.asItIs(l.service().name()), seen))));
    look.filter(l -> l.answers() == Known.YES)
        .flatMap(ServiceLook::seen)
        .ifPresent(seen -> args.and("seen", seen));
    boolean console = id.equals(Ids.P04);
    return Suspicion.of(
        id,
        confidence,
        console
            ? new Scope.Device(look.map(l -> l.service().id()).orElse("console"))
            : new Scope.App(slug.orElse("unknown")),
        console
            ? look.map(l -> Text.asItIs(l.service().name())).orElseGet(() -> Text.of("the console"))
            : slug.map(Ruling::displayName).map(Text::asItIs).orElseGet(() -> Text.of("the app")),
        args,
        facts);
  }

  private static Text spoken(FindingId id) {
    if (id.equals(Ids.P04)) {
      return Text.of("the message was said to speak of the console's account");
    }
    return id.equals(Ids.A11)
        ? Text.of("the message was said to speak of the region")
        : Text.of("the message was said to speak of payment, household or too many devices");
  }
}
