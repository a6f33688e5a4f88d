package org.castdoctor.agent.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.protocol.wire.cast.CastFrame;
import org.castdoctor.protocol.wire.cast.CastMessage;
import org.castdoctor.protocol.wire.mdns.DnsCodec;
import org.castdoctor.protocol.wire.mdns.DnsMessage;
import org.castdoctor.protocol.wire.mdns.DnsMessage.Question;
import org.castdoctor.protocol.wire.mdns.DnsName;
import org.castdoctor.protocol.wire.mdns.DnsRecord;
import org.junit.jupiter.api.Test;

/** The simulated home holds probes to what a real network holds them to. */
class SimLanTest {
  private static final DnsName CAST = DnsName.of("_googlecast._tcp.local");
  private static final DnsName ANYBODY = DnsName.of("_services._dns-sd._udp.local");
  private static final InetSocketAddress CAST_PORT =
      new InetSocketAddress(SimDevice.ipv4("192.168.1.40"), 8009);

  private final SimHome home = SimHome.healthy();
  private final SimRun run = new SimRun(home);
  private final Lan lan = run.lan();

  @Test
  void anInboxLeftOpenFailsTheTest() {
    lan.inbox();
    assertThrows(AssertionError.class, run::close);
  }

  @Test
  void aConnectionLeftOpenFailsTheTest() {
    lan.open(CAST_PORT, run.clock().in(Duration.ofSeconds(1)));
    assertThrows(AssertionError.class, run::close);
  }

  @Test
  void waitingForNothingEndsAtTheDeadline() {
    try (Lan.Inbox inbox = lan.inbox()) {
      assertTrue(inbox.next(run.clock().in(Duration.ofMillis(250))).isEmpty());
    }
    assertEquals(250, run.clock().millis());
    run.close();
  }

  @Test
  void aClosedInboxCannotBeUsed() {
    Lan.Inbox inbox = lan.inbox();
    inbox.close();
    assertThrows(AssertionError.class, () -> inbox.next(run.clock().in(Duration.ZERO)));
  }

  @Test
  void launchingAnythingFailsTheTest() {
    Lan.Tcp tcp = lan.open(CAST_PORT, run.clock().in(Duration.ofSeconds(1))).get().orElseThrow();
    Lan.Conversation talk = tcp.startTls(run.clock().in(Duration.ofSeconds(1))).get().orElseThrow();
    talk.say(CastFrame.encode(CastMessage.connect()));
    byte[] launch =
        CastFrame.encode(
            new CastMessage(
                0,
                CastMessage.SENDER,
                CastMessage.RECEIVER,
                CastMessage.RECEIVER_CONTROL,
                new CastMessage.Payload.Text("{\"type\":\"LAUNCH\",\"appId\":\"CC1AD845\"}"),
                false,
                0));
    assertThrows(AssertionError.class, () -> talk.say(launch));
  }

  @Test
  void withoutAVirtualConnectionAReceiverAnswersNothing() {
    Lan.Tcp tcp = lan.open(CAST_PORT, run.clock().in(Duration.ofSeconds(1))).get().orElseThrow();
    Lan.Conversation talk = tcp.startTls(run.clock().in(Duration.ofSeconds(1))).get().orElseThrow();
    talk.say(CastFrame.encode(CastMessage.getStatus(1)));
    assertEquals("timeout", talk.listen(run.clock().in(Duration.ofSeconds(5))).word());
    talk.close();
    tcp.close();
    run.close();
  }

  @Test
  void aQuestionFromPort5353IsAnsweredByMulticastAndComesBackItself() {
    assertEquals(
        List.of("echo of 192.168.1.20 after 0", "answer of 192.168.1.40 after 90"),
        ask(new Lan.UdpSpec.Multicast(home.homeNic(), Family.IPV4), query(CAST, false, List.of())));
  }

  @Test
  void aQuestionForADirectAnswerIsAnsweredToTheOneAddress() {
    assertEquals(
        List.of("answer of 192.168.1.40 after 90"),
        ask(
            new Lan.UdpSpec.UnicastReply(home.homeNic(), Family.IPV4),
            query(CAST, true, List.of())));
  }

  @Test
  void anyoneAnswersTheQuestionForAnybody() {
    assertEquals(
        List.of("answer of 192.168.1.60 after 44", "answer of 192.168.1.40 after 90"),
        ask(ownPort(), query(ANYBODY, false, List.of())));
  }

  @Test
  void aQuestionFromAForeignPortThatNamesKnownAnswersIsNotAnswered() {
    DnsRecord.Ptr another = new DnsRecord.Ptr(CAST, 120, false, CAST.child("Another"));
    assertEquals(List.of(), ask(ownPort(), query(CAST, false, List.of(another))));
    assertEquals(1, ask(ownPort(), query(CAST, false, List.of())).size());
  }

  @Test
  void withinASecondNothingIsAnsweredByMulticastTwice() {
    try (Lan.Inbox inbox = lan.inbox()) {
      Lan.Udp udp =
          inbox.open(new Lan.UdpSpec.Multicast(home.homeNic(), Family.IPV4)).get().orElseThrow();
      udp.send(query(CAST, false, List.of()), Lan.MDNS_GROUP);
      assertEquals(2, drain(inbox, 900).size());
      udp.send(query(CAST, false, List.of()), Lan.MDNS_GROUP);
      assertEquals(1, drain(inbox, 100).size(), "only the echo");
      udp.send(query(CAST, false, List.of()), Lan.MDNS_GROUP);
      assertEquals(2, drain(inbox, 200).size());
    }
  }

  @Test
  void anAnswerToAnOwnPortIsPlainDns() {
    try (Lan.Inbox inbox = lan.inbox()) {
      Lan.Udp udp = inbox.open(ownPort()).get().orElseThrow();
      Question question = new Question(CAST, DnsRecord.TYPE_PTR, false);
      udp.send(DnsCodec.encode(DnsMessage.query(77, List.of(question), List.of())), Lan.MDNS_GROUP);
      Lan.Arrival arrival = inbox.next(run.clock().in(Duration.ofSeconds(1))).orElseThrow();
      DnsMessage answer = DnsCodec.parse(arrival.payload()).toOptional().orElseThrow();
      assertEquals(77, answer.id());
      assertEquals(List.of(question), answer.questions());
      assertTrue(answer.records().stream().allMatch(r -> r.ttlSeconds() <= 10 && !r.cacheFlush()));
    }
  }

  @Test
  void theSameSeedLosesTheSamePackets() {
    assertEquals(lostWith(7), lostWith(7));
    assertTrue(lostWith(7).contains(true) && lostWith(7).contains(false));
  }

  private static List<Boolean> lostWith(long seed) {
    SimHome lossy = SimHome.healthy().with(Faults.multicastLoss(30, seed));
    List<Boolean> lost = new ArrayList<>();
    SimRun looking = new SimRun(lossy);
    for (int i = 0; i < 30; i++) {
      lost.add(ask(looking, ownPort(lossy), query(CAST, false, List.of())).isEmpty());
    }
    return lost;
  }

  private Lan.UdpSpec ownPort() {
    return ownPort(home);
  }

  private static Lan.UdpSpec ownPort(SimHome in) {
    return new Lan.UdpSpec.Ephemeral(Optional.of(in.homeNic()));
  }

  private List<String> ask(Lan.UdpSpec spec, byte[] question) {
    return ask(run, spec, question);
  }

  private static List<String> ask(SimRun in, Lan.UdpSpec spec, byte[] question) {
    long start = in.clock().millis();
    List<String> heard = new ArrayList<>();
    try (Lan.Inbox inbox = in.lan().inbox()) {
      Lan.Udp udp = inbox.open(spec).get().orElseThrow();
      udp.send(question, Lan.MDNS_GROUP);
      var deadline = in.clock().in(Duration.ofMillis(500));
      Optional<Lan.Arrival> arrival = inbox.next(deadline);
      while (arrival.isPresent()) {
        DnsMessage message = DnsCodec.parse(arrival.get().payload()).toOptional().orElseThrow();
        heard.add(
            "%s of %s after %d"
                .formatted(
                    message.isResponse() ? "answer" : "echo",
                    arrival.get().from().getAddress().getHostAddress(),
                    in.clock().millis() - start));
        arrival = inbox.next(deadline);
      }
    }
    return heard;
  }

  private List<Lan.Arrival> drain(Lan.Inbox inbox, int millis) {
    List<Lan.Arrival> all = new ArrayList<>();
    var deadline = run.clock().in(Duration.ofMillis(millis));
    Optional<Lan.Arrival> arrival = inbox.next(deadline);
    while (arrival.isPresent()) {
      all.add(arrival.get());
      arrival = inbox.next(deadline);
    }
    return all;
  }

  private static byte[] query(DnsName type, boolean unicast, List<DnsRecord.Ptr> known) {
    return DnsCodec.encode(
        DnsMessage.query(0, List.of(new Question(type, DnsRecord.TYPE_PTR, unicast)), known));
  }
}
