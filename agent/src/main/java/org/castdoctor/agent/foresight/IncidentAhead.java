package org.castdoctor.agent.foresight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.history.Notice;
import org.castdoctor.agent.history.Notice.Kind;
import org.castdoctor.agent.knowledge.Incident;
import org.castdoctor.agent.knowledge.Incident.About;
import org.castdoctor.agent.knowledge.Match;
import org.castdoctor.agent.words.Text;

/**
 * An incident of the register that lasts and surely means a receiver of this home, by its model and
 * the apps that it offers. One that depends on anything else is left to a diagnosis, which can ask.
 */
final class IncidentAhead implements Foresight {
  private static final String KEY = "incident:";

  /** What an app does since last year is a rule, and no incident of this evening. */
  private static final long NEWS_DAYS = 30;

  @Override
  public List<Prospect> look(Sight sight) {
    List<Prospect> all = new ArrayList<>();
    for (Incident incident : sight.knowledge().incidents().all()) {
      if (incident.isOn(sight.today())) {
        List<String> hit =
            sight.receivers().stream().filter(device -> isHit(incident, device, sight)).toList();
        if (!hit.isEmpty()) {
          all.add(
              new Prospect.Ahead(
                  Kind.INCIDENT,
                  KEY + incident.id(),
                  Optional.of(hit.getFirst()),
                  incident.until(),
                  Text.of("This concerns your {devices}: {statement}")
                      .with("devices", sight.namesOf(hit))
                      .with("statement", incident.statement())));
        }
      }
    }
    sight.open(Kind.INCIDENT).flatMap(notice -> end(notice, sight).stream()).forEach(all::add);
    return all;
  }

  private static Optional<Prospect> end(Notice notice, Sight sight) {
    String key = notice.key();
    Optional<Incident> incident =
        sight.knowledge().incidents().all().stream()
            .filter(row -> key.equals(KEY + row.id()))
            .findFirst();
    if (incident.isEmpty()) {
      return sight.isTakenBack(notice)
          ? Optional.of(
              new Prospect.Over(
                  key, Text.of("It was taken back: what was said to concern you is not so.")))
          : Optional.empty();
    }
    return incident
        .filter(row -> !row.isOn(sight.today()))
        .map(row ->
            new Prospect.Over(
                key, Text.of("It is over: {statement}").with("statement", row.statement())));
  }

  private static boolean isHit(Incident incident, String device, Sight sight) {
    boolean byModel = !incident.reach().models().isEmpty();
    boolean isNews = !incident.from().isBefore(sight.today().minusDays(NEWS_DAYS));
    if (!byModel && (incident.reach().apps().isEmpty() || !isNews)) {
      return false;
    }
    Optional<String> model = sight.timeline().latest(device, Aspect.MODEL);
    return Stream.concat(
            Stream.of(Optional.<String>empty()),
            incident.reach().apps().stream()
                .filter(app -> sight.offers(device, app))
                .map(Optional::of))
        .anyMatch(app -> incident.hits(about(app, model)) == Match.YES);
  }

  private static About about(Optional<String> app, Optional<String> model) {
    return new About(
        app,
        Optional.empty(),
        model,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
