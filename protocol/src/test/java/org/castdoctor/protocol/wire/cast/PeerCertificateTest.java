package org.castdoctor.protocol.wire.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import javax.security.auth.x500.X500Principal;
import org.castdoctor.protocol.wire.Hostile;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.cast.PeerCertificate.Dates;
import org.castdoctor.protocol.wire.cast.TestAuthority.Party;
import org.castdoctor.protocol.wire.cast.TestAuthority.Use;
import org.junit.jupiter.api.Test;

class PeerCertificateTest {
  /** The dates of a real one. */
  private static final Party RECEIVER =
      new Party(
          "3758acae-442a-47bd-cd16-dce0b88acd72",
          TestAuthority.keys(2048),
          "2017-03-01T05:57:57Z",
          "2017-03-03T05:57:57Z");

  private static final byte[] DER = TestAuthority.certificate(RECEIVER, RECEIVER, Use.WEB_SERVER);

  private static PeerCertificate read() {
    return PeerCertificate.parse(DER).toOptional().orElseThrow();
  }

  private static Dates at(String now) {
    return read().at(Instant.parse(now));
  }

  @Test
  void aReceiversOwnCertificateLastsTwoDays() {
    assertEquals("3758acae-442a-47bd-cd16-dce0b88acd72", read().subject());
    assertEquals(PeerCertificate.USUAL, read().lifetime());
  }

  @Test
  void itsDatesAreJudgedByTheClockAsSendersDo() {
    assertEquals(Dates.NOT_YET_VALID, at("2017-03-01T05:57:56Z"));
    assertEquals(Dates.ACCEPTED, at("2017-03-01T05:57:57Z"));
    assertEquals(Dates.ACCEPTED, at("2017-03-03T05:57:57Z"));
    assertEquals(Dates.EXPIRED, at("2017-03-03T05:57:58Z"));
  }

  @Test
  void moreThanFourDaysFromNowIsTooLong() {
    Instant begin = Instant.parse("2026-01-01T00:00:00Z");
    PeerCertificate four = new PeerCertificate("x", begin, begin.plus(PeerCertificate.LONGEST));
    assertEquals(Dates.ACCEPTED, four.at(begin));
    PeerCertificate longer = new PeerCertificate("x", begin, four.notAfter().plusSeconds(1));
    assertEquals(Dates.LASTS_TOO_LONG, longer.at(begin));
    assertEquals(Dates.ACCEPTED, longer.at(begin.plus(Duration.ofSeconds(1))));
  }

  @Test
  void namesOfAnyShapeAreReadAndCut() {
    assertEquals("a,b+c", subject("C=US,CN=a\\,b\\+c,O=x"));
    assertEquals("", subject("O=CN=x,C=US"));
    assertEquals("", subject("C=US"));
    assertEquals("y", subject("C=US+CN=y"));
    assertEquals(128, subject("CN=" + "\\,".repeat(5_000)).length());
  }

  private static String subject(String name) {
    return CertificateChain.commonName(new X500Principal(name));
  }

  @Test
  void whatIsNoCertificateIsMalformed() {
    assertInstanceOf(Parsed.Malformed.class, PeerCertificate.parse(new byte[0]));
    assertInstanceOf(Parsed.Malformed.class, PeerCertificate.parse(new byte[20_000]));
  }

  @Test
  void cutOffOrDamagedItNeverThrows() {
    Hostile.send(DER, 3_000, PeerCertificate::parse);
  }
}
