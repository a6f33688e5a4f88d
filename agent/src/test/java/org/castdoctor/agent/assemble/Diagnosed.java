package org.castdoctor.agent.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.all.Checks;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.words.Language;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingId;

/** Diagnoses as this version makes them, and what must be in them. */
final class Diagnosed {
  private static final Assembler ASSEMBLER =
      new Assembler(Catalogue.load(), Knowledge.load(), Checks.ALL, Language.EN);

  private Diagnosed() {}

  static Diagnosis of(Bundle bundle) {
    return ASSEMBLER.diagnose(bundle);
  }

  static Diagnosis of(Seen seen) {
    return of(seen.bundle());
  }

  static Diagnosis of(SimHome home, Declared declared) {
    return of(SimBundle.of(home, declared));
  }

  static void verdict(Diagnosis diagnosis, String id, Confidence confidence) {
    assertEquals(Optional.of(FindingId.of(id)), diagnosis.verdict().id());
    assertEquals(confidence, diagnosis.verdict().confidence());
  }

  static void undetermined(Diagnosis diagnosis, String id) {
    verdict(diagnosis, id, Confidence.UNKNOWN);
  }

  static Optional<Finding> finding(Diagnosis diagnosis, String id) {
    return diagnosis.findings().stream().filter(f -> f.id().equals(FindingId.of(id))).findFirst();
  }

  /** Each finding as "L03 likely". */
  static List<String> findings(Diagnosis diagnosis) {
    return diagnosis.findings().stream().map(f -> f.id() + " " + f.confidence().word()).toList();
  }
}
