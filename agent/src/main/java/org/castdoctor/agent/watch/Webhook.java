package org.castdoctor.agent.watch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.castdoctor.agent.deliver.Delivery;
import org.castdoctor.agent.deliver.Destination;
import org.castdoctor.agent.deliver.Outbox.Letter;
import org.castdoctor.agent.history.Fact;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.history.Notice;
import org.castdoctor.agent.history.Timeline;
import org.castdoctor.agent.history.Timeline.Span;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Secrets;
import org.castdoctor.agent.privacy.Redaction;
import org.castdoctor.agent.watch.Schedule.Ended;
import org.castdoctor.protocol.json.JsonTree;

/**
 * Sends notices to the one place that the user named and consented to, as CloudEvents, with masks
 * in the place of names, ids and addresses. What does not get through waits on the disk, bounded.
 */
public final class Webhook implements Runnable {
  private static final String TYPE = "application/cloudevents+json; charset=utf-8";
  private static final Duration TIME = Duration.ofSeconds(10);
  private static final Duration EVERY = Duration.ofHours(2);
  private static final Duration RETRY = Duration.ofMinutes(5);
  private static final int ID = 20;

  private final Clock clock;
  private final Secrets secrets;
  private final Supplier<Optional<Destination>> place;
  private final Delivery delivery;
  private final Executor executor;
  private final Schedule schedule;

  /**
   * @param place is read anew each time; empty where none was named or nobody consented
   */
  public Webhook(
      Clock clock,
      Secrets secrets,
      Supplier<Optional<Destination>> place,
      Delivery delivery,
      Executor executor) {
    this.clock = clock;
    this.secrets = secrets;
    this.place = place;
    this.delivery = delivery;
    this.executor = executor;
    this.schedule = new Schedule(clock, secrets, RETRY, EVERY, RETRY);
  }

  /** Sends it soon; returns at once. */
  public void tell(Notice notice, Timeline timeline) {
    place
        .get()
        .map(to -> letter(to, notice, timeline))
        .ifPresent(letter ->
            executor.execute(() -> {
              boolean _ = delivery.queue(letter, clock.in(TIME));
            }));
  }

  /** Tries again what waits, where it is time to; returns at once. */
  @Override
  public void run() {
    if (place.get().isPresent()) {
      schedule.doWhereDue(
          executor,
          () -> delivery.sendQueue(clock.now(), clock.in(TIME)) ? Ended.WELL : Ended.BADLY,
          problem -> {
            // What was not sent waits on the disk still, and is tried again.
          });
    }
  }

  private Letter letter(Destination to, Notice notice, Timeline timeline) {
    // Its own each time: nothing ties two letters of a home to each other.
    String id =
        "notice-"
            + secrets.next().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "").substring(0, ID);
    return new Letter(
        clock.now(), id, to, TYPE, false, JsonTree.text(event(id, notice, masks(timeline))));
  }

  /** Masks for every name and id that a device of this home ever had. */
  public static Redaction masks(Timeline timeline) {
    List<String> names =
        timeline.spans().stream()
            .filter(span -> span.aspect() == Aspect.NAME)
            .map(Span::value)
            .distinct()
            .toList();
    List<String> ids =
        Stream.concat(
                timeline.days().keySet().stream(), timeline.spans().stream().map(Span::subject))
            .filter(subject -> !subject.equals(Fact.HOME))
            .distinct()
            .toList();
    return Redaction.of(names, ids);
  }

  static ObjectNode event(String id, Notice notice, Redaction masks) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event
        .put("specversion", "1.0")
        .put("id", id)
        .put("source", "urn:castdoctor:agent")
        .put("type", "org.castdoctor.notice.v1")
        .put("time", notice.latestAt().toString())
        .put("datacontenttype", "application/json");
    ObjectNode data = event.putObject("data");
    data.put("kind", notice.kind().word())
        .put("state", notice.isOver() ? "over" : "ahead")
        .put("since", notice.since().toString())
        .put("text", masks.text(notice.latestText()));
    notice.day().ifPresent(day -> data.put("day", day.toString()));
    return event;
  }
}
