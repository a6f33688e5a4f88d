package org.castdoctor.agent.check.receiver;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Around;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.DiscoveryObservation.Heard;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.CastHeartbeat;
import org.castdoctor.agent.observe.ReceiverObservation.CastStatus;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.observe.ReceiverObservation.TlsTried;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * Where a receiver's cast service stops answering, stage by stage: R03 refuses TCP, R19 swallows
 * TCP though the device is alive, R05 fails in TLS, R18 never speaks, R20 speaks and has no
 * heartbeat. A stage is judged only when the one before it worked.
 */
public final class CastServiceCheck implements Check {
  /** Neither silence nor a broken handshake is concluded from a single attempt. */
  private static final int ATTEMPTS_NEEDED = 2;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.R03, Ids.R05, Ids.R18, Ids.R19, Ids.R20);
  }

  @Override
  public Conclusion examine(Home home) {
    List<Suspicion> suspicions = new ArrayList<>();
    for (Receiver receiver : home.concerned()) {
      receiver
          .address()
          .flatMap(address -> judge(home, receiver, address))
          .ifPresent(suspicions::add);
    }
    List<Receiver> concerned = home.concerned();
    // A stage that was not reached is not fine: only status and heartbeat together are.
    return Conclusion.of(
        suspicions,
        !concerned.isEmpty() && concerned.stream().allMatch(r -> home.talks(r) && beats(home, r))
            ? Conclusion.healthy(Text.of("the cast service answers and has a heartbeat"))
            : Conclusion.unmeasured(Text.of("the cast service of a receiver, to the end")));
  }

  private static boolean beats(Home home, Receiver receiver) {
    return home.seen()
        .of(CastHeartbeat.class)
        .filter(beat -> receiver.isAt(beat.address(), beat.port()))
        .anyMatch(beat -> beat.outcome().isOk());
  }

  private static Optional<Suspicion> judge(Home home, Receiver receiver, InetAddress address) {
    List<Connected> tries = home.seen().connects(address, receiver.port());
    if (tries.stream().anyMatch(tried -> tried.outcome().isOk())) {
      return afterTcp(home, receiver, address);
    }
    if (tries.stream().anyMatch(tried -> tried.outcome().failedWith(Failure.REFUSED))) {
      return Optional.of(refused(home, receiver, address, tries));
    }
    long silent = tries.stream().filter(t -> t.outcome().failedWith(Failure.TIMEOUT)).count();
    return silent >= ATTEMPTS_NEEDED ? silent(home, receiver, address, tries) : Optional.empty();
  }

  private static Suspicion refused(
      Home home, Receiver receiver, InetAddress address, List<Connected> tries) {
    // An announcement that somebody else repeats may be of a device that is not there any more.
    boolean itself = receiver.announced() && home.around().speaksForItself(receiver);
    return Suspicion.of(
        Ids.R03,
        itself ? Confidence.CONFIRMED : Confidence.LIKELY,
        new Scope.Device(receiver.id()),
        receiver.name(),
        Args.of("device", receiver.name())
            .and("address", address.getHostAddress())
            .and(
                "alive",
                receiver.announced()
                    ? Text.of("it announces itself")
                    : Text.of("it refuses at once")),
        home.fact(
            Text.of("cast port {port} of {address}")
                .with("port", receiver.port())
                .with("address", address),
            Text.of("refused {times} of {all} times, within {millis} ms")
                .with("times", tries.size())
                .with("all", tries.size())
                .with("millis", longest(tries))),
        home.fact(
            Text.of("announced by itself"),
            itself
                ? Text.of("yes, after {millis} ms").with("millis", firstHeard(home, receiver))
                : Text.of("no, heard from {hosts} hosts")
                    .with("hosts", home.around().announcersOf(receiver).size())));
  }

  /** R19 needs a sign of life, and no border in between: across one, a silent port is L07's. */
  private static Optional<Suspicion> silent(
      Home home, Receiver receiver, InetAddress address, List<Connected> tries) {
    Optional<Text> life = signOfLife(home, receiver, address);
    if (life.isEmpty() || home.host().filter(host -> host.isOnLink(address)).isEmpty()) {
      return Optional.empty();
    }
    boolean direct =
        home.around().answeredDirectly(receiver).isPresent()
            || home.seen().connects(address).stream().anyMatch(Around::answered);
    long waited = longest(tries);
    // A computer short of time may look at its watch before it looks at what came.
    boolean late = home.around().keepsTime() == Home.Known.NO;
    Confidence inTime = direct ? Confidence.CONFIRMED : Confidence.LIKELY;
    return Optional.of(
        Suspicion.of(
            Ids.R19,
            late ? Confidence.POSSIBLE : inTime,
            new Scope.Device(receiver.id()),
            receiver.name(),
            Args.of("device", receiver.name())
                .and("attempts", tries.size())
                .and("waited", waited)
                .and("alive", life.get()),
            home.fact(
                Text.of("connections to port {port}").with("port", receiver.port()),
                Text.of("{tries}, no answer within {millis} ms")
                    .with("tries", tries.size())
                    .with("millis", waited)),
            home.fact(Text.of("sign of life"), life.get())));
  }

  private static Optional<Text> signOfLife(Home home, Receiver receiver, InetAddress address) {
    Optional<Text> port =
        home.seen().connects(address).stream()
            .filter(Around::answered)
            .map(connected -> Text.of("its port {port} answers").with("port", connected.port()))
            .findFirst();
    return port.or(() ->
            home.around()
                .answeredDirectly(receiver)
                .map(heard ->
                    Text.of("it answered a question after {millis} ms")
                        .with("millis", heard.firstAfterMillis())))
        .or(() ->
            home.around().speaksForItself(receiver)
                ? Optional.of(
                    Text.of("it was heard after {millis} ms")
                        .with("millis", firstHeard(home, receiver)))
                : Optional.empty())
        // What was in the table of neighbours before may be long gone.
        .or(() ->
            home.around().cameUp().contains(address)
                ? Optional.of(
                    Text.of("{address} answered for its address meanwhile")
                        .with("address", address))
                : Optional.empty());
  }

  private static long longest(List<Connected> tries) {
    return tries.stream().mapToLong(Connected::waitedMillis).max().orElse(0);
  }

  private static long firstHeard(Home home, Receiver receiver) {
    return home.seen()
        .of(Heard.class)
        .filter(heard -> receiver.addresses().contains(heard.source()))
        .mapToLong(Heard::firstAfterMillis)
        .min()
        .orElse(0);
  }

  private static Optional<Suspicion> afterTcp(Home home, Receiver receiver, InetAddress address) {
    List<TlsTried> tls =
        home.seen()
            .of(TlsTried.class)
            .filter(tried -> tried.address().equals(address) && tried.port() == receiver.port())
            .toList();
    if (tls.stream().anyMatch(tried -> tried.outcome().isOk())) {
      return afterTls(home, receiver, address);
    }
    long failed = tls.stream().filter(tried -> tried.outcome().hasFailed()).count();
    return failed >= ATTEMPTS_NEEDED
        ? Optional.of(tlsFails(home, receiver, address, tls.get(0)))
        : Optional.empty();
  }

  private static Suspicion tlsFails(
      Home home, Receiver receiver, InetAddress address, TlsTried tried) {
    long opened =
        home.seen().connects(address, receiver.port()).stream()
            .flatMap(connected -> connected.outcome().get().stream())
            .findFirst()
            .orElse(0L);
    return Suspicion.of(
        Ids.R05,
        Confidence.CONFIRMED,
        new Scope.Device(receiver.id()),
        receiver.name(),
        Args.of("device", receiver.name())
            .and("millis", opened)
            .and("failure", tried.outcome().inWords()),
        home.fact(
            Text.of("TCP to port {port}").with("port", receiver.port()),
            Text.of("open in {millis} ms").with("millis", opened)),
        home.fact(Text.of("TLS on it, twice"), after(tried.outcome(), tried.waitedMillis())));
  }

  private static Text after(Outcome<?> outcome, long millis) {
    return Text.of("{failure}, after {millis} ms")
        .with("failure", outcome.inWords())
        .with("millis", millis);
  }

  private static Optional<Suspicion> afterTls(Home home, Receiver receiver, InetAddress address) {
    Optional<CastStatus> status =
        home.seen()
            .of(CastStatus.class)
            .filter(told -> told.address().equals(address) && told.port() == receiver.port())
            .findFirst();
    Optional<CastHeartbeat> heartbeat =
        home.seen()
            .of(CastHeartbeat.class)
            .filter(beat -> beat.address().equals(address) && beat.port() == receiver.port())
            .findFirst();
    if (status.isEmpty() || heartbeat.isEmpty()) {
      return Optional.empty();
    }
    boolean speaks = status.get().outcome().isOk();
    if (status.get().outcome().hasFailed() && heartbeat.get().outcome().hasFailed()) {
      boolean silence = status.get().outcome().failedWith(Failure.TIMEOUT);
      return Optional.of(
          Suspicion.of(
              Ids.R18,
              // One that hangs up may have had its reasons; one that stays mute has none.
              silence ? Confidence.CONFIRMED : Confidence.LIKELY,
              new Scope.Device(receiver.id()),
              receiver.name(),
              Args.of("device", receiver.name()).and("waited", status.get().waitedMillis()),
              home.fact(
                  Text.of("TCP and TLS on {address}").with("address", address),
                  home.answersIn(receiver)
                      .map(millis -> Text.of("fine, open in {millis} ms").with("millis", millis))
                      .orElseGet(() -> Text.of("fine"))),
              home.fact(
                  Text.of("status asked"),
                  after(status.get().outcome(), status.get().waitedMillis())),
              home.fact(Text.of("heartbeats sent"), unanswered(heartbeat.get()))));
    }
    if (speaks
        && heartbeat.get().outcome().failedWith(Failure.TIMEOUT)
        && heartbeat.get().pings() >= ATTEMPTS_NEEDED) {
      return Optional.of(
          Suspicion.of(
              Ids.R20,
              Confidence.CONFIRMED,
              new Scope.Device(receiver.id()),
              receiver.name(),
              Args.of("device", receiver.name()).and("millis", heartbeat.get().waitedMillis()),
              home.fact(
                  Text.of("status"),
                  Text.of("answered in {millis} ms").with("millis", status.get().waitedMillis())),
              home.fact(Text.of("heartbeats sent"), unanswered(heartbeat.get()))));
    }
    return Optional.empty();
  }

  private static Text unanswered(CastHeartbeat heartbeat) {
    return Text.of("{sent}, no answer").with("sent", heartbeat.pings());
  }
}
