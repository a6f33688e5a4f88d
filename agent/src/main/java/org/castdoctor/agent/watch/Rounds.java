package org.castdoctor.agent.watch;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.probe.CastChannelProbe;
import org.castdoctor.protocol.wire.setup.EurekaInfo;

/** The few connections that the watch makes by itself, one receiver after the other. */
final class Rounds {
  private static final Duration CONNECTION = Duration.ofMillis(1_400);
  private static final Duration CHANNEL = Duration.ofSeconds(6);

  private final Lan lan;
  private final Clock clock;
  private final List<String> appIds;

  /**
   * @param appIds of which receivers are asked whether they offer them
   */
  Rounds(Lan lan, Clock clock, List<String> appIds) {
    this.lan = lan;
    this.clock = clock;
    this.appIds = List.copyOf(appIds);
  }

  /** Whether anybody takes a connection where this receiver was. */
  boolean answers(ServiceSeen service) {
    return service.addresses().stream()
        .findFirst()
        .map(address ->
            lan.open(new InetSocketAddress(address, service.port()), clock.in(CONNECTION)))
        .flatMap(outcome -> outcome.get())
        .map(tcp -> {
          tcp.close();
          return true;
        })
        .orElse(false);
  }

  /** What a receiver shows and offers; empty for one that is not to be asked. */
  List<Observation> ask(ServiceSeen service) {
    if (service.port() != GoogleCast.CAST_PORT
        || GoogleCast.modelOf(service).filter(EurekaInfo::mustBeSpared).isPresent()) {
      return List.of();
    }
    List<Observation> seen = new ArrayList<>();
    seen.add(service);
    new CastChannelProbe(
            lan, clock, service.addresses().getFirst(), service.port(), appIds, List.of())
        .run(seen::add, clock.in(CHANNEL));
    return seen;
  }
}
