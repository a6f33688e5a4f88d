package org.castdoctor.protocol.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A number by which one device is known again: of its maker, or of a certificate made for it. */
public record Serial(@JsonValue String shown) implements Sensitive {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Serial {}

  @Override
  public String toString() {
    return "[serial]";
  }
}
