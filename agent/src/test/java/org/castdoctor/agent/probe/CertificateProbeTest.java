package org.castdoctor.agent.probe;

import static org.castdoctor.agent.probe.Homes.RECEIVER;
import static org.castdoctor.agent.sim.SimHome.LIVING_ROOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.TlsPeer;
import org.castdoctor.agent.observe.ReceiverObservation.TlsTried;
import org.castdoctor.agent.probe.Homes.Look;
import org.castdoctor.agent.sim.SimCastPort.Talk;
import org.castdoctor.agent.sim.SimDevice.Door;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.agent.sim.SimHome;
import org.junit.jupiter.api.Test;

class CertificateProbeTest {
  private static final int CAST = 8009;

  @Test
  void oneReceiverShowsTheSameCertificateThreeTimes() {
    Look look = look(SimHome.healthy());
    List<TlsPeer> shown = shown(look);
    assertEquals(3, shown.size());
    assertEquals(1, shown.stream().map(TlsPeer::sha256).distinct().count());
    assertTrue(shown.getFirst().subject().shown().startsWith("CN="));
    assertTrue(tries(look).stream().allMatch(tls -> tls.waitedMillis() > 0));
  }

  @Test
  void nothingIsSaidOnTheConnections() {
    assertEquals(List.of(), look(SimHome.healthy()).toldToReceivers());
  }

  @Test
  void twoDevicesAtOneAddressShowTwoCertificatesByTurns() {
    InetAddress other = InetAddress.ofLiteral("192.168.1.41");
    SimHome two = SimHome.healthy().and(SimReceiver.chromecast("Other", "192.168.1.41"));
    List<TlsPeer> shown =
        shown(
            Homes.look(
                two,
                (lan, clock) ->
                    new CertificateProbe(
                        new ByTurns(lan, List.of(RECEIVER, other)), clock, RECEIVER, CAST)));
    assertEquals(3, shown.size());
    assertEquals(2, shown.stream().map(TlsPeer::sha256).distinct().count());
  }

  @Test
  void brokenHandshakesAreWrittenDownAsBroken() {
    Look look = look(with(Talk.TLS_FAILS));
    assertEquals(3, tries(look).size());
    assertTrue(tries(look).stream().allMatch(tls -> tls.outcome().failedWith(Failure.TLS)));
  }

  @Test
  void oneBrokenHandshakeLeavesTwoCertificatesToCompare() {
    Look look = look(with(Talk.TLS_FAILS_ONCE));
    assertEquals(3, tries(look).size());
    assertEquals(2, shown(look).size());
    assertEquals(1, shown(look).stream().map(TlsPeer::sha256).distinct().count());
  }

  /** It would take for ever: the probe's own time ends it, and what was not seen is not made up. */
  @Test
  void aReceiverThatSaysNothingAfterOpeningIsLeftInTime() {
    Look look = look(with(Talk.TLS_SILENT));
    assertEquals(List.of(), shown(look));
    assertTrue(tries(look).stream().noneMatch(tls -> tls.outcome().isOk()));
    assertTrue(look.millis() <= CertificateProbe.WHOLE.toMillis(), look.millis() + " ms");
  }

  @Test
  void aPortThatStaysShutShowsNoCertificateAtAll() {
    for (Door door : List.of(Door.REFUSED, Door.SILENT)) {
      Look look = look(with(door));
      assertEquals(List.<Observation>of(), look.seen().all(), door.name());
      assertTrue(look.millis() <= CertificateProbe.WHOLE.toMillis(), look.millis() + " ms");
    }
  }

  @Test
  void anAddressWhereNobodyIsShowsNone() {
    InetAddress nobody = InetAddress.ofLiteral("192.168.1.99");
    Look look =
        Homes.look(
            SimHome.healthy(), (lan, clock) -> new CertificateProbe(lan, clock, nobody, CAST));
    assertEquals(List.<Observation>of(), look.seen().all());
  }

  private static SimHome with(Talk talk) {
    return SimHome.healthy().changing(LIVING_ROOM, r -> r.cast(r.cast().with(talk)));
  }

  private static SimHome with(Door door) {
    return SimHome.healthy().changing(LIVING_ROOM, r -> r.cast(r.cast().with(door)));
  }

  private static Look look(SimHome home) {
    return Homes.look(home, (lan, clock) -> new CertificateProbe(lan, clock, RECEIVER, CAST));
  }

  private static List<TlsTried> tries(Look look) {
    return look.seen().of(TlsTried.class).toList();
  }

  private static List<TlsPeer> shown(Look look) {
    return tries(look).stream().flatMap(tls -> tls.outcome().get().stream()).toList();
  }

  /** Who answers for one address changes from connection to connection. */
  private record ByTurns(Lan lan, List<InetAddress> turns, AtomicInteger next) implements Lan {
    ByTurns(Lan lan, List<InetAddress> turns) {
      this(lan, turns, new AtomicInteger());
    }

    @Override
    public Outcome<Tcp> open(InetSocketAddress to, Deadline deadline) {
      InetAddress now = turns.get(next.getAndIncrement() % turns.size());
      return lan.open(new InetSocketAddress(now, to.getPort()), deadline);
    }

    @Override
    public Inbox inbox() {
      return lan.inbox();
    }

    @Override
    public Outcome<Page> get(InetSocketAddress to, String host, String path, Deadline deadline) {
      return lan.get(to, host, path, deadline);
    }

    @Override
    public byte[] nonce(int length) {
      return lan.nonce(length);
    }

    @Override
    public void close() {
      lan.close();
    }
  }
}
