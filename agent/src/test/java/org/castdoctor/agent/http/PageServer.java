package org.castdoctor.agent.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.castdoctor.agent.history.Fact;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.history.Notice;
import org.castdoctor.agent.history.Timeline;
import org.castdoctor.agent.history.Timeline.Span;
import org.castdoctor.agent.lan.SystemClock;
import org.castdoctor.agent.scenario.Scenario;

/**
 * The endpoint with a scenario's diagnosis and a fortnight behind it, for a browser to look at.
 * Prints one line of JSON with address and token, tells a notice for every line of its standard
 * input, and ends with it.
 */
final class PageServer {
  private PageServer() {}

  public static void main(String[] args) throws IOException {
    try (Served served = new Served()) {
      served.doctor.diagnosis =
          Scenario.diagnose(
              Scenario.called(args.length > 0 ? args[0] : "cast-button-vanished-one-app")
                  .measure());
      served.doctor.timeline = fortnight();
      served.endpoint.adopt(served.doctor.diagnosis);
      System.out.println(line(served));
      System.out.flush();
      // Each line that is read tells a notice, as the watch would.
      for (int read = System.in.read(); read >= 0; read = System.in.read()) {
        if (read == '\n') {
          tell(served);
        }
      }
    }
  }

  private static void tell(Served served) {
    Notice fresh =
        new Notice(
            Notice.Kind.DROP_OUTS,
            "drop-outs:kitchen",
            Optional.of("kitchen"),
            Optional.empty(),
            "Kitchen speaker fell silent 4 times in seven days, 1 in the seven before. castdoctor"
                + " watch finds out more.",
            new SystemClock().now(),
            "2026.11",
            Optional.empty());
    Timeline before = served.doctor.timeline;
    List<Notice> notices = new ArrayList<>(before.notices());
    notices.add(fresh);
    served.doctor.timeline =
        new Timeline(before.days(), before.spans(), before.verdicts(), before.faults(), notices);
    served.endpoint.tell(fresh);
  }

  private static String line(Served served) throws JsonProcessingException {
    return new JsonMapper()
        .writeValueAsString(Map.of("url", served.endpoint.url(), "token", served.endpoint.token()));
  }

  private static List<Notice> notices(Instant morning) {
    return List.of(
        new Notice(
            Notice.Kind.MAINTENANCE,
            "maintenance:psn",
            Optional.empty(),
            Optional.empty(),
            "PlayStation Network announces work from Sat 28 Nov 14:00 to Sat 28 Nov 18:00: Account"
                + " Management. What does not play then is not yours to mend.",
            morning,
            "2026.11",
            Optional.empty()),
        new Notice(
                Notice.Kind.INCIDENT,
                "incident:1",
                Optional.of("tv"),
                Optional.empty(),
                "This concerns your Bedroom TV: Its maker's certificate has ended.",
                morning.minus(Duration.ofDays(4)),
                "2026.11",
                Optional.empty())
            .over(
                morning.minus(Duration.ofDays(1)),
                "It is over: Its maker's certificate has ended."));
  }

  private static Timeline fortnight() {
    ZoneId zone = ZoneId.systemDefault();
    LocalDate today = LocalDate.ofInstant(new SystemClock().now(), zone);
    Map<String, Set<LocalDate>> days = new TreeMap<>();
    List<Fact.Concluded> verdicts = new ArrayList<>();
    for (int ago = 13; ago >= 0; ago--) {
      LocalDate day = today.minusDays(ago);
      days.computeIfAbsent("tv", any -> new TreeSet<>()).add(day);
      if (ago > 4 || ago == 0) {
        days.computeIfAbsent("kitchen", any -> new TreeSet<>()).add(day);
      }
      if (ago % 3 != 1) {
        Instant at = day.atTime(12, 0).atZone(zone).toInstant();
        boolean bad = ago < 3;
        verdicts.add(
            new Fact.Concluded(
                at, bad ? Optional.of("A01") : Optional.empty(), "likely", "Netflix."));
      }
    }
    LocalDate tuesday = today.minusDays(3);
    return new Timeline(
        days,
        List.of(
            new Span("tv", Aspect.NAME, "", "Bedroom TV", today.minusDays(13), today),
            new Span("kitchen", Aspect.NAME, "", "Kitchen speaker", today.minusDays(13), today),
            new Span("tv", Aspect.FIRMWARE, "", "1.56.275994", today.minusDays(13), tuesday),
            new Span("tv", Aspect.FIRMWARE, "", "1.56.281627", tuesday.plusDays(1), today)),
        verdicts,
        List.of(),
        notices(today.atTime(9, 30).atZone(zone).toInstant()));
  }
}
