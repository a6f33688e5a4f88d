package org.castdoctor.agent.check.receiver;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.RightTime;
import org.castdoctor.agent.check.RightTime.Trust;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.ReceiverObservation.Proof;
import org.castdoctor.agent.observe.ReceiverObservation.ProofAsked;
import org.castdoctor.agent.observe.ReceiverObservation.Standing;
import org.castdoctor.agent.observe.ReceiverObservation.TlsTried;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.wire.cast.CertificateChain.Link;
import org.castdoctor.protocol.wire.cast.PeerCertificate;

/**
 * What a receiver's proof of its make comes to: V01 it is genuine and its maker let a certificate
 * run out, V05 one will within ninety days, R06 it proves nothing. Senders call all but the second
 * an untrusted device; the dates and the chain tell them apart. Senders refuse as well a connection
 * whose certificate lasts longer than four days from now; that is held against a receiver only
 * where it signed that very certificate (R06). Silence is no proof of anything.
 */
public final class ProofCheck implements Check {
  private static final long SOON_DAYS = 90;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.V01, Ids.V05, Ids.R06);
  }

  @Override
  public Conclusion examine(Home home) {
    RightTime time = RightTime.of(home);
    List<Suspicion> suspicions = new ArrayList<>();
    List<Receiver> concerned = home.concerned();
    boolean allProven = !concerned.isEmpty();
    for (Receiver receiver : concerned) {
      Optional<Proof> proof = proof(home, receiver);
      allProven &= proof.filter(shown -> shown.standing() == Standing.COMPLETE).isPresent();
      proof.map(shown -> judge(home, receiver, shown, time)).ifPresent(suspicions::addAll);
    }
    return Conclusion.of(
        suspicions,
        allProven
            ? Conclusion.healthy(Text.of("the receiver proves to be genuine"))
            : Conclusion.unmeasured(Text.of("a receiver's proof of its make")));
  }

  private static Optional<Proof> proof(Home home, Receiver receiver) {
    return home.seen()
        .of(ProofAsked.class)
        .filter(asked -> receiver.isAt(asked.address(), asked.port()))
        .flatMap(asked -> asked.outcome().get().stream())
        .findFirst();
  }

  private static List<Suspicion> judge(Home home, Receiver receiver, Proof proof, RightTime time) {
    return switch (proof.standing()) {
      case COMPLETE ->
          Stream.of(byDate(home, receiver, proof, time), tooLong(home, receiver, time))
              .flatMap(Optional::stream)
              .toList();
      case EMPTY -> List.of(unproven(home, receiver, proof, Confidence.CONFIRMED));
      // A root that was made after this version is unknown to it, too.
      case UNKNOWN_ROOT, UNFIT, REFUSED ->
          List.of(unproven(home, receiver, proof, Confidence.LIKELY));
      case OTHER_CONNECTION, UNREADABLE ->
          List.of(unproven(home, receiver, proof, Confidence.POSSIBLE));
    };
  }

  /** The proof signs the connection's certificate, so that this is the receiver's own. */
  private static Optional<Suspicion> tooLong(Home home, Receiver receiver, RightTime time) {
    if (time.trust() != Trust.CONFIRMED || !RightTime.isOfACalendar(time.now())) {
      return Optional.empty();
    }
    return home.seen()
        .of(TlsTried.class)
        .filter(tls -> receiver.isAt(tls.address(), tls.port()))
        .flatMap(tls -> tls.outcome().get().stream())
        .filter(peer ->
            new PeerCertificate("", peer.notBefore(), peer.notAfter()).at(time.now())
                == PeerCertificate.Dates.LASTS_TOO_LONG)
        .findFirst()
        .map(peer ->
            Suspicion.of(
                Ids.R06,
                Confidence.LIKELY,
                new Scope.Device(receiver.id()),
                receiver.name(),
                Args.of("device", receiver.name()),
                home.told(
                    Text.of("proof of its make"),
                    Text.of("signed, and its chain leads to a known root")),
                home.told(
                    Text.of("certificate of its connection"),
                    Text.of("lasts {days} days from now; senders accept {limit}")
                        .with("days", ChronoUnit.DAYS.between(time.now(), peer.notAfter()))
                        .with("limit", PeerCertificate.LONGEST.toDays())),
                clock(home, time)));
  }

  private static Optional<Suspicion> byDate(
      Home home, Receiver receiver, Proof proof, RightTime time) {
    Optional<Link> first = proof.chain().stream().min(Comparator.comparing(Link::notAfter));
    if (first.filter(link -> RightTime.isOfACalendar(link.notAfter())).isEmpty()
        || !RightTime.isOfACalendar(time.now())) {
      return Optional.empty();
    }
    Instant end = first.get().notAfter();
    if (end.isBefore(time.now())) {
      return Optional.of(expired(home, receiver, first.get(), time));
    }
    long days = ChronoUnit.DAYS.between(time.now(), end);
    return days <= SOON_DAYS
        ? Optional.of(expiring(home, receiver, first.get(), days, time))
        : Optional.empty();
  }

  private static Suspicion expired(Home home, Receiver receiver, Link link, RightTime time) {
    Duration ago = Duration.between(link.notAfter(), time.now());
    return Suspicion.of(
        Ids.V01,
        time.trust() == Trust.CONFIRMED ? Confidence.CONFIRMED : Confidence.LIKELY,
        new Scope.Device(receiver.id()),
        receiver.name(),
        args(receiver, link),
        home.told(
            Text.of("proof of its make"), Text.of("signed, and its chain leads to a known root")),
        home.told(
            Text.of("certificate of {maker}").with("maker", name(link)),
            Text.of("ran out {days} days ago").with("days", ago.toDays())),
        clock(home, time));
  }

  private static Suspicion expiring(
      Home home, Receiver receiver, Link link, long days, RightTime time) {
    return Suspicion.of(
        Ids.V05,
        time.trust() == Trust.CONFIRMED ? Confidence.CONFIRMED : Confidence.LIKELY,
        new Scope.Device(receiver.id()),
        receiver.name(),
        args(receiver, link),
        home.told(
            Text.of("certificate of {maker}").with("maker", name(link)),
            Text.of("runs out in {days} days").with("days", days)),
        clock(home, time));
  }

  private static Args args(Receiver receiver, Link link) {
    return Args.of("device", receiver.name())
        .and("maker", name(link))
        .and("date", link.notAfter().atZone(ZoneOffset.UTC).toLocalDate());
  }

  private static Text name(Link link) {
    return link.subject().isBlank() ? Text.of("the device itself") : Text.asItIs(link.subject());
  }

  private static Fact clock(Home home, RightTime time) {
    return home.fact(
        Text.of("this computer's clock"),
        switch (time.trust()) {
          case CONFIRMED -> Text.of("agrees with others");
          case CORRECTED -> Text.of("is off; the dates were held against others' clocks");
          case OWN_CLOCK_ALONE -> Text.of("not compared with others");
        });
  }

  private static Suspicion unproven(
      Home home, Receiver receiver, Proof proof, Confidence confidence) {
    return Suspicion.of(
        Ids.R06,
        confidence,
        new Scope.Device(receiver.id()),
        receiver.name(),
        Args.of("device", receiver.name()),
        home.told(
            Text.of("proof of its make"),
            switch (proof.standing()) {
              case COMPLETE -> Text.of("complete");
              case EMPTY -> Text.of("an answer that proves nothing");
              case UNKNOWN_ROOT -> Text.of("its chain leads to nobody known");
              case UNFIT -> Text.of("a chain that senders refuse");
              case REFUSED -> Text.of("it says that it cannot");
              case OTHER_CONNECTION -> Text.of("genuine, but for another connection");
              case UNREADABLE -> Text.of("unreadable");
            }),
        home.told(Text.of("what is wrong with it"), detail(proof)),
        home.place(receiver));
  }

  /** What was noted when it was asked; what nobody but a programmer can read stays as it is. */
  private static Text detail(Proof proof) {
    String noted = proof.detail().orElse("");
    return switch (proof.standing()) {
      case EMPTY, UNFIT, REFUSED ->
          switch (noted) {
            case "no signature" -> Text.of("no signature");
            case "no certificate" -> Text.of("no certificate");
            case "weak key" -> Text.of("weak key");
            case "not an authority" -> Text.of("not an authority");
            case "too long" -> Text.of("too long");
            case "wrong use" -> Text.of("wrong use");
            case "internal error" -> Text.of("internal error");
            case "no tls" -> Text.of("no tls");
            case "signature algorithm unavailable" -> Text.of("signature algorithm unavailable");
            case "other" -> Text.of("other");
            case "" -> Text.of("nothing else");
            default -> Text.asItIs(noted);
          };
      case COMPLETE, UNKNOWN_ROOT, OTHER_CONNECTION, UNREADABLE ->
          noted.isEmpty() ? Text.of("nothing else") : Text.asItIs(noted);
    };
  }
}
