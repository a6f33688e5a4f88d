package org.castdoctor.protocol.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The address of a network card or a radio. */
public record Mac(@JsonValue String shown) implements Sensitive {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Mac {}

  @Override
  public String toString() {
    return "[mac]";
  }
}
