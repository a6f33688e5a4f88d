package org.castdoctor.agent.check.receiver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.check.internet.InternetCheck;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.InternetObservation.WebAsked;
import org.castdoctor.agent.observe.ReceiverObservation.CastStatus;
import org.castdoctor.agent.observe.ReceiverObservation.SetupAsked;
import org.castdoctor.agent.observe.ReceiverObservation.SetupPage;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.wire.cast.CastApps;

/**
 * R09: the receiver itself says that it has no internet, by the screen it shows or on its set-up
 * page, while this computer has it. Both words make it certain; where the control test failed for
 * every app it is no more than possible. Where this computer has none either, that is said instead.
 */
public final class OfflineReceiverCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.R09);
  }

  @Override
  public Conclusion examine(Home home) {
    boolean online =
        home.seen()
            .of(WebAsked.class)
            .anyMatch(web -> web.outcome().get().filter(page -> page.asPromised()).isPresent());
    if (!online) {
      return Conclusion.unmeasured(
          Text.of("internet on this computer, to hold the receiver's against"));
    }
    List<Suspicion> suspicions = new ArrayList<>();
    List<Receiver> concerned = home.concerned();
    for (Receiver receiver : concerned) {
      judge(home, receiver).ifPresent(suspicions::add);
    }
    return Conclusion.of(
        suspicions,
        !concerned.isEmpty()
                && concerned.stream()
                    .allMatch(r -> onlineByItsPage(home, r).equals(Optional.of(true)))
            ? Conclusion.healthy(Text.of("the receiver says that it is online"))
            : Conclusion.unmeasured(Text.of("a receiver's word on its internet")));
  }

  private static Optional<Boolean> onlineByItsPage(Home home, Receiver receiver) {
    return home.seen()
        .of(SetupAsked.class)
        .filter(asked -> receiver.addresses().contains(asked.address()))
        .flatMap(asked -> asked.outcome().get().flatMap(SetupPage::online).stream())
        .findFirst();
  }

  private static boolean showsIt(Home home, Receiver receiver) {
    return home.seen()
        .of(CastStatus.class)
        .filter(status -> receiver.isAt(status.address(), status.port()))
        .flatMap(status -> status.outcome().get().stream())
        .flatMap(status -> status.apps().stream())
        .anyMatch(app -> app.appId().equals(CastApps.IDLE_WITHOUT_INTERNET));
  }

  private static Optional<Suspicion> judge(Home home, Receiver receiver) {
    List<Fact> facts = new ArrayList<>();
    if (showsIt(home, receiver)) {
      facts.add(home.told(Text.of("its screen"), Text.of("shows what it shows without internet")));
    }
    if (onlineByItsPage(home, receiver).equals(Optional.of(false))) {
      facts.add(home.told(Text.of("online, by its set-up page"), Text.of("no")));
    }
    Confidence confidence =
        switch (facts.size()) {
          case 0 -> Confidence.POSSIBLE;
          case 1 -> Confidence.LIKELY;
          default -> Confidence.CONFIRMED;
        };
    if (facts.isEmpty()) {
      if (!LaunchCheck.everythingFailed(home, receiver)) {
        return Optional.empty();
      }
      facts.add(
          home.told(
              Text.of("apps that were started"),
              Text.of("none came up, the plain player neither")));
    }
    facts.add(
        home.fact(
            Text.of("internet on this computer"),
            Text.of("fine, connectivity pages that came: {pages}")
                .with("pages", InternetCheck.pagesAsPromised(home))));
    return Optional.of(
        Suspicion.of(
            Ids.R09,
            confidence,
            new Scope.Device(receiver.id()),
            receiver.name(),
            Args.of("device", receiver.name()),
            facts));
  }
}
