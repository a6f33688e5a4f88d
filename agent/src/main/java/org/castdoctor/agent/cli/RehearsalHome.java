package org.castdoctor.agent.cli;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.lan.HostFacts;
import org.castdoctor.agent.lan.SetupFacts;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.observe.HostSetup;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation.Hop;
import org.castdoctor.agent.observe.SenderObservation.PortUser;
import org.castdoctor.agent.observe.SenderObservation.Profile;
import org.castdoctor.agent.session.DiagnosticSession.World;

/**
 * The home of the rehearsal: this computer in a network with a router, a receiver and the internet,
 * all of them played on the loopback. Only how this computer is set up is really read.
 */
final class RehearsalHome {
  private static final InetAddress ROUTER = InetAddress.ofLiteral("192.168.99.1");

  private static final Nic NIC =
      new Nic(
          "rehearsal",
          1,
          NicKind.ETHERNET,
          true,
          true,
          false,
          1500,
          Optional.empty(),
          List.of(
              new Prefix(InetAddress.ofLiteral("192.168.99.10"), 24),
              new Prefix(InetAddress.ofLiteral("fe80::99"), 64)));

  private RehearsalHome() {}

  /** The world as it is, with that home in place of what lies around this computer. */
  static World with(RehearsalPeer peer, World real) {
    Optional<Nic> loopback =
        real.facts().read().nics().stream()
            .filter(nic -> nic.kind() == NicKind.LOOPBACK && nic.ipv4().isPresent())
            .findFirst();
    return new World(
        new RehearsalAir(real.lan(), real.clock(), peer, loopback),
        real.clock(),
        facts(real.facts()),
        new Setup(real.setup()),
        (nic, type, deadline) -> Outcome.notRun("nobody else is asked in a rehearsal"),
        real.tasks());
  }

  private static HostFacts facts(HostFacts real) {
    return () -> {
      HostNetwork here = real.read();
      return new HostNetwork(
          here.os(),
          List.of(NIC),
          List.of(new DefaultRoute(NIC.name(), ROUTER, 100)),
          List.of(ROUTER),
          List.of(),
          Optional.of(NIC.name()));
    };
  }

  /** What is read of this computer stays real; what would ask the network asks this computer. */
  private record Setup(SetupFacts real) implements SetupFacts {
    @Override
    public HostSetup read(HostNetwork network) {
      return real.read(network);
    }

    @Override
    public Outcome<List<PortUser>> usersOf(int udpPort) {
      return real.usersOf(udpPort);
    }

    @Override
    public Outcome<Map<Integer, Profile>> profiles() {
      return Outcome.notRun("not asked in a rehearsal");
    }

    @Override
    public Outcome<List<Hop>> firstHops(InetAddress target) {
      return Outcome.notRun("not asked in a rehearsal");
    }

    @Override
    public Outcome<List<InetAddress>> remembered(String host) {
      return real.remembered("localhost");
    }
  }
}
