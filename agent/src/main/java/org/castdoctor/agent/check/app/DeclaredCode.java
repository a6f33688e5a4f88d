package org.castdoctor.agent.check.app;

import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.knowledge.ErrorCodes.ErrorCode;
import org.castdoctor.agent.words.Text;

/** The declared error code as a witness beside what was measured. */
public final class DeclaredCode {
  private DeclaredCode() {}

  /** The suspicions, those that the code points to with the code as one more piece of evidence. */
  public static List<Suspicion> witness(List<Suspicion> suspicions, Home home) {
    Optional<ErrorCode> code = home.errorCode();
    if (code.isEmpty()) {
      return suspicions;
    }
    Fact word = fact(home, code.get());
    return suspicions.stream()
        // Its confidence stays: what the code says was concluded by a program that saw less.
        .map(s -> code.get().findings().contains(s.id()) ? s.with(word) : s)
        .toList();
  }

  /** What a code claims, as a fact. */
  static Fact fact(Home home, ErrorCode code) {
    return home.said(
        Text.of("error code {code}").with("code", code.code()), Text.fromData(code.claims()));
  }
}
