package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.DiscoveryObservation.ConsoleHeard;
import org.castdoctor.agent.observe.DiscoveryObservation.ConsoleKind;
import org.castdoctor.agent.observe.DiscoveryObservation.ConsolePower;
import org.castdoctor.agent.observe.DiscoveryObservation.ConsolesAsked;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.privacy.Serial;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.playstation.DdpAnswer;
import org.castdoctor.protocol.wire.playstation.DdpSearch;
import org.castdoctor.protocol.wire.xbox.SmartGlass;

/**
 * Looks for game consoles on the home network: PlayStations by Sony's discovery, Xboxes by
 * SmartGlass, to everybody or to one address. The questions show nothing on a screen and wake
 * nobody.
 */
public final class ConsoleProbe implements Probe {
  /** Consoles were measured to answer after 100 ms. */
  public static final Duration GLANCE = Duration.ofMillis(360);

  /** Where a console is what it is about. */
  public static final Duration WHOLE = Duration.ofMillis(1_500);

  private static final List<Integer> PASSES = List.of(0, 160);

  /** No home has more. */
  private static final int MAX_CONSOLES = 32;

  private final Lan lan;
  private final Clock clock;
  private final List<Nic> nics;
  private final Optional<InetAddress> only;
  private final Duration listening;
  private final List<Line> lines = new ArrayList<>();

  /**
   * @param only the console to ask; empty for all in the networks of these interfaces
   */
  public ConsoleProbe(
      Lan lan, Clock clock, List<Nic> nics, Optional<InetAddress> only, Duration listening) {
    this.lan = lan;
    this.clock = clock;
    this.nics = List.copyOf(nics);
    this.only = only;
    this.listening = listening;
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    long start = clock.nanos();
    Deadline end = deadline.butAtMost(listening);
    try (Lan.Inbox inbox = lan.inbox()) {
      for (Nic nic : nics) {
        for (ConsoleKind kind : ConsoleKind.values()) {
          lines.add(new Line(nic, kind, inbox.open(new Lan.UdpSpec.Broadcast(nic, source(kind)))));
        }
      }
      for (int pass = 0; pass < PASSES.size() && !end.hasPassed(); pass++) {
        lines.forEach(Line::ask);
        boolean last = pass + 1 == PASSES.size();
        listen(inbox, start, last ? end : at(PASSES.get(pass + 1), start, end));
      }
    }
    for (Line line : lines) {
      line.heard.values().forEach(notes::note);
      notes.note(line.asked(Millis.since(start, clock)));
    }
  }

  private Deadline at(int millis, long start, Deadline end) {
    long nanos = start + Duration.ofMillis(millis).toNanos();
    return new Deadline(clock, Math.min(nanos, end.atNanos()));
  }

  private void listen(Lan.Inbox inbox, long start, Deadline until) {
    while (!until.hasPassed()) {
      Optional<Lan.Arrival> arrival = inbox.next(until);
      if (arrival.isEmpty()) {
        return;
      }
      lines.stream()
          .filter(line -> line.owns(arrival.get().socket()))
          .forEach(line -> line.take(arrival.get(), start));
    }
  }

  private static int source(ConsoleKind kind) {
    return switch (kind) {
      case PLAYSTATION_5 -> DdpSearch.PS5_SOURCE_PORT;
      case PLAYSTATION_4, XBOX -> 0;
    };
  }

  private static int port(ConsoleKind kind) {
    return switch (kind) {
      case PLAYSTATION_4 -> DdpSearch.PS4.port();
      case PLAYSTATION_5 -> DdpSearch.PS5.port();
      case XBOX -> SmartGlass.PORT;
    };
  }

  private static byte[] question(ConsoleKind kind) {
    return switch (kind) {
      case PLAYSTATION_4 -> DdpSearch.PS4.question();
      case PLAYSTATION_5 -> DdpSearch.PS5.question();
      case XBOX -> SmartGlass.question();
    };
  }

  /** The address of everybody in a network (RFC 919 §7). */
  static InetAddress everybody(Prefix prefix) {
    byte[] bytes = prefix.address().getAddress();
    for (int bit = prefix.length(); bit < bytes.length * Byte.SIZE; bit++) {
      bytes[bit / Byte.SIZE] |= (byte) (0x80 >> (bit % Byte.SIZE));
    }
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException sameLength) {
      throw new IllegalStateException(sameLength);
    }
  }

  /** Looking for one kind on one interface, and what came of it. */
  private final class Line {
    private final Nic nic;
    private final ConsoleKind kind;
    private final Outcome<Lan.Udp> socket;
    private final Outcome<Integer> port;
    private final Map<InetAddress, ConsoleHeard> heard = new LinkedHashMap<>();
    private int sent;
    private int answers;
    private int malformed;

    Line(Nic nic, ConsoleKind kind, Outcome<Lan.Udp> socket) {
      this.nic = nic;
      this.kind = kind;
      this.socket = socket;
      this.port =
          socket instanceof Outcome.Ok<Lan.Udp>(Lan.Udp udp)
              ? Outcome.ok(udp.localPort())
              : socket.withoutValue();
    }

    boolean owns(Lan.Udp udp) {
      return socket.get().filter(udp::equals).isPresent();
    }

    void ask() {
      Optional<InetAddress> to = only.or(() -> nic.ipv4().map(ConsoleProbe::everybody));
      if (socket instanceof Outcome.Ok<Lan.Udp>(Lan.Udp udp)
          && to.isPresent()
          && udp.send(question(kind), new InetSocketAddress(to.get(), port(kind))).isOk()) {
        sent++;
      }
    }

    void take(Lan.Arrival arrival, long start) {
      InetAddress source = arrival.from().getAddress();
      if (heard.containsKey(source)) {
        answers++;
        return;
      }
      long after = Millis.between(start, arrival.atNanos());
      Optional<ConsoleHeard> said =
          switch (kind) {
            case PLAYSTATION_4, PLAYSTATION_5 ->
                DdpAnswer.parse(arrival.payload()) instanceof Parsed.Ok<DdpAnswer>(DdpAnswer answer)
                    ? Optional.of(playStation(answer, source, after))
                    : Optional.empty();
            case XBOX ->
                SmartGlass.parse(arrival.payload())
                        instanceof Parsed.Ok<SmartGlass>(SmartGlass answer)
                    ? Optional.of(xbox(answer, source, after))
                    : Optional.empty();
          };
      if (said.isPresent()) {
        answers++;
        if (heard.size() < MAX_CONSOLES) {
          heard.put(source, said.get());
        }
      } else {
        malformed++;
      }
    }

    private ConsoleHeard playStation(DdpAnswer answer, InetAddress source, long after) {
      return new ConsoleHeard(
          clock.now(),
          nic.name(),
          kind,
          source,
          switch (answer.power()) {
            case ON -> ConsolePower.ON;
            case STANDBY -> ConsolePower.STANDBY;
            case UNKNOWN -> ConsolePower.UNKNOWN;
          },
          answer.id().map(Serial::new),
          answer.type(),
          answer.name().map(Name::new),
          answer.version(),
          answer.appName(),
          after);
    }

    /** One that is off, or saves energy, does not answer at all. */
    private ConsoleHeard xbox(SmartGlass answer, InetAddress source, long after) {
      return new ConsoleHeard(
          clock.now(),
          nic.name(),
          kind,
          source,
          ConsolePower.ON,
          answer.id().map(Serial::new),
          Optional.of(
              switch (answer.kind()) {
                case XBOX_ONE -> "Xbox One";
                case XBOX_360 -> "Xbox 360";
                case OTHER -> "Xbox";
              }),
          Optional.of(answer.name()).filter(name -> !name.isBlank()).map(Name::new),
          Optional.empty(),
          Optional.empty(),
          after);
    }

    ConsolesAsked asked(long listenedMillis) {
      return new ConsolesAsked(
          clock.now(), nic.name(), kind, port, sent, answers, malformed, listenedMillis);
    }
  }
}
