package org.castdoctor.agent.check.receiver;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Around;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.DeviceFamily;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.family.SeenDevice;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.observe.DiscoveryObservation.Talker;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * R01: the receiver that was asked for is off or not on this network. Likely where others answered
 * and this one did not; only possible where nobody did, because then the network may hide it. Never
 * confirmed: a device that is off and one that is gone look the same from here.
 */
public final class MissingReceiverCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.R01);
  }

  @Override
  public Conclusion examine(Home home) {
    if (!home.around().askedEnough()) {
      return Conclusion.unmeasured(Text.of("questions by multicast"));
    }
    if (isAboutAConsole(home)) {
      return Conclusion.unmeasured(Text.of("a console, which never announces itself for casting"));
    }
    if (home.isAmbiguous()) {
      return Conclusion.unmeasured(Text.of("which of the receivers of that name is meant"));
    }
    Optional<String> wanted = home.declared().device();
    if (wanted.isEmpty()) {
      return home.nothingFound()
          ? Conclusion.sick(suspicion(home, Confidence.POSSIBLE, Optional.empty()))
          : anyReceiver(home);
    }
    Optional<Receiver> found = home.wanted();
    boolean answers =
        found.filter(receiver -> receiver.announced() || home.talks(receiver)).isPresent()
            || home.wantedAddress().filter(address -> isThere(home, address)).isPresent();
    if (answers) {
      return Conclusion.healthy(Text.of("{device} answers").with("device", wanted.get()));
    }
    Optional<SeenDevice> other =
        home.wantedDevice().filter(device -> device.family() != DeviceFamily.GOOGLE_CAST);
    if (other.isPresent()) {
      return Conclusion.healthy(
          Text.of("{device} is here, as {family} devices are")
              .with("device", wanted.get())
              .with("family", other.get().family().displayName()));
    }
    if (isElsewhere(home)) {
      return Conclusion.unmeasured(Text.of("a device in another network is for the subnet check"));
    }
    // Others that are heard show that questions and answers get through.
    boolean othersAnswer = !home.announced().isEmpty() || !home.around().othersHeard().isEmpty();
    return Conclusion.sick(
        suspicion(home, othersAnswer ? Confidence.LIKELY : Confidence.POSSIBLE, wanted));
  }

  /** A connection, or a place in the table of neighbours that is not an old one. */
  private static boolean isThere(Home home, InetAddress address) {
    return home.seen().connects(address).stream().anyMatch(Around::answered)
        || home.around().cameUp().contains(address);
  }

  private static boolean isAboutAConsole(Home home) {
    return home.declared().device().isPresent()
        && home.wanted().isEmpty()
        && !Service.platforms(home.knowledge().services(), home.declared()).isEmpty();
  }

  private static Conclusion anyReceiver(Home home) {
    return home.announced().isEmpty()
        ? Conclusion.unmeasured(Text.of("which receiver there should be"))
        : Conclusion.healthy(Text.of("receivers answer"));
  }

  private static boolean isElsewhere(Home home) {
    return home.wantedAddress()
        .filter(address -> home.host().filter(host -> !host.isOnLink(address)).isPresent())
        .isPresent();
  }

  private static Text count(List<Talker> heard) {
    long hosts = heard.stream().map(Talker::source).distinct().count();
    return heard.stream()
        .flatMap(talker -> talker.types().stream())
        .findFirst()
        .map(type ->
            Text.of("{hosts}, for instance for {type}").with("hosts", hosts).with("type", type))
        .orElseGet(() -> Text.asItIs(String.valueOf(hosts)));
  }

  private static Suspicion suspicion(Home home, Confidence confidence, Optional<String> wanted) {
    int receivers = home.announced().size();
    List<Talker> heard = home.around().othersHeard();
    long others = Math.max(receivers, heard.stream().map(Talker::source).distinct().count());
    Args args = Args.of("asked", home.around().questions()).and("others", others);
    wanted.ifPresent(name -> args.and("device", name));
    Text subject = wanted.map(Text::asItIs).orElseGet(() -> Text.of("the receiver"));
    Text tried =
        home.wantedAddress()
            .map(address -> home.seen().connects(address).size())
            .map(count ->
                Text.of("{count} connections to its address, no answer").with("count", count))
            .orElseGet(() -> Text.of("not tried, its address is not known"));
    return Suspicion.of(
        Ids.R01,
        confidence,
        wanted
            .flatMap(name -> home.wantedAddress().map(InetAddress::getHostAddress).or(() -> wanted))
            .<Scope>map(Scope.Device::new)
            .orElse(new Scope.Lan()),
        subject,
        args,
        home.fact(Text.of("questions sent"), String.valueOf(home.around().questions())),
        home.fact(Text.of("receivers that answered"), String.valueOf(receivers)),
        home.fact(Text.of("other devices that answered"), count(heard)),
        home.fact(Text.of("by address"), tried));
  }
}
