package org.castdoctor.agent.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.DiagnosisJson;
import org.castdoctor.protocol.diagnosis.Step;

/**
 * A diagnosis and its bytes: written once, served often.
 *
 * @param etag a strong one (RFC 9110 §8.8.3): the id is made from everything that was seen
 */
record Rendered(Diagnosis diagnosis, byte[] json, String etag) {
  /**
   * With the words of each step beside its number: a page has no catalogue.
   *
   * @param language of the diagnosis
   */
  static Rendered of(Diagnosis diagnosis, Catalogue catalogue, String language) {
    ObjectNode json = DiagnosisJson.of(diagnosis);
    for (JsonNode list : json.path("steps")) {
      for (JsonNode row : list) {
        if (row instanceof ObjectNode step) {
          Step.ofWord(step.path("step").asText())
              .ifPresent(known -> step.put("text", catalogue.stepText(known, language)));
        }
      }
    }
    return new Rendered(
        diagnosis,
        Reply.bytes(json),
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
