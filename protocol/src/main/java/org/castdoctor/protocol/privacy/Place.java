package org.castdoctor.protocol.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A path, a web address, a host: whatever may have a name inside. */
public record Place(@JsonValue String shown) implements Sensitive {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Place {}

  @Override
  public String toString() {
    return "[place]";
  }
}
