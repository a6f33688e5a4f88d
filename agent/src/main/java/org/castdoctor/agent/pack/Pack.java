package org.castdoctor.agent.pack;

import java.time.Instant;
import org.castdoctor.agent.knowledge.Overlay;

/**
 * A pack whose form and words have passed.
 *
 * @param name of its maker's choosing, {@code desk}
 * @param version counts up with every edition
 * @param overlay what it adds and withdraws
 */
public record Pack(String name, int version, Instant createdAt, Overlay overlay) {
  /** Name and version, {@code desk-7}. */
  public String label() {
    return name + "-" + version;
  }
}
