package org.castdoctor.agent.sim;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.protocol.wire.ssdp.SsdpSearch;

/** Sockets whose datagrams arrive in one queue, each at its time. */
final class SimUdp implements Lan.Inbox {
  private final SimLan lan;
  private final SimClock clock;
  private final List<Socket> sockets = new ArrayList<>();
  private final PriorityQueue<Due> due =
      new PriorityQueue<>(
          Comparator.comparingLong((Due d) -> d.arrival.atNanos()).thenComparingLong(Due::number));
  private long delivered;
  private boolean closed;

  private record Due(Lan.Arrival arrival, long number) {}

  SimUdp(SimLan lan, SimClock clock) {
    this.lan = lan;
    this.clock = clock;
  }

  List<Socket> sockets() {
    return List.copyOf(sockets);
  }

  @Override
  public Outcome<Lan.Udp> open(Lan.UdpSpec spec) {
    mustBeOpen();
    return switch (spec) {
      case Lan.UdpSpec.Ephemeral(Optional<Nic> nic) -> {
        if (nic.isEmpty()) {
          yield opened(spec, nic, lan.nextPort());
        }
        yield withAddress(spec, nic.get(), lan.nextPort());
      }
      case Lan.UdpSpec.UnicastReply(Nic nic) ->
          lan.home().computer().port5353Taken()
              ? taken()
              : withAddress(spec, nic, Lan.MDNS_GROUP.getPort());
      case Lan.UdpSpec.Multicast(Nic nic) ->
          lan.home().computer().port5353Taken()
              ? taken()
              : opened(spec, Optional.of(nic), Lan.MDNS_GROUP.getPort());
    };
  }

  private static Outcome<Lan.Udp> taken() {
    return Outcome.failed(Failure.IN_USE, "Address already in use");
  }

  private Outcome<Lan.Udp> withAddress(Lan.UdpSpec spec, Nic nic, int port) {
    return nic.ipv4().isPresent()
        ? opened(spec, Optional.of(nic), port)
        : Outcome.notRun("no IPv4 address on " + nic.name());
  }

  private Outcome<Lan.Udp> opened(Lan.UdpSpec spec, Optional<Nic> nic, int port) {
    Socket socket = new Socket(spec, nic, port);
    sockets.add(socket);
    return Outcome.ok(socket);
  }

  @Override
  public Optional<Lan.Arrival> next(Deadline deadline) {
    mustBeOpen();
    long until = Math.max(clock.nanos(), deadline.atNanos());
    Due first = due.peek();
    if (first == null || first.arrival.atNanos() > until) {
      clock.waitUntil(deadline.atNanos());
      return Optional.empty();
    }
    due.remove();
    clock.waitUntil(first.arrival.atNanos());
    return Optional.of(first.arrival);
  }

  @Override
  public void close() {
    closed = true;
    sockets.clear();
    due.clear();
    lan.closed(this);
  }

  private void mustBeOpen() {
    if (closed) {
      throw new AssertionError("the inbox is closed");
    }
  }

  /** One socket. */
  final class Socket implements Lan.Udp {
    private final Lan.UdpSpec spec;
    private final Optional<Nic> nic;
    private final int port;

    Socket(Lan.UdpSpec spec, Optional<Nic> nic, int port) {
      this.spec = spec;
      this.nic = nic;
      this.port = port;
    }

    boolean hearsMulticastOn(Nic other) {
      return spec instanceof Lan.UdpSpec.Multicast(Nic joined)
          && joined.name().equals(other.name());
    }

    boolean hearsUnicast(Nic other, int toPort) {
      return toPort == port && nic.filter(own -> own.name().equals(other.name())).isPresent();
    }

    /** Whether packets to port 5353 of the address come here before a socket for any address. */
    boolean isOnOneAddress() {
      return spec instanceof Lan.UdpSpec.UnicastReply;
    }

    void deliver(InetSocketAddress from, byte[] payload, long atNanos) {
      due.add(new Due(new Lan.Arrival(this, from, payload.clone(), atNanos), delivered++));
    }

    @Override
    public int localPort() {
      return port;
    }

    @Override
    public Outcome<Integer> send(byte[] payload, InetSocketAddress to) {
      mustBeOpen();
      if (to.getAddress().isMulticastAddress() && to.getPort() == SsdpSearch.PORT) {
        return lan.search(this, payload);
      }
      if (to.getAddress().isMulticastAddress()) {
        return nic.map(out -> sendToAll(payload, out)).orElseThrow();
      }
      return lan.sendTo(this, payload, to);
    }

    private Outcome<Integer> sendToAll(byte[] payload, Nic out) {
      if (lan.home().computer().mdnsRefused()) {
        return Outcome.failed(Failure.DENIED, "Operation not permitted");
      }
      Optional<InetAddress> own =
          out.ipv4().map(Prefix::address).filter(Inet4Address.class::isInstance);
      if (own.isEmpty()) {
        return Outcome.failed(Failure.NETWORK_UNREACHABLE, "Network is unreachable");
      }
      lan.multicast().send(new InetSocketAddress(own.get(), port), out, payload);
      return Outcome.ok(payload.length);
    }
  }
}
