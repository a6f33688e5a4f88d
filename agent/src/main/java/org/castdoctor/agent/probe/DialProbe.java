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
import org.castdoctor.agent.observe.ReceiverObservation.Described;
import org.castdoctor.agent.observe.ReceiverObservation.Description;
import org.castdoctor.agent.observe.ReceiverObservation.DialAsked;
import org.castdoctor.agent.observe.ReceiverObservation.DialState;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.privacy.Serial;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.dial.DialApp;
import org.castdoctor.protocol.wire.dial.DialApps;
import org.castdoctor.protocol.wire.ssdp.SsdpAnswer.Place;
import org.castdoctor.protocol.wire.upnp.DeviceDescription;

/**
 * Reads the description of a device that answered a search, and where it speaks DIAL asks what it
 * says of an app. Only addresses of the device itself are followed; nothing is started.
 */
public final class DialProbe implements Probe {
  private static final Duration OPENING = Duration.ofMillis(700);
  private static final Duration ANSWER = Duration.ofMillis(900);

  private static final int FINE = 200;

  private final Lan lan;
  private final Clock clock;
  private final InetAddress address;
  private final String location;
  private final List<String> apps;

  /**
   * @param location where the device says it is described
   * @param apps DIAL's names of the apps to ask for
   */
  public DialProbe(Lan lan, Clock clock, InetAddress address, String location, List<String> apps) {
    this.lan = lan;
    this.clock = clock;
    this.address = address;
    this.location = location;
    this.apps = List.copyOf(apps);
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    Optional<Place> place = Place.within(location, address);
    if (place.isEmpty()) {
      Outcome<Description> elsewhere = Outcome.notRun("it says it is described elsewhere");
      notes.note(new Described(clock.now(), address, elsewhere));
      return;
    }
    Outcome<Lan.Page> page =
        get(place.get().port(), place.get().path(), DeviceDescription.MAX_CHARS, deadline);
    Optional<DialApps> dial =
        page.get()
            .flatMap(answer -> Optional.ofNullable(answer.headers().get("application-url")))
            .flatMap(url -> DialApps.of(url, address));
    notes.note(new Described(clock.now(), address, description(page, dial.isPresent())));
    for (String app : apps) {
      dial.ifPresent(there -> {
        Outcome<Lan.Page> answer =
            get(there.base().port(), there.pathOf(app), DialApp.MAX_CHARS, deadline);
        notes.note(new DialAsked(clock.now(), address, app, state(answer)));
      });
    }
  }

  private Outcome<Lan.Page> get(int port, String path, int maxChars, Deadline deadline) {
    var to = new InetSocketAddress(address, port);
    return switch (lan.open(to, deadline.butAtMost(OPENING))) {
      case Outcome.Ok<Lan.Tcp>(Lan.Tcp tcp) -> {
        try (tcp) {
          String host = address.getHostAddress() + ":" + port;
          yield tcp.get(host, path, maxChars, deadline.butAtMost(ANSWER));
        }
      }
      case Outcome.Failed<Lan.Tcp> failed -> failed.withoutValue();
      case Outcome.NotRun<Lan.Tcp> notRun -> notRun.withoutValue();
    };
  }

  private static Outcome<Description> description(Outcome<Lan.Page> answer, boolean dial) {
    return switch (answer) {
      case Outcome.Failed<Lan.Page> failed -> failed.withoutValue();
      case Outcome.NotRun<Lan.Page> notRun -> notRun.withoutValue();
      case Outcome.Ok<Lan.Page>(Lan.Page page) -> {
        if (page.status() != FINE) {
          yield Outcome.failed(Failure.OTHER, "it answered " + page.status());
        }
        yield switch (DeviceDescription.parse(page.body())) {
          case Parsed.Malformed<DeviceDescription>(String reason, int offset) ->
              Outcome.failed(Failure.MALFORMED, reason);
          case Parsed.Ok<DeviceDescription>(DeviceDescription said) ->
              Outcome.ok(
                  new Description(
                      said.type(),
                      said.friendlyName().map(Name::new),
                      said.manufacturer(),
                      said.modelName(),
                      said.udn().map(Serial::new),
                      dial));
        };
      }
    };
  }

  private static Outcome<DialState> state(Outcome<Lan.Page> answer) {
    return switch (answer) {
      case Outcome.Failed<Lan.Page> failed -> failed.withoutValue();
      case Outcome.NotRun<Lan.Page> notRun -> notRun.withoutValue();
      case Outcome.Ok<Lan.Page>(Lan.Page page) ->
          switch (DialApp.parse(page.status(), page.body())) {
            case Parsed.Malformed<DialApp>(String reason, int offset) ->
                Outcome.failed(Failure.MALFORMED, reason);
            case Parsed.Ok<DialApp>(DialApp app) -> Outcome.ok(stateOf(app));
          };
    };
  }

  private static DialState stateOf(DialApp app) {
    return switch (app) {
      case DialApp.Missing missing -> DialState.MISSING;
      case DialApp.Refused refused -> DialState.NOT_TOLD;
      case DialApp.Odd odd -> DialState.NOT_TOLD;
      case DialApp.Known known ->
          switch (known.state()) {
            case RUNNING -> DialState.RUNNING;
            case STOPPED -> DialState.STOPPED;
            case HIDDEN -> DialState.HIDDEN;
            case INSTALLABLE -> DialState.INSTALLABLE;
          };
    };
  }
}
