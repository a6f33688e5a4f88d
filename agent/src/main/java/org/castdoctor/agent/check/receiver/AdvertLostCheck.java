package org.castdoctor.agent.check.receiver;

import java.net.InetAddress;
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
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.DiscoveryObservation.AskedDirectly;
import org.castdoctor.agent.observe.DiscoveryObservation.Talker;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * R04: a receiver speaks cast when it is called by its address, and is missing from the
 * announcements while those of others arrive. Asked alone it tells which: one that names its cast
 * service then has its multicast lost on the way (L03), one that does not has stopped announcing.
 */
public final class AdvertLostCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.R04);
  }

  @Override
  public Conclusion examine(Home home) {
    if (!home.around().askedEnough()) {
      return Conclusion.unmeasured(Text.of("questions by multicast"));
    }
    List<Suspicion> suspicions = new ArrayList<>();
    for (Receiver receiver : home.receivers()) {
      receiver
          .address()
          .filter(address -> !receiver.announced() && home.talks(receiver))
          .filter(home.around()::isOnLink)
          .flatMap(address -> judge(home, receiver, address))
          .ifPresent(suspicions::add);
    }
    List<Receiver> concerned = home.concerned();
    return Conclusion.of(
        suspicions,
        !concerned.isEmpty() && concerned.stream().allMatch(Receiver::announced)
            ? Conclusion.healthy(Text.of("every receiver announces itself"))
            : Conclusion.unmeasured(
                Text.of("a receiver that answers, beside announcements of others")));
  }

  private static Optional<Suspicion> judge(Home home, Receiver receiver, InetAddress address) {
    List<Talker> others = home.around().othersHeard();
    Optional<AskedDirectly> alone = home.around().askedAlone(address);
    if (others.isEmpty() || alone.isEmpty() || home.around().namesReceiversAlone(address)) {
      return Optional.empty();
    }
    boolean answersWithoutIt = alone.get().receivers().isOk();
    boolean itself = home.around().answeredAll(address);
    // Confirmed: its responder works, by multicast and alone, and has no cast service any more.
    Confidence confidence = answersWithoutIt && itself ? Confidence.CONFIRMED : Confidence.LIKELY;
    long hosts = others.stream().map(Talker::source).distinct().count();
    List<Fact> facts =
        new ArrayList<>(
            List.of(
                home.fact(
                    Text.of("questions sent to everybody"),
                    String.valueOf(home.around().questions())),
                home.fact(Text.of("hosts whose answers arrived"), String.valueOf(hosts)),
                home.fact(
                    Text.of("the same question to it alone"),
                    answersWithoutIt
                        ? Text.of("answered, without a cast service")
                        : Text.of("no answer in {millis} ms")
                            .with("millis", alone.get().waitedMillis()))));
    Args args = Args.of("device", receiver.name()).and("others", hosts);
    home.answersIn(receiver)
        .ifPresent(millis -> {
          args.and("millis", millis);
          facts.add(
              home.fact(
                  Text.of("cast port of {address}").with("address", address),
                  Text.of("open in {millis} ms").with("millis", millis)));
        });
    return Optional.of(
        Suspicion.of(
            Ids.R04, confidence, new Scope.Device(receiver.id()), receiver.name(), args, facts));
  }
}
