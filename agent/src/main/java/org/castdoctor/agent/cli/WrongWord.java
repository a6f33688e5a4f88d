package org.castdoctor.agent.cli;

import java.io.Serial;
import org.castdoctor.agent.words.Text;
import picocli.CommandLine.TypeConversionException;

/** A word that an option does not take, and which it does. */
final class WrongWord extends TypeConversionException {
  @Serial private static final long serialVersionUID = 1;

  private final transient Text said;

  /**
   * @param said without a full stop; stands behind the option's name
   */
  WrongWord(Text said) {
    super(said.toString());
    this.said = said;
  }

  Text said() {
    return said;
  }
}
