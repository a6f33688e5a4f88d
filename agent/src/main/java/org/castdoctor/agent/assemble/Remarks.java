package org.castdoctor.agent.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.app.CodeStanding;
import org.castdoctor.agent.knowledge.ErrorCodes.ErrorCode;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingId;

/**
 * What is to be said beside a verdict's own reasons: that other apps clear the network, what the
 * code on the screen is worth, and where an answer and a measurement do not go together.
 */
final class Remarks {
  /** Verdicts on one app or one phone: there other apps on the same receiver clear the network. */
  private static final Set<FindingId> ONE_APP =
      Stream.of("A01", "A02", "A05", "A10", "A12", "A13", "A14", "A15", "C05")
          .map(FindingId::of)
          .collect(Collectors.toUnmodifiableSet());

  private final Home home;
  private final Answers answers;
  private final Map<FindingId, Conclusion> conclusions;
  private final List<Finding> findings;

  Remarks(
      Home home, Answers answers, Map<FindingId, Conclusion> conclusions, List<Finding> findings) {
    this.home = home;
    this.answers = answers;
    this.conclusions = conclusions;
    this.findings = findings;
  }

  /** A verdict's reasons with what is to be said beside them. */
  String beside(Optional<FindingId> verdict, String because) {
    List<String> sentences = new ArrayList<>(List.of(because));
    if (verdict.filter(ONE_APP::contains).isPresent()) {
      new OtherApps(home).exoneration().ifPresent(sentences::add);
    }
    home.errorCode().ifPresent(code -> sentences.add(aboutTheCode(code, verdict, because)));
    doubted(verdict).ifPresent(sentences::add);
    answers.contradiction(conclusions).ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  /** What stands beside the verdict although an answer speaks against it. */
  private Optional<String> doubted(Optional<FindingId> verdict) {
    return findings.stream()
        .map(Finding::id)
        .filter(id -> !Optional.of(id).equals(verdict))
        .filter(id -> answers.objection(id).isPresent())
        .findFirst()
        .map(id -> "Without what was answered it could as well be " + id + ".");
  }

  private String aboutTheCode(ErrorCode code, Optional<FindingId> verdict, String because) {
    boolean same = verdict.filter(code.findings()::contains).isPresent();
    CodeStanding standing = CodeStanding.ofDeclared(home).orElseThrow();
    if (because.contains(code.code()) && standing.agreement() == CodeStanding.Agreement.NOTHING) {
      return "The measurements neither confirm nor contradict what the code claims.";
    }
    return "The code "
        + code.code()
        + " on the screen "
        + switch (standing.agreement()) {
          case CONFIRMED -> same ? "says the same." : "is confirmed by the measurements.";
          case CONTRADICTED -> "is contradicted by the measurements from here.";
          case NOTHING ->
              same
                  ? "says the same; the measurements neither confirm nor contradict it."
                  : "is neither confirmed nor contradicted by the measurements.";
        };
  }
}
