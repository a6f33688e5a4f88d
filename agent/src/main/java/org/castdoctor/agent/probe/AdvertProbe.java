package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.DiscoveryObservation.AppNamed;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.mdns.DnsCodec;
import org.castdoctor.protocol.wire.mdns.DnsMessage;
import org.castdoctor.protocol.wire.mdns.DnsMessage.Question;
import org.castdoctor.protocol.wire.mdns.DnsName;
import org.castdoctor.protocol.wire.mdns.DnsRecord;

/**
 * Asks beside discovery, and without holding it up, what else is announced here: players of other
 * families, and receivers by the names of single apps, as phones' apps look for them.
 */
public final class AdvertProbe implements Probe {
  /** No longer than discovery itself takes where it succeeds. */
  public static final Duration WHOLE = Duration.ofMillis(380);

  /** The second for what was lost the first time; a responder may take 120 ms (RFC 6762 §6). */
  private static final List<Integer> PASSES = List.of(0, 140, 260);

  /** A home with more receivers has no more to tell about one app. */
  private static final int MAX_OFFERING = 1_024;

  private static final int FOLLOW_UPS = 16;

  private static final Comparator<DnsName> TYPES = Comparator.comparing(DnsName::toString);

  private static final Comparator<InetAddress> ADDRESSES =
      Comparator.comparing(InetAddress::getHostAddress);

  private final Lan lan;
  private final Clock clock;
  private final List<Nic> nics;
  private final Set<DnsName> types;
  private final Map<DnsName, String> apps = new LinkedHashMap<>();
  private final List<Line> lines = new ArrayList<>();

  /**
   * @param types the service types to look for
   * @param appIds the apps to ask for by their own names
   */
  public AdvertProbe(
      Lan lan, Clock clock, List<Nic> nics, List<String> types, List<String> appIds) {
    this.lan = lan;
    this.clock = clock;
    this.nics = List.copyOf(nics);
    this.types = Set.copyOf(types.stream().map(DnsName::of).toList());
    for (String appId : appIds) {
      apps.put(DnsName.of("_" + appId + "._sub._googlecast._tcp.local"), appId);
    }
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    long start = clock.nanos();
    Deadline end = deadline.butAtMost(WHOLE);
    try (Lan.Inbox inbox = lan.inbox()) {
      for (Nic nic : nics) {
        var spec = new Lan.UdpSpec.Ephemeral(Optional.of(nic), Family.IPV4);
        if (inbox.open(spec) instanceof Outcome.Ok<Lan.Udp>(Lan.Udp udp)) {
          lines.add(new Line(nic, udp));
        }
      }
      for (int pass = 0; pass < PASSES.size() && !end.hasPassed(); pass++) {
        boolean first = pass == 0;
        lines.forEach(line -> line.ask(first));
        boolean last = pass + 1 == PASSES.size();
        listen(inbox, start, last ? end : at(PASSES.get(pass + 1), start, end));
      }
    }
    for (Line line : lines) {
      line.sightings.settled(clock.now()).forEach(line.seen::add);
      line.sightings.settled(clock.now()).forEach(line.seen::add);
      line.seen.forEach(notes::note);
      line.named().forEach(notes::note);
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
          .filter(line -> line.udp.equals(arrival.get().socket()))
          .forEach(line -> line.take(arrival.get(), start));
    }
  }

  /** Asking on one interface, and what came of it. */
  private final class Line {
    private final Nic nic;
    private final Lan.Udp udp;
    private final Sightings sightings = new Sightings(types);
    private final List<ServiceSeen> seen = new ArrayList<>();
    private final Map<String, Set<InetAddress>> offering = new LinkedHashMap<>();
    private final Map<String, Integer> sent = new LinkedHashMap<>();

    Line(Nic nic, Lan.Udp udp) {
      this.nic = nic;
      this.udp = udp;
    }

    void ask(boolean first) {
      types.stream()
          .sorted(TYPES)
          .forEach(type -> send(new Question(type, DnsRecord.TYPE_PTR, false)));
      apps.forEach((name, appId) -> {
        // Nobody is asked again for what somebody answered: in a home with many that would be much.
        if (first || !offering.containsKey(appId)) {
          sent.merge(appId, send(new Question(name, DnsRecord.TYPE_PTR, false)), Integer::sum);
        }
      });
      sightings.missing().stream().limit(FOLLOW_UPS).forEach(this::send);
    }

    private int send(Question question) {
      byte[] packet = DnsCodec.encode(DnsMessage.query(0, List.of(question), List.of()));
      return udp.send(packet, Lan.mdnsGroup(nic, Family.IPV4)).isOk() ? 1 : 0;
    }

    void take(Lan.Arrival arrival, long start) {
      if (!(DnsCodec.parse(arrival.payload()) instanceof Parsed.Ok<DnsMessage>(var message))
          || !message.isResponse()
          || message.rcode() != 0) {
        return;
      }
      InetAddress source = arrival.from().getAddress();
      var origin =
          new Sightings.Origin(nic, Way.OWN_PORT, source, Millis.between(start, arrival.atNanos()));
      seen.addAll(sightings.take(message, origin, clock.now()));
      for (DnsRecord record : message.records()) {
        if (record instanceof DnsRecord.Ptr ptr && ptr.ttlSeconds() > 0) {
          Optional.ofNullable(apps.get(ptr.name()))
              .map(appId -> offering.computeIfAbsent(appId, key -> new LinkedHashSet<>()))
              .filter(offered -> offered.size() < MAX_OFFERING)
              .ifPresent(offered -> offered.add(source));
        }
      }
    }

    List<AppNamed> named() {
      return apps.values().stream()
          .map(appId ->
              new AppNamed(
                  clock.now(),
                  nic.name(),
                  appId,
                  sent.getOrDefault(appId, 0),
                  offering.getOrDefault(appId, Set.of()).stream().sorted(ADDRESSES).toList()))
          .toList();
    }
  }
}
