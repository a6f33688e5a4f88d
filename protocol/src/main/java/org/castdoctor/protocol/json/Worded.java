package org.castdoctor.protocol.json;

import com.fasterxml.jackson.annotation.JsonValue;

/** A closed choice that is written as a word of its own, which outlives the constant's name. */
public interface Worded {
  /** The word that stands for it in JSON. */
  @JsonValue
  String word();
}
