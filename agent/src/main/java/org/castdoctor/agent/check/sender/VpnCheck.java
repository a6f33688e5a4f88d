package org.castdoctor.agent.check.sender;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.knowledge.Incident;
import org.castdoctor.agent.knowledge.Incident.About;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.observe.HostSetup.HomeRoute;
import org.castdoctor.agent.observe.HostSetup.Program;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * C02: a VPN takes what is meant for the home. C17: it takes the internet traffic alone, so that
 * what is seen beyond the router is not the home's own line. A VPN that is up and takes neither is
 * healthy. The system itself was asked which way it would send, so every table and rule counts.
 */
public final class VpnCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.C02, Ids.C17);
  }

  @Override
  public Conclusion examine(Home home) {
    Optional<List<HomeRoute>> routes = home.setup().flatMap(setup -> setup.homeRoutes().get());
    if (home.host().isEmpty() || routes.isEmpty() || routes.get().isEmpty()) {
      return Conclusion.unmeasured("which way this computer sends what is meant for the home");
    }
    HostNetwork host = home.host().get();
    Optional<HomeRoute> taken =
        routes.get().stream().filter(route -> tunnel(host, route).isPresent()).findFirst();
    Optional<Nic> internet = host.internetTunnel();
    if (taken.isPresent() && home.receivers().stream().noneMatch(home::talks)) {
      return Conclusion.sick(captured(home, taken.get()));
    }
    Optional<Incident> known = knownFault(home, Ids.C02);
    if (internet.isPresent() && known.isPresent() && home.nothingFound()) {
      return Conclusion.sick(knownToHide(home, internet.get(), known.get()));
    }
    if (internet.isPresent()) {
      return Conclusion.sick(internetOnly(home, internet.get()));
    }
    if (taken.isPresent()) {
      return Conclusion.healthy("receivers answer through the VPN");
    }
    if (routes.get().stream().anyMatch(route -> !isDirect(host, route))) {
      return Conclusion.unmeasured("a way into the home that leads through no program");
    }
    boolean up = host.nics().stream().anyMatch(n -> n.up() && n.kind() == NicKind.TUNNEL);
    return Conclusion.healthy(
        up ? "the VPN leaves the home network alone" : "no VPN stands before the home network");
  }

  private static Optional<Nic> tunnel(HostNetwork host, HomeRoute route) {
    return route.via().flatMap(host::nic).filter(nic -> nic.kind() == NicKind.TUNNEL);
  }

  /** A virtual machine's or container's network that has the home's addresses is no VPN. */
  private static boolean isDirect(HostNetwork host, HomeRoute route) {
    return route.via().flatMap(host::nic).filter(nic -> nic.kind().isPhysical()).isPresent();
  }

  private static Suspicion captured(Home home, HomeRoute route) {
    String vpn = route.via().orElse("?");
    List<Fact> facts = new ArrayList<>();
    facts.add(
        home.fact(
            "the system's way to " + route.target().getHostAddress() + " in the home network",
            "through " + vpn + ", not " + route.nic()));
    facts.add(home.fact("receivers reached by address", "0"));
    programs(home).ifPresent(words -> facts.add(home.fact("VPN program", words)));
    return Suspicion.of(
        Ids.C02,
        // The system's own answer; nothing else in the catalogue changes it.
        Confidence.CONFIRMED,
        new Scope.ThisPc(),
        "this computer",
        Args.of("vpn", vpn).and("interface", route.nic()),
        facts);
  }

  private static Suspicion knownToHide(Home home, Nic vpn, Incident known) {
    return Suspicion.of(
            Ids.C02,
            // Another source says so of this very version; nothing here proves it.
            Confidence.LIKELY.atMost(known.source().confidenceOn(home.today())),
            new Scope.ThisPc(),
            "this computer",
            Args.of("vpn", vpn.name()),
            home.fact("way to the internet", "through " + vpn.name()),
            home.fact("VPN program", programs(home).orElse("?")),
            home.fact(Text.of("incident register"), known.statement()))
        .from(known.source().saidOn(home.today()));
  }

  private static Suspicion internetOnly(Home home, Nic vpn) {
    List<Fact> facts = new ArrayList<>();
    facts.add(home.fact("way to the internet", "through " + vpn.name()));
    facts.add(
        home.fact(
            "way to the home network",
            home.host()
                    .flatMap(HostNetwork::homeGateway)
                    .map(InetAddress::getHostAddress)
                    .isPresent()
                ? "direct, the router is known"
                : "direct"));
    programs(home).ifPresent(words -> facts.add(home.fact("VPN program", words)));
    return Suspicion.of(
        Ids.C17,
        Confidence.CONFIRMED,
        new Scope.ThisPc(),
        "this computer",
        Args.of("vpn", vpn.name()),
        facts);
  }

  /** A fault that is known of the VPN program that is up here, in this version, today. */
  static Optional<Incident> knownFault(Home home, FindingId finding) {
    return list(home).stream()
        .map(program ->
            new About(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                home.host().map(HostNetwork::system),
                Optional.empty(),
                Optional.of(program.name()),
                Optional.of(program.version())))
        .flatMap(
            about -> home.knowledge().incidents().inForce(home.today(), about, finding).stream())
        .findFirst();
  }

  /** The VPN programs that are up, in words. */
  static Optional<String> programs(Home home) {
    return list(home).isEmpty()
        ? Optional.empty()
        : Optional.of(
            list(home).stream()
                .map(program -> program.name() + " " + program.version())
                .collect(Collectors.joining(", ")));
  }

  private static List<Program> list(Home home) {
    return home.setup().flatMap(setup -> setup.vpnPrograms().get()).orElse(List.of());
  }
}
