package org.castdoctor.agent.check.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.all.Checks;
import org.castdoctor.agent.knowledge.ErrorCodes.ErrorCode;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.FindingId;

/**
 * How the measurements stand to what a code claims. The rows of the code list are the table: each
 * names the findings that would be there if the claim were true, and each of those has a check.
 * What follows from the code itself, or from an answer, confirms nothing.
 *
 * @param why what decided, in a few words
 */
public record CodeStanding(Agreement agreement, String why) {
  /** What a comparison can come to. */
  public enum Agreement {
    /** One of the findings that the claim would show in is there. */
    CONFIRMED,
    /** The nearest was looked for and is not there, nor is any other that was looked for. */
    CONTRADICTED,
    /** Not measured, or not measurable from here. */
    NOTHING
  }

  /** Compares. */
  static CodeStanding of(Home home, ErrorCode code) {
    List<FindingId> found = new ArrayList<>();
    List<String> fine = new ArrayList<>();
    boolean nearestFine = false;
    for (FindingId id : code.findings()) {
      Optional<Conclusion> conclusion = concluded(home, id);
      if (conclusion.isEmpty()) {
        continue;
      }
      switch (conclusion.get()) {
        case Conclusion.Sick(List<Suspicion> suspicions) -> {
          if (suspicions.stream().anyMatch(suspicion -> suspicion.id().equals(id))) {
            found.add(id);
          }
        }
        case Conclusion.Healthy(Text because) -> {
          nearestFine |= id.equals(code.findings().getFirst());
          fine.add(because.toString());
        }
        case Conclusion.Unmeasured unmeasured -> {}
      }
    }
    if (!found.isEmpty()) {
      return new CodeStanding(
          Agreement.CONFIRMED,
          found.stream().map(FindingId::toString).collect(Collectors.joining(", "))
              + " was found from here");
    }
    if (nearestFine) {
      return new CodeStanding(
          Agreement.CONTRADICTED, fine.stream().distinct().collect(Collectors.joining("; ")));
    }
    boolean measurable = code.findings().stream().anyMatch(id -> checkOf(id).isPresent());
    return new CodeStanding(
        Agreement.NOTHING, measurable ? "it was not measured" : "it cannot be measured from here");
  }

  /** The comparison of the declared code; empty where none was declared that is in our list. */
  public static Optional<CodeStanding> ofDeclared(Home home) {
    return home.errorCode().map(code -> of(home, code));
  }

  /** For a sentence that begins with the code. */
  String inWords() {
    return switch (agreement) {
      case CONFIRMED -> "the measurements confirm it (" + why + ")";
      case CONTRADICTED ->
          "the measurements contradict it, as far as this computer sees (" + why + ")";
      case NOTHING -> "the measurements say nothing about it (" + why + ")";
    };
  }

  private static Optional<Conclusion> concluded(Home home, FindingId id) {
    return checkOf(id).map(check -> check.examine(home));
  }

  private static Optional<Check> checkOf(FindingId id) {
    return Checks.ALL.stream()
        .filter(check -> check.measures() && check.ids().contains(id))
        .findFirst();
  }
}
