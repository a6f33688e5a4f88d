package org.castdoctor.agent.check.sender;

import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * C13: this computer has no network at all. L10: it has a link, and nobody handed out an address,
 * so it gave itself one (RFC 3927). Told apart by the addresses alone.
 */
public final class NoLinkCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.C13, Ids.L10);
  }

  @Override
  public Conclusion examine(Home home) {
    Optional<HostNetwork> host = home.host();
    if (host.isEmpty()) {
      return Conclusion.unmeasured(Text.of("this computer's network interfaces"));
    }
    List<Nic> nics =
        host.get().nics().stream()
            .filter(nic -> nic.kind().isPhysical() || leadsOut(host.get(), nic))
            .toList();
    List<Prefix> addresses =
        nics.stream()
            .filter(Nic::up)
            .flatMap(nic -> nic.addresses().stream())
            .filter(prefix -> !prefix.address().isLoopbackAddress())
            .toList();
    if (addresses.stream().anyMatch(prefix -> !prefix.address().isLinkLocalAddress())) {
      return Conclusion.healthy(Text.of("this computer is in a network"));
    }
    Text found =
        addresses.isEmpty()
            ? Text.of("none")
            : Text.row(
                addresses.stream()
                    .map(prefix -> Text.asItIs(prefix.address().getHostAddress()))
                    .toList(),
                Joint.COMMA);
    boolean gaveItselfOne = addresses.stream().anyMatch(Prefix::isSelfAssigned);
    if (gaveItselfOne) {
      return Conclusion.sick(
          Suspicion.of(
              Ids.L10,
              Confidence.CONFIRMED,
              new Scope.ThisPc(),
              Text.of("this computer"),
              Args.of("addresses", found),
              home.fact(Text.of("addresses of this computer"), found),
              home.fact(
                  Text.of("addresses that a device gives itself where it is given none"),
                  "169.254.0.0/16")));
    }
    return Conclusion.sick(
        Suspicion.of(
            Ids.C13,
            // An IPv6 address of the link alone needs a link: then only the network is missing.
            addresses.isEmpty() ? Confidence.CONFIRMED : Confidence.LIKELY,
            new Scope.ThisPc(),
            Text.of("this computer"),
            Args.of("interfaces", nics.size()).and("addresses", found),
            home.fact(
                Text.of("network interfaces that could lead into a home"),
                String.valueOf(nics.size())),
            home.fact(Text.of("usable addresses"), found)));
  }

  /** Inside a container or a virtual machine, what looks virtual is the way out. */
  private static boolean leadsOut(HostNetwork host, Nic nic) {
    return host.defaultRoutes().stream().anyMatch(route -> route.nic().equals(nic.name()));
  }
}
