package org.castdoctor.agent.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.deliver.Consents;
import org.castdoctor.agent.deliver.Delivery;
import org.castdoctor.agent.deliver.Destination;
import org.castdoctor.agent.deliver.NoticePlace;
import org.castdoctor.agent.deliver.Outbox;
import org.castdoctor.agent.foresight.Sight.Works;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.history.Notice;
import org.castdoctor.agent.history.Notice.Kind;
import org.castdoctor.agent.history.Timeline;
import org.castdoctor.agent.history.Timeline.Span;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Download.Fetched;
import org.castdoctor.agent.lan.Secrets;
import org.castdoctor.agent.pack.Judgement.Refused;
import org.castdoctor.agent.pack.Judgement.Why;
import org.castdoctor.agent.words.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the agent fetches and sends by itself: how often, and what becomes of a failure. */
class ErrandsTest {
  private static final URI SOURCE = URI.create("https://desk.example.org/pack");

  private long nanos;
  private int roll = 25;
  private final List<Duration> asked = new ArrayList<>();
  private final Clock clock =
      new Clock() {
        @Override
        public Instant now() {
          return Instant.parse("2026-11-27T18:00:00Z").plusNanos(nanos);
        }

        @Override
        public long nanos() {
          return nanos;
        }
      };
  private final Secrets dice =
      new Secrets() {
        @Override
        public String next() {
          return "a".repeat(43);
        }

        @Override
        public int port() {
          return 50_000;
        }

        @Override
        public int below(int bound) {
          return Math.min(roll, bound - 1);
        }
      };

  /** Minute by minute. */
  private void pass(Duration time, Runnable errand) {
    for (long end = nanos + time.toNanos(); nanos < end; nanos += 60_000_000_000L) {
      errand.run();
    }
  }

  private PackErrand packs(Optional<URI> source, Fetched fetched, Refused judged) {
    return new PackErrand(
        clock,
        dice,
        (uri, most, deadline) -> {
          asked.add(Duration.ofNanos(nanos));
          return fetched;
        },
        () -> source,
        file -> judged,
        Runnable::run);
  }

  private List<Duration> between() {
    List<Duration> times = new ArrayList<>();
    for (int i = 1; i < asked.size(); i++) {
      times.add(asked.get(i).minus(asked.get(i - 1)));
    }
    return times;
  }

  @Test
  void withoutASourceNobodyIsAsked() {
    PackErrand errand =
        packs(
            Optional.empty(), new Fetched.File(new byte[0]), new Refused(Why.OLDER, Text.of("x")));
    pass(Duration.ofDays(3), errand);
    assertEquals(List.of(), asked);
    assertEquals("no source is named", errand.state().said().toString());
  }

  @Test
  void aSourceIsAskedTwiceADay() {
    PackErrand errand =
        packs(
            Optional.of(SOURCE),
            new Fetched.File(new byte[1]),
            new Refused(Why.OLDER, Text.of("x")));
    pass(Duration.ofDays(3), errand);
    assertEquals(6, asked.size(), asked.toString());
    assertEquals("Nothing newer.", errand.state().said().toString());
  }

  @Test
  void whoIsOfflineIsAskedAgainSoonAndThenEverMoreRarely() {
    PackErrand errand =
        packs(
            Optional.of(SOURCE),
            new Fetched.Nothing(Text.of("no connection")),
            new Refused(Why.OLDER, Text.of("x")));
    pass(Duration.ofDays(2), errand);
    List<Duration> waits = between();
    assertEquals(Duration.ofMinutes(15), waits.get(0));
    assertEquals(Duration.ofMinutes(30), waits.get(1));
    assertEquals(Duration.ofHours(12), waits.getLast());
    assertTrue(asked.size() < 10, asked.toString());
    assertEquals("no connection", errand.state().said().toString(), "a fact, and no fault");
  }

  @Test
  void notAllComputersAskAtOnce() {
    roll = 0;
    pass(
        Duration.ofDays(1),
        packs(
            Optional.of(SOURCE),
            new Fetched.File(new byte[1]),
            new Refused(Why.OLDER, Text.of("x"))));
    assertEquals(Duration.ofHours(9), between().getFirst());
  }

  @Test
  void aPackThatIsNotSoundIsRefusedAndSaid() {
    PackErrand errand =
        packs(
            Optional.of(SOURCE),
            new Fetched.File(new byte[1]),
            new Refused(Why.SIGNATURE, Text.of("No trusted key signed it.")));
    pass(Duration.ofMinutes(10), errand);
    assertEquals("No trusted key signed it.", errand.state().said().toString());
  }

  @Test
  void whatThrowsHasFailedIsSaidAndIsTriedAgain() {
    List<RuntimeException> problems =
        new ArrayList<>(
            List.of(
                new IllegalStateException("no way there"), new IllegalStateException("no room")));
    PackErrand errand =
        new PackErrand(
            clock,
            dice,
            (uri, most, deadline) -> {
              asked.add(Duration.ofNanos(nanos));
              if (problems.size() == 2) {
                throw problems.removeFirst();
              }
              return new Fetched.File(new byte[1]);
            },
            () -> Optional.of(SOURCE),
            file -> {
              if (problems.size() == 1) {
                throw problems.removeFirst();
              }
              return new Refused(Why.OLDER, Text.of("x"));
            },
            Runnable::run);
    pass(Duration.ofMinutes(10), errand);
    assertEquals(
        "the last try failed by a fault of this program, and is made again; for whoever mends it:"
            + " java.lang.IllegalStateException: no way there",
        errand.state().said().toString());
    assertEquals(Optional.of(Instant.parse("2026-11-27T18:02:00Z")), errand.state().at());
    pass(Duration.ofMinutes(20), errand);
    assertEquals(
        "the last try failed by a fault of this program, and is made again; for whoever mends it:"
            + " java.lang.IllegalStateException: no room",
        errand.state().said().toString());
    pass(Duration.ofDays(1), errand);
    assertEquals("Nothing newer.", errand.state().said().toString());
    assertEquals(
        List.of(Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(12)),
        between().subList(0, 3));
  }

  @Test
  void aPageThatThrowsTellsNothingAndIsReadAgain() {
    List<Boolean> throwing = new ArrayList<>(List.of(false, true));
    WorksErrand errand =
        new WorksErrand(
            clock,
            dice,
            (uri, most, deadline) -> {
              asked.add(Duration.ofNanos(nanos));
              if (!throwing.isEmpty() && throwing.removeFirst()) {
                throw new IllegalStateException("no way there");
              }
              return new Fetched.File(WORK.getBytes(StandardCharsets.UTF_8));
            },
            () -> List.of(nintendo()),
            Optional.of("GB"),
            Runnable::run);
    pass(Duration.ofMinutes(10), errand);
    assertEquals(1, errand.works().size());
    pass(Duration.ofHours(6), errand);
    assertEquals(List.of(), errand.works(), "not known");
    pass(Duration.ofMinutes(40), errand);
    assertEquals(1, errand.works().size());
    assertEquals(List.of(Duration.ofHours(6), Duration.ofMinutes(30)), between());
  }

  private static final String WORK =
      "{\"operational_statuses\": [], \"temporary_maintenances\": [{\"software_title\":"
          + " \"Online play\", \"begin\": \"Saturday, November 28, 2026 1 :00 AM\","
          + " \"end\": \"Saturday, November 28, 2026 4 :00 AM\"}]}";

  private static Service nintendo() {
    return Service.load().stream()
        .filter(row -> row.id().startsWith("nintendo"))
        .findFirst()
        .orElseThrow();
  }

  private WorksErrand works(String page) {
    return new WorksErrand(
        clock,
        dice,
        (uri, most, deadline) -> {
          asked.add(Duration.ofNanos(nanos));
          return page.isEmpty()
              ? new Fetched.Nothing(Text.of("offline"))
              : new Fetched.File(page.getBytes(StandardCharsets.UTF_8));
        },
        () -> List.of(nintendo()),
        Optional.of("GB"),
        Runnable::run);
  }

  @Test
  void aPageIsReadFourTimesADay() {
    WorksErrand errand = works(WORK);
    pass(Duration.ofHours(10), errand);
    assertEquals(2, asked.size());
    Works read = errand.works().getFirst();
    assertEquals("Online play", read.planned().getFirst().line());
    assertEquals(
        Optional.of(Instant.parse("2026-11-28T09:00:00Z")), read.planned().getFirst().from());
  }

  @Test
  void aPageThatCannotBeReadOrUnderstoodTellsNothing() {
    for (String page : List.of("", "{}", "<html>")) {
      WorksErrand errand = works(page);
      pass(Duration.ofHours(1), errand);
      assertEquals(List.of(), errand.works());
    }
  }

  private static final Notice NOTICE =
      new Notice(
          Kind.CERTIFICATE,
          "certificate:4be7f6d2",
          Optional.of("4be7f6d2"),
          Optional.of(LocalDate.of(2027, 1, 2)),
          "Kim's bedroom: its certificate ends; it is at 192.168.1.40, id 4be7f6d2.",
          Instant.parse("2026-11-27T18:00:00Z"),
          "2026.11",
          Optional.empty());

  private static final Timeline HOME =
      new Timeline(
          Map.of("4be7f6d2", Set.of(LocalDate.of(2026, 11, 27))),
          List.of(
              new Span(
                  "4be7f6d2",
                  Aspect.NAME,
                  "",
                  "Kim's bedroom",
                  LocalDate.of(2026, 11, 27),
                  LocalDate.of(2026, 11, 27))),
          List.of(),
          List.of());

  private final List<String> bodies = new ArrayList<>();
  private int status = 204;

  private Webhook webhook(Path state) {
    NoticePlace place = new NoticePlace(state);
    return new Webhook(
        clock,
        dice,
        place::read,
        new Delivery(
            Outbox.ofNotices(state),
            Consents.ofNotices(state),
            (uri, type, body, deadline) -> {
              if (status < 0) {
                throw new IllegalStateException("no way there");
              }
              if (status == 0) {
                throw new IOException("no connection");
              }
              bodies.add(new String(body, StandardCharsets.UTF_8));
              return status;
            }),
        Runnable::run);
  }

  @Test
  void withoutConsentNothingLeaves(@TempDir Path state) {
    webhook(state).tell(NOTICE, HOME);
    new NoticePlace(state).forget(clock.now());
    webhook(state).tell(NOTICE, HOME);
    assertEquals(List.of(), bodies);
    assertTrue(Outbox.ofNotices(state).isEmpty());
  }

  @Test
  void aNoticeLeavesWithMasksAndNothingThatTiesItToThisHome(@TempDir Path state)
      throws IOException {
    var _ =
        new NoticePlace(state)
            .name(Destination.of("https://hook.example.org/x").orElseThrow(), clock.now());
    webhook(state).tell(NOTICE, HOME);
    JsonNode event = new JsonMapper().readTree(bodies.getFirst());
    assertEquals("org.castdoctor.notice.v1", event.path("type").asText());
    assertEquals("certificate", event.at("/data/kind").asText());
    assertEquals(
        "name-1: its certificate ends; it is at home-address-1, id serial-1.",
        event.at("/data/text").asText());
    for (String personal : List.of("Kim", "4be7f6d2", "192.168")) {
      assertFalse(bodies.getFirst().contains(personal), bodies.getFirst());
    }
  }

  @Test
  void whatDoesNotGetThroughWaitsAndConsentTakenBackStopsIt(@TempDir Path state) {
    NoticePlace place = new NoticePlace(state);
    var _ = place.name(Destination.of("https://hook.example.org/x").orElseThrow(), clock.now());
    Webhook webhook = webhook(state);
    status = 0;
    webhook.tell(NOTICE, HOME);
    assertEquals(List.of(), bodies);
    status = 204;
    pass(Duration.ofMinutes(10), webhook);
    assertEquals(1, bodies.size(), "once the place can be reached");
    status = 0;
    webhook.tell(NOTICE, HOME);
    status = -1;
    pass(Duration.ofHours(5), webhook);
    status = 204;
    pass(Duration.ofHours(5), webhook);
    assertEquals(2, bodies.size(), "whatever kept it from being sent");
    status = 0;
    webhook.tell(NOTICE, HOME);
    place.forget(clock.now());
    status = 204;
    pass(Duration.ofHours(5), webhook);
    assertEquals(2, bodies.size());
  }
}
