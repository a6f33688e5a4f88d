package org.castdoctor.agent.assemble;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.family.SeenDevice;
import org.castdoctor.protocol.code.IndexRow;
import org.castdoctor.protocol.code.ModelTable;
import org.castdoctor.protocol.diagnosis.Diagnosis.Fingerprints;
import org.castdoctor.protocol.diagnosis.Diagnosis.Verdict;
import org.castdoctor.protocol.diagnosis.FindingId;

/**
 * By what a desk groups homes. Each fingerprint says its version in what it is made of, so that a
 * later one, made of something else, never falls together with it.
 */
final class FingerprintsOf {
  private FingerprintsOf() {}

  static Fingerprints diagnosis(Verdict verdict, Home home, List<SeenDevice> devices) {
    return new Fingerprints(fault(verdict, home, devices), picture(home));
  }

  /** Verdict, app, model family and firmware of the device that it is about. */
  private static String fault(Verdict verdict, Home home, List<SeenDevice> devices) {
    Optional<SeenDevice> about =
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
            about.flatMap(SeenDevice::firmware).orElse("")));
  }

  /** The model, or its family where no table has it: what a device calls itself may be anything. */
  private static String model(SeenDevice device) {
    String slug = device.model().model().toLowerCase(Locale.ROOT).replace(' ', '-');
    return slug.isEmpty()
        ? device.family().word()
        : ModelTable.row(ModelTable.indexOf(slug, device.family().word()))
            .map(IndexRow::slug)
            .orElse(device.family().word());
  }

  /** What was seen and said, in words of closed lists. */
  private static String picture(Home home) {
    return Digests.sha256("evidence2|" + String.join("|", EvidenceWords.of(home)));
  }
}
