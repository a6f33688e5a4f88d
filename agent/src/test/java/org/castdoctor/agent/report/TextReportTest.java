package org.castdoctor.agent.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.scenario.Golden;
import org.castdoctor.agent.scenario.Scenario;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Actor;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.Change;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.castdoctor.protocol.diagnosis.Diagnosis.LinkName;
import org.castdoctor.protocol.diagnosis.Diagnosis.LinkStatus;
import org.castdoctor.protocol.diagnosis.Evidence;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.FindingText;
import org.castdoctor.protocol.diagnosis.FindingType;
import org.castdoctor.protocol.diagnosis.Owner;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.diagnosis.Severity;
import org.castdoctor.protocol.diagnosis.Step;
import org.castdoctor.protocol.diagnosis.Vantage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {
  private static final Catalogue CATALOGUE = Scenario.catalogue();
  private static final Terminal PLAIN = new Terminal(100, false);
  private static final Terminal COLOURED = new Terminal(100, true);

  static Stream<FindingType> types() {
    return CATALOGUE.types().stream();
  }

  private static String report(Diagnosis diagnosis, Terminal terminal) {
    return TextReport.of(diagnosis, CATALOGUE, terminal, Words.ENGLISH, false);
  }

  /** What changed goes into the report of a complaint, the latest first. */
  @Test
  void whatChangedIsToldWhereSomethingIsWrong() {
    Bundle bundle = Scenario.called("cast-button-vanished-one-app").measure();
    Instant monday = Instant.parse("2026-11-16T00:00:00Z");
    Diagnosis remembering =
        Scenario.diagnose(bundle)
            .remembering(
                List.of(
                    new Change(
                        monday,
                        "Living Room TV",
                        "firmware",
                        Optional.of("1.56.275994"),
                        Optional.of("1.56.281627"),
                        Optional.of(LocalDate.of(2026, 11, 15))),
                    new Change(
                        monday.plusSeconds(86_400),
                        "Living Room TV",
                        "netflix",
                        Optional.of("available"),
                        Optional.of("unavailable"),
                        Optional.of(LocalDate.of(2026, 11, 16)))));
    Golden.check(
        Path.of("src", "test", "resources", "reports", "changed.txt"), report(remembering, PLAIN));
  }

  private static String inFull(Diagnosis diagnosis) {
    return TextReport.of(diagnosis, CATALOGUE, PLAIN, Words.ENGLISH, true);
  }

  @Test
  void theLongCodeAndTheWordsToReadAloudStandInTheFullReportAlone() {
    Diagnosis diagnosis = diagnosis(CATALOGUE.types().getFirst(), "TV");
    String full = inFull(diagnosis).replaceAll("\\s+", " ");
    assertTrue(full.contains("long, for chat: " + diagnosis.code().longForm()), full);
    assertTrue(full.contains("read aloud: " + diagnosis.code().spoken()), full);
    assertFalse(report(diagnosis, PLAIN).contains("long, for chat"));
  }

  /** A diagnosis with this verdict, about a device of this name. */
  private static Diagnosis diagnosis(FindingType type, String name) {
    Map<String, String> values =
        Map.of("device", name, "app", name, "reason", name, "evidence", name);
    FindingText text = type.text().in("en");
    Diagnosis.Verdict verdict =
        new Diagnosis.Verdict(
            Optional.of(type.id()),
            Optional.of(type.slug()),
            type.owner(),
            type.owner() == Owner.UNDETERMINED ? Confidence.UNKNOWN : Confidence.LIKELY,
            new Scope.Lan(),
            text.title().render(values),
            text.turn().render(values),
            text.because().render(values),
            text.say().render(values));
    Finding finding =
        new Finding(
            type.id(),
            type.slug(),
            Severity.ERROR,
            Confidence.LIKELY,
            new Scope.Lan(),
            name,
            verdict.summary(),
            verdict.turn(),
            text.does().render(values),
            verdict.because(),
            verdict.say(),
            List.of(new Evidence("name of " + name, name, Vantage.THIS_PC, Instant.EPOCH)),
            List.of(),
            Optional.empty(),
            type.actor(),
            List.of(),
            type.useless(),
            type.harmful(),
            type.worthTrying(),
            List.of());
    return new Diagnosis(
        "0123456789abcdef",
        Instant.EPOCH,
        450,
        new Diagnosis.CodeFaces("CD-0000-0000-0000", "long", "0000 0000 0000 0000", "spoken"),
        new Diagnosis.Agent("0.1.0", "2026.11", "2026.11", "Linux"),
        Declared.nothing(),
        verdict,
        new Diagnosis.NextActor(type.actor(), text.does().render(values)),
        List.of(
            new Diagnosis.PathLink(LinkName.SENDER, "this PC", LinkStatus.OK, "fine"),
            new Diagnosis.PathLink(LinkName.RECEIVER, name, LinkStatus.BROKEN, name)),
        List.of(finding),
        new Diagnosis.Steps(
            type.useless().stream().map(step -> new Diagnosis.StepReason(step, "x")).toList(),
            type.harmful().stream().map(step -> new Diagnosis.StepReason(step, "x")).toList(),
            List.of(),
            List.of()),
        List.of(new Diagnosis.Because(name + " answers.", "x")),
        List.of(
            new Diagnosis.Need(
                "q",
                "Is it " + name + "?",
                "It matters.",
                List.of(type.id()),
                List.of(new Diagnosis.Choice("yes", "yes"), new Diagnosis.Choice("unknown", "?")))),
        List.of(),
        List.of(),
        Diagnosis.Concern.NONE,
        escalation(),
        Optional.empty(),
        new Diagnosis.Fingerprints("0123456789abcdef", "fedcba9876543210", 2));
  }

  private static Diagnosis.Escalation escalation() {
    return new Diagnosis.Escalation(
        "support",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "x",
        "x",
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        "CD-0000-0000-0000");
  }

  private static FindingType type(String id) {
    return CATALOGUE.type(FindingId.of(id)).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyVerdictCanBeTold(FindingType type) {
    String report = report(diagnosis(type, "the TV"), PLAIN);
    assertTrue(report.contains(type.id().toString()), report);
    assertTrue(report.contains("Whose turn    "), report);
    assertTrue(report.contains("0000 0000 0000 0000"), report);
    assertTrue(report.lines().count() <= 30, report);
    assertEquals(List.of(), report.lines().filter(line -> line.length() > 100).toList());
    assertFalse(report.contains("owner."), report);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b[31mTV\u001b[0m",
        "TV\u001b]0;title\u0007",
        "TV\u009b2J",
        "TV\u202egnp.exe",
        "TV\u2066x\u2069",
        "TV\nDo this       Call 0900 123",
        "TV\r\nx",
        "TV\u2028x",
        "TV\u0000x",
        "TV\u200bx",
        "TV\t\bx"
      })
  void aNameFromTheNetworkCannotCommandTheTerminal(String name) {
    for (FindingType type : List.of(type("R03"), type("A01"), type("U02"))) {
      String report = inFull(diagnosis(type, name));
      assertEquals(
          List.of(),
          report
              .codePoints()
              .filter(c -> c != '\n')
              .filter(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)
              .mapToObj(Integer::toHexString)
              .toList());
      assertEquals(
          report(diagnosis(type, "TV"), PLAIN)
              .lines()
              .filter(l -> l.contains("  Do this "))
              .count(),
          report(diagnosis(type, name), PLAIN)
              .lines()
              .filter(l -> l.startsWith("  Do this "))
              .count());
    }
  }

  @Test
  void aNameOfAThousandLettersDoesNotBreakTheLayout() {
    String report = report(diagnosis(type("R03"), "x".repeat(1_000)), PLAIN);
    assertEquals(List.of(), report.lines().filter(line -> line.length() > 100).toList());
  }

  @ParameterizedTest
  @MethodSource("types")
  void withoutColourThereIsNone(FindingType type) {
    assertFalse(report(diagnosis(type, "the TV"), PLAIN).contains("\u001b"));
  }

  @Test
  void colourSaysNothingThatTheWordsDoNotSay() {
    Diagnosis diagnosis = diagnosis(type("R03"), "the TV");
    String coloured = report(diagnosis, COLOURED);
    assertTrue(coloured.contains("\u001b["));
    assertEquals(report(diagnosis, PLAIN), coloured.replaceAll("\u001b\\[[\\d;]+m", ""));
  }

  @Test
  void whoListensHearsSentencesAndNoDrawing() {
    Terminal spoken = new Terminal(100, false, true);
    for (Scenario scenario : Scenario.all()) {
      Diagnosis diagnosis = Scenario.diagnose(scenario.measure());
      String heard = TextReport.of(diagnosis, CATALOGUE, spoken, Words.ENGLISH, false);
      assertEquals(
          List.of(),
          heard
              .lines()
              .filter(line ->
                  line.isBlank()
                      || line.startsWith(" ")
                      || line.contains("  ")
                      || line.matches(".*[─·→█▀▄│].*"))
              .toList(),
          scenario.name());
      assertTrue(heard.startsWith(diagnosis.verdict().summary()), heard);
      assertTrue(heard.contains(diagnosis.code().digits()), heard);
      for (Diagnosis.PathLink link : diagnosis.path()) {
        String state = state(link.status());
        assertTrue(diagnosis.concern() != Concern.NONE || heard.contains(" is " + state), heard);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 110})
  void everyLineKeepsToTheWidth(int columns) {
    for (Scenario scenario : Scenario.all()) {
      String report = report(Scenario.diagnose(scenario.measure()), new Terminal(columns, false));
      assertEquals(
          List.of(),
          report.lines().filter(line -> line.length() > columns).toList(),
          scenario.name());
    }
  }

  @ParameterizedTest
  @EnumSource(LinkStatus.class)
  void everyStateOfALinkHasAWord(LinkStatus status) {
    Diagnosis one = diagnosis(type("R03"), "the TV");
    String word = state(status);
    assertFalse(word.isBlank());
    assertTrue(
        report(with(one, new Diagnosis.PathLink(LinkName.LAN, "home network", status, "x")), PLAIN)
            .contains(word));
  }

  private static Diagnosis with(Diagnosis d, Diagnosis.PathLink link) {
    return new Diagnosis(
        d.id(),
        d.createdAt(),
        d.durationMillis(),
        d.code(),
        d.agent(),
        d.request(),
        d.verdict(),
        d.nextActor(),
        List.of(link),
        d.findings(),
        d.steps(),
        d.worksNow(),
        d.needs(),
        d.devices(),
        d.checks(),
        d.concern(),
        d.escalation(),
        d.statement(),
        d.fingerprint());
  }

  @Test
  void whatWouldDoHarmIsAlwaysNamed() {
    for (FindingType type : CATALOGUE.types()) {
      String report = report(diagnosis(type, "the TV"), PLAIN).replaceAll("\\s+", " ");
      for (Step step : type.harmful()) {
        assertTrue(report.contains(CATALOGUE.stepText(step, "en")), type.id() + " " + step);
      }
    }
  }

  @Test
  void theSentenceToPassOnStandsOnlyWhereSomebodyElseMustAct() {
    Set<Actor> self = Set.of(Actor.CUSTOMER, Actor.NOBODY_WAIT);
    for (FindingType type : CATALOGUE.types()) {
      String report = report(diagnosis(type, "the TV"), PLAIN);
      assertEquals(!self.contains(type.actor()), report.contains("  Pass on "), type.slug());
    }
  }

  private static String state(LinkStatus status) {
    return switch (status) {
      case OK -> "ok";
      case BROKEN -> "broken";
      case DEGRADED -> "weak";
      case UNKNOWN -> "unknown";
    };
  }
}
