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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.knowledge.Overlay;
import org.castdoctor.agent.knowledge.Section;
import org.castdoctor.agent.knowledge.Section.Row;
import org.castdoctor.agent.pack.Judgement;
import org.castdoctor.agent.pack.Judgement.Accepted;
import org.castdoctor.agent.pack.Judgement.Refused;
import org.castdoctor.agent.pack.Keys;
import org.castdoctor.agent.pack.TrustedKey;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.agent.words.Words;

/**
 * What is known beyond this home, from where, and how old it is: {@code castdoctor.knowledge/1}.
 */
public record KnowledgeReport(ObjectNode json) {
  /** Of the labels in English, and of the names of sections. */
  private static final int USUAL_COLUMN = 11;

  private static final Text NOTHING = Text.asItIs("");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * A picture of the knowledge that would be used now.
   *
   * @param installed the pack that is there, used or not
   * @param previous the one before it
   * @param keyFolder where the keys are
   * @param words in which its sentences are
   */
  public static KnowledgeReport of(
      Optional<Judgement> installed,
      Optional<Judgement> previous,
      Keys keys,
      Path keyFolder,
      Instant now,
      Words words) {
    Overlay overlay = installed.map(KnowledgeReport::overlay).orElse(Overlay.NONE);
    ObjectNode json = NODES.objectNode();
    json.put("schema", "castdoctor.knowledge/1")
        .put("version", overlay.over(Knowledge.builtInVersion()));
    ArrayNode sections = json.putArray("sections");
    for (Section section : Section.ALL) {
      sections.add(section(section, overlay, now.atZone(ZoneOffset.UTC).toLocalDate()));
    }
    json.set("pack", installed.map(judgement -> pack(judgement, words)).orElseGet(NODES::nullNode));
    json.set(
        "previous", previous.map(judgement -> pack(judgement, words)).orElseGet(NODES::nullNode));
    json.set("keys", keys(keys, keyFolder.toString(), words));
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

  private static JsonNode pack(Judgement judgement, Words words) {
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
      case Refused refused -> json.put("used", false).put("because", words.say(refused.sentence()));
    }
    return json;
  }

  private static ObjectNode keys(Keys keys, String folder, Words words) {
    ObjectNode json = NODES.objectNode();
    json.put("folder", folder).put("needed", keys.ring().needed());
    ArrayNode trusted = json.putArray("trusted");
    for (TrustedKey key : keys.ring().keys()) {
      trusted.addObject().put("id", key.id()).put("sha256", key.fingerprint());
    }
    keys.unreadable().forEach(json.putArray("unreadable")::add);
    keys.problem().ifPresent(problem -> json.put("problem", words.say(problem)));
    return json;
  }

  /** The same for people. */
  public String text(Words words) {
    return written(lines(), words);
  }

  /** The same for who listens: a line for each, without columns. */
  public String spoken(Words words) {
    return lines().stream()
        .map(line -> Terminal.labelled(words.say(line.label), words.say(line.text), words) + "\n")
        .collect(Collectors.joining());
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Text.of("Version"), Text.asItIs(json.path("version").asText())));
    for (JsonNode section : json.path("sections")) {
      lines.add(new Line(Text.asItIs(section.path("name").asText()), counted(section)));
      section
          .path("outdated")
          .forEach(row ->
              lines.add(
                  below(Text.of("out of date, counts for less: {row}").with("row", row.asText()))));
    }
    lines.add(new Line(Text.of("Pack"), packLine(json.path("pack"), Text.of("none"))));
    if (json.path("previous").isObject()) {
      lines.add(new Line(Text.of("Before"), packLine(json.path("previous"), NOTHING)));
    }
    JsonNode keys = json.path("keys");
    if (keys.path("trusted").isEmpty()) {
      lines.add(
          new Line(
              Text.of("Keys"),
              Text.of("none; a desk's public key goes as NAME.pub into {folder}")
                  .with("folder", keys.path("folder").asText())));
    }
    keys.path("trusted")
        .forEach(key ->
            lines.add(
                new Line(
                    Text.of("Key"),
                    Text.asItIs(key.path("id").asText() + "  " + key.path("sha256").asText()))));
    keys.path("unreadable")
        .forEach(name ->
            lines.add(below(Text.of("no Ed25519 public key: {file}").with("file", name.asText()))));
    if (keys.has("problem")) {
      lines.add(below(Text.asItIs(keys.path("problem").asText())));
    }
    int needed = keys.path("needed").asInt();
    if (needed > 1) {
      lines.add(below(Text.of("{count} signatures are needed").with("count", needed)));
    }
    return lines;
  }

  private record Line(Text label, Text text) {}

  private static Line below(Text text) {
    return new Line(NOTHING, text);
  }

  private static String written(List<Line> lines, Words words) {
    int column = USUAL_COLUMN;
    for (Line line : lines) {
      column = Math.max(column, Columns.of(words.say(line.label)));
    }
    StringBuilder page = new StringBuilder();
    for (Line line : lines) {
      page.append("  ")
          .append(Columns.padded(words.say(line.label), column))
          .append("  ")
          .append(Terminal.safe(words.say(line.text)))
          .append('\n');
    }
    return page.toString();
  }

  private static Text counted(JsonNode section) {
    long rows = section.path("rows").asLong();
    long fromPack = section.path("fromPack").asLong();
    return fromPack > 0
        ? Text.of("{rows} rows, {count} from the pack").with("rows", rows).with("count", fromPack)
        : Text.of("{rows} rows").with("rows", rows);
  }

  private static Text packLine(JsonNode pack, Text none) {
    if (!pack.isObject()) {
      return none;
    }
    if (!pack.path("used").asBoolean()) {
      return Text.of("not used: {because}").with("because", pack.path("because").asText());
    }
    String label = pack.path("label").asText();
    String day = pack.path("createdAt").asText().substring(0, 10);
    List<Text> signers =
        pack.path("signedBy").valueStream().map(signer -> Text.asItIs(signer.asText())).toList();
    int recalled = pack.path("recalled").size();
    if (recalled == 0) {
      return Text.of("{pack} of {day}, signed by {signers}")
          .with("pack", label)
          .with("day", day)
          .with("signers", signers, Joint.COMMA);
    }
    return recalled == 1
        ? Text.of("{pack} of {day}, signed by {signers}, withdraws 1 row")
            .with("pack", label)
            .with("day", day)
            .with("signers", signers, Joint.COMMA)
        : Text.of("{pack} of {day}, signed by {signers}, withdraws {rows} rows")
            .with("pack", label)
            .with("day", day)
            .with("signers", signers, Joint.COMMA)
            .with("rows", recalled);
  }
}
