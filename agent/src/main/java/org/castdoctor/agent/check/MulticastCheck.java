package org.castdoctor.agent.check;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Home.Known;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Observation.Asked;
import org.castdoctor.agent.observe.Observation.Way;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Evidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * L03: devices reach each other by address, and multicast discovery does not get through. Rests on
 * a receiver of the own network that talks when called by address though nobody at all answered a
 * multicast question, on a computer that hears its own.
 */
final class MulticastCheck implements Check {
  private static final int CERTAIN = 2;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.L03);
  }

  @Override
  public Conclusion examine(Home home) {
    if (!home.askedEnough()) {
      return Conclusion.unmeasured("questions by multicast");
    }
    if (home.asked().stream().anyMatch(a -> a.way() == Way.MULTICAST && a.answers() > 0)) {
      return Conclusion.healthy("other devices answer multicast questions");
    }
    if (home.anybodyAnswered()) {
      // Questions get through. Phones and browsers wait for answers to all, which came from nobody.
      return Conclusion.unmeasured("answers by multicast, rather than to this computer alone");
    }
    if (home.ownEchoHeard() != Known.YES) {
      // Then this computer cannot tell silence from its own deafness: C04 says which.
      return Conclusion.unmeasured("whether this computer hears multicast at all");
    }
    List<Receiver> byAddress =
        home.receivers().stream()
            .filter(receiver -> !receiver.announced() && home.talks(receiver))
            .filter(receiver -> receiver.address().filter(a -> onLink(home, a)).isPresent())
            .toList();
    if (!byAddress.isEmpty()) {
      // A single receiver may have lost only its own announcement (R04); two at once have not.
      Confidence confidence =
          byAddress.size() >= CERTAIN ? Confidence.CONFIRMED : Confidence.LIKELY;
      return Conclusion.sick(suspicion(home, confidence, Optional.of(byAddress.get(0))));
    }
    return home.nothingFound() && home.gatewayAlive() != Known.NO
        ? Conclusion.sick(suspicion(home, Confidence.POSSIBLE, Optional.empty()))
        : Conclusion.unmeasured("a receiver that is known to be on");
  }

  private static boolean onLink(Home home, InetAddress address) {
    return home.host().filter(host -> host.isOnLink(address)).isPresent();
  }

  private static Suspicion suspicion(Home home, Confidence confidence, Optional<Receiver> reached) {
    String nic =
        home.host()
            .flatMap(host -> reached.flatMap(Receiver::address).flatMap(a -> nicOf(host.nics(), a)))
            .map(Nic::name)
            .orElseGet(() -> home.asked().get(0).nic());
    int asked = home.asked().stream().filter(a -> a.nic().equals(nic)).mapToInt(Asked::sent).sum();
    Args args = Args.of("interface", nic).and("asked", asked).and("answers", 0);
    List<Evidence> facts =
        new ArrayList<>(
            List.of(
                home.fact("questions sent by multicast on " + nic, String.valueOf(asked)),
                home.fact("answers from other hosts", "0"),
                home.fact("own questions heard back", "yes")));
    reached.ifPresent(receiver -> {
      String address = receiver.address().map(InetAddress::getHostAddress).orElse("?");
      args.and("address", address);
      home.answersIn(receiver)
          .ifPresent(millis -> {
            args.and("millis", millis);
            facts.add(home.fact("cast port of " + address, "open in " + millis + " ms"));
          });
    });
    return Suspicion.of(Ids.L03, confidence, new Scope.Lan(), "the home network", args, facts);
  }

  private static Optional<Nic> nicOf(List<Nic> nics, InetAddress address) {
    return nics.stream()
        .filter(nic -> nic.addresses().stream().anyMatch(prefix -> prefix.contains(address)))
        .findFirst();
  }
}
