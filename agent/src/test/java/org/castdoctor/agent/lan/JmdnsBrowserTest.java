package org.castdoctor.agent.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.castdoctor.agent.lan.DiscoveryLibrary.Hearing;
import org.castdoctor.agent.lan.DiscoveryLibrary.Instance;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.observe.Outcome;
import org.junit.jupiter.api.Test;

/** The second opinion: what it takes from the library, and that the library is closed again. */
class JmdnsBrowserTest {
  private static final String TYPE = "_googlecast._tcp.local";

  /** How long a thread may take to begin or to end; nothing is waited for that long. */
  private static final Duration SOON = Duration.ofSeconds(20);

  private static final Prefix OWN = new Prefix(InetAddress.ofLiteral("192.168.1.23"), 24);

  /** Says this much once it is listened to. */
  private record PlayedLibrary(Consumer<Hearing> says, CountDownLatch closed)
      implements DiscoveryLibrary {
    @Override
    public void listen(String type, Hearing hearing) {
      assertEquals(TYPE, type);
      says.accept(hearing);
    }

    @Override
    public void ask(String type, String name) {
      throw new AssertionError("nobody is asked what else he is");
    }

    @Override
    public int names() {
      return 0;
    }

    @Override
    public boolean isRecovering() {
      return false;
    }

    @Override
    public void closeUnwaited() {
      closed.countDown();
    }
  }

  /** Only the name is taken. */
  private record Named(String name) implements Instance {
    @Override
    public String type() {
      throw new AssertionError();
    }

    @Override
    public Optional<ServiceSeen> seen(String type, Clock clock) {
      throw new AssertionError();
    }
  }

  private static Nic nic(Prefix... addresses) {
    return new Nic(
        "wlan0", 2, NicKind.WIFI, true, true, false, 1500, Optional.empty(), List.of(addresses));
  }

  /** Time is over as soon as this has happened. */
  private static Deadline after(CountDownLatch happened) {
    Clock clock =
        new Clock() {
          @Override
          public Instant now() {
            return Instant.parse("2026-11-27T18:00:00Z");
          }

          @Override
          public long nanos() {
            awaitSoon(happened);
            return 1;
          }
        };
    return new Deadline(clock, 0);
  }

  private static void awaitSoon(CountDownLatch latch) {
    try {
      assertTrue(latch.await(SOON.toSeconds(), TimeUnit.SECONDS));
    } catch (InterruptedException stopAsked) {
      throw new AssertionError(stopAsked);
    }
  }

  private final CountDownLatch closed = new CountDownLatch(1);

  private Outcome<List<String>> opinion(Deadline deadline, Consumer<Hearing> says) {
    return new JmdnsBrowser(own -> new PlayedLibrary(says, closed))
        .browse(nic(OWN), TYPE, deadline);
  }

  @Test
  void theFirstNameEndsTheWaitingAndOnlyTheNameIsTaken() {
    assertEquals(
        Outcome.ok(List.of("Living Room TV")),
        opinion(new SystemClock().in(SOON), hearing -> hearing.added(new Named("Living Room TV"))));
    awaitSoon(closed);
  }

  @Test
  void whoIsKnownAlreadyCountsToo() {
    assertEquals(
        Outcome.ok(List.of("Living Room TV")),
        opinion(
            new SystemClock().in(SOON), hearing -> hearing.resolved(new Named("Living Room TV"))));
  }

  @Test
  void aGoodbyeIsNoReceiver() {
    CountDownLatch said = new CountDownLatch(1);
    assertEquals(
        Outcome.ok(List.of()),
        opinion(
            after(said),
            hearing -> {
              hearing.removed(new Named("Living Room TV"));
              said.countDown();
            }));
    awaitSoon(closed);
  }

  @Test
  void oneThatOpensTooLateIsNoAnswerAndIsClosedAllTheSame() {
    CountDownLatch over = new CountDownLatch(1);
    Outcome<List<String>> opinion =
        new JmdnsBrowser(
                own -> {
                  awaitSoon(over);
                  return new PlayedLibrary(hearing -> {}, closed);
                })
            .browse(nic(OWN), TYPE, after(new CountDownLatch(0)));
    over.countDown();
    assertEquals(Failure.TIMEOUT, assertInstanceOf(Outcome.Failed.class, opinion).failure());
    awaitSoon(closed);
  }

  @Test
  void whereItCannotBeOpenedNobodyWasAsked() {
    Outcome<List<String>> opinion =
        new JmdnsBrowser(
                own -> {
                  throw new IOException("no sockets");
                })
            .browse(nic(OWN), TYPE, new SystemClock().in(SOON));
    assertEquals(Failure.OTHER, assertInstanceOf(Outcome.Failed.class, opinion).failure());
    assertInstanceOf(
        Outcome.NotRun.class,
        new JmdnsBrowser(own -> new PlayedLibrary(hearing -> {}, closed))
            .browse(nic(), TYPE, new SystemClock().in(SOON)));
  }
}
