package org.castdoctor.agent.sim;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.lan.SetupFacts;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostSetup;
import org.castdoctor.agent.observe.HostSetup.HomeRoute;
import org.castdoctor.agent.observe.HostSetup.Management;
import org.castdoctor.agent.observe.HostSetup.Program;
import org.castdoctor.agent.observe.HostSetup.ProxySetting;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation.Hop;
import org.castdoctor.agent.observe.SenderObservation.PortUser;
import org.castdoctor.agent.observe.SenderObservation.Profile;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.privacy.Place;

/**
 * How the simulated computer is set up.
 *
 * @param homeTaken the interface that takes what is meant for the home, where it is not the home's
 * @param memory what its name service says of receivers' hosts, whatever these announce
 * @param profile what Windows takes the home network for
 */
public record SimSetup(
    Optional<String> homeTaken,
    List<Program> vpnPrograms,
    List<ProxySetting> proxies,
    List<String> addedRoots,
    Management management,
    Outcome<List<InetAddress>> memory,
    Optional<Profile> profile)
    implements SetupFacts {

  static SimSetup plain() {
    return new SimSetup(
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        new Management(List.of(), List.of()),
        Outcome.notRun("this system's memory of names is not read"),
        Optional.empty());
  }

  SimSetup homeTakenBy(String nic) {
    return new SimSetup(
        Optional.of(nic), vpnPrograms, proxies, addedRoots, management, memory, profile);
  }

  SimSetup with(Program vpn) {
    return new SimSetup(homeTaken, List.of(vpn), proxies, addedRoots, management, memory, profile);
  }

  SimSetup with(ProxySetting proxy) {
    return new SimSetup(
        homeTaken, vpnPrograms, List.of(proxy), addedRoots, management, memory, profile);
  }

  SimSetup withRoot(String name) {
    return new SimSetup(
        homeTaken, vpnPrograms, proxies, List.of(name), management, memory, profile);
  }

  SimSetup with(Management other) {
    return new SimSetup(homeTaken, vpnPrograms, proxies, addedRoots, other, memory, profile);
  }

  SimSetup remembering(String address) {
    return new SimSetup(
        homeTaken,
        vpnPrograms,
        proxies,
        addedRoots,
        management,
        Outcome.ok(List.of(InetAddress.ofLiteral(address))),
        profile);
  }

  SimSetup with(Profile other) {
    return new SimSetup(
        homeTaken, vpnPrograms, proxies, addedRoots, management, memory, Optional.of(other));
  }

  @Override
  public HostSetup read(HostNetwork network) {
    return new HostSetup(
        homeRoutes(network),
        Outcome.ok(vpnPrograms),
        Outcome.ok(proxies),
        Outcome.ok(addedRoots.stream().map(Place::new).toList()),
        Outcome.ok(management));
  }

  private Outcome<List<HomeRoute>> homeRoutes(HostNetwork network) {
    boolean inHome =
        network
            .nic(SimHome.HOME_NIC)
            .flatMap(HostNetwork.Nic::ipv4)
            .filter(p -> !p.isSelfAssigned())
            .isPresent();
    return inHome
        ? Outcome.ok(
            List.of(
                route("192.168.1.1", homeTaken.orElse(SimHome.HOME_NIC)),
                route("192.168.1.254", homeTaken.orElse(SimHome.HOME_NIC))))
        : Outcome.notRun("no interface in a home network");
  }

  private static HomeRoute route(String target, String via) {
    return new HomeRoute(SimHome.HOME_NIC, InetAddress.ofLiteral(target), Optional.of(via));
  }

  @Override
  public Outcome<List<PortUser>> usersOf(int udpPort) {
    return Outcome.ok(List.of(new PortUser(Optional.empty(), Optional.of(new Name("media")))));
  }

  @Override
  public Outcome<Map<Integer, Profile>> profiles() {
    return profile
        .map(known -> Outcome.ok(Map.of(2, known)))
        .orElseGet(() -> Outcome.notRun("only Windows has network profiles"));
  }

  @Override
  public Outcome<List<Hop>> firstHops(InetAddress target) {
    return Outcome.notRun("no tool of this system follows the way for an ordinary user");
  }

  @Override
  public Outcome<List<InetAddress>> remembered(String host) {
    return memory;
  }
}
