package org.castdoctor.agent.lan.host;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.lan.Firewall;
import org.castdoctor.agent.lan.SetupFacts;
import org.castdoctor.agent.lan.WifiLink;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostSetup;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation.Hop;
import org.castdoctor.agent.observe.SenderObservation.PortUser;
import org.castdoctor.agent.observe.SenderObservation.Profile;
import org.castdoctor.protocol.privacy.Place;

/** This computer's set-up, read from it now. On Linux mostly files, elsewhere its own tools. */
public final class SystemSetup implements SetupFacts {
  /** Tools answer in some 50 ms; discovery takes 450, and no run is to wait for this. */
  static final Duration QUICK = Duration.ofMillis(400);

  /** A packet that nobody answers is waited for one second. */
  static final Duration BRISK = Duration.ofMillis(1_400);

  /** PowerShell alone takes a second to start; asked only where discovery heard nothing. */
  static final Duration PATIENT = Duration.ofSeconds(3);

  private final SetupSources quick;
  private final SetupSources brisk;
  private final SetupSources patient;
  private final RouteProbe routes;

  SystemSetup(SetupSources quick, SetupSources brisk, SetupSources patient, RouteProbe routes) {
    this.quick = quick;
    this.brisk = brisk;
    this.patient = patient;
    this.routes = routes;
  }

  /** Reads the computer it runs on, with the environment that it was started in. */
  public static SystemSetup forThisComputer(Map<String, String> environment) {
    return new SystemSetup(
        sources(environment, QUICK),
        sources(environment, BRISK),
        sources(environment, PATIENT),
        new ConnectedDatagram());
  }

  private static SetupSources sources(Map<String, String> environment, Duration deadline) {
    return new SetupSources(
        SetupSources.Os.of(System.getProperty("os.name", "")),
        new BoundedFiles(Path.of("/")),
        new BoundedCommands(deadline),
        environment,
        System.getProperty("user.home", ""),
        Optional.ofNullable(environment.get("SystemRoot")).orElse("C:\\Windows"));
  }

  @Override
  public HostSetup read(HostNetwork network) {
    return new HostSetup(
        HomeRoutes.read(network, routes),
        VpnPrograms.read(quick, network),
        Proxies.read(quick),
        AddedRoots.read(quick).map(names -> names.stream().map(Place::new).toList()),
        ManagedRules.read(quick));
  }

  @Override
  public Outcome<List<PortUser>> usersOf(int udpPort) {
    return PortUsers.of(quick, udpPort, ProcessHandle.current().pid());
  }

  @Override
  public Outcome<List<Listening>> listeningOn(int tcpPort) {
    return PortUsers.listening(quick, tcpPort, ProcessHandle.current().pid());
  }

  @Override
  public Outcome<Map<Integer, Profile>> profiles() {
    return NetworkProfiles.read(patient);
  }

  @Override
  public Outcome<List<Hop>> firstHops(InetAddress target) {
    return FirstHops.to(target, brisk);
  }

  @Override
  public Outcome<List<InetAddress>> remembered(String host) {
    return RememberedNames.of(quick, host);
  }

  @Override
  public Outcome<Firewall> firewall() {
    return Firewalls.read(patient, ProcessHandle.current().info().command().orElse(""));
  }

  @Override
  public Outcome<WifiLink> wifi() {
    return WifiLinks.read(patient);
  }
}
