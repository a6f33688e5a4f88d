package org.castdoctor.agent.probe;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.lan.Tasks;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation.Presence;
import org.castdoctor.agent.observe.PathObservation.Watched;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.mdns.DnsCodec;
import org.castdoctor.protocol.wire.mdns.DnsMessage;
import org.castdoctor.protocol.wire.mdns.DnsMessage.Question;
import org.castdoctor.protocol.wire.mdns.DnsName;
import org.castdoctor.protocol.wire.mdns.DnsRecord;

/**
 * Watches who is there, round by round: one question by multicast on each interface, a connection
 * to each receiver's cast port, and a question to the receiver's own address where multicast
 * brought nothing. The group is joined once and not again, because what is watched for is a network
 * that forgets who joined.
 */
public final class WatchProbe implements AutoCloseable {
  /** Answers come within 120 ms; those of sleepy Wi-Fi a beacon or two later. */
  private static final Duration ANSWERS = Duration.ofMillis(1_200);

  /** Longer than the first retransmission of a SYN, so that one lost packet is survived. */
  private static final Duration CONNECTION = Duration.ofMillis(1_400);

  /** How long a question to one address waits, each of two times. */
  private static final Duration DIRECT = Duration.ofMillis(500);

  private static final int DIRECT_TRIES = 2;

  /** How soon somebody who wants to stop is heard. */
  private static final Duration STOP_CHECK = Duration.ofMillis(200);

  /** A home has a handful; watching more would be a scan. */
  private static final int MAX_RECEIVERS = 32;

  private final Lan lan;
  private final Clock clock;
  private final Tasks tasks;
  private final Optional<InetSocketAddress> router;
  private final BooleanSupplier stopped;
  private final Lan.Inbox inbox;
  private final Map<Lan.Udp, Nic> joined = new LinkedHashMap<>();
  private final List<InetAddress> own;
  private final Sightings sightings = new Sightings(Set.of(DiscoveryProbe.CAST));
  private final Map<String, ServiceSeen> receivers = new LinkedHashMap<>();
  private final Map<String, Integer> heard = new HashMap<>();
  private final Map<String, Integer> goodbyes = new HashMap<>();
  private int others;

  /**
   * Joins the group on these interfaces.
   *
   * @param router a port of the router that answered
   * @param known the receivers that discovery heard
   * @param stopped whether somebody wants it to end; asked five times a second
   */
  public WatchProbe(
      Lan lan,
      Clock clock,
      Tasks tasks,
      List<Nic> nics,
      Optional<InetSocketAddress> router,
      List<ServiceSeen> known,
      BooleanSupplier stopped) {
    this.lan = lan;
    this.clock = clock;
    this.tasks = tasks;
    this.router = router;
    this.stopped = stopped;
    this.inbox = lan.inbox();
    this.own = nics.stream().flatMap(nic -> nic.ipv4().stream()).map(p -> p.address()).toList();
    nics.forEach(nic ->
        inbox
            .open(new Lan.UdpSpec.Multicast(nic, Family.IPV4))
            .get()
            .ifPresent(socket -> joined.put(socket, nic)));
    known.forEach(this::know);
  }

  /** One round: asks, listens, connects, and says what there was since the round before. */
  public Watched round(int number) {
    byte[] question = encode(new Question(DiscoveryProbe.CAST, DnsRecord.TYPE_PTR, false));
    joined.keySet().forEach(socket -> socket.send(question, Lan.MDNS_GROUP));
    listen(clock.in(ANSWERS));
    Deadline answered = clock.in(CONNECTION);
    Map<String, Outcome<Long>> cast = new HashMap<>();
    Map<String, Outcome<Long>> direct = new HashMap<>();
    List<Outcome<Long>> way = new ArrayList<>();
    router.ifPresent(to ->
        tasks.fork(
            "watch router",
            () -> {
              Outcome<Long> outcome = trip(to, answered);
              synchronized (cast) {
                way.add(outcome);
              }
            }));
    for (ServiceSeen receiver : receivers.values()) {
      InetSocketAddress to = new InetSocketAddress(addressOf(receiver), receiver.port());
      boolean silent = heard.getOrDefault(receiver.instance().shown(), 0) == 0;
      tasks.fork(
          "watch " + to,
          () -> {
            Outcome<Long> outcome = ReachProbe.millis(lan.open(to, answered));
            Outcome<Long> answer =
                silent ? directly(addressOf(receiver)) : Outcome.notRun("it was heard");
            synchronized (cast) {
              cast.put(receiver.instance().shown(), outcome);
              direct.put(receiver.instance().shown(), answer);
            }
          });
    }
    tasks.join(clock.in(CONNECTION.plus(DIRECT.multipliedBy(DIRECT_TRIES + 1))));
    synchronized (cast) {
      return tally(number, way, direct, cast);
    }
  }

  private Watched tally(
      int number,
      List<Outcome<Long>> way,
      Map<String, Outcome<Long>> direct,
      Map<String, Outcome<Long>> cast) {
    Outcome<Long> none = Outcome.notRun("cut off");
    List<Presence> seen =
        receivers.values().stream()
            .map(receiver ->
                new Presence(
                    receiver.instance(),
                    new Name(GoogleCast.nameOf(receiver)),
                    addressOf(receiver),
                    receiver.port(),
                    heard.getOrDefault(receiver.instance().shown(), 0),
                    goodbyes.getOrDefault(receiver.instance().shown(), 0),
                    direct.getOrDefault(receiver.instance().shown(), none),
                    cast.getOrDefault(receiver.instance().shown(), none)))
            .toList();
    Outcome<Long> toRouter =
        way.stream().findFirst().orElseGet(() -> Outcome.notRun("no port of the router is known"));
    Watched round = new Watched(clock.now(), number, toRouter, others, seen);
    heard.clear();
    goodbyes.clear();
    others = 0;
    return round;
  }

  /** Listens until then, or until somebody wants it to end. */
  public void listen(Deadline until) {
    while (!until.hasPassed() && !stopped.getAsBoolean()) {
      inbox.next(until.butAtMost(STOP_CHECK)).ifPresent(this::take);
    }
  }

  private void take(Lan.Arrival arrival) {
    InetAddress source = arrival.from().getAddress();
    Nic nic = joined.get(arrival.socket());
    if (nic == null
        || own.contains(source)
        || !(DnsCodec.parse(arrival.payload()) instanceof Parsed.Ok<DnsMessage>(DnsMessage message))
        || !message.isResponse()
        || message.rcode() != 0) {
      return;
    }
    sightings
        .take(message, new Sightings.Origin(nic, Way.MULTICAST, source, 0), clock.now())
        .forEach(this::know);
    Set<String> alive = instances(message, true);
    Set<String> leaving = instances(message, false);
    alive.forEach(instance -> heard.merge(instance, 1, Integer::sum));
    leaving.forEach(instance -> goodbyes.merge(instance, 1, Integer::sum));
    if (alive.isEmpty() && leaving.isEmpty()) {
      others++;
    }
  }

  /** The receivers that a packet speaks of; a time to live of zero takes leave (RFC 6762 §10.1). */
  private static Set<String> instances(DnsMessage message, boolean alive) {
    Set<String> names = new LinkedHashSet<>();
    for (DnsRecord record : message.records()) {
      if (record.ttlSeconds() > 0 != alive) {
        continue;
      }
      if (record instanceof DnsRecord.Ptr ptr && ptr.name().equals(DiscoveryProbe.CAST)) {
        names.add(label(ptr.target()));
      } else if ((record instanceof DnsRecord.Srv || record instanceof DnsRecord.Txt)
          && !record.name().labels().isEmpty()
          && record.name().parent().equals(DiscoveryProbe.CAST)) {
        names.add(label(record.name()));
      }
    }
    return names;
  }

  private static String label(DnsName instance) {
    return instance.labels().getFirst();
  }

  private void know(ServiceSeen service) {
    if (service.type().equals(DiscoveryProbe.CAST.toString())
        && service.isComplete()
        && service.addresses().stream().anyMatch(Inet4Address.class::isInstance)
        && receivers.size() < MAX_RECEIVERS) {
      receivers.put(service.instance().shown(), service);
    }
  }

  private static InetAddress addressOf(ServiceSeen service) {
    return service.addresses().stream()
        .filter(Inet4Address.class::isInstance)
        .findFirst()
        .orElseThrow();
  }

  /** Asks one address alone: its answer comes by unicast too (RFC 6762 §5.5, §6.7). */
  private Outcome<Long> directly(InetAddress address) {
    try (Lan.Inbox answers = lan.inbox()) {
      Outcome<Lan.Udp> socket = answers.open(new Lan.UdpSpec.Ephemeral(Optional.empty()));
      if (!(socket instanceof Outcome.Ok<Lan.Udp>(Lan.Udp udp))) {
        return socket.withoutValue();
      }
      byte[] question = encode(new Question(DiscoveryProbe.CAST, DnsRecord.TYPE_PTR, false));
      long start = clock.nanos();
      for (int attempt = 0; attempt < DIRECT_TRIES; attempt++) {
        udp.send(question, new InetSocketAddress(address, Lan.MDNS_GROUP.getPort()));
        Deadline until = clock.in(DIRECT);
        while (!until.hasPassed()) {
          Optional<Lan.Arrival> arrival = answers.next(until);
          if (arrival.filter(a -> a.from().getAddress().equals(address)).isPresent()) {
            return Outcome.ok(Millis.since(start, clock));
          }
        }
      }
      return Outcome.failed(Failure.TIMEOUT);
    }
  }

  /** Opened or refused: either is a round trip. */
  private Outcome<Long> trip(InetSocketAddress to, Deadline deadline) {
    long start = clock.nanos();
    Outcome<Long> opened = ReachProbe.millis(lan.open(to, deadline));
    return opened.failedWith(Failure.REFUSED) ? Outcome.ok(Millis.since(start, clock)) : opened;
  }

  private static byte[] encode(Question question) {
    return DnsCodec.encode(DnsMessage.query(0, List.of(question), List.of()));
  }

  @Override
  public void close() {
    inbox.close();
  }
}
