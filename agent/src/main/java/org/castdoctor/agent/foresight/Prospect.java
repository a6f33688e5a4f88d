package org.castdoctor.agent.foresight;

import java.time.LocalDate;
import java.util.Optional;
import org.castdoctor.agent.history.Notice;
import org.castdoctor.agent.words.Text;

/** What one rule says of one matter today. A matter of which nothing is said stays as it was. */
public sealed interface Prospect {
  /** The same as long as the matter lasts. */
  String key();

  /** It is so, or will be. */
  record Ahead(
      Notice.Kind kind, String key, Optional<String> device, Optional<LocalDate> day, Text text)
      implements Prospect {}

  /** It surely is so no more; told only where it was told that it is so. */
  record Over(String key, Text text) implements Prospect {}
}
