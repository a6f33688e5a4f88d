package org.castdoctor.agent.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.castdoctor.agent.session.DiagnosticSession.World;

/**
 * A process as tests call it: nobody types, no stream is a terminal, and what it writes is kept.
 * Without {@link #meeting} its world is the real one, so what measures is not to be called.
 */
public final class Played {
  private final Map<String, String> environment;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String terminal = "";
  private InputStream in = InputStream.nullInputStream();
  private Supplier<Optional<String>> typed = Optional::empty;
  private UnaryOperator<World> through = UnaryOperator.identity();

  Played(Map<String, String> environment) {
    this.environment = environment;
  }

  /** What one call said, on both streams. */
  public record Said(int exit, String out, String err) {}

  /**
   * @param which as the launcher says it, such as {@code in err}
   */
  Played terminal(String which) {
    terminal = which;
    return this;
  }

  /** What is on standard input, typed or not. */
  Played input(InputStream given) {
    in = given;
    typed = new Typed(given);
    return this;
  }

  Played input(String given) {
    return input(new ByteArrayInputStream(given.getBytes(UTF_8)));
  }

  /** Where lines are typed elsewhere than on standard input. */
  Played typing(Supplier<Optional<String>> lines) {
    typed = lines;
    return this;
  }

  /** What is measured in place of the real world. */
  Played meeting(Supplier<World> world) {
    through = real -> world.get();
    return this;
  }

  Surroundings surroundings() {
    Streams streams = new Streams(environment, terminal, in, out, err, typed);
    return new Surroundings(streams, through, Optional.empty());
  }

  /** Calls it; what is said comes after what earlier calls said. */
  Said run(String... words) {
    int exit = CastdoctorCommand.run(words, surroundings());
    return new Said(exit, out(), err());
  }

  String out() {
    return out.toString(UTF_8);
  }

  String err() {
    return err.toString(UTF_8);
  }
}
