package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.HeadStart;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.DiscoveryObservation.SsdpAsked;
import org.castdoctor.agent.observe.DiscoveryObservation.SsdpHeard;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.protocol.privacy.Place;
import org.castdoctor.protocol.privacy.Serial;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.ssdp.SsdpAnswer;
import org.castdoctor.protocol.wire.ssdp.SsdpSearch;

/**
 * Searches by SSDP beside multicast DNS: another group, another port, so that one may live where
 * the other is lost. Who answers is written down; nobody's description is fetched.
 */
public final class SsdpProbe implements Probe {
  /**
   * Beside a discovery that succeeds; devices that draw a later moment of their second are lost.
   */
  public static final Duration GLANCE = Duration.ofMillis(450);

  /** The second that devices may take, after the last repeat. */
  public static final Duration WHOLE = Duration.ofMillis(1_500);

  /** Every search is sent twice (UDA 1.1 §1.3.2 asks for two or three), the second time then. */
  private static final Duration AGAIN = Duration.ofMillis(200);

  /** A home has 254 addresses at most. */
  private static final int MAX_HOSTS = 256;

  private static final int MAX_TARGETS = 16;

  private final Lan lan;
  private final Clock clock;
  private final List<Nic> nics;
  private final Duration listening;
  private final List<Line> lines = new ArrayList<>();

  /**
   * @param listening for how long answers are awaited
   */
  public SsdpProbe(Lan lan, Clock clock, List<Nic> nics, Duration listening) {
    this.lan = lan;
    this.clock = clock;
    this.nics = List.copyOf(nics);
    this.listening = listening;
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    long start;
    try (Lan.Inbox inbox = lan.inbox()) {
      nics.forEach(nic -> lines.add(new Line(nic, socket(inbox, nic))));
      start = begunAtNanos();
      lines.stream().filter(line -> line.sent == 0).forEach(Line::ask);
      listen(inbox, start, until(start + AGAIN.toNanos(), deadline));
      lines.forEach(Line::ask);
      // From the last question on, as what asked before may have come late to its answers.
      long answerable = clock.nanos() + listening.minus(AGAIN).toNanos();
      listen(inbox, start, until(answerable, deadline));
    }
    for (Line line : lines) {
      line.heard().forEach(notes::note);
      notes.note(line.asked(Millis.since(start, clock)));
    }
  }

  /** What was asked already is gone on with. */
  private static Outcome<Lan.Udp> socket(Lan.Inbox inbox, Nic nic) {
    Outcome<Lan.Udp> begun = inbox.open(new Lan.UdpSpec.Begun(nic, HeadStart.Search.PLAYERS));
    return begun.isOk() ? begun : inbox.open(new Lan.UdpSpec.Search(nic));
  }

  /** When everybody was asked at the latest. */
  private long begunAtNanos() {
    return lines.stream()
        .mapToLong(line -> line.socket.get().flatMap(Lan.Udp::askedAtNanos).orElse(clock.nanos()))
        .max()
        .orElse(clock.nanos());
  }

  private Deadline until(long atNanos, Deadline deadline) {
    return new Deadline(clock, Math.min(atNanos, deadline.atNanos()));
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

  /** The id in a unique name such as {@code uuid:…::upnp:rootdevice} (UDA 1.1 §1.1.4). */
  private static Optional<String> udn(String uniqueName) {
    String start = "uuid:";
    String id = uniqueName.split("::", 2)[0];
    return id.startsWith(start) && id.length() > start.length()
        ? Optional.of(id.substring(start.length()))
        : Optional.empty();
  }

  /** What one host answered. */
  private static final class Answers {
    private final long firstAfterMillis;
    private final Set<String> targets = new LinkedHashSet<>();
    private Optional<String> server = Optional.empty();
    private Optional<String> location = Optional.empty();
    private Optional<String> udn = Optional.empty();
    private int times;

    Answers(long firstAfterMillis) {
      this.firstAfterMillis = firstAfterMillis;
    }
  }

  /** Searching on one interface, and what came of it. */
  private final class Line {
    private final Nic nic;
    private final Outcome<Lan.Udp> socket;
    private final Outcome<Integer> port;
    private final Map<InetAddress, Answers> hosts = new LinkedHashMap<>();
    private int sent;
    private int refused;
    private int answers;
    private int malformed;
    private Optional<Failure> refusal = Optional.empty();

    Line(Nic nic, Outcome<Lan.Udp> socket) {
      this.nic = nic;
      this.socket = socket;
      this.port =
          socket instanceof Outcome.Ok<Lan.Udp>(Lan.Udp udp)
              ? Outcome.ok(udp.localPort())
              : socket.withoutValue();
      this.sent =
          socket.get().flatMap(Lan.Udp::askedAtNanos).isPresent() ? SsdpSearch.values().length : 0;
    }

    boolean owns(Lan.Udp udp) {
      return socket.get().filter(udp::equals).isPresent();
    }

    void ask() {
      if (!(socket instanceof Outcome.Ok<Lan.Udp>(Lan.Udp udp))) {
        return;
      }
      for (SsdpSearch search : SsdpSearch.values()) {
        switch (udp.send(search.question(), Lan.SSDP_GROUP)) {
          case Outcome.Ok<Integer> ok -> sent++;
          case Outcome.Failed<Integer>(Failure failure, String detail) -> {
            refused++;
            refusal = refusal.or(() -> Optional.of(failure));
          }
          case Outcome.NotRun<Integer> notRun -> {}
        }
      }
    }

    void take(Lan.Arrival arrival, long start) {
      InetAddress source = arrival.from().getAddress();
      switch (SsdpAnswer.parse(arrival.payload())) {
        case Parsed.Malformed<SsdpAnswer> garbage -> malformed++;
        case Parsed.Ok<SsdpAnswer>(SsdpAnswer answer) -> {
          answers++;
          if (hosts.containsKey(source) || hosts.size() < MAX_HOSTS) {
            long after = Millis.between(start, arrival.atNanos());
            Answers host = hosts.computeIfAbsent(source, key -> new Answers(after));
            host.times++;
            if (host.targets.size() < MAX_TARGETS) {
              host.targets.add(answer.target());
            }
            host.server = host.server.or(answer::server);
            host.udn = host.udn.or(() -> udn(answer.uniqueName()));
            host.location =
                host.location.or(() -> answer.describedAt(source).flatMap(p -> answer.location()));
          }
        }
      }
    }

    List<SsdpHeard> heard() {
      return hosts.entrySet().stream()
          .map(host ->
              new SsdpHeard(
                  clock.now(),
                  nic.name(),
                  host.getKey(),
                  host.getValue().targets.stream().sorted().toList(),
                  host.getValue().server,
                  host.getValue().location.map(Place::new),
                  host.getValue().udn.map(Serial::new),
                  host.getValue().firstAfterMillis,
                  host.getValue().times))
          .toList();
    }

    SsdpAsked asked(long listenedMillis) {
      return new SsdpAsked(
          clock.now(),
          nic.name(),
          port,
          sent,
          refused,
          refusal,
          answers,
          malformed,
          List.copyOf(hosts.keySet()),
          listenedMillis);
    }
  }
}
