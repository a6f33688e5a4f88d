package org.castdoctor.agent.check.receiver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.RightTime;
import org.castdoctor.agent.check.RightTime.Trust;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.ReceiverObservation.TlsPeer;
import org.castdoctor.agent.observe.ReceiverObservation.TlsTried;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.wire.cast.PeerCertificate;

/**
 * R07: a receiver makes its certificates itself, for two days around what it takes for now, so that
 * their dates are its clock. Not said where this computer's own clock is the wrong one (C14), and
 * only possible where no other clock was seen.
 */
public final class ReceiverClockCheck implements Check {
  /** Certificates bear whole seconds, and clocks that are right differ by some. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.R07);
  }

  @Override
  public Conclusion examine(Home home) {
    RightTime time = RightTime.of(home);
    if (time.trust() == Trust.CORRECTED) {
      return Conclusion.unmeasured(Text.of("a clock of this computer that is right"));
    }
    List<Suspicion> suspicions = new ArrayList<>();
    List<Receiver> concerned = home.concerned();
    boolean allRight = !concerned.isEmpty() && time.trust() == Trust.CONFIRMED;
    for (Receiver receiver : concerned) {
      Optional<TlsPeer> peer = ownCertificate(home, receiver);
      allRight &= peer.isPresent();
      peer.flatMap(shown -> judge(home, receiver, shown, time)).ifPresent(suspicions::add);
    }
    return Conclusion.of(
        suspicions,
        allRight
            ? Conclusion.healthy(Text.of("the receiver's clock is right"))
            : Conclusion.unmeasured(
                Text.of("a receiver's certificate, beside a clock that is right")));
  }

  /** One that lasts longer than senders accept was not made by a receiver for these days. */
  private static Optional<TlsPeer> ownCertificate(Home home, Receiver receiver) {
    return home.seen()
        .of(TlsTried.class)
        .filter(tls -> receiver.isAt(tls.address(), tls.port()))
        .flatMap(tls -> tls.outcome().get().stream())
        .filter(peer ->
            RightTime.isOfACalendar(peer.notBefore()) && RightTime.isOfACalendar(peer.notAfter()))
        .filter(peer -> !peer.notBefore().plus(PeerCertificate.LONGEST).isBefore(peer.notAfter()))
        .findFirst();
  }

  private static Optional<Suspicion> judge(
      Home home, Receiver receiver, TlsPeer peer, RightTime time) {
    Instant now = time.now();
    if (peer.notBefore().isAfter(now.plus(MARGIN))) {
      return Optional.of(
          suspicion(home, receiver, true, Duration.between(now, peer.notBefore()), time));
    }
    return peer.notAfter().isBefore(now.minus(MARGIN))
        ? Optional.of(
            suspicion(home, receiver, false, Duration.between(peer.notAfter(), now), time))
        : Optional.empty();
  }

  private static Suspicion suspicion(
      Home home, Receiver receiver, boolean ahead, Duration least, RightTime time) {
    long hours = Math.max(1, least.toHours());
    return Suspicion.of(
        Ids.R07,
        time.trust() == Trust.CONFIRMED ? Confidence.CONFIRMED : Confidence.POSSIBLE,
        new Scope.Device(receiver.id()),
        receiver.name(),
        Args.of("device", receiver.name()),
        home.told(
            Text.of("its clock, by its certificate"),
            ahead
                ? Text.of("at least {hours} hours ahead").with("hours", hours)
                : Text.of("at least {hours} hours behind").with("hours", hours)),
        home.fact(
            Text.of("this computer's clock"),
            time.trust() == Trust.CONFIRMED
                ? Text.of("agrees with others")
                : Text.of("not compared with others")));
  }
}
