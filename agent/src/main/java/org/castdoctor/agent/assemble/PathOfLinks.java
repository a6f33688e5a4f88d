package org.castdoctor.agent.assemble;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Home.Known;
import org.castdoctor.agent.check.ServiceLook;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.Observation.Connected;
import org.castdoctor.agent.observe.Observation.WebAsked;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Diagnosis.LinkName;
import org.castdoctor.protocol.diagnosis.Diagnosis.LinkStatus;
import org.castdoctor.protocol.diagnosis.Diagnosis.PathLink;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Owner;
import org.castdoctor.protocol.diagnosis.Severity;
import org.castdoctor.protocol.wire.cast.CastApps;

/** The links a cast goes through, in walking order, each with what is known of it. */
final class PathOfLinks {
  private static final Set<FindingId> CAST_CLOUD_FINDINGS = Set.of(FindingId.of("P03"));

  private static final Set<FindingId> PLATFORM_FINDINGS =
      Set.of(FindingId.of("P01"), FindingId.of("P02"), FindingId.of("P04"));

  private final Home home;
  private final List<Finding> findings;

  PathOfLinks(Home home, List<Finding> findings) {
    this.home = home;
    this.findings = findings;
  }

  List<PathLink> walk() {
    List<PathLink> path = new ArrayList<>();
    path.add(sender());
    path.add(lan());
    path.add(receiver());
    path.add(internet());
    path.add(castCloud());
    if (home.declared().sender() == Sender.CONSOLE || !ServiceLook.ofPlatforms(home).isEmpty()) {
      path.add(platform());
    }
    home.declared().app().ifPresent(app -> path.add(app(app)));
    return path;
  }

  private PathLink sender() {
    if (!home.declared().sender().isThisComputer()) {
      String label = home.declared().sender().word();
      return link(
          LinkName.SENDER, label, LinkStatus.UNKNOWN, "seen from this computer, not from it");
    }
    return blamed(LinkName.SENDER, "this PC", Owner.SENDER)
        .orElseGet(() ->
            home.asked().isEmpty()
                ? link(LinkName.SENDER, "this PC", LinkStatus.UNKNOWN, "nothing was asked")
                : link(LinkName.SENDER, "this PC", LinkStatus.OK, "it asked and could hear"));
  }

  private PathLink lan() {
    String label = "home network";
    Optional<PathLink> blamed = blamed(LinkName.LAN, label, Owner.LAN);
    if (blamed.isPresent()) {
      return blamed.get();
    }
    Optional<Long> receiverMillis = fastest(home.concerned());
    if (receiverMillis.isPresent()) {
      return link(
          LinkName.LAN,
          label,
          LinkStatus.OK,
          "a receiver opens in " + receiverMillis.get() + " ms");
    }
    return home.gatewayAlive() == Known.YES
        ? link(
            LinkName.LAN, label, LinkStatus.UNKNOWN, "the router answers; no receiver was reached")
        : link(LinkName.LAN, label, LinkStatus.UNKNOWN, "no other device was reached");
  }

  private PathLink receiver() {
    String label =
        home.wanted()
            .or(() ->
                home.receivers().stream().findFirst().filter(r -> home.receivers().size() == 1))
            .map(Receiver::name)
            .or(() -> home.declared().device())
            .orElse("receiver");
    Optional<PathLink> blamed =
        blamed(LinkName.RECEIVER, label, Owner.RECEIVER)
            .or(() -> blamed(LinkName.RECEIVER, label, Owner.VENDOR));
    if (blamed.isPresent()) {
      return blamed.get();
    }
    return home.concerned().stream().anyMatch(home::talks)
        ? link(LinkName.RECEIVER, label, LinkStatus.OK, "it tells its status")
        : link(LinkName.RECEIVER, label, LinkStatus.UNKNOWN, "it was not reached");
  }

  private PathLink internet() {
    Optional<PathLink> blamed = blamed(LinkName.ISP, "internet", Owner.ISP);
    if (blamed.isPresent()) {
      return blamed.get();
    }
    boolean promised =
        home.seen()
            .of(WebAsked.class)
            .anyMatch(asked -> asked.outcome().get().filter(a -> a.asPromised()).isPresent());
    return promised
        ? link(LinkName.ISP, "internet", LinkStatus.OK, "a connectivity page answers as it should")
        : link(LinkName.ISP, "internet", LinkStatus.UNKNOWN, "no connectivity page answered");
  }

  private PathLink app(String slug) {
    String label = CastApps.bySlug(slug).map(CastApps.App::displayName).orElse(slug);
    return blamed(LinkName.APP, label, Owner.APP)
        .orElseGet(() ->
            ServiceLook.ofApp(home)
                .map(look -> seen(LinkName.APP, label, List.of(look)))
                .orElseGet(() -> unmeasured(LinkName.APP, label)));
  }

  private PathLink castCloud() {
    return blamed(LinkName.CAST_CLOUD, "Google cast", CAST_CLOUD_FINDINGS)
        .orElseGet(() -> seen(LinkName.CAST_CLOUD, "Google cast", ServiceLook.ofCasting(home)));
  }

  private PathLink platform() {
    List<ServiceLook> looks = ServiceLook.ofPlatforms(home);
    String label = looks.size() == 1 ? looks.get(0).service().name() : "console platform";
    return blamed(LinkName.PLATFORM, label, PLATFORM_FINDINGS)
        .orElseGet(() -> seen(LinkName.PLATFORM, label, looks));
  }

  /** Services as this computer saw them: fine where all answer, broken where one does not. */
  private static PathLink seen(LinkName name, String label, List<ServiceLook> looks) {
    Optional<ServiceLook> silent =
        looks.stream().filter(look -> look.answers() == Known.NO).findFirst();
    if (silent.isPresent()) {
      return link(name, label, LinkStatus.DEGRADED, "from this computer, " + silent.get().seen());
    }
    boolean all = !looks.isEmpty() && looks.stream().allMatch(look -> look.answers() == Known.YES);
    Optional<Long> slowest =
        looks.stream().flatMap(look -> look.millis().stream()).max(Long::compare);
    return all
        ? link(
            name, label, LinkStatus.OK, "it answers this computer in " + slowest.orElse(0L) + " ms")
        : unmeasured(name, label);
  }

  private static PathLink unmeasured(LinkName name, String label) {
    return link(name, label, LinkStatus.UNKNOWN, "not measured");
  }

  /** A link is broken where a cause with that owner is at least likely, degraded where possible. */
  private Optional<PathLink> blamed(LinkName name, String label, Owner owner) {
    return blamed(name, label, f -> f.owner() == owner);
  }

  /** A platform owns two links, told apart by what was found. */
  private Optional<PathLink> blamed(LinkName name, String label, Set<FindingId> ids) {
    return blamed(name, label, f -> ids.contains(f.id()));
  }

  private Optional<PathLink> blamed(LinkName name, String label, Predicate<Finding> whose) {
    return findings.stream()
        .filter(f -> f.isCause() && f.severity() == Severity.ERROR)
        .filter(whose)
        .filter(f -> f.confidence().compareTo(Confidence.LIKELY) <= 0)
        .findFirst()
        .map(f -> link(name, label, LinkStatus.BROKEN, f.id() + ": " + f.summary()));
  }

  private Optional<Long> fastest(List<Receiver> receivers) {
    return receivers.stream()
        .flatMap(receiver -> receiver.addresses().stream())
        .flatMap((InetAddress address) -> home.seen().connects(address).stream())
        .map(Connected::outcome)
        .flatMap(outcome -> outcome.get().stream())
        .min(Long::compare);
  }

  private static PathLink link(LinkName name, String label, LinkStatus status, String why) {
    return new PathLink(name, label, status, why);
  }
}
