package org.castdoctor.protocol.wire;

import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.castdoctor.protocol.wire.mdns.Mutation;

/** Puts a parser through what broken and hostile senders do to a message that it can read. */
public final class Hostile {
  private Hostile() {}

  /**
   * Cuts the message at every length and damages it in that many ways, always the same ones. The
   * parser must neither throw nor linger, and must read some and refuse some, or the damage proved
   * nothing.
   */
  public static void send(byte[] message, int ways, Function<byte[], Parsed<?>> parser) {
    assertTrue(parser.apply(message) instanceof Parsed.Ok, "the whole message reads");
    Random random = new Random(message.length);
    assertTimeout(
        Duration.ofMinutes(2),
        () -> {
          int refused = 0;
          for (int length = 0; length < message.length; length++) {
            refused += parser.apply(Arrays.copyOf(message, length)) instanceof Parsed.Ok ? 0 : 1;
          }
          assertTrue(refused > 0, "cut off, it was refused nowhere");
          int read = 0;
          for (int way = 0; way < ways; way++) {
            read += parser.apply(Mutation.of(message, random)) instanceof Parsed.Ok ? 1 : 0;
          }
          assertTrue(read > 0 && read < ways, read + " of " + ways + " damaged ones were read");
        });
  }

  /** The same for a text. */
  public static void send(String message, int ways, Function<String, Parsed<?>> parser) {
    send(
        message.strip().getBytes(StandardCharsets.UTF_8),
        ways,
        bytes -> parser.apply(new String(bytes, StandardCharsets.UTF_8)));
  }
}
