package org.castdoctor.agent.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.knowledge.DeskProfile;
import org.castdoctor.agent.knowledge.Overlay;
import org.castdoctor.agent.knowledge.Section;
import org.castdoctor.agent.pack.Judgement.Why;
import org.castdoctor.agent.words.Language;
import org.castdoctor.protocol.diagnosis.Actor;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Step;
import org.castdoctor.protocol.wire.Parsed;

/** Reads the payload of a pack, {@code castdoctor.pack/1}: its form, then each of its words. */
final class PackReader {
  static final String SCHEMA = "castdoctor.pack/1";

  /** The built-in knowledge has some hundred; a pack that needs more should be a release. */
  private static final int MAX_ROWS = 2_000;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
  private static final Pattern FIELD = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]{0,31}");

  /** Languages whose words {@link Vocabulary} knows. */
  private static final Set<String> LANGUAGES =
      Stream.of(Language.values()).map(Language::tag).collect(Collectors.toUnmodifiableSet());

  /** Those that a text may be in beside English, as fields. */
  static final String OTHER_LANGUAGES =
      LANGUAGES.stream()
          .filter(tag -> !tag.equals(Language.EN.tag()))
          .sorted()
          .collect(Collectors.joining(" "));

  /** How sure the rows are that tell what a vendor says, and lead to no verdict. */
  private static final Set<String> SOURCED = Set.of("sourced", "unverified");

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;

  PackReader(Catalogue catalogue, Vocabulary vocabulary) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
  }

  /** A payload read, or what stands against it. */
  sealed interface Reading {
    record Fine(Pack pack) implements Reading {}

    record Wrong(Why why, String sentence) implements Reading {}
  }

  Reading read(byte[] payload) {
    try {
      return switch (StrictJson.object(payload)) {
        case Parsed.Malformed<JsonNode>(String reason, int offset) ->
            new Reading.Wrong(Why.SCHEMA, "What was signed is no pack: " + reason + ".");
        case Parsed.Ok<JsonNode>(JsonNode json) -> new Reading.Fine(pack(json));
      };
    } catch (Objection objection) {
      return new Reading.Wrong(objection.why, objection.sentence);
    }
  }

  private Pack pack(JsonNode json) throws Objection {
    shape(json, "The pack", "schema name version createdAt content", "profile recall");
    require(SCHEMA.equals(json.path("schema").textValue()), "The pack is not a " + SCHEMA + ".");
    String name = text(json, "name");
    require(NAME.matcher(name).matches(), "The pack's name is not of a-z, 0-9 and hyphens.");
    JsonNode version = json.path("version");
    require(version.isInt() && version.intValue() > 0, "The pack's version is not a whole number.");
    words(json, "pack", "");
    return new Pack(
        name,
        version.intValue(),
        instant(text(json, "createdAt")),
        new Overlay(
            name + "-" + version.intValue(),
            documents(json.path("content")),
            new LinkedHashSet<>(texts(json, "recall")),
            json.has("profile") ? Optional.of(profile(json.path("profile"))) : Optional.empty()));
  }

  private Map<String, JsonNode> documents(JsonNode content) throws Objection {
    require(content.isObject(), "The pack's content is not an object.");
    Map<String, JsonNode> documents = new HashMap<>();
    for (Map.Entry<String, JsonNode> part : content.properties()) {
      Optional<Section> section = Section.named(part.getKey());
      require(
          section.isPresent(),
          "The pack has a part " + quoted(part.getKey()) + ", which this version does not know.");
      rows(section.get(), part.getValue());
      documents.put(part.getKey(), part.getValue());
    }
    return documents;
  }

  private static void rows(Section section, JsonNode document) throws Objection {
    shape(document, "Its part " + section.name(), section.rows(), "schema");
    require(
        section.schema().equals(document.path("schema").asText(section.schema())),
        "Its part " + section.name() + " is not a " + section.schema() + ".");
    JsonNode rows = document.path(section.rows());
    require(
        rows.isArray() && rows.size() <= MAX_ROWS,
        "Its part " + section.name() + " is no list of at most " + MAX_ROWS + " rows.");
    Set<String> names = new HashSet<>();
    for (JsonNode row : rows) {
      Optional<String> problem = section.problemWith(row);
      String called = "Row " + quoted(section.nameOf(row)) + " of " + section.name();
      require(problem.isEmpty(), called + " " + problem.orElse("") + ".");
      require(names.add(section.nameOf(row)), called + " stands there twice.");
    }
  }

  private DeskProfile profile(JsonNode json) throws Objection {
    shape(
        json,
        "The desk profile",
        "desk accountable",
        "hours opening channels rungs mayOffer wording");
    return new DeskProfileReader(json).read();
  }

  /** Every text of the pack, whatever part it is in; and words that must be one of ours. */
  private void words(JsonNode node, String field, String language) throws Objection {
    if (node.isTextual() && !field.equals("schema")) {
      Optional<String> objection = vocabulary.objection(node.textValue(), language);
      refuse(objection.isEmpty(), quoted(node.textValue()) + " " + objection.orElse("") + ".");
      // Where knowledge comes from may be such a page; nobody is sent there for help.
      refuse(
          field.equals("source") || !Vocabulary.sendsAway(node.textValue()),
          quoted(node.textValue()) + " may send people to a forum or feedback page.");
      known(field, node.textValue());
    }
    boolean byLanguage = node.has("en");
    for (Map.Entry<String, JsonNode> part : node.properties()) {
      String name = part.getKey();
      require(FIELD.matcher(name).matches(), quoted(name) + " is no name for a field.");
      refuse(
          !byLanguage || LANGUAGES.contains(name),
          "Texts in " + quoted(name) + " cannot be checked; packs speak en, de, fr, es and ja.");
      if (field.equals("wording")) {
        known("finding", name);
      }
      words(part.getValue(), byLanguage ? field : name, byLanguage ? name : language);
    }
    for (JsonNode entry : node.isArray() ? node : List.<JsonNode>of()) {
      words(entry, field, language);
    }
  }

  private void known(String field, String word) throws Objection {
    switch (field) {
      case "finding", "findings", "separates", "explains" ->
          one(word, "finding", FindingId.parse(word).flatMap(catalogue::type).isPresent());
      case "step", "steps", "useless", "harmful", "worthTrying" ->
          one(word, "checklist step", Step.ofWord(word).isPresent());
      case "who", "actor" -> one(word, "actor", Actor.ofWord(word).isPresent());
      case "confidence" -> {
        boolean known = Confidence.ofWord(word).isPresent() || SOURCED.contains(word);
        one(word, "confidence", known);
        // Nobody measured a row: it is somebody's word.
        refuse(!word.equals("confirmed"), "A row of a pack may be likely, never confirmed.");
      }
      default -> {}
    }
  }

  private static void one(String word, String kind, boolean known) throws Objection {
    refuse(known, quoted(word) + " is no " + kind + " that castdoctor knows.");
  }

  private static Instant instant(String text) throws Objection {
    try {
      return Instant.parse(text);
    } catch (DateTimeException notATime) {
      throw new Objection(
          Why.SCHEMA, "The pack's createdAt is not a time like 2026-11-21T10:00:00Z.");
    }
  }

  static void shape(JsonNode json, String what, String required, String optional) throws Objection {
    require(json.isObject(), what + " is not an object.");
    for (String name : required.split(" ", -1)) {
      require(json.has(name), what + " has no " + name + ".");
    }
    Set<String> known = Set.of((required + " " + optional).split(" ", -1));
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      require(
          known.contains(field.getKey()),
          what + " has a field " + quoted(field.getKey()) + ", which is not known.");
    }
  }

  static String text(JsonNode json, String field) throws Objection {
    require(json.path(field).isTextual(), "The field " + field + " is not a text.");
    return json.path(field).textValue();
  }

  static List<String> texts(JsonNode json, String field) throws Objection {
    JsonNode list = json.path(field);
    require(list.isMissingNode() || list.isArray(), "The field " + field + " is not a list.");
    for (JsonNode entry : list) {
      require(entry.isTextual(), "The field " + field + " is not a list of texts.");
    }
    return list.valueStream().map(JsonNode::textValue).toList();
  }

  static void require(boolean isSo, String sentence) throws Objection {
    if (!isSo) {
      throw new Objection(Why.SCHEMA, sentence);
    }
  }

  private static void refuse(boolean unless, String sentence) throws Objection {
    if (!unless) {
      throw new Objection(Why.VOCABULARY, sentence);
    }
  }

  /** Foreign text in a sentence: short, and with nothing in it that a terminal acts upon. */
  static String quoted(String text) {
    String clean = text.replaceAll("[^\\p{L}\\p{N}\\p{P} ]", "?");
    return "'" + (clean.length() <= 60 ? clean : clean.substring(0, 60) + "…") + "'";
  }

  /** Stays in this package: turned into a {@link Reading} before anybody sees it. */
  static final class Objection extends Exception {
    @Serial private static final long serialVersionUID = 1;

    final Why why;
    final String sentence;

    Objection(Why why, String sentence) {
      super(sentence, null, false, false);
      this.why = why;
      this.sentence = sentence;
    }
  }
}
