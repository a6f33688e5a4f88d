package org.castdoctor.agent.watch;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.castdoctor.agent.foresight.Sight.Works;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Download;
import org.castdoctor.agent.lan.Download.Fetched;
import org.castdoctor.agent.lan.Secrets;
import org.castdoctor.agent.watch.Schedule.Ended;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.status.PlannedWork;
import org.castdoctor.protocol.wire.status.StatusFeed;

/**
 * Reads four times a day what work the services of this home announce on their status pages. A page
 * that cannot be read, or is not understood, tells nothing: then nothing is known of that service.
 */
public final class WorksErrand implements Runnable {
  private static final Duration TIME = Duration.ofSeconds(10);

  /** After the first look at the home, which tells what is in it. */
  private static final Duration FIRST = Duration.ofMinutes(4);

  private static final Duration EVERY = Duration.ofHours(6);
  private static final Duration RETRY = Duration.ofMinutes(30);

  private final Clock clock;
  private final Download download;
  private final Supplier<List<Service>> services;
  private final Optional<String> country;
  private final Executor executor;
  private final Schedule schedule;
  private volatile List<Works> works = List.of();

  /**
   * @param services those that this home uses, as far as is known now
   * @param country whose entries count
   */
  public WorksErrand(
      Clock clock,
      Secrets dice,
      Download download,
      Supplier<List<Service>> services,
      Optional<String> country,
      Executor executor) {
    this.clock = clock;
    this.download = download;
    this.services = services;
    this.country = country;
    this.executor = executor;
    this.schedule = new Schedule(clock, dice, FIRST, EVERY, RETRY);
  }

  /** Reads where it is time to; returns at once. */
  @Override
  public void run() {
    // What was read before is not left standing, as it is not where a page cannot be read.
    schedule.doWhereDue(executor, this::read, problem -> works = List.of());
  }

  private Ended read() {
    List<Works> read = new ArrayList<>();
    int asked = 0;
    for (Service service : services.get()) {
      Optional<Service.Feed> feed = service.feedIn(country);
      if (feed.isPresent()) {
        asked++;
        planned(feed.get())
            .ifPresent(planned -> read.add(new Works(service.id(), service.name(), planned)));
      }
    }
    works = List.copyOf(read);
    if (asked == 0) {
      return Ended.NOTHING_TO_ASK;
    }
    return read.isEmpty() ? Ended.BADLY : Ended.WELL;
  }

  private Optional<List<PlannedWork>> planned(Service.Feed feed) {
    StatusFeed format = feed.format();
    URI page = URI.create("https://" + feed.host() + format.announcing(feed.path()));
    return switch (download.fetch(page, StatusFeed.MAX_BYTES, clock.in(TIME))) {
      case Fetched.Nothing nothing -> Optional.empty();
      case Fetched.File(byte[] bytes) ->
          switch (format.announced(bytes, clock.now(), country)) {
            case Parsed.Ok<List<PlannedWork>>(List<PlannedWork> planned) -> Optional.of(planned);
            case Parsed.Malformed<List<PlannedWork>> malformed -> Optional.empty();
          };
    };
  }

  /** What was read last; from any thread. */
  public List<Works> works() {
    return works;
  }
}
