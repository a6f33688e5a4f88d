package org.castdoctor.protocol.wire.status;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Work on a service that its own page announces.
 *
 * @param from when it begins; empty where it goes on now and the page does not say since when
 * @param until when it ends; empty where the page does not say
 * @param line what is worked on, in the vendor's words, cut short
 */
public record PlannedWork(Optional<Instant> from, Optional<Instant> until, String line) {
  /** A page that announces more is not about this evening. */
  private static final int MOST = 8;

  public PlannedWork {
    line = ServiceState.shortened(line);
  }

  /** The next ones first, a few of them. */
  static List<PlannedWork> inOrder(List<PlannedWork> works) {
    return works.stream()
        .sorted(Comparator.comparing(work -> work.from().orElse(Instant.MIN)))
        .limit(MOST)
        .toList();
  }
}
