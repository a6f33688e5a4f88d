package org.castdoctor.agent.lan;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Outcome;

/**
 * A second opinion by JmDNS, asked once, or followed by a {@link Follower}. It works on threads
 * that nobody waits for, because opening and closing the library take their time.
 */
public final class JmdnsBrowser implements ServiceBrowser, ContinuousBrowser {
  private final DiscoveryLibrary.Opener opener;

  public JmdnsBrowser() {
    // No method reference: that would load the library's classes before anybody wants them.
    this(own -> Jmdns.open(own));
  }

  /**
   * @param opener opens a library; its threads are begun by the thread that opens it
   */
  JmdnsBrowser(DiscoveryLibrary.Opener opener) {
    this.opener = opener;
  }

  @Override
  public Outcome<List<String>> browse(Nic nic, String type, Deadline deadline) {
    Optional<InetAddress> address = nic.ipv4().map(prefix -> prefix.address());
    if (address.isEmpty()) {
      return Outcome.notRun("no IPv4 address on " + nic.name());
    }
    Set<String> found = new ConcurrentSkipListSet<>();
    CompletableFuture<DiscoveryLibrary> opened = new CompletableFuture<>();
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
    opened.thenAccept(DiscoveryLibrary::closeUnwaited);
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
      CompletableFuture<DiscoveryLibrary> opened) {
    try {
      DiscoveryLibrary library = opener.open(address);
      opened.complete(library);
      library.listen(type, new Collector(found, first));
    } catch (IOException | RuntimeException noSockets) {
      opened.completeExceptionally(noSockets);
      first.countDown();
    }
  }

  /** Writes down the names it is told; the first one ends the waiting. */
  private record Collector(Set<String> found, CountDownLatch first)
      implements DiscoveryLibrary.Hearing {
    @Override
    public void added(DiscoveryLibrary.Instance instance) {
      found.add(instance.name());
      first.countDown();
    }

    @Override
    public void removed(DiscoveryLibrary.Instance instance) {}

    @Override
    public void resolved(DiscoveryLibrary.Instance instance) {
      found.add(instance.name());
      first.countDown();
    }
  }

  @Override
  public Following follow(Nic nic, String type, Clock clock, Listener listener) {
    return new Follower(opener, nic, type, clock, listener);
  }
}
