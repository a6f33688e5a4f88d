package org.castdoctor.agent.keep;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.castdoctor.agent.observe.AdvertTxt;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.DiscoveryObservation.ConsoleHeard;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.ReceiverObservation.CastStatus;
import org.castdoctor.agent.observe.ReceiverObservation.DialAsked;
import org.castdoctor.agent.observe.ReceiverObservation.DialState;
import org.castdoctor.agent.observe.ReceiverObservation.Running;
import org.castdoctor.agent.observe.ReceiverObservation.Status;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.wire.cast.CastApps;

/**
 * A diagnosis and its bundle as they may lie on a disk: that something played is kept, what it was
 * is not; and what the history remembers stands in the history alone.
 */
final class Discreet {
  /** For information: an app runs, and which. */
  private static final FindingId BUSY = FindingId.of("R10");

  /** What a receiver shows by itself while nobody casts; rules tell these apart. */
  private static final Set<String> IDLE = Set.of(CastApps.BACKDROP, CastApps.IDLE_WITHOUT_INTERNET);

  /** Under this key a receiver announces what it plays. */
  private static final String STATUS_TEXT = "rs";

  private Discreet() {}

  static Diagnosis of(Diagnosis diagnosis) {
    return diagnosis
        .finding(diagnosis.findings().stream().filter(found -> !found.id().equals(BUSY)).toList())
        .remembering(List.of());
  }

  static Bundle of(Bundle bundle) {
    return bundle.with(
        new Observations(
            bundle.observations().all().stream().map(Discreet::withoutWhatPlays).toList()));
  }

  private static Observation withoutWhatPlays(Observation seen) {
    return switch (seen) {
      case CastStatus status ->
          new CastStatus(
              status.at(),
              status.address(),
              status.port(),
              status.outcome().map(Discreet::withoutWhatPlays),
              status.waitedMillis());
      case ConsoleHeard console ->
          new ConsoleHeard(
              console.at(),
              console.nic(),
              console.console(),
              console.address(),
              console.power(),
              console.id(),
              console.model(),
              console.name(),
              console.systemVersion(),
              Optional.empty(),
              console.firstAfterMillis());
      // To rules both say that the app is there.
      case DialAsked asked ->
          new DialAsked(
              asked.at(),
              asked.address(),
              asked.app(),
              asked.outcome().map(state -> state == DialState.RUNNING ? DialState.STOPPED : state));
      case ServiceSeen service ->
          new ServiceSeen(
              service.at(),
              service.type(),
              service.instance(),
              service.host(),
              service.port(),
              service.addresses(),
              withoutWhatPlays(service.txt()));
      case Observation other -> other;
    };
  }

  private static AdvertTxt withoutWhatPlays(AdvertTxt txt) {
    Map<String, String> words = new TreeMap<>(txt.shown());
    words.remove(STATUS_TEXT);
    return new AdvertTxt(words);
  }

  private static Status withoutWhatPlays(Status status) {
    return new Status(
        status.apps().stream().map(Discreet::withoutName).toList(),
        status.standBy(),
        status.activeInput());
  }

  private static Running withoutName(Running app) {
    return app.idleScreen() || IDLE.contains(app.appId()) ? app : new Running("", "", false);
  }
}
