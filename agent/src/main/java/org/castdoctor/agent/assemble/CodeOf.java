package org.castdoctor.agent.assemble;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.protocol.code.AppTable;
import org.castdoctor.protocol.code.CodeContent;
import org.castdoctor.protocol.code.DiagnosisCode;
import org.castdoctor.protocol.code.ModelTable;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Diagnosis.CodeFaces;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.castdoctor.protocol.diagnosis.Diagnosis.StepReason;
import org.castdoctor.protocol.diagnosis.Diagnosis.Steps;
import org.castdoctor.protocol.diagnosis.Diagnosis.Verdict;
import org.castdoctor.protocol.diagnosis.FindingId;

/** The spoken code of a diagnosis. */
final class CodeOf {
  private static final FindingId NOTHING_WRONG = FindingId.of("U00");

  private CodeOf() {}

  static CodeFaces diagnosis(Verdict verdict, Home home, Steps steps, String digest) {
    FindingId id = verdict.id().orElse(NOTHING_WRONG);
    String model =
        home.concerned().stream()
            .findFirst()
            .map(Receiver::model)
            .orElse("")
            .toLowerCase(Locale.ROOT)
            .replace(' ', '-');
    DiagnosisCode.Faces faces =
        DiagnosisCode.encode(
            new CodeContent(
                CodeContent.CURRENT_EPOCH,
                id.letter(),
                id.number(),
                confidence(verdict.confidence()),
                model.isEmpty() ? 0 : ModelTable.indexOf(model, "google-cast"),
                home.declared().app().map(AppTable::indexOf).orElse(0),
                CodeContent.hourOf(home.at()),
                concern(home.declared().concern()),
                Optional.of(
                    new CodeContent.Detail(
                        sender(home.declared().sender()),
                        states(steps),
                        Integer.parseInt(digest.substring(0, 2), 16) & 0x7f))));
    return new CodeFaces(faces.shortSymbols(), faces.longSymbols(), faces.digits(), faces.spoken());
  }

  private static CodeContent.Confidence confidence(Confidence confidence) {
    return switch (confidence) {
      case CONFIRMED -> CodeContent.Confidence.CONFIRMED;
      case LIKELY -> CodeContent.Confidence.LIKELY;
      case POSSIBLE -> CodeContent.Confidence.POSSIBLE;
      case UNKNOWN -> CodeContent.Confidence.UNKNOWN;
    };
  }

  private static CodeContent.Concern concern(Concern concern) {
    return switch (concern) {
      case NONE -> CodeContent.Concern.NONE;
      case SAFETY -> CodeContent.Concern.SAFETY;
      case MONEY_ACCOUNT -> CodeContent.Concern.MONEY_ACCOUNT;
      case OTHER -> CodeContent.Concern.OTHER;
    };
  }

  private static CodeContent.Sender sender(Sender sender) {
    return switch (sender) {
      case THIS_PC -> CodeContent.Sender.THIS_PC;
      case ANDROID -> CodeContent.Sender.ANDROID;
      case IOS -> CodeContent.Sender.IOS;
      case CHROME -> CodeContent.Sender.CHROME;
      case CONSOLE -> CodeContent.Sender.CONSOLE;
      case TV -> CodeContent.Sender.TV;
    };
  }

  private static Map<CodeContent.Step, CodeContent.StepState> states(Steps steps) {
    Map<CodeContent.Step, CodeContent.StepState> states = new EnumMap<>(CodeContent.Step.class);
    put(steps.ruledOut(), CodeContent.StepState.RULED_OUT, states);
    put(steps.harmful(), CodeContent.StepState.RULED_OUT, states);
    put(steps.worthTrying(), CodeContent.StepState.WORTH_TRYING, states);
    return states;
  }

  private static void put(
      List<StepReason> reasons,
      CodeContent.StepState state,
      Map<CodeContent.Step, CodeContent.StepState> states) {
    for (StepReason reason : reasons) {
      for (CodeContent.Step step : CodeContent.Step.values()) {
        if (step.name().equals(reason.step().name())) {
          states.put(step, state);
        }
      }
    }
  }
}
