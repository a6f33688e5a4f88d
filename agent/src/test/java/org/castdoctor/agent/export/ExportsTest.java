package org.castdoctor.agent.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.logs.v1.LogRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.castdoctor.agent.export.Tickets.Field;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.privacy.Outgoing;
import org.castdoctor.agent.scenario.Golden;
import org.castdoctor.agent.scenario.Scenario;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The exports of masked diagnoses. Their golden files are also read by the systems they are for:
 * {@code src/exports/check}.
 */
class ExportsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/exports");

  static List<Scenario> scenarios() {
    return Scenario.all();
  }

  private static Outgoing masked(Scenario scenario) {
    Bundle bundle = scenario.measure();
    return Outgoing.masked(Scenario.diagnose(bundle), bundle);
  }

  private static String pretty(ObjectNode json) {
    return json.toPrettyString() + "\n";
  }

  @Test
  void theFormsAreAsTheyWereLastTime() {
    Outgoing outgoing = masked(Scenario.called("cast-button-vanished-one-app"));
    Diagnosis diagnosis = outgoing.diagnosis();
    Golden.check(
        GOLDEN.resolve("diagnosis.sarif"), pretty(Sarif.of(outgoing, Scenario.catalogue(), "en")));
    Golden.check(GOLDEN.resolve("cloudevent.json"), pretty(Events.cloudEvent(outgoing)));
    Golden.check(GOLDEN.resolve("otlp-logs.json"), pretty(Events.otlpLogs(outgoing)));
    Golden.check(
        GOLDEN.resolve("zendesk.json"),
        pretty(Tickets.zendesk(outgoing, Map.of(Field.CODE, 360_001L, Field.OWNER, 360_002L))));
    Golden.check(
        GOLDEN.resolve("freshdesk.json"),
        pretty(Tickets.freshdesk(outgoing, "customer@example.com")));
    Golden.check(
        GOLDEN.resolve("metrics.prom"),
        Metrics.text(
            Map.of(
                Metrics.Labels.of(diagnosis),
                3L,
                Metrics.Labels.of(masked(Scenario.called("internet-down")).diagnosis()),
                1L)));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void whatIsSentIsReadByTheProtocolsOwnDefinition(Scenario scenario)
      throws InvalidProtocolBufferException {
    Outgoing outgoing = masked(scenario);
    Diagnosis diagnosis = outgoing.diagnosis();
    ExportLogsServiceRequest.Builder request = ExportLogsServiceRequest.newBuilder();
    // Refuses every field that the definition does not have.
    JsonFormat.parser().merge(Events.otlpLogs(outgoing).toString(), request);
    List<LogRecord> records = request.getResourceLogs(0).getScopeLogs(0).getLogRecordsList();
    assertEquals(1 + diagnosis.findings().size(), records.size());
    assertEquals(
        diagnosis.createdAt().getEpochSecond(),
        records.getFirst().getTimeUnixNano() / 1_000_000_000);
    assertEquals(diagnosis.verdict().summary(), records.getFirst().getBody().getStringValue());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyIntermediaryMustForwardTheEvent(Scenario scenario) {
    int bytes =
        Events.cloudEvent(masked(scenario)).toString().getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes <= Events.MOST_BYTES, bytes + " bytes");
  }

  @Test
  void labelsAreOfClosedListsWhateverSomebodyTyped() {
    Diagnosis diagnosis =
        Scenario.diagnose(
            Scenario.called("cast-button-vanished-one-app")
                .measure()
                .declaring(
                    Scenario.called("cast-button-vanished-one-app")
                        .measure()
                        .declared()
                        .about("my\"app\nx")));
    assertEquals("unknown", Metrics.Labels.of(diagnosis).app());
  }

  @Test
  void aNameInATicketIsTextAndNoMarkup() {
    Outgoing outgoing = masked(Scenario.called("cast-button-vanished-one-app"));
    String description = Tickets.freshdesk(outgoing, "a@b.example").path("description").asText();
    assertFalse(description.replace("<br>", "").contains("<"), description);
  }
}
