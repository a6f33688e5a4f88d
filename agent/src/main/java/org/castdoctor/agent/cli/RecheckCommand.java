package org.castdoctor.agent.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
      description = "the earlier diagnosis code; without one it is a new diagnosis")
  private List<String> code = List.of();

  @Mixin private DiagnoseCommand again;

  RecheckCommand(Surroundings surroundings) {
    this.again = new DiagnoseCommand(surroundings);
  }

  @Override
  public Integer call() {
    return again.diagnose(code.isEmpty() ? Optional.empty() : Optional.of(earlier()));
  }

  private Before earlier() {
    return switch (DiagnosisCode.decode(String.join(" ", code))) {
      case Decoded.Exact exact -> before(exact.content());
      case Decoded.Filled filled -> before(filled.content());
      case Decoded.DidYouMean didYouMean ->
          throw new UsageProblem("That is not quite a code; castdoctor explain helps to read it.");
      case Decoded.Refused refused -> throw new UsageProblem(refused.reason());
    };
  }

  private static Before before(CodeContent content) {
    return new Before(
        new FindingId(content.ownerLetter(), content.number()),
        content.appIndex() == 0
            ? Optional.empty()
            : AppTable.row(content.appIndex()).map(row -> row.slug()));
  }
}
