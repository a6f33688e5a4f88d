package org.castdoctor.protocol.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.protocol.code.AppTable;
import org.castdoctor.protocol.code.CodeContent;
import org.castdoctor.protocol.code.IndexRow;
import org.castdoctor.protocol.code.ModelTable;
import org.castdoctor.protocol.diagnosis.ArgKind;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.castdoctor.protocol.diagnosis.FindingType;
import org.castdoctor.protocol.diagnosis.Owner;
import org.castdoctor.protocol.diagnosis.Question;
import org.castdoctor.protocol.diagnosis.Step;

/**
 * Everything a decoder in another programming language needs beside the arithmetic, as JSON: what
 * helps and harms for each finding, and in every language what {@link DeskCard} says of it. {@code
 * {app}} stands where the app of the code goes.
 */
public final class DeskTables {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The phrases that a decoder shows. */
  private static final List<String> PHRASES =
      List.of(
          "desk-check-concern",
          "desk-check-same",
          "desk-check-sender",
          "desk-stop",
          "desk-old",
          "desk-other-sender",
          "desk-possible",
          "desk-resolved",
          "desk-concern",
          "desk-newer",
          "desk-close",
          "desk-takes-over");

  /** Leaves the placeholders of a phrase for the decoder to fill. */
  private static final Map<String, String> AS_THEY_ARE =
      Stream.of("role", "title", "id", "owner", "who", "way")
          .collect(Collectors.toUnmodifiableMap(name -> name, name -> "{" + name + "}"));

  private final Catalogue catalogue;
  private final String language;

  private DeskTables(Catalogue catalogue, String language) {
    this.catalogue = catalogue;
    this.language = language;
  }

  /**
   * The tables.
   *
   * @param catalogues by the tag of a language that each has, in the order to choose from
   */
  public static ObjectNode of(Map<String, Catalogue> catalogues) {
    Catalogue any = catalogues.values().iterator().next();
    ObjectNode json = JSON.objectNode();
    json.put("schema", "castdoctor.decoder/2").put("catalogue", any.version());
    strings(json.putArray("codeSteps"), CodeContent.STEPS);
    strings(json.putArray("dearest"), DeskCard.DEAREST);
    ObjectNode owners = json.putObject("owners");
    letters().forEach((letter, owner) -> owners.put(letter, owner.word()));
    ObjectNode findings = json.putObject("findings");
    for (FindingType type : any.types()) {
      ObjectNode finding = findings.putObject(type.id().toString());
      strings(finding.putArray("useless"), type.useless());
      strings(finding.putArray("harmful"), type.harmful());
      strings(finding.putArray("helps"), type.worthTrying());
    }
    json.set("script", script(any));
    ObjectNode languages = json.putObject("languages");
    catalogues.forEach((language, catalogue) ->
        languages.set(language, new DeskTables(catalogue, language).words()));
    return json;
  }

  private static Map<String, Owner> letters() {
    return CodeContent.OWNER_LETTERS
        .chars()
        .mapToObj(letter -> (char) letter)
        .collect(
            Collectors.toMap(
                String::valueOf,
                letter -> Owner.ofLetter(letter).orElseThrow(),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static ObjectNode script(Catalogue catalogue) {
    ObjectNode json = JSON.objectNode();
    json.set("U02", questions(DeskCard.script(catalogue, DeskCard.CANNOT_TELL)));
    json.set("U", questions(DeskCard.script(catalogue, DeskCard.ALL_FINE)));
    return json;
  }

  private static ArrayNode questions(List<Question> questions) {
    ArrayNode json = JSON.arrayNode();
    for (Question question : questions) {
      ObjectNode one = json.addObject().put("id", question.id());
      strings(one.putArray("separates"), question.separates());
      ArrayNode answers = one.putArray("answers");
      question
          .answers()
          .forEach(answer -> {
            ObjectNode node = answers.addObject();
            strings(node.putArray("pointsTo"), answer.pointsTo());
            strings(node.putArray("speaksAgainst"), answer.speaksAgainst());
          });
    }
    return json;
  }

  private ObjectNode words() {
    ObjectNode json = JSON.objectNode();
    json.set("models", names(ModelTable.rows(), CodeNames::model));
    json.set("apps", names(AppTable.rows(), CodeNames::app));
    ObjectNode steps = json.putObject("steps");
    for (Step step : Step.values()) {
      steps.put(step.name(), catalogue.stepText(step, language));
    }
    ObjectNode owners = json.putObject("owners");
    letters()
        .forEach((letter, owner) ->
            owners
                .putObject(letter)
                .put("name", DeskCard.owner(catalogue, owner, language))
                .put("handTo", handTo(Optional.empty(), owner, Concern.NONE)));
    ObjectNode concerns = json.putObject("concerns");
    for (Concern concern : Concern.values()) {
      if (concern != Concern.NONE) {
        concerns.put(concern.word(), handTo(Optional.empty(), Owner.UNDETERMINED, concern));
      }
    }
    ObjectNode phrases = json.putObject("phrases");
    PHRASES.forEach(name -> phrases.put(name, catalogue.phrase(name, language, AS_THEY_ARE)));
    json.put(
        "theApp",
        Optional.ofNullable(catalogue.standIns().get(ArgKind.APP))
            .map(name -> name.in(language))
            .orElse("?"));
    ObjectNode findings = json.putObject("findings");
    catalogue.types().forEach(type -> findings.set(type.id().toString(), finding(type)));
    ObjectNode questions = json.putObject("questions");
    Stream.of(DeskCard.CANNOT_TELL, DeskCard.ALL_FINE)
        .flatMap(id -> DeskCard.script(catalogue, id).stream())
        .forEach(question -> questions.set(question.id(), question(question)));
    return json;
  }

  private String handTo(Optional<FindingType> type, Owner owner, Concern concern) {
    return DeskCard.handTo(catalogue, type, owner, concern, language);
  }

  private ObjectNode finding(FindingType type) {
    Map<String, String> values = catalogue.standIns(type, language);
    values.computeIfPresent("app", (name, standIn) -> "{app}");
    return JSON.objectNode()
        .put("title", type.text().in(language).title().render(values))
        .put("way", type.text().in(language).does().render(values))
        .put("handTo", handTo(Optional.of(type), type.owner(), Concern.NONE));
  }

  private ObjectNode question(Question question) {
    ObjectNode json = JSON.objectNode();
    json.put("text", question.text().in(language)).put("why", question.why().in(language));
    ArrayNode answers = json.putArray("answers");
    question.answers().forEach(answer -> answers.add(answer.text().in(language)));
    return json;
  }

  /** How an index is called in a language. */
  private interface Named {
    Optional<String> name(Catalogue catalogue, int index, String language);
  }

  private ObjectNode names(List<IndexRow> rows, Named named) {
    ObjectNode json = JSON.objectNode();
    for (IndexRow row : rows) {
      json.put(
          String.valueOf(row.index()), named.name(catalogue, row.index(), language).orElseThrow());
    }
    return json;
  }

  private static void strings(ArrayNode array, Collection<?> values) {
    values.forEach(value -> array.add(value.toString()));
  }
}
