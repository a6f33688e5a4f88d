package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.HeadStart;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.DiscoveryObservation.Asked;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.mdns.DnsCodec;
import org.castdoctor.protocol.wire.mdns.DnsMessage;
import org.castdoctor.protocol.wire.mdns.DnsMessage.Question;
import org.castdoctor.protocol.wire.mdns.DnsName;
import org.castdoctor.protocol.wire.mdns.DnsRecord;

/**
 * Asks every home-facing link by multicast DNS, three ways, IPv6 beside IPv4, and writes down who
 * answered what, from where and after how long. Receivers are noted the moment they are complete.
 *
 * <p>Questions from a port of our own are repeated quickly, because their answers come by unicast
 * and survive Wi-Fi's lossy multicast; those from port 5353 keep the second that RFC 6762 §5.2 asks
 * for.
 */
public final class DiscoveryProbe implements Probe {
  /** Google Cast receivers. */
  public static final DnsName CAST = DnsName.of("_googlecast._tcp.local");

  /** Google TV and Android TV devices, which have a remote. */
  public static final DnsName ANDROID_TV = DnsName.of("_androidtvremote2._tcp.local");

  /** Every responder answers this one: the positive control (RFC 6763 §9). */
  public static final DnsName ANYBODY = DnsName.of("_services._dns-sd._udp.local");

  /**
   * When questions leave from our own port, in milliseconds. A responder may take 120 ms (RFC 6762
   * §6), so passes are a little further apart than that at first.
   */
  private static final List<Integer> PASSES =
      List.of(0, 150, 300, 450, 700, 1000, 1500, 2000, 3000, 4000);

  /** What every pass listens at least: a responder may take this long (RFC 6762 §6). */
  private static final Duration ANSWERABLE = Duration.ofMillis(120);

  /**
   * What arrived in time is read even where the reading is late; a flood is not read to its end.
   */
  private static final int READ_LATE = 10_000;

  /** Passes at which port 5353 asks too. */
  private static final Set<Integer> SLOW_PASSES = Set.of(0, 1000, 3000);

  /** Two passes that bring nothing new: what is there has been heard. */
  private static final int QUIET_ENOUGH = 2;

  /** One pass more in a home with many: there a slow answerer is likelier than not. */
  private static final int QUIET_ENOUGH_FOR_MANY = 3;

  private static final int MANY = 8;

  /**
   * Where more than one in eight of many leaves a question unanswered, packets get lost, and three
   * quiet passes are no proof: with every fifth lost both ways, one receiver in five hundred is
   * unheard after them, and one in thirty thousand after the second question to everybody.
   */
  private static final int LOST_ONE_IN = 8;

  private static final Duration WHERE_PACKETS_GET_LOST = Duration.ofMillis(1_500);

  /**
   * How long to wait where answers came to everybody alone and none straight to us: nobody may
   * repeat those within a second (RFC 6762 §6), so the quick passes prove nothing, and only the
   * second question to everybody does.
   */
  private static final Duration ANSWERED_TO_ALL_ALONE = Duration.ofMillis(1_500);

  /**
   * How long to wait where not even one receiver answered: absence needs more proof than presence.
   */
  private static final Duration NOTHING_FOUND = Duration.ofMillis(4_500);

  /** How long to wait for the one device that was asked for, where others answered. */
  private static final Duration WANTED_MISSING = Duration.ofMillis(2_500);

  /**
   * After three passes and a second question to everybody without what is wanted, it will hardly
   * come: others may begin to look for it in their own ways, while this one listens to its end.
   */
  private static final Duration DOUBTFUL = Duration.ofMillis(1_500);

  /** What is still missing is asked for, but never in a storm. */
  private static final int FOLLOW_UPS = 32;

  private final Lan lan;
  private final Clock clock;
  private final List<Link> links;
  private final Predicate<ServiceSeen> wanted;
  private final Meanwhile meanwhile;
  private final Sightings sightings = new Sightings(Set.of(CAST, ANDROID_TV));
  private final Talkers talkers = new Talkers(ANYBODY);
  private final List<Line> lines = new ArrayList<>();
  private boolean wantedSeen;
  private boolean doubted;
  private boolean packetsGetLost;

  /**
   * What others may begin while this one waits; both return at once.
   *
   * @param asked the first questions are on their way
   * @param doubted what is wanted did not answer when it should have; said once at most
   */
  public record Meanwhile(Runnable asked, Runnable doubted) {
    /** Nobody waits for anything. */
    public static Meanwhile nothing() {
      return new Meanwhile(() -> {}, () -> {});
    }
  }

  /**
   * @param wanted recognises the device that was asked for; always true where any will do
   */
  public DiscoveryProbe(Lan lan, Clock clock, List<Link> links, Predicate<ServiceSeen> wanted) {
    this(lan, clock, links, wanted, Meanwhile.nothing());
  }

  /** The same, which tells others when they may begin. */
  public DiscoveryProbe(
      Lan lan, Clock clock, List<Link> links, Predicate<ServiceSeen> wanted, Meanwhile meanwhile) {
    this.lan = lan;
    this.clock = clock;
    this.links = List.copyOf(links);
    this.wanted = wanted;
    this.meanwhile = meanwhile;
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    long start;
    try (Lan.Inbox inbox = lan.inbox()) {
      open(inbox, Family.IPV4);
      // From the first question on: what opening takes on a busy computer is no time to answer.
      start = clock.nanos();
      lines.forEach(line -> line.ask(PASSES.getFirst()));
      // Those questions do not wait for the sockets of IPv6.
      int before = lines.size();
      open(inbox, Family.IPV6);
      lines.subList(before, lines.size()).forEach(line -> line.ask(PASSES.getFirst()));
      meanwhile.asked().run();
      ask(inbox, notes, start, deadline);
    }
    sightings.incomplete(clock.now()).forEach(notes::note);
    sightings.heard(clock.now()).forEach(notes::note);
    talkers.all(clock.now(), Millis.since(start, clock)).forEach(notes::note);
    lines.forEach(line -> notes.note(line.asked()));
  }

  private void open(Lan.Inbox inbox, Family family) {
    for (Link link : links) {
      if (link.family() == family) {
        for (Way way : Way.values()) {
          lines.add(new Line(link, way, socket(inbox, link, way)));
        }
      }
    }
  }

  /** From our own port something may have been asked before; then it is gone on with. */
  private static Outcome<Lan.Udp> socket(Lan.Inbox inbox, Link link, Way way) {
    if (way == Way.OWN_PORT && link.family() == Family.IPV4) {
      Outcome<Lan.Udp> begun =
          inbox.open(new Lan.UdpSpec.Begun(link.nic(), HeadStart.Search.RECEIVERS));
      if (begun.isOk()) {
        return begun;
      }
    }
    return inbox.open(specOf(link, way));
  }

  private static Lan.UdpSpec specOf(Link link, Way way) {
    return switch (way) {
      case MULTICAST -> new Lan.UdpSpec.Multicast(link.nic(), link.family());
      case UNICAST_REPLY -> new Lan.UdpSpec.UnicastReply(link.nic(), link.family());
      case OWN_PORT -> new Lan.UdpSpec.Ephemeral(Optional.of(link.nic()), link.family());
    };
  }

  private void ask(Lan.Inbox inbox, Notebook notes, long start, Deadline deadline) {
    int quiet = 0;
    // Who answered a question from before the first pass is not news in it.
    listenUntil(new Deadline(clock, clock.nanos()), inbox, notes, start);
    for (int pass = 0; pass < PASSES.size() && !deadline.hasPassed(); pass++) {
      int millis = PASSES.get(pass);
      if (pass > 0) {
        lines.forEach(line -> line.ask(millis));
      }
      int known = sightings.count(CAST);
      sightings.askedAgain();
      listenUntil(passEnd(pass, start, deadline), inbox, notes, start);
      sightings.settled(clock.now()).forEach(seen -> note(seen, notes));
      int silent = known - sightings.answered(CAST);
      // Not in the first, which asks in all ways at once: a home of many takes longer for that.
      packetsGetLost |= pass > 0 && known > MANY && silent * LOST_ONE_IN > known;
      quiet = sightings.count(CAST) == known && sightings.missing().isEmpty() ? quiet + 1 : 0;
      Duration elapsed = Duration.ofNanos(clock.nanos() - start);
      if (isEnough(quiet, elapsed)) {
        return;
      }
      if (!doubted && isMissing() && elapsed.compareTo(DOUBTFUL) >= 0) {
        doubted = true;
        meanwhile.doubted().run();
      }
    }
  }

  private Deadline passEnd(int pass, long start, Deadline deadline) {
    int nextMillis =
        pass + 1 < PASSES.size() ? PASSES.get(pass + 1) : (int) NOTHING_FOUND.toMillis();
    long planned = start + Duration.ofMillis(nextMillis).toNanos();
    // A computer that is too busy to keep the time must not take its own haste for others' silence.
    long endNanos = Math.max(planned, clock.nanos() + ANSWERABLE.toNanos());
    return new Deadline(clock, Math.min(endNanos, deadline.atNanos()));
  }

  private boolean isMissing() {
    return sightings.count(CAST) == 0 || !wantedSeen;
  }

  private boolean isEnough(int quiet, Duration elapsed) {
    if (sightings.count(CAST) == 0) {
      return elapsed.compareTo(NOTHING_FOUND) >= 0;
    }
    if (!wantedSeen) {
      return elapsed.compareTo(WANTED_MISSING) >= 0;
    }
    boolean straight =
        lines.stream().anyMatch(line -> line.way == Way.OWN_PORT && line.answers > 0);
    if (!straight && elapsed.compareTo(ANSWERED_TO_ALL_ALONE) < 0) {
      return false;
    }
    if (packetsGetLost && elapsed.compareTo(WHERE_PACKETS_GET_LOST) < 0) {
      return false;
    }
    return quiet >= (sightings.count(CAST) > MANY ? QUIET_ENOUGH_FOR_MANY : QUIET_ENOUGH);
  }

  private static byte[] query(DnsName type, boolean unicastReply) {
    return encode(new Question(type, DnsRecord.TYPE_PTR, unicastReply));
  }

  /**
   * Without known answers: Avahi leaves a question from a foreign port unanswered that has some.
   */
  private static byte[] encode(Question question) {
    return DnsCodec.encode(DnsMessage.query(0, List.of(question), List.of()));
  }

  private void listenUntil(Deadline until, Lan.Inbox inbox, Notebook notes, long start) {
    for (int late = 0; late < READ_LATE; late += until.hasPassed() ? 1 : 0) {
      Optional<Lan.Arrival> arrival = inbox.next(until);
      if (arrival.isEmpty()) {
        return;
      }
      take(arrival.get(), notes, start);
    }
  }

  private void note(ServiceSeen seen, Notebook notes) {
    wantedSeen |= wanted.test(seen);
    notes.note(seen);
  }

  private void take(Lan.Arrival arrival, Notebook notes, long start) {
    Line line = lines.stream().filter(l -> l.owns(arrival.socket())).findFirst().orElseThrow();
    if (line.isOwnEcho(arrival)) {
      return;
    }
    InetAddress source = Lan.onLink(arrival.from().getAddress(), line.link.nic());
    // From the first question of its way on; what waited in the socket came sooner than is told.
    long asked = arrival.socket().askedAtNanos().orElse(start);
    long after = Millis.between(asked, arrival.atNanos());
    var origin = new Sightings.Origin(line.link.nic(), line.way, source, after);
    talkers.heard(origin);
    switch (DnsCodec.parse(arrival.payload())) {
      case Parsed.Malformed<DnsMessage> malformed -> line.malformed++;
      case Parsed.Ok<DnsMessage>(DnsMessage message) -> {
        // RFC 6762 §18.3 and §18.11: other messages are to be ignored silently.
        if (message.isResponse() && message.opcode() == 0 && message.rcode() == 0) {
          line.answeredBy(source);
          talkers.answered(message, origin);
          sightings.goodbyes(message, origin, clock.now()).forEach(notes::note);
          sightings.take(message, origin, clock.now()).forEach(seen -> note(seen, notes));
        }
      }
    }
  }

  /** One way of asking on one link, and what came of it. */
  private final class Line {
    private final Link link;
    private final Way way;
    private final Outcome<Lan.Udp> socket;
    private final Outcome<Integer> port;
    private final Set<InetAddress> responders = new LinkedHashSet<>();
    private final List<byte[]> said = new ArrayList<>();
    private int sent;
    private int refused;
    private int echoes;
    private int answers;
    private int malformed;
    private Optional<Failure> refusal = Optional.empty();

    Line(Link link, Way way, Outcome<Lan.Udp> socket) {
      this.link = link;
      this.way = way;
      this.socket = socket;
      this.sent = socket.get().flatMap(Lan.Udp::askedAtNanos).isPresent() ? 1 : 0;
      // Asked now: a closed socket has no port any more.
      this.port =
          socket instanceof Outcome.Ok<Lan.Udp>(Lan.Udp udp)
              ? Outcome.ok(udp.localPort())
              : socket.withoutValue();
    }

    boolean owns(Lan.Udp udp) {
      return socket.get().filter(udp::equals).isPresent();
    }

    /** Everything that is asked in this way at that pass. */
    void ask(int atMillis) {
      boolean slow = SLOW_PASSES.contains(atMillis);
      switch (way) {
        case OWN_PORT -> {
          send(query(CAST, false));
          send(query(ANDROID_TV, false));
          if (slow) {
            send(query(ANYBODY, false));
          }
          sightings.missing().stream()
              .limit(FOLLOW_UPS)
              .forEach(question -> send(encode(question)));
        }
        case MULTICAST -> {
          if (slow) {
            send(query(CAST, false));
            send(query(ANYBODY, false));
          }
        }
        case UNICAST_REPLY -> {
          if (slow) {
            send(query(CAST, true));
          }
        }
      }
    }

    private void send(byte[] query) {
      if (socket instanceof Outcome.Ok<Lan.Udp>(Lan.Udp udp)) {
        switch (udp.send(query, Lan.mdnsGroup(link.nic(), link.family()))) {
          case Outcome.Ok<Integer> ok -> {
            sent++;
            said.add(query);
          }
          case Outcome.Failed<Integer>(Failure failure, String detail) -> {
            refused++;
            refusal = refusal.or(() -> Optional.of(failure));
          }
          case Outcome.NotRun<Integer> notRun -> {}
        }
      }
    }

    /**
     * A query of our own that came back proves that multicast reaches programs on this computer.
     */
    boolean isOwnEcho(Lan.Arrival arrival) {
      boolean fromHere =
          link.nic().addresses().stream()
              .map(Prefix::address)
              .anyMatch(arrival.from().getAddress()::equals);
      if (!fromHere) {
        return false;
      }
      if (way == Way.MULTICAST
          && arrival.from().getPort() == Lan.MDNS_GROUP.getPort()
          && said.stream().anyMatch(query -> Arrays.equals(query, arrival.payload()))) {
        echoes++;
      }
      return true;
    }

    void answeredBy(InetAddress source) {
      answers++;
      responders.add(source);
    }

    Asked asked() {
      Outcome<Integer> heardBack =
          way == Way.MULTICAST && socket.isOk()
              ? Outcome.ok(echoes)
              : Outcome.notRun("only a joined socket hears its own questions");
      return new Asked(
          clock.now(),
          link.nic().name(),
          link.family(),
          way,
          port,
          sent,
          refused,
          refusal,
          heardBack,
          answers,
          malformed,
          List.copyOf(responders));
    }
  }
}
