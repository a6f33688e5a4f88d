package org.castdoctor.agent.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.castdoctor.agent.history.Fact;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.history.HistoryStore;
import org.castdoctor.agent.history.HistoryStore.Limits;
import org.castdoctor.agent.history.HistoryStore.Opened;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.ContinuousBrowser;
import org.castdoctor.agent.lan.ContinuousBrowser.Health;
import org.castdoctor.agent.lan.HostFacts;
import org.castdoctor.agent.observe.AdvertTxt;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimRun;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.privacy.Name;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The background loop in a simulated home, hour by hour in virtual time. */
class WatcherTest {
  private static final InetAddress TV = InetAddress.ofLiteral("192.168.1.40");

  private static final Knowledge KNOWLEDGE = Knowledge.load();

  private final SimRun run = new SimRun(SimHome.healthy());
  private final FakeBrowser browser = new FakeBrowser();
  private final List<String> said = new ArrayList<>();
  private Optional<HostNetwork> network = Optional.empty();
  private Duration slept = Duration.ZERO;
  private int examinations;
  private final HistoryStore history;
  private final Watcher watcher;

  WatcherTest(@TempDir Path folder) {
    history =
        assertInstanceOf(
                Opened.Store.class,
                HistoryStore.open(folder.resolve(HistoryStore.FILE), Limits.USUAL))
            .history();
    watcher = watcher();
  }

  /** Remembers who listens, and tells what a test says. */
  private static final class FakeBrowser implements ContinuousBrowser {
    final List<String> open = new ArrayList<>();
    final List<Listener> listeners = new ArrayList<>();
    int opened;
    Health health = Health.FINE;

    @Override
    public Following follow(Nic nic, String type, Clock clock, Listener listener) {
      open.add(nic.name());
      listeners.add(listener);
      opened++;
      return new Following() {
        @Override
        public Health tidy() {
          Health now = health;
          health = now == Health.FLOODED ? now : Health.FINE;
          return now;
        }

        @Override
        public void close() {
          open.remove(nic.name());
          listeners.remove(listener);
        }
      };
    }
  }

  @AfterEach
  void end() {
    history.close();
  }

  private Watcher watcher() {
    Clock clock =
        new Clock() {
          @Override
          public Instant now() {
            return run.clock().now().plus(slept);
          }

          @Override
          public long nanos() {
            return run.clock().nanos();
          }
        };
    HostFacts facts =
        new HostFacts() {
          @Override
          public HostNetwork read() {
            return network.orElseGet(() -> run.facts().read());
          }

          @Override
          public List<Installed> browsers() {
            return List.of();
          }
        };
    return new Watcher(
        new Watcher.World(run.lan(), clock, facts, browser, Optional.empty()),
        new Diary(history, said::add, Words.ENGLISH),
        () -> KNOWLEDGE,
        List.of("CA5E8412"),
        new Watcher.Tasks(() -> examinations++, () -> {}));
  }

  private void pass(Duration time) {
    long end = run.clock().nanos() + time.toNanos();
    while (run.clock().nanos() < end) {
      run.clock().waitUntil(Math.min(end, run.clock().nanos() + 2_000_000_000L));
      assertTrue(watcher.step(Duration.ZERO));
    }
  }

  private void announce() {
    announce("Chromecast");
  }

  private void announce(String model) {
    browser.listeners.forEach(listener ->
        listener.found(
            new ServiceSeen(
                run.clock().now(),
                "_googlecast._tcp.local",
                new Name("Chromecast-1"),
                Optional.of(new Name("tv.local")),
                8009,
                List.of(TV),
                new AdvertTxt(Map.of("fn", "Living Room", "id", "tv-1", "md", model)))));
  }

  private void leave() {
    browser.listeners.forEach(listener -> listener.gone("Chromecast-1"));
  }

  private List<String> faults() {
    return history.read().faults().stream().map(Fact.Fault::what).toList();
  }

  @Test
  void whoIsThereIsRememberedWithWhatItOffers() {
    pass(Duration.ofSeconds(4));
    assertEquals(List.of(SimHome.HOME_NIC), browser.open);
    announce();
    pass(Duration.ofSeconds(4));
    var timeline = history.read();
    assertEquals(1, timeline.daysOf("tv-1").size());
    assertEquals(Optional.of("Living Room"), timeline.latest("tv-1", Aspect.NAME));
    assertEquals(Optional.of("available"), timeline.latest("tv-1", Aspect.APP));
    assertTrue(timeline.latest(Fact.HOME, Aspect.ROUTER).orElse("").startsWith("192.168.1.1"));
    assertEquals(1, examinations, "the home is looked at once at the start");
  }

  @Test
  void aQuietEveningCostsFourConnectionsAnHourAndOneLook() {
    pass(Duration.ofSeconds(4));
    announce();
    pass(Duration.ofHours(5));
    long polls = run.heardByReceivers().stream().filter(line -> line.contains("CONNECT")).count();
    assertTrue(polls >= 20 && polls <= 22, "polls: " + polls);
    assertEquals(1, browser.opened);
    assertEquals(1, examinations);
    assertEquals(List.of(), said);
  }

  /** However their makers write them. */
  @ParameterizedTest
  @ValueSource(strings = {"JBL Link 10", "jbl playlist", "HK Citation"})
  void speakersThatCrashWhenTheyAreAskedAreNeverPolled(String model) {
    pass(Duration.ofSeconds(4));
    announce(model);
    pass(Duration.ofHours(1));
    assertEquals(List.of(), run.heardByReceivers());
    assertEquals(1, history.read().daysOf("tv-1").size());
  }

  @Test
  void aFlapIsNoFault() {
    pass(Duration.ofSeconds(4));
    announce();
    for (int i = 0; i < 10; i++) {
      leave();
      pass(Duration.ofSeconds(4));
      announce();
      pass(Duration.ofSeconds(4));
    }
    assertEquals(List.of(), faults());
    assertEquals(List.of(), said);
  }

  @Test
  void whoFallsSilentAndStillAnswersIsNotGone() {
    pass(Duration.ofSeconds(4));
    announce();
    pass(Presence.NEWCOMER);
    leave();
    pass(Duration.ofSeconds(20));
    assertEquals(List.of("silent"), faults());
    announce();
    pass(Duration.ofSeconds(20));
    assertEquals(List.of("silent", "back"), faults());
  }

  @Test
  void whoDoesNotAnswerIsGoneAndTheHomeIsLookedAt() {
    pass(Duration.ofMinutes(11));
    announce();
    pass(Presence.NEWCOMER);
    run.become(home ->
        new SimHome(home.computer(), home.router(), home.internet(), List.of(), home.air()));
    leave();
    pass(Duration.ofSeconds(20));
    assertEquals(List.of("gone"), faults());
    assertEquals(List.of("Living Room does not answer any more."), said);
    assertEquals(2, examinations);
  }

  @Test
  void anInterfaceThatGoesTakesNobodyWithIt() {
    pass(Duration.ofSeconds(4));
    announce();
    pass(Duration.ofSeconds(4));
    cable(false);
    pass(Duration.ofMinutes(2));
    assertEquals(List.of(), browser.open);
    assertEquals(List.of(), faults(), "this computer's trouble is not the receiver's");
    cable(true);
    pass(Duration.ofSeconds(50));
    assertEquals(List.of(SimHome.HOME_NIC), browser.open);
  }

  /** A computer with cable and radio: what is heard on the one is not gone with the other. */
  @Test
  void oneOfTwoInterfacesThatGoesTakesNobodyWithIt() {
    network = Optional.of(withAnother(run.facts().read()));
    pass(Duration.ofSeconds(4));
    assertEquals(Set.of(SimHome.HOME_NIC, "eth7"), Set.copyOf(browser.open));
    announce();
    pass(Duration.ofSeconds(4));
    network = Optional.empty();
    pass(Duration.ofMinutes(2));
    assertEquals(List.of(SimHome.HOME_NIC), browser.open);
    announce();
    pass(Duration.ofMinutes(2));
    assertEquals(List.of(), faults());
    assertEquals(List.of("Living Room"), present());
    network = Optional.of(withAnother(run.facts().read()));
    pass(Duration.ofMinutes(1));
    assertEquals(2, browser.open.size(), "and is followed again when it is back");
  }

  private static HostNetwork withAnother(HostNetwork there) {
    Nic home = there.nic(SimHome.HOME_NIC).orElseThrow();
    Nic cable =
        new Nic(
            "eth7",
            7,
            NicKind.ETHERNET,
            true,
            true,
            false,
            1500,
            home.mac(),
            List.of(new Prefix(InetAddress.ofLiteral("192.168.1.21"), 24)));
    return new HostNetwork(
        there.os(),
        Stream.concat(there.nics().stream(), Stream.of(cable)).toList(),
        there.defaultRoutes(),
        there.resolvers(),
        there.neighbours(),
        there.multicastNic());
  }

  private void cable(boolean in) {
    HostNetwork there = run.facts().read();
    network =
        in
            ? Optional.empty()
            : Optional.of(
                new HostNetwork(
                    there.os(), List.of(), List.of(), List.of(), List.of(), Optional.empty()));
  }

  private List<String> present() {
    List<String> names = new ArrayList<>();
    watcher.status().path("present").forEach(name -> names.add(name.asText()));
    return names;
  }

  @Test
  void whoLeftWhileTheCableWasOutIsMissedOnceItIsInAgain() {
    pass(Duration.ofSeconds(4));
    announce();
    pass(Duration.ofSeconds(4));
    cable(false);
    pass(Duration.ofMinutes(5));
    assertEquals(List.of(), present(), "nobody is heard");
    run.become(home ->
        new SimHome(home.computer(), home.router(), home.internet(), List.of(), home.air()));
    cable(true);
    pass(Duration.ofMinutes(2));
    assertEquals(List.of("gone"), faults());
  }

  @Test
  void whoIsStillThereWhenTheCableIsInAgainIsNoNews() {
    pass(Duration.ofSeconds(4));
    announce();
    cable(false);
    pass(Duration.ofMinutes(5));
    cable(true);
    pass(Duration.ofSeconds(32));
    announce();
    pass(Duration.ofMinutes(2));
    assertEquals(List.of(), faults());
    assertEquals(List.of("Living Room"), present());
  }

  @Test
  void whoLeftWhileALibraryRecoveredIsMissed() {
    pass(Duration.ofSeconds(4));
    announce();
    pass(Duration.ofSeconds(4));
    browser.health = Health.BEGUN_ANEW;
    pass(Duration.ofSeconds(10));
    announce();
    pass(Duration.ofMinutes(1));
    assertEquals(List.of(), faults(), "it was heard again");
    browser.health = Health.BEGUN_ANEW;
    pass(Duration.ofMinutes(1));
    assertEquals(List.of("silent"), faults());
  }

  @Test
  void aFloodIsToldOnceWhileItLasts() {
    pass(Duration.ofSeconds(4));
    browser.health = Health.FLOODED;
    pass(Duration.ofMinutes(10));
    assertEquals(List.of("flood"), faults());
    browser.health = Health.FINE;
    pass(Duration.ofMinutes(1));
    assertEquals(List.of("flood"), faults());
  }

  /** A library that rests hears nothing, and looks fine for the seconds in which it listens. */
  @Test
  void aFloodThatIsHeardInPartsIsToldOnce() {
    pass(Duration.ofSeconds(4));
    for (int i = 0; i < 20; i++) {
      browser.health = Health.FLOODED;
      pass(Duration.ofSeconds(20));
      browser.health = Health.BEGUN_ANEW;
      pass(Duration.ofSeconds(4));
    }
    assertEquals(List.of("Something floods this home with announcements."), said);
  }

  private void announceStrangers(int count) {
    for (int i = 0; i < count; i++) {
      int number = i;
      browser.listeners.forEach(listener ->
          listener.found(
              new ServiceSeen(
                  run.clock().now(),
                  "_googlecast._tcp.local",
                  new Name("Rude-" + number),
                  Optional.of(new Name("rude.local")),
                  8009,
                  List.of(InetAddress.ofLiteral("192.168.1.66")),
                  new AdvertTxt(Map.of("fn", "Rude " + number, "id", "rude-" + number)))));
    }
  }

  @Test
  void strangersOfAFloodTakeNobodysPlaceAndAreNotMissed() {
    pass(Duration.ofSeconds(4));
    announceStrangers(100);
    pass(Duration.ofSeconds(4));
    assertEquals(32, present().size());
    announce();
    pass(Duration.ofSeconds(4));
    assertFalse(present().contains("Living Room"), "no place");
    browser.health = Health.CROWDED;
    pass(Duration.ofSeconds(4));
    announce();
    pass(Duration.ofMinutes(2));
    assertEquals(List.of("Living Room"), present());
    assertEquals(List.of(), faults());
  }

  /** Each announcement of a flood drives out the ones before; that it was a flood shows later. */
  @Test
  void strangersThatFallSilentBeforeTheirFloodIsRecognisedAreNotMissed() {
    pass(Duration.ofSeconds(4));
    announceStrangers(20);
    pass(Duration.ofSeconds(2));
    for (int i = 0; i < 10; i++) {
      String stranger = "Rude-" + i;
      browser.listeners.forEach(listener -> listener.gone(stranger));
    }
    pass(Duration.ofSeconds(18));
    browser.health = Health.CROWDED;
    pass(Duration.ofMinutes(5));
    assertEquals(List.of(), faults());
    assertEquals(List.of(), present());
  }

  @Test
  void whoLeavesSoonAfterItCameIsMissedNonetheless() {
    pass(Duration.ofSeconds(4));
    announce();
    pass(Duration.ofSeconds(4));
    leave();
    pass(Presence.NEWCOMER.minusSeconds(6));
    assertEquals(List.of(), faults(), "nobody can say yet whether it came with a flood");
    pass(Duration.ofSeconds(4));
    assertEquals(List.of("silent"), faults());
  }

  @Test
  void namesOfAFloodAreNotRemembered() {
    pass(Duration.ofSeconds(4));
    browser.health = Health.FLOODED;
    pass(Duration.ofSeconds(4));
    browser.health = Health.BEGUN_ANEW;
    pass(Duration.ofSeconds(2));
    announceStrangers(64);
    announce();
    pass(Duration.ofSeconds(4));
    assertEquals(List.of(), List.copyOf(history.read().days().keySet()));
    pass(Duration.ofMinutes(2));
    assertTrue(
        history.read().latest("tv-1", Aspect.APP).isEmpty(), "it had no place among the strangers");
    browser.health = Health.CROWDED;
    pass(Duration.ofSeconds(2));
    announce();
    pass(Duration.ofMinutes(3));
    assertEquals(
        Optional.of("available"),
        history.read().latest("tv-1", Aspect.APP),
        "whoever stays is real");
  }

  @Test
  void aFloodFillsNoMemory() {
    Diary diary = new Diary(history, said::add, Words.ENGLISH);
    diary.turnTo(run.clock().now(), run.clock().zone());
    LocalDate today = LocalDate.ofInstant(run.clock().now(), run.clock().zone());
    for (int i = 0; i < 3 * Diary.MOST_KEPT_IN_MIND; i += 64) {
      List<Fact> facts = new ArrayList<>();
      for (int j = i; j < i + 64; j++) {
        facts.add(new Fact.Sighted("rude-" + j, today));
      }
      boolean _ = diary.keep(facts);
      assertTrue(diary.keptInMind() <= Diary.MOST_KEPT_IN_MIND);
    }
  }

  @Test
  void aReceiverIsNotTakenForGoneBecauseAFloodDrownsIt() {
    pass(Duration.ofSeconds(4));
    announce();
    pass(Duration.ofMinutes(2));
    for (int i = 0; i < 10; i++) {
      browser.health = Health.FLOODED;
      pass(Duration.ofSeconds(20));
      browser.health = Health.BEGUN_ANEW;
      pass(Duration.ofSeconds(4));
    }
    assertEquals(List.of("flood"), faults());
    assertEquals(List.of(), present(), "it is being asked");
    announce();
    pass(Duration.ofMinutes(1));
    assertEquals(List.of("Living Room"), present());
    assertEquals(List.of("flood"), faults());
  }

  @Test
  void placesOfWhoLeftAreTakenByOthers() {
    pass(Duration.ofSeconds(4));
    announceStrangers(32);
    pass(Duration.ofMinutes(2));
    for (int i = 0; i < 32; i++) {
      String instance = "Rude-" + i;
      browser.listeners.forEach(listener -> listener.gone(instance));
    }
    pass(Duration.ofMinutes(2));
    announce();
    pass(Duration.ofSeconds(4));
    assertEquals(List.of("Living Room"), present());
  }

  @Test
  void afterSleepItBeginsAnewAndBlamesNobody() {
    pass(Duration.ofSeconds(4));
    announce();
    pass(Duration.ofMinutes(1));
    slept = Duration.ofHours(9);
    leave();
    pass(Duration.ofSeconds(40));
    assertEquals(2, browser.opened, "sockets from before are not trusted");
    assertEquals(1, browser.open.size());
    assertFalse(faults().contains("gone"), faults().toString());
  }

  @Test
  void itEndsWhenItIsTold() {
    pass(Duration.ofSeconds(4));
    watcher.stop();
    assertFalse(watcher.step(Duration.ZERO));
    watcher.stop();
    watcher.run();
    assertEquals(List.of(), browser.open);
  }
}
