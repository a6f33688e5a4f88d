package org.castdoctor.agent.assemble;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Home.Known;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.ReceiverObservation.AppAsked;
import org.castdoctor.agent.observe.ReceiverObservation.Availability;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.protocol.wire.cast.CastApps;

/**
 * Other apps on the same receiver: what it says itself that it offers, and what was said to cast.
 * Either takes the network out of suspicion where one app alone fails; the two are never mixed up.
 */
final class OtherApps {
  /** Named one by one, in this order; the rest would only lengthen the sentence. */
  private static final List<String> WELL_KNOWN = List.of("youtube", "disney", "spotify", "netflix");

  private static final int MAX_APPS = 4;

  private final Home home;

  OtherApps(Home home) {
    this.home = home;
  }

  /** The names of other apps that a receiver offers, those said to work first. */
  List<String> offeredBy(Receiver receiver) {
    Set<String> slugs = new LinkedHashSet<>(home.declared().works());
    slugs.addAll(WELL_KNOWN);
    home.declared().app().ifPresent(slugs::remove);
    return slugs.stream()
        .flatMap(slug -> CastApps.bySlug(slug).stream())
        .filter(app -> isOffered(receiver, app))
        .map(CastApps.App::displayName)
        .limit(MAX_APPS)
        .toList();
  }

  /** What was said to cast, as a sentence; empty where nothing was said. */
  Optional<Text> saidToCastAll() {
    List<String> works = works();
    if (works.isEmpty()) {
      return home.otherAppsCast() == Known.YES
          ? Optional.of(Text.of("Another app was said to cast."))
          : Optional.empty();
    }
    return Optional.of(
        works.size() == 1
            ? Text.of("{apps} was said to cast.").with("apps", joined(works))
            : Text.of("{apps} were said to cast.").with("apps", joined(works)));
  }

  /** The same within a sentence. */
  private Optional<Text> saidToCast() {
    List<String> works = works();
    if (works.isEmpty()) {
      return home.otherAppsCast() == Known.YES
          ? Optional.of(Text.of("another app was said to cast"))
          : Optional.empty();
    }
    return Optional.of(
        works.size() == 1
            ? Text.of("{apps} was said to cast").with("apps", joined(works))
            : Text.of("{apps} were said to cast").with("apps", joined(works)));
  }

  private List<String> works() {
    return home.declared().works().stream().limit(MAX_APPS).map(this::name).toList();
  }

  /** The network exonerated, by what was measured, by what was said, or by both; else empty. */
  Optional<Text> exoneration() {
    Optional<Receiver> receiver =
        home.concerned().stream().filter(home::talks).filter(Receiver::announced).findFirst();
    Optional<Text> offered =
        receiver.map(this::offeredBy).filter(names -> !names.isEmpty()).map(OtherApps::joined);
    Optional<Text> said = saidToCast();
    if (offered.isEmpty()) {
      return said.map(what ->
          Text.of("It is not the network: {said} (declared, not measured).").with("said", what));
    }
    Text here = offers(receiver.orElseThrow(), offered.get());
    return Optional.of(
        said.map(what ->
                Text.of("It is not the network: {offers} (measured); {said} (declared).")
                    .with("offers", here)
                    .with("said", what))
            .orElseGet(
                () -> Text.of("It is not the network: {offers} (measured).").with("offers", here)));
  }

  private Text offers(Receiver receiver, Text apps) {
    return ownIsOffered(receiver)
        ? Text.of("{device} says that it offers {apps}, and this app too")
            .with("device", receiver.name())
            .with("apps", apps)
        : Text.of("{device} says that it offers {apps}")
            .with("device", receiver.name())
            .with("apps", apps);
  }

  private boolean ownIsOffered(Receiver receiver) {
    return home.declared()
        .app()
        .flatMap(CastApps::bySlug)
        .filter(app -> isOffered(receiver, app))
        .isPresent();
  }

  private boolean isOffered(Receiver receiver, CastApps.App app) {
    return home.seen()
        .of(AppAsked.class)
        .filter(asked -> receiver.isAt(asked.address(), asked.port()))
        .filter(asked -> asked.appId().equals(app.appId()))
        .anyMatch(
            asked -> asked.outcome().get().filter(a -> a == Availability.AVAILABLE).isPresent());
  }

  private String name(String slug) {
    return CastApps.bySlug(slug).map(CastApps.App::displayName).orElse(slug);
  }

  /** Names as a person lists them. */
  static Text joined(List<String> names) {
    List<Text> all = names.stream().map(Text::asItIs).toList();
    return all.size() == 1
        ? all.getFirst()
        : Text.row(
            List.of(Text.row(all.subList(0, all.size() - 1), Joint.COMMA), all.getLast()),
            Joint.AND);
  }
}
