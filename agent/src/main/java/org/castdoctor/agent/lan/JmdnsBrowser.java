package org.castdoctor.agent.lan;

import java.io.IOException;
import java.net.InetAddress;
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
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.ServiceListener;
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
  /** The library keeps everything it hears; more than a home has is not even looked at. */
  private static final int MAX_INSTANCES = 64;

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
      JmDNS jmdns = create(address);
      opened.complete(jmdns);
      jmdns.addServiceListener(type + ".", new Collector(found, first));
    } catch (IOException noSockets) {
      opened.completeExceptionally(noSockets);
      first.countDown();
    }
  }

  @Override
  public AutoCloseable follow(Nic nic, String type, Clock clock, Listener listener) {
    Optional<InetAddress> address = nic.ipv4().map(prefix -> prefix.address());
    CompletableFuture<JmDNS> opened = new CompletableFuture<>();
    if (address.isPresent()) {
      Thread.ofPlatform()
          .daemon()
          .name("watch " + nic.name())
          .start(() -> {
            try {
              JmDNS jmdns = create(address.get());
              jmdns.addServiceListener(type + ".", new Teller(jmdns, type, clock, listener));
              if (!opened.complete(jmdns)) {
                closeUnwaited(jmdns);
              }
            } catch (IOException noSockets) {
              // The interface went away meanwhile; whoever watches interfaces begins anew.
              boolean _ = opened.completeExceptionally(noSockets);
            }
          });
    }
    return () -> {
      if (!opened.cancel(false) && !opened.isCompletedExceptionally()) {
        closeUnwaited(opened.join());
      }
    };
  }

  private static JmDNS create(InetAddress address) throws IOException {
    // A name beside the bytes spares JmDNS the reverse look-up that hangs when DNS is broken.
    return JmDNS.create(InetAddress.getByAddress("castdoctor", address.getAddress()), "castdoctor");
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

  /** Turns what the library tells into observations. */
  record Teller(JmDNS jmdns, String type, Clock clock, Listener listener, Set<String> known)
      implements ServiceListener {
    Teller(JmDNS jmdns, String type, Clock clock, Listener listener) {
      this(jmdns, type, clock, listener, new ConcurrentSkipListSet<>());
    }

    @Override
    public void serviceAdded(ServiceEvent event) {
      if (known.size() < MAX_INSTANCES && known.add(event.getName())) {
        jmdns.requestServiceInfo(event.getType(), event.getName());
      }
    }

    @Override
    public void serviceRemoved(ServiceEvent event) {
      known.remove(event.getName());
      listener.gone(event.getName());
    }

    @Override
    public void serviceResolved(ServiceEvent event) {
      ServiceInfo info = event.getInfo();
      List<InetAddress> addresses = List.<InetAddress>of(info.getInet4Addresses());
      if (!known.contains(event.getName()) || addresses.isEmpty()) {
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
