package org.castdoctor.agent.history;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.protocol.diagnosis.DiagnosisJson;

/** The timeline as JSON, schema {@code castdoctor.history/1}. */
public final class HistoryJson {
  /** The name and number of the schema. */
  public static final String SCHEMA = "castdoctor.history/1";

  private HistoryJson() {}

  /** What is remembered of these days and devices. */
  public static ObjectNode of(
      Timeline timeline, LocalDate since, LocalDate today, ZoneId zone, Predicate<String> about) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("schema", SCHEMA).put("since", since.toString()).put("until", today.toString());
    ArrayNode devices = json.putArray("devices");
    timeline
        .days()
        .forEach((device, days) -> {
          if (about.test(device)) {
            devices.add(device(timeline, device, days, since));
          }
        });
    ArrayNode changes = json.putArray("changes");
    timeline
        .changesSince(since, today, zone, about)
        .forEach(c -> changes.add(DiagnosisJson.change(c)));
    ArrayNode verdicts = json.putArray("verdicts");
    timeline.verdicts().stream()
        .filter(verdict -> !Timeline.day(verdict.minute(), zone).isBefore(since))
        .forEach(verdict -> {
          ObjectNode row = verdicts.addObject().put("at", verdict.minute().toString());
          verdict.id().ifPresentOrElse(id -> row.put("code", id), () -> row.putNull("code"));
          row.put("confidence", verdict.confidence()).put("summary", verdict.summary());
        });
    ArrayNode faults = json.putArray("faults");
    timeline.faults().stream()
        .filter(fault -> !Timeline.day(fault.minute(), zone).isBefore(since))
        .filter(fault -> Story.isOf(fault, about))
        .forEach(fault ->
            faults
                .addObject()
                .put("at", fault.minute().toString())
                .put("what", fault.what())
                .put("subject", fault.subject())
                .put("text", fault.text()));
    ArrayNode notices = json.putArray("notices");
    timeline.notices().stream()
        .filter(
            notice -> !notice.isOver() || !Timeline.day(notice.latestAt(), zone).isBefore(since))
        .filter(notice -> notice.device().map(about::test).orElse(true))
        .forEach(notice -> notices.add(notice(notice)));
    return json;
  }

  /** One notice, as it is told everywhere. */
  public static ObjectNode notice(Notice notice) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("kind", notice.kind().word())
        .put("key", notice.key())
        .put("state", notice.isOver() ? "over" : "ahead")
        .put("at", notice.latestAt().toString())
        .put("since", notice.since().toString())
        .put("text", notice.latestText());
    notice.device().ifPresent(device -> json.put("device", device));
    notice.day().ifPresent(day -> json.put("day", day.toString()));
    return json;
  }

  private static ObjectNode device(
      Timeline timeline, String device, Set<LocalDate> days, LocalDate since) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", device).put("name", timeline.nameOf(device));
    for (Aspect aspect : List.of(Aspect.MODEL, Aspect.FIRMWARE, Aspect.ADDRESS)) {
      timeline.latest(device, aspect).ifPresent(value -> json.put(aspect.word(), value));
    }
    ArrayNode seen = json.putArray("days");
    days.stream().filter(day -> !day.isBefore(since)).forEach(day -> seen.add(day.toString()));
    return json;
  }
}
