package org.castdoctor.protocol.wire.mdns;

import org.castdoctor.protocol.wire.Parsed;

/** DNS messages from and to bytes (RFC 1035 §4.1, RFC 6762 §18). */
public final class DnsCodec {
  /** The largest message multicast DNS allows (RFC 6762 §17); an ordinary answer is smaller. */
  public static final int MAX_MESSAGE_BYTES = 9000;

  /**
   * The most questions and records taken from one message. A compressed address record has 16
   * bytes, so 9000 bytes could hold 560 of them; real messages hold fewer than 100. More is a
   * message built to make us work.
   */
  public static final int MAX_ENTRIES = 512;

  static final int HEADER_BYTES = 12;
  static final int CLASS_IN = 1;
  static final int CLASS_ANY = 255;

  /** In a question "answer me directly", in a record "forget the others" (RFC 6762 §5.4, §10.2). */
  static final int CLASS_TOP_BIT = 0x8000;

  private DnsCodec() {}

  /**
   * Reads one message. Total: any bytes give an outcome. Questions of a class other than IN are
   * left out; bytes after the last record count for nothing.
   */
  public static Parsed<DnsMessage> parse(byte[] message) {
    return DnsReader.read(message);
  }

  /**
   * Writes one message, every name compressed as RFC 6762 §18.14 allows. The cache-flush bit is
   * written in responses alone (§10.2).
   *
   * @throws IllegalArgumentException for a number out of its range, an {@link DnsRecord.Unknown}
   *     record, or a message above {@link #MAX_MESSAGE_BYTES}: those are mistakes of the caller
   */
  public static byte[] encode(DnsMessage message) {
    return new DnsWriter().write(message);
  }
}
