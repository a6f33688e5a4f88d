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

  /** What was said to cast, for the beginning of a sentence; empty where nothing was said. */
  Optional<String> saidToCast() {
    List<String> works = home.declared().works().stream().limit(MAX_APPS).map(this::name).toList();
    if (!works.isEmpty()) {
      return Optional.of(joined(works) + (works.size() == 1 ? " was" : " were") + " said to cast");
    }
    return home.otherAppsCast() == Known.YES
        ? Optional.of("Another app was said to cast")
        : Optional.empty();
  }

  /** The network exonerated, by what was measured, by what was said, or by both; else empty. */
  Optional<String> exoneration() {
    Optional<Receiver> receiver =
        home.concerned().stream().filter(home::talks).filter(Receiver::announced).findFirst();
    Optional<String> offered =
        receiver.map(this::offeredBy).filter(names -> !names.isEmpty()).map(OtherApps::joined);
    if (offered.isEmpty()) {
      return saidToCast()
          .map(said -> "It is not the network: " + lower(said) + " (declared, not measured).");
    }
    String here =
        "It is not the network: "
            + receiver.orElseThrow().name()
            + " says that it offers "
            + offered.get()
            + (ownIsOffered(receiver.orElseThrow()) ? ", and this app too" : "")
            + " (measured)";
    return Optional.of(
        saidToCast().map(said -> here + "; " + lower(said) + " (declared)").orElse(here) + ".");
  }

  private static String lower(String said) {
    return said.startsWith("Another") ? "another" + said.substring("Another".length()) : said;
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
  static String joined(List<String> names) {
    return names.size() == 1
        ? names.get(0)
        : String.join(", ", names.subList(0, names.size() - 1))
            + " and "
            + names.get(names.size() - 1);
  }
}
