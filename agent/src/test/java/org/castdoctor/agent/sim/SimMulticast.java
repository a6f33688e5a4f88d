package org.castdoctor.agent.sim;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.ServiceBrowser;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.sim.SimHome.Multicast;
import org.castdoctor.agent.sim.SimResponder.Answer;
import org.castdoctor.protocol.wire.mdns.DnsCodec;
import org.castdoctor.protocol.wire.mdns.DnsMessage;
import org.castdoctor.protocol.wire.ssdp.SsdpSearch;

/** Who hears a multicast question, and where the answers go. */
final class SimMulticast implements ServiceBrowser {
  private static final int MDNS_PORT = 5353;
  private static final long WAY_NANOS = Duration.ofMillis(2).toNanos();

  /** 256 s were seen (home-assistant/core#44952); 260 s is IGMP's membership interval. */
  private static final Duration FADED = Duration.ofSeconds(256);

  /** When a library that was just started tells its first find. */
  private static final Duration LIBRARY = Duration.ofMillis(350);

  private final SimLan lan;
  private final SimClock clock;
  private final Random luck;
  private final Map<SimDevice, SimResponder> responders = new LinkedHashMap<>();

  SimMulticast(SimLan lan, SimClock clock) {
    this.lan = lan;
    this.clock = clock;
    this.luck = new Random(lan.home().air().seed());
    lan.home().devices().stream()
        .filter(SimDevice::on)
        .forEach(device -> responders.put(device, new SimResponder(device)));
  }

  /** A packet leaves on an interface, to the group. */
  void send(InetSocketAddress from, Nic nic, byte[] payload) {
    toJoined(nic, from, payload, clock.nanos());
    DnsMessage query =
        DnsCodec.parse(payload)
            .toOptional()
            .orElseThrow(() -> new AssertionError("this computer sent what is no DNS message"));
    for (Map.Entry<SimDevice, SimResponder> entry : responders.entrySet()) {
      SimDevice device = entry.getKey();
      if (hearsUs(device, nic, from)
          && device.traits().hearsAll()
          && passes(Multicast.DISCOVERY_LOST)
          && arrives()) {
        int seenPort = isReflected(device, nic) ? MDNS_PORT : from.getPort();
        for (Answer answer : entry.getValue().hears(query, seenPort, clock.nanos() + WAY_NANOS)) {
          answered(device, nic, from, answer);
        }
      }
    }
  }

  /** A question for one device alone; what it answers goes to the socket that asked. */
  void sendAlone(SimUdp.Socket socket, SimDevice device, byte[] payload, InetSocketAddress to) {
    DnsMessage query = DnsCodec.parse(payload).toOptional().orElseThrow();
    SimResponder responder = Objects.requireNonNull(responders.get(device));
    for (Answer answer : responder.hears(query, socket.localPort(), clock.nanos() + WAY_NANOS)) {
      socket.deliver(to, answer.packet(), answer.atNanos() + WAY_NANOS);
    }
  }

  /** A search by SSDP leaves on an interface. */
  void search(SimUdp.Socket socket, Nic nic, byte[] payload) {
    String question = new String(payload, StandardCharsets.US_ASCII);
    InetSocketAddress from =
        new InetSocketAddress(nic.ipv4().orElseThrow().address(), socket.localPort());
    for (SimDevice device : responders.keySet()) {
      for (String target : device.traits().searched()) {
        if (question.contains("ST: " + target + "\r\n")
            && hearsUs(device, nic, from)
            && arrives()) {
          String answer =
              "HTTP/1.1 200 OK\r\nST: %s\r\nUSN: uuid:%s\r\nLOCATION: http://%s:8008/d.xml\r\n\r\n"
                  .formatted(target, device.name(), device.address().getHostAddress());
          long at = clock.in(device.announcing().delay()).atNanos();
          lan.neighbours().heard(device.address(), at);
          socket.deliver(
              new InetSocketAddress(device.address(), SsdpSearch.PORT),
              answer.getBytes(StandardCharsets.US_ASCII),
              at);
        }
      }
    }
  }

  private boolean passes(Multicast lost) {
    return lan.home().air().multicast() != lost;
  }

  private void answered(SimDevice device, Nic nic, InetSocketAddress asked, Answer answer) {
    long at = answer.atNanos() + WAY_NANOS;
    Family family = Family.of(asked.getAddress());
    if (isReflected(device, nic)) {
      // A reflector repeats with its own address, by multicast alone.
      InetAddress repeater = lan.home().router().address();
      toJoined(nic, new InetSocketAddress(repeater, MDNS_PORT), answer.packet(), at + WAY_NANOS);
      return;
    }
    InetAddress own = device.speaksFrom(family).orElseThrow();
    InetSocketAddress source = new InetSocketAddress(own, MDNS_PORT);
    if (answer.unicast()) {
      lan.neighbours().heard(own, at);
      toPort(nic, asked.getPort(), source, answer.packet(), at);
    } else if (multicastNow() == Multicast.PASSES && arrives()) {
      toJoined(nic, source, answer.packet(), at);
    }
  }

  /** Whether a device takes notice of a multicast packet that leaves on an interface. */
  private boolean hearsUs(SimDevice device, Nic nic, InetSocketAddress from) {
    boolean speaks = device.speaksFrom(Family.of(from.getAddress())).isPresent();
    // Reflectors pass over questions of one-shot queriers, who could not be answered.
    boolean repeated = lan.home().router().on() && from.getPort() == MDNS_PORT;
    boolean carried =
        switch (lan.home().air().isolation()) {
          case NONE -> isNear(device, nic);
          case CLIENTS -> false;
          case REFLECTED -> isNear(device, nic) && repeated;
          case BETWEEN_NETWORKS -> isNear(device, nic) || repeated;
        };
    return nic.name().equals(SimHome.HOME_NIC)
        && speaks
        && carried
        && multicastNow() != Multicast.FILTERED;
  }

  /** What becomes of multicast at this moment. */
  private Multicast multicastNow() {
    Multicast set = lan.home().air().multicast();
    return set != Multicast.FADES
        ? set
        : clock.millis() < FADED.toMillis() ? Multicast.PASSES : Multicast.FILTERED;
  }

  private static boolean isNear(SimDevice device, Nic nic) {
    return nic.ipv4()
        .filter(own -> device.network().contains(own.address()) || own.contains(device.address()))
        .isPresent();
  }

  private boolean isReflected(SimDevice device, Nic nic) {
    return switch (lan.home().air().isolation()) {
      case NONE, CLIENTS -> false;
      case REFLECTED -> true;
      case BETWEEN_NETWORKS -> !isNear(device, nic);
    };
  }

  private boolean arrives() {
    int lost = lan.home().air().lossPercent();
    return lost == 0 || luck.nextInt(100) >= lost;
  }

  private void toJoined(Nic nic, InetSocketAddress from, byte[] payload, long at) {
    if (!lan.home().computer().firewallDropsMdns()) {
      lan.sockets()
          .filter(socket -> socket.hearsMulticastOn(nic, Family.of(from.getAddress())))
          .forEach(socket -> socket.deliver(from, payload, at));
    }
  }

  private void toPort(Nic nic, int port, InetSocketAddress from, byte[] payload, long at) {
    if (lan.home().computer().firewallDropsMdns()) {
      return;
    }
    List<SimUdp.Socket> there =
        lan.sockets()
            .filter(socket -> socket.hearsUnicast(nic, Family.of(from.getAddress()), port))
            .toList();
    there.stream()
        .filter(SimUdp.Socket::isOnOneAddress)
        .findFirst()
        .or(() -> there.stream().findFirst())
        .ifPresent(socket -> socket.deliver(from, payload, at));
  }

  /** A library that asks from port 5353 as browsers do. */
  @Override
  public Outcome<List<String>> browse(Nic nic, String type, Deadline deadline) {
    SimHome home = lan.home();
    if (nic.ipv4().isEmpty()) {
      return Outcome.notRun("no IPv4 address on " + nic.name());
    }
    if (home.computer().port5353Taken()) {
      return Outcome.failed(Failure.OTHER, "the library could not open its sockets");
    }
    InetSocketAddress ours = new InetSocketAddress(nic.ipv4().get().address(), MDNS_PORT);
    boolean deaf =
        home.computer().firewallDropsMdns()
            || home.computer().refuses() != SimHome.Refuses.NOTHING
            || multicastNow() != Multicast.PASSES;
    List<String> found =
        deaf
            ? List.of()
            : responders.keySet().stream()
                .filter(device -> device.traits().hearsAll() && hearsUs(device, nic, ours))
                .flatMap(device -> device.services().stream())
                .filter(service -> service.type().toString().equals(type))
                .map(SimDevice.Service::instance)
                .sorted()
                .toList();
    Deadline ready = found.isEmpty() ? deadline : deadline.butAtMost(LIBRARY);
    clock.waitUntil(ready.atNanos());
    return Outcome.ok(found);
  }
}
