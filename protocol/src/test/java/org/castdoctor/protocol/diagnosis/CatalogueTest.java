package org.castdoctor.protocol.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.castdoctor.protocol.wire.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  private static final int LONGEST_TITLE = 75; // fits a terminal beside the code and the confidence
  private static final int LONGEST_ANSWER = 75; // with its number before it, in a terminal
  private static final int LONGEST_SENTENCE_GROUP = 260; // two lines on paper, three on a screen

  private final Catalogue catalogue = Catalogue.load();

  @Test
  void everyIdEverGivenAwayIsThereOnceWithItsSlug() throws IOException {
    List<String> expected =
        resource("ids.txt").lines().filter(line -> !line.startsWith("#")).toList();
    assertEquals(
        expected, catalogue.types().stream().map(type -> type.id() + " " + type.slug()).toList());
  }

  @Test
  void explanationsNeverRunInACircle() {
    for (FindingType type : catalogue.types()) {
      assertFalse(below(type).contains(type.id()), type.id() + " explains itself");
    }
  }

  @Test
  void noCauseHidesAnUndeterminedVerdict() {
    for (FindingType type : catalogue.types()) {
      for (FindingId symptom : type.explains()) {
        assertFalse(Owner.of(symptom) == Owner.UNDETERMINED, type.id() + " hides " + symptom);
      }
    }
  }

  @Test
  void onlyTheMeasuringComputerSpoilsMeasurements() {
    for (FindingType type : catalogue.types()) {
      // A permission may be missing to an app on a phone, or to castdoctor itself.
      assertTrue(
          type.spoils().isEmpty()
              || type.scope() == ScopeKind.THIS_PC
              || type.id().equals(FindingId.of("C05")),
          type.slug());
    }
    assertEquals(
        Set.of(Measurement.DISCOVERY, Measurement.LAN, Measurement.INTERNET), type("C13").spoils());
    assertEquals(Set.of(Measurement.DISCOVERY), type("C04").spoils());
  }

  @Test
  void aFactoryResetIsWorthTryingInOneFaultOnly() {
    assertEquals(
        List.of("R12"),
        catalogue.types().stream()
            .filter(type -> type.worthTrying().contains(Step.S10))
            .map(type -> type.id().toString())
            .toList());
    assertTrue(type("V01").harmful().contains(Step.S10));
    assertTrue(type("L01").harmful().contains(Step.S10));
  }

  @Test
  void nobodyIsEverToldThatSwitchingTheFirewallOffHelps() {
    for (FindingType type : catalogue.types()) {
      assertFalse(type.worthTrying().contains(Step.S22), type.slug());
      assertFalse(type.worthTrying().contains(Step.S26), type.slug());
    }
  }

  @Test
  void aServicesDecisionMakesEveryStepOfTheFirstStoryUseless() {
    assertTrue(
        type("A01").useless().containsAll(Set.of(Step.S2, Step.S3, Step.S5, Step.S6, Step.S10)));
    assertEquals(Actor.STREAMING_SERVICE, type("A01").actor());
  }

  @Test
  void factsThatAccuseNobodyAreInformationOnly() {
    for (String id : List.of("R10", "R11", "R17", "C17", "L21", "I05", "U00", "U03")) {
      assertEquals(Severity.INFO, type(id).severity(), id);
    }
    assertEquals(Severity.WARNING, type("V05").severity());
    assertEquals(Severity.ERROR, type("L03").severity());
  }

  @Test
  void titlesAreOneShortPlainSentence() {
    for (FindingType type : catalogue.types()) {
      String title = type.text().in("en").title().text();
      assertTrue(title.length() <= LONGEST_TITLE, title);
      assertTrue(title.endsWith(".") && title.indexOf(". ") < 0, title);
      for (String name : type.text().in("en").title().names()) {
        assertTrue(Set.of("device", "app").contains(name), title);
      }
    }
  }

  @Test
  void everyTextIsThereAndNotTooLong() {
    for (FindingType type : catalogue.types()) {
      FindingText text = type.text().in("en");
      for (Template template : text.all()) {
        assertFalse(template.text().isBlank(), type.slug());
        assertTrue(template.text().length() <= LONGEST_SENTENCE_GROUP, template.text());
      }
      assertTrue(text.remedies().size() <= 4, type.slug());
      assertTrue(text.does().text().endsWith("."), text.does().text());
      assertTrue(text.turn().text().endsWith("."), text.turn().text());
    }
  }

  @Test
  void noPlaceholderBeginsASentenceWithinAText() {
    for (FindingType type : catalogue.types()) {
      for (Template template : type.text().in("en").all()) {
        assertFalse(template.text().contains(". {"), template.text());
      }
    }
  }

  @Test
  void everyDeclaredArgumentIsUsed() {
    for (FindingType type : catalogue.types()) {
      Set<String> used = new HashSet<>();
      type.text().in("en").all().forEach(template -> used.addAll(template.names()));
      assertEquals(type.args().keySet(), used, type.slug());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "C13,interfaces addresses",
    "C07,chosen better",
    "C04,interface sent heard",
    "C03,interface refused",
    "C08,interface missing",
    "C09,holder",
    "C10,device old address",
    "C12,issuer vendors proxy",
    "C14,days way vendors",
    "C16,program rule",
    "C17,vpn",
    "L01,peers gateway",
    "L03,interface asked answers device address millis",
    "L06,device address own",
    "L07,device address own attempts",
    "L10,addresses",
    "L11,device address",
    "L14,device rate",
    "L28,device address announcer",
    "R04,device others millis",
    "R11,device entries devices",
    "L18,vendor status",
    "L22,gateway",
    "L23,resolver other waited",
    "I01,gateway tries",
    "I02,resolver other waited",
    "R01,device asked others",
    "R03,device address alive",
    "R05,device millis failure",
    "R10,device running",
    "R18,device waited",
    "R19,device attempts waited alive",
    "R20,device millis",
    "A01,app device millis offered evidence since source checked",
    "A02,app plan since source checked",
    "A03,app fine rules also connection",
    "A04,app model since source checked",
    "A05,app version concerned since source checked",
    "A06,app device source checked",
    "A07,app device",
    "L12,names resolver other",
    "L13,seen",
    "L20,servers tries",
    "L29,issuer vendors",
    "I04,service seen said",
    "P01,platform seen said",
    "P02,app platform seen said",
    "P03,seen",
    "A09,app seen said",
    "A10,app version concerned since source checked",
    "A16,child thing person about rules also connection",
    "A17,about rules also connection",
    "A18,about rules also connection",
    "C01,network seen",
    "C02,vpn interface evidence",
    "C05,app elsewhere",
    "C11,elsewhere",
    "C15,seen",
    "L02,seen",
    "R24,device millis",
    "P04,shown seen",
    "A11,app shown seen",
    "A12,device evidence source checked",
    "A13,app shown seen",
    "A14,app device version",
    "A15,app",
    "R08,device source checked",
    "V02,device source checked",
    "V04,device since source checked",
    "U01,measured proof",
    "U02,reason",
    "U03,code meaning measured"
  })
  void theArgumentsThatChecksFillKeepTheirNames(String id, String names) {
    assertEquals(List.of(names.split(" ")), List.copyOf(type(id).args().keySet()));
  }

  @Test
  void withNothingMeasuredNoTitleShowsAGap() {
    for (FindingType type : catalogue.types()) {
      String title = catalogue.title(type, "en");
      assertFalse(title.contains("{") || title.contains("?"), title);
      assertFalse(title.contains("the the ") || title.contains("The the "), title);
      assertTrue(Character.isUpperCase(title.charAt(0)), title);
    }
    assertEquals("I cannot find the receiver in your network.", catalogue.title(type("R01"), "en"));
  }

  @Test
  void whatWasNotMeasuredIsNotClaimed() {
    String because =
        type("L03")
            .text()
            .in("en")
            .because()
            .render(Map.of("interface", "wlan0", "asked", "14", "answers", "0"));
    assertEquals("Questions asked to everybody on wlan0: 14, answers: 0.", because);
  }

  @Test
  void everyStepHasItsWordsAsARequest() {
    for (Step step : Step.values()) {
      String text = catalogue.stepText(step, "en");
      assertTrue(Character.isLowerCase(text.charAt(0)), text);
      assertFalse(text.endsWith("."), text);
    }
  }

  @Test
  void everyQuestionIsAskedOnceAndTellsSomethingApart() {
    Set<String> ids = new HashSet<>();
    for (Question question : catalogue.questions()) {
      assertTrue(ids.add(question.id()), question.id());
      assertTrue(question.text().in("en").endsWith("?"), question.id());
      assertTrue(question.why().in("en").endsWith("."), question.id());
      assertFalse(question.separates().isEmpty(), question.id());
      assertTrue(effects(question).size() >= 2, question.id() + " tells nothing apart");
    }
    assertTrue(catalogue.question("tv-home-screen").isPresent());
    assertEquals(Optional.empty(), catalogue.question("never-asked"));
  }

  @Test
  void everyAnswerIsShortAndOneWord() {
    for (Question question : catalogue.questions()) {
      for (Answer answer : question.answers()) {
        assertTrue(answer.word().matches("[a-z]+(-[a-z]+)*"), answer.word());
        assertTrue(answer.text().in("en").length() <= LONGEST_ANSWER, answer.text().in("en"));
        assertFalse(answer.text().in("en").endsWith("."), answer.text().in("en"));
        assertEquals(Optional.of(answer), question.answer(answer.word()));
      }
      assertEquals(Optional.empty(), question.answer(Answer.UNKNOWN), question.id());
      assertTrue(question.allowed().endsWith(", unknown"), question.allowed());
    }
    assertEquals("I do not know", catalogue.doNotKnow().in("en"));
  }

  @Test
  void anIdFromTheFutureHasNoRowAndStillAnOwner() {
    FindingId future = FindingId.of("L63");
    assertEquals(Optional.empty(), catalogue.type(future));
    assertEquals(Owner.LAN, Owner.of(future));
  }

  @Test
  void aSecondLanguageNeedsDataOnly() throws IOException {
    Catalogue two = parsed(resource("two-languages.json"));
    FindingType type = two.type(FindingId.of("R01")).orElseThrow();
    assertEquals("Ich finde den Empfänger nicht.", two.title(type, "de"));
    assertEquals("Ich finde den Empfänger nicht.", two.title(type, "de-AT"));
    assertEquals("I cannot find the receiver.", two.title(type, "fr"));
    assertEquals("das Telefon neu starten", two.stepText(Step.S2, "de"));
    assertEquals("do S3", two.stepText(Step.S3, "de"));
    assertEquals("Zeigt der Fernseher etwas?", two.questions().get(0).text().in("de"));
    assertEquals("ja", two.questions().get(0).answers().get(0).text().in("de"));
    assertEquals("weiß nicht", two.doNotKnow().in("de"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I cannot find {device}.|I cannot find {devise}.|{devise} is not declared",
        "I cannot find {device}.|I cannot find {device.|braces do not enclose",
        "\"device\": \"device\"}|\"device\": \"gadget\"}|no such kind: gadget",
        "\"useless\": [\"S5\"]|\"useless\": [\"S5\", \"S10\"]|a step stands in two lists",
        "\"useless\": [\"S5\"]|\"useless\": [\"S28\"]|no such step: S28",
        "\"explains\": []|\"explains\": [\"L03\"]|names L03, which is not there",
        "\"severity\": \"error\"|\"severity\": \"dire\"|no such severity: dire",
        "castdoctor.catalogue/1|castdoctor.catalogue/2|schema is not",
        "\"word\": \"yes\"|\"word\": \"no\"|two answers called no",
        "\"word\": \"yes\"|\"word\": \"unknown\"|no answer may be called unknown",
        "\"speaksAgainst\": [\"R01\"]|\"speaksAgainst\": [], \"pointsTo\": [\"R01\","
            + " \"R02\"]|separates other findings",
        "\"doNotKnow\": {\"en\"|\"doNotAsk\": {\"en\"|no such text: doNotKnow",
        "{\"en\": \"do S27\"}|{\"de\": \"S27 tun\"}|no English text",
        "\"id\": \"S27\"|\"id\": \"S26\"|a step has no words",
      })
  void aMistakeInTheDataIsRefusedWithItsReason(String right, String wrong, String reason)
      throws IOException {
    String good = resource("two-languages.json");
    assertTrue(good.contains(right), right);
    Parsed<Catalogue> parsed =
        Catalogue.parse(good.replace(right, wrong).getBytes(StandardCharsets.UTF_8));
    Parsed.Malformed<?> malformed = assertInstanceOf(Parsed.Malformed.class, parsed);
    assertTrue(malformed.reason().contains(reason), malformed.reason());
  }

  @Test
  void aFileCutAnywhereIsRefusedAndNeverThrows() throws IOException {
    byte[] good = resource("two-languages.json").strip().getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < good.length; length++) {
      Parsed<Catalogue> parsed = Catalogue.parse(Arrays.copyOf(good, length));
      assertInstanceOf(Parsed.Malformed.class, parsed, "cut at " + length);
    }
  }

  @Test
  void everyActorAndEveryOwnerHasAtLeastOneFinding() {
    Map<Actor, FindingId> actors = new TreeMap<>();
    Map<Owner, FindingId> owners = new TreeMap<>();
    for (FindingType type : catalogue.types()) {
      actors.put(type.actor(), type.id());
      owners.put(type.owner(), type.id());
    }
    assertEquals(Actor.values().length, actors.size());
    assertEquals(Owner.values().length - 1, owners.size(), "all but none");
  }

  private static Set<List<List<FindingId>>> effects(Question question) {
    Set<List<List<FindingId>>> effects = new HashSet<>();
    for (Answer answer : question.answers()) {
      effects.add(List.of(answer.pointsTo(), answer.speaksAgainst()));
    }
    return effects;
  }

  private FindingType type(String id) {
    return catalogue.type(FindingId.of(id)).orElseThrow();
  }

  private Set<FindingId> below(FindingType from) {
    Set<FindingId> seen = new HashSet<>();
    Deque<FindingId> open = new ArrayDeque<>(from.explains());
    while (!open.isEmpty()) {
      FindingId id = open.pop();
      if (seen.add(id)) {
        open.addAll(catalogue.type(id).orElseThrow().explains());
      }
    }
    return seen;
  }

  private static Catalogue parsed(String json) {
    return Catalogue.parse(json.getBytes(StandardCharsets.UTF_8)).toOptional().orElseThrow();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = CatalogueTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
