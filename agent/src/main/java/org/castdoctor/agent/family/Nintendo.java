package org.castdoctor.agent.family;

import java.util.List;
import org.castdoctor.agent.observe.Observations;

/**
 * Nintendo consoles by whose network card it is, and by nothing else: none is known to announce
 * itself or to answer a search. They take no casts.
 */
final class Nintendo {
  private Nintendo() {}

  static List<Face> faces(Observations seen) {
    return CardMakers.faces(
        seen, CardMakers.NINTENDO, DeviceFamily.NINTENDO, ModelWords.NINTENDO, "console");
  }
}
