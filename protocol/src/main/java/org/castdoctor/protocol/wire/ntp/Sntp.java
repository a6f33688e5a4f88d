package org.castdoctor.protocol.wire.ntp;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.castdoctor.protocol.wire.Parsed;

/** One question for the time and its answer (RFC 5905 §7.3, client and server modes). */
public final class Sntp {
  /** Where time servers listen. */
  public static final int PORT = 123;

  /** A packet without extensions. */
  private static final int LENGTH = 48;

  private static final int CLIENT_V4 = 0x23;
  private static final int SERVER_MODE = 4;
  private static final int MAX_STRATUM = 15;
  private static final int ORIGINATE = 24;
  private static final int RECEIVE = 32;
  private static final int TRANSMIT = 40;

  /** Seconds from 1900, where NTP begins to count, to 1970. */
  private static final long TO_1970 = 2_208_988_800L;

  /** From 2036-02-07 on the 32 bits of seconds start over (RFC 4330 §3). */
  private static final long ERA = 1L << 32;

  private static final long FIRST_ERA_BIT = 1L << 31;

  private Sntp() {}

  /**
   * A server's answer.
   *
   * @param received when the question arrived there, by its clock
   * @param sent when the answer left, by its clock
   */
  public record Reply(int stratum, Instant received, Instant sent) {
    /**
     * How far this computer's clock is behind the server's; negative where it is ahead (RFC 5905
     * §8).
     */
    public Duration offset(Instant asked, Instant answered) {
      return Duration.between(asked, received).plus(Duration.between(answered, sent)).dividedBy(2);
    }
  }

  /**
   * The question. The cookie stands where the own time would: it comes back, and tells whose answer
   * it is without telling this computer's clock.
   */
  public static byte[] question(long cookie) {
    return ByteBuffer.allocate(LENGTH).put(0, (byte) CLIENT_V4).putLong(TRANSMIT, cookie).array();
  }

  /** Reads an answer to the question with that cookie. */
  public static Parsed<Reply> parse(byte[] packet, long cookie) {
    if (packet.length < LENGTH) {
      return new Parsed.Malformed<>("shorter than 48 bytes", packet.length);
    }
    ByteBuffer bytes = ByteBuffer.wrap(packet);
    if ((packet[0] & 7) != SERVER_MODE) {
      return new Parsed.Malformed<>("not from a server", 0);
    }
    int stratum = packet[1] & 0xff;
    if (stratum == 0 || stratum > MAX_STRATUM) {
      return new Parsed.Malformed<>("the server does not know the time itself", 1);
    }
    if (bytes.getLong(ORIGINATE) != cookie) {
      return new Parsed.Malformed<>("an answer to another question", ORIGINATE);
    }
    if (bytes.getLong(TRANSMIT) == 0) {
      return new Parsed.Malformed<>("no time in it", TRANSMIT);
    }
    return new Parsed.Ok<>(
        new Reply(stratum, moment(bytes.getLong(RECEIVE)), moment(bytes.getLong(TRANSMIT))));
  }

  private static Instant moment(long timestamp) {
    long seconds = timestamp >>> 32;
    long era = seconds < FIRST_ERA_BIT ? ERA : 0;
    long nanos = ((timestamp & 0xffff_ffffL) * 1_000_000_000L) >>> 32;
    return Instant.ofEpochSecond(seconds + era - TO_1970, nanos);
  }
}
