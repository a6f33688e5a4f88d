package org.castdoctor.agent.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.knowledge.Overlay;
import org.castdoctor.agent.knowledge.Section;
import org.castdoctor.agent.knowledge.Section.Row;
import org.castdoctor.agent.pack.Judgement;
import org.castdoctor.agent.pack.Judgement.Accepted;
import org.castdoctor.agent.pack.Judgement.Refused;
import org.castdoctor.agent.pack.Keys;
import org.castdoctor.agent.pack.TrustedKey;

/**
 * What is known beyond this home, from where, and how old it is: {@code castdoctor.knowledge/1}.
 */
public record KnowledgeReport(ObjectNode json) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * A picture of the knowledge that would be used now.
   *
   * @param installed the pack that is there, used or not
   * @param previous the one before it
   * @param keyFolder where the keys are
   */
  public static KnowledgeReport of(
      Optional<Judgement> installed,
      Optional<Judgement> previous,
      Keys keys,
      Path keyFolder,
      Instant now) {
    Overlay overlay = installed.map(KnowledgeReport::overlay).orElse(Overlay.NONE);
    ObjectNode json = NODES.objectNode();
    json.put("schema", "castdoctor.knowledge/1")
        .put("version", overlay.over(Knowledge.builtInVersion()));
    ArrayNode sections = json.putArray("sections");
    for (Section section : Section.ALL) {
      sections.add(section(section, overlay, now.atZone(ZoneOffset.UTC).toLocalDate()));
    }
    json.set("pack", installed.map(KnowledgeReport::pack).orElseGet(NODES::nullNode));
    json.set("previous", previous.map(KnowledgeReport::pack).orElseGet(NODES::nullNode));
    json.set("keys", keys(keys, keyFolder.toString()));
    return new KnowledgeReport(json);
  }

  private static Overlay overlay(Judgement judgement) {
    return switch (judgement) {
      case Accepted accepted -> accepted.pack().overlay();
      case Refused refused -> Overlay.NONE;
    };
  }

  private static ObjectNode section(Section section, Overlay overlay, LocalDate today) {
    List<Row> rows = section.inForce(overlay);
    ObjectNode json = NODES.objectNode();
    json.put("name", section.name())
        .put("rows", rows.size())
        .put("fromPack", rows.stream().filter(Row::fromPack).count());
    ArrayNode outdated = json.putArray("outdated");
    rows.stream()
        .filter(row -> isPast(row.json().path("reviewBy").asText(), today))
        .forEach(row -> outdated.add(section.nameOf(row.json())));
    return json;
  }

  private static boolean isPast(String day, LocalDate today) {
    try {
      return !day.isEmpty() && today.isAfter(LocalDate.parse(day));
    } catch (DateTimeException notADay) {
      return false;
    }
  }

  private static JsonNode pack(Judgement judgement) {
    ObjectNode json = NODES.objectNode();
    switch (judgement) {
      case Accepted accepted -> {
        json.put("label", accepted.pack().label())
            .put("createdAt", accepted.pack().createdAt().toString())
            .put("used", true);
        accepted.signers().forEach(json.putArray("signedBy")::add);
        accepted.pack().overlay().recalled().stream()
            .sorted()
            .forEach(json.putArray("recalled")::add);
        accepted.pack().overlay().profile().ifPresent(desk -> json.put("desk", desk.desk()));
      }
      case Refused refused -> json.put("used", false).put("because", refused.sentence().toString());
    }
    return json;
  }

  private static ObjectNode keys(Keys keys, String folder) {
    ObjectNode json = NODES.objectNode();
    json.put("folder", folder).put("needed", keys.ring().needed());
    ArrayNode trusted = json.putArray("trusted");
    for (TrustedKey key : keys.ring().keys()) {
      trusted.addObject().put("id", key.id()).put("sha256", key.fingerprint());
    }
    keys.unreadable().forEach(json.putArray("unreadable")::add);
    keys.problem().ifPresent(problem -> json.put("problem", problem.toString()));
    return json;
  }

  /** The same for people. */
  public String text() {
    StringBuilder page = new StringBuilder();
    line(page, "Version", json.path("version").asText());
    for (JsonNode section : json.path("sections")) {
      long fromPack = section.path("fromPack").asLong();
      line(
          page,
          section.path("name").asText(),
          section.path("rows").asLong()
              + " rows"
              + (fromPack > 0 ? ", " + fromPack + " from the pack" : ""));
      section
          .path("outdated")
          .forEach(row -> line(page, "", "out of date, counts for less: " + row.asText()));
    }
    line(page, "Pack", packLine(json.path("pack"), "none"));
    if (json.path("previous").isObject()) {
      line(page, "Before", packLine(json.path("previous"), ""));
    }
    JsonNode keys = json.path("keys");
    String folder = keys.path("folder").asText();
    if (keys.path("trusted").isEmpty()) {
      line(page, "Keys", "none; a desk's public key goes as NAME.pub into " + folder);
    }
    keys.path("trusted")
        .forEach(
            key -> line(page, "Key", key.path("id").asText() + "  " + key.path("sha256").asText()));
    keys.path("unreadable")
        .forEach(name -> line(page, "", "no Ed25519 public key: " + name.asText()));
    if (keys.has("problem")) {
      line(page, "", keys.path("problem").asText());
    }
    if (keys.path("needed").asInt() > 1) {
      line(page, "", keys.path("needed").asInt() + " signatures are needed");
    }
    return page.toString();
  }

  private static String packLine(JsonNode pack, String none) {
    if (!pack.isObject()) {
      return none;
    }
    if (!pack.path("used").asBoolean()) {
      return "not used: " + pack.path("because").asText();
    }
    List<String> signers = pack.path("signedBy").valueStream().map(JsonNode::asText).toList();
    long recalled = pack.path("recalled").size();
    return pack.path("label").asText()
        + " of "
        + pack.path("createdAt").asText().substring(0, 10)
        + ", signed by "
        + String.join(", ", signers)
        + (recalled == 0 ? "" : ", withdraws " + rows(recalled));
  }

  private static String rows(long count) {
    return count + (count == 1 ? " row" : " rows");
  }

  private static void line(StringBuilder page, String label, String text) {
    page.append("  %-11s  %s%n".formatted(label, Terminal.safe(text)));
  }
}
