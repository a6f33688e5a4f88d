package org.castdoctor.agent.sim;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.ServiceBrowser;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.sim.SimHome.Isolation;
import org.castdoctor.agent.sim.SimHome.Multicast;
import org.castdoctor.agent.sim.SimResponder.Answer;
import org.castdoctor.protocol.wire.mdns.DnsCodec;
import org.castdoctor.protocol.wire.mdns.DnsMessage;

/** Who hears a multicast question, and where the answers go. */
final class SimMulticast implements ServiceBrowser {
  private static final int MDNS_PORT = 5353;
  private static final long WAY_NANOS = Duration.ofMillis(2).toNanos();

  /** Any port but 5353: the answer is for one asker alone (RFC 6762 §6.7). */
  private static final int ONE_SHOT_PORT = 40_000;

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
      if (hearsUs(device, nic, from.getPort()) && arrives()) {
        int seenPort = isReflected() ? MDNS_PORT : from.getPort();
        for (Answer answer : entry.getValue().hears(query, seenPort, clock.nanos() + WAY_NANOS)) {
          answered(device, nic, from.getPort(), answer);
        }
      }
    }
  }

  private void answered(SimDevice device, Nic nic, int askedFrom, Answer answer) {
    long at = answer.atNanos() + WAY_NANOS;
    if (isReflected()) {
      // A reflector repeats with its own address, by multicast alone.
      InetAddress repeater = lan.home().router().address();
      toJoined(nic, new InetSocketAddress(repeater, MDNS_PORT), answer.packet(), at + WAY_NANOS);
      return;
    }
    InetSocketAddress source = new InetSocketAddress(device.address(), MDNS_PORT);
    if (answer.unicast()) {
      lan.neighbours().heard(device.address(), at);
      toPort(nic, askedFrom, source, answer.packet(), at);
    } else if (multicastNow() == Multicast.PASSES && arrives()) {
      toJoined(nic, source, answer.packet(), at);
    }
  }

  /** Whether a device takes notice of a multicast packet that leaves on an interface. */
  private boolean hearsUs(SimDevice device, Nic nic, int fromPort) {
    Optional<Inet4Address> own =
        nic.ipv4()
            .map(Prefix::address)
            .filter(Inet4Address.class::isInstance)
            .map(Inet4Address.class::cast);
    boolean sameNetwork =
        nic.name().equals(SimHome.HOME_NIC)
            && own.filter(address -> device.network().contains(address)).isPresent();
    boolean carried =
        switch (lan.home().air().isolation()) {
          case NONE -> true;
          case CLIENTS -> false;
          // Reflectors pass over questions of one-shot queriers, who could not be answered.
          case REFLECTED -> lan.home().router().on() && fromPort == MDNS_PORT;
        };
    return sameNetwork && carried && multicastNow() != Multicast.FILTERED;
  }

  /** What becomes of multicast at this moment. */
  private Multicast multicastNow() {
    Multicast set = lan.home().air().multicast();
    return set != Multicast.FADES
        ? set
        : clock.millis() < FADED.toMillis() ? Multicast.PASSES : Multicast.FILTERED;
  }

  /** A question to one device's address, answered to where it came from. */
  void directly(SimDevice device, SimUdp.Socket socket, byte[] payload) {
    Optional<DnsMessage> query = DnsCodec.parse(payload).toOptional();
    SimResponder responder = responders.get(device);
    if (query.isPresent() && responder != null) {
      for (Answer answer : responder.hears(query.get(), ONE_SHOT_PORT, clock.nanos() + WAY_NANOS)) {
        socket.deliver(
            new InetSocketAddress(device.address(), MDNS_PORT),
            answer.packet(),
            answer.atNanos() + WAY_NANOS);
      }
    }
  }

  private boolean isReflected() {
    return lan.home().air().isolation() == Isolation.REFLECTED;
  }

  private boolean arrives() {
    int lost = lan.home().air().lossPercent();
    return lost == 0 || luck.nextInt(100) >= lost;
  }

  private void toJoined(Nic nic, InetSocketAddress from, byte[] payload, long at) {
    if (!lan.home().computer().firewallDropsMdns()) {
      lan.sockets()
          .filter(socket -> socket.hearsMulticastOn(nic))
          .forEach(socket -> socket.deliver(from, payload, at));
    }
  }

  private void toPort(Nic nic, int port, InetSocketAddress from, byte[] payload, long at) {
    if (lan.home().computer().firewallDropsMdns()) {
      return;
    }
    List<SimUdp.Socket> there =
        lan.sockets().filter(socket -> socket.hearsUnicast(nic, port)).toList();
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
    boolean deaf =
        home.computer().firewallDropsMdns()
            || home.computer().mdnsRefused()
            || multicastNow() != Multicast.PASSES;
    List<String> found =
        deaf
            ? List.of()
            : responders.keySet().stream()
                .filter(device -> hearsUs(device, nic, MDNS_PORT))
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
