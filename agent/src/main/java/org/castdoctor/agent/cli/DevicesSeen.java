package org.castdoctor.agent.cli;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.observe.DiscoveryObservation.ConsoleHeard;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.DiscoveryObservation.SsdpHeard;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.ReceiverObservation;

/**
 * What stays of an earlier look around when a list of devices goes on: what a device said of
 * itself, not that it was there.
 */
final class DevicesSeen {
  /** For how long what was seen once holds. */
  private enum Holds {
    ALWAYS,
    /** It makes a row of its own, and so would keep one in the list that went. */
    WHILE_HEARD,
    ONE_LOOK
  }

  private DevicesSeen() {}

  /** This look, with what devices said of themselves in earlier ones. */
  static Observations again(Observations told, Observations now) {
    Set<InetAddress> heard = heard(now);
    List<Observation> all = new ArrayList<>(now.all());
    told.of(ReceiverObservation.class)
        .filter(one ->
            switch (holds(one)) {
              case ALWAYS -> true;
              case WHILE_HEARD -> heard.contains(one.address());
              case ONE_LOOK -> false;
            })
        .forEach(all::add);
    return new Observations(all);
  }

  /** What is worth remembering of both. */
  static Observations remembered(Observations told, Observations now) {
    // The later word first: it is the one that counts where a device was asked twice.
    return new Observations(
        Stream.of(now, told)
            .flatMap(look -> look.of(ReceiverObservation.class))
            .filter(one -> holds(one) != Holds.ONE_LOOK)
            .<Observation>map(one -> one)
            .toList());
  }

  /** Who gave a word of its own in this look. */
  private static Set<InetAddress> heard(Observations now) {
    Set<InetAddress> heard = new HashSet<>();
    now.of(ServiceSeen.class).forEach(service -> heard.addAll(service.addresses()));
    now.of(SsdpHeard.class).forEach(answer -> heard.add(answer.source()));
    now.of(ConsoleHeard.class).forEach(console -> heard.add(console.address()));
    return heard;
  }

  /** Who is known is not asked again, so that what is not kept here is lost at the next look. */
  private static Holds holds(ReceiverObservation observation) {
    return switch (observation) {
      case ReceiverObservation.ProofAsked _,
          ReceiverObservation.SetupAsked _,
          ReceiverObservation.Described _ ->
          observation.outcome().isOk() ? Holds.ALWAYS : Holds.ONE_LOOK;
      case ReceiverObservation.RokuAsked _, ReceiverObservation.CastStatus _ ->
          observation.outcome().isOk() ? Holds.WHILE_HEARD : Holds.ONE_LOOK;
      case ReceiverObservation.Connected tcp ->
          tcp.port() == GoogleCast.REMOTE_PORT && tcp.outcome().isOk()
              ? Holds.WHILE_HEARD
              : Holds.ONE_LOOK;
      case ReceiverObservation.TlsTried _,
          ReceiverObservation.CastHeartbeat _,
          ReceiverObservation.AppAsked _,
          ReceiverObservation.Launched _,
          ReceiverObservation.DialAsked _ ->
          Holds.ONE_LOOK;
    };
  }
}
