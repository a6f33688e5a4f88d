package org.castdoctor.agent.sim;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.sim.SimDevice.Door;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.agent.sim.SimHome.Refuses;
import org.castdoctor.agent.sim.SimRoutes.Route;
import org.castdoctor.protocol.wire.ntp.Sntp;
import org.castdoctor.protocol.wire.ssdp.SsdpSearch;

/** The network of a simulated home. What is still open when it closes fails the test. */
final class SimLan implements Lan {
  private static final Duration HOME_TRIP = Duration.ofMillis(4);
  private static final Duration FAR_TRIP = Duration.ofMillis(18);

  /** After three unanswered requests, a second apart, Linux gives a neighbour up. */
  private static final Duration NEIGHBOUR_GIVEN_UP = Duration.ofMillis(3_070);

  /** Linux waits so long before it sends the first packet of a connection again. */
  private static final Duration SENT_AGAIN = Duration.ofSeconds(1);

  private static final int DNS_PORT = 53;

  /** Seconds from 1900 to 1970. */
  private static final long TO_1970 = 2_208_988_800L;

  private static final int FIRST_EPHEMERAL = 40_000;

  private final SimClock clock;
  private final SimNeighbours neighbours;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<String> heardByReceivers = new ArrayList<>();
  private final Set<String> shookHands = new HashSet<>();
  private SimHome home;
  private SimRoutes routes;
  private SimDns dns;
  private SimMulticast multicast;
  private Optional<Duration> headStart = Optional.empty();
  private int knocks;
  private int ports = FIRST_EPHEMERAL;

  SimLan(SimHome home, SimClock clock, SimNeighbours neighbours) {
    this.home = home;
    this.clock = clock;
    this.neighbours = neighbours;
    this.routes = new SimRoutes(home);
    this.dns = new SimDns(home);
    this.multicast = new SimMulticast(this, clock);
  }

  SimHome home() {
    return home;
  }

  /** From now on the home is another; what is open stays open. */
  void become(SimHome other) {
    home = other;
    routes = new SimRoutes(other);
    dns = new SimDns(other);
    multicast = new SimMulticast(this, clock);
  }

  /** This program loads for so long after its first question has left. */
  void headStart(Duration loading) {
    headStart = Optional.of(loading);
  }

  Optional<Duration> headStart() {
    return headStart;
  }

  SimMulticast multicast() {
    return multicast;
  }

  SimNeighbours neighbours() {
    return neighbours;
  }

  Stream<SimUdp.Socket> sockets() {
    return open.stream()
        .filter(SimUdp.class::isInstance)
        .flatMap(inbox -> ((SimUdp) inbox).sockets().stream());
  }

  int nextPort() {
    return ports++;
  }

  void opened(AutoCloseable resource) {
    open.add(resource);
  }

  void closed(AutoCloseable resource) {
    open.remove(resource);
  }

  boolean isFirstHandshake(String name) {
    return shookHands.add(name);
  }

  void heardByReceiver(String name, String type) {
    heardByReceivers.add(name + ": " + type);
  }

  /** Something was said to a port of whoever is at that address. */
  void asked(InetAddress address, String what) {
    deviceAt(address).ifPresent(device -> heardByReceiver(device.name(), what));
  }

  /** Everything said to receivers, as "name: TYPE". */
  List<String> heardByReceivers() {
    return List.copyOf(heardByReceivers);
  }

  @Override
  public Inbox inbox() {
    SimUdp inbox = new SimUdp(this, clock);
    opened(inbox);
    return inbox;
  }

  /** Sends one datagram to an address. */
  Outcome<Integer> sendTo(SimUdp.Socket socket, byte[] payload, InetSocketAddress to) {
    InetAddress address = to.getAddress();
    if (isHome(address) && home.computer().refuses() == Refuses.HOME) {
      return Outcome.failed(Failure.DENIED, "Operation not permitted");
    }
    if (isHome(address) && home.computer().refuses() == Refuses.LOCAL_NETWORK) {
      return Outcome.failed(Failure.HOST_UNREACHABLE, "No route to host");
    }
    if (SimConsole.PORTS.contains(to.getPort())) {
      askConsoles(socket, payload, to);
      return Outcome.ok(payload.length);
    }
    switch (routes.to(address)) {
      case Route.Lost lost -> {}
      case Route.None none -> {
        return Outcome.failed(Failure.NETWORK_UNREACHABLE, "Network is unreachable");
      }
      case Route.Here here -> {}
      case Route.Unanswered(InetAddress hop) -> neighbours.tried(hop, false);
      case Route.Swallowed(InetAddress hop) -> neighbours.tried(hop, true);
      case Route.ToDevice(InetAddress hop, SimDevice device) -> {
        neighbours.tried(hop, true);
        if (to.getPort() == Lan.MDNS_GROUP.getPort()) {
          multicast.sendAlone(socket, device, payload, to);
        }
      }
      case Route.ToRouter(InetAddress hop) -> askResolver(hop, socket, payload, to);
      case Route.ToInternet(InetAddress hop) -> askResolver(hop, socket, payload, to);
    }
    return Outcome.ok(payload.length);
  }

  /** A search by SSDP, to all or to the router alone. */
  Outcome<Integer> search(SimUdp.Socket socket, byte[] payload) {
    String text = new String(payload, StandardCharsets.US_ASCII);
    InetAddress address = home.router().address();
    if (home.router().on() && home.router().line().says().isPresent()) {
      text.lines()
          .filter(line -> line.startsWith("ST: ") && line.contains("InternetGatewayDevice"))
          .forEach(line ->
              socket.deliver(
                  new InetSocketAddress(address, SsdpSearch.PORT),
                  SimLine.searchAnswer(address.getHostAddress(), line.substring(4))
                      .getBytes(StandardCharsets.US_ASCII),
                  clock.in(HOME_TRIP).atNanos()));
    }
    return Outcome.ok(payload.length);
  }

  private void askResolver(
      InetAddress hop, SimUdp.Socket socket, byte[] payload, InetSocketAddress to) {
    neighbours.tried(hop, true);
    if (to.getPort() == SsdpSearch.PORT && to.getAddress().equals(home.router().address())) {
      search(socket, payload);
    }
    if (to.getPort() == DNS_PORT) {
      long at = clock.in(dns.delay(to.getAddress())).atNanos();
      dns.answer(to.getAddress(), payload).ifPresent(answer -> socket.deliver(to, answer, at));
    }
    if (to.getPort() == Sntp.PORT
        && home.internet().odd().time()
        && home.internet().names().containsValue(to.getAddress())) {
      socket.deliver(to, timeNow(payload), clock.in(FAR_TRIP).atNanos());
    }
  }

  /** A primary server's answer (RFC 5905 §7.3); half of the way is over when it is written. */
  private byte[] timeNow(byte[] question) {
    Instant now = clock.now().plus(FAR_TRIP.dividedBy(2)).plus(home.internet().odd().ahead());
    long time =
        (now.getEpochSecond() + TO_1970) << 32 | (((long) now.getNano()) << 32) / 1_000_000_000L;
    return ByteBuffer.allocate(question.length)
        .put(0, (byte) 0x24)
        .put(1, (byte) 1)
        .putLong(24, ByteBuffer.wrap(question).getLong(40))
        .putLong(32, time)
        .putLong(40, time)
        .array();
  }

  @Override
  public Outcome<Tcp> open(InetSocketAddress to, Deadline deadline) {
    long start = clock.nanos();
    return switch (connect(to, deadline)) {
      case Outcome.Ok<Optional<SimReceiver>>(Optional<SimReceiver> receiver) -> {
        long millis = Duration.ofNanos(clock.nanos() - start).toMillis();
        SimTcp tcp = new SimTcp(this, clock, receiver, to.getAddress(), to.getPort(), millis);
        opened(tcp);
        yield Outcome.ok(tcp);
      }
      case Outcome.Failed<Optional<SimReceiver>> failed -> failed.withoutValue();
      case Outcome.NotRun<Optional<SimReceiver>> notRun -> notRun.withoutValue();
    };
  }

  private boolean isHome(InetAddress address) {
    return !address.isLoopbackAddress() && home.computer().network().isOnLink(address);
  }

  /** Connects; ok carries the receiver where it is a cast port. */
  private Outcome<Optional<SimReceiver>> connect(InetSocketAddress to, Deadline deadline) {
    InetAddress address = to.getAddress();
    int port = to.getPort();
    if (isHome(address) && home.computer().refuses() == Refuses.HOME) {
      return silence(deadline);
    }
    if (isHome(address) && home.computer().refuses() == Refuses.LOCAL_NETWORK) {
      neighbours.tried(address, true);
      return Outcome.failed(Failure.HOST_UNREACHABLE, "No route to host");
    }
    return switch (routes.to(address)) {
      case Route.Lost lost -> silence(deadline);
      case Route.None none -> Outcome.failed(Failure.NETWORK_UNREACHABLE);
      case Route.Here here -> Outcome.failed(Failure.REFUSED);
      case Route.Unanswered(InetAddress hop) -> {
        neighbours.tried(hop, false);
        yield deadline.left().compareTo(NEIGHBOUR_GIVEN_UP) < 0
            ? silence(deadline)
            : after(NEIGHBOUR_GIVEN_UP, Outcome.failed(Failure.HOST_UNREACHABLE));
      }
      case Route.Swallowed(InetAddress hop) -> {
        neighbours.tried(hop, true);
        yield silence(deadline);
      }
      case Route.ToRouter(InetAddress hop) -> {
        boolean isOpen =
            home.router().openPorts().contains(port)
                || (port == SimLine.PORT && home.router().line().says().isPresent());
        yield knock(hop, isOpen ? Door.OPEN : Door.REFUSED, HOME_TRIP, Optional.empty(), deadline);
      }
      case Route.ToDevice(InetAddress hop, SimDevice device) ->
          knock(hop, device.door(port), trip(device), castPort(device, port), deadline);
      case Route.ToInternet(InetAddress hop) -> {
        boolean isOpen = home.internet().isOpen(address, port);
        yield knock(hop, isOpen ? Door.OPEN : Door.SILENT, FAR_TRIP, Optional.empty(), deadline);
      }
    };
  }

  /** A first packet that is lost is sent again after a second. */
  private Duration trip(SimDevice device) {
    if (!home.air().weak().contains(device.name())) {
      return HOME_TRIP;
    }
    knocks++;
    return knocks % 3 == 0 ? HOME_TRIP.plus(SENT_AGAIN) : HOME_TRIP;
  }

  private static Optional<SimReceiver> castPort(SimDevice device, int port) {
    return device instanceof SimReceiver receiver && receiver.cast().number() == port
        ? Optional.of(receiver)
        : Optional.empty();
  }

  private Outcome<Optional<SimReceiver>> knock(
      InetAddress hop,
      Door door,
      Duration trip,
      Optional<SimReceiver> receiver,
      Deadline deadline) {
    neighbours.tried(hop, true);
    if (deadline.left().compareTo(trip) < 0) {
      return silence(deadline);
    }
    return switch (door) {
      case OPEN -> after(trip, Outcome.ok(receiver));
      case REFUSED -> after(trip, Outcome.failed(Failure.REFUSED));
      case SILENT -> silence(deadline);
    };
  }

  private <T> Outcome<T> after(Duration time, Outcome<T> outcome) {
    clock.waitUntil(clock.in(time).atNanos());
    return outcome;
  }

  private <T> Outcome<T> silence(Deadline deadline) {
    clock.waitUntil(deadline.atNanos());
    return Outcome.failed(Failure.TIMEOUT);
  }

  /** The page that an address has for a host, after a round trip. */
  Outcome<Page> page(InetAddress address, int port, String host, String path, Deadline deadline) {
    Optional<SimDevice> device = deviceAt(address);
    if (device.isPresent()) {
      heardByReceiver(device.get().name(), "GET " + port + path);
      Page none = new Page(404, Map.of(), "");
      return deadline.left().compareTo(HOME_TRIP) < 0
          ? silence(deadline)
          : after(HOME_TRIP, Outcome.ok(device.get().page(port, path).orElse(none)));
    }
    if (address.equals(home.router().address())) {
      return routerPage(address, path, deadline);
    }
    boolean tooLarge =
        home.internet().page(address, host).map(Page::body).orElse("").length()
            > home.router().line().largest();
    if (tooLarge) {
      return silence(deadline);
    }
    return deadline.left().compareTo(FAR_TRIP) < 0
        ? silence(deadline)
        : after(
            FAR_TRIP,
            Outcome.ok(
                home.internet()
                    .page(address, host)
                    .orElseGet(() -> new Page(404, Map.of(), "not here: " + path))));
  }

  private Optional<SimDevice> deviceAt(InetAddress address) {
    return home.devices().stream()
        .filter(device -> device.on() && device.isAt(address))
        .findFirst();
  }

  @Override
  public byte[] nonce(int length) {
    return new byte[length];
  }

  /** A question for consoles, to one of them or to everybody in the home's network. */
  void askConsoles(SimUdp.Socket socket, byte[] payload, InetSocketAddress to) {
    boolean all = (to.getAddress().getAddress()[3] & 0xff) == 0xff;
    for (SimDevice device : home.devices()) {
      if (device instanceof SimConsole console
          && console.on()
          && (all || console.isAt(to.getAddress()))
          && home.air().isolation() == SimHome.Isolation.NONE) {
        console
            .answer(to.getPort(), payload)
            .ifPresent(answer -> {
              long at = clock.in(SimConsole.DELAY).atNanos();
              neighbours.heard(console.address(), at);
              socket.deliver(new InetSocketAddress(console.address(), to.getPort()), answer, at);
            });
      }
    }
  }

  /** What the router answers on its own address. */
  Outcome<Page> routerPage(InetAddress address, String path, Deadline deadline) {
    if (!address.equals(home.router().address())) {
      throw new AssertionError("a question for the router went to " + address);
    }
    return deadline.left().compareTo(HOME_TRIP) < 0
        ? silence(deadline)
        : after(HOME_TRIP, Outcome.ok(home.router().line().page(path)));
  }

  @Override
  public Outcome<Page> get(InetSocketAddress to, String host, String path, Deadline deadline) {
    return switch (connect(to, deadline)) {
      case Outcome.Ok<Optional<SimReceiver>> connected ->
          page(to.getAddress(), to.getPort(), host, path, deadline);
      case Outcome.Failed<Optional<SimReceiver>> failed -> failed.withoutValue();
      case Outcome.NotRun<Optional<SimReceiver>> notRun -> notRun.withoutValue();
    };
  }

  @Override
  public void close() {
    if (!open.isEmpty()) {
      throw new AssertionError("still open: " + open);
    }
  }
}
