package org.castdoctor.agent.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Home.Known;
import org.castdoctor.agent.check.ServiceLook;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.Observation.AppAsked;
import org.castdoctor.agent.observe.Observation.Availability;
import org.castdoctor.agent.observe.Observation.WebAsked;
import org.castdoctor.protocol.diagnosis.Diagnosis.Because;
import org.castdoctor.protocol.wire.cast.CastApps;

/** What provably works meanwhile, so that the evening is not lost. */
final class WorksNow {
  /** Named one by one, in this order; the rest would only lengthen the sentence. */
  private static final List<String> WELL_KNOWN =
      List.of("youtube", "disney", "prime", "spotify", "netflix");

  private static final int MAX_RECEIVERS = 3;

  private final Home home;

  WorksNow(Home home) {
    this.home = home;
  }

  List<Because> list() {
    List<Because> works = new ArrayList<>();
    home.receivers().stream()
        .filter(home::talks)
        .limit(MAX_RECEIVERS)
        .forEach(receiver -> offers(receiver, works));
    ServiceLook.ofApp(home)
        .filter(look -> look.answers() == Known.YES)
        .ifPresent(look ->
            works.add(
                new Because(
                    look.service().name() + " itself answers on this computer.", look.seen())));
    if (home.seen()
        .of(WebAsked.class)
        .anyMatch(asked -> asked.outcome().get().filter(a -> a.asPromised()).isPresent())) {
      works.add(
          new Because(
              "The internet answers on this computer.", "a connectivity page came as promised"));
    }
    return works;
  }

  private void offers(Receiver receiver, List<Because> works) {
    List<String> names =
        WELL_KNOWN.stream()
            .filter(slug -> home.declared().app().filter(slug::equals).isEmpty())
            .flatMap(slug -> CastApps.bySlug(slug).stream())
            .filter(app -> isOffered(receiver, app))
            .map(CastApps.App::displayName)
            .collect(Collectors.toList());
    if (names.isEmpty()) {
      works.add(
          new Because(receiver.name() + " answers.", "it told its status over the cast channel"));
      return;
    }
    works.add(
        new Because(
            join(names)
                + (names.size() == 1 ? " is" : " are")
                + " offered by "
                + receiver.name()
                + ".",
            "the receiver says so itself"));
  }

  private boolean isOffered(Receiver receiver, CastApps.App app) {
    return home.seen()
        .of(AppAsked.class)
        .filter(asked -> receiver.addresses().contains(asked.address()))
        .filter(asked -> asked.appId().equals(app.appId()))
        .anyMatch(
            asked -> asked.outcome().get().filter(a -> a == Availability.AVAILABLE).isPresent());
  }

  private static String join(List<String> names) {
    return names.size() == 1
        ? names.get(0)
        : String.join(", ", names.subList(0, names.size() - 1))
            + " and "
            + names.get(names.size() - 1);
  }
}
