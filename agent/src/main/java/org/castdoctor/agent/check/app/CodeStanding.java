package org.castdoctor.agent.check.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.all.Checks;
import org.castdoctor.agent.knowledge.ErrorCodes.ErrorCode;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.protocol.diagnosis.FindingId;

/**
 * How the measurements stand to what a code claims. The rows of the code list are the table: each
 * names the findings that would be there if the claim were true, and each of those has a check.
 * What follows from the code itself, or from an answer, confirms nothing.
 *
 * @param why what decided, in a few words
 */
public record CodeStanding(Agreement agreement, Text why) {
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
    List<Text> fine = new ArrayList<>();
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
          fine.add(because);
        }
        case Conclusion.Unmeasured unmeasured -> {}
      }
    }
    if (!found.isEmpty()) {
      return new CodeStanding(
          Agreement.CONFIRMED,
          Text.of("{findings} was found from here")
              .with(
                  "findings",
                  found.stream().map(id -> Text.asItIs(id.toString())).toList(),
                  Joint.COMMA));
    }
    if (nearestFine) {
      return new CodeStanding(
          Agreement.CONTRADICTED, Text.row(fine.stream().distinct().toList(), Joint.SEMICOLON));
    }
    boolean measurable = code.findings().stream().anyMatch(id -> checkOf(id).isPresent());
    return new CodeStanding(
        Agreement.NOTHING,
        measurable ? Text.of("it was not measured") : Text.of("it cannot be measured from here"));
  }

  /** The comparison of the declared code; empty where none was declared that is in our list. */
  public static Optional<CodeStanding> ofDeclared(Home home) {
    return home.errorCode().map(code -> of(home, code));
  }

  /** For a sentence that begins with the code. */
  Text inWords() {
    return switch (agreement) {
      case CONFIRMED -> Text.of("the measurements confirm it ({why})").with("why", why);
      case CONTRADICTED ->
          Text.of("the measurements contradict it, as far as this computer sees ({why})")
              .with("why", why);
      case NOTHING -> Text.of("the measurements say nothing about it ({why})").with("why", why);
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
