package org.castdoctor.protocol.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.protocol.json.JsonTree;

/**
 * The catalogue's words in one other language, put beside the English. They are a file of their own
 * for each language, so that who reads English does not pay for the others at every start. Every
 * text must be there: a half-translated answer helps nobody.
 */
final class CatalogueTranslation {
  private final String tag;
  private final JsonNode texts;

  private CatalogueTranslation(String tag, JsonNode texts) {
    this.tag = tag;
    this.texts = texts;
  }

  /**
   * The catalogue with these words beside its own.
   *
   * @param json by kind and id: {@code {"steps": {"S1": "…"}, "findings": {"C01": {"title": …}}}}
   * @throws IllegalArgumentException where a text is missing, or has a placeholder that the finding
   *     does not declare
   */
  static Catalogue beside(Catalogue catalogue, String tag, byte[] json) throws IOException {
    return new CatalogueTranslation(tag, JsonTree.read(json)).beside(catalogue);
  }

  private Catalogue beside(Catalogue c) {
    Map<Step, Translated<String>> steps = new EnumMap<>(Step.class);
    c.steps().forEach((step, text) -> steps.put(step, with(text, "steps", step.name())));
    Map<ArgKind, Translated<String>> standIns = new EnumMap<>(ArgKind.class);
    c.standIns().forEach((kind, text) -> standIns.put(kind, with(text, "standIns", kind.word())));
    Map<String, Translated<Template>> phrases = new LinkedHashMap<>();
    c.phrases()
        .forEach((name, text) -> phrases.put(name, with(text, Template::new, "phrases", name)));
    return new Catalogue(
        c.version(),
        c.types().stream().map(this::type).toList(),
        steps,
        c.questions().stream().map(this::question).toList(),
        with(c.doNotKnow(), "doNotKnow"),
        standIns,
        c.roles().stream()
            .map(r -> new Role(r.concern(), r.who(), r.owner(), with(r.to(), "roles", nameOf(r))))
            .toList(),
        phrases);
  }

  private Question question(Question q) {
    return new Question(
        q.id(),
        with(q.text(), "questions", q.id(), "text"),
        with(q.why(), "questions", q.id(), "why"),
        q.separates(),
        q.answers().stream()
            .map(a ->
                new Answer(
                    a.word(),
                    with(a.text(), "questions", q.id(), "answers", a.word()),
                    a.pointsTo(),
                    a.speaksAgainst()))
            .toList());
  }

  private FindingType type(FindingType t) {
    Map<String, FindingText> both = new LinkedHashMap<>(t.text().byLanguage());
    both.put(tag, findingText(t.id().toString(), t.text().in(Translated.FALLBACK)));
    return new FindingType(
        t.id(),
        t.slug(),
        t.severity(),
        t.scope(),
        t.actor(),
        t.spoils(),
        t.leansOn(),
        t.explains(),
        t.useless(),
        t.harmful(),
        t.worthTrying(),
        t.args(),
        new Translated<>(both));
  }

  private FindingText findingText(String id, FindingText english) {
    List<Template> remedies = new ArrayList<>();
    for (int i = 0; i < english.remedies().size(); i++) {
      remedies.add(new Template(text("findings", id, "remedies", String.valueOf(i))));
    }
    return new FindingText(
        template(id, "title"),
        template(id, "turn"),
        template(id, "does"),
        template(id, "because"),
        remedies,
        template(id, "say"),
        english.statement().map(there -> template(id, "statement")),
        english.notNow().map(there -> template(id, "notNow")));
  }

  private Template template(String id, String field) {
    return new Template(text("findings", id, field));
  }

  /** What a role is told apart by, in the order of its row. */
  static String nameOf(Role role) {
    return Stream.of(
            role.concern().map(Diagnosis.Concern::word),
            role.who().map(Actor::word),
            role.owner().map(Owner::word))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  private Translated<String> with(Translated<String> text, String... path) {
    return with(text, translated -> translated, path);
  }

  private <T> Translated<T> with(Translated<T> text, Function<String, T> as, String... path) {
    Map<String, T> both = new LinkedHashMap<>(text.byLanguage());
    both.put(tag, as.apply(text(path)));
    return new Translated<>(both);
  }

  private String text(String... path) {
    JsonNode node = texts;
    for (String name : path) {
      node = node.isArray() ? node.path(Integer.parseInt(name)) : node.path(name);
    }
    if (!node.isTextual() || node.textValue().isBlank()) {
      throw new IllegalArgumentException("no " + tag + " text for " + String.join(" ", path));
    }
    return node.textValue();
  }
}
