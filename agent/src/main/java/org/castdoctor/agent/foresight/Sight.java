package org.castdoctor.agent.foresight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.history.Notice;
import org.castdoctor.agent.history.Timeline;
import org.castdoctor.agent.history.Timeline.Span;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.protocol.wire.status.PlannedWork;

/**
 * Everything that is looked at.
 *
 * @param works what services of this home announce, each as its page was read last
 */
public record Sight(
    Timeline timeline, Knowledge knowledge, List<Works> works, Instant now, ZoneId zone) {
  /** A device that was not there for so long may be another's by now. */
  private static final int STILL_HERE_DAYS = 14;

  public Sight {
    works = List.copyOf(works);
  }

  /** What a service's page announces, when it was read. */
  public record Works(String service, String name, List<PlannedWork> planned) {
    public Works {
      planned = List.copyOf(planned);
    }
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  /** Receivers that were there lately. */
  List<String> receivers() {
    LocalDate since = today().minusDays(STILL_HERE_DAYS);
    return timeline.days().keySet().stream()
        .filter(device -> timeline.daysOf(device).stream().anyMatch(day -> !day.isBefore(since)))
        .toList();
  }

  /** The value that an aspect of a device has had since when; empty where none is known. */
  Optional<Span> span(String device, Aspect aspect) {
    return timeline.spans().stream()
        .filter(span -> span.subject().equals(device) && span.aspect() == aspect)
        .reduce((first, later) -> later);
  }

  /** Whether a receiver said last that it offers this app. */
  boolean offers(String device, String app) {
    return timeline.spans().stream()
        .filter(span -> span.subject().equals(device) && span.aspect() == Aspect.APP)
        .filter(span -> span.detail().equals(app))
        .reduce((first, later) -> later)
        .filter(span -> span.value().equals("available"))
        .isPresent();
  }

  /** What was told of this kind and not yet that it is over. */
  Stream<Notice> open(Notice.Kind kind) {
    return timeline.notices().stream().filter(notice -> notice.kind() == kind && !notice.isOver());
  }

  /**
   * Whether a row on which a notice stood, and which is not there any more, was taken back by those
   * who wrote it. Where their pack is not in use (refused, removed, an older one, somebody else's),
   * nobody says anything of the matter, neither that it is so nor that it is not.
   */
  boolean isTakenBack(Notice notice) {
    return knowledge.continues(notice.knowledge());
  }

  /** "Bedroom TV", "Bedroom TV and Kitchen", "Bedroom TV, Kitchen and 2 more". */
  Text namesOf(List<String> devices) {
    List<String> names = devices.stream().map(timeline::nameOf).toList();
    return switch (names.size()) {
      case 1 -> Text.asItIs(names.getFirst());
      case 2 ->
          Text.row(List.of(Text.asItIs(names.getFirst()), Text.asItIs(names.getLast())), Joint.AND);
      default ->
          Text.of("{first}, {second} and {count} more")
              .with("first", names.get(0))
              .with("second", names.get(1))
              .with("count", names.size() - 2);
    };
  }
}
