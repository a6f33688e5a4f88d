package org.castdoctor.agent.check.sender;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * C08: this computer has only one of the two internet protocols in the home network, and receivers
 * answer by the other. Without IPv4: a home interface has an IPv6 address that reaches beyond the
 * link and none of IPv4. Without IPv6: all that a receiver announces is IPv6. Never more than
 * likely, as a network may have been made without IPv4 on purpose.
 */
public final class IpStackCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.C08);
  }

  @Override
  public Conclusion examine(Home home) {
    if (home.host().isEmpty()) {
      return Conclusion.unmeasured(Text.of("this computer's network interfaces"));
    }
    List<Nic> nics = homeNics(home.host().get());
    boolean four = nics.stream().anyMatch(nic -> nic.ipv4().isPresent());
    List<Nic> sixAlone = nics.stream().filter(IpStackCheck::reachesBeyond).toList();
    if (!four && !sixAlone.isEmpty()) {
      return Conclusion.sick(suspicion(home, sixAlone.getFirst(), "IPv4", Optional.empty()));
    }
    boolean six = nics.stream().anyMatch(IpStackCheck::hasSix);
    Optional<Receiver> onlySix =
        home.announced().stream()
            .filter(receiver -> !receiver.addresses().isEmpty())
            .filter(r -> r.addresses().stream().allMatch(Inet6Address.class::isInstance))
            .findFirst();
    if (four && !six && onlySix.isPresent()) {
      return Conclusion.sick(suspicion(home, nics.getFirst(), "IPv6", onlySix));
    }
    boolean receiversOnFour =
        home.announced().stream()
            .flatMap(receiver -> receiver.addresses().stream())
            .anyMatch(Inet4Address.class::isInstance);
    return four && (six || receiversOnFour)
        ? Conclusion.healthy(Text.of("this computer speaks what the receivers speak"))
        : Conclusion.unmeasured(Text.of("which internet protocol the receivers answer by"));
  }

  private static List<Nic> homeNics(HostNetwork host) {
    return host.nics().stream()
        .filter(nic -> nic.up() && nic.kind().isPhysical() && !nic.addresses().isEmpty())
        .toList();
  }

  private static boolean hasSix(Nic nic) {
    return nic.addresses().stream().anyMatch(p -> p.address() instanceof Inet6Address);
  }

  /** An address of the link alone is there in every network, with or without a router. */
  private static boolean reachesBeyond(Nic nic) {
    return nic.addresses().stream()
        .anyMatch(p -> p.address() instanceof Inet6Address six && !six.isLinkLocalAddress());
  }

  private static Suspicion suspicion(
      Home home, Nic nic, String missing, Optional<Receiver> onlySix) {
    List<Text> has =
        nic.addresses().stream()
            .map(prefix -> prefix.address().getHostAddress())
            .map(text -> text.indexOf('%') < 0 ? text : text.substring(0, text.indexOf('%')))
            .map(Text::asItIs)
            .toList();
    return Suspicion.of(
        Ids.C08,
        Confidence.LIKELY,
        new Scope.ThisPc(),
        Text.of("this computer"),
        Args.of("interface", nic.name()).and("missing", missing),
        home.fact(
            Text.of("addresses on {interface}").with("interface", nic.name()),
            Text.row(has, Joint.COMMA)),
        home.fact(
            Text.of("receivers that answer by {protocol} alone").with("protocol", missing),
            onlySix
                .map(receiver -> Text.asItIs(receiver.name()))
                .orElseGet(() -> Text.of("not known, as nobody could be asked"))));
  }
}
