package org.castdoctor.protocol.diagnosis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.protocol.wire.Parsed;

/**
 * Reads the catalogue's data file token by token. It runs at every start of the program, so it goes
 * without databind, and without lambdas, which cost more than the reading when nothing is warm.
 * Fields that it does not know are skipped.
 */
final class CatalogueReader {
  private static final String SCHEMA = "castdoctor.catalogue/1";

  private final JsonParser json;

  private CatalogueReader(JsonParser json) {
    this.json = json;
  }

  static Parsed<Catalogue> read(byte[] bytes) {
    // One file, read once: pools of buffers and interned names would only cost time.
    JsonFactory factory =
        JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
    try (JsonParser json = factory.createParser(bytes)) {
      try {
        return new Parsed.Ok<>(new CatalogueReader(json).catalogue());
      } catch (JsonProcessingException e) {
        return new Parsed.Malformed<>(e.getOriginalMessage(), offset(json));
      } catch (IllegalArgumentException e) {
        return new Parsed.Malformed<>(String.valueOf(e.getMessage()), offset(json));
      }
    } catch (IOException e) {
      return new Parsed.Malformed<>(String.valueOf(e.getMessage()), 0);
    }
  }

  private static int offset(JsonParser json) {
    return (int) json.currentLocation().getByteOffset();
  }

  private Catalogue catalogue() throws IOException {
    String schema = "";
    String version = "";
    List<FindingType> types = new ArrayList<>();
    Map<Step, Translated<String>> steps = new EnumMap<>(Step.class);
    List<Question> questions = new ArrayList<>();
    Map<ArgKind, Translated<String>> standIns = new EnumMap<>(ArgKind.class);
    List<Role> roles = new ArrayList<>();
    Map<String, Translated<Template>> phrases = new LinkedHashMap<>();
    Optional<Translated<String>> doNotKnow = Optional.empty();
    json.nextToken();
    expect(JsonToken.START_OBJECT);
    for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
      json.nextToken();
      switch (field) {
        case "schema" -> schema = string();
        case "version" -> version = string();
        case "standIns" -> readStandIns(standIns);
        case "doNotKnow" -> doNotKnow = Optional.of(translatedString());
        case "steps" -> readSteps(steps);
        case "questions" -> readQuestions(questions);
        case "findings" -> readTypes(types);
        case "roles" -> readRoles(roles);
        case "phrases" -> readPhrases(phrases);
        default -> json.skipChildren();
      }
    }
    if (!schema.equals(SCHEMA)) {
      throw malformed("schema is not " + SCHEMA);
    }
    return new Catalogue(
        version,
        types,
        steps,
        questions,
        known(doNotKnow, "text", "doNotKnow"),
        standIns,
        roles,
        phrases);
  }

  private void readStandIns(Map<ArgKind, Translated<String>> into) throws IOException {
    expect(JsonToken.START_OBJECT);
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      into.put(known(ArgKind.ofWord(name), "kind", name), translatedString());
    }
  }

  private void readSteps(Map<Step, Translated<String>> into) throws IOException {
    expect(JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String id = "";
      Optional<Translated<String>> text = Optional.empty();
      expect(JsonToken.START_OBJECT);
      for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
        json.nextToken();
        switch (field) {
          case "id" -> id = string();
          case "text" -> text = Optional.of(translatedString());
          default -> json.skipChildren();
        }
      }
      into.put(known(Step.ofWord(id), "step", id), known(text, "text", id));
    }
  }

  private void readQuestions(List<Question> into) throws IOException {
    expect(JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String id = "";
      Optional<Translated<String>> text = Optional.empty();
      Optional<Translated<String>> why = Optional.empty();
      List<FindingId> separates = List.of();
      List<Answer> answers = new ArrayList<>();
      expect(JsonToken.START_OBJECT);
      for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
        json.nextToken();
        switch (field) {
          case "id" -> id = string();
          case "text" -> text = Optional.of(translatedString());
          case "why" -> why = Optional.of(translatedString());
          case "separates" -> separates = ids();
          case "answers" -> readAnswers(answers);
          default -> json.skipChildren();
        }
      }
      into.add(
          new Question(id, known(text, "text", id), known(why, "why", id), separates, answers));
    }
  }

  private void readAnswers(List<Answer> into) throws IOException {
    expect(JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String word = "";
      Optional<Translated<String>> text = Optional.empty();
      List<FindingId> pointsTo = List.of();
      List<FindingId> speaksAgainst = List.of();
      expect(JsonToken.START_OBJECT);
      for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
        json.nextToken();
        switch (field) {
          case "word" -> word = string();
          case "text" -> text = Optional.of(translatedString());
          case "pointsTo" -> pointsTo = ids();
          case "speaksAgainst" -> speaksAgainst = ids();
          default -> json.skipChildren();
        }
      }
      into.add(new Answer(word, known(text, "text", word), pointsTo, speaksAgainst));
    }
  }

  private void readRoles(List<Role> into) throws IOException {
    expect(JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Optional<Diagnosis.Concern> concern = Optional.empty();
      Optional<Actor> who = Optional.empty();
      Optional<Owner> owner = Optional.empty();
      Optional<Translated<String>> to = Optional.empty();
      expect(JsonToken.START_OBJECT);
      for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
        json.nextToken();
        switch (field) {
          case "concern" -> {
            String word = string();
            concern = Optional.of(known(Diagnosis.Concern.ofWord(word), "concern", word));
          }
          case "who" -> {
            String word = string();
            who = Optional.of(known(Actor.ofWord(word), "actor", word));
          }
          case "owner" -> {
            String word = string();
            owner = Optional.of(known(Owner.ofWord(word), "owner", word));
          }
          case "to" -> to = Optional.of(translatedString());
          default -> json.skipChildren();
        }
      }
      into.add(new Role(concern, who, owner, known(to, "role", "to")));
    }
  }

  private void readPhrases(Map<String, Translated<Template>> into) throws IOException {
    expect(JsonToken.START_OBJECT);
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      Map<String, Template> byLanguage = new LinkedHashMap<>();
      expect(JsonToken.START_OBJECT);
      for (String tag = json.nextFieldName(); tag != null; tag = json.nextFieldName()) {
        json.nextToken();
        byLanguage.put(tag, new Template(string()));
      }
      into.put(name, new Translated<>(byLanguage));
    }
  }

  private void readTypes(List<FindingType> into) throws IOException {
    expect(JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      expect(JsonToken.START_OBJECT);
      into.add(type());
    }
  }

  private FindingType type() throws IOException {
    String id = "";
    String slug = "";
    String severity = "";
    String scope = "";
    String actor = "";
    Set<Measurement> spoils = Set.of();
    Set<Measurement> leansOn = Set.of();
    List<FindingId> explains = List.of();
    Set<Step> useless = Set.of();
    Set<Step> harmful = Set.of();
    Set<Step> worthTrying = Set.of();
    Map<String, ArgKind> args = Map.of();
    Map<String, FindingText> text = new LinkedHashMap<>();
    for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
      json.nextToken();
      switch (field) {
        case "id" -> id = string();
        case "slug" -> slug = string();
        case "severity" -> severity = string();
        case "scope" -> scope = string();
        case "actor" -> actor = string();
        case "spoils" -> spoils = measurements();
        case "leansOn" -> leansOn = measurements();
        case "explains" -> explains = ids();
        case "useless" -> useless = steps();
        case "harmful" -> harmful = steps();
        case "worthTrying" -> worthTrying = steps();
        case "args" -> args = args();
        case "text" -> {
          expect(JsonToken.START_OBJECT);
          for (String tag = json.nextFieldName(); tag != null; tag = json.nextFieldName()) {
            json.nextToken();
            text.put(tag, findingText());
          }
        }
        default -> json.skipChildren();
      }
    }
    return new FindingType(
        known(FindingId.parse(id), "finding", id),
        slug,
        known(Severity.ofWord(severity), "severity", severity),
        known(ScopeKind.ofWord(scope), "scope", scope),
        known(Actor.ofWord(actor), "actor", actor),
        spoils,
        leansOn,
        explains,
        useless,
        harmful,
        worthTrying,
        args,
        new Translated<>(text));
  }

  private FindingText findingText() throws IOException {
    Optional<Template> title = Optional.empty();
    Optional<Template> turn = Optional.empty();
    Optional<Template> does = Optional.empty();
    Optional<Template> because = Optional.empty();
    Optional<Template> say = Optional.empty();
    Optional<Template> statement = Optional.empty();
    Optional<Template> notNow = Optional.empty();
    List<Template> remedies = new ArrayList<>();
    expect(JsonToken.START_OBJECT);
    for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
      json.nextToken();
      switch (field) {
        case "title" -> title = Optional.of(new Template(string()));
        case "turn" -> turn = Optional.of(new Template(string()));
        case "does" -> does = Optional.of(new Template(string()));
        case "because" -> because = Optional.of(new Template(string()));
        case "say" -> say = Optional.of(new Template(string()));
        case "statement" -> statement = Optional.of(new Template(string()));
        case "notNow" -> notNow = Optional.of(new Template(string()));
        case "remedies" -> {
          for (String remedy : strings()) {
            remedies.add(new Template(remedy));
          }
        }
        default -> json.skipChildren();
      }
    }
    return new FindingText(
        known(title, "text", "title"),
        known(turn, "text", "turn"),
        known(does, "text", "does"),
        known(because, "text", "because"),
        remedies,
        known(say, "text", "say"),
        statement,
        notNow);
  }

  private Map<String, ArgKind> args() throws IOException {
    Map<String, ArgKind> args = new LinkedHashMap<>();
    expect(JsonToken.START_OBJECT);
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      String kind = string();
      args.put(name, known(ArgKind.ofWord(kind), "kind", kind));
    }
    return args;
  }

  private Translated<String> translatedString() throws IOException {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    expect(JsonToken.START_OBJECT);
    for (String tag = json.nextFieldName(); tag != null; tag = json.nextFieldName()) {
      json.nextToken();
      byLanguage.put(tag, string());
    }
    return new Translated<>(byLanguage);
  }

  private Set<Measurement> measurements() throws IOException {
    EnumSet<Measurement> set = EnumSet.noneOf(Measurement.class);
    for (String word : strings()) {
      set.add(known(Measurement.ofWord(word), "measurement", word));
    }
    return set;
  }

  private Set<Step> steps() throws IOException {
    EnumSet<Step> set = EnumSet.noneOf(Step.class);
    for (String word : strings()) {
      set.add(known(Step.ofWord(word), "step", word));
    }
    return set;
  }

  private List<FindingId> ids() throws IOException {
    List<FindingId> ids = new ArrayList<>();
    for (String word : strings()) {
      ids.add(known(FindingId.parse(word), "finding", word));
    }
    return ids;
  }

  private List<String> strings() throws IOException {
    List<String> strings = new ArrayList<>();
    expect(JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      strings.add(string());
    }
    return strings;
  }

  private String string() throws IOException {
    expect(JsonToken.VALUE_STRING);
    return json.getText();
  }

  private void expect(JsonToken token) throws IOException {
    if (json.currentToken() != token) {
      throw malformed("expected " + token + ", found " + json.currentToken());
    }
  }

  private <T> T known(Optional<T> value, String what, String word) throws IOException {
    if (value.isEmpty()) {
      throw malformed("no such " + what + ": " + word);
    }
    return value.get();
  }

  private JsonParseException malformed(String reason) {
    return new JsonParseException(json, reason);
  }
}
