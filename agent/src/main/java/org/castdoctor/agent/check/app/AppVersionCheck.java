package org.castdoctor.agent.check.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Ruling;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.knowledge.CompatRule.Selector;
import org.castdoctor.agent.knowledge.VersionRange;
import org.castdoctor.agent.observe.SenderObservation.SenderHere;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * A05 or A10: the version of the app, declared or seen of a browser here, or of the sender's system
 * is below a known minimum, or is one with a known fault. One check for each, because a version may
 * be known for the one and not for the other.
 */
public final class AppVersionCheck implements Check {
  private final FindingId id;
  private final Text fine;

  private AppVersionCheck(FindingId id, Text fine) {
    this.id = id;
    this.fine = fine;
  }

  /** A05. */
  public static AppVersionCheck tooOld() {
    return new AppVersionCheck(Ids.A05, Text.of("the version given is not below a known minimum"));
  }

  /** A10. */
  public static AppVersionCheck knownBad() {
    return new AppVersionCheck(Ids.A10, Text.of("the version given is none with a known fault"));
  }

  @Override
  public List<FindingId> ids() {
    return List.of(id);
  }

  @Override
  public Conclusion examine(Home home) {
    if (home.declared().app().isEmpty()) {
      return Conclusion.unmeasured(Text.of("which app it is about"));
    }
    return Ruling.conclude(Ruling.about(home, id), this::suspicion, fine);
  }

  /** As it is noted when a browser is looked for; another place is a path, and the same for all. */
  private static Text place(String noted) {
    return switch (noted) {
      case "its own note of the version that ran last" ->
          Text.of("its own note of the version that ran last");
      case "asked with --version" -> Text.of("asked with --version");
      case "its Info.plist" -> Text.of("its Info.plist");
      case "the registry" -> Text.of("the registry");
      default -> Text.asItIs(noted);
    };
  }

  private Suspicion suspicion(Ruling ruling) {
    Home home = ruling.home();
    Selector when = ruling.rule().when();
    Optional<String> app = when.appVersion().flatMap(range -> home.declared().appVersion());
    Optional<SenderHere> browser =
        when.appVersion().filter(range -> app.isEmpty()).flatMap(range -> home.browser());
    Optional<String> system = when.senderOs().flatMap(range -> home.declared().senderOs());
    List<Fact> facts = new ArrayList<>();
    app.ifPresent(version ->
        facts.add(home.said(Text.of("{app} version").with("app", ruling.app()), version)));
    browser.ifPresent(here ->
        facts.add(
            home.fact(
                Text.of("{program} on this computer").with("program", here.program().displayName()),
                Text.of("{version}, by {place}")
                    .with("version", here.version().get().orElse(""))
                    .with("place", place(here.knownFrom().shown())))));
    system.ifPresent(version -> facts.add(home.said(Text.of("system version"), version)));
    facts.add(ruling.fact());
    Text version =
        app.map(v -> Text.of("{app} {version}").with("app", ruling.app()).with("version", v))
            .or(() ->
                browser.flatMap(here ->
                    here.version()
                        .get()
                        .map(v -> Text.asItIs(here.program().displayName() + " " + v))))
            .or(() -> system.map(Text::asItIs))
            .orElseGet(() -> Text.of("not known"));
    Text concerned =
        when.appVersion()
            .or(when::senderOs)
            .map(VersionRange::said)
            .orElseGet(() -> Text.of("all"));
    return Suspicion.of(
            id,
            ruling.confidence(),
            new Scope.App(ruling.slug()),
            ruling.app(),
            ruling.args().and("version", version).and("concerned", concerned),
            facts)
        .from(ruling.source());
  }
}
