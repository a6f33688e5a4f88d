package org.castdoctor.agent.deliver;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.castdoctor.agent.deliver.Outbox.Letter;
import org.castdoctor.agent.keep.PrivateFolder.Kept;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.words.Text;

/**
 * One attempt a run: the new letter first, then what waits, the oldest first, until something does
 * not get through. Of two runs at once one sends a letter. Where the answer to one got lost it goes
 * twice; its id says so.
 */
public final class Delivery {
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;

  private final Outbox outbox;
  private final Consents consents;
  private final Post post;

  /** How a body is sent: its status, or why there is none. */
  public interface Post {
    int post(URI uri, String contentType, byte[] body, Deadline deadline)
        throws IOException, InterruptedException;
  }

  /** What became of one attempt. */
  private sealed interface Went {
    /** The place has it. */
    record There() implements Went {}

    /** Not now; another time it may. */
    record Later(Text because) implements Went {}

    /** Never: asking again would give the same answer. */
    record Refused(Text because) implements Went {}
  }

  /** With this queue, these consents and this way of sending. */
  public Delivery(Outbox outbox, Consents consents, Post post) {
    this.outbox = outbox;
    this.consents = consents;
    this.post = post;
  }

  /**
   * Sends what somebody has just allowed to be sent, and what waits.
   *
   * @return what became of it
   */
  public Text send(Letter letter, Deadline deadline) {
    // On the disk first: whoever is killed in the middle sends it the next time.
    Kept kept = outbox.put(letter);
    String place = letter.to().origin();
    Optional<Outbox.Claim> claim = outbox.claim(letter, kept instanceof Kept.Safely);
    if (claim.isEmpty()) {
      return Text.of("another run is sending the diagnosis to {place}.").with("place", place);
    }
    try (Outbox.Claim _ = claim.get()) {
      return told(letter, kept, deadline);
    }
  }

  private Text told(Letter letter, Kept kept, Deadline deadline) {
    String place = letter.to().origin();
    return switch (attempt(letter, deadline)) {
      case Went.There there -> {
        outbox.remove(letter);
        int more = sendWaiting(letter.at(), deadline);
        yield more == 0
            ? Text.of("the diagnosis went to {place}.").with("place", place)
            : Text.of("the diagnosis went to {place}, with what had waited ({count}).")
                .with("place", place)
                .with("count", more);
      }
      case Went.Later(Text because) ->
          switch (kept) {
            case Kept.Safely safely ->
                Text.of("{because}; the diagnosis waits here and goes with the next run.")
                    .with("because", because);
            case Kept.Not(Text why) ->
                Text.of("{because}; the diagnosis was not sent and cannot wait. {why}")
                    .with("because", because)
                    .with("why", why);
          };
      case Went.Refused(Text because) -> {
        outbox.remove(letter);
        yield Text.of("{because}; the diagnosis was not sent.").with("because", because);
      }
    };
  }

  /**
   * Puts a letter behind what waits, and sends in that order until something does not get through.
   *
   * @return whether nothing waits any more
   */
  public boolean queue(Letter letter, Deadline deadline) {
    Kept _ = outbox.put(letter);
    return sendQueue(letter.at(), deadline);
  }

  /** Sends what waits; true where nothing does any more. */
  public boolean sendQueue(Instant now, Deadline deadline) {
    int _ = sendWaiting(now, deadline);
    return outbox.isEmpty();
  }

  /** Sends what waits from earlier runs; empty where nothing went. */
  public Optional<Text> sendWaitingOnly(Instant now, Deadline deadline) {
    int sent = sendWaiting(now, deadline);
    return sent == 0
        ? Optional.empty()
        : Optional.of(
            Text.of("what had waited to be sent went off ({count}).").with("count", sent));
  }

  private int sendWaiting(Instant now, Deadline deadline) {
    int sent = 0;
    for (Letter letter : outbox.waiting(now)) {
      if (!consents.answer(letter.to(), letter.full()).orElse(false)) {
        outbox.remove(letter);
        continue;
      }
      Optional<Outbox.Claim> claim = outbox.claim(letter, true);
      if (claim.isEmpty()) {
        continue;
      }
      try (Outbox.Claim _ = claim.get()) {
        switch (attempt(letter, deadline)) {
          case Went.There there -> {
            outbox.remove(letter);
            sent++;
          }
          case Went.Refused refused -> outbox.remove(letter);
          case Went.Later later -> {
            return sent;
          }
        }
      }
    }
    return sent;
  }

  private Went attempt(Letter letter, Deadline deadline) {
    String place = letter.to().origin();
    try {
      int status =
          post.post(
              letter.to().uri(),
              letter.contentType(),
              letter.body().getBytes(StandardCharsets.UTF_8),
              deadline);
      Text answered =
          Text.of("{place} answered {status}").with("place", place).with("status", status);
      return switch (status / 100) {
        case 2 -> new Went.There();
        case 3 ->
            new Went.Refused(
                Text.of("{place} answered {status} and sends on elsewhere, which is not followed")
                    .with("place", place)
                    .with("status", status));
        case 4 ->
            status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS
                ? new Went.Later(answered)
                : new Went.Refused(answered);
        default -> new Went.Later(answered);
      };
    } catch (IOException failed) {
      return new Went.Later(
          Text.of("{place} could not be reached: {because}")
              .with("place", place)
              .with("because", String.valueOf(failed.getMessage())));
    } catch (InterruptedException stopAsked) {
      Thread.currentThread().interrupt();
      return new Went.Later(Text.of("{place} was not waited for").with("place", place));
    }
  }
}
