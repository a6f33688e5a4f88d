package org.castdoctor.agent.sim;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.HeadStart;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.observe.Outcome;

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
      case Lan.UdpSpec.Ephemeral(Optional<Nic> nic, Family family) -> {
        if (nic.isEmpty()) {
          yield opened(spec, nic, family, lan.nextPort());
        }
        yield withAddress(spec, nic.get(), family, lan.nextPort());
      }
      case Lan.UdpSpec.Begun(Nic nic, HeadStart.Search search) ->
          lan.headStart()
              .map(loading -> begun(spec, nic, search, loading))
              .orElse(Outcome.notRun("nothing was asked on " + nic.name() + " before"));
      case Lan.UdpSpec.Broadcast(Nic nic, int port) ->
          withAddress(spec, nic, Family.IPV4, port == 0 ? lan.nextPort() : port);
      case Lan.UdpSpec.Search(Nic nic) -> withAddress(spec, nic, Family.IPV4, lan.nextPort());
      case Lan.UdpSpec.UnicastReply(Nic nic, Family family) ->
          lan.home().computer().port5353Taken()
              ? taken()
              : withAddress(spec, nic, family, Lan.MDNS_GROUP.getPort());
      case Lan.UdpSpec.Multicast(Nic nic, Family family) ->
          lan.home().computer().port5353Taken()
              ? taken()
              : opened(spec, Optional.of(nic), family, Lan.MDNS_GROUP.getPort());
    };
  }

  /** Asked first, and opened here only when the program has loaded. */
  private Outcome<Lan.Udp> begun(
      Lan.UdpSpec spec, Nic nic, HeadStart.Search search, Duration loading) {
    Socket socket = new Socket(spec, Optional.of(nic), Family.IPV4, lan.nextPort());
    sockets.add(socket);
    socket.askedAtNanos = Optional.of(clock.nanos());
    Outcome<Lan.Udp> begun = Outcome.ok(socket);
    for (byte[] question : search.questions()) {
      Outcome<Integer> sent = socket.send(question, search.group());
      begun = begun.isOk() && sent.isOk() ? begun : sent.withoutValue();
    }
    clock.waitUntil(clock.nanos() + loading.toNanos());
    return begun;
  }

  private static Outcome<Lan.Udp> taken() {
    return Outcome.failed(Failure.IN_USE, "Address already in use");
  }

  private Outcome<Lan.Udp> withAddress(Lan.UdpSpec spec, Nic nic, Family family, int port) {
    return nic.address(family).isPresent()
        ? opened(spec, Optional.of(nic), family, port)
        : Outcome.notRun("no " + family.word() + " address on " + nic.name());
  }

  private Outcome<Lan.Udp> opened(Lan.UdpSpec spec, Optional<Nic> nic, Family family, int port) {
    Socket socket = new Socket(spec, nic, family, port);
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
    private final Family family;
    private final int port;
    private Optional<Long> askedAtNanos = Optional.empty();

    Socket(Lan.UdpSpec spec, Optional<Nic> nic, Family family, int port) {
      this.spec = spec;
      this.nic = nic;
      this.family = family;
      this.port = port;
    }

    boolean hearsMulticastOn(Nic other, Family by) {
      return spec instanceof Lan.UdpSpec.Multicast(Nic joined, Family group)
          && group == by
          && joined.name().equals(other.name());
    }

    boolean hearsUnicast(Nic other, Family by, int toPort) {
      return toPort == port
          && by == family
          && nic.filter(own -> own.name().equals(other.name())).isPresent();
    }

    /** Whether packets to port 5353 of the address come here before a socket for any address. */
    boolean isOnOneAddress() {
      return spec instanceof Lan.UdpSpec.UnicastReply;
    }

    void deliver(InetSocketAddress from, byte[] payload, long atNanos) {
      due.add(new Due(new Lan.Arrival(this, from, payload.clone(), atNanos), delivered++));
    }

    @Override
    public Optional<Long> askedAtNanos() {
      return askedAtNanos;
    }

    @Override
    public int localPort() {
      return port;
    }

    @Override
    public Outcome<Integer> send(byte[] payload, InetSocketAddress to) {
      mustBeOpen();
      if (to.getAddress().isMulticastAddress()) {
        if (Family.of(to.getAddress()) != family) {
          throw new AssertionError("a socket of " + family + " sends to " + to);
        }
        return nic.map(out -> sendToAll(payload, out, to)).orElseThrow();
      }
      return lan.sendTo(this, payload, to);
    }

    private Outcome<Integer> sendToAll(byte[] payload, Nic out, InetSocketAddress to) {
      switch (lan.home().computer().refuses()) {
        case DISCOVERY, HOME -> {
          return Outcome.failed(Failure.DENIED, "Operation not permitted");
        }
        case LOCAL_NETWORK -> {
          return Outcome.ok(payload.length);
        }
        case NOTHING -> {}
      }
      Optional<InetAddress> own = out.address(family).map(Prefix::address);
      if (own.isEmpty()) {
        return Outcome.failed(Failure.NETWORK_UNREACHABLE, "Network is unreachable");
      }
      InetSocketAddress from = new InetSocketAddress(own.get(), port);
      if (to.equals(Lan.SSDP_GROUP)) {
        lan.multicast().search(this, out, payload);
        lan.search(this, payload);
      } else {
        lan.multicast().send(from, out, payload);
      }
      return Outcome.ok(payload.length);
    }
  }
}
