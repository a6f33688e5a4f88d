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
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceListener;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Outcome;

/**
 * JmDNS, in its only place. It works on threads that nobody waits for: creating it can hang ten
 * seconds in a reverse look-up, and closing it always takes two.
 */
public final class JmdnsBrowser implements ServiceBrowser {
  @Override
  public Outcome<List<String>> browse(Nic nic, String type, Deadline deadline) {
    Optional<InetAddress> address = nic.ipv4().map(prefix -> prefix.address());
    if (address.isEmpty()) {
      return Outcome.notRun("no IPv4 address on " + nic.name());
    }
    Set<String> found = new ConcurrentSkipListSet<>();
    CompletableFuture<JmDNS> opened = new CompletableFuture<>();
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
    if (opened.isCompletedExceptionally()) {
      return Outcome.failed(Failure.OTHER, "the library could not open its sockets");
    }
    if (!opened.isDone()) {
      return Outcome.failed(Failure.TIMEOUT, "the library was not ready in time");
    }
    opened.thenAccept(JmdnsBrowser::closeUnwaited);
    return Outcome.ok(List.copyOf(new TreeSet<>(found)));
  }

  private static void open(
      InetAddress address,
      String type,
      Set<String> found,
      CountDownLatch first,
      CompletableFuture<JmDNS> opened) {
    try {
      // A name beside the bytes spares JmDNS the reverse look-up that hangs when DNS is broken.
      InetAddress named = InetAddress.getByAddress("castdoctor", address.getAddress());
      JmDNS jmdns = JmDNS.create(named, "castdoctor");
      opened.complete(jmdns);
      jmdns.addServiceListener(type + ".", new Collector(found, first));
    } catch (IOException noSockets) {
      opened.completeExceptionally(noSockets);
      first.countDown();
    }
  }

  private static void closeUnwaited(JmDNS jmdns) {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            jmdns.close();
          } catch (IOException alreadyGone) {
            // Closing is all that was wanted.
          }
        });
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
}
