package org.castdoctor.agent.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.castdoctor.agent.check.all.Checks;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.FindingType;
import org.junit.jupiter.api.Test;

/**
 * Every finding about a receiver or its maker has a rule, a page, and in the rule's own test a
 * sick, a healthy and an unmeasured home. Read from the sources, as a case that is missing runs
 * nowhere.
 */
class ThreeCasesTest {
  private static final Path TESTS = Path.of("src/test/java");
  private static final Path PAGES = Path.of("..", "docs", "findings");

  private static boolean isOfAReceiver(FindingId id) {
    return id.toString().startsWith("R") || id.toString().startsWith("V");
  }

  @Test
  void everyOneHasARuleAndAPage() {
    TreeSet<String> ruled = new TreeSet<>();
    Checks.ALL.forEach(check ->
        check.ids().stream()
            .filter(ThreeCasesTest::isOfAReceiver)
            .forEach(id -> ruled.add(id.toString())));
    List<String> known =
        Catalogue.load().types().stream()
            .map(FindingType::id)
            .filter(ThreeCasesTest::isOfAReceiver)
            .map(FindingId::toString)
            .toList();
    assertEquals(new TreeSet<>(known), ruled);
    assertTrue(known.stream().allMatch(id -> Files.exists(PAGES.resolve(id + ".md"))));
  }

  @Test
  void everyRuleIsTestedSickHealthyAndUnmeasured() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Check check : Checks.ALL) {
      List<FindingId> ids = check.ids().stream().filter(ThreeCasesTest::isOfAReceiver).toList();
      if (ids.isEmpty()) {
        continue;
      }
      String name = check.getClass().getSimpleName();
      String test = test(check.getClass());
      for (FindingId id : ids) {
        if (!Pattern.compile("(sick|found)\\w*\\([^;]*\"" + id + "\"").matcher(test).find()) {
          missing.add(name + ": " + id + " sick");
        }
      }
      // Not "healthy(" alone, as a simulated home is made with that word.
      for (String word : List.of("Healthy", "Unmeasured")) {
        String call = word.toLowerCase(Locale.ROOT) + "(";
        if (!test.contains("Concluded." + call) && !test.contains("Conclusion." + word)) {
          missing.add(name + ": " + call + ")");
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  /** All test files that make this check. */
  private static String test(Class<?> check) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(TESTS)) {
      for (Path file : files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
        String source = Files.readString(file);
        if (source.contains("new " + check.getSimpleName() + "(")) {
          text.append(source);
        }
      }
    }
    return text.toString();
  }
}
