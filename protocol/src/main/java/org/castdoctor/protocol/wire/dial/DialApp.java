package org.castdoctor.protocol.wire.dial;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.xml.XmlLeaves;
import org.castdoctor.protocol.wire.xml.XmlLeaves.Leaf;

/** What a DIAL device says of one application (DIAL 2.2 §6.1). */
public sealed interface DialApp {
  /** Real answers have under 1 KB. */
  int MAX_CHARS = 16 << 10;

  /**
   * It knows the application. What the application adds of its own, such as the number of a screen,
   * is not kept.
   *
   * @param name as the device writes it
   * @param dialVersion of the protocol, as it says
   * @param maySendStop whether it can be ended from outside; empty where it does not say
   */
  record Known(
      String name, State state, Optional<String> dialVersion, Optional<Boolean> maySendStop)
      implements DialApp {}

  /** It is not installed, or this device never had it: 404. */
  record Missing() implements DialApp {}

  /** It does not say: 401 or 403, as for a web page that it does not know. */
  record Refused() implements DialApp {}

  /** It answered with something that is no answer to this. */
  record Odd(int status) implements DialApp {}

  /** What the application does. */
  enum State {
    RUNNING,
    STOPPED,
    /** In the background. */
    HIDDEN,
    /** Not there, and the device offers to fetch it. */
    INSTALLABLE
  }

  /**
   * Reads an answer.
   *
   * @param status of HTTP
   * @param body what came with it; read only where the status is 200
   */
  static Parsed<DialApp> parse(int status, String body) {
    return switch (status) {
      case 200 -> known(body);
      case 404 -> new Parsed.Ok<>(new Missing());
      case 401, 403 -> new Parsed.Ok<>(new Refused());
      default -> new Parsed.Ok<>(new Odd(status));
    };
  }

  private static Parsed<DialApp> known(String body) {
    if (body.length() > MAX_CHARS) {
      return new Parsed.Malformed<>("longer than any answer", MAX_CHARS);
    }
    return switch (XmlLeaves.read(body)) {
      case Parsed.Malformed<List<Leaf>>(String reason, int offset) ->
          new Parsed.Malformed<>(reason, offset);
      case Parsed.Ok<List<Leaf>>(List<Leaf> leaves) -> of(leaves);
    };
  }

  private static Parsed<DialApp> of(List<Leaf> leaves) {
    // The top element is number 0, whatever it is called in which version.
    Map<String, String> texts = XmlLeaves.childrenOf(0, leaves);
    Optional<String> name = Optional.ofNullable(texts.get("name"));
    Optional<State> state = state(texts.getOrDefault("state", ""));
    if (name.isEmpty() || state.isEmpty()) {
      return new Parsed.Malformed<>("no name, or no state that exists", 0);
    }
    return new Parsed.Ok<>(
        new Known(
            name.get(),
            state.get(),
            attribute(leaves, "service", "dialVer"),
            attribute(leaves, "options", "allowStop").map(value -> value.equals("true"))));
  }

  private static Optional<State> state(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "running" -> Optional.of(State.RUNNING);
      case "stopped" -> Optional.of(State.STOPPED);
      case "hidden" -> Optional.of(State.HIDDEN);
      default ->
          lower.startsWith("installable") ? Optional.of(State.INSTALLABLE) : Optional.empty();
    };
  }

  private static Optional<String> attribute(List<Leaf> leaves, String element, String name) {
    return leaves.stream()
        .filter(leaf -> leaf.name().equals(element) && leaf.parent() <= 0)
        .flatMap(leaf -> leaf.attribute(name).stream())
        .findFirst();
  }
}
