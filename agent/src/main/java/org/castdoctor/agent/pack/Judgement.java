package org.castdoctor.agent.pack;

import java.util.List;
import org.castdoctor.agent.words.Text;

/** Whether a file may be used as a pack. */
public sealed interface Judgement {
  /** It may. */
  record Accepted(Pack pack, List<String> signers, byte[] file) implements Judgement {
    public Accepted {
      signers = List.copyOf(signers);
    }
  }

  /** It may not; the sentence is for people. */
  record Refused(Why why, Text sentence) implements Judgement {}

  /** What stands against a file. */
  enum Why {
    /** Not a signed pack at all, or too large. */
    UNREADABLE,
    /** No key is trusted here, or the settings for keys cannot be read. */
    NO_KEYS,
    SIGNATURE,
    /** Signed, but not in the form of a pack. */
    SCHEMA,
    /** In form, but it says what no pack may say. */
    VOCABULARY,
    /** Not newer than what is installed, or of another name. */
    OLDER,
    /** The state folder could not be written. */
    NOT_STORED
  }
}
