package org.castdoctor.agent.lan;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.castdoctor.agent.lan.ContinuousBrowser.Following;
import org.castdoctor.agent.lan.ContinuousBrowser.Health;
import org.castdoctor.agent.lan.ContinuousBrowser.Listener;
import org.castdoctor.agent.lan.DiscoveryLibrary.Hearing;
import org.castdoctor.agent.lan.DiscoveryLibrary.Instance;
import org.castdoctor.agent.lan.DiscoveryLibrary.Opener;
import org.castdoctor.agent.observe.HostNetwork.Nic;

/** One library on one interface, replaced by a new one where it heard more than homes say. */
final class Follower implements Following {
  /** A home of 500 devices that announce everything about themselves has some 2,500 names. */
  private static final int MAX_NAMES = 4_000;

  /** Long enough to cost little, short enough to hear again soon who is really there. */
  private static final Duration REST = Duration.ofSeconds(20);

  /** A home with so many receivers stays crowded, and is not to be asked anew all day. */
  private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(10);

  private final Opener opener;
  private final Nic nic;
  private final String type;
  private final Clock clock;
  private final Listener listener;
  private Followed followed = new Followed(Set.of());
  private Duration patience = REST;
  private Deadline patienceEnds;
  private CompletableFuture<DiscoveryLibrary> opened;
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

  private CompletableFuture<DiscoveryLibrary> open(Followed who) {
    CompletableFuture<DiscoveryLibrary> opening = new CompletableFuture<>();
    nic.ipv4()
        .ifPresent(own ->
            Thread.ofPlatform()
                .group(new Watched(who))
                .daemon()
                .name("watch " + nic.name())
                .start(() -> {
                  try {
                    DiscoveryLibrary library = opener.open(own.address());
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
    Optional<DiscoveryLibrary> library = library();
    if (library.filter(one -> one.names() > MAX_NAMES).isPresent()) {
      close();
      rest = Optional.of(clock.in(REST));
      return Health.FLOODED;
    }
    // Not at once: closing takes its time, and whoever sends one such record sends more.
    boolean failed = followed.hasFailed() && patienceEnds.hasPassed();
    if (failed || library.filter(DiscoveryLibrary::isRecovering).isPresent()) {
      // What it would come back as asks nobody, and hears only who announces himself.
      close();
      openAnew();
      return Health.BEGUN_ANEW;
    }
    return patienceEnds.hasPassed() ? tidyCrowd() : Health.FINE;
  }

  /**
   * Whoever found no place is not told of again by the library, however many places a flood leaves
   * behind: only a new question brings him.
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

  private Optional<DiscoveryLibrary> library() {
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
  private record Teller(
      DiscoveryLibrary library, String type, Clock clock, Listener listener, Followed followed)
      implements Hearing {
    @Override
    public void added(Instance instance) {
      if (followed.admit(instance.name())) {
        // It waits for the answer, on the one thread on which the library tells anything.
        Thread.ofVirtual().name("resolve").start(() -> resolve(instance));
      }
    }

    private void resolve(Instance instance) {
      try {
        library.ask(instance.type(), instance.name());
      } catch (RuntimeException malformed) {
        // A record that the library cannot read; there is nobody to be told of.
        boolean _ = followed.leave(instance.name());
      }
    }

    @Override
    public void removed(Instance instance) {
      if (followed.leave(instance.name())) {
        listener.gone(instance.name());
      }
    }

    @Override
    public void resolved(Instance instance) {
      if (followed.has(instance.name())) {
        instance.seen(type, clock).ifPresent(listener::found);
      }
    }
  }
}
