package org.castdoctor.protocol.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
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
 * Everything a decoder in another language needs beside the arithmetic, as JSON: models, apps,
 * steps, and for each finding what {@link DeskCard} says of it. {@code {app}} stands where the app
 * of the code goes.
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

  private DeskTables() {}

  /** The tables in one language. */
  public static ObjectNode of(Catalogue catalogue, String language) {
    ObjectNode json = JSON.objectNode();
    json.put("schema", "castdoctor.decoder/1").put("catalogue", catalogue.version());
    json.set("models", names(ModelTable.rows()));
    json.set("apps", names(AppTable.rows()));
    ObjectNode steps = json.putObject("steps");
    for (Step step : Step.values()) {
      steps.put(step.name(), catalogue.stepText(step, language));
    }
    strings(json.putArray("codeSteps"), CodeContent.STEPS);
    strings(json.putArray("dearest"), DeskCard.DEAREST);
    ObjectNode owners = json.putObject("owners");
    for (int i = 0; i < CodeContent.OWNER_LETTERS.length(); i++) {
      char letter = CodeContent.OWNER_LETTERS.charAt(i);
      Owner owner = Owner.ofLetter(letter).orElseThrow();
      owners
          .putObject(String.valueOf(letter))
          .put("word", owner.word())
          .put(
              "handTo",
              DeskCard.handTo(catalogue, Optional.empty(), owner, Concern.NONE, language));
    }
    ObjectNode concerns = json.putObject("concerns");
    for (Concern concern : Concern.values()) {
      if (concern != Concern.NONE) {
        concerns.put(
            concern.word(),
            DeskCard.handTo(catalogue, Optional.empty(), Owner.UNDETERMINED, concern, language));
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
    catalogue
        .types()
        .forEach(t -> findings.set(t.id().toString(), finding(catalogue, t, language)));
    json.set("script", script(catalogue, language));
    return json;
  }

  private static ObjectNode finding(Catalogue catalogue, FindingType type, String language) {
    Map<String, String> values = catalogue.standIns(type, language);
    values.computeIfPresent("app", (name, standIn) -> "{app}");
    ObjectNode json = JSON.objectNode();
    json.put("title", type.text().in(language).title().render(values))
        .put("way", type.text().in(language).does().render(values))
        .put(
            "handTo",
            DeskCard.handTo(catalogue, Optional.of(type), type.owner(), Concern.NONE, language))
        .put("scope", type.scope().name());
    strings(json.putArray("useless"), type.useless());
    strings(json.putArray("harmful"), type.harmful());
    strings(json.putArray("helps"), type.worthTrying());
    return json;
  }

  private static ObjectNode script(Catalogue catalogue, String language) {
    ObjectNode json = JSON.objectNode();
    json.set("U02", questions(DeskCard.script(catalogue, DeskCard.CANNOT_TELL), language));
    json.set("U", questions(DeskCard.script(catalogue, DeskCard.ALL_FINE), language));
    return json;
  }

  private static ArrayNode questions(List<Question> questions, String language) {
    ArrayNode json = JSON.arrayNode();
    for (Question question : questions) {
      ObjectNode one = json.addObject().put("id", question.id());
      one.put("text", question.text().in(language)).put("why", question.why().in(language));
      strings(one.putArray("separates"), question.separates());
      ArrayNode answers = one.putArray("answers");
      question
          .answers()
          .forEach(answer -> {
            ObjectNode node = answers.addObject().put("text", answer.text().in(language));
            strings(node.putArray("pointsTo"), answer.pointsTo());
            strings(node.putArray("speaksAgainst"), answer.speaksAgainst());
          });
    }
    return json;
  }

  private static ObjectNode names(List<IndexRow> rows) {
    ObjectNode json = JSON.objectNode();
    rows.forEach(row -> json.put(String.valueOf(row.index()), row.name()));
    return json;
  }

  private static void strings(ArrayNode array, Collection<?> values) {
    values.forEach(value -> array.add(value.toString()));
  }
}
