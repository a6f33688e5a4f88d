package org.castdoctor.agent.assemble;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.DiscoveryObservation;
import org.castdoctor.agent.observe.InternetObservation;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.PathObservation;
import org.castdoctor.agent.observe.ReceiverObservation;
import org.castdoctor.agent.observe.SenderObservation;
import org.castdoctor.protocol.code.IndexRow;
import org.castdoctor.protocol.code.ModelTable;
import org.castdoctor.protocol.diagnosis.Diagnosis.Device;
import org.castdoctor.protocol.diagnosis.Diagnosis.Fingerprints;
import org.castdoctor.protocol.diagnosis.Diagnosis.Verdict;
import org.castdoctor.protocol.diagnosis.FindingId;

/**
 * By what a desk groups homes. Each fingerprint says its version in what it is made of, so that a
 * later one, made of something else, never falls together with it.
 */
final class FingerprintsOf {
  private FingerprintsOf() {}

  static Fingerprints diagnosis(Verdict verdict, Home home, List<Device> devices) {
    return new Fingerprints(fault(verdict, home, devices), picture(home));
  }

  /** Verdict, app, model family and firmware of the device that it is about. */
  private static String fault(Verdict verdict, Home home, List<Device> devices) {
    Optional<Device> about =
        home.concerned().stream()
            .findFirst()
            .flatMap(r -> devices.stream().filter(d -> d.id().equals(r.id())).findFirst());
    return Digests.sha256(
        String.join(
            "|",
            "v1",
            verdict.id().map(FindingId::toString).orElse("none"),
            home.declared().app().orElse(""),
            about.map(FingerprintsOf::model).orElse(""),
            about.flatMap(Device::firmware).orElse("")));
  }

  /** The model, or its family where no table has it: what a device calls itself may be anything. */
  private static String model(Device device) {
    String slug = device.model().toLowerCase(Locale.ROOT).replace(' ', '-');
    return slug.isEmpty()
        ? device.family()
        : ModelTable.row(ModelTable.indexOf(slug, device.family()))
            .map(IndexRow::slug)
            .orElse(device.family());
  }

  /**
   * What kinds of observations there are, and how they came out, in words of closed lists: how
   * often, of whom and with what value is left out. Of receivers, only those it is about.
   */
  private static String picture(Home home) {
    Set<InetAddress> about =
        home.concerned().stream()
            .map(Receiver::addresses)
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    Set<String> kinds = new TreeSet<>();
    for (Observation seen : home.seen().all()) {
      word(seen, about).map(word -> seen.getClass().getSimpleName() + word).ifPresent(kinds::add);
    }
    return Digests.sha256("evidence1|" + String.join("|", kinds));
  }

  private static Optional<String> word(Observation seen, Set<InetAddress> about) {
    return switch (seen) {
      case ReceiverObservation of ->
          about.isEmpty() || about.contains(of.address())
              ? Optional.of(":" + of.outcome().word())
              : Optional.empty();
      case InternetObservation outside -> Optional.of(":" + outside.outcome().word());
      case Observation.ProbeEnded ended ->
          // That a probe ran says which were planned; that one was cut off says more.
          ended.outcome().isOk() ? Optional.empty() : Optional.of(":" + ended.outcome().word());
      case PathObservation.RouterSaid said -> Optional.of(":" + said.outcome().word());
      case PathObservation.RoundTrips trips ->
          Optional.of(":" + trips.leg() + ":" + trips.outcome().word());
      case PathObservation along -> Optional.of("");
      case SenderObservation.SendTried tried -> Optional.of(":" + tried.outcome().word());
      case SenderObservation here -> Optional.of("");
      case DiscoveryObservation heard -> Optional.of("");
    };
  }
}
