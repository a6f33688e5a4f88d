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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.castdoctor.agent.export.Tickets.Field;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.privacy.Outgoing;
import org.castdoctor.agent.scenario.Golden;
import org.castdoctor.agent.scenario.Scenario;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        pretty(
            Tickets.zendesk(
                outgoing,
                Map.of(Field.CODE, 360_001L, Field.OWNER, 360_002L),
                Scenario.catalogue(),
                Words.ENGLISH)));
    Golden.check(
        GOLDEN.resolve("freshdesk.json"),
        pretty(
            Tickets.freshdesk(
                outgoing,
                Optional.of("customer@example.com"),
                Scenario.catalogue(),
                Words.ENGLISH)));
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
    ObjectNode event = Events.cloudEvent(masked(scenario));
    int bytes = event.toString().getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes <= Events.MOST_BYTES, bytes + " bytes");
    assertFalse(event.has("leftout"), event.toString());
  }

  /** A hall with 500 receivers, of which each has a finding where {@code sick} is true. */
  private static Diagnosis hall(boolean sick) {
    Diagnosis of = masked(Scenario.called("cast-button-vanished-one-app")).diagnosis();
    List<Diagnosis.Device> devices =
        IntStream.range(0, 500)
            .mapToObj(i ->
                new Diagnosis.Device(
                    "id-" + i,
                    "google-cast",
                    "name-" + i,
                    "Chromecast",
                    Confidence.CONFIRMED,
                    Optional.of("1.56.500000"),
                    List.of("address-" + i),
                    Set.of("mdns", "tcp"),
                    List.of("cast", "video")))
            .toList();
    return new Diagnosis(
        of.id(),
        of.createdAt(),
        of.durationMillis(),
        of.code(),
        of.agent(),
        of.request(),
        of.verdict(),
        of.nextActor(),
        of.path(),
        sick ? Collections.nCopies(500, of.findings().getFirst()) : of.findings(),
        of.steps(),
        of.worksNow(),
        of.needs(),
        of.whatChanged(),
        devices,
        of.checks(),
        of.concern(),
        of.escalation(),
        of.statement(),
        of.fingerprint());
  }

  @Test
  void anEventOfAHallIsBoundedAndSaysWhatIsNotInIt() {
    Bundle bundle = Scenario.called("cast-button-vanished-one-app").measure();
    ObjectNode event = Events.cloudEvent(Outgoing.masked(hall(false), bundle));
    assertEquals("devices", event.path("leftout").asText());
    assertTrue(event.at("/data/devices").isArray() && event.at("/data/devices").isEmpty());
    assertEquals(1, event.at("/data/findings").size());
    ObjectNode sick = Events.cloudEvent(Outgoing.masked(hall(true), bundle));
    assertTrue(sick.path("leftout").asText().startsWith("devices "), sick.path("leftout").asText());
    assertTrue(sick.path("leftout").asText().endsWith(" findings"), sick.path("leftout").asText());
    assertEquals("A01", sick.at("/data/verdict/code").asText());
    for (ObjectNode each : List.of(event, sick)) {
      int bytes = each.toString().getBytes(StandardCharsets.UTF_8).length;
      assertTrue(bytes <= Events.MOST_BYTES, bytes + " bytes");
    }
  }

  /** Forms of other diagnoses for the schema: nothing found, a child in danger, a console. */
  @ParameterizedTest
  @ValueSource(
      strings = {"healthy", "grave-concern", "console-nat", "internet-down", "nothing-found"})
  void findingsOfManyKindsAreALog(String scenario) {
    Golden.check(
        GOLDEN.resolve("sarif").resolve(scenario + ".sarif"),
        pretty(Sarif.of(masked(Scenario.called(scenario)), Scenario.catalogue(), "en")));
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
    String description =
        Tickets.freshdesk(outgoing, Optional.empty(), Scenario.catalogue(), Words.ENGLISH)
            .path("description")
            .asText();
    assertFalse(description.replace("<br>", "").contains("<"), description);
  }
}
