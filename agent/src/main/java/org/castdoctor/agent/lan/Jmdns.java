package org.castdoctor.agent.lan;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.ServiceListener;
import javax.jmdns.impl.DNSTaskStarter;
import javax.jmdns.impl.JmDNSImpl;
import org.castdoctor.agent.observe.AdvertTxt;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.protocol.privacy.Name;

/**
 * JmDNS, in its only place: how it is opened, what it tells, and how it is closed so that nothing
 * of it stays behind. Creating it can hang ten seconds in a reverse look-up, and closing it always
 * takes two.
 */
record Jmdns(JmDNSImpl library) implements DiscoveryLibrary {
  private static final long ANSWER_MILLIS = 6_000;

  /** Longer than any question waits for its answer. */
  private static final Duration LAST_QUESTIONS = Duration.ofMillis(ANSWER_MILLIS + 3_000);

  /** The library gives itself five seconds to recover. */
  private static final Duration RECOVERY_STEP = Duration.ofMillis(250);

  private static final int RECOVERY_STEPS = 28;

  static DiscoveryLibrary open(InetAddress address) throws IOException {
    // A name beside the bytes spares JmDNS the reverse look-up that hangs when DNS is broken.
    return new Jmdns(
        new JmDNSImpl(InetAddress.getByAddress("castdoctor", address.getAddress()), "castdoctor"));
  }

  @Override
  public void listen(String type, Hearing hearing) {
    library.addServiceListener(type + ".", new Passing(hearing));
  }

  /** Passes on what the library tells. */
  record Passing(Hearing hearing) implements ServiceListener {
    @Override
    public void serviceAdded(ServiceEvent event) {
      hearing.added(new Told(event));
    }

    @Override
    public void serviceRemoved(ServiceEvent event) {
      hearing.removed(new Told(event));
    }

    @Override
    public void serviceResolved(ServiceEvent event) {
      hearing.resolved(new Told(event));
    }
  }

  /** Turns what the library tells of somebody into an observation. */
  private record Told(ServiceEvent event) implements Instance {
    @Override
    public String type() {
      return event.getType();
    }

    @Override
    public String name() {
      return event.getName();
    }

    @Override
    public Optional<ServiceSeen> seen(String type, Clock clock) {
      ServiceInfo info = event.getInfo();
      List<InetAddress> addresses = List.<InetAddress>of(info.getInet4Addresses());
      if (addresses.isEmpty()) {
        return Optional.empty();
      }
      Map<String, String> txt = new TreeMap<>();
      for (String key : Collections.list(info.getPropertyNames())) {
        String value = info.getPropertyString(key);
        txt.put(key, value == null ? "" : value);
      }
      return Optional.of(
          new ServiceSeen(
              clock.now(),
              type,
              new Name(event.getName()),
              Optional.ofNullable(info.getServer()).map(Name::new),
              info.getPort(),
              addresses,
              new AdvertTxt(txt)));
    }
  }

  @Override
  public void ask(String type, String name) {
    library.requestServiceInfo(type, name, ANSWER_MILLIS);
  }

  @Override
  public int names() {
    return library.getCache().size();
  }

  @Override
  public boolean isRecovering() {
    return library.isCanceling() || library.isCanceled();
  }

  @Override
  public void closeUnwaited() {
    Thread.ofPlatform().daemon().name("close").start(this::close);
  }

  private void close() {
    // An instance whose interface failed begins itself anew on a thread of its own; closed
    // meanwhile, it would leave that one's timers behind.
    for (int i = 0; i < RECOVERY_STEPS && isRecovering(); i++) {
      pause(RECOVERY_STEP);
    }
    try {
      if (isRecovering()) {
        // One that could not recover takes itself for closed, and would close nothing.
        library.recoverState();
      }
      library.close();
    } catch (RuntimeException alreadyGone) {
      // Closing is all that was wanted.
      pause(RECOVERY_STEP);
    }
    // After a flood it holds some megabyte, and nobody asks it any more.
    library.getCache().clear();
    // What was under way asks the closed library for timers, which makes new ones for it.
    pause(LAST_QUESTIONS);
    DNSTaskStarter.Factory timers = DNSTaskStarter.Factory.getInstance();
    timers.getStarter(library).cancelTimer();
    timers.getStarter(library).cancelStateTimer();
    timers.disposeStarter(library);
  }

  private static void pause(Duration time) {
    try {
      boolean _ = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopAsked) {
      Thread.currentThread().interrupt();
    }
  }
}
