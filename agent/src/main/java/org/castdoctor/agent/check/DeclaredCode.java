package org.castdoctor.agent.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.knowledge.ErrorCodes.ErrorCode;
import org.castdoctor.protocol.diagnosis.Evidence;

/** The declared error code as a witness beside what was measured. */
public final class DeclaredCode {
  private DeclaredCode() {}

  /** The suspicions, those that the code points to with the code as one more piece of evidence. */
  public static List<Suspicion> witness(List<Suspicion> suspicions, Home home) {
    Optional<ErrorCode> code = home.errorCode();
    if (code.isEmpty()) {
      return suspicions;
    }
    Evidence word = home.said("error code " + code.get().code(), code.get().claims());
    return suspicions.stream()
        .map(s -> code.get().findings().contains(s.id()) ? with(s, word) : s)
        .toList();
  }

  /** Its confidence stays: what the code says was concluded by a program that saw less. */
  private static Suspicion with(Suspicion s, Evidence word) {
    if (s.evidence().contains(word)) {
      return s;
    }
    List<Evidence> evidence = new ArrayList<>(s.evidence());
    evidence.add(word);
    return new Suspicion(
        s.id(), s.confidence(), s.scope(), s.subject(), s.args(), evidence, s.sources());
  }
}
