package org.castdoctor.agent.sim;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.Shown;
import org.castdoctor.agent.observe.InternetObservation.Trust;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.TlsPeer;
import org.castdoctor.agent.sim.SimCastPort.Talk;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.protocol.privacy.Place;
import org.castdoctor.protocol.privacy.Serial;

/** An open connection, to a receiver's cast port or to a port that knows no TLS. */
final class SimTcp implements Lan.Tcp {
  /** An alert is quick. */
  private static final Duration ALERT = Duration.ofMillis(10);

  /** Receivers renew their certificates every two days. */
  private static final Duration CERTIFICATE = Duration.ofDays(1);

  private static final Duration SERVICE_HANDSHAKE = Duration.ofMillis(36);

  /** What a service shows is 3 to 5 KB, in packets as large as they come. */
  private static final int CERTIFICATES = 1_400;

  private final SimLan lan;
  private final SimClock clock;
  private final Optional<SimReceiver> receiver;
  private final InetAddress address;
  private final int port;
  private final long millis;

  SimTcp(
      SimLan lan,
      SimClock clock,
      Optional<SimReceiver> receiver,
      InetAddress address,
      int port,
      long millis) {
    this.lan = lan;
    this.clock = clock;
    this.receiver = receiver;
    this.address = address;
    this.port = port;
    this.millis = millis;
  }

  @Override
  public long millis() {
    return millis;
  }

  @Override
  public Outcome<Lan.Conversation> startTls(Deadline deadline) {
    return switch (receiver.map(r -> r.cast().talk()).orElse(Talk.TLS_FAILS)) {
      case TLS_FAILS -> alert(deadline);
      case TLS_FAILS_ONCE ->
          lan.isFirstHandshake(receiver.orElseThrow().name())
              ? alert(deadline)
              : shakeHands(receiver.orElseThrow(), deadline);
      case TLS_SILENT -> late(deadline);
      case WELL, MUTE, NO_HEARTBEAT, CLOSES_MIDWAY, GARBAGE ->
          shakeHands(receiver.orElseThrow(), deadline);
    };
  }

  private Outcome<Lan.Conversation> shakeHands(SimReceiver speaker, Deadline deadline) {
    Duration handshake = speaker.cast().handshake();
    if (deadline.left().compareTo(handshake) < 0) {
      return late(deadline);
    }
    clock.waitUntil(clock.in(handshake).atNanos());
    TlsPeer peer =
        new TlsPeer(
            "TLSv1.2",
            new Serial("CN=" + speaker.id()),
            SimClock.START.plus(speaker.cast().inside().ahead()).minus(CERTIFICATE),
            SimClock.START.plus(speaker.cast().inside().ahead()).plus(CERTIFICATE),
            new Serial(speaker.id() + speaker.id()));
    SimConversation conversation = new SimConversation(lan, clock, speaker, peer);
    lan.opened(conversation);
    return Outcome.ok(conversation);
  }

  private Outcome<Lan.Conversation> alert(Deadline deadline) {
    clock.waitUntil(deadline.butAtMost(ALERT).atNanos());
    return Outcome.failed(Failure.TLS, "Received fatal alert: handshake_failure");
  }

  private Outcome<Lan.Conversation> late(Deadline deadline) {
    clock.waitUntil(deadline.atNanos());
    return Outcome.failed(Failure.TLS, "no TLS answer in time");
  }

  /** A service's certificate; where somebody opens TLS on the way, it is theirs. */
  @Override
  public Outcome<Lan.Secure> startVerifiedTls(String host, Deadline deadline) {
    boolean certificateIsLost = lan.home().router().line().largest() < CERTIFICATES;
    if (certificateIsLost || deadline.left().compareTo(SERVICE_HANDSHAKE) < 0) {
      clock.waitUntil(deadline.atNanos());
      return Outcome.failed(Failure.TIMEOUT, "connected, no TLS answer in time");
    }
    clock.waitUntil(clock.in(SERVICE_HANDSHAKE).atNanos());
    Optional<String> inBetween = lan.home().internet().odd().interceptedBy();
    Duration ahead = lan.home().internet().odd().ahead();
    Trust trust =
        ahead.compareTo(CERTIFICATE) > 0
            ? Trust.EXPIRED
            : inBetween.isPresent() ? Trust.UNTRUSTED_ISSUER : Trust.VERIFIED;
    Shown shown =
        new Shown(
            trust,
            new Place(inBetween.orElse("A Public Authority")),
            SimClock.START.plus(ahead).minus(CERTIFICATE),
            SimClock.START.plus(ahead).plus(CERTIFICATE));
    Secure secure = new Secure(shown);
    lan.opened(secure);
    return Outcome.ok(secure);
  }

  @Override
  public Outcome<Lan.Page> get(String host, String path, int maxBody, Deadline deadline) {
    return lan.page(address, port, host, path, deadline);
  }

  @Override
  public Outcome<Lan.Page> getFromDevice(String host, String path, int maxBody, Deadline deadline) {
    return lan.page(address, port, host, path, deadline);
  }

  @Override
  public Outcome<Lan.Page> ask(String host, Lan.Soap question, int maxBody, Deadline deadline) {
    lan.asked(address, "POST " + port + question.path());
    return lan.routerPage(address, question.path() + question.action(), deadline);
  }

  /** A judged connection; whoever talks on one that is not to be trusted fails the test. */
  private final class Secure implements Lan.Secure {
    private final Shown shown;

    Secure(Shown shown) {
      this.shown = shown;
    }

    @Override
    public Shown shown() {
      return shown;
    }

    @Override
    public Outcome<Lan.Page> get(String host, String path, int maxBody, Deadline deadline) {
      if (shown.trust() != Trust.VERIFIED) {
        throw new AssertionError("something was said to a stranger");
      }
      return lan.page(address, port, host, path, deadline);
    }

    @Override
    public void close() {
      lan.closed(this);
    }
  }

  @Override
  public void close() {
    lan.closed(this);
  }
}
