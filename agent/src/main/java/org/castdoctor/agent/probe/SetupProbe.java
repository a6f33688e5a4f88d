package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.SetupAsked;
import org.castdoctor.agent.observe.ReceiverObservation.SetupPage;
import org.castdoctor.protocol.privacy.Serial;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.setup.EurekaInfo;

/**
 * Asks a cast receiver's set-up page what it is: once a run, by HTTP, and by HTTPS only where
 * nobody answers there or it has no such page. Speakers that crash when they are asked so are never
 * asked, whoever planned it.
 */
public final class SetupProbe implements Probe {
  /** A receiver that drops these packets must not hold up the run. */
  private static final Duration OPENING = Duration.ofMillis(500);

  private static final Duration ANSWER = Duration.ofMillis(900);

  private static final List<Integer> PORTS = List.of(EurekaInfo.PORT, EurekaInfo.TLS_PORT);

  private static final int FINE = 200;

  private final Lan lan;
  private final Clock clock;
  private final InetAddress address;
  private final String model;

  /**
   * @param model as the receiver announces it
   */
  public SetupProbe(Lan lan, Clock clock, InetAddress address, String model) {
    this.lan = lan;
    this.clock = clock;
    this.address = address;
    this.model = model;
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    if (EurekaInfo.mustBeSpared(model)) {
      note(notes, EurekaInfo.PORT, Outcome.notRun("such speakers crash when they are asked"), 0);
      return;
    }
    for (int port : PORTS) {
      long start = clock.nanos();
      Outcome<Lan.Tcp> opened =
          lan.open(new InetSocketAddress(address, port), deadline.butAtMost(OPENING));
      if (opened instanceof Outcome.Ok<Lan.Tcp>(Lan.Tcp tcp)) {
        Outcome<Lan.Page> answer;
        try (tcp) {
          answer = ask(tcp, port, deadline.butAtMost(ANSWER));
        }
        note(notes, port, page(answer), Millis.since(start, clock));
        if (answer.get().filter(page -> page.status() != FINE).isEmpty()) {
          return;
        }
      } else {
        note(notes, port, opened.withoutValue(), Millis.since(start, clock));
      }
    }
  }

  private Outcome<Lan.Page> ask(Lan.Tcp tcp, int port, Deadline until) {
    // By a name it answers 403; with an Origin too, and none is sent.
    String host = address.getHostAddress();
    return port == EurekaInfo.TLS_PORT
        ? tcp.getFromDevice(host, EurekaInfo.PATH, EurekaInfo.MAX_CHARS, until)
        : tcp.get(host, EurekaInfo.PATH, EurekaInfo.MAX_CHARS, until);
  }

  private static Outcome<SetupPage> page(Outcome<Lan.Page> answer) {
    return switch (answer) {
      case Outcome.Ok<Lan.Page>(Lan.Page page) ->
          page.status() == FINE
              ? read(page.body())
              : Outcome.failed(Failure.OTHER, "it answered " + page.status());
      case Outcome.Failed<Lan.Page> failed -> failed.withoutValue();
      case Outcome.NotRun<Lan.Page> notRun -> notRun.withoutValue();
    };
  }

  private static Outcome<SetupPage> read(String body) {
    return switch (EurekaInfo.parse(body)) {
      case Parsed.Ok<EurekaInfo>(EurekaInfo info) -> Outcome.ok(of(info));
      case Parsed.Malformed<EurekaInfo>(String reason, int offset) ->
          Outcome.failed(Failure.MALFORMED, reason);
    };
  }

  private static SetupPage of(EurekaInfo info) {
    return new SetupPage(
        info.device().model(),
        info.device().product(),
        info.device().manufacturer(),
        info.firmware(),
        info.build().releaseTrack(),
        info.device().uptime().map(Duration::toSeconds),
        info.network().online(),
        info.radio().signal(),
        info.radio().noise(),
        info.setup().state(),
        info.setup().termsAccepted(),
        info.hasUpdate(),
        info.device().udn().map(Serial::new));
  }

  private void note(Notebook notes, int port, Outcome<SetupPage> page, long waited) {
    notes.note(new SetupAsked(clock.now(), address, port, page, waited));
  }
}
