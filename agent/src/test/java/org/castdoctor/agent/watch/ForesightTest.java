package org.castdoctor.agent.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.history.Fact;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.history.Timeline;
import org.castdoctor.agent.history.Timeline.Span;
import org.castdoctor.agent.knowledge.Incident;
import org.castdoctor.agent.knowledge.Incident.Reach;
import org.castdoctor.agent.knowledge.Incidents;
import org.castdoctor.agent.knowledge.Source;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.junit.jupiter.api.Test;

/** What is told ahead, once, and what is not. */
class ForesightTest {
  private static final Instant NOW = Instant.parse("2026-11-27T18:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final Incidents NONE = new Incidents(List.of());

  private static Timeline home(List<Fact.Fault> faults, Aspect aspect, String value) {
    return new Timeline(
        Map.of("tv", Set.of(TODAY)),
        List.of(
            new Span("tv", Aspect.NAME, "", "Bedroom TV", TODAY, TODAY),
            new Span("tv", aspect, "", value, TODAY, TODAY)),
        List.of(),
        faults);
  }

  private static List<String> told(Timeline timeline, Incidents incidents) {
    return Foresight.notices(timeline, incidents, NOW, ZoneOffset.UTC).stream()
        .map(Fact.Fault::text)
        .toList();
  }

  @Test
  void aCertificateThatEndsSoonIsToldAndOneThatEndsLaterIsNot() {
    assertEquals(1, told(home(List.of(), Aspect.CERTIFICATE_END, "2027-02-01"), NONE).size());
    assertEquals(0, told(home(List.of(), Aspect.CERTIFICATE_END, "2027-03-01"), NONE).size());
    assertEquals(0, told(home(List.of(), Aspect.CERTIFICATE_END, "2026-11-01"), NONE).size());
    assertEquals(0, told(home(List.of(), Aspect.CERTIFICATE_END, "some day"), NONE).size());
    assertEquals(0, told(home(List.of(), Aspect.MODEL, "Chromecast"), NONE).size());
  }

  private static List<Fact.Fault> drops(int... daysAgo) {
    List<Fact.Fault> faults = new ArrayList<>();
    for (int ago : daysAgo) {
      faults.add(new Fact.Fault(NOW.minusSeconds(86_400L * ago), "silent", "device:tv", "x"));
    }
    return faults;
  }

  @Test
  void dropOutsThatGrowAreToldAndTwoAreChance() {
    assertEquals(1, told(home(drops(0, 1, 2, 9), Aspect.MODEL, "x"), NONE).size());
    assertEquals(0, told(home(drops(0, 1), Aspect.MODEL, "x"), NONE).size());
    assertEquals(0, told(home(drops(0, 1, 2, 8, 9, 10), Aspect.MODEL, "x"), NONE).size());
  }

  private static Incidents incident(String model, Optional<LocalDate> until) {
    return new Incidents(
        List.of(
            new Incident(
                "inc-1",
                LocalDate.of(2026, 11, 1),
                until,
                new Reach(Set.of(), Set.of(), Set.of(model), Set.of(), Set.of(), Optional.empty()),
                FindingId.of("V01"),
                "Its maker's certificate has ended.",
                new Source("a page", "2026-11", LocalDate.of(2027, 1, 1), Confidence.LIKELY))));
  }

  @Test
  void anIncidentThatConcernsADeviceOfThisHomeIsToldOnceAndItsEndOnce() {
    Timeline fresh = home(List.of(), Aspect.MODEL, "Chromecast");
    List<Fact.Fault> first =
        Foresight.notices(fresh, incident("Chromecast", Optional.empty()), NOW, ZoneOffset.UTC);
    assertEquals(
        "This concerns your Bedroom TV: Its maker's certificate has ended.",
        first.getFirst().text());
    Timeline after = home(first, Aspect.MODEL, "Chromecast");
    assertEquals(List.of(), told(after, incident("Chromecast", Optional.empty())));
    List<Fact.Fault> end =
        Foresight.notices(
            after, incident("Chromecast", Optional.of(TODAY.minusDays(1))), NOW, ZoneOffset.UTC);
    assertTrue(end.getFirst().text().startsWith("It is over"), end.toString());
    List<Fact.Fault> both = new ArrayList<>(first);
    both.addAll(end);
    assertEquals(
        List.of(),
        told(
            home(both, Aspect.MODEL, "Chromecast"),
            incident("Chromecast", Optional.of(TODAY.minusDays(1)))));
    assertEquals(List.of(), told(fresh, incident("Shield", Optional.empty())));
  }
}
