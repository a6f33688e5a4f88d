package org.castdoctor.agent.lan;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.ServiceListener;
import javax.jmdns.impl.DNSTaskStarter;
import javax.jmdns.impl.JmDNSImpl;
import org.castdoctor.agent.observe.AdvertTxt;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.protocol.privacy.Name;

/**
 * JmDNS, in its only place. It works on threads that nobody waits for: creating it can hang ten
 * seconds in a reverse look-up, and closing it always takes two.
 */
public final class JmdnsBrowser implements ServiceBrowser, ContinuousBrowser {
  /** A home of 500 devices that announce everything about themselves has some 2,500 names. */
  private static final int MAX_NAMES = 4_000;

  /** Long enough to cost little, short enough to hear again soon who is really there. */
  private static final Duration REST = Duration.ofSeconds(20);

  /** A home with so many receivers stays crowded, and is not to be asked anew all day. */
  private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(10);

  private static final long ANSWER_MILLIS = 6_000;

  /** Longer than any question waits for its answer. */
  private static final Duration LAST_QUESTIONS = Duration.ofMillis(ANSWER_MILLIS + 3_000);

  /** The library gives itself five seconds to recover. */
  private static final Duration RECOVERY_STEP = Duration.ofMillis(250);

  private static final int RECOVERY_STEPS = 28;

  private final Opener opener;

  public JmdnsBrowser() {
    this(JmdnsBrowser::create);
  }

  /**
   * @param opener opens a library; its threads are begun by the thread that opens it
   */
  JmdnsBrowser(Opener opener) {
    this.opener = opener;
  }

  /** Opens the library on an interface; that may take its time. */
  interface Opener {
    Library open(InetAddress own) throws IOException;
  }

  /** What is wanted of the library, so that one that is deaf or flooded can be played. */
  interface Library {
    void listen(String type, ServiceListener listener);

    /** Asks what is known of an instance, and waits for the answer. */
    void ask(String type, String name);

    /** How many names it holds. */
    int names();

    /** Whether its interface failed. */
    boolean isRecovering();

    /** Begins to close it, and returns at once. */
    void closeUnwaited();
  }

  @Override
  public Outcome<List<String>> browse(Nic nic, String type, Deadline deadline) {
    Optional<InetAddress> address = nic.ipv4().map(prefix -> prefix.address());
    if (address.isEmpty()) {
      return Outcome.notRun("no IPv4 address on " + nic.name());
    }
    Set<String> found = new ConcurrentSkipListSet<>();
    CompletableFuture<Library> opened = new CompletableFuture<>();
    CountDownLatch first = new CountDownLatch(1);
    Thread.ofPlatform()
        .daemon()
        .name("second opinion")
        .start(() -> open(address.get(), type, found, first, opened));
    try {
      boolean _ = first.await(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopAsked) {
      Thread.currentThread().interrupt();
    }
    // Also one that opens too late to be asked anything.
    opened.thenAccept(Library::closeUnwaited);
    if (opened.isCompletedExceptionally()) {
      return Outcome.failed(Failure.OTHER, "the library could not open its sockets");
    }
    if (!opened.isDone()) {
      return Outcome.failed(Failure.TIMEOUT, "the library was not ready in time");
    }
    return Outcome.ok(List.copyOf(new TreeSet<>(found)));
  }

  private void open(
      InetAddress address,
      String type,
      Set<String> found,
      CountDownLatch first,
      CompletableFuture<Library> opened) {
    try {
      Library library = opener.open(address);
      opened.complete(library);
      library.listen(type, new Collector(found, first));
    } catch (IOException | RuntimeException noSockets) {
      opened.completeExceptionally(noSockets);
      first.countDown();
    }
  }

  @Override
  public Following follow(Nic nic, String type, Clock clock, Listener listener) {
    return new Follower(opener, nic, type, clock, listener);
  }

  /** One library on one interface, replaced by a new one where it heard more than homes say. */
  private static final class Follower implements Following {
    private final Opener opener;
    private final Nic nic;
    private final String type;
    private final Clock clock;
    private final Listener listener;
    private Followed followed = new Followed(Set.of());
    private Duration patience = REST;
    private Deadline patienceEnds;
    private CompletableFuture<Library> opened;
    private Optional<Deadline> rest = Optional.empty();

    Follower(Opener opener, Nic nic, String type, Clock clock, Listener listener) {
      this.opener = opener;
      this.nic = nic;
      this.type = type;
      this.clock = clock;
      this.listener = listener;
      this.patienceEnds = clock.in(patience);
      this.opened = open(followed);
    }

    private void openAnew() {
      followed = followed.anew();
      patienceEnds = clock.in(patience);
      opened = open(followed);
    }

    private CompletableFuture<Library> open(Followed who) {
      CompletableFuture<Library> opening = new CompletableFuture<>();
      nic.ipv4()
          .ifPresent(own ->
              Thread.ofPlatform()
                  .group(new Watched(who))
                  .daemon()
                  .name("watch " + nic.name())
                  .start(() -> {
                    try {
                      Library library = opener.open(own.address());
                      if (opening.complete(library)) {
                        library.listen(type, new Teller(library, type, clock, listener, who));
                      } else {
                        library.closeUnwaited();
                      }
                    } catch (IOException | RuntimeException noSockets) {
                      // The interface went away meanwhile; whoever watches interfaces begins anew.
                      boolean _ = opening.completeExceptionally(noSockets);
                    }
                  }));
      return opening;
    }

    @Override
    public synchronized Health tidy() {
      if (rest.isPresent()) {
        if (!rest.get().hasPassed()) {
          return Health.FLOODED;
        }
        rest = Optional.empty();
        openAnew();
        return Health.BEGUN_ANEW;
      }
      Optional<Library> library = library();
      if (library.filter(one -> one.names() > MAX_NAMES).isPresent()) {
        close();
        rest = Optional.of(clock.in(REST));
        return Health.FLOODED;
      }
      // Not at once: closing takes its time, and whoever sends one such record sends more.
      boolean failed = followed.hasFailed() && patienceEnds.hasPassed();
      if (failed || library.filter(Library::isRecovering).isPresent()) {
        // What it would come back as asks nobody, and hears only who announces himself.
        close();
        openAnew();
        return Health.BEGUN_ANEW;
      }
      return patienceEnds.hasPassed() ? tidyCrowd() : Health.FINE;
    }

    /**
     * Whoever found no place is not told of again by the library, however many places a flood
     * leaves behind: only a new question brings him.
     */
    private Health tidyCrowd() {
      if (!followed.isCrowded()) {
        patience = REST;
        followed.makeFamiliar();
        return Health.FINE;
      }
      Duration twice = patience.multipliedBy(2);
      patience = twice.compareTo(LONGEST_PATIENCE) < 0 ? twice : LONGEST_PATIENCE;
      close();
      openAnew();
      return Health.CROWDED;
    }

    private Optional<Library> library() {
      return opened.isDone() && !opened.isCompletedExceptionally()
          ? Optional.of(opened.join())
          : Optional.empty();
    }

    @Override
    public synchronized void close() {
      followed.end();
      if (rest.isEmpty() && !opened.cancel(false) && !opened.isCompletedExceptionally()) {
        opened.join().closeUnwaited();
      }
    }
  }

  private static Library create(InetAddress address) throws IOException {
    // A name beside the bytes spares JmDNS the reverse look-up that hangs when DNS is broken.
    return new Jmdns(
        new JmDNSImpl(InetAddress.getByAddress("castdoctor", address.getAddress()), "castdoctor"));
  }

  /** The real one. */
  private record Jmdns(JmDNSImpl library) implements Library {
    @Override
    public void listen(String type, ServiceListener listener) {
      library.addServiceListener(type + ".", listener);
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
      return JmdnsBrowser.isRecovering(library);
    }

    @Override
    public void closeUnwaited() {
      Thread.ofPlatform().daemon().name("close").start(() -> close(library));
    }
  }

  private static void close(JmDNSImpl library) {
    // An instance whose interface failed begins itself anew on a thread of its own; closed
    // meanwhile, it would leave that one's timers behind.
    for (int i = 0; i < RECOVERY_STEPS && isRecovering(library); i++) {
      pause(RECOVERY_STEP);
    }
    try {
      if (isRecovering(library)) {
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

  private static boolean isRecovering(JmDNSImpl library) {
    return library.isCanceling() || library.isCanceled();
  }

  /** Writes down the names it is told; the first one ends the waiting. */
  record Collector(Set<String> found, CountDownLatch first) implements ServiceListener {
    @Override
    public void serviceAdded(ServiceEvent event) {
      found.add(event.getName());
      first.countDown();
    }

    @Override
    public void serviceRemoved(ServiceEvent event) {}

    @Override
    public void serviceResolved(ServiceEvent event) {
      found.add(event.getName());
      first.countDown();
    }
  }

  /**
   * The library's threads: a malformed record (an AAAA of four bytes, say) ends the one that
   * listens, and the library stays deaf without a word.
   */
  private static final class Watched extends ThreadGroup {
    private final Followed followed;

    Watched(Followed followed) {
      super("watched");
      this.followed = followed;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable cause) {
      followed.fail();
    }
  }

  /** Turns what the library tells into observations. */
  record Teller(Library library, String type, Clock clock, Listener listener, Followed followed)
      implements ServiceListener {
    @Override
    public void serviceAdded(ServiceEvent event) {
      if (followed.admit(event.getName())) {
        // It waits for the answer, on the one thread on which the library tells anything.
        Thread.ofVirtual().name("resolve").start(() -> resolve(event));
      }
    }

    private void resolve(ServiceEvent event) {
      try {
        library.ask(event.getType(), event.getName());
      } catch (RuntimeException malformed) {
        // A record that the library cannot read; there is nobody to be told of.
        boolean _ = followed.leave(event.getName());
      }
    }

    @Override
    public void serviceRemoved(ServiceEvent event) {
      if (followed.leave(event.getName())) {
        listener.gone(event.getName());
      }
    }

    @Override
    public void serviceResolved(ServiceEvent event) {
      ServiceInfo info = event.getInfo();
      List<InetAddress> addresses = List.<InetAddress>of(info.getInet4Addresses());
      if (!followed.has(event.getName()) || addresses.isEmpty()) {
        return;
      }
      Map<String, String> txt = new TreeMap<>();
      for (String key : Collections.list(info.getPropertyNames())) {
        String value = info.getPropertyString(key);
        txt.put(key, value == null ? "" : value);
      }
      listener.found(
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
}
