package org.castdoctor.agent.sim;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.castdoctor.agent.sim.SimDevice.Service;
import org.castdoctor.protocol.wire.mdns.DnsCodec;
import org.castdoctor.protocol.wire.mdns.DnsMessage;
import org.castdoctor.protocol.wire.mdns.DnsMessage.Question;
import org.castdoctor.protocol.wire.mdns.DnsName;
import org.castdoctor.protocol.wire.mdns.DnsRecord;
import org.castdoctor.protocol.wire.mdns.TxtRecord;

/** The multicast DNS responder of one device (RFC 6762 §6). */
final class SimResponder {
  private static final int MDNS_PORT = 5353;
  private static final int SERVER_FAILURE = 0x8402;
  private static final DnsName LOCAL = DnsName.of("local");
  private static final DnsName TYPES = DnsName.of("_services._dns-sd._udp.local");
  private static final long HOST_TTL = 120;
  private static final long OTHER_TTL = 4_500;

  /** Legacy queriers keep nothing for longer (RFC 6762 §6.7). */
  private static final long LEGACY_TTL = 10;

  /** Records that only one host can have are answered at once. */
  private static final Duration UNIQUE_DELAY = Duration.ofMillis(2);

  private static final Duration BETWEEN_PACKETS = Duration.ofMillis(4);

  /** A record is not sent by multicast again within a second. */
  private static final long RATE_NANOS = Duration.ofSeconds(1).toNanos();

  private static final byte[] GARBAGE =
      "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final SimDevice device;
  private final Map<Question, Long> lastMulticast = new HashMap<>();

  SimResponder(SimDevice device) {
    this.device = device;
  }

  /**
   * One packet that the device sends.
   *
   * @param unicast straight to who asked, rather than to all
   */
  record Answer(byte[] packet, boolean unicast, long atNanos) {}

  /** What it sends because of a question that arrives then, from that port. */
  List<Answer> hears(DnsMessage query, int fromPort, long atNanos) {
    List<Answer> all = new ArrayList<>();
    boolean legacy = fromPort != MDNS_PORT;
    if (legacy && !query.answers().isEmpty()) {
      // As avahi 0.8 was measured to do: such a question stays unanswered, whatever it names.
      return all;
    }
    for (Question question : query.questions()) {
      List<DnsRecord> answers = answers(question, query.answers());
      if (answers.isEmpty()) {
        continue;
      }
      boolean shared = answers.getFirst() instanceof DnsRecord.Ptr;
      Duration delay = shared ? device.announcing().delay() : UNIQUE_DELAY;
      long sentAt = atNanos + delay.toNanos();
      boolean unicast = legacy || question.unicastResponse();
      if (!unicast && !mayMulticast(question, sentAt)) {
        continue;
      }
      List<byte[]> packets = packets(query, question, answers, legacy);
      for (int i = 0; i < packets.size(); i++) {
        all.add(new Answer(packets.get(i), unicast, sentAt + i * BETWEEN_PACKETS.toNanos()));
      }
    }
    return all;
  }

  private boolean mayMulticast(Question question, long atNanos) {
    Question plain = new Question(question.name(), question.type(), false);
    Long last = lastMulticast.get(plain);
    // Work side by side may ask from an earlier moment than the last one simulated.
    if (last != null && last <= atNanos && atNanos - last < RATE_NANOS) {
      return false;
    }
    lastMulticast.put(plain, atNanos);
    return true;
  }

  private List<DnsRecord> answers(Question question, List<DnsRecord> known) {
    List<DnsRecord> found = new ArrayList<>();
    for (Service service : device.services()) {
      DnsName instance = service.type().child(service.instance());
      if (question.name().equals(TYPES)) {
        found.add(new DnsRecord.Ptr(TYPES, OTHER_TTL, false, service.type()));
      } else if (question.name().equals(service.type())) {
        boolean isKnown =
            known.stream()
                .anyMatch(record ->
                    record instanceof DnsRecord.Ptr ptr
                        && ptr.target().equals(instance)
                        && ptr.ttlSeconds() >= HOST_TTL / 2);
        if (!isKnown) {
          found.add(new DnsRecord.Ptr(service.type(), HOST_TTL, false, instance));
        }
      } else if (isByApp(question.name(), service)) {
        found.add(new DnsRecord.Ptr(question.name(), HOST_TTL, false, instance));
      } else if (question.name().equals(instance)) {
        found.add(srv(service));
        found.add(txt(service));
      } else if (question.name().equals(host(service)) && found.isEmpty()) {
        found.addAll(addresses(service));
      }
    }
    return found.stream().filter(record -> isAskedFor(question, record)).toList();
  }

  /** Whether it is the name of an app (RFC 6763 §7.1) that this receiver says it can run. */
  private boolean isByApp(DnsName name, Service service) {
    String text = name.toString();
    return text.endsWith("._sub." + service.type())
        && device instanceof SimDevice.SimReceiver receiver
        && !receiver
            .cast()
            .apps()
            .getOrDefault(text.substring(1, text.indexOf('.')), "APP_AVAILABLE")
            .equals("APP_UNAVAILABLE");
  }

  private static boolean isAskedFor(Question question, DnsRecord record) {
    return question.type() == DnsRecord.TYPE_ANY || question.type() == record.type();
  }

  private List<byte[]> packets(
      DnsMessage query, Question question, List<DnsRecord> answers, boolean legacy) {
    List<DnsRecord> rest = new ArrayList<>();
    List<DnsRecord> addresses = new ArrayList<>();
    for (Service service : device.services()) {
      if (question.name().equals(service.type())) {
        rest.add(txt(service));
        rest.add(srv(service));
        addresses.addAll(addresses(service));
      }
    }
    return switch (device.announcing().packets()) {
      case TOGETHER -> {
        rest.addAll(addresses);
        yield List.of(encode(query, question, answers, rest, legacy));
      }
      case SPLIT ->
          rest.isEmpty()
              ? List.of(encode(query, question, answers, List.of(), legacy))
              : List.of(
                  encode(query, question, answers, List.of(), legacy),
                  encode(query, question, rest, List.of(), legacy),
                  encode(query, question, addresses, List.of(), legacy));
      case ON_REQUEST -> List.of(encode(query, question, answers, List.of(), legacy));
      case GARBAGE -> List.of(GARBAGE.clone());
      case ASKS_TOO -> List.of(DnsCodec.encode(DnsMessage.query(0, List.of(question), answers)));
      case ERROR ->
          List.of(
              DnsCodec.encode(
                  new DnsMessage(0, SERVER_FAILURE, List.of(), answers, List.of(), rest)));
    };
  }

  private static byte[] encode(
      DnsMessage query,
      Question question,
      List<DnsRecord> answers,
      List<DnsRecord> additionals,
      boolean legacy) {
    return DnsCodec.encode(
        legacy
            ? DnsMessage.response(
                query.id(), List.of(question), shortLived(answers), shortLived(additionals))
            : DnsMessage.response(0, List.of(), answers, additionals));
  }

  private static List<DnsRecord> shortLived(List<DnsRecord> records) {
    return records.stream().map(SimResponder::shortLived).toList();
  }

  private static DnsRecord shortLived(DnsRecord record) {
    return switch (record) {
      case DnsRecord.Ptr r -> new DnsRecord.Ptr(r.name(), LEGACY_TTL, false, r.target());
      case DnsRecord.Srv r ->
          new DnsRecord.Srv(
              r.name(), LEGACY_TTL, false, r.priority(), r.weight(), r.port(), r.target());
      case DnsRecord.Txt r -> new DnsRecord.Txt(r.name(), LEGACY_TTL, false, r.text());
      case DnsRecord.Address r -> new DnsRecord.Address(r.name(), LEGACY_TTL, false, r.address());
      case DnsRecord.Cname r -> r;
      case DnsRecord.Nsec r -> r;
      case DnsRecord.Unknown r -> r;
    };
  }

  private static DnsName host(Service service) {
    return LOCAL.child(service.host());
  }

  private static DnsRecord srv(Service service) {
    return new DnsRecord.Srv(
        service.type().child(service.instance()),
        HOST_TTL,
        true,
        0,
        0,
        service.port(),
        host(service));
  }

  private static DnsRecord txt(Service service) {
    return new DnsRecord.Txt(
        service.type().child(service.instance()),
        OTHER_TTL,
        true,
        TxtRecord.of(service.txt().toArray(String[]::new)));
  }

  private List<DnsRecord> addresses(Service service) {
    return device.inRecords().stream()
        .<DnsRecord>map(address -> new DnsRecord.Address(host(service), HOST_TTL, true, address))
        .toList();
  }
}
