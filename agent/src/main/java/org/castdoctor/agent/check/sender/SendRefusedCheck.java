package org.castdoctor.agent.check.sender;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.knowledge.Incident;
import org.castdoctor.agent.observe.DiscoveryObservation.Asked;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.SenderObservation.SendTried;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * C03: this computer refuses to send into the home network (EPERM, EACCES), as the kill switch of a
 * VPN or a security program makes it. A firewall that keeps answers out (C04) lets the questions
 * leave. Confirmed where the home is forbidden by address too; where only questions to everybody
 * are, some rule about discovery is as likely.
 */
public final class SendRefusedCheck implements Check {
  /** A full buffer refuses once; a rule refuses every time. */
  private static final int REFUSALS_NEEDED = 2;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.C03);
  }

  @Override
  public Conclusion examine(Home home) {
    List<Suspicion> suspicions = new ArrayList<>();
    for (String nic : refusing(home)) {
      suspicions.add(suspicion(home, nic));
    }
    boolean someLeft =
        home.around().asked().stream()
            .anyMatch(asked -> asked.sent() >= REFUSALS_NEEDED && !denied(asked));
    return Conclusion.of(
        suspicions,
        someLeft
            ? Conclusion.healthy("this computer may send into the home network")
            : Conclusion.unmeasured("whether this computer may send into the home network"));
  }

  /**
   * The home interfaces on which every single question was refused by this computer's own rules. By
   * IPv4, where it has any: a rule about IPv4 alone leaves too little of a home, and IPv6 beside it
   * is no proof that the home is allowed.
   */
  static Set<String> refusing(Home home) {
    List<Asked> all = home.seen().of(Asked.class).toList();
    Set<String> byIpv4 =
        all.stream()
            .filter(asked -> asked.family() == Family.IPV4)
            .map(Asked::nic)
            .collect(Collectors.toSet());
    List<Asked> telling =
        all.stream()
            .filter(asked -> asked.family() == Family.IPV4 || !byIpv4.contains(asked.nic()))
            .toList();
    Set<String> refusing = new TreeSet<>();
    for (Asked asked : telling) {
      if (asked.refused() >= REFUSALS_NEEDED && denied(asked) && isHome(home, asked.nic())) {
        refusing.add(asked.nic());
      }
    }
    telling.stream().filter(asked -> asked.sent() > 0).map(Asked::nic).forEach(refusing::remove);
    return refusing;
  }

  private static boolean denied(Asked asked) {
    return asked.refusal().filter(refusal -> refusal == Failure.DENIED).isPresent();
  }

  private static boolean isHome(Home home, String name) {
    Optional<Nic> nic = home.host().flatMap(host -> host.nic(name));
    return nic.isEmpty() || nic.get().kind().isPhysical();
  }

  private static Suspicion suspicion(Home home, String nic) {
    int refused =
        home.seen().of(Asked.class).filter(a -> a.nic().equals(nic)).mapToInt(Asked::refused).sum();
    Optional<SendTried> byAddress =
        home.seen().of(SendTried.class).filter(sent -> sent.nic().equals(nic)).findFirst();
    boolean whole =
        byAddress
            .filter(sent -> sent.outcome().failedWith(Failure.DENIED))
            .filter(sent -> sent.attempts() >= REFUSALS_NEEDED)
            .isPresent();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        home.fact("questions to everybody on " + nic, refused + ", each refused by this computer"));
    int left =
        home.seen().of(Asked.class).filter(a -> a.nic().equals(nic)).mapToInt(Asked::sent).sum();
    facts.add(home.fact("questions that left by " + nic, String.valueOf(left)));
    byAddress.ifPresent(sent ->
        facts.add(
            home.fact(
                "sending to " + sent.address().getHostAddress(),
                sent.outcome().word().replace('_', ' '))));
    VpnCheck.programs(home).ifPresent(words -> facts.add(home.fact("VPN program", words)));
    Optional<Incident> known = VpnCheck.knownFault(home, Ids.C03);
    known.ifPresent(
        incident -> facts.add(home.fact(Text.of("incident register"), incident.statement())));
    Suspicion suspicion =
        Suspicion.of(
            Ids.C03,
            whole ? Confidence.CONFIRMED : Confidence.LIKELY,
            new Scope.ThisPc(),
            "this computer",
            Args.of("interface", nic).and("refused", refused),
            facts);
    return known
        .map(incident -> suspicion.from(incident.source().saidOn(home.today())))
        .orElse(suspicion);
  }
}
