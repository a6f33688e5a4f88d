package org.castdoctor.agent.check.sender;

import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.observe.DiscoveryObservation.Heard;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * C07: programs on this computer that do not choose an interface send discovery into a virtual one.
 * castdoctor asks each interface by itself and is not misled; browsers are.
 */
public final class WrongInterfaceCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.C07);
  }

  @Override
  public Conclusion examine(Home home) {
    Optional<HostNetwork> host = home.host();
    Optional<Nic> chosen = host.flatMap(h -> h.multicastNic().flatMap(h::nic));
    if (host.isEmpty() || chosen.isEmpty()) {
      return Conclusion.unmeasured(Text.of("the interface that the system picks for multicast"));
    }
    Optional<Nic> better =
        host.get().discoveryNics().stream().filter(nic -> nic.kind().isPhysical()).findFirst();
    if (chosen.get().kind().isPhysical() || better.isEmpty()) {
      return Conclusion.healthy(
          Text.of("discovery leaves through {interface}").with("interface", chosen.get().name()));
    }
    if (chosen.get().kind() == NicKind.TUNNEL && isWayOut(host.get(), chosen.get())) {
      return Conclusion.unmeasured(Text.of("whether the VPN lets the home network through"));
    }
    long heardThere = heardOn(home, chosen.get());
    long heardHome = heardOn(home, better.get());
    // Receivers that answer only on the other interface are the proof; without any, it is likely.
    Confidence confidence =
        heardHome > 0 && heardThere == 0 ? Confidence.CONFIRMED : Confidence.LIKELY;
    return Conclusion.sick(
        Suspicion.of(
            Ids.C07,
            confidence,
            new Scope.ThisPc(),
            Text.of("this computer"),
            Args.of("chosen", chosen.get().name()).and("better", better.get().name()),
            home.fact(Text.of("interface the system picks for multicast"), chosen.get().name()),
            home.fact(
                Text.of("devices heard on {interface}").with("interface", chosen.get().name()),
                String.valueOf(heardThere)),
            home.fact(
                Text.of("devices heard on {interface}").with("interface", better.get().name()),
                String.valueOf(heardHome))));
  }

  /** A tunnel that carries everything is a VPN, which is another finding (C02). */
  private static boolean isWayOut(HostNetwork host, Nic nic) {
    return host.defaultRoutes().stream()
        .findFirst()
        .filter(route -> route.nic().equals(nic.name()))
        .isPresent();
  }

  private static long heardOn(Home home, Nic nic) {
    return home.seen()
        .of(Heard.class)
        .filter(heard -> heard.nic().equals(nic.name()))
        .map(Heard::instance)
        .distinct()
        .count();
  }
}
