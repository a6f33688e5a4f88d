package org.castdoctor.agent.http;

import java.util.Locale;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.DiagnosisJson;

/**
 * A diagnosis and its bytes: written once, served often.
 *
 * @param etag a strong one (RFC 9110 §8.8.3): the id is made from everything that was seen
 */
record Rendered(Diagnosis diagnosis, byte[] json, String etag) {
  static Rendered of(Diagnosis diagnosis) {
    return new Rendered(
        diagnosis,
        Reply.bytes(DiagnosisJson.of(diagnosis)),
        "\"" + diagnosis.id() + "-" + diagnosis.createdAt().toEpochMilli() + "\"");
  }

  /** Whether somebody who says this id or code means this one. */
  boolean isCalled(String word) {
    String plain = plain(word);
    return diagnosis.id().equals(word)
        || plain(diagnosis.code().shortForm()).equals(plain)
        || plain(diagnosis.code().digits()).equals(plain);
  }

  private static String plain(String code) {
    return code.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
  }
}
