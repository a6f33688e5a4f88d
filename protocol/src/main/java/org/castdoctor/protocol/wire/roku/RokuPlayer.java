package org.castdoctor.protocol.wire.roku;

import java.util.List;
import java.util.Optional;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.xml.XmlLeaves;
import org.castdoctor.protocol.wire.xml.XmlLeaves.Leaf;

/**
 * What a Roku plays.
 *
 * @param error whether the player itself says that something went wrong
 * @param app the number of the application that plays; empty where none does
 */
public record RokuPlayer(State state, boolean error, Optional<String> app) {
  /** What the player does. */
  public enum State {
    PLAYING,
    PAUSED,
    BUFFERING,
    /** Starting up, or between two films. */
    STARTING,
    /** Nothing is open. */
    CLOSED,
    STOPPED,
    UNKNOWN
  }

  /** Reads the answer; malformed where it has no state. */
  public static Parsed<RokuPlayer> parse(String text) {
    if (text.length() > EcpQuestion.MAX_CHARS) {
      return new Parsed.Malformed<>("longer than any answer", EcpQuestion.MAX_CHARS);
    }
    return switch (XmlLeaves.read(text)) {
      case Parsed.Malformed<List<Leaf>>(String reason, int offset) ->
          new Parsed.Malformed<>(reason, offset);
      case Parsed.Ok<List<Leaf>>(List<Leaf> leaves) ->
          leaves.stream()
              .filter(leaf -> leaf.parent() == -1 && leaf.name().equals("player"))
              .filter(leaf -> leaf.attribute("state").isPresent())
              .findFirst()
              .<Parsed<RokuPlayer>>map(player -> new Parsed.Ok<>(of(player, leaves)))
              .orElseGet(() -> new Parsed.Malformed<>("no player with a state", 0));
    };
  }

  private static RokuPlayer of(Leaf player, List<Leaf> leaves) {
    return new RokuPlayer(
        switch (player.attribute("state").orElse("")) {
          case "play" -> State.PLAYING;
          case "pause" -> State.PAUSED;
          case "buffer" -> State.BUFFERING;
          case "startup", "open" -> State.STARTING;
          case "close", "none" -> State.CLOSED;
          case "stop" -> State.STOPPED;
          default -> State.UNKNOWN;
        },
        player.attribute("error").filter("true"::equals).isPresent(),
        leaves.stream()
            .filter(leaf -> leaf.parent() == 0 && leaf.name().equals("plugin"))
            .flatMap(leaf -> leaf.attribute("id").stream())
            .findFirst());
  }
}
