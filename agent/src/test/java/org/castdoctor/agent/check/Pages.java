package org.castdoctor.agent.check;

import java.time.Instant;
import java.util.Optional;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.SetupAsked;
import org.castdoctor.agent.observe.ReceiverObservation.SetupPage;

/** What the living room's set-up page says, one fact at a time. */
public final class Pages {
  private Pages() {}

  public static Seen online(Seen seen, boolean online) {
    return page(seen, Optional.empty(), Optional.of(online), Optional.empty(), Optional.empty());
  }

  public static Seen firmware(Seen seen, String firmware) {
    return page(seen, Optional.of(firmware), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static Seen setUp(Seen seen, int state, boolean terms) {
    return page(seen, Optional.empty(), Optional.empty(), Optional.of(state), Optional.of(terms));
  }

  /** What it says of its last start and its Wi-Fi. */
  public static SetupAsked running(Instant at, long uptimeSeconds, int signal, int noise) {
    SetupPage page =
        new SetupPage(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(uptimeSeconds),
            Optional.empty(),
            Optional.of(signal),
            Optional.of(noise),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new SetupAsked(at, Seen.at(Seen.LIVING_ROOM), 8008, Outcome.ok(page), 9);
  }

  private static Seen page(
      Seen seen,
      Optional<String> firmware,
      Optional<Boolean> online,
      Optional<Integer> state,
      Optional<Boolean> terms) {
    SetupPage page =
        new SetupPage(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            firmware,
            Optional.empty(),
            Optional.empty(),
            online,
            Optional.empty(),
            Optional.empty(),
            state,
            terms,
            Optional.empty(),
            Optional.empty());
    return seen.with(
        new SetupAsked(seen.now(), Seen.at(Seen.LIVING_ROOM), 8008, Outcome.ok(page), 9));
  }
}
