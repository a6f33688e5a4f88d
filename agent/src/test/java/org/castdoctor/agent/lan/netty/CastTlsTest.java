package org.castdoctor.agent.lan.netty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class CastTlsTest {
  @Test
  void onlyTheOldKeyExchangeIsAllowedAgainAndNothingElse() {
    assertEquals(
        "SSLv3, TLSv1, ECDH, 3DES_EDE_CBC",
        CastTls.withOldKeyExchange("SSLv3, TLSv1, ECDH, TLS_RSA_*, 3DES_EDE_CBC"));
  }

  @Test
  void whereItWasNeverForbiddenNothingChanges() {
    assertEquals("SSLv3, TLSv1", CastTls.withOldKeyExchange("SSLv3, TLSv1"));
    assertEquals("", CastTls.withOldKeyExchange(""));
  }

  @Test
  void aServiceIsOfferedNothingThatOnlyOldReceiversNeed() {
    assertArrayEquals(
        new String[] {"TLS_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"},
        CastTls.forServices(
            "TLS_AES_128_GCM_SHA256",
            "TLS_RSA_WITH_AES_128_CBC_SHA",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"));
    assertFalse(
        List.of(new CastTls().newEngine("service.example").getEnabledCipherSuites()).stream()
            .anyMatch(suite -> suite.startsWith("TLS_RSA_")));
  }
}
