package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.lan.SystemClock;
import org.castdoctor.agent.lan.netty.NettyLan;
import org.castdoctor.agent.observe.InternetObservation.Trust;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.AppAsked;
import org.castdoctor.agent.observe.ReceiverObservation.Availability;
import org.castdoctor.agent.observe.ReceiverObservation.CastHeartbeat;
import org.castdoctor.agent.observe.ReceiverObservation.CastStatus;
import org.castdoctor.agent.observe.ReceiverObservation.ProofAsked;
import org.castdoctor.agent.observe.ReceiverObservation.Standing;
import org.castdoctor.agent.probe.CastChannelProbe;
import org.castdoctor.protocol.wire.cast.CastRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A rehearsal against a peer that does not answer would fill the quick-start cache with nothing: so
 * what is rehearsed must succeed, on real sockets of the loopback.
 */
class RehearsalPeerTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @TempDir Path folder;

  private static CastRoot root(RehearsalPeer peer) {
    try {
      return CastRoot.parse(peer.root().getEncoded()).toOptional().orElseThrow();
    } catch (CertificateEncodingException ownMaking) {
      throw new AssertionError(ownMaking);
    }
  }

  @Test
  void whatIsRehearsedSucceeds() throws Exception {
    Clock clock = new SystemClock();
    List<Observation> seen = new ArrayList<>();
    try (RehearsalPeer peer = RehearsalPeer.in(folder, clock).orElseThrow();
        NettyLan lan = new NettyLan(clock).trusting(() -> List.of(peer.root()))) {
      Deadline end = clock.in(Duration.ofSeconds(20));
      new CastChannelProbe(
              lan,
              clock,
              HERE,
              peer.receiverPort(),
              List.of("CA5E8412", "233637DE"),
              List.of(root(peer)))
          .run(seen::add, end);
      assertEquals(Trust.VERIFIED, trust(lan, peer, end));
      assertEquals(
          204,
          lan.get(new InetSocketAddress(HERE, peer.plainPort()), "localhost", "/", end)
              .get()
              .orElseThrow()
              .status());
    }
    assertEquals(1, count(seen, CastStatus.class, o -> o.outcome().isOk()));
    assertEquals(1, count(seen, CastHeartbeat.class, o -> o.outcome().isOk()));
    assertEquals(
        List.of(Standing.COMPLETE),
        seen.stream()
            .filter(ProofAsked.class::isInstance)
            .map(asked -> ((ProofAsked) asked).outcome().get().orElseThrow().standing())
            .toList());
    assertEquals(
        1,
        count(seen, AppAsked.class, o -> o.outcome().equals(Outcome.ok(Availability.AVAILABLE))));
    assertEquals(
        1,
        count(seen, AppAsked.class, o -> o.outcome().equals(Outcome.ok(Availability.UNAVAILABLE))));
  }

  private static Trust trust(NettyLan lan, RehearsalPeer peer, Deadline end) {
    var to = new InetSocketAddress(HERE, peer.sitePort());
    try (Lan.Tcp tcp = lan.open(to, end).get().orElseThrow();
        Lan.Secure secure = tcp.startVerifiedTls("localhost", end).get().orElseThrow()) {
      return secure.shown().trust();
    }
  }

  private static <T extends Observation> long count(
      List<Observation> seen, Class<T> kind, Predicate<T> which) {
    return seen.stream().filter(kind::isInstance).map(kind::cast).filter(which).count();
  }
}
