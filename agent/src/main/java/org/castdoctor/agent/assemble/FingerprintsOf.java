package org.castdoctor.agent.assemble;

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
  /** Goes up with every change of {@link EvidenceWords}. */
  private static final int EVIDENCE_VERSION = 2;

  private FingerprintsOf() {}

  static Fingerprints diagnosis(Verdict verdict, Home home, DeviceMeant about) {
    return new Fingerprints(fault(verdict, home, about), picture(home), EVIDENCE_VERSION);
  }

  /** Verdict, app, model family and firmware of the device that it is about. */
  private static String fault(Verdict verdict, Home home, DeviceMeant about) {
    return Digests.sha256(
        String.join(
            "|",
            "v1",
            verdict.id().map(FindingId::toString).orElse("none"),
            home.declared().app().orElse(""),
            model(about),
            about.device().flatMap(SeenDevice::firmware).orElse("")));
  }

  /** The model, or its family where no table has it: what a device calls itself may be anything. */
  private static String model(DeviceMeant about) {
    return about.model() == ModelTable.UNKNOWN
        ? about.device().map(device -> device.family().word()).orElse("")
        : ModelTable.row(about.model()).map(IndexRow::slug).orElse("");
  }

  /** What was seen and said, in words of closed lists. */
  private static String picture(Home home) {
    return Digests.sha256(
        "evidence" + EVIDENCE_VERSION + "|" + String.join("|", EvidenceWords.of(home)));
  }
}
