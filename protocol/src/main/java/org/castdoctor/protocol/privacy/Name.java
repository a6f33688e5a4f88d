package org.castdoctor.protocol.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What somebody calls a device, a computer, a network, an account or an organisation. */
public record Name(@JsonValue String shown) implements Sensitive {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Name {}

  @Override
  public String toString() {
    return "[name]";
  }
}
