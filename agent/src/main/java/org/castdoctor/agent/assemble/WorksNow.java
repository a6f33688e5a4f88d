package org.castdoctor.agent.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Home.Known;
import org.castdoctor.agent.check.ServiceLook;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.InternetObservation.WebAsked;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Diagnosis.Because;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.diagnosis.Severity;

/** What provably works meanwhile, so that the evening is not lost. */
final class WorksNow {
  private static final int MAX_RECEIVERS = 3;

  private final Home home;
  private final List<Finding> findings;
  private final Words words;
  private final OtherApps otherApps;

  WorksNow(Home home, List<Finding> findings, Words words) {
    this.home = home;
    this.findings = findings;
    this.words = words;
    this.otherApps = new OtherApps(home);
  }

  List<Because> list() {
    List<Because> works = new ArrayList<>();
    boolean internet =
        home.seen()
            .of(WebAsked.class)
            .anyMatch(asked -> asked.outcome().get().filter(a -> a.asPromised()).isPresent());
    home.receivers().stream()
        .filter(home::talks)
        .filter(receiver -> !isBlamed(receiver))
        .limit(MAX_RECEIVERS)
        .forEach(receiver -> works.add(offers(receiver, internet)));
    otherApps
        .saidToCastAll()
        .ifPresent(said -> works.add(because(said, Text.of("it was said, and not measured"))));
    Optional<ServiceLook> app = ServiceLook.ofApp(home).filter(look -> look.answers() == Known.YES);
    app.ifPresent(look ->
        works.add(
            new Because(
                words.say(
                    Text.of("{service} itself answers on this computer.")
                        .with("service", look.service().name())),
                words.say(look.seen().orElseThrow()))));
    if (internet && app.isEmpty()) {
      works.add(
          because(
              Text.of("The internet answers on this computer."),
              Text.of("a connectivity page came as promised")));
    }
    return works;
  }

  /** What is broken itself works for nothing, whatever it offers. */
  private boolean isBlamed(Receiver receiver) {
    return findings.stream()
        .filter(f -> f.severity() == Severity.ERROR)
        .anyMatch(f -> f.scope().equals(new Scope.Device(receiver.id())));
  }

  /** An app that is offered is of use only where it is found, and has its way to the internet. */
  private Because offers(Receiver receiver, boolean internet) {
    if (!receiver.announced()) {
      return because(
          Text.of("{device} answers when it is called by its address.")
              .with("device", receiver.name()),
          Text.of("it told its status over the cast channel"));
    }
    List<String> names = otherApps.offeredBy(receiver);
    if (!internet || names.isEmpty()) {
      return because(
          Text.of("{device} answers in the home network.").with("device", receiver.name()),
          Text.of("it told its status over the cast channel"));
    }
    return because(
        names.size() == 1
            ? Text.of("{apps} is offered by {device}.")
                .with("apps", OtherApps.joined(names))
                .with("device", receiver.name())
            : Text.of("{apps} are offered by {device}.")
                .with("apps", OtherApps.joined(names))
                .with("device", receiver.name()),
        Text.of("the receiver says so itself"));
  }

  private Because because(Text what, Text why) {
    return new Because(words.say(what), words.say(why));
  }
}
