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
import org.castdoctor.agent.observe.ReceiverObservation.CastHeartbeat;
import org.castdoctor.agent.observe.ReceiverObservation.CastStatus;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.observe.ReceiverObservation.TlsTried;
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
            ? Conclusion.healthy("the cast service answers and has a heartbeat")
            : Conclusion.unmeasured("the cast service of a receiver, to the end"));
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
            .and("alive", receiver.announced() ? "it announces itself" : "it refuses at once"),
        home.fact(
            "cast port " + receiver.port() + " of " + address.getHostAddress(),
            "refused "
                + tries.size()
                + " of "
                + tries.size()
                + " times, within "
                + longest(tries)
                + " ms"),
        home.fact(
            "announced by itself",
            itself
                ? "yes, after " + firstHeard(home, receiver) + " ms"
                : "no, heard from " + home.around().announcersOf(receiver).size() + " hosts"));
  }

  /** R19 needs a sign of life, and no border in between: across one, a silent port is L07's. */
  private static Optional<Suspicion> silent(
      Home home, Receiver receiver, InetAddress address, List<Connected> tries) {
    Optional<String> life = signOfLife(home, receiver, address);
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
                "connections to port " + receiver.port(),
                tries.size() + ", no answer within " + waited + " ms"),
            home.fact("sign of life", life.get())));
  }

  private static Optional<String> signOfLife(Home home, Receiver receiver, InetAddress address) {
    Optional<String> port =
        home.seen().connects(address).stream()
            .filter(Around::answered)
            .map(connected -> "its port " + connected.port() + " answers")
            .findFirst();
    return port.or(() ->
            home.around()
                .answeredDirectly(receiver)
                .map(heard -> "it answered a question after " + heard.firstAfterMillis() + " ms"))
        .or(() ->
            home.around().speaksForItself(receiver)
                ? Optional.of("it was heard after " + firstHeard(home, receiver) + " ms")
                : Optional.empty())
        // What was in the table of neighbours before may be long gone.
        .or(() ->
            home.around().cameUp().contains(address)
                ? Optional.of(address.getHostAddress() + " answered for its address meanwhile")
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
            .and("failure", tried.outcome().word()),
        home.fact("TCP to port " + receiver.port(), "open in " + opened + " ms"),
        home.fact(
            "TLS on it, twice",
            tried.outcome().word() + ", after " + tried.waitedMillis() + " ms"));
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
                  "TCP and TLS on " + address.getHostAddress(),
                  "fine" + home.answersIn(receiver).map(m -> ", open in " + m + " ms").orElse("")),
              home.fact(
                  "status asked",
                  status.get().outcome().word() + ", after " + status.get().waitedMillis() + " ms"),
              home.fact("heartbeats sent", heartbeat.get().pings() + ", no answer")));
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
              home.fact("status", "answered in " + status.get().waitedMillis() + " ms"),
              home.fact("heartbeats sent", heartbeat.get().pings() + ", no answer")));
    }
    return Optional.empty();
  }
}
