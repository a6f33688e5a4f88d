package org.castdoctor.agent.report;

import static org.castdoctor.agent.report.AnswerWords.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.castdoctor.agent.observe.BundleJson;
import org.castdoctor.agent.observe.DiscoveryObservation;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.InternetObservation;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation;
import org.castdoctor.agent.observe.ReceiverObservation;
import org.castdoctor.agent.observe.SenderObservation;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.agent.words.Words;

/**
 * The whole table of who answered what, from where, after how long: for {@code -v}. What came of
 * the questions is said by {@link DiscoveryLines}, {@link ReceiverLines} and {@link WayLines}; what
 * this computer knows of itself stands here.
 */
public final class WhoAnswered {
  private static final Text NOTHING = Text.asItIs("");

  private WhoAnswered() {}

  /** One line an observation; ends with a line break. */
  public static String of(Observations seen, Words words) {
    List<String> lines = new ArrayList<>();
    for (Observation observation : seen.all()) {
      String line = words.say(line(observation));
      if (!line.isEmpty()) {
        lines.add("  " + Terminal.safe(line));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static Text line(Observation observation) {
    return switch (observation) {
      case DiscoveryObservation seen -> DiscoveryLines.line(seen);
      case ReceiverObservation seen -> ReceiverLines.line(seen);
      case InternetObservation seen -> WayLines.line(seen);
      case PathObservation seen -> WayLines.line(seen);
      case SenderObservation seen -> here(seen);
      case Observation.ProbeEnded p ->
          p.outcome() instanceof Outcome.Ok
              ? NOTHING
              : Text.of("did not run: {probe}, {outcome}")
                  .with("probe", p.probe())
                  .with("outcome", String.valueOf(p.outcome()));
    };
  }

  /** This computer itself: its senders, its set-up, its neighbours. */
  private static Text here(SenderObservation observation) {
    return switch (observation) {
      case SenderObservation.SenderHere s ->
          s.version()
              .get()
              .map(version ->
                  Text.of("{program} on this computer: {version} ({source})")
                      .with("program", s.program().displayName())
                      .with("version", version)
                      .with("source", s.knownFrom().shown()))
              .orElse(NOTHING);
      case SenderObservation.SetupSeen s ->
          Text.of("set-up: {setup}").with("setup", BundleJson.part(s.setup()));
      case SenderObservation.SendTried s ->
          Text.of("sending to {address} on {nic}: {outcome}")
              .with("address", s.address())
              .with("nic", s.nic())
              .with("outcome", word(s.outcome()));
      case SenderObservation.PortUsed p ->
          Text.of("port {port} is with {users}")
              .with("port", p.port())
              .with("users", BundleJson.part(p.users()));
      case SenderObservation.ProfilesSeen p ->
          Text.of("network profiles: {profiles}").with("profiles", String.valueOf(p.profiles()));
      case SenderObservation.NameRemembered n ->
          Text.of("memory of {name}: {answer}")
              .with("name", n.host().shown())
              .with("answer", String.valueOf(n.remembered()));
      case SenderObservation.HostSeen h ->
          Text.of("neighbours: {neighbours}")
              .with(
                  "neighbours",
                  h.network().neighbours().isEmpty()
                      ? Text.of("none")
                      : Text.row(
                          h.network().neighbours().stream().map(WhoAnswered::neighbour).toList(),
                          Joint.SEMICOLON));
    };
  }

  private static Text neighbour(HostNetwork.Neighbour one) {
    String state = one.state().name().toLowerCase(Locale.ROOT);
    return one.mac()
        .map(mac ->
            Text.of("{address} on {nic} {state} as {mac}")
                .with("address", one.address())
                .with("nic", one.nic())
                .with("state", state)
                .with("mac", mac.shown()))
        .orElseGet(() ->
            Text.of("{address} on {nic} {state}")
                .with("address", one.address())
                .with("nic", one.nic())
                .with("state", state));
  }
}
