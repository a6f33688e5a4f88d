package org.castdoctor.agent.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.protocol.diagnosis.ComplaintClass;
import org.castdoctor.protocol.diagnosis.ComplaintClass.Kind;
import org.castdoctor.protocol.diagnosis.ComplaintClass.Recognised;

/**
 * Recognises by a list of words what must not be answered by a checklist. It understands nothing:
 * words near each other decide, in any of the languages of the list, whatever the language of the
 * report. What goes in is a text, what comes out are a class and the ids of rules; nothing is kept.
 * No pack changes these rules: a stolen key must not make castdoctor deaf.
 */
public final class Complaints {
  /** More than anybody types in need; what stands behind it is not read. */
  public static final int MAX_LENGTH = 4_000;

  /** Words of one thought; a longer complaint goes on to something else. */
  private static final int NEAR_WORDS = 20;

  /** The same in signs, where no blanks part the words. */
  private static final int NEAR_SIGNS = 40;

  private final List<Rule> rules;

  private Complaints(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * One rule: a text has it when every group is found in it, near each other.
   *
   * @param groups each a list of phrases, one of which must be there
   * @param unless phrases that make the rule silent where they stand near
   * @param note what it is for, in one sentence
   */
  public record Rule(
      String id,
      Kind kind,
      String language,
      List<List<Phrase>> groups,
      List<Phrase> unless,
      String note) {
    public Rule {
      groups = groups.stream().map(List::copyOf).toList();
      unless = List.copyOf(unless);
    }

    /** Every place of the first group may be a beginning; the others must stand near to it. */
    private boolean speaksOf(FoldedText text) {
      List<int[]> found = groups.stream().map(group -> places(text, group)).toList();
      int[] silencing = places(text, unless);
      return Arrays.stream(found.getFirst())
          .anyMatch(place ->
              found.stream().allMatch(group -> hasNear(group, place))
                  && !hasNear(silencing, place));
    }

    private static int[] places(FoldedText text, List<Phrase> phrases) {
      return phrases.stream().flatMapToInt(text::places).distinct().toArray();
    }

    private boolean hasNear(int[] places, int place) {
      int near = language.equals(Phrase.WITHOUT_BLANKS) ? NEAR_SIGNS : NEAR_WORDS;
      return Arrays.stream(places).anyMatch(other -> Math.abs(other - place) <= near);
    }
  }

  /** The rules that ship with this version. */
  public static Complaints load() {
    JsonNode file = KnowledgeFile.read("complaints.json");
    Map<String, List<String>> words = new HashMap<>();
    file.path("words")
        .properties()
        .forEach(list -> words.put("@" + list.getKey(), KnowledgeFile.words(list.getValue())));
    return new Complaints(KnowledgeFile.rows(file.path("rules"), row -> rule(row, words)));
  }

  private static Rule rule(JsonNode row, Map<String, List<String>> words) {
    String language = row.path("language").asText();
    String kind = row.path("class").asText();
    return new Rule(
        row.path("id").asText(),
        Kind.ofWord(kind).orElseThrow(() -> new IllegalArgumentException("no class " + kind)),
        language,
        KnowledgeFile.rows(row.path("phrases"), group -> phrases(group, language, words)),
        phrases(row.path("unless"), language, words),
        row.path("note").asText());
  }

  private static List<Phrase> phrases(
      JsonNode list, String language, Map<String, List<String>> words) {
    List<Phrase> phrases = new ArrayList<>();
    for (String entry : KnowledgeFile.words(list)) {
      List<String> meant =
          entry.startsWith("@")
              ? Optional.ofNullable(words.get(entry))
                  .orElseThrow(() -> new IllegalArgumentException("no list " + entry))
              : List.of(entry);
      meant.stream().flatMap(text -> Phrase.of(text, language)).forEach(phrases::add);
    }
    return phrases;
  }

  /** Every rule, in the order of the file. */
  public List<Rule> rules() {
    return rules;
  }

  /** What a complaint is about. The text is read up to {@link #MAX_LENGTH}, and forgotten. */
  public ComplaintClass classify(String complaint) {
    FoldedText text = FoldedText.of(complaint, MAX_LENGTH);
    return new ComplaintClass(
        rules.stream()
            .filter(rule -> rule.speaksOf(text))
            .map(rule -> new Recognised(rule.kind(), rule.id()))
            .toList());
  }
}
