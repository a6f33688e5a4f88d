package org.castdoctor.agent.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.castdoctor.agent.knowledge.AppWords;
import org.castdoctor.agent.knowledge.Complaints;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Plan;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Declared.Symptom;
import org.castdoctor.protocol.diagnosis.Step;
import org.castdoctor.protocol.json.JsonTree;

/**
 * What somebody declares, from JSON: the same fields as the diagnosis' {@code request}, and {@code
 * complaint} for free words, of which only the class is kept. Anything else is refused, so that a
 * misspelt field is not silently left out.
 */
public final class DeclaredReader {
  private static final int MAX_TEXT = 100;
  private static final int MAX_LIST = 30;
  private static final int MAX_DEPTH = 4;

  private static final Set<String> FIELDS =
      Set.of(
          "app",
          "appVersion",
          "sender",
          "senderOs",
          "plan",
          "works",
          "tried",
          "device",
          "symptom",
          "error",
          "since",
          "complaint",
          "answers");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private final JsonNode json;

  /** Says, as a sentence, what of a declaration is not understood. */
  public static final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    NotUnderstood(Text text) {
      super(text.toString());
      this.text = text;
    }

    /** What is not understood. */
    public Text text() {
      return text;
    }
  }

  private DeclaredReader(JsonNode json) {
    this.json = json;
  }

  /** Reads an object, or nothing at all, which declares nothing. */
  public static Declared read(byte[] body) throws NotUnderstood {
    return body.length == 0 ? Declared.nothing() : of(tree(body));
  }

  static JsonNode tree(byte[] body) throws NotUnderstood {
    try (JsonParser tokens = JSON.createParser(body)) {
      JsonNode json = JsonTree.readWhole(tokens);
      if (!json.isObject()) {
        throw new NotUnderstood(Text.of("The body is no JSON object."));
      }
      return json;
    } catch (JsonProcessingException malformed) {
      throw new NotUnderstood(Text.of("The body is no JSON."));
    } catch (IOException impossible) {
      throw new NotUnderstood(Text.of("The body cannot be read."));
    }
  }

  /** Reads an object that was parsed already. */
  public static Declared of(JsonNode json) throws NotUnderstood {
    for (var field : json.properties()) {
      if (!FIELDS.contains(field.getKey())) {
        throw new NotUnderstood(
            Text.of("There is no field of that name; there are {fields}.").with("fields", names()));
      }
    }
    return new DeclaredReader(json).declared();
  }

  private static String names() {
    return String.join(", ", FIELDS.stream().sorted().toList());
  }

  private Declared declared() throws NotUnderstood {
    Declared said =
        new Declared(
            text("app").map(AppWords::slug),
            text("appVersion"),
            word("sender", Sender.values(), Sender::word).orElse(Sender.THIS_PC),
            text("senderOs"),
            word("plan", Plan.values(), Plan::word),
            list("works").stream().map(AppWords::slug).toList(),
            steps(),
            text("device"),
            word("symptom", Symptom.values(), Symptom::word),
            text("error"),
            text("since"),
            Optional.empty(),
            answers());
    JsonNode complaint = json.path("complaint");
    return complaint.isMissingNode()
        ? said
        : said.complaining(Complaints.load().classify(textOf("complaint", complaint, 4_000)));
  }

  private Optional<String> text(String field) throws NotUnderstood {
    JsonNode value = json.path(field);
    return value.isMissingNode() || value.isNull()
        ? Optional.empty()
        : Optional.of(textOf(field, value, MAX_TEXT));
  }

  private static String textOf(String field, JsonNode value, int most) throws NotUnderstood {
    if (!value.isTextual() || value.asText().isBlank() || value.asText().length() > most) {
      throw new NotUnderstood(
          Text.of("{field} must be a text of 1 to {most} characters.")
              .with("field", field)
              .with("most", most));
    }
    return value.asText().strip();
  }

  private <E extends Enum<E>> Optional<E> word(String field, E[] all, Function<E, String> word)
      throws NotUnderstood {
    Optional<String> said = text(field);
    for (E each : all) {
      if (said.filter(word.apply(each)::equals).isPresent()) {
        return Optional.of(each);
      }
    }
    if (said.isPresent()) {
      throw new NotUnderstood(
          Text.of("{field} must be one of {words}")
              .with("field", field)
              .with("words", String.join(", ", List.of(all).stream().map(word).toList())));
    }
    return Optional.empty();
  }

  private List<String> list(String field) throws NotUnderstood {
    JsonNode value = json.path(field);
    if (value.isMissingNode()) {
      return List.of();
    }
    if (!value.isArray() || value.size() > MAX_LIST) {
      throw new NotUnderstood(
          Text.of("{field} must be a list of {most} at most.")
              .with("field", field)
              .with("most", MAX_LIST));
    }
    List<String> words = new ArrayList<>();
    for (JsonNode each : value) {
      words.add(textOf(field, each, MAX_TEXT));
    }
    return words;
  }

  private Set<Step> steps() throws NotUnderstood {
    Set<Step> steps = EnumSet.noneOf(Step.class);
    for (String word : list("tried")) {
      steps.add(
          Step.ofWord(word)
              .orElseThrow(() -> new NotUnderstood(Text.of("tried must be S1 to S27."))));
    }
    return steps;
  }

  private Map<String, String> answers() throws NotUnderstood {
    JsonNode value = json.path("answers");
    Map<String, String> answers = new TreeMap<>();
    if (!value.isMissingNode() && !value.isObject()) {
      throw new NotUnderstood(Text.of("answers must be an object of words."));
    }
    for (var field : value.properties()) {
      String answer = textOf("answers", field.getValue(), 40);
      if (!field.getKey().matches("[a-z0-9-]{1,40}") || !answer.matches("[a-z0-9-]{1,40}")) {
        throw new NotUnderstood(Text.of("answers must be words of the catalogue."));
      }
      answers.put(field.getKey(), answer);
    }
    if (answers.size() > MAX_LIST) {
      throw new NotUnderstood(Text.of("answers has too many."));
    }
    return answers;
  }
}
