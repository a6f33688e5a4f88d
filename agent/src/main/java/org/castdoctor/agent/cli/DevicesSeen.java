package org.castdoctor.agent.cli;

import java.util.ArrayList;
import java.util.List;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.ReceiverObservation;

/**
 * What stays of an earlier look around when a list of devices goes on: what a device said of
 * itself, not that it was there.
 */
final class DevicesSeen {
  private DevicesSeen() {}

  /** This look, with what devices said of themselves in earlier ones. */
  static Observations again(Observations told, Observations now) {
    List<Observation> all = new ArrayList<>(now.all());
    told.of(ReceiverObservation.class).filter(DevicesSeen::lasts).forEach(all::add);
    return new Observations(all);
  }

  /** What is worth remembering of both. */
  static Observations remembered(Observations told, Observations now) {
    List<Observation> all = new ArrayList<>();
    told.of(ReceiverObservation.class).filter(DevicesSeen::lasts).forEach(all::add);
    now.of(ReceiverObservation.class).filter(DevicesSeen::lasts).forEach(all::add);
    return new Observations(all);
  }

  /** An open port and a status tell that a device was there, and so do not last. */
  private static boolean lasts(ReceiverObservation observation) {
    return switch (observation) {
      case ReceiverObservation.ProofAsked proof -> proof.outcome().isOk();
      case ReceiverObservation.SetupAsked page -> page.outcome().isOk();
      case ReceiverObservation.Described description -> description.outcome().isOk();
      case ReceiverObservation.Connected _,
          ReceiverObservation.TlsTried _,
          ReceiverObservation.CastStatus _,
          ReceiverObservation.CastHeartbeat _,
          ReceiverObservation.AppAsked _,
          ReceiverObservation.Launched _,
          ReceiverObservation.DialAsked _,
          ReceiverObservation.RokuAsked _ ->
          false;
    };
  }
}
