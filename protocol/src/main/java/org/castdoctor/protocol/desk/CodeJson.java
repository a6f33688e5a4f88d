package org.castdoctor.protocol.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.castdoctor.protocol.code.CodeContent;
import org.castdoctor.protocol.code.CodeContent.StepState;
import org.castdoctor.protocol.code.Decoded;
import org.castdoctor.protocol.code.DiagnosisCode;

/** What came of reading a code, as JSON: the form of the vector file. */
public final class CodeJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private CodeJson() {}

  /** The outcome; of a refusal only that it is one, because its words may change. */
  public static ObjectNode of(Decoded decoded) {
    return switch (decoded) {
      case Decoded.Exact exact ->
          outcome("exact", exact.form()).set("content", content(exact.content()));
      case Decoded.Filled filled -> {
        ObjectNode json = outcome("filled", filled.form()).put("reads", filled.reads());
        numbers(json.putArray("places"), filled.places());
        yield json.set("content", content(filled.content()));
      }
      case Decoded.DidYouMean ask -> {
        ObjectNode json = outcome("did-you-mean", ask.form());
        ArrayNode candidates = json.putArray("candidates");
        for (Decoded.Candidate candidate : ask.candidates()) {
          ObjectNode one = candidates.addObject().put("reads", candidate.reads());
          numbers(one.putArray("places"), candidate.places());
          one.set("content", content(candidate.content()));
        }
        yield json;
      }
      case Decoded.Refused refused -> JSON.objectNode().put("kind", "refused");
    };
  }

  /** The fields of a code; sender, steps and hash only where it is a long one. */
  public static ObjectNode content(CodeContent content) {
    ObjectNode json = JSON.objectNode();
    json.put("epoch", content.epoch())
        .put("finding", content.findingId())
        .put("confidence", content.confidence().word())
        .put("model", content.modelIndex())
        .put("app", content.appIndex())
        .put("hour", content.hour())
        .put("concern", content.concern().word());
    content
        .detail()
        .ifPresent(detail -> {
          detail.sender().ifPresent(sender -> json.put("sender", sender.word()));
          ObjectNode steps = json.putObject("steps");
          detail.steps().forEach((step, state) -> steps.put(step.name(), word(state)));
          json.put("hash", detail.reportHash());
        });
    return json;
  }

  private static String word(StepState state) {
    return switch (state) {
      case NOT_SAID -> "not-said";
      case RULED_OUT -> "ruled-out";
      case WORTH_TRYING -> "worth-trying";
    };
  }

  private static ObjectNode outcome(String kind, DiagnosisCode.Form form) {
    return JSON.objectNode().put("kind", kind).put("form", form.name().toLowerCase(Locale.ROOT));
  }

  private static void numbers(ArrayNode array, List<Integer> numbers) {
    numbers.forEach(array::add);
  }
}
