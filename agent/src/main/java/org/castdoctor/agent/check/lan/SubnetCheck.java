package org.castdoctor.agent.check.lan;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.castdoctor.agent.check.Around;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.observe.DiscoveryObservation.Heard;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * L06: the receiver that was asked for by address lies in another private network, and no reflector
 * carries its announcements here.
 */
public final class SubnetCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.L06);
  }

  @Override
  public Conclusion examine(Home home) {
    Optional<InetAddress> address = home.wantedAddress();
    Optional<HostNetwork> host = home.host();
    if (address.isEmpty() || host.isEmpty() || host.get().discoveryNics().isEmpty()) {
      return Conclusion.unmeasured(Text.of("the receiver's address"));
    }
    InetAddress receiver = address.get();
    if (host.get().isOnLink(receiver)) {
      return Conclusion.healthy(Text.of("the address is in this computer's own network"));
    }
    if (!receiver.isSiteLocalAddress() || !home.around().askedEnough()) {
      return Conclusion.unmeasured(Text.of("a receiver of the home in another network"));
    }
    boolean reflected =
        home.announced().stream().anyMatch(r -> r.addresses().contains(receiver))
            || home.seen().of(Heard.class).anyMatch(heard -> heard.source().equals(receiver));
    if (reflected) {
      return Conclusion.healthy(Text.of("its announcements reach this computer"));
    }
    String own =
        host.get().discoveryNics().stream()
            .filter(nic -> nic.kind().isPhysical())
            .map(Nic::ipv4)
            .flatMap(Optional::stream)
            .map(SubnetCheck::text)
            .collect(Collectors.joining(", "));
    boolean reached = home.seen().connects(receiver).stream().anyMatch(Around::answered);
    return Conclusion.sick(
        Suspicion.of(
            Ids.L06,
            // Where it answers by address, another network is the whole story; else it may be off
            // too.
            reached ? Confidence.CONFIRMED : Confidence.LIKELY,
            new Scope.Lan(),
            Text.of("the home network"),
            Args.of("device", receiver.getHostAddress())
                .and("address", receiver.getHostAddress())
                .and("own", own),
            home.said(Text.of("address of the receiver"), receiver.getHostAddress()),
            home.fact(Text.of("this computer's networks"), own),
            home.fact(
                Text.of("connection to the receiver by address"),
                reached ? Text.of("answered") : Text.of("no answer"))));
  }

  private static String text(Prefix prefix) {
    return prefix.address().getHostAddress() + "/" + prefix.length();
  }
}
