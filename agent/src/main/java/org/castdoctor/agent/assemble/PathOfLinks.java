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
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;
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

  private static final Text THIS_PC = Text.of("this PC");

  private final Home home;
  private final List<Finding> findings;
  private final Words words;

  PathOfLinks(Home home, List<Finding> findings, Words words) {
    this.home = home;
    this.findings = findings;
    this.words = words;
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
      Text label = label(home.declared().sender());
      return blamed(LinkName.SENDER, label, Owner.SENDER)
          .orElseGet(() ->
              link(
                  LinkName.SENDER,
                  label,
                  LinkStatus.UNKNOWN,
                  Text.of("seen from this computer, not from it")));
    }
    return blamed(LinkName.SENDER, THIS_PC, Owner.SENDER).orElseGet(this::thisComputer);
  }

  /** Fine only where it was seen to hear; that nobody answered proves nothing about its ears. */
  private PathLink thisComputer() {
    long asked = home.around().questions();
    boolean hears = home.around().ownEchoHeard() == Known.YES || home.around().anybodyAnswered();
    return home.around().asked().isEmpty()
        ? link(LinkName.SENDER, THIS_PC, LinkStatus.UNKNOWN, Text.of("nothing was asked"))
        : hears
            ? link(
                LinkName.SENDER,
                THIS_PC,
                LinkStatus.OK,
                Text.of("questions it asked: {asked}, and it can hear").with("asked", asked))
            : link(
                LinkName.SENDER,
                THIS_PC,
                LinkStatus.UNKNOWN,
                Text.of("questions it asked: {asked}, and whether it can hear was not seen")
                    .with("asked", asked));
  }

  private static Text label(Sender sender) {
    return switch (sender) {
      case THIS_PC, CHROME -> THIS_PC;
      case ANDROID, IOS -> Text.of("phone");
      case CONSOLE -> Text.of("console");
      case TV -> Text.of("TV");
    };
  }

  private PathLink lan() {
    Text label = Text.of("home network");
    Optional<PathLink> blamed = blamed(LinkName.LAN, label, Owner.LAN);
    if (blamed.isPresent()) {
      return blamed.get();
    }
    Optional<Long> millis = fastest();
    if (millis.isPresent()) {
      return link(
          LinkName.LAN,
          label,
          LinkStatus.OK,
          Text.of("a receiver answers in {millis} ms").with("millis", millis.get()));
    }
    return home.around().gatewayAlive() == Known.YES
        ? link(
            LinkName.LAN,
            label,
            LinkStatus.UNKNOWN,
            Text.of("the router answers; no receiver was reached"))
        : link(LinkName.LAN, label, LinkStatus.UNKNOWN, Text.of("no other device was reached"));
  }

  private PathLink receiver() {
    Text label =
        home.wanted()
            .map(Receiver::name)
            .or(() -> home.declared().device())
            .or(() -> home.receivers().size() == 1 ? onlyName() : Optional.empty())
            .map(Text::asItIs)
            .orElseGet(() -> Text.of("receiver"));
    Optional<PathLink> blamed =
        blamed(LinkName.RECEIVER, label, Owner.RECEIVER)
            .or(() -> blamed(LinkName.RECEIVER, label, Owner.VENDOR));
    if (blamed.isPresent()) {
      return blamed.get();
    }
    return home.concerned().stream().anyMatch(home::talks)
        ? link(LinkName.RECEIVER, label, LinkStatus.OK, Text.of("it tells its status"))
        : link(LinkName.RECEIVER, label, LinkStatus.UNKNOWN, Text.of("it was not reached"));
  }

  private PathLink internet() {
    Text label = Text.of("internet");
    Optional<PathLink> blamed = blamed(LinkName.ISP, label, Owner.ISP);
    if (blamed.isPresent()) {
      return blamed.get();
    }
    List<WebAnswer> pages =
        home.seen().of(WebAsked.class).flatMap(asked -> asked.outcome().get().stream()).toList();
    if (pages.stream().anyMatch(WebAnswer::asPromised)) {
      return link(
          LinkName.ISP, label, LinkStatus.OK, Text.of("a connectivity page answers as it should"));
    }
    return link(
        LinkName.ISP,
        label,
        LinkStatus.UNKNOWN,
        pages.isEmpty()
            ? Text.of("no connectivity page answered")
            : Text.of("something else answers in the place of connectivity pages"));
  }

  private PathLink app(String slug) {
    Text label = Text.asItIs(CastApps.bySlug(slug).map(CastApps.App::displayName).orElse(slug));
    return blamed(LinkName.APP, label, Owner.APP)
        .orElseGet(() ->
            ServiceLook.ofApp(home)
                .map(look -> seen(LinkName.APP, label, List.of(look)))
                .orElseGet(() -> unmeasured(LinkName.APP, label)));
  }

  private PathLink castCloud() {
    Text label = Text.asItIs("Google cast");
    return blamed(LinkName.CAST_CLOUD, label, CAST_CLOUD_FINDINGS)
        .orElseGet(() -> seen(LinkName.CAST_CLOUD, label, ServiceLook.ofCasting(home)));
  }

  private PathLink platform() {
    List<ServiceLook> looks = ServiceLook.ofPlatforms(home);
    Text label = Text.of("console network");
    return blamed(LinkName.PLATFORM, label, PLATFORM_FINDINGS)
        .orElseGet(() -> seen(LinkName.PLATFORM, label, looks));
  }

  /**
   * Services as this computer saw them: fine where all answer; whose fault silence is takes a
   * finding.
   */
  private PathLink seen(LinkName name, Text label, List<ServiceLook> looks) {
    Optional<ServiceLook> silent =
        looks.stream().filter(look -> look.answers() == Known.NO).findFirst();
    if (silent.isPresent()) {
      return link(
          name,
          label,
          LinkStatus.UNKNOWN,
          Text.of("seen from this computer, {seen}")
              .with("seen", silent.flatMap(ServiceLook::seen).orElseThrow()));
    }
    boolean all = !looks.isEmpty() && looks.stream().allMatch(look -> look.answers() == Known.YES);
    Optional<Long> slowest =
        looks.stream().flatMap(look -> look.millis().stream()).max(Long::compare);
    return all
        ? link(
            name,
            label,
            LinkStatus.OK,
            Text.of("it answers this computer in {millis} ms").with("millis", slowest.orElse(0L)))
        : unmeasured(name, label);
  }

  private PathLink unmeasured(LinkName name, Text label) {
    return link(name, label, LinkStatus.UNKNOWN, Text.of("not measured"));
  }

  /** A link is broken where a cause with that owner is at least likely; possible breaks nothing. */
  private Optional<PathLink> blamed(LinkName name, Text label, Owner owner) {
    return blamed(name, label, f -> f.owner() == owner);
  }

  /** A platform owns two links, told apart by what was found. */
  private Optional<PathLink> blamed(LinkName name, Text label, Set<FindingId> ids) {
    return blamed(name, label, f -> ids.contains(f.id()));
  }

  private Optional<PathLink> blamed(LinkName name, Text label, Predicate<Finding> whose) {
    return findings.stream()
        .filter(f -> f.isCause() && f.severity() == Severity.ERROR)
        .filter(whose)
        .filter(f -> f.confidence().compareTo(Confidence.LIKELY) <= 0)
        .findFirst()
        .map(f -> link(name, label, LinkStatus.BROKEN, Text.asItIs(f.id() + ": " + f.summary())));
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

  private PathLink link(LinkName name, Text label, LinkStatus status, Text why) {
    return new PathLink(name, words.say(label), status, words.say(why));
  }
}
