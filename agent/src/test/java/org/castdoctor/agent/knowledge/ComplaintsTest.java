package org.castdoctor.agent.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.castdoctor.protocol.diagnosis.ComplaintClass;
import org.castdoctor.protocol.diagnosis.ComplaintClass.Kind;
import org.castdoctor.protocol.diagnosis.ComplaintClass.Recognised;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is recognised in what people write, and what is not. */
class ComplaintsTest {
  private static final Complaints COMPLAINTS = Complaints.load();
  private static final Set<String> LANGUAGES = Set.of("en", "de", "fr", "es", "ja");

  record Sentence(String kinds, String language, String text) {}

  static List<Sentence> sentences() {
    try (InputStream file = ComplaintsTest.class.getResourceAsStream("complaint-sentences.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| ?", 3))
          .map(parts -> new Sentence(parts[0], parts[1], parts[2]))
          .toList();
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static String kinds(String text) {
    ComplaintClass found = COMPLAINTS.classify(text);
    return found.kinds().isEmpty()
        ? "plain"
        : found.kinds().stream().map(Kind::word).collect(Collectors.joining("+"));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void aSentenceIsTakenForWhatItIs(Sentence sentence) {
    assertEquals(
        sentence.kinds(),
        kinds(sentence.text()),
        () -> sentence.text() + ": " + COMPLAINTS.classify(sentence.text()));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void itDoesNotDependOnHowItIsTyped(Sentence sentence) {
    for (Normalizer.Form form : Normalizer.Form.values()) {
      assertEquals(sentence.kinds(), kinds(Normalizer.normalize(sentence.text(), form)));
    }
    assertEquals(sentence.kinds(), kinds(sentence.text().toUpperCase(Locale.ROOT)));
    assertEquals(sentence.kinds(), kinds("\n\t*** " + sentence.text() + " !!!"));
  }

  @Test
  void accentsMayBeMissing() {
    for (Sentence sentence : sentences()) {
      if (!sentence.language().equals("ja")) {
        String bare =
            Normalizer.normalize(sentence.text(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        assertEquals(sentence.kinds(), kinds(bare), bare);
      }
    }
  }

  @Test
  void theTableIsLongEnoughAndAThirdOfItIsNearMisses() {
    List<Sentence> all = sentences();
    long plain = all.stream().filter(s -> s.kinds().equals("plain")).count();
    assertTrue(all.size() >= 120, "sentences: " + all.size());
    assertTrue(plain * 3 >= all.size(), plain + " of " + all.size());
    assertEquals(LANGUAGES, all.stream().map(Sentence::language).collect(Collectors.toSet()));
    for (Kind kind : Kind.values()) {
      assertEquals(
          LANGUAGES,
          all.stream()
              .filter(s -> s.kinds().contains(kind.word()))
              .map(Sentence::language)
              .collect(Collectors.toSet()),
          kind.word());
    }
  }

  @Test
  void everyRuleHasAnIdOfItsLanguageAndIsTheOnlyOneOfThatName() {
    Set<String> ids = new HashSet<>();
    for (Complaints.Rule rule : COMPLAINTS.rules()) {
      assertTrue(ids.add(rule.id()), rule.id());
      assertTrue(rule.id().startsWith(rule.language() + "-"), rule.id());
      assertEquals(rule.id(), new Recognised(rule.kind(), rule.id()).rule());
    }
    for (Kind kind : Kind.values()) {
      assertEquals(
          new TreeSet<>(LANGUAGES),
          COMPLAINTS.rules().stream()
              .filter(rule -> rule.kind() == kind)
              .map(Complaints.Rule::language)
              .collect(Collectors.toCollection(TreeSet::new)),
          kind.word());
    }
  }

  @Test
  void theRuleThatDecidedIsNamed() {
    ComplaintClass found = COMPLAINTS.classify("My son saw porn though parental control was on");
    assertEquals(List.of("en-child-1"), found.rules(Kind.CHILD_SAFETY));
    assertEquals(List.of("en-parental-1"), found.rules(Kind.PARENTAL_CONTROLS));
    assertEquals(Concern.SAFETY, found.concern());
    assertEquals("child-safety", found.word());
  }

  @Test
  void wordsFarApartDoNotBelongTogether() {
    String between = "and then ".repeat(30);
    assertEquals("plain", kinds("My son is well, " + between + " a porn spam mail came"));
    assertEquals("child-safety", kinds("My son " + "then ".repeat(5) + "saw porn"));
  }

  @Test
  void whatStandsBehindTheLimitIsNotRead() {
    String filler = "x ".repeat(Complaints.MAX_LENGTH / 2);
    assertEquals("plain", kinds(filler + "I was charged twice"));
    assertEquals("billing", kinds("I was charged twice " + filler));
  }

  @Test
  void aTextMadeToBeSlowIsReadAtOnce() {
    String hostile = "my son porn saw the bill ".repeat(400) + "子供裸".repeat(400);
    assertTimeout(Duration.ofSeconds(2), () -> COMPLAINTS.classify(hostile));
  }

  @Test
  void anyTextHasAClass() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(200); i > 0; i--) {
        text.append((char) random.nextInt(0x10000));
      }
      assertFalse(COMPLAINTS.classify(text.toString()).word().isBlank());
    }
  }
}
