package org.castdoctor.agent.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.castdoctor.agent.knowledge.AppWords;
import org.castdoctor.agent.report.CodeRefusal;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.code.AppTable;
import org.castdoctor.protocol.code.CodeContent;
import org.castdoctor.protocol.code.Decoded;
import org.castdoctor.protocol.code.DiagnosisCode;
import org.castdoctor.protocol.diagnosis.FindingId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** After a remedy: measures again and says whether what an earlier code named is gone. */
@Command(name = "recheck", description = "Measure again after a remedy.")
final class RecheckCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "CODE",
      description = "the earlier diagnosis code; without one, the latest diagnosis made here")
  private List<String> code = List.of();

  @Mixin private DiagnoseCommand again;

  private final Surroundings surroundings;

  RecheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.again = new DiagnoseCommand(surroundings);
  }

  @Override
  public Integer call() {
    Optional<Before> before = code.isEmpty() ? latest() : Optional.of(earlier());
    if (before.isEmpty()) {
      surroundings.warn(Text.of("no earlier diagnosis is kept here, so this is a new one."));
    }
    return again.diagnose(before);
  }

  private Optional<Before> latest() {
    return surroundings.diagnoses().latest().map(Before::of);
  }

  private Before earlier() {
    String words = String.join(" ", code);
    return switch (DiagnosisCode.decode(words)) {
      case Decoded.Exact exact -> before(words, exact.content());
      case Decoded.Filled filled -> before(words, filled.content());
      case Decoded.DidYouMean didYouMean ->
          throw new UsageProblem(
              Text.of("That is not quite a code; castdoctor explain helps to read it."));
      case Decoded.Refused refused -> throw new UsageProblem(CodeRefusal.of(refused));
    };
  }

  private Before before(String words, CodeContent content) {
    return surroundings
        .diagnoses()
        .find(words)
        .map(Before::of)
        .orElseGet(() ->
            new Before(
                new FindingId(content.ownerLetter(), content.number()),
                content.appIndex() == 0
                    ? Optional.empty()
                    : AppTable.row(content.appIndex()).map(row -> AppWords.slug(row.slug())),
                Optional.empty()));
  }
}
