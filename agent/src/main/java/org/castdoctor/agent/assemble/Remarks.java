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
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.agent.words.Words;
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
  private final Words words;

  Remarks(
      Home home,
      Answers answers,
      Map<FindingId, Conclusion> conclusions,
      List<Finding> findings,
      Words words) {
    this.words = words;
    this.home = home;
    this.answers = answers;
    this.conclusions = conclusions;
    this.findings = findings;
  }

  /** A verdict's reasons with what is to be said beside them. */
  String beside(Optional<FindingId> verdict, String because) {
    List<Text> sentences = new ArrayList<>(List.of(Text.asItIs(because)));
    if (verdict.filter(ONE_APP::contains).isPresent()) {
      new OtherApps(home).exoneration().ifPresent(sentences::add);
    }
    home.errorCode().ifPresent(code -> sentences.add(aboutTheCode(code, verdict, because)));
    doubted(verdict).ifPresent(sentences::add);
    answers.contradiction(conclusions).ifPresent(sentences::add);
    return words.say(Text.row(sentences, Joint.SPACE));
  }

  /** What stands beside the verdict although an answer speaks against it. */
  private Optional<Text> doubted(Optional<FindingId> verdict) {
    return findings.stream()
        .map(Finding::id)
        .filter(id -> !Optional.of(id).equals(verdict))
        .filter(id -> answers.objection(id).isPresent())
        .findFirst()
        .map(id ->
            Text.of("Without what was answered it could as well be {finding}.")
                .with("finding", id.toString()));
  }

  private Text aboutTheCode(ErrorCode code, Optional<FindingId> verdict, String because) {
    boolean same = verdict.filter(code.findings()::contains).isPresent();
    CodeStanding standing = CodeStanding.ofDeclared(home).orElseThrow();
    if (because.contains(code.code()) && standing.agreement() == CodeStanding.Agreement.NOTHING) {
      return Text.of("The measurements neither confirm nor contradict what the code claims.");
    }
    return switch (standing.agreement()) {
      case CONFIRMED ->
          same
              ? Text.of("The code {code} on the screen says the same.").with("code", code.code())
              : Text.of("The code {code} on the screen is confirmed by the measurements.")
                  .with("code", code.code());
      case CONTRADICTED ->
          Text.of("The code {code} on the screen is contradicted by the measurements from here.")
              .with("code", code.code());
      case NOTHING ->
          same
              ? Text.of(
                      "The code {code} on the screen says the same; the measurements neither"
                          + " confirm nor contradict it.")
                  .with("code", code.code())
              : Text.of(
                      "The code {code} on the screen is neither confirmed nor contradicted by the"
                          + " measurements.")
                  .with("code", code.code());
    };
  }
}
