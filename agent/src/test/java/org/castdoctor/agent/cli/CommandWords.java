package org.castdoctor.agent.cli;

import java.util.Locale;
import org.castdoctor.agent.session.Measuring;
import org.castdoctor.protocol.diagnosis.Declared;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** What the words of a command line say, read by the real options. */
public final class CommandWords {
  @Mixin private DeclaredOptions declared = new DeclaredOptions();
  @Mixin private MeasuringOptions measuring = new MeasuringOptions();

  private CommandWords() {}

  /** Reads what follows {@code castdoctor}. */
  public static CommandWords of(String... args) {
    return CommandLine.populateCommand(new CommandWords(), args);
  }

  public Declared declared() {
    return declared.toDeclared();
  }

  public Measuring measuring() {
    return measuring.toMeasuring(declared(), Locale.US);
  }

  /** The version that a bundle made by this build carries. */
  public static String version() {
    return Version.TEXT;
  }
}
