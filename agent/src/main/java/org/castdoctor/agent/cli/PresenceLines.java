package org.castdoctor.agent.cli;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.castdoctor.agent.observe.PathObservation.Presence;
import org.castdoctor.agent.observe.PathObservation.Watched;

/** Watching in words: a line for each change, and none where all is as it was. */
final class PresenceLines {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

  private final Map<String, String> last = new HashMap<>();

  /** What changed with this round. */
  List<String> changes(Watched round) {
    List<String> lines = new ArrayList<>();
    for (Presence receiver : round.receivers()) {
      String state = state(receiver);
      if (!state.equals(last.put(receiver.instance().shown(), state))) {
        lines.add(TIME.format(round.at()) + " UTC  " + receiver.name().shown() + ": " + state);
      }
    }
    return lines;
  }

  private static String state(Presence receiver) {
    String announced =
        receiver.goodbyes() > 0
            ? "took its leave"
            : receiver.heard() > 0 ? "announces itself" : "is not heard of";
    return announced
        + (receiver.cast().isOk()
            ? ", its cast port opens"
            : ", its cast port does not open (" + receiver.cast().word().replace('_', ' ') + ")");
  }
}
