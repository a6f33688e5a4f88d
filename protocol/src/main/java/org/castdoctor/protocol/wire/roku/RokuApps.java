package org.castdoctor.protocol.wire.roku;

import java.util.List;
import java.util.Optional;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.xml.XmlLeaves;
import org.castdoctor.protocol.wire.xml.XmlLeaves.Leaf;

/** The applications on a Roku. */
public final class RokuApps {
  /** Netflix among them. */
  public static final String NETFLIX = "12";

  /** Prime Video among them. */
  public static final String PRIME_VIDEO = "13";

  /** YouTube among them; from open clients' lists, not from a capture. */
  public static final String YOUTUBE = "837";

  /** Boxes with 300 exist; more would only lengthen the bundle. */
  private static final int MAX_APPS = 500;

  private RokuApps() {}

  /**
   * An application.
   *
   * @param id its number, or an input such as {@code tvinput.hdmi1}
   * @param version such as {@code 4.1.218}
   */
  public record App(String id, String name, Optional<String> version) {}

  /**
   * What is on the screen.
   *
   * @param app empty where that is the home screen
   * @param screensaver whether the screen saver stands before it
   */
  public record Running(Optional<App> app, boolean screensaver) {}

  /** Reads the list of those installed, 500 at most. */
  public static Parsed<List<App>> installed(String text) {
    return leaves(text, "apps")
        .map(
            leaves -> leaves.stream().flatMap(leaf -> app(leaf).stream()).limit(MAX_APPS).toList());
  }

  /** Reads what runs. */
  public static Parsed<Running> running(String text) {
    return leaves(text, "active-app")
        .map(leaves ->
            new Running(
                leaves.stream().flatMap(leaf -> app(leaf).stream()).findFirst(),
                leaves.stream().anyMatch(leaf -> leaf.name().equals("screensaver"))));
  }

  /** The children of the top element, which must have the right name and at least one. */
  private static Parsed<List<Leaf>> leaves(String text, String top) {
    if (text.length() > EcpQuestion.MAX_CHARS) {
      return new Parsed.Malformed<>("longer than any answer", EcpQuestion.MAX_CHARS);
    }
    return switch (XmlLeaves.read(text)) {
      case Parsed.Malformed<List<Leaf>>(String reason, int offset) ->
          new Parsed.Malformed<>(reason, offset);
      case Parsed.Ok<List<Leaf>>(List<Leaf> all) -> {
        List<Leaf> children =
            all.stream().filter(leaf -> leaf.parent() == 0 && leaf.around().equals(top)).toList();
        yield children.isEmpty()
            ? new Parsed.Malformed<>("nothing in " + top, 0)
            : new Parsed.Ok<>(children);
      }
    };
  }

  private static Optional<App> app(Leaf leaf) {
    return leaf.name().equals("app")
        ? leaf.attribute("id").map(id -> new App(id, leaf.text(), leaf.attribute("version")))
        : Optional.empty();
  }
}
