package org.castdoctor.protocol.wire.mdns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.protocol.wire.mdns.DnsMessage.Question;
import org.junit.jupiter.api.Test;

class DnsCodecTest {
  private static final DnsName CAST = DnsName.of("_googlecast._tcp.local");
  private static final DnsName TV = CAST.child("TV");

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static DnsMessage parsed(byte[] bytes) {
    return DnsCodec.parse(bytes).toOptional().orElseThrow();
  }

  private static DnsMessage asking(DnsName name, boolean unicastResponse) {
    return DnsMessage.query(
        0, List.of(new Question(name, DnsRecord.TYPE_PTR, unicastResponse)), List.of());
  }

  @Test
  void theQuestionForCastReceiversHasItsKnownBytes() {
    String body = "0000000000010000000000000b5f676f6f676c6563617374045f746370056c6f63616c00000c";
    assertArrayEquals(hex(body + "0001"), DnsCodec.encode(asking(CAST, false)));
    assertArrayEquals(hex(body + "8001"), DnsCodec.encode(asking(CAST, true)));
    assertEquals(asking(CAST, true), parsed(hex(body + "8001")));
  }

  @Test
  void theQuestionForAllServiceTypesHasItsKnownBytes() {
    assertArrayEquals(
        hex(
            "000000000001000000000000095f7365727669636573075f646e732d7364045f756470056c6f63616c"
                + "00000c0001"),
        DnsCodec.encode(asking(DnsName.of("_services._dns-sd._udp.local"), false)));
  }

  @Test
  void theQuestionForOneAppsReceiversHasItsKnownBytes() {
    assertArrayEquals(
        hex(
            "000000000001000000000000095f4341354538343132045f7375620b5f676f6f676c6563617374"
                + "045f746370056c6f63616c00000c8001"),
        DnsCodec.encode(asking(CAST.child("_sub").child("_CA5E8412"), true)));
  }

  @Test
  void aRealChromecastsAnswerReadsFieldByField() throws UnknownHostException {
    DnsMessage message = parsed(ChromecastCapture.bytes());
    DnsName instance = CAST.child("Chromecast-3758acae442a47bdcd16dce0b88acd72");
    DnsName host = DnsName.of("3758acae-442a-47bd-cd16-dce0b88acd72.local");

    assertEquals(0, message.id());
    assertEquals(0x8400, message.flags());
    assertTrue(message.isResponse());
    assertFalse(message.truncated());
    assertEquals(0, message.rcode());
    assertEquals(List.of(), message.questions());
    assertEquals(List.of(new DnsRecord.Ptr(CAST, 120, false, instance)), message.answers());
    assertEquals(List.of(), message.authorities());
    TxtRecord txt =
        TxtRecord.of(
            "id=3758acae442a47bdcd16dce0b88acd72",
            "cd=57456333CD2209A83CC43B04D35326EA",
            "rm=EBC1D5A2510EC9C7",
            "ve=05",
            "md=Chromecast",
            "ic=/setup/icon.png",
            "fn=Living Room TV",
            "ca=4101",
            "st=0",
            "bs=FA8FCA50B6C4",
            "nf=1",
            "rs=");
    assertEquals(
        List.of(
            new DnsRecord.Txt(instance, 4500, true, txt),
            new DnsRecord.Srv(instance, 120, true, 0, 0, 8009, host),
            new DnsRecord.Address(
                host,
                120,
                true,
                InetAddress.getByAddress(new byte[] {(byte) 192, (byte) 168, 1, 7}))),
        message.additionals());
    assertEquals(4, message.records().size());
  }

  @Test
  void aRealChromecastsAnswerIsWrittenAsTheChromecastWroteIt() {
    assertArrayEquals(
        ChromecastCapture.bytes(), DnsCodec.encode(parsed(ChromecastCapture.bytes())));
  }

  @Test
  void anInstanceNameWithDotsAndUmlautsComesBackAsOneLabel() {
    DnsName instance = CAST.child("Jörgs Küche.v2");
    DnsMessage message =
        DnsMessage.response(
            0, List.of(), List.of(new DnsRecord.Ptr(CAST, 4500, false, instance)), List.of());
    assertEquals(message, parsed(DnsCodec.encode(message)));
    assertEquals(
        "Jörgs Küche.v2",
        assertInstanceOf(DnsRecord.Ptr.class, parsed(DnsCodec.encode(message)).answers().getFirst())
            .target()
            .firstLabel());
  }

  @Test
  void aQuestionToAResolverAsksForRecursion() {
    DnsMessage lookup =
        DnsMessage.lookup(0x1234, DnsName.of("www.example.com"), DnsRecord.TYPE_AAAA);
    assertArrayEquals(
        hex("12340100000100000000000003777777076578616d706c6503636f6d00001c0001"),
        DnsCodec.encode(lookup));
    assertTrue(lookup.recursionDesired());
    assertFalse(lookup.isResponse());
  }

  @Test
  void aResolversAnswerReadsThroughTheOtherNameToTheAddresses() throws UnknownHostException {
    DnsName alias = DnsName.of("www.example.com");
    DnsName host = DnsName.of("host.example.com");
    InetAddress v4 = InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1});
    byte[] sixteen = hex("20010db8000000000000000000000001");
    DnsMessage answer =
        new DnsMessage(
            7,
            0x8180,
            List.of(new Question(alias, DnsRecord.TYPE_A, false)),
            List.of(
                new DnsRecord.Cname(alias, 300, false, host),
                new DnsRecord.Address(host, 0xffff_ffffL, false, v4),
                new DnsRecord.Address(host, 60, false, InetAddress.getByAddress(sixteen))),
            List.of(),
            List.of());
    assertEquals(answer, parsed(DnsCodec.encode(answer)));
    assertEquals(
        List.of(DnsRecord.TYPE_CNAME, DnsRecord.TYPE_A, DnsRecord.TYPE_AAAA),
        answer.answers().stream().map(DnsRecord::type).toList());
  }

  @Test
  void aResolversRefusalAndTruncationAreSeen() {
    DnsMessage refused = parsed(hex("000783850000000000000000"));
    assertEquals(5, refused.rcode());
    assertTrue(refused.truncated());
    assertEquals(0, refused.opcode());
    assertEquals(4, parsed(hex("000720000000000000000000")).opcode());
  }

  @Test
  void aMissingAddressFamilyIsSaidByNsec() {
    DnsName host = DnsName.of("tv.local");
    DnsRecord nsec =
        new DnsRecord.Nsec(host, 120, true, host, Set.of(DnsRecord.TYPE_A, DnsRecord.TYPE_NSEC));
    DnsMessage message = DnsMessage.response(0, List.of(), List.of(), List.of(nsec));
    byte[] bytes = DnsCodec.encode(message);
    assertTrue(HexFormat.of().formatHex(bytes).endsWith("c00c" + "0006400000000001"));
    assertEquals(message, parsed(bytes));
  }

  @Test
  void aRecordOfAnotherTypeOrClassIsSteppedOver() {
    DnsMessage message =
        parsed(
            hex(
                "000084000000000300000000"
                    + ("00" + "0029" + "05c0" + "00000000" + "0003" + "010203")
                    + ("0161" + "00" + "0063" + "8001" + "00000078" + "0000")
                    + ("0162" + "00" + "0001" + "8001" + "00000000" + "0004" + "0a000001")));
    assertEquals(
        new DnsRecord.Unknown(DnsName.ROOT, 0, false, 41, 0x5c0, 3), message.answers().get(0));
    assertEquals(
        new DnsRecord.Unknown(DnsName.of("a"), 120, true, 99, 1, 0), message.answers().get(1));
    assertEquals(DnsName.of("b"), message.answers().get(2).name());
    assertTrue(message.answers().get(2).isGoodbye());
  }

  @Test
  void aQuestionOfAnotherClassIsLeftOutAndOneOfAnyClassIsNot() {
    DnsMessage message =
        parsed(hex("000000000002000000000000" + "016100000c0003" + "016200000c00ff"));
    assertEquals(
        List.of(new Question(DnsName.of("b"), DnsRecord.TYPE_PTR, false)), message.questions());
  }

  @Test
  void anEmptyTxtIsOneZeroByteAndNoByteIsReadTheSame() {
    DnsMessage message =
        DnsMessage.response(
            0,
            List.of(),
            List.of(new DnsRecord.Txt(DnsName.of("a"), 1, false, TxtRecord.of())),
            List.of());
    byte[] bytes = DnsCodec.encode(message);
    String start = "000084000000000100000000" + "016100" + "0010" + "0001" + "00000001";
    assertArrayEquals(hex(start + "000100"), bytes);
    assertEquals(message, parsed(hex(start + "0000")));
  }

  @Test
  void aQueryNeverTellsOthersToFlushTheirCache() {
    DnsRecord known = new DnsRecord.Ptr(CAST, 4500, true, TV);
    DnsMessage back =
        parsed(
            DnsCodec.encode(
                DnsMessage.query(
                    0, List.of(new Question(CAST, DnsRecord.TYPE_PTR, false)), List.of(known))));
    assertEquals(List.of(new DnsRecord.Ptr(CAST, 4500, false, TV)), back.answers());
  }

  @Test
  void whatCannotBeWrittenIsRefused() {
    List<DnsRecord> refused =
        List.of(
            new DnsRecord.Ptr(CAST, -1, false, TV),
            new DnsRecord.Ptr(CAST, 1L << 32, false, TV),
            new DnsRecord.Srv(CAST, 1, false, 0, 0, 65536, TV),
            new DnsRecord.Nsec(CAST, 1, false, CAST, Set.of(256)),
            new DnsRecord.Unknown(CAST, 1, false, 99, 1, 4));
    for (DnsRecord record : refused) {
      DnsMessage message = DnsMessage.response(0, List.of(), List.of(record), List.of());
      assertThrows(
          IllegalArgumentException.class, () -> DnsCodec.encode(message), record::toString);
    }
    DnsRecord big =
        new DnsRecord.Txt(CAST, 1, false, TxtRecord.of("x".repeat(255), "y".repeat(255)));
    DnsMessage tooLong = DnsMessage.response(0, List.of(), Collections.nCopies(20, big), List.of());
    assertThrows(IllegalArgumentException.class, () -> DnsCodec.encode(tooLong));
    DnsMessage fits = DnsMessage.response(0, List.of(), Collections.nCopies(17, big), List.of());
    assertEquals(Optional.of(fits), DnsCodec.parse(DnsCodec.encode(fits)).toOptional());
  }
}
