package org.castdoctor.agent.lan;

import java.net.URI;
import org.castdoctor.agent.words.Text;

/** Fetches one file that somebody named, off the path of any diagnosis. */
public interface Download {
  /** A file, or why there is none. */
  sealed interface Fetched {
    record File(byte[] bytes) implements Fetched {}

    /** Nothing came; the sentence is for people. */
    record Nothing(Text because) implements Fetched {}
  }

  /**
   * Fetches over HTTPS alone, also where it is sent on.
   *
   * @param maxBytes a file that is larger is not fetched to its end
   * @param deadline for all of it
   */
  Fetched fetch(URI source, int maxBytes, Deadline deadline);
}
