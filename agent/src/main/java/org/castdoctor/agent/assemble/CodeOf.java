package org.castdoctor.agent.assemble;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Home;
import org.castdoctor.protocol.code.AppTable;
import org.castdoctor.protocol.code.CodeContent;
import org.castdoctor.protocol.code.CodeContent.StepState;
import org.castdoctor.protocol.code.DiagnosisCode;
import org.castdoctor.protocol.diagnosis.Diagnosis.CodeFaces;
import org.castdoctor.protocol.diagnosis.Diagnosis.StepReason;
import org.castdoctor.protocol.diagnosis.Diagnosis.Steps;
import org.castdoctor.protocol.diagnosis.Diagnosis.Verdict;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Step;

/** The spoken code of a diagnosis. */
final class CodeOf {
  private static final FindingId NOTHING_WRONG = FindingId.of("U00");

  private CodeOf() {}

  /**
   * @param shown the steps whose worth this home itself showed: of those that gain nothing the code
   *     says only these, because what follows from the verdict every decoder knows
   */
  static CodeFaces diagnosis(
      Verdict verdict, DeviceMeant about, Home home, Steps steps, Set<Step> shown, String digest) {
    FindingId id = verdict.id().orElse(NOTHING_WRONG);
    DiagnosisCode.Faces faces =
        DiagnosisCode.encode(
            new CodeContent(
                CodeContent.CURRENT_EPOCH,
                id.letter(),
                id.number(),
                verdict.confidence(),
                about.model(),
                home.declared().app().map(AppTable::indexOf).orElse(0),
                CodeContent.hourOf(home.at()),
                home.declared().concern(),
                Optional.of(
                    new CodeContent.Detail(
                        Optional.of(home.declared().sender()),
                        states(steps, shown),
                        Integer.parseInt(digest.substring(0, 2), 16) & 0x7f))));
    return new CodeFaces(faces.shortSymbols(), faces.longSymbols(), faces.digits(), faces.spoken());
  }

  private static Map<Step, StepState> states(Steps steps, Set<Step> shown) {
    Map<Step, StepState> states = new EnumMap<>(Step.class);
    told(steps.ruledOut())
        .filter(shown::contains)
        .forEach(step -> states.put(step, StepState.RULED_OUT));
    told(steps.worthTrying()).forEach(step -> states.put(step, StepState.WORTH_TRYING));
    return states;
  }

  private static Stream<Step> told(List<StepReason> reasons) {
    return reasons.stream().map(StepReason::step).filter(CodeContent.STEPS::contains);
  }
}
