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
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.WebAnswer;
import org.castdoctor.agent.observe.InternetObservation.WebAsked;
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

  /** Not P04: an account that may not sign in leaves the network as it was measured. */
  private static final Set<FindingId> PLATFORM_FINDINGS =
      Set.of(FindingId.of("P01"), FindingId.of("P02"));

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
    if (!home.declared().sender().runsTheAppItself()) {
      path.add(receiver());
    }
    path.add(internet());
    if (!home.declared().sender().runsTheAppItself()) {
      path.add(castCloud());
    }
    if (home.declared().sender() == Sender.CONSOLE || !ServiceLook.ofPlatforms(home).isEmpty()) {
      path.add(platform());
    }
    home.declared().app().ifPresent(app -> path.add(app(app)));
    return path;
  }

  private PathLink sender() {
    if (!home.declared().sender().isThisComputer()) {
      String label = label(home.declared().sender());
      return blamed(LinkName.SENDER, label, Owner.SENDER)
          .orElseGet(() ->
              link(
                  LinkName.SENDER,
                  label,
                  LinkStatus.UNKNOWN,
                  "seen from this computer, not from it"));
    }
    return blamed(LinkName.SENDER, "this PC", Owner.SENDER).orElseGet(this::thisComputer);
  }

  /** Fine only where it was seen to hear; that nobody answered proves nothing about its ears. */
  private PathLink thisComputer() {
    String asked = "questions it asked: " + home.around().questions();
    boolean hears = home.around().ownEchoHeard() == Known.YES || home.around().anybodyAnswered();
    return home.around().asked().isEmpty()
        ? link(LinkName.SENDER, "this PC", LinkStatus.UNKNOWN, "nothing was asked")
        : hears
            ? link(LinkName.SENDER, "this PC", LinkStatus.OK, asked + ", and it can hear")
            : link(
                LinkName.SENDER,
                "this PC",
                LinkStatus.UNKNOWN,
                asked + ", and whether it can hear was not seen");
  }

  private static String label(Sender sender) {
    return switch (sender) {
      case THIS_PC, CHROME -> "this PC";
      case ANDROID, IOS -> "phone";
      case CONSOLE -> "console";
      case TV -> "TV";
    };
  }

  private PathLink lan() {
    String label = "home network";
    Optional<PathLink> blamed = blamed(LinkName.LAN, label, Owner.LAN);
    if (blamed.isPresent()) {
      return blamed.get();
    }
    Optional<Long> millis = fastest();
    if (millis.isPresent()) {
      return link(
          LinkName.LAN, label, LinkStatus.OK, "a receiver answers in " + millis.get() + " ms");
    }
    return home.around().gatewayAlive() == Known.YES
        ? link(
            LinkName.LAN, label, LinkStatus.UNKNOWN, "the router answers; no receiver was reached")
        : link(LinkName.LAN, label, LinkStatus.UNKNOWN, "no other device was reached");
  }

  private PathLink receiver() {
    String label =
        home.wanted()
            .map(Receiver::name)
            .or(() -> home.declared().device())
            .or(() -> home.receivers().size() == 1 ? onlyName() : Optional.empty())
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
    List<WebAnswer> pages =
        home.seen().of(WebAsked.class).flatMap(asked -> asked.outcome().get().stream()).toList();
    if (pages.stream().anyMatch(WebAnswer::asPromised)) {
      return link(
          LinkName.ISP, "internet", LinkStatus.OK, "a connectivity page answers as it should");
    }
    return link(
        LinkName.ISP,
        "internet",
        LinkStatus.UNKNOWN,
        pages.isEmpty()
            ? "no connectivity page answered"
            : "something else answers in the place of connectivity pages");
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
    String label = "console network";
    return blamed(LinkName.PLATFORM, label, PLATFORM_FINDINGS)
        .orElseGet(() -> seen(LinkName.PLATFORM, label, looks));
  }

  /**
   * Services as this computer saw them: fine where all answer; whose fault silence is takes a
   * finding.
   */
  private static PathLink seen(LinkName name, String label, List<ServiceLook> looks) {
    Optional<ServiceLook> silent =
        looks.stream().filter(look -> look.answers() == Known.NO).findFirst();
    if (silent.isPresent()) {
      return link(
          name,
          label,
          LinkStatus.UNKNOWN,
          "seen from this computer, " + silent.flatMap(ServiceLook::seen).orElseThrow());
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

  /** A link is broken where a cause with that owner is at least likely; possible breaks nothing. */
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

  private Optional<String> onlyName() {
    return home.receivers().stream().findFirst().map(Receiver::name);
  }

  /** How fast any receiver opened a port or refused: either way the network carried it. */
  private Optional<Long> fastest() {
    return home.receivers().stream()
        .flatMap(receiver -> receiver.addresses().stream())
        .flatMap((InetAddress address) -> home.seen().connects(address).stream())
        .filter(c -> c.outcome().isOk() || c.outcome().failedWith(Failure.REFUSED))
        .map(c -> c.outcome().get().orElse(c.waitedMillis()))
        .min(Long::compare);
  }

  private static PathLink link(LinkName name, String label, LinkStatus status, String why) {
    return new PathLink(name, label, status, why);
  }
}
