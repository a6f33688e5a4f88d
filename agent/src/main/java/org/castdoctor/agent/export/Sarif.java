package org.castdoctor.agent.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.castdoctor.agent.privacy.Outgoing;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.FindingType;
import org.castdoctor.protocol.diagnosis.Severity;

/**
 * A diagnosis as SARIF 2.1.0 (OASIS, 2020): a result a finding, the verdict among the run's
 * properties. There is no source file to point at, so locations are logical: whom it is about.
 */
public final class Sarif {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private Sarif() {}

  /** The log with one run. */
  public static ObjectNode of(Outgoing outgoing, Catalogue catalogue, String language) {
    Diagnosis diagnosis = outgoing.diagnosis();
    ObjectNode json = JSON.objectNode().put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = json.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "castdoctor").put("version", diagnosis.agent().version());
    ArrayNode rules = driver.putArray("rules");
    Map<FindingId, Integer> ruleIndex = new LinkedHashMap<>();
    ArrayNode results = JSON.arrayNode();
    for (Finding finding : diagnosis.findings()) {
      int index =
          ruleIndex.computeIfAbsent(
              finding.id(),
              id -> {
                rules.add(rule(finding, catalogue, language));
                return rules.size() - 1;
              });
      results.add(result(finding, index, diagnosis));
    }
    run.putArray("invocations")
        .addObject()
        .put("executionSuccessful", true)
        .put("startTimeUtc", diagnosis.createdAt().toString());
    run.set("results", results);
    ObjectNode properties = run.putObject("properties");
    properties
        .put("verdict", diagnosis.verdict().id().map(FindingId::toString).orElse("none"))
        .put("owner", diagnosis.verdict().owner().word())
        .put("nextActor", diagnosis.nextActor().who().word())
        .put("code", diagnosis.code().shortForm());
    return json;
  }

  private static ObjectNode rule(Finding finding, Catalogue catalogue, String language) {
    ObjectNode rule = JSON.objectNode().put("id", finding.id().toString());
    rule.put("name", finding.slug());
    String title =
        catalogue
            .type(finding.id())
            .map((FindingType type) -> catalogue.title(type, language))
            .orElse(finding.slug());
    rule.putObject("shortDescription").put("text", title);
    rule.putObject("defaultConfiguration").put("level", level(finding.severity()));
    rule.putObject("properties").put("owner", finding.owner().word());
    return rule;
  }

  private static ObjectNode result(Finding finding, int index, Diagnosis diagnosis) {
    ObjectNode result = JSON.objectNode().put("ruleId", finding.id().toString());
    result.put("ruleIndex", index).put("level", level(finding.severity()));
    result.put("kind", finding.severity() == Severity.INFO ? "informational" : "fail");
    result.putObject("message").put("text", finding.summary() + " " + finding.because());
    result
        .putArray("locations")
        .addObject()
        .putArray("logicalLocations")
        .addObject()
        .put("name", finding.subject())
        .put("fullyQualifiedName", finding.scope().wire());
    result.putObject("partialFingerprints").put("castdoctor/v1", diagnosis.fingerprint().v1());
    result
        .putObject("properties")
        .put("confidence", finding.confidence().word())
        .put("owner", finding.owner().word());
    return result;
  }

  /** SARIF §3.27.10: a result that is informational has the level none. */
  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "none";
    };
  }
}
