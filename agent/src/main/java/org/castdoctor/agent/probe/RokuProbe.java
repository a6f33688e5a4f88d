package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.Control;
import org.castdoctor.agent.observe.ReceiverObservation.Roku;
import org.castdoctor.agent.observe.ReceiverObservation.RokuAsked;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.privacy.Serial;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.roku.EcpQuestion;
import org.castdoctor.protocol.wire.roku.RokuApps;
import org.castdoctor.protocol.wire.roku.RokuDevice;

/**
 * Asks a Roku what it is and which apps it has. Two questions that show nothing; no key is ever
 * pressed. That the second is answered with 403 is how limited control shows.
 */
public final class RokuProbe implements Probe {
  private static final Duration OPENING = Duration.ofMillis(700);
  private static final Duration ANSWER = Duration.ofMillis(900);

  private static final int FINE = 200;

  private final Lan lan;
  private final Clock clock;
  private final InetAddress address;

  public RokuProbe(Lan lan, Clock clock, InetAddress address) {
    this.lan = lan;
    this.clock = clock;
    this.address = address;
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    Outcome<RokuDevice> device =
        switch (ask(EcpQuestion.DEVICE, deadline)) {
          case Outcome.Ok<Lan.Page>(Lan.Page page) -> device(page);
          case Outcome.Failed<Lan.Page> failed -> failed.withoutValue();
          case Outcome.NotRun<Lan.Page> notRun -> notRun.withoutValue();
        };
    Outcome<Roku> roku =
        switch (device) {
          case Outcome.Ok<RokuDevice>(RokuDevice said) ->
              Outcome.ok(roku(said, ask(EcpQuestion.APPS, deadline).get()));
          case Outcome.Failed<RokuDevice> failed -> failed.withoutValue();
          case Outcome.NotRun<RokuDevice> notRun -> notRun.withoutValue();
        };
    notes.note(new RokuAsked(clock.now(), address, roku));
  }

  private Outcome<Lan.Page> ask(EcpQuestion question, Deadline deadline) {
    var to = new InetSocketAddress(address, EcpQuestion.PORT);
    return switch (lan.open(to, deadline.butAtMost(OPENING))) {
      case Outcome.Ok<Lan.Tcp>(Lan.Tcp tcp) -> {
        try (tcp) {
          yield tcp.get(
              address.getHostAddress(),
              question.path(),
              EcpQuestion.MAX_CHARS,
              deadline.butAtMost(ANSWER));
        }
      }
      case Outcome.Failed<Lan.Tcp> failed -> failed.withoutValue();
      case Outcome.NotRun<Lan.Tcp> notRun -> notRun.withoutValue();
    };
  }

  private static Outcome<RokuDevice> device(Lan.Page page) {
    if (page.status() != FINE) {
      return Outcome.failed(Failure.OTHER, "it answered " + page.status());
    }
    return switch (RokuDevice.parse(page.body())) {
      case Parsed.Ok<RokuDevice>(RokuDevice said) -> Outcome.ok(said);
      case Parsed.Malformed<RokuDevice>(String reason, int offset) ->
          Outcome.failed(Failure.MALFORMED, reason);
    };
  }

  private static Roku roku(RokuDevice said, Optional<Lan.Page> apps) {
    return new Roku(
        said.modelName().or(said::modelNumber),
        said.name().map(Name::new),
        said.softwareVersion(),
        said.udn().map(Serial::new),
        said.power() == RokuDevice.Power.ON,
        switch (said.control()) {
          case ENABLED, PERMISSIVE -> Control.OPEN;
          case LIMITED -> Control.LIMITED;
          case DISABLED -> Control.DISABLED;
          case DEFAULT -> Control.DEFAULT;
          case UNKNOWN -> Control.NOT_TOLD;
        },
        apps.map(page -> page.status() == EcpQuestion.LIMITED_STATUS),
        apps.filter(page -> page.status() == FINE)
            .flatMap(page -> RokuApps.installed(page.body()).toOptional())
            .map(all -> all.stream().map(RokuApps.App::id).sorted().toList())
            .filter(all -> !all.equals(List.of())));
  }
}
