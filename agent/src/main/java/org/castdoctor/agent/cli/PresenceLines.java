package org.castdoctor.agent.cli;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.castdoctor.agent.observe.PathObservation.Presence;
import org.castdoctor.agent.observe.PathObservation.Watched;
import org.castdoctor.agent.report.InWords;
import org.castdoctor.agent.words.Text;

/** Watching in words: a line for each change, and none where all is as it was. */
final class PresenceLines {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

  private final Map<String, Text> last = new HashMap<>();

  /** What changed with this round. */
  List<Text> changes(Watched round) {
    List<Text> lines = new ArrayList<>();
    for (Presence receiver : round.receivers()) {
      Text state = state(receiver);
      if (!state.equals(last.put(receiver.instance().shown(), state))) {
        lines.add(
            Text.of("{time} UTC  {device}: {state}")
                .with("time", TIME.format(round.at()))
                .with("device", receiver.name().shown())
                .with("state", state));
      }
    }
    return lines;
  }

  private static Text state(Presence receiver) {
    Text announced =
        receiver.goodbyes() > 0
            ? Text.of("took its leave")
            : receiver.heard() > 0 ? Text.of("announces itself") : Text.of("is not heard of");
    return receiver.cast().isOk()
        ? Text.of("{announced}, its cast port opens").with("announced", announced)
        : Text.of("{announced}, its cast port does not open ({failure})")
            .with("announced", announced)
            .with("failure", InWords.of(receiver.cast()));
  }
}
