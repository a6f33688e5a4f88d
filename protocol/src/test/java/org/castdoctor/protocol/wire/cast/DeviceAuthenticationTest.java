package org.castdoctor.protocol.wire.cast;

import static org.castdoctor.protocol.wire.cast.TestAuthority.certificate;
import static org.castdoctor.protocol.wire.cast.TestAuthority.signed;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.cast.CertificateChain.Link;
import org.castdoctor.protocol.wire.cast.CertificateChain.Role;
import org.castdoctor.protocol.wire.cast.DeviceAuthMessage.HashAlgorithm;
import org.castdoctor.protocol.wire.cast.DeviceAuthMessage.Response;
import org.castdoctor.protocol.wire.cast.DeviceAuthMessage.SignatureAlgorithm;
import org.castdoctor.protocol.wire.cast.DeviceAuthentication.Flaw;
import org.castdoctor.protocol.wire.cast.DeviceAuthentication.Missing;
import org.castdoctor.protocol.wire.cast.DeviceAuthentication.NonceUse;
import org.castdoctor.protocol.wire.cast.DeviceAuthentication.Verdict;
import org.castdoctor.protocol.wire.cast.TestAuthority.Party;
import org.castdoctor.protocol.wire.cast.TestAuthority.Use;
import org.castdoctor.protocol.wire.mdns.Mutation;
import org.junit.jupiter.api.Test;

/** A chain with the dates of the real one of a second-generation Chromecast. */
class DeviceAuthenticationTest {
  private static final Party ROOT =
      new Party(
          "Bench Root", TestAuthority.keys(2048), "2014-04-02T17:34:26Z", "2034-03-28T17:34:26Z");
  private static final Party MAKER =
      new Party(
          "Bench ICA 3", TestAuthority.keys(2048), "2015-03-12T16:44:39Z", "2025-03-09T16:44:39Z");
  private static final Party DEVICE =
      new Party(
          "3ZZAK6 FA8FCA3F0D35",
          TestAuthority.keys(2048),
          "2015-10-01T00:00:00Z",
          "2035-10-01T00:00:00Z");

  private static final Instant BEFORE = Instant.parse("2025-03-08T00:00:00Z");
  private static final Instant AFTER = Instant.parse("2025-03-09T16:44:40Z");

  private static final byte[] NONCE = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PEER = {0x30, 1, 2, 3, 4, 5};
  private static final byte[] NONE = {};

  private static final byte[] MAKER_CERTIFICATE = certificate(MAKER, ROOT, Use.AUTHORITY);
  private static final byte[] DEVICE_CERTIFICATE = certificate(DEVICE, MAKER, Use.DEVICE);

  private static final DeviceAuthentication BENCH =
      new DeviceAuthentication(List.of(TestAuthority.root(ROOT)));

  private static Response response(byte[] device, byte[]... intermediates) {
    return new Response(
        signed(DEVICE, "SHA256withRSA", NONCE, PEER),
        device,
        List.of(intermediates),
        SignatureAlgorithm.RSASSA_PKCS1V15,
        NONCE,
        HashAlgorithm.SHA256,
        NONE);
  }

  private static Response genuine() {
    return response(DEVICE_CERTIFICATE, MAKER_CERTIFICATE);
  }

  private static Verdict judge(DeviceAuthMessage reply, Instant now) {
    return BENCH.judge(new Parsed.Ok<>(reply), NONCE, PEER, now);
  }

  @Test
  void aGenuineDeviceIsAuthenticAndSaysWhenThatEnds() {
    Verdict.Authentic verdict = assertInstanceOf(Verdict.Authentic.class, judge(genuine(), BEFORE));
    CertificateChain chain = verdict.chain();
    assertEquals(HashAlgorithm.SHA256, verdict.hash());
    assertEquals(NonceUse.SIGNED, verdict.nonce());
    assertEquals("3ZZAK6 FA8FCA3F0D35", chain.device().subject());
    assertEquals("Bench ICA 3", chain.device().issuer());
    assertEquals(List.of("Bench ICA 3", "Bench Root"), chain.issuers());
    assertEquals(
        List.of(Role.DEVICE, Role.INTERMEDIATE, Role.ROOT),
        chain.links().stream().map(Link::role).toList());
    assertEquals(Role.INTERMEDIATE, chain.endsFirst().role());
    assertEquals(Instant.parse(MAKER.until()), chain.endsFirst().notAfter());
    assertFalse(chain.audioOnly());
  }

  @Test
  void anOldDeviceLeavesTheNonceOutAndSignsWithSha1() {
    Response old =
        new Response(
            signed(DEVICE, "SHA1withRSA", PEER),
            certificate(DEVICE, MAKER, Use.SOUND_DEVICE, "SHA1withRSA"),
            List.of(certificate(MAKER, ROOT, Use.AUTHORITY, "SHA1withRSA")),
            SignatureAlgorithm.UNSPECIFIED,
            NONE,
            HashAlgorithm.SHA1,
            NONE);
    Verdict.Authentic verdict = assertInstanceOf(Verdict.Authentic.class, judge(old, BEFORE));
    assertEquals(HashAlgorithm.SHA1, verdict.hash());
    assertEquals(NonceUse.LEFT_OUT, verdict.nonce());
    assertTrue(verdict.chain().audioOnly());
  }

  @Test
  void anAnswerToSomebodyElsesQuestionIsTold() {
    byte[] other = new byte[16];
    Response replayed =
        new Response(
            signed(DEVICE, "SHA256withRSA", other, PEER),
            DEVICE_CERTIFICATE,
            List.of(MAKER_CERTIFICATE),
            SignatureAlgorithm.RSASSA_PKCS1V15,
            other,
            HashAlgorithm.SHA256,
            NONE);
    assertEquals(
        NonceUse.ANOTHER,
        assertInstanceOf(Verdict.Authentic.class, judge(replayed, BEFORE)).nonce());
  }

  @Test
  void onTheNinthOfMarchTheMakersCertificateEndsAndNothingElseDoes() {
    assertInstanceOf(
        Verdict.Authentic.class, judge(genuine(), Instant.parse("2025-03-09T16:44:39Z")));
    Verdict.Expired verdict = assertInstanceOf(Verdict.Expired.class, judge(genuine(), AFTER));
    assertEquals(Role.INTERMEDIATE, verdict.link().role());
    assertEquals("Bench ICA 3", verdict.link().subject());
    assertEquals(Instant.parse("2025-03-09T16:44:39Z"), verdict.link().notAfter());
    assertEquals(3, verdict.chain().links().size());
  }

  @Test
  void aDevicesOwnCertificateThatEndedIsNamed() {
    Party shortLived = DEVICE.lasting("2016-01-01T00:00:00Z", "2020-01-01T00:00:00Z");
    Verdict.Expired verdict =
        assertInstanceOf(
            Verdict.Expired.class,
            judge(response(certificate(shortLived, MAKER, Use.DEVICE), MAKER_CERTIFICATE), BEFORE));
    assertEquals(Role.DEVICE, verdict.link().role());
  }

  @Test
  void theRootEndsToo() {
    Party longLived = MAKER.lasting("2015-03-12T16:44:39Z", "2040-01-01T00:00:00Z");
    Verdict.Expired verdict =
        assertInstanceOf(
            Verdict.Expired.class,
            judge(
                response(DEVICE_CERTIFICATE, certificate(longLived, ROOT, Use.AUTHORITY)),
                Instant.parse("2034-03-28T17:34:27Z")));
    assertEquals(Role.ROOT, verdict.link().role());
    assertEquals("Bench Root", verdict.link().subject());
  }

  @Test
  void beforeItsBeginningItIsNotYetValid() {
    Verdict.NotYetValid verdict =
        assertInstanceOf(
            Verdict.NotYetValid.class, judge(genuine(), Instant.parse("2015-09-01T00:00:00Z")));
    assertEquals(Role.DEVICE, verdict.link().role());
  }

  @Test
  void ofTwoCertificatesOfOneMakerTheOneThatLastsIsTaken() {
    Party reissued = MAKER.lasting("2025-03-12T00:00:00Z", "2034-01-01T00:00:00Z");
    Response both =
        response(DEVICE_CERTIFICATE, MAKER_CERTIFICATE, certificate(reissued, ROOT, Use.AUTHORITY));
    Verdict.Authentic verdict =
        assertInstanceOf(
            Verdict.Authentic.class, judge(both, Instant.parse("2026-11-01T00:00:00Z")));
    assertEquals(Instant.parse("2034-01-01T00:00:00Z"), verdict.chain().endsFirst().notAfter());
  }

  @Test
  void aChainToNobodyKnownHasAnUnknownRoot() {
    DeviceAuthentication public_ = new DeviceAuthentication(List.of());
    Verdict.UnknownRoot verdict =
        assertInstanceOf(
            Verdict.UnknownRoot.class,
            public_.judge(new Parsed.Ok<>(genuine()), NONCE, PEER, BEFORE));
    assertEquals("Bench Root", verdict.issuer());
    assertEquals(2, verdict.chain().links().size());
    // The maker's certificate is missing.
    assertEquals(
        "Bench ICA 3",
        assertInstanceOf(Verdict.UnknownRoot.class, judge(response(DEVICE_CERTIFICATE), BEFORE))
            .issuer());
    // The maker's name without the maker's key, which is what a clone can have.
    Party impostor = new Party("Bench Root", TestAuthority.keys(2048), ROOT.from(), ROOT.until());
    assertInstanceOf(
        Verdict.UnknownRoot.class,
        judge(response(DEVICE_CERTIFICATE, certificate(MAKER, impostor, Use.AUTHORITY)), BEFORE));
  }

  @Test
  void aSignatureOverAnotherConnectionsCertificateDoesNotMatch() {
    byte[] between = {0x30, 9, 9};
    Verdict.SignatureMismatch verdict =
        assertInstanceOf(
            Verdict.SignatureMismatch.class,
            BENCH.judge(new Parsed.Ok<>(genuine()), NONCE, between, BEFORE));
    assertEquals("3ZZAK6 FA8FCA3F0D35", verdict.chain().device().subject());
    // Interception today of a device whose chain has ended: that somebody stands between says more.
    assertInstanceOf(
        Verdict.SignatureMismatch.class,
        BENCH.judge(new Parsed.Ok<>(genuine()), NONCE, between, AFTER));
  }

  @Test
  void chainsThatSendersRefuseAreUnfit() {
    Party weak = new Party("weak", TestAuthority.keys(1024), DEVICE.from(), DEVICE.until());
    Response weakOne =
        new Response(
            signed(weak, "SHA256withRSA", NONCE, PEER),
            certificate(weak, MAKER, Use.DEVICE),
            List.of(MAKER_CERTIFICATE),
            SignatureAlgorithm.RSASSA_PKCS1V15,
            NONCE,
            HashAlgorithm.SHA256,
            NONE);
    assertEquals(Flaw.WEAK_KEY, flaw(weakOne));
    assertEquals(
        Flaw.NOT_AN_AUTHORITY,
        flaw(response(DEVICE_CERTIFICATE, certificate(MAKER, ROOT, Use.DEVICE))));
    assertEquals(
        Flaw.WRONG_USE,
        flaw(response(certificate(DEVICE, MAKER, Use.WEB_SERVER), MAKER_CERTIFICATE)));
    assertEquals(
        Flaw.WRONG_USE,
        flaw(
            response(
                certificate(DEVICE, MAKER, Use.DEVICE_THAT_MUST_NOT_SIGN), MAKER_CERTIFICATE)));
    Party between = new Party("between", MAKER.keys(), MAKER.from(), MAKER.until());
    assertEquals(
        Flaw.TOO_LONG,
        flaw(
            response(
                certificate(DEVICE, between, Use.DEVICE),
                certificate(between, MAKER, Use.AUTHORITY),
                certificate(MAKER, ROOT, Use.AUTHORITY_OF_DEVICES_ALONE))));
  }

  @Test
  void aCertificateThatNamesNoPurposeIsForAny() {
    assertInstanceOf(
        Verdict.Authentic.class,
        judge(
            response(certificate(DEVICE, MAKER, Use.DEVICE_OF_ANY_PURPOSE), MAKER_CERTIFICATE),
            BEFORE));
  }

  private static Flaw flaw(Response response) {
    return assertInstanceOf(Verdict.Unfit.class, judge(response, BEFORE)).flaw();
  }

  @Test
  void whatIsNoProofSaysWhatItIs() {
    Response g = genuine();
    assertEquals(
        new Verdict.NoProof(Missing.SIGNATURE),
        judge(
            new Response(
                NONE, g.certificate(), g.intermediates(), g.algorithm(), NONCE, g.hash(), NONE),
            BEFORE));
    assertEquals(
        new Verdict.NoProof(Missing.CERTIFICATE),
        judge(
            new Response(
                g.signature(), NONE, g.intermediates(), g.algorithm(), NONCE, g.hash(), NONE),
            BEFORE));
    assertEquals(
        new Verdict.Refused(DeviceAuthMessage.Reason.NO_TLS),
        judge(new DeviceAuthMessage.Refusal(DeviceAuthMessage.Reason.NO_TLS), BEFORE));
    assertInstanceOf(
        Verdict.Unreadable.class,
        BENCH.judge(
            new Parsed.Malformed<>("text where bytes were expected", 0), NONCE, PEER, BEFORE));
    assertInstanceOf(
        Verdict.Unreadable.class,
        judge(new DeviceAuthMessage.Challenge(NONCE, HashAlgorithm.SHA256), BEFORE));
    assertInstanceOf(Verdict.Unreadable.class, judge(response(new byte[] {0x30, 0}), BEFORE));
    assertInstanceOf(
        Verdict.Unreadable.class, judge(response(DEVICE_CERTIFICATE, new byte[17_000]), BEFORE));
    assertInstanceOf(
        Verdict.Unreadable.class,
        judge(
            new Response(
                g.signature(),
                g.certificate(),
                g.intermediates(),
                SignatureAlgorithm.RSASSA_PSS,
                NONCE,
                g.hash(),
                NONE),
            BEFORE));
  }

  @Test
  void damagedItIsNeverAuthenticUnlessWhatCountsIsWhole() {
    Response genuine = genuine();
    byte[] whole = genuine.encode();
    Random random = new Random(16);
    int read = 0;
    for (int way = 0; way < 3_000; way++) {
      Parsed<DeviceAuthMessage> reply = DeviceAuthMessage.parse(Mutation.of(whole, random));
      Verdict verdict = BENCH.judge(reply, NONCE, PEER, BEFORE);
      read += verdict instanceof Verdict.Unreadable ? 0 : 1;
      if (verdict instanceof Verdict.Authentic) {
        Response damaged = assertInstanceOf(Response.class, reply.toOptional().orElseThrow());
        assertArrayEquals(genuine.signature(), damaged.signature());
        assertArrayEquals(signedPart(genuine.certificate()), signedPart(damaged.certificate()));
      }
    }
    assertTrue(read > 500, read + " were read");
  }

  /** What the issuer vouches for; Java reads a little past damage to what stands around it. */
  private static byte[] signedPart(byte[] certificate) {
    try {
      return CastRoot.certificate(certificate).toOptional().orElseThrow().getTBSCertificate();
    } catch (CertificateEncodingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aRootOfATestBenchIsReadFromItsCertificate() {
    CastRoot root =
        CastRoot.parse(certificate(ROOT, ROOT, Use.AUTHORITY)).toOptional().orElseThrow();
    assertEquals("Bench Root", root.name());
    assertEquals(Optional.empty(), root.pathLength());
    assertInstanceOf(
        Verdict.Authentic.class,
        new DeviceAuthentication(List.of(root))
            .judge(new Parsed.Ok<>(genuine()), NONCE, PEER, BEFORE));
    assertInstanceOf(Parsed.Malformed.class, CastRoot.parse(DEVICE_CERTIFICATE));
    assertInstanceOf(Parsed.Malformed.class, CastRoot.parse(NONE));
    assertInstanceOf(Parsed.Malformed.class, CastRoot.parse(new byte[CastRoot.MAX_BYTES + 1]));
  }
}
