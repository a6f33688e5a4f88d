package org.castdoctor.agent.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.privacy.Outgoing;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.DiagnosisJson;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Owner;
import org.castdoctor.protocol.json.JsonTree;

/** A diagnosis as an event: CloudEvents 1.0 and OTLP logs, both as JSON. */
public final class Events {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Intermediaries must forward events of this size (CloudEvents 1.0, "Size Limits"). */
  public static final int MOST_BYTES = 64 << 10;

  private static final String TYPE = "org.castdoctor.diagnosis.completed.v1";

  /** SeverityNumber of INFO and of ERROR in the OpenTelemetry log data model. */
  private static final int INFO = 9;

  private static final int ERROR = 17;

  private Events() {}

  /** What an event can do without: of those the largest goes first. */
  private static final List<String> CAN_MISS =
      List.of("checks", "devices", "worksNow", "path", "needs");

  /**
   * One event in structured mode; the data is the whole diagnosis. Where that is larger than
   * intermediaries must forward, parts of it are empty, and the attribute {@code leftout} names
   * them, as in a home of hundreds of receivers. Verdict, code and steps always fit.
   */
  public static ObjectNode cloudEvent(Outgoing outgoing) {
    Diagnosis diagnosis = outgoing.diagnosis();
    ObjectNode json = JSON.objectNode().put("specversion", "1.0").put("type", TYPE);
    json.put("id", diagnosis.id())
        .put("source", "urn:castdoctor:agent")
        .put("subject", verdict(diagnosis))
        .put("time", diagnosis.createdAt().toString())
        .put("datacontenttype", "application/json")
        // An extension: what a bus partitions by, so that one kind of fault stays together.
        .put("partitionkey", diagnosis.fingerprint().v1());
    ObjectNode data = DiagnosisJson.of(diagnosis);
    json.set("data", data);
    while (bytes(json) > MOST_BYTES) {
      Optional<String> part =
          CAN_MISS.stream()
              .filter(name -> !data.path(name).isEmpty())
              .max(Comparator.comparingInt(name -> bytes(data.path(name))))
              .or(() -> Optional.of("findings").filter(name -> !data.path(name).isEmpty()));
      if (part.isEmpty()) {
        break;
      }
      data.putArray(part.get());
      json.put("leftout", (json.path("leftout").asText() + " " + part.get()).strip());
    }
    return json;
  }

  private static int bytes(JsonNode json) {
    return JsonTree.text(json).getBytes(StandardCharsets.UTF_8).length;
  }

  /**
   * An ExportLogsServiceRequest with one record a diagnosis and one a finding. Source:
   * opentelemetry-proto 1.x, logs/v1, JSON mapping: 64-bit numbers are strings.
   */
  public static ObjectNode otlpLogs(Outgoing outgoing) {
    Diagnosis diagnosis = outgoing.diagnosis();
    ObjectNode json = JSON.objectNode();
    ObjectNode resource = json.putArray("resourceLogs").addObject();
    Map<String, String> agent = new LinkedHashMap<>();
    agent.put("service.name", "castdoctor");
    agent.put("service.version", diagnosis.agent().version());
    resource.putObject("resource").set("attributes", attributes(agent));
    ObjectNode scope = resource.putArray("scopeLogs").addObject();
    scope.putObject("scope").put("name", "castdoctor").put("version", diagnosis.agent().version());
    ArrayNode records = scope.putArray("logRecords");
    Map<String, String> verdict = new LinkedHashMap<>();
    verdict.put("castdoctor.verdict", verdict(diagnosis));
    verdict.put("castdoctor.owner", diagnosis.verdict().owner().word());
    verdict.put("castdoctor.confidence", diagnosis.verdict().confidence().word());
    verdict.put("castdoctor.next_actor", diagnosis.nextActor().who().word());
    verdict.put("castdoctor.app", diagnosis.request().app().orElse("unknown"));
    verdict.put("castdoctor.knowledge", diagnosis.agent().knowledge());
    verdict.put("castdoctor.code", diagnosis.code().longForm());
    verdict.put("castdoctor.fingerprint", diagnosis.fingerprint().v1());
    verdict.put("castdoctor.fingerprint.evidence", diagnosis.fingerprint().evidence());
    records.add(
        record(
            diagnosis.createdAt(),
            "castdoctor.diagnosis",
            diagnosis.verdict().owner() == Owner.NONE ? INFO : ERROR,
            diagnosis.verdict().summary(),
            verdict));
    for (Finding finding : diagnosis.findings()) {
      Map<String, String> of = new LinkedHashMap<>();
      of.put("castdoctor.finding", finding.id().toString());
      of.put("castdoctor.owner", finding.owner().word());
      of.put("castdoctor.confidence", finding.confidence().word());
      of.put("castdoctor.severity", finding.severity().word());
      records.add(record(diagnosis.createdAt(), "castdoctor.finding", INFO, finding.summary(), of));
    }
    return json;
  }

  private static ObjectNode record(
      Instant at, String event, int severity, String body, Map<String, String> attributes) {
    ObjectNode record = JSON.objectNode();
    record
        .put("timeUnixNano", at.getEpochSecond() + String.format("%09d", at.getNano()))
        .put("severityNumber", severity)
        .put("severityText", severity == ERROR ? "ERROR" : "INFO")
        .put("eventName", event);
    record.putObject("body").put("stringValue", body);
    record.set("attributes", attributes(attributes));
    return record;
  }

  private static ArrayNode attributes(Map<String, String> attributes) {
    ArrayNode json = JSON.arrayNode();
    attributes.forEach((key, value) ->
        json.addObject().put("key", key).putObject("value").put("stringValue", value));
    return json;
  }

  static String verdict(Diagnosis diagnosis) {
    return diagnosis.verdict().id().map(FindingId::toString).orElse("none");
  }
}
