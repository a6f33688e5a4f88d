package org.castdoctor.protocol.wire.mdns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.mdns.DnsMessage.Question;
import org.junit.jupiter.api.Test;

class DnsHostileTest {
  private static final String HEADER_ONE_QUESTION = "000000000001000000000000";
  private static final String HEADER_ONE_ANSWER = "000084000000000100000000";

  private static void assertMalformed(String reason, int offset, String hex) {
    assertEquals(
        new Parsed.Malformed<DnsMessage>(reason, offset),
        DnsCodec.parse(HexFormat.of().parseHex(hex)));
  }

  @Test
  void aPointerToItselfForwardsOrIntoTheHeaderIsRefused() {
    String reason = "a name points where no earlier name is";
    assertMalformed(reason, 12, HEADER_ONE_QUESTION + "c00c00010001");
    assertMalformed(reason, 12, HEADER_ONE_QUESTION + "c00e00010001");
    assertMalformed(reason, 12, HEADER_ONE_QUESTION + "c00000010001");
    assertMalformed(reason, 14, HEADER_ONE_QUESTION + "0161c00c00010001");
  }

  @Test
  void twoPointersThatPointAtEachOtherAreRefused() {
    assertMalformed(
        "a name points where no earlier name is",
        12,
        "000000000002000000000000" + "c01200010001" + "c00c00010001");
  }

  @Test
  void aLadderOfPointersIsCutWhenTheNameGrowsTooLong() {
    // Each question is a label of 50 bytes and a pointer to the one before.
    StringBuilder hex = new StringBuilder("000000000006000000000000");
    String label = "32" + "61".repeat(50);
    hex.append(label).append("00").append("00010001");
    for (int i = 1; i < 6; i++) {
      int previous = i == 1 ? 12 : 12 + 56 + (i - 2) * 57;
      hex.append(label).append("%04x".formatted(0xc000 | previous)).append("00010001");
    }
    assertEquals("a name longer than 255 bytes", reason(hex.toString()));
  }

  @Test
  void aChainOfBarePointersIsCutAfter127() {
    // An unknown record hides a ladder of pointers, each to the one before; a question climbs it.
    assertEquals("", reasonForChain(127));
    assertEquals("a name points where no earlier name is", reasonForChain(128));
  }

  private static String reasonForChain(int pointers) {
    int rungs = pointers - 1;
    int firstRung = 12 + 1 + 10 + 1;
    StringBuilder hex = new StringBuilder("000084000000000200000000");
    hex.append("00" + "0063" + "0001" + "00000000").append("%04x".formatted(1 + rungs * 2));
    hex.append("00");
    for (int i = 0; i < rungs; i++) {
      int target = i == 0 ? firstRung - 1 : firstRung + (i - 1) * 2;
      hex.append("%04x".formatted(0xc000 | target));
    }
    hex.append("%04x".formatted(0xc000 | firstRung + (rungs - 1) * 2));
    hex.append("0063" + "0001" + "00000000" + "0000");
    return reason(hex.toString());
  }

  /** Why it is malformed; empty where it is not. */
  private static String reason(String hex) {
    return switch (DnsCodec.parse(HexFormat.of().parseHex(hex))) {
      case Parsed.Ok<DnsMessage> ok -> "";
      case Parsed.Malformed<DnsMessage>(String reason, int offset) -> reason;
    };
  }

  @Test
  void reservedLabelKindsAreRefused() {
    assertMalformed("a label of a reserved kind", 12, HEADER_ONE_QUESTION + "4061000c0001");
    assertMalformed("a label of a reserved kind", 12, HEADER_ONE_QUESTION + "8061000c0001");
  }

  @Test
  void countsAreNotBelievedWithoutBytes() {
    assertMalformed("more than 512 entries", 4, "0000840000000000ffffffff");
    assertMalformed(
        "counts more entries than it has bytes for",
        4,
        "000084000000000200000000" + "00".repeat(21));
  }

  @Test
  void aMessageAbove9000BytesIsRefused() {
    byte[] bytes = new byte[9001];
    assertInstanceOf(Parsed.Ok.class, DnsCodec.parse(Arrays.copyOf(bytes, 9000)));
    assertEquals(
        new Parsed.Malformed<DnsMessage>("longer than 9000 bytes", 9000), DnsCodec.parse(bytes));
  }

  @Test
  void contentThatDoesNotFillItsLengthIsRefused() {
    String a = HEADER_ONE_ANSWER + "00" + "0001" + "0001" + "00000001";
    assertMalformed(
        "the content of a record does not fill its length", 27, a + "0005" + "0a00000100");
    assertMalformed("ends too early", 26, a + "0004" + "0a0000");
    String txt = HEADER_ONE_ANSWER + "00" + "0010" + "0001" + "00000001";
    assertMalformed("a string is longer than its record", 23, txt + "0002" + "0561" + "6161616161");
    String nsec = HEADER_ONE_ANSWER + "00" + "002f" + "0001" + "00000001";
    assertMalformed("a bit map of types is out of shape", 24, nsec + "0003" + "00" + "0000");
    assertMalformed(
        "a bit map of types is out of shape", 27, nsec + "0007" + "00" + "000101" + "000101");
  }

  @Test
  void everyTruncationOfACaptureIsMalformed() {
    byte[] capture = ChromecastCapture.bytes();
    for (int length = 0; length < capture.length; length++) {
      assertInstanceOf(
          Parsed.Malformed.class,
          DnsCodec.parse(Arrays.copyOf(capture, length)),
          "length " + length);
    }
  }

  @Test
  void noMutationOfACaptureMakesTheParserThrowOrLinger() {
    Random random = new Random(20260101);
    byte[] capture = ChromecastCapture.bytes();
    assertTimeout(
        Duration.ofMinutes(2),
        () -> {
          int read = 0;
          for (int i = 0; i < 150_000; i++) {
            byte[] mutated = Mutation.of(capture, random);
            if (DnsCodec.parse(mutated) instanceof Parsed.Ok<DnsMessage>(DnsMessage message)) {
              read++;
              if (read % 8 == 0) {
                assertReadsBackWhereItCanBeWritten(message);
              }
            }
          }
          assertTrue(read > 10_000, "mutations that still read: " + read);
        });
  }

  private static void assertReadsBackWhereItCanBeWritten(DnsMessage message) {
    boolean known = message.records().stream().noneMatch(r -> r instanceof DnsRecord.Unknown);
    if (known && message.isResponse()) {
      assertEquals(message, DnsCodec.parse(DnsCodec.encode(message)).toOptional().orElseThrow());
    }
  }

  @Test
  void noRandomBytesMakeTheParserThrow() {
    Random random = new Random(6762);
    for (int i = 0; i < 50_000; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      // Small counts, so that reading comes past the header.
      for (int at = 4; at < Math.min(bytes.length, 12); at += 2) {
        bytes[at] = 0;
        bytes[at + 1 < bytes.length ? at + 1 : at] &= 1;
      }
      Parsed<DnsMessage> outcome = DnsCodec.parse(bytes);
      if (outcome instanceof Parsed.Malformed<DnsMessage>(String reason, int offset)) {
        assertTrue(offset >= 0 && offset <= bytes.length, reason);
      }
    }
  }

  @Test
  void randomMessagesComeBackEqual() throws UnknownHostException {
    Random random = new Random(1035);
    for (int i = 0; i < 3000; i++) {
      List<Question> questions = new ArrayList<>();
      for (int n = random.nextInt(3); n > 0; n--) {
        questions.add(new Question(name(random), random.nextInt(65536), random.nextBoolean()));
      }
      DnsMessage message =
          new DnsMessage(
              random.nextInt(65536),
              0x8000 | random.nextInt(32768),
              questions,
              records(random),
              records(random),
              records(random));
      assertEquals(message, DnsCodec.parse(DnsCodec.encode(message)).toOptional().orElseThrow());
    }
  }

  private static List<DnsRecord> records(Random random) throws UnknownHostException {
    List<DnsRecord> records = new ArrayList<>();
    for (int n = random.nextInt(4); n > 0; n--) {
      DnsName name = name(random);
      long ttl = random.nextLong(1L << 32);
      boolean flush = random.nextBoolean();
      records.add(
          switch (random.nextInt(6)) {
            case 0 -> new DnsRecord.Ptr(name, ttl, flush, name(random));
            case 1 -> new DnsRecord.Cname(name, ttl, flush, name(random));
            case 2 ->
                new DnsRecord.Srv(
                    name,
                    ttl,
                    flush,
                    random.nextInt(65536),
                    random.nextInt(65536),
                    random.nextInt(65536),
                    name(random));
            case 3 -> new DnsRecord.Txt(name, ttl, flush, text(random));
            case 4 -> new DnsRecord.Nsec(name, ttl, flush, name(random), types(random));
            default ->
                new DnsRecord.Address(
                    name,
                    ttl,
                    flush,
                    InetAddress.getByAddress(bytes(random, random.nextBoolean() ? 4 : 16)));
          });
    }
    return records;
  }

  private static DnsName name(Random random) {
    List<String> endings = List.of("local", "Local", "_tcp.local", "_googlecast._tcp.local", ".");
    DnsName name = DnsName.of(endings.get(random.nextInt(endings.size())));
    for (int n = random.nextInt(3); n > 0; n--) {
      List<String> labels = List.of("a", "Jörgs Küche.v2", "\u001b", "x".repeat(63), "日本");
      name = name.child(labels.get(random.nextInt(labels.size())));
    }
    return name;
  }

  private static TxtRecord text(Random random) {
    List<byte[]> strings = new ArrayList<>();
    for (int n = random.nextInt(4); n > 0; n--) {
      strings.add(bytes(random, random.nextInt(256)));
    }
    return TxtRecord.of(strings);
  }

  private static Set<Integer> types(Random random) {
    Set<Integer> types = new TreeSet<>();
    for (int n = random.nextInt(5); n > 0; n--) {
      types.add(random.nextInt(256));
    }
    return types;
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
