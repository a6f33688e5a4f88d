package org.castdoctor.agent.http;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;

/** What every answer bears, whatever it is. */
final class SafeHeaders {
  /** Our own files and nothing else; no frame, no form, no base. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  private SafeHeaders() {}

  /** All of them, made once and copied for each answer; as bytes, which are written as they are. */
  static HttpHeaders of(String version) {
    HttpHeaders headers = new DefaultHttpHeaders();
    add(headers, "cache-control", "no-store");
    add(headers, "content-security-policy", POLICY);
    add(headers, "cross-origin-opener-policy", "same-origin");
    add(headers, "cross-origin-resource-policy", "same-origin");
    add(headers, "referrer-policy", "no-referrer");
    add(headers, "x-content-type-options", "nosniff");
    add(headers, "x-frame-options", "DENY");
    add(headers, "castdoctor-version", version);
    return headers;
  }

  private static void add(HttpHeaders headers, String name, String value) {
    headers.set(AsciiString.cached(name), AsciiString.cached(value));
  }
}
