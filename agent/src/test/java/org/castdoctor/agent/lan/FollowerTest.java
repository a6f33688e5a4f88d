package org.castdoctor.agent.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.castdoctor.agent.lan.ContinuousBrowser.Following;
import org.castdoctor.agent.lan.ContinuousBrowser.Health;
import org.castdoctor.agent.lan.DiscoveryLibrary.Hearing;
import org.castdoctor.agent.lan.DiscoveryLibrary.Instance;
import org.castdoctor.agent.observe.AdvertTxt;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.protocol.privacy.Name;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A library that hears nobody any more is closed and begun anew, and the new one is followed. */
class FollowerTest {
  private static final String TYPE = "_googlecast._tcp.local";

  /** How long a thread may take to begin or to end; nothing is waited for that long. */
  private static final long SOON = 20;

  private static final Nic NIC =
      new Nic(
          "wlan0",
          2,
          NicKind.WIFI,
          true,
          true,
          false,
          1500,
          Optional.empty(),
          List.of(new Prefix(InetAddress.ofLiteral("192.168.1.23"), 24)));

  private final Time time = new Time();
  private final LinkedBlockingQueue<PlayedLibrary> opened = new LinkedBlockingQueue<>();
  private final Ears told = new Ears();
  private final Following following =
      new Follower(
          own -> {
            PlayedLibrary library = new PlayedLibrary();
            opened.add(library);
            return library;
          },
          NIC,
          TYPE,
          time,
          told);

  /** Passes when it is told to; only the test itself looks at it. */
  private static final class Time implements Clock {
    private long nanos;

    void pass(Duration time) {
      nanos += time.toNanos();
    }

    @Override
    public Instant now() {
      return Instant.parse("2026-11-27T18:00:00Z").plusNanos(nanos);
    }

    @Override
    public long nanos() {
      return nanos;
    }
  }

  private static final class Ears implements ContinuousBrowser.Listener {
    final List<String> found = new ArrayList<>();
    final List<String> gone = new ArrayList<>();

    @Override
    public void found(ServiceSeen service) {
      found.add(service.instance().shown());
    }

    @Override
    public void gone(String instance) {
      gone.add(instance);
    }
  }

  /** Begins its thread as the real one does, on the thread that opens it. */
  private static final class PlayedLibrary implements DiscoveryLibrary {
    private final CompletableFuture<Hearing> hearing = new CompletableFuture<>();
    private final CountDownLatch malformed = new CountDownLatch(1);
    private final Thread listening =
        Thread.ofPlatform().daemon().name("listens").start(this::hearUntilMalformed);
    private volatile int names;
    private volatile boolean recovering;
    private volatile boolean closed;

    private void hearUntilMalformed() {
      try {
        malformed.await();
      } catch (InterruptedException stopAsked) {
        return;
      }
      throw new ClassCastException("Inet4Address cannot be cast to Inet6Address");
    }

    /** When this returns, nobody listens any more. */
    void hearMalformed() throws InterruptedException {
      malformed.countDown();
      assertTrue(listening.join(Duration.ofSeconds(SOON)));
    }

    void announce(String name) throws Exception {
      Hearing to = hearing.get(SOON, TimeUnit.SECONDS);
      to.added(new Announced(name));
      to.resolved(new Announced(name));
    }

    void sayGoodbye(String name) throws Exception {
      hearing.get(SOON, TimeUnit.SECONDS).removed(new Announced(name));
    }

    @Override
    public void listen(String type, Hearing to) {
      assertEquals(TYPE, type);
      hearing.complete(to);
    }

    @Override
    public void ask(String type, String name) {
      // The test answers.
    }

    @Override
    public int names() {
      return names;
    }

    @Override
    public boolean isRecovering() {
      return recovering;
    }

    @Override
    public void closeUnwaited() {
      closed = true;
      listening.interrupt();
    }
  }

  /** A receiver as the library tells of it. */
  private record Announced(String name) implements Instance {
    @Override
    public String type() {
      return TYPE + ".";
    }

    @Override
    public Optional<ServiceSeen> seen(String type, Clock clock) {
      return Optional.of(
          new ServiceSeen(
              clock.now(),
              type,
              new Name(name),
              Optional.empty(),
              8009,
              List.of(InetAddress.ofLiteral("192.168.1.40")),
              new AdvertTxt(Map.of("fn", name))));
    }
  }

  /** The next one that was opened, once it is listened to. */
  private PlayedLibrary library()
      throws InterruptedException, ExecutionException, TimeoutException {
    PlayedLibrary library = Objects.requireNonNull(opened.poll(SOON, TimeUnit.SECONDS), "opened");
    var _ = library.hearing.get(SOON, TimeUnit.SECONDS);
    return library;
  }

  @AfterEach
  void end() {
    following.close();
  }

  @Test
  void oneWhoseThreadAMalformedRecordEndedIsBegunAnewAndHeardAgain() throws Exception {
    PlayedLibrary deaf = library();
    deaf.announce("Living Room");
    assertEquals(List.of("Living Room"), told.found);
    deaf.hearMalformed();

    time.pass(Duration.ofSeconds(19));
    assertEquals(Health.FINE, following.tidy(), "not at once");
    assertFalse(deaf.closed);
    time.pass(Duration.ofSeconds(1));
    assertEquals(Health.BEGUN_ANEW, following.tidy());
    assertTrue(deaf.closed);

    PlayedLibrary anew = library();
    deaf.sayGoodbye("Living Room");
    assertEquals(List.of(), told.gone, "what it says while it closes");
    anew.announce("Kitchen");
    assertEquals(List.of("Living Room", "Kitchen"), told.found);
    time.pass(Duration.ofMinutes(1));
    assertEquals(Health.FINE, following.tidy(), "the new one is well");
    assertFalse(anew.closed);
  }

  @Test
  void whoeverSendsMoreOfThemMakesItBeginAnewEachTimeItsPatienceEnds() throws Exception {
    for (int i = 0; i < 4; i++) {
      PlayedLibrary library = library();
      library.hearMalformed();
      assertEquals(Health.FINE, following.tidy());
      time.pass(Duration.ofSeconds(20));
      assertEquals(Health.BEGUN_ANEW, following.tidy());
    }
    PlayedLibrary last = library();
    last.announce("Kitchen");
    assertEquals(List.of("Kitchen"), told.found);
  }

  @Test
  void oneWhoseInterfaceFailedIsBegunAnewAtOnce() throws Exception {
    PlayedLibrary failed = library();
    failed.recovering = true;
    assertEquals(Health.BEGUN_ANEW, following.tidy());
    assertTrue(failed.closed);
    library().announce("Kitchen");
    assertEquals(List.of("Kitchen"), told.found);
  }

  @Test
  void oneThatIsFloodedRestsAndIsBegunAnew() throws Exception {
    PlayedLibrary flooded = library();
    flooded.names = 4_001;
    assertEquals(Health.FLOODED, following.tidy());
    assertTrue(flooded.closed);
    time.pass(Duration.ofSeconds(19));
    assertEquals(Health.FLOODED, following.tidy());
    assertEquals(0, opened.size(), "it rests");
    time.pass(Duration.ofSeconds(1));
    assertEquals(Health.BEGUN_ANEW, following.tidy());
    library().announce("Kitchen");
    assertEquals(List.of("Kitchen"), told.found);
  }

  @Test
  void whoIsNotFollowedIsNotToldOfAndIsRememberedAsMissed() throws Exception {
    PlayedLibrary library = library();
    for (int i = 0; i < Followed.MOST; i++) {
      library.announce("rude " + i);
    }
    library.announce("Living Room");
    library.sayGoodbye("Living Room");

    assertEquals(Followed.MOST, told.found.size());
    assertFalse(told.found.contains("Living Room"));
    assertEquals(List.of(), told.gone);
    time.pass(Duration.ofSeconds(20));
    assertEquals(Health.CROWDED, following.tidy());
    assertTrue(library.closed);
  }
}
