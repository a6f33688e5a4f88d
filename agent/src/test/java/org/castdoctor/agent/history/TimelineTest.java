package org.castdoctor.agent.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.castdoctor.agent.assemble.Assembler;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.history.Timeline.Span;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.CastStatus;
import org.castdoctor.agent.observe.ReceiverObservation.Running;
import org.castdoctor.agent.observe.ReceiverObservation.Status;
import org.castdoctor.agent.scenario.Scenario;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Diagnosis.Change;
import org.castdoctor.protocol.diagnosis.Finding;
import org.junit.jupiter.api.Test;

/** What changed, since when, and how it is told. */
class TimelineTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate MONDAY = FRIDAY.plusDays(3);
  private static final LocalDate TUESDAY = FRIDAY.plusDays(4);
  private static final LocalDate TODAY = FRIDAY.plusDays(7);

  private static final Timeline WEEK =
      new Timeline(
          Map.of(
              "tv", Set.of(FRIDAY, MONDAY, TUESDAY, TODAY),
              "speaker", Set.of(FRIDAY, MONDAY)),
          List.of(
              span("tv", Aspect.NAME, "", "Living Room TV", FRIDAY, TODAY),
              span("tv", Aspect.MODEL, "", "Chromecast", FRIDAY, TODAY),
              span("tv", Aspect.FIRMWARE, "", "1.56.275994", FRIDAY, MONDAY),
              span("tv", Aspect.APP, "netflix", "available", FRIDAY, MONDAY),
              span("speaker", Aspect.NAME, "", "Kitchen", FRIDAY, MONDAY),
              span(Fact.HOME, Aspect.ROUTER, "", "192.168.1.1", FRIDAY, MONDAY),
              span(Fact.HOME, Aspect.ROUTER, "", "192.168.178.1", TUESDAY, TODAY),
              span("tv", Aspect.FIRMWARE, "", "1.56.281627", TUESDAY, TODAY),
              span("tv", Aspect.APP, "netflix", "unavailable", TODAY, TODAY)),
          List.of(
              concluded("2026-11-20T17:00:00Z", ""),
              concluded("2026-11-23T17:00:00Z", ""),
              concluded("2026-11-24T17:00:00Z", "L03"),
              concluded("2026-11-27T17:00:00Z", "A07")),
          List.of(
              new Fact.Fault(
                  Instant.parse("2026-11-24T17:00:00Z"),
                  "L03",
                  "lan",
                  "The network filters discovery."),
              new Fact.Fault(
                  Instant.parse("2026-11-26T19:12:00Z"),
                  "gone",
                  "device:speaker",
                  "Kitchen does not answer any more.")));

  private static Span span(
      String subject, Aspect aspect, String detail, String value, LocalDate from, LocalDate to) {
    return new Span(subject, aspect, detail, value, from, to);
  }

  private static Fact.Concluded concluded(String at, String id) {
    return new Fact.Concluded(
        Instant.parse(at),
        Optional.of(id).filter(text -> !text.isEmpty()),
        id.isEmpty() ? "confirmed" : "likely",
        id.isEmpty() ? "Nothing is wrong." : "Netflix is not available on Living Room TV.");
  }

  private static Declared since(String text) {
    Declared nothing = Declared.nothing();
    return new Declared(
        nothing.app(),
        nothing.appVersion(),
        nothing.sender(),
        nothing.senderOs(),
        nothing.plan(),
        nothing.works(),
        nothing.tried(),
        nothing.device(),
        nothing.symptom(),
        nothing.error(),
        Optional.of(text),
        nothing.complaintClass());
  }

  private static List<String> words(List<Change> changes) {
    return changes.stream()
        .map(c -> c.device() + " " + c.what() + " " + c.from().orElse("") + ">" + c.to().orElse(""))
        .toList();
  }

  private static List<String> changed(Declared declared) {
    return words(Recall.whatChanged(WEEK, declared, Instant.parse("2026-11-27T18:00:00Z"), BERLIN));
  }

  private static final List<String> ALL =
      List.of(
          "home router 192.168.1.1>192.168.178.1",
          "Living Room TV firmware 1.56.275994>1.56.281627",
          "Kitchen seen present>not seen",
          "Living Room TV netflix available>unavailable");

  @Test
  void changesCountSinceTheLastGoodDay() {
    assertEquals(Optional.of(MONDAY), WEEK.lastGoodDay(TODAY, BERLIN));
    assertEquals(ALL, changed(Declared.nothing()));
  }

  @Test
  void theComplaintsOwnDateGoesBeforeTheLastGoodDay() {
    assertEquals(ALL.subList(3, 4), changed(since("2026-11-26")));
    assertEquals(ALL.subList(3, 4), changed(since("1d")));
    assertEquals(ALL, changed(since("2w")));
    assertEquals(ALL, changed(since("some time ago")), "words nobody understands change nothing");
  }

  @Test
  void whoAsksForOneDeviceIsToldOfThatAndOfTheHome() {
    JsonNode json = HistoryJson.of(WEEK, FRIDAY, TODAY, BERLIN, "tv"::equals);
    assertEquals(List.of("tv"), json.path("devices").findValuesAsText("id"));
    assertEquals(
        List.of("home", "Living Room TV", "Living Room TV"),
        json.path("changes").findValuesAsText("device"));
    assertEquals(List.of("lan"), json.path("faults").findValuesAsText("subject"));
    JsonNode other = HistoryJson.of(WEEK, FRIDAY, TODAY, BERLIN, "speaker"::equals);
    assertEquals(List.of("home", "Kitchen"), other.path("changes").findValuesAsText("device"));
    assertEquals(
        List.of("lan", "device:speaker"), other.path("faults").findValuesAsText("subject"));
  }

  @Test
  void whatStayedAsItWasIsNoChangeAndANewDeviceIsNone() {
    Timeline still =
        new Timeline(
            Map.of("tv", Set.of(TODAY)),
            List.of(span("tv", Aspect.FIRMWARE, "", "1.0", TODAY, TODAY)),
            List.of(),
            List.of());
    assertTrue(still.changesSince(FRIDAY, TODAY, BERLIN).isEmpty());
    assertEquals(Optional.empty(), still.lastGoodDay(TODAY, BERLIN), "nothing was concluded");
  }

  @Test
  void aChangeBearsTheLastDayItWasOtherwise() {
    Change app = WEEK.changesSince(TODAY, TODAY, BERLIN).getLast();
    assertEquals(Optional.of(MONDAY), app.lastBefore());
    assertEquals(Instant.parse("2026-11-26T23:00:00Z"), app.at(), "midnight where people live");
  }

  @Test
  void theStoryReadsAsItHappened() {
    assertEquals(
        """
          What this computer remembers of the home, Fri 20 Nov to Fri 27 Nov:

          Fri 20 Nov   Kitchen seen for the first time.
                       Living Room TV (Chromecast) seen for the first time.
                       Nothing was wrong.
          Mon 23 Nov   Kitchen was seen for the last time.
                       Nothing was wrong.
          Tue 24 Nov   This computer's router: 192.168.1.1 → 192.168.178.1.
                       Living Room TV: firmware 1.56.275994 → 1.56.281627.
                       18:00  L03: The network filters discovery.
          Thu 26 Nov   20:12  gone: Kitchen does not answer any more.
          Fri 27 Nov   Living Room TV says that Netflix is unavailable; available last seen on Mon 23 Nov.
                       18:00  A07: Netflix is not available on Living Room TV. (likely)
        """
            .replaceAll("(?m)^ +$", ""),
        Story.of(sorted(), FRIDAY, TODAY, BERLIN, any -> true, Words.ENGLISH));
  }

  /** A map has no order of its own. */
  private static Timeline sorted() {
    return new Timeline(new TreeMap<>(WEEK.days()), WEEK.spans(), WEEK.verdicts(), WEEK.faults());
  }

  @Test
  void aDayOnWhichNobodyLookedIsNoAbsence() {
    Timeline gap =
        new Timeline(
            Map.of("tv", Set.of(FRIDAY, TODAY)),
            List.of(span("tv", Aspect.NAME, "", "TV", FRIDAY, TODAY)),
            List.of(),
            List.of());
    assertTrue(!Story.of(gap, FRIDAY, TODAY, BERLIN, any -> true, Words.ENGLISH).contains("back"));
    Timeline missed =
        new Timeline(
            gap.days(), gap.spans(), List.of(concluded("2026-11-23T17:00:00Z", "")), List.of());
    assertTrue(
        Story.of(missed, FRIDAY, TODAY, BERLIN, any -> true, Words.ENGLISH).contains("TV is back"));
  }

  @Test
  void aStoryOfOneDeviceLeavesTheOthersOut() {
    String story = Story.of(sorted(), FRIDAY, TODAY, BERLIN, "speaker"::equals, Words.ENGLISH);
    assertTrue(story.contains("Kitchen") && !story.contains("Living Room TV says"), story);
  }

  @Test
  void namesFromTheNetworkCannotPaintTheTerminal() {
    Timeline hostile =
        new Timeline(
            Map.of("tv", Set.of(TODAY)),
            List.of(span("tv", Aspect.NAME, "", "\u001b[31mTV\u202e", TODAY, TODAY)),
            List.of(),
            List.of());
    String story = Story.of(hostile, FRIDAY, TODAY, BERLIN, any -> true, Words.ENGLISH);
    assertTrue(story.chars().noneMatch(c -> c == 0x1b || c == 0x202e), story);
  }

  @Test
  void noFactHoldsAWordOfWhatPlays() {
    Bundle run = Scenario.called("healthy").measure();
    List<Receiver> receivers = Assembler.recognise(run, Knowledge.load());
    InetAddress address = receivers.getFirst().address().orElseThrow();
    List<Observation> more = new ArrayList<>(run.observations().all());
    more.add(
        new CastStatus(
            run.startedAt(),
            address,
            8009,
            Outcome.ok(
                new Status(
                    List.of(new Running("SECRET-APP", "SECRET-TITLE", false)),
                    Optional.empty(),
                    Optional.empty())),
            3));
    Bundle watched =
        new Bundle(run.agentVersion(), run.startedAt(), 1, run.declared(), new Observations(more));
    List<Fact> facts = Facts.of(watched, receivers, Scenario.diagnose(watched), BERLIN);
    assertTrue(facts.stream().anyMatch(Fact.Concluded.class::isInstance));
    assertTrue(
        facts.stream().anyMatch(f -> f instanceof Fact.Trait trait && trait.aspect() == Aspect.APP),
        facts.toString());
    assertTrue(facts.stream().noneMatch(fact -> fact.toString().contains("SECRET")));
  }

  @Test
  void aFloodOfMadeUpReceiversPushesNothingOutOfTheMemory() {
    Finding real =
        Scenario.all().stream()
            .flatMap(scenario -> Scenario.diagnose(scenario.measure()).findings().stream())
            .filter(finding -> !Facts.faults(List.of(finding), Instant.EPOCH, BERLIN).isEmpty())
            .findFirst()
            .orElseThrow();
    assertEquals(
        Facts.MOST_FAULTS,
        Facts.faults(Collections.nCopies(170, real), Instant.EPOCH, BERLIN).size());
  }
}
