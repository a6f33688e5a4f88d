package org.castdoctor.agent.watch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.history.Fact;
import org.castdoctor.agent.history.Facts;
import org.castdoctor.agent.history.HistoryStore;
import org.castdoctor.agent.history.HistoryStore.Kept;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.ContinuousBrowser;
import org.castdoctor.agent.lan.HostFacts;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.SenderObservation.HostSeen;
import org.castdoctor.agent.probe.CastChannelProbe;
import org.castdoctor.protocol.wire.setup.EurekaInfo;

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

  private static final Duration CONNECTION = Duration.ofMillis(1_400);
  private static final Duration CHANNEL = Duration.ofSeconds(6);
  private static final int MAX_WAITING = 1_024;
  private static final int MAX_RECEIVERS = 32;

  private final Lan lan;
  private final Clock clock;
  private final HostFacts facts;
  private final ContinuousBrowser browser;
  private final Optional<String> nic;
  private final HistoryStore history;
  private final Knowledge knowledge;
  private final List<String> appIds;
  private final Runnable examination;
  private final Predicate<String> said;
  private final LinkedBlockingQueue<Told> told = new LinkedBlockingQueue<>(MAX_WAITING);
  private final Settling settling = new Settling();
  private final Map<String, ServiceSeen> receivers = new LinkedHashMap<>();
  private final Map<String, AutoCloseable> browsing = new LinkedHashMap<>();
  private final Set<Fact> keptToday = new HashSet<>();
  private Optional<LocalDate> today = Optional.empty();
  private Optional<Long> lastLook = Optional.empty();
  private Optional<Long> lastPoll = Optional.empty();
  private Optional<Long> lastExamination = Optional.empty();
  private Optional<LocalDate> examinedOn = Optional.empty();
  private Optional<Instant> lastWall = Optional.empty();
  private boolean examinationWanted = true;
  private volatile String notKept = "";
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
   * @param appIds of which receivers are asked whether they offer them
   * @param examination looks at the whole home and remembers it; may take ten seconds
   * @param said is told in a sentence what somebody should know; false where nobody could be told
   */
  public Watcher(
      World world,
      HistoryStore history,
      Knowledge knowledge,
      List<String> appIds,
      Runnable examination,
      Predicate<String> said) {
    this.lan = world.lan();
    this.clock = world.clock();
    this.facts = world.facts();
    this.browser = world.browser();
    this.nic = world.nic();
    this.history = history;
    this.knowledge = knowledge;
    this.appIds = List.copyOf(appIds);
    this.examination = examination;
    this.said = said;
  }

  /** Watches until {@link #stop}. */
  public void run() {
    boolean goesOn = true;
    while (goesOn) {
      goesOn = step(STEP);
    }
    browsing.values().forEach(Watcher::close);
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
          case Told.Gone(String instance) -> settling.left(instance, clock.nanos());
          case Told.Stop stop -> {
            return false;
          }
        }
      }
    } catch (InterruptedException stopAsked) {
      Thread.currentThread().interrupt();
      return false;
    }
    due();
    return true;
  }

  private void due() {
    Instant now = clock.now();
    newDay(LocalDate.ofInstant(now, clock.zone()));
    if (isDue(lastLook, LOOK)) {
      wakeUp(now);
      lastLook = Optional.of(clock.nanos());
      look(now);
    }
    settling.settled(clock.nanos()).forEach(change -> tell(change, now));
    if (isDue(lastPoll, POLL) && !receivers.isEmpty()) {
      lastPoll = Optional.of(clock.nanos());
      poll(now);
    }
    boolean daily = !examinedOn.equals(today);
    if ((examinationWanted || daily)
        && !browsing.isEmpty()
        && isDue(lastExamination, BETWEEN_EXAMINATIONS)) {
      examinationWanted = false;
      examinedOn = today;
      lastExamination = Optional.of(clock.nanos());
      examination.run();
    }
  }

  private boolean isDue(Optional<Long> last, Duration every) {
    return last.map(at -> clock.nanos() - at >= every.toNanos()).orElse(true);
  }

  private void newDay(LocalDate day) {
    if (!today.equals(Optional.of(day))) {
      today = Optional.of(day);
      keptToday.clear();
      Foresight.notices(history.read(), knowledge.incidents(), clock.now(), clock.zone())
          .forEach(this::note);
    }
  }

  /** The steady count stands still while a computer sleeps; the time of day does not. */
  private void wakeUp(Instant now) {
    long steady = lastLook.map(at -> clock.nanos() - at).orElse(0L);
    boolean slept =
        lastWall
            .map(before -> Duration.between(before, now).minusNanos(steady).abs())
            .filter(jump -> jump.compareTo(LOOK.multipliedBy(2)) > 0)
            .isPresent();
    lastWall = Optional.of(now);
    if (slept) {
      beginAnew();
    }
  }

  private void beginAnew() {
    browsing.values().forEach(Watcher::close);
    browsing.clear();
    receivers.clear();
    settling.forget();
  }

  private void look(Instant now) {
    HostNetwork host = facts.read();
    Map<String, Nic> wanted = new LinkedHashMap<>();
    host.discoveryNics().stream()
        .filter(one -> one.kind().isPhysical())
        .filter(one -> nic.map(one.name()::equals).orElse(true))
        .forEach(
            one -> one.ipv4().ifPresent(own -> wanted.put(one.name() + " " + own.address(), one)));
    boolean changed = !wanted.keySet().equals(browsing.keySet());
    if (changed) {
      boolean moved = wanted.keySet().stream().noneMatch(browsing::containsKey);
      if (moved) {
        // Whom the old network had is not missing from the new one.
        beginAnew();
      }
      browsing.entrySet().stream()
          .filter(entry -> !wanted.containsKey(entry.getKey()))
          .forEach(entry -> close(entry.getValue()));
      browsing.keySet().retainAll(wanted.keySet());
      wanted.forEach((key, one) ->
          browsing.computeIfAbsent(key, any -> browser.follow(one, CAST, clock, listener())));
      examinationWanted = true;
    }
    if (!wanted.isEmpty()) {
      keep(
          Facts.of(
              new Observations(List.of(new HostSeen(now, host))), List.of(), now, clock.zone()));
    }
  }

  private static final String CAST = "_googlecast._tcp.local";

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

  private void found(ServiceSeen service) {
    if (receivers.size() < MAX_RECEIVERS || receivers.containsKey(service.instance())) {
      boolean isNew = receivers.put(service.instance(), service) == null;
      settling.heard(service.instance(), clock.nanos());
      keepSeen(List.of(service), clock.now());
      if (isNew) {
        lastPoll = Optional.empty();
      }
      present = names();
    }
  }

  /** Whoever left and still answers has only fallen silent; whoever does not is gone. */
  private void tell(Settling.Change change, Instant now) {
    ServiceSeen service = receivers.get(change.who());
    if (service == null) {
      return;
    }
    String name = GoogleCast.nameOf(service);
    String subject = "device:" + GoogleCast.idOf(service);
    if (change.isThere()) {
      note(Facts.fault(now, "back", subject, name + " is back."));
    } else if (answers(service)) {
      note(
          Facts.fault(
              now, "silent", subject, name + " is on, but does not announce itself any more."));
      examinationWanted = true;
    } else {
      note(Facts.fault(now, "gone", subject, name + " does not answer any more."));
      examinationWanted = true;
    }
    present = names();
  }

  private boolean answers(ServiceSeen service) {
    return service.addresses().stream()
        .findFirst()
        .map(address ->
            lan.open(new InetSocketAddress(address, service.port()), clock.in(CONNECTION)))
        .flatMap(outcome -> outcome.get())
        .map(tcp -> {
          tcp.close();
          return true;
        })
        .orElse(false);
  }

  private void poll(Instant now) {
    for (ServiceSeen service : List.copyOf(receivers.values())) {
      // Those that crash when they are asked again and again are left alone altogether.
      if (!settling.isThere(service.instance())
          || service.port() != GoogleCast.CAST_PORT
          || GoogleCast.modelOf(service).filter(EurekaInfo::mustBeSpared).isPresent()) {
        continue;
      }
      List<Observation> seen = new ArrayList<>();
      seen.add(service);
      new CastChannelProbe(
              lan, clock, service.addresses().getFirst(), service.port(), appIds, List.of())
          .run(seen::add, clock.in(CHANNEL));
      keepSeen(seen, now);
    }
  }

  private void keepSeen(List<? extends Observation> seen, Instant now) {
    Observations observations = new Observations(List.copyOf(seen));
    List<Receiver> recognised =
        GoogleCast.recognise(observations, knowledge.models(), Optional.empty());
    keep(Facts.of(observations, recognised, now, clock.zone()));
  }

  private void note(Fact fact) {
    boolean _ =
        fact instanceof Fact.Fault(var at, var what, var subject, String text) && said.test(text);
    keep(List.of(fact));
  }

  /** What was kept today already is not written again: the disk may sleep too. */
  private void keep(List<Fact> all) {
    List<Fact> news = all.stream().filter(fact -> !keptToday.contains(fact)).toList();
    if (news.isEmpty()) {
      return;
    }
    switch (history.add(news, today.orElseThrow())) {
      case Kept.Safely safely -> {
        // Of one thing that changes to and fro within a day, each change is news.
        news.forEach(fact -> keptToday.removeIf(old -> isOfSame(old, fact)));
        keptToday.addAll(news);
        notKept = "";
      }
      case Kept.Not(String because) -> {
        if (notKept.isEmpty()) {
          boolean _ = said.test("The history is not kept: " + because);
        }
        notKept = because;
      }
    }
  }

  private static boolean isOfSame(Fact one, Fact other) {
    return one instanceof Fact.Trait a
        && other instanceof Fact.Trait b
        && a.subject().equals(b.subject())
        && a.aspect() == b.aspect()
        && a.detail().equals(b.detail());
  }

  private List<String> names() {
    return receivers.values().stream()
        .filter(service -> settling.isThere(service.instance()))
        .map(GoogleCast::nameOf)
        .toList();
  }

  /** How the watch is, for {@code agent status}; from any thread. */
  public ObjectNode status() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    var here = json.putArray("present");
    present.forEach(here::add);
    if (notKept.isEmpty()) {
      json.put("history", "kept");
    } else {
      json.put("history", "not kept: " + notKept);
    }
    return json;
  }

  private static void close(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception goneAlready) {
      // An interface that went away took its sockets along.
      return;
    }
  }
}
