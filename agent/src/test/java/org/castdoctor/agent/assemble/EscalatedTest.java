package org.castdoctor.agent.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.knowledge.DeskProfile;
import org.castdoctor.agent.knowledge.DeskProfile.Channel;
import org.castdoctor.agent.knowledge.DeskProfile.ChannelKind;
import org.castdoctor.agent.knowledge.DeskProfile.Rung;
import org.castdoctor.agent.knowledge.OpeningHours;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Actor;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.castdoctor.protocol.diagnosis.Diagnosis.Escalation;
import org.castdoctor.protocol.diagnosis.Diagnosis.Verdict;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.FindingType;
import org.castdoctor.protocol.diagnosis.Role;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.diagnosis.Translated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EscalatedTest {
  private static final Catalogue CATALOGUE = Catalogue.load();

  /** A Saturday evening, 19:00 in Berlin. */
  private static final Instant AT = Instant.parse("2026-11-21T18:00:00Z");

  private static final DeskProfile DESK =
      new DeskProfile(
          "Example Net support",
          "head of home support",
          "Monday to Friday, 8 to 20",
          Optional.of(
              new OpeningHours(
                  ZoneId.of("Europe/Berlin"),
                  List.of(
                      new OpeningHours.Span(
                          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 480, 1200)),
                  Set.of())),
          List.of(
              new Channel(ChannelKind.PHONE, "+49 30 1234567", Optional.empty(), Optional.empty()),
              new Channel(
                  ChannelKind.PHONE,
                  "+49 30 7654321",
                  Optional.of(Concern.SAFETY),
                  Optional.empty())),
          List.of(
              new Rung(Actor.PROVIDER, "second line, home network", Optional.empty()),
              new Rung(Actor.PROVIDER, "network operations", Optional.empty()),
              new Rung(Actor.DESK, "duty manager", Optional.of(Concern.SAFETY))),
          List.of("a call back"),
          Map.of(FindingId.of("I01"), new Translated<>(Map.of("en", "We see it too."))));

  private static FindingType type(String id) {
    return CATALOGUE.type(FindingId.of(id)).orElseThrow();
  }

  private static Escalation escalated(
      Optional<DeskProfile> desk, FindingType type, Concern concern) {
    Verdict verdict =
        new Verdict(
            Optional.of(type.id()),
            Optional.of(type.slug()),
            type.owner(),
            Confidence.LIKELY,
            new Scope.Lan(),
            "summary",
            "turn",
            "because",
            "say");
    return new Escalated(CATALOGUE, Words.ENGLISH, desk, AT)
        .of(verdict, type.actor(), concern, "CD-0000-0000-0000");
  }

  @Test
  void everyFindingHasARoleWithoutAnyProfile() {
    for (FindingType type : CATALOGUE.types()) {
      for (Concern concern : Concern.values()) {
        Escalation escalation = escalated(Optional.empty(), type, concern);
        assertFalse(escalation.to().isBlank(), type.id().toString());
        assertEquals(Optional.empty(), escalation.channel());
        assertEquals(Optional.empty(), escalation.openNow());
        assertEquals(List.of(), escalation.rungs());
      }
    }
  }

  @Test
  void everyRowOfTheRolesIsOfUse() {
    Set<Role> used = new HashSet<>();
    for (FindingType type : CATALOGUE.types()) {
      for (Concern concern : Concern.values()) {
        CATALOGUE.role(concern, type.actor(), type.owner()).ifPresent(used::add);
      }
    }
    assertEquals(CATALOGUE.roles().stream().filter(r -> !used.contains(r)).toList(), List.of());
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void aConcernGoesToSomebodyWithAuthorityWhateverTheFinding(Concern concern) {
    for (FindingType type : CATALOGUE.types()) {
      String to = escalated(Optional.empty(), type, concern).to();
      assertTrue(to.contains("person with authority"), to);
    }
  }

  @Test
  void theDesksFirstRungTakesOverAndTheOthersFollow() {
    Escalation escalation = escalated(Optional.of(DESK), type("I01"), Concern.NONE);
    assertEquals("second line, home network, Example Net support", escalation.to());
    assertEquals(List.of("second line, home network", "network operations"), escalation.rungs());
    assertEquals(Optional.of("phone +49 30 1234567"), escalation.channel());
    assertEquals(List.of("a call back"), escalation.mayOffer());
    assertEquals(Optional.of("head of home support"), escalation.accountable());
    assertEquals(Optional.of("We see it too."), escalation.note());
    assertEquals("CD-0000-0000-0000", escalation.caseNumber());
  }

  @Test
  void whereTheDeskNamesNobodyItIsTheDeskItself() {
    assertEquals(
        "Example Net support", escalated(Optional.of(DESK), type("R03"), Concern.NONE).to());
  }

  @Test
  void safetyGoesPastTheFirstLineOverItsOwnChannel() {
    Escalation escalation = escalated(Optional.of(DESK), type("A16"), Concern.SAFETY);
    assertEquals("duty manager, Example Net support", escalation.to());
    assertEquals(List.of("duty manager", "head of home support"), escalation.rungs());
    assertEquals(Optional.of("phone +49 30 7654321"), escalation.channel());
    assertEquals(List.of(), escalation.mayOffer());
    // That the office is closed says nothing of the line for emergencies.
    assertEquals(Optional.empty(), escalation.hours());
    assertEquals(Optional.empty(), escalation.openNow());
  }

  @Test
  void aConcernForWhichNobodyIsNamedGoesToWhoeverAnswersForTheDesk() {
    Escalation escalation = escalated(Optional.of(DESK), type("A18"), Concern.MONEY_ACCOUNT);
    assertEquals("head of home support, Example Net support", escalation.to());
    assertEquals(Optional.of("phone +49 30 1234567"), escalation.channel());
  }

  @Test
  void aClosedDeskSaysWhenItOpensInItsOwnTime() {
    Escalation escalation = escalated(Optional.of(DESK), type("I01"), Concern.NONE);
    assertEquals(
        Optional.of(
            "Monday to Friday, 8 to 20; closed now, opens Mon 23 Nov, 08:00 (Europe/Berlin)"),
        escalation.hours());
    assertEquals(Optional.of(false), escalation.openNow());
    assertEquals(Optional.of(Instant.parse("2026-11-23T07:00:00Z")), escalation.opensAt());
  }
}
