package org.castdoctor.protocol.wire.mdns;

import java.util.List;
import java.util.stream.Stream;

/**
 * One DNS message (RFC 1035 §4.1), multicast or ordinary.
 *
 * @param id 0 in multicast; elsewhere what ties an answer to its question
 * @param flags the 16 bits after the id, as they travel
 */
public record DnsMessage(
    int id,
    int flags,
    List<Question> questions,
    List<DnsRecord> answers,
    List<DnsRecord> authorities,
    List<DnsRecord> additionals) {

  private static final int RESPONSE = 0x8000;
  private static final int AUTHORITATIVE = 0x0400;
  private static final int TRUNCATED = 0x0200;
  private static final int RECURSION_DESIRED = 0x0100;

  public DnsMessage {
    questions = List.copyOf(questions);
    answers = List.copyOf(answers);
    authorities = List.copyOf(authorities);
    additionals = List.copyOf(additionals);
  }

  /**
   * A question of class IN.
   *
   * @param type a record type, or {@link DnsRecord#TYPE_ANY}
   * @param unicastResponse whether the answer may come straight back (RFC 6762 §5.4); false in
   *     ordinary DNS
   */
  public record Question(DnsName name, int type, boolean unicastResponse) {}

  /**
   * A multicast DNS query.
   *
   * @param knownAnswers what responders need not repeat (RFC 6762 §7.1); empty where silence has to
   *     mean something
   */
  public static DnsMessage query(
      int id, List<Question> questions, List<? extends DnsRecord> knownAnswers) {
    return new DnsMessage(id, 0, questions, List.copyOf(knownAnswers), List.of(), List.of());
  }

  /** A question to an ordinary resolver, which is asked to find the answer itself. */
  public static DnsMessage lookup(int id, DnsName name, int type) {
    return new DnsMessage(
        id,
        RECURSION_DESIRED,
        List.of(new Question(name, type, false)),
        List.of(),
        List.of(),
        List.of());
  }

  /** A multicast DNS response (RFC 6762 §18.2 and §18.4). */
  public static DnsMessage response(
      int id,
      List<Question> questions,
      List<? extends DnsRecord> answers,
      List<? extends DnsRecord> additionals) {
    return new DnsMessage(
        id,
        RESPONSE | AUTHORITATIVE,
        questions,
        List.copyOf(answers),
        List.of(),
        List.copyOf(additionals));
  }

  /** Whether it answers rather than asks. */
  public boolean isResponse() {
    return (flags & RESPONSE) != 0;
  }

  /** Whether more belongs to it than fitted (TC). */
  public boolean truncated() {
    return (flags & TRUNCATED) != 0;
  }

  /** Whether the resolver was asked to find the answer itself (RD). */
  public boolean recursionDesired() {
    return (flags & RECURSION_DESIRED) != 0;
  }

  /** The kind of message; 0 is a query, and multicast DNS knows no other (RFC 6762 §18.3). */
  public int opcode() {
    return (flags >> 11) & 0xf;
  }

  /** The outcome: 0 no error, 2 server failure, 3 no such name, 5 refused (RFC 1035 §4.1.1). */
  public int rcode() {
    return flags & 0xf;
  }

  /** All records: answers, then authorities, then additionals. */
  public List<DnsRecord> records() {
    return Stream.of(answers, authorities, additionals).flatMap(List::stream).toList();
  }
}
