package org.castdoctor.agent.check.lan;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.castdoctor.agent.check.Around;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Home.Known;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.DiscoveryObservation.Goodbye;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.privacy.Mac;

/**
 * Receivers that somebody else announces: the sender of every answer is another host than the one
 * in its records. L07: the receiver is in another network, its announcement is passed on, and
 * connections stay unanswered. L28: it should be in this network, and nothing is there. L08: who
 * passes it on takes it back within the same run. Told apart by the network of the address, and by
 * whether others can be reached.
 */
public final class ForeignAnnouncementCheck implements Check {
  private static final int ATTEMPTS_NEEDED = 2;

  /** One silent receiver across a border may be off; two at once are the border's doing. */
  private static final int CERTAIN = 2;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.L07, Ids.L08, Ids.L28);
  }

  /** A receiver, where it says it is, and who says so. */
  private record Repeated(Receiver receiver, InetAddress address, Set<InetAddress> sources) {
    String name() {
      return receiver.name();
    }
  }

  @Override
  public Conclusion examine(Home home) {
    List<Repeated> repeated = new ArrayList<>();
    Set<String> byThemselves = new LinkedHashSet<>();
    Map<String, Set<InetAddress>> said = home.around().announcers();
    for (Receiver receiver : home.announced()) {
      Set<InetAddress> sources = said.getOrDefault(receiver.id(), Set.of());
      if (sources.stream().anyMatch(receiver.addresses()::contains)) {
        byThemselves.add(receiver.id());
      } else if (!sources.isEmpty()) {
        receiver.address().ifPresent(a -> repeated.add(new Repeated(receiver, a, sources)));
      }
    }
    List<Repeated> silent = repeated.stream().filter(r -> isSilent(home, r.address())).toList();
    List<Suspicion> suspicions = new ArrayList<>();
    for (Repeated one : silent) {
      if (home.around().isOnLink(one.address())) {
        stale(home, one).ifPresent(suspicions::add);
      } else if (one.address().isSiteLocalAddress()) {
        suspicions.add(blocked(home, one, acrossWith(home, silent)));
      }
    }
    repeated.forEach(one -> flapping(home, one).ifPresent(suspicions::add));
    return Conclusion.of(
        suspicions,
        !home.announced().isEmpty() && byThemselves.size() == home.announced().size()
            ? Conclusion.healthy(Text.of("every receiver announces itself"))
            : Conclusion.unmeasured(
                Text.of("who announces the receivers, and whether they can be reached")));
  }

  private static boolean isSilent(Home home, InetAddress address) {
    List<Connected> tries = home.seen().connects(address);
    return tries.size() >= ATTEMPTS_NEEDED
        && tries.stream().allMatch(tried -> tried.outcome().hasFailed() && !Around.answered(tried))
        && !home.around().answersHere(address);
  }

  private static long acrossWith(Home home, List<Repeated> silent) {
    return silent.stream().filter(one -> !home.around().isOnLink(one.address())).count();
  }

  private static Suspicion blocked(Home home, Repeated one, long across) {
    int attempts = home.seen().connects(one.address()).size();
    String address = one.address().getHostAddress();
    String own =
        home.host().stream()
            .flatMap(host -> host.discoveryNics().stream())
            .flatMap((Nic nic) -> nic.ipv4().stream())
            .map((Prefix p) -> p.address().getHostAddress() + "/" + p.length())
            .collect(Collectors.joining(", "));
    return Suspicion.of(
        Ids.L07,
        across >= CERTAIN ? Confidence.CONFIRMED : Confidence.LIKELY,
        new Scope.Lan(),
        Text.of("the home network"),
        Args.of("device", one.name())
            .and("address", address)
            .and("own", own)
            .and("attempts", attempts),
        home.fact(Text.of("address of {device}").with("device", one.name()), address),
        home.fact(Text.of("announced by"), text(one.sources())),
        home.fact(
            Text.of("connections to {address}").with("address", address),
            Text.of("{count}, no answer").with("count", attempts)));
  }

  private static Optional<Suspicion> stale(Home home, Repeated one) {
    boolean othersReached =
        home.receivers().stream()
            .flatMap(receiver -> receiver.addresses().stream())
            .anyMatch(
                address -> home.around().isOnLink(address) && home.around().answersHere(address));
    boolean byRouter = one.sources().stream().allMatch(home.around()::isRouter);
    boolean announcerReached = one.sources().stream().anyMatch(home.around()::answersHere);
    if (byRouter && !othersReached) {
      // Just so does a network look that separates devices and repeats their announcements (L01).
      return Optional.empty();
    }
    boolean nobodyThere = home.around().alive(one.address()) == Known.NO || sharesMac(home, one);
    Confidence confidence =
        !othersReached && !announcerReached
            ? Confidence.POSSIBLE
            : nobodyThere && othersReached ? Confidence.CONFIRMED : Confidence.LIKELY;
    String address = one.address().getHostAddress();
    return Optional.of(
        Suspicion.of(
            Ids.L28,
            confidence,
            new Scope.Lan(),
            Text.of("the home network"),
            Args.of("device", one.name())
                .and("address", address)
                .and("announcer", text(one.sources())),
            home.fact(Text.of("announced by"), text(one.sources())),
            home.fact(
                Text.of("connections to {address}").with("address", address),
                Text.of("{count}, no answer")
                    .with("count", home.seen().connects(one.address()).size())),
            home.fact(
                Text.of("who answers for {address}").with("address", address),
                nobodyThere ? Text.of("nobody, or the announcer") : Text.of("unclear"))));
  }

  /** A sleep proxy answers for the address as well, with its own hardware. */
  private static boolean sharesMac(Home home, Repeated one) {
    Optional<Mac> mac = mac(home, one.address());
    return mac.isPresent() && one.sources().stream().anyMatch(s -> mac(home, s).equals(mac));
  }

  private static Optional<Mac> mac(Home home, InetAddress address) {
    return home.host().flatMap(host -> host.neighbour(address)).flatMap(Neighbour::mac);
  }

  /** One run shows it, and only time proves it. */
  private static Optional<Suspicion> flapping(Home home, Repeated one) {
    long farewells =
        home.seen()
            .of(Goodbye.class)
            .filter(bye -> one.sources().contains(bye.source()))
            .filter(bye -> !one.receiver().addresses().contains(bye.source()))
            .count();
    return farewells == 0
        ? Optional.empty()
        : Optional.of(
            Suspicion.of(
                Ids.L08,
                Confidence.POSSIBLE,
                new Scope.Lan(),
                Text.of("the home network"),
                Args.none(),
                home.fact(Text.of("announced by"), text(one.sources())),
                home.fact(
                    Text.of("taken back in the same run"),
                    Text.of("{count} times").with("count", farewells)),
                home.fact(Text.of("seen in one run only"), Text.of("needs watching"))));
  }

  private static String text(Set<InetAddress> addresses) {
    return addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
  }
}
