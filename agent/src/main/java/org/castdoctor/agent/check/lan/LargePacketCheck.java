package org.castdoctor.agent.check.lan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.ServiceTls;
import org.castdoctor.agent.observe.InternetObservation.WebAsked;
import org.castdoctor.agent.observe.PathObservation.LargePage;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * L17: connections open and small pages come, yet every secure connection stalls where the other
 * side's certificates are due, the first large packets of all. A page of several packets in the
 * clear tells size from secrecy: where it stalls too, it is the size.
 */
public final class LargePacketCheck implements Check {
  /** Two hosts of one vendor may share a fault; two vendors hardly do. */
  private static final int HOSTS_NEEDED = 2;

  /** One lost packet proves nothing. */
  private static final int TRIES_NEEDED = 2;

  private static final int VENDORS_NEEDED = 2;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.L17);
  }

  @Override
  public Conclusion examine(Home home) {
    List<ServiceTls> handshakes =
        home.seen().of(ServiceTls.class).filter(tls -> tls.outcome().wasRun()).toList();
    List<LargePage> pages =
        home.seen().of(LargePage.class).filter(page -> page.outcome().wasRun()).toList();
    if (handshakes.stream().anyMatch(tls -> tls.outcome().isOk())
        || pages.stream().anyMatch(page -> page.outcome().isOk())) {
      return Conclusion.healthy(Text.of("large answers come as well as small ones"));
    }
    Set<String> stalled = stalled(handshakes);
    boolean small = home.seen().of(WebAsked.class).anyMatch(web -> web.outcome().isOk());
    if (stalled.size() < HOSTS_NEEDED || !small) {
      return Conclusion.unmeasured(Text.of("small and large answers of two hosts"));
    }
    long pagesStalled =
        pages.stream().filter(page -> page.outcome().failedWith(Failure.TIMEOUT)).count();
    boolean vendors = vendors(home, stalled) >= VENDORS_NEEDED;
    boolean inTheClear = pagesStalled >= TRIES_NEEDED;
    List<Fact> facts = new ArrayList<>();
    long came = home.seen().of(WebAsked.class).filter(web -> web.outcome().isOk()).count();
    facts.add(home.fact(Text.of("small pages"), Text.of("{count} came").with("count", came)));
    facts.add(
        home.fact(
            Text.of("secure connections that open and then stall"),
            Text.of("{count}: {hosts}")
                .with("count", stalled.size())
                .with("hosts", String.join(", ", stalled))));
    facts.add(
        home.fact(
            Text.of("a large page in the clear"),
            inTheClear ? Text.of("stalls too, twice") : Text.of("was not asked for")));
    return Conclusion.sick(
        Suspicion.of(
            Ids.L17,
            inTheClear && vendors
                ? Confidence.CONFIRMED
                : inTheClear || vendors ? Confidence.LIKELY : Confidence.POSSIBLE,
            new Scope.Lan(),
            Text.of("the internet line"),
            Args.none(),
            facts));
  }

  /** Hosts that took the connection twice and never showed a certificate, in their order. */
  private static Set<String> stalled(List<ServiceTls> handshakes) {
    return handshakes.stream()
        .filter(tls -> tls.outcome().failedWith(Failure.TIMEOUT))
        .collect(Collectors.groupingBy(ServiceTls::host, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(host -> host.getValue() >= TRIES_NEEDED)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static int vendors(Home home, Set<String> hosts) {
    Set<String> vendors = new HashSet<>();
    for (Service service : home.knowledge().services()) {
      if (service.hosts().stream().anyMatch(host -> hosts.contains(host.host()))) {
        vendors.add(service.vendor());
      }
    }
    return vendors.size();
  }
}
