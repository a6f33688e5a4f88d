package org.castdoctor.agent.http;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;

/** What every answer bears, whatever it is. */
final class SafeHeaders {
  /** Our own files and nothing else; no frame, no form, no base. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  private SafeHeaders() {}

  /** All of them, made once and copied for each answer. */
  static HttpHeaders of(String version) {
    return new DefaultHttpHeaders()
        .set("cache-control", "no-store")
        .set("content-security-policy", POLICY)
        .set("cross-origin-opener-policy", "same-origin")
        .set("cross-origin-resource-policy", "same-origin")
        .set("referrer-policy", "no-referrer")
        .set("x-content-type-options", "nosniff")
        .set("x-frame-options", "DENY")
        .set("castdoctor-version", version);
  }
}
