package org.castdoctor.agent.lan.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.RootFile;
import org.castdoctor.agent.observe.InternetObservation.Shown;
import org.castdoctor.agent.observe.InternetObservation.Trust;
import org.castdoctor.agent.observe.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A root made for the occasion, and a certificate under it that is valid for a hundred years. */
class TrustedRootsTest {
  private static final Instant TODAY = Instant.parse("2027-11-21T18:00:00Z");

  private static Path file(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(TrustedRootsTest.class.getResource("/trust/" + name)).toURI());
    } catch (URISyntaxException bad) {
      throw new AssertionError(bad);
    }
  }

  private static List<X509Certificate> read(String name) {
    return RootFile.read(file(name)).get().orElseThrow();
  }

  private static Clock at(Instant today) {
    return new Clock() {
      @Override
      public Instant now() {
        return today;
      }

      @Override
      public long nanos() {
        return 0;
      }
    };
  }

  private static Shown judge(List<X509Certificate> roots, String host, Instant today) {
    return new TrustedRoots(at(today)).and(() -> roots).judge(read("leaf.pem"), host);
  }

  @ParameterizedTest
  @CsvSource({
    "service.example,VERIFIED",
    "SERVICE.example,VERIFIED",
    "one.wild.example,VERIFIED",
    "one.two.wild.example,WRONG_NAME",
    "wild.example,WRONG_NAME",
    "other.example,WRONG_NAME"
  })
  void underATrustedRootTheNameDecides(String host, Trust trust) {
    assertEquals(trust, judge(read("root.pem"), host, TODAY).trust());
  }

  @Test
  void withoutItsRootTheIssuerIsUntrustedAndNamed() {
    Shown shown = judge(List.of(), "service.example", TODAY);
    assertEquals(Trust.UNTRUSTED_ISSUER, shown.trust());
    assertEquals("Example Test Root", shown.issuer().shown());
  }

  @ParameterizedTest
  @CsvSource({"2200-01-01T00:00:00Z", "2019-01-01T00:00:00Z"})
  void outsideItsDatesItIsOutOfDateWhoeverIssuedIt(Instant today) {
    assertEquals(Trust.EXPIRED, judge(read("root.pem"), "service.example", today).trust());
    assertEquals(Trust.EXPIRED, judge(List.of(), "service.example", today).trust());
  }

  @Test
  void aFileWithoutCertificatesSaysSo() {
    Outcome<List<X509Certificate>> nothing = RootFile.read(file("../host/garbage.txt"));
    assertTrue(nothing.hasFailed(), nothing.toString());
    assertTrue(RootFile.read(Path.of("no-such-file.pem")).hasFailed());
  }
}
