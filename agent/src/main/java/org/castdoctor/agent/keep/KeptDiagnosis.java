package org.castdoctor.agent.keep;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.BundleJson;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.DiagnosisJson;
import org.castdoctor.protocol.json.JsonTree;
import org.castdoctor.protocol.wire.Parsed;

/**
 * An earlier diagnosis of this home, as far as a later one is held against it.
 *
 * @param code in its short form
 * @param finding the verdict's id, U00 where nothing was wrong
 * @param scope of the verdict, in its wire form
 * @param findings what was found, by id and scope, with its summary; without mere information
 * @param measured the checks that ran
 * @param declared what was said then
 */
public record KeptDiagnosis(
    String id,
    Instant at,
    String code,
    String finding,
    String scope,
    Map<Found, String> findings,
    Set<String> measured,
    Declared declared) {
  /** The name and number of the form. */
  static final String SCHEMA = "castdoctor.kept/1";

  private static final int MAX_DEPTH = 64;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(2L * BundleJson.MAX_BYTES)
                  .maxNestingDepth(MAX_DEPTH)
                  .build())
          .build();

  /** A finding about somebody or something. */
  public record Found(String finding, String scope) {}

  /** The file: the diagnosis and the bundle it was made of, unmasked; see {@link Discreet}. */
  static String write(Diagnosis diagnosis, String bundleJson) {
    return "{\"schema\": \""
        + SCHEMA
        + "\",\n\"diagnosis\": "
        + JsonTree.text(DiagnosisJson.of(diagnosis))
        + ",\n\"bundle\": "
        + bundleJson
        + "}\n";
  }

  /** Reads it; empty where somebody changed it into something else. */
  static Optional<KeptDiagnosis> read(byte[] file) {
    try {
      JsonNode json = tree(file);
      if (!json.path("schema").asText().equals(SCHEMA)) {
        return Optional.empty();
      }
      byte[] bundle = JsonTree.text(json.path("bundle")).getBytes(StandardCharsets.UTF_8);
      return switch (BundleJson.read(bundle)) {
        case Parsed.Ok<Bundle>(Bundle read) -> Optional.of(of(json.path("diagnosis"), read));
        case Parsed.Malformed<Bundle> changed -> Optional.empty();
      };
    } catch (IOException | DateTimeParseException changed) {
      return Optional.empty();
    }
  }

  private static KeptDiagnosis of(JsonNode diagnosis, Bundle bundle) {
    Map<Found, String> findings = new LinkedHashMap<>();
    for (JsonNode finding : diagnosis.path("findings")) {
      if (finding.path("severity").asText().equals("info")) {
        continue;
      }
      findings.put(
          new Found(finding.path("code").asText(), finding.path("scope").asText()),
          finding.path("summary").asText());
    }
    Set<String> measured = new TreeSet<>();
    for (JsonNode check : diagnosis.path("checks")) {
      if (check.path("status").asText().equals("ran")) {
        measured.add(check.path("id").asText());
      }
    }
    JsonNode verdict = diagnosis.path("verdict");
    return new KeptDiagnosis(
        diagnosis.path("id").asText(),
        Instant.parse(diagnosis.path("createdAt").asText()),
        diagnosis.path("code").path("short").asText(),
        verdict.path("code").asText("U00"),
        verdict.path("scope").asText(),
        findings,
        measured,
        bundle.declared());
  }

  /** A kept file as a tree. */
  static JsonNode tree(byte[] file) throws IOException {
    try (JsonParser tokens = JSON.createParser(file)) {
      return JsonTree.read(tokens);
    }
  }
}
