package org.castdoctor.agent.foresight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.castdoctor.agent.foresight.Sight.Works;
import org.castdoctor.agent.history.Fact;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.history.Notice;
import org.castdoctor.agent.history.Notice.Kind;
import org.castdoctor.agent.history.Timeline;
import org.castdoctor.agent.history.Timeline.Span;
import org.castdoctor.agent.knowledge.CompatRule;
import org.castdoctor.agent.knowledge.CompatRule.Effect;
import org.castdoctor.agent.knowledge.CompatRule.Selector;
import org.castdoctor.agent.knowledge.CompatRules;
import org.castdoctor.agent.knowledge.Incident;
import org.castdoctor.agent.knowledge.Incident.Reach;
import org.castdoctor.agent.knowledge.Incidents;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.knowledge.ReceiverClass;
import org.castdoctor.agent.knowledge.Source;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.wire.status.PlannedWork;
import org.junit.jupiter.api.Test;

/** Every kind of notice: ahead, over, and neither where the evidence does not reach. */
class ForesightTest {
  private static final Instant NOW = Instant.parse("2026-11-27T18:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final Knowledge BUILT_IN = Knowledge.load();
  private static final Source SOURCE =
      new Source("a page", "2026-11", LocalDate.of(2027, 1, 1), Confidence.LIKELY);

  private final Set<LocalDate> days = new TreeSet<>(Set.of(TODAY));
  private final List<Span> spans =
      new ArrayList<>(List.of(new Span("tv", Aspect.NAME, "", "Bedroom TV", TODAY, TODAY)));
  private final List<Fact.Fault> faults = new ArrayList<>();
  private final List<Notice> told = new ArrayList<>();
  private final List<Works> works = new ArrayList<>();
  private Knowledge knowledge = with(List.of(), List.of());

  private static Knowledge with(List<CompatRule> rules, List<Incident> incidents) {
    return with("2026.11+desk-7", rules, incidents);
  }

  private static Knowledge with(String version, List<CompatRule> rules, List<Incident> incidents) {
    return new Knowledge(
        version,
        BUILT_IN.models(),
        new CompatRules(rules),
        new Incidents(incidents),
        BUILT_IN.errorCodes(),
        Optional.empty(),
        List.of());
  }

  private void is(Aspect aspect, String value, LocalDate from) {
    spans.add(new Span("tv", aspect, "", value, from, TODAY));
  }

  private void offers(String app, String said) {
    spans.add(new Span("tv", Aspect.APP, app, said, TODAY.minusDays(3), TODAY));
  }

  private List<Prospect> look() {
    return Foresight.all(
        new Sight(
            new Timeline(Map.of("tv", days), spans, List.of(), faults, told),
            knowledge,
            works,
            NOW,
            ZoneOffset.UTC));
  }

  private List<Prospect.Ahead> ahead() {
    return look().stream()
        .filter(Prospect.Ahead.class::isInstance)
        .map(Prospect.Ahead.class::cast)
        .toList();
  }

  private Prospect.Ahead onlyAhead() {
    List<Prospect.Ahead> all = ahead();
    assertEquals(1, all.size(), all.toString());
    return all.getFirst();
  }

  /** What is said to be over, after what is ahead was told ten days ago. */
  private void wasTold() {
    for (Prospect.Ahead one : ahead()) {
      told.add(
          new Notice(
              one.kind(),
              one.key(),
              one.device(),
              one.day(),
              one.text().toString(),
              NOW.minusSeconds(864_000),
              knowledge.version(),
              Optional.empty()));
    }
  }

  private Prospect.Over over() {
    List<Prospect> all =
        look().stream()
            .filter(one -> told.stream().anyMatch(notice -> notice.key().equals(one.key())))
            .toList();
    assertEquals(1, all.size(), all.toString());
    return assertInstanceOf(Prospect.Over.class, all.getFirst());
  }

  @Test
  void aHomeOfWhichNothingIsKnownHasNothingAhead() {
    assertEquals(List.of(), look().stream().filter(Prospect.Ahead.class::isInstance).toList());
  }

  @Test
  void aCertificateThatEndsWithinNinetyDaysIsTold() {
    is(Aspect.CERTIFICATE_END, "2027-02-01", TODAY);
    Prospect.Ahead one = onlyAhead();
    assertEquals(Kind.CERTIFICATE, one.kind());
    assertEquals(Optional.of(LocalDate.of(2027, 2, 1)), one.day());
    assertTrue(one.text().toString().startsWith("Bedroom TV: its certificate ends on 2027-02-01."));
  }

  @Test
  void aCertificateThatEndsLaterOrIsNoDateIsNot() {
    is(Aspect.CERTIFICATE_END, "2027-03-01", TODAY);
    assertEquals(List.of(), ahead());
    is(Aspect.CERTIFICATE_END, "some day", TODAY);
    assertEquals(List.of(), look(), "not known");
  }

  @Test
  void aCertificateThatWasRenewedAndOneThatHasEndedAreOver() {
    is(Aspect.CERTIFICATE_END, "2027-02-01", TODAY.minusDays(10));
    wasTold();
    is(Aspect.CERTIFICATE_END, "2036-02-01", TODAY);
    assertTrue(over().text().toString().contains("renewed"));
    is(Aspect.CERTIFICATE_END, "2026-11-26", TODAY);
    assertTrue(over().text().toString().contains("do not reset it"));
  }

  private void drops(int... daysAgo) {
    for (int ago : daysAgo) {
      faults.add(new Fact.Fault(NOW.minusSeconds(86_400L * ago), "silent", "device:tv", "x"));
    }
  }

  private void watchedForTwoWeeks() {
    for (int ago = 0; ago < 14; ago++) {
      days.add(TODAY.minusDays(ago));
    }
  }

  @Test
  void dropOutsThatGrowAreTold() {
    watchedForTwoWeeks();
    drops(0, 1, 2, 9);
    assertEquals(Kind.DROP_OUTS, onlyAhead().kind());
  }

  @Test
  void fewDropOutsAndThoseThatDoNotGrowAreNot() {
    watchedForTwoWeeks();
    drops(0, 1);
    assertEquals(List.of(), ahead(), "two are chance");
    drops(2, 8, 9, 10);
    assertEquals(List.of(), ahead(), "as many as before");
  }

  @Test
  void dropOutsOfAWeekThatNobodyWatchedAreHeldAgainstNothing() {
    for (int ago = 0; ago < 6; ago++) {
      days.add(TODAY.minusDays(ago));
    }
    drops(0, 1, 2);
    assertEquals(List.of(), look(), "the agent is six days old");
  }

  @Test
  void aSteadyWeekEndsThem() {
    watchedForTwoWeeks();
    drops(0, 1, 2);
    wasTold();
    faults.clear();
    assertTrue(over().text().toString().contains("steady"));
  }

  @Test
  void softwareThatStoodForNineMonthsIsTold() {
    is(Aspect.FIRMWARE, "1.56.275994", TODAY.minusDays(FirmwareStands.LONG_DAYS));
    Prospect.Ahead one = onlyAhead();
    assertEquals(Kind.FIRMWARE, one.kind());
    assertTrue(one.text().toString().contains("1.56.275994"));
  }

  @Test
  void softwareThatWasWatchedForLessOrNotThisWeekIsNot() {
    is(Aspect.FIRMWARE, "1", TODAY.minusDays(FirmwareStands.LONG_DAYS - 1));
    assertEquals(List.of(), look());
    spans.add(new Span("tv", Aspect.FIRMWARE, "", "2", TODAY.minusDays(400), TODAY.minusDays(8)));
    assertEquals(List.of(), look(), "it was off");
  }

  @Test
  void newSoftwareEndsIt() {
    is(Aspect.FIRMWARE, "1", TODAY.minusDays(300));
    wasTold();
    is(Aspect.FIRMWARE, "2", TODAY);
    assertEquals("Bedroom TV has new software: 2.", over().text().toString());
  }

  private static Incident incident(
      Set<String> apps, Set<String> models, LocalDate from, Optional<LocalDate> until) {
    return new Incident(
        "inc-1",
        from,
        until,
        new Reach(apps, Set.of(), models, Set.of(), Set.of(), Optional.empty()),
        FindingId.of("V01"),
        Text.fromData("Its maker's certificate has ended."),
        SOURCE);
  }

  @Test
  void anIncidentOfADeviceOfThisHomeIsTold() {
    is(Aspect.MODEL, "Chromecast", TODAY);
    knowledge =
        with(
            List.of(),
            List.of(
                incident(Set.of(), Set.of("Chromecast"), TODAY.minusDays(40), Optional.empty())));
    assertEquals(
        "This concerns your Bedroom TV: Its maker's certificate has ended.",
        onlyAhead().text().toString());
  }

  @Test
  void anIncidentOfAnAppIsToldWhereItIsOfferedHereAndIsNews() {
    List<Incident> all =
        List.of(incident(Set.of("netflix"), Set.of(), TODAY.minusDays(1), Optional.empty()));
    knowledge = with(List.of(), all);
    assertEquals(List.of(), look(), "nobody knows what is offered");
    offers("netflix", "unavailable");
    assertEquals(List.of(), look());
    offers("netflix", "available");
    assertEquals(Kind.INCIDENT, onlyAhead().kind());
    knowledge =
        with(
            List.of(),
            List.of(incident(Set.of("netflix"), Set.of(), TODAY.minusDays(99), Optional.empty())));
    assertEquals(List.of(), look(), "known for months");
  }

  @Test
  void anIncidentOfOthersOrOfAnUnknownModelIsNot() {
    knowledge =
        with(List.of(), List.of(incident(Set.of(), Set.of("Shield"), TODAY, Optional.empty())));
    assertEquals(List.of(), look(), "the model is not known");
    is(Aspect.MODEL, "Chromecast", TODAY);
    assertEquals(List.of(), look());
  }

  @Test
  void anIncidentEndsAndMayBeTakenBack() {
    is(Aspect.MODEL, "Chromecast", TODAY);
    Set<String> models = Set.of("Chromecast");
    knowledge =
        with(List.of(), List.of(incident(Set.of(), models, TODAY.minusDays(9), Optional.empty())));
    wasTold();
    knowledge =
        with(
            List.of(),
            List.of(
                incident(Set.of(), models, TODAY.minusDays(9), Optional.of(TODAY.minusDays(1)))));
    assertEquals("It is over: Its maker's certificate has ended.", over().text().toString());
    knowledge = with("2026.11+desk-8", List.of(), List.of());
    assertTrue(over().text().toString().startsWith("It was taken back"));
  }

  @Test
  void whatNobodySaysAnyMoreIsNeitherOverNorTakenBack() {
    is(Aspect.MODEL, "Chromecast", TODAY);
    offers("netflix", "available");
    knowledge =
        with(
            List.of(rule("r", TODAY.plusDays(1), to(Optional.empty(), Set.of()), Effect.DEGRADED)),
            List.of(incident(Set.of(), Set.of("Chromecast"), TODAY, Optional.empty())));
    wasTold();
    for (String silent :
        List.of("2026.11", "2026.12", "2026.11+desk-6", "2026.11+other-8", "2026.10+desk-8")) {
      knowledge = with(silent, List.of(), List.of());
      assertEquals(List.of(), look(), silent);
    }
    knowledge = with("2026.12+desk-8", List.of(), List.of());
    assertEquals(2, look().size());
  }

  @Test
  void whatWasToldBeforeAnybodyWroteDownWhoseWordItWasIsNotTakenBack() {
    told.add(
        new Notice(
            Kind.INCIDENT,
            "incident:inc-1",
            Optional.of("tv"),
            Optional.empty(),
            "This concerns your Bedroom TV.",
            NOW.minusSeconds(864_000),
            "",
            Optional.empty()));
    assertEquals(List.of(), look());
  }

  private static CompatRule rule(String id, LocalDate from, Selector when, Effect effect) {
    return new CompatRule(
        id,
        FindingId.of("A01"),
        Optional.of("netflix"),
        from,
        Optional.empty(),
        when,
        effect,
        SOURCE);
  }

  private static Selector to(Optional<ReceiverClass> receivers, Set<String> models) {
    return new Selector(
        Set.of("ios", "android"),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        receivers,
        models,
        Optional.empty());
  }

  @Test
  void aRuleThatComesIsToldWhereItMeansAReceiverOfThisHome() {
    is(Aspect.MODEL, "Chromecast", TODAY);
    offers("netflix", "available");
    Selector withoutRemote = to(Optional.of(ReceiverClass.NO_REMOTE), Set.of("Chromecast"));
    knowledge =
        with(
            List.of(
                rule("r", TODAY.plusDays(20), to(Optional.empty(), Set.of()), Effect.NOT_CASTABLE)),
            List.of());
    Prospect.Ahead one = onlyAhead();
    assertEquals(Kind.RULE, one.kind());
    assertEquals(
        "From 2026-12-17 on, as it looks now: Netflix cannot be cast from android and ios any"
            + " more. It concerns Bedroom TV.",
        one.text().toString());
    knowledge =
        with(List.of(rule("r", TODAY.plusDays(20), withoutRemote, Effect.NOT_CASTABLE)), List.of());
    assertEquals(List.of(), ahead(), "several devices say Chromecast: not known which");
  }

  @Test
  void aRuleThatHoldsAlreadyComesLaterOrExceptsThisReceiverIsNot() {
    is(Aspect.MODEL, "Chromecast", TODAY);
    offers("netflix", "available");
    Selector all = to(Optional.empty(), Set.of());
    knowledge =
        with(
            List.of(
                rule("now", TODAY, all, Effect.NOT_CASTABLE),
                rule("far", TODAY.plusDays(31), all, Effect.NOT_CASTABLE)),
            List.of());
    assertEquals(List.of(), look());
    knowledge =
        with(
            List.of(
                rule("soon", TODAY.plusDays(3), all, Effect.NOT_CASTABLE),
                rule("but", TODAY, to(Optional.empty(), Set.of("Chromecast")), Effect.CASTABLE)),
            List.of());
    assertEquals(List.of(), look());
  }

  @Test
  void aRuleComesTrueOrIsTakenBack() {
    is(Aspect.MODEL, "Chromecast", TODAY);
    offers("netflix", "available");
    Selector all = to(Optional.empty(), Set.of());
    knowledge = with(List.of(rule("r", TODAY.plusDays(1), all, Effect.NOT_CASTABLE)), List.of());
    wasTold();
    knowledge = with(List.of(rule("r", TODAY, all, Effect.NOT_CASTABLE)), List.of());
    assertTrue(over().text().toString().startsWith("Since 2026-11-27 it holds"));
    knowledge = with(List.of(), List.of());
    assertTrue(over().text().toString().startsWith("It was taken back"));
  }

  private void announces(PlannedWork... planned) {
    works.clear();
    works.add(new Works("psn", "PlayStation Network", List.of(planned)));
  }

  private static PlannedWork work(int fromHours, int untilHours) {
    return new PlannedWork(
        Optional.of(NOW.plusSeconds(3_600L * fromHours)),
        Optional.of(NOW.plusSeconds(3_600L * untilHours)),
        "Account Management");
  }

  @Test
  void workThatIsAnnouncedForTomorrowIsTold() {
    announces(work(20, 24));
    Prospect.Ahead one = onlyAhead();
    assertEquals(Kind.MAINTENANCE, one.kind());
    assertEquals(
        "PlayStation Network announces work from Sat 28 Nov 14:00 to Sat 28 Nov 18:00: Account"
            + " Management. What does not play then is not yours to mend.",
        one.text().toString());
  }

  @Test
  void workOfNextWeekOrOfYesterdayIsNot() {
    announces(work(100, 110), work(-30, -20));
    assertEquals(List.of(), look());
  }

  @Test
  void aPageThatCannotBeReadEndsNothing() {
    announces(work(-1, 4));
    wasTold();
    works.clear();
    assertEquals(List.of(), look(), "not known");
    announces();
    assertTrue(over().text().toString().contains("over"));
  }
}
