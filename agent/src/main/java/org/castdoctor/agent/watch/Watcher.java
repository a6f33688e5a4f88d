package org.castdoctor.agent.watch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.history.Fact;
import org.castdoctor.agent.history.Facts;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.ContinuousBrowser;
import org.castdoctor.agent.lan.HostFacts;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.SenderObservation.HostSeen;
import org.castdoctor.agent.words.Text;

/**
 * The background loop, on one thread: who is there is told by a library that listens on every
 * interface; this computer's own network is read twice a minute; each receiver known is asked over
 * its own channel four times an hour; and where something changed, or once a day, the whole home is
 * looked at. Between that nothing is sent.
 */
public final class Watcher {
  /** Reading the system's tables sends nothing and costs some milliseconds. */
  static final Duration LOOK = Duration.ofSeconds(30);

  /** One connection to each receiver; what it offers and shows changes rarely. */
  static final Duration POLL = Duration.ofMinutes(15);

  /** A home that comes and goes is not measured all day. */
  static final Duration BETWEEN_EXAMINATIONS = Duration.ofMinutes(10);

  /** Fine enough to tell what settled from what flaps. */
  private static final Duration STEP = Duration.ofSeconds(2);

  /** Each may take a connection that nobody answers, and meanwhile nobody is heard. */
  private static final int MOST_TOLD = 2;

  /** A flood may have any number of announcements; what does not fit is heard again. */
  private static final int MAX_WAITING = 1_024;

  private final Clock clock;
  private final HostFacts facts;
  private final Diary diary;
  private final Supplier<Knowledge> knowledge;
  private final Runnable examination;
  private final Runnable outlook;
  private final Presence presence = new Presence();
  private final Rounds rounds;
  private final Ears ears;
  private final LinkedBlockingQueue<Told> told = new LinkedBlockingQueue<>(MAX_WAITING);
  private final Deque<ServiceSeen> toAsk = new ArrayDeque<>();
  private final Deque<Presence.Change> untold = new ArrayDeque<>();
  private Optional<Long> lastLook = Optional.empty();
  private Optional<Long> lastPoll = Optional.empty();
  private Optional<Long> lastExamination = Optional.empty();
  private Optional<LocalDate> examinedOn = Optional.empty();
  private Optional<Instant> lastWall = Optional.empty();
  private boolean examinationWanted = true;
  private volatile List<String> present = List.of();

  /** What a browser says. */
  private sealed interface Told {
    record Found(ServiceSeen service) implements Told {}

    record Gone(String instance) implements Told {}

    record Stop() implements Told {}
  }

  /**
   * Everything that the watch needs of the world.
   *
   * @param nic the only interface to watch; empty for all
   */
  public record World(
      Lan lan, Clock clock, HostFacts facts, ContinuousBrowser browser, Optional<String> nic) {}

  /**
   * What is done beside watching; both on the watch's thread.
   *
   * @param examination looks at the whole home and remembers it; may take ten seconds
   * @param outlook looks ahead, at every look; decides itself how often that is worth anything
   */
  public record Tasks(Runnable examination, Runnable outlook) {}

  /**
   * @param knowledge as it is now: a pack may come while the watch goes on
   * @param appIds of which receivers are asked whether they offer them
   */
  public Watcher(
      World world, Diary diary, Supplier<Knowledge> knowledge, List<String> appIds, Tasks tasks) {
    this.clock = world.clock();
    this.facts = world.facts();
    this.diary = diary;
    this.knowledge = knowledge;
    this.examination = tasks.examination();
    this.outlook = tasks.outlook();
    this.rounds = new Rounds(world.lan(), clock, appIds);
    this.ears = new Ears(world.browser(), clock, world.nic(), listener());
  }

  private ContinuousBrowser.Listener listener() {
    return new ContinuousBrowser.Listener() {
      @Override
      public void found(ServiceSeen service) {
        boolean _ = told.offer(new Told.Found(service));
      }

      @Override
      public void gone(String instance) {
        boolean _ = told.offer(new Told.Gone(instance));
      }
    };
  }

  /** Watches until {@link #stop}. */
  public void run() {
    boolean goesOn = true;
    while (goesOn) {
      goesOn = step(STEP);
    }
    ears.close();
  }

  /** Ends it; from any thread. */
  public void stop() {
    told.clear();
    boolean _ = told.offer(new Told.Stop());
  }

  /** Waits so long for somebody to be heard, and then does what is due; false at the end. */
  boolean step(Duration wait) {
    try {
      Told first = told.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
      for (Told next = first; next != null; next = told.poll()) {
        switch (next) {
          case Told.Found(ServiceSeen service) -> found(service);
          case Told.Gone(String instance) -> presence.left(instance, clock.nanos());
          case Told.Stop stop -> {
            return false;
          }
        }
      }
    } catch (InterruptedException stopAsked) {
      Thread.currentThread().interrupt();
      return false;
    }
    due(clock.now());
    return true;
  }

  private void found(ServiceSeen service) {
    diary.turnTo(clock.now(), clock.zone());
    if (presence.heard(service, clock.nanos())) {
      lastPoll = Optional.empty();
    }
    // A flood is not to fill the history with names that nobody bears.
    if (!presence.isDoubtful(service, clock.nanos())) {
      keepSeen(List.of(service), clock.now());
    }
    present = presence.names();
  }

  private void due(Instant now) {
    diary.turnTo(now, clock.zone());
    if (isDue(lastLook, LOOK)) {
      boolean slept = hasSlept(now);
      lastLook = Optional.of(clock.nanos());
      if (slept) {
        beginAnew();
      }
      look(now);
      outlook.run();
    }
    Ears.Tidied tidied = ears.tidy();
    if (tidied.crowded()) {
      presence.flooded(clock.nanos());
      present = presence.names();
    }
    if (tidied.begunAnew()) {
      presence.mustBeHeardAgain(clock.nanos());
      present = presence.names();
    }
    if (tidied.beginsToBeFlooded()) {
      diary.note(
          now, "flood", Fact.HOME, Text.of("Something floods this home with announcements."));
    }
    untold.addAll(presence.settled(clock.nanos()));
    for (int i = 0; i < MOST_TOLD && !untold.isEmpty(); i++) {
      tell(untold.remove(), now);
    }
    if (isDue(lastPoll, POLL) && !presence.present().isEmpty()) {
      poll(clock.nanos());
    }
    // One at a time: thirty that do not answer would keep the watch from listening for minutes.
    if (!toAsk.isEmpty()) {
      keepSeen(rounds.ask(toAsk.remove()), now);
    }
    examineWhereDue(LocalDate.ofInstant(now, clock.zone()));
  }

  private void poll(long nanos) {
    lastPoll = Optional.of(nanos);
    toAsk.clear();
    for (ServiceSeen service : presence.present()) {
      if (presence.isDoubtful(service, nanos)) {
        lastPoll = Optional.of(nanos - POLL.minus(Presence.NEWCOMER).toNanos());
      } else {
        toAsk.add(service);
      }
    }
  }

  private boolean isDue(Optional<Long> last, Duration every) {
    return last.map(at -> clock.nanos() - at >= every.toNanos()).orElse(true);
  }

  /** The steady count stands still while a computer sleeps; the time of day does not. */
  private boolean hasSlept(Instant now) {
    long steady = lastLook.map(at -> clock.nanos() - at).orElse(0L);
    boolean slept =
        lastWall
            .map(before -> Duration.between(before, now).minusNanos(steady).abs())
            .filter(jump -> jump.compareTo(LOOK.multipliedBy(2)) > 0)
            .isPresent();
    lastWall = Optional.of(now);
    return slept;
  }

  private void beginAnew() {
    ears.close();
    forget();
    present = List.of();
  }

  private void forget() {
    presence.forget();
    toAsk.clear();
    untold.clear();
  }

  private void look(Instant now) {
    HostNetwork host = facts.read();
    Ears.Change change = ears.follow(host);
    switch (change) {
      case NONE, OTHERS -> {}
      case DEAF -> presence.nobodyCanBeHeard();
      case BACK -> presence.mustBeHeardAgain(clock.nanos());
      // Whom the old network had is not missing from the new one.
      case MOVED -> forget();
    }
    if (change != Ears.Change.NONE) {
      examinationWanted = true;
      present = presence.names();
    }
    if (ears.isListening()) {
      boolean _ =
          diary.keep(
              Facts.of(
                  new Observations(List.of(new HostSeen(now, host))),
                  List.of(),
                  now,
                  clock.zone()));
    }
  }

  /** Whoever left and still answers has only fallen silent; whoever does not is gone. */
  private void tell(Presence.Change change, Instant now) {
    String name = GoogleCast.nameOf(change.who());
    String subject = "device:" + GoogleCast.idOf(change.who());
    if (change.isThere()) {
      diary.note(now, "back", subject, Text.of("{device} is back.").with("device", name));
    } else {
      if (rounds.answers(change.who())) {
        diary.note(
            now,
            "silent",
            subject,
            Text.of("{device} is on, but does not announce itself any more.").with("device", name));
      } else {
        diary.note(
            now,
            "gone",
            subject,
            Text.of("{device} does not answer any more.").with("device", name));
      }
      examinationWanted = true;
    }
    present = presence.names();
  }

  private void examineWhereDue(LocalDate today) {
    boolean daily = !examinedOn.equals(Optional.of(today));
    if ((examinationWanted || daily)
        && ears.isListening()
        && isDue(lastExamination, BETWEEN_EXAMINATIONS)) {
      examinationWanted = false;
      examinedOn = Optional.of(today);
      lastExamination = Optional.of(clock.nanos());
      examination.run();
    }
  }

  private void keepSeen(List<? extends Observation> seen, Instant now) {
    Observations observations = new Observations(List.copyOf(seen));
    boolean _ =
        diary.keep(
            Facts.of(
                observations,
                GoogleCast.recognise(observations, knowledge.get().models(), Optional.empty()),
                now,
                clock.zone()));
  }

  /** How the watch is, for {@code agent status}; from any thread. */
  public ObjectNode status() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    var here = json.putArray("present");
    present.forEach(here::add);
    return json.put("history", diary.state());
  }
}
