package org.castdoctor.agent.report;

import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Owner;
import org.castdoctor.protocol.diagnosis.Vantage;

/**
 * Closed choices for who reads them on a page. Programs get their words as they stand in the
 * contract, which are the same in every language.
 */
public final class InWords {
  private InWords() {}

  static Text of(Confidence confidence) {
    return switch (confidence) {
      case CONFIRMED -> Text.of("confirmed");
      case LIKELY -> Text.of("likely");
      case POSSIBLE -> Text.of("possible");
      case UNKNOWN -> Text.of("unknown");
    };
  }

  static Text of(Owner owner) {
    return switch (owner) {
      case SENDER -> Text.of("sender");
      case LAN -> Text.of("lan");
      case ISP -> Text.of("isp");
      case RECEIVER -> Text.of("receiver");
      case VENDOR -> Text.of("vendor");
      case PLATFORM -> Text.of("platform");
      case APP -> Text.of("app");
      case UNDETERMINED -> Text.of("undetermined");
      case NONE -> Text.of("none");
    };
  }

  static Text of(Vantage vantage) {
    return switch (vantage) {
      case THIS_PC -> Text.of("this-pc");
      case RECEIVER -> Text.of("receiver");
      case PHONE -> Text.of("phone");
      case DECLARED -> Text.of("declared");
    };
  }

  static Text of(Sender sender) {
    return switch (sender) {
      case THIS_PC -> Text.of("this-pc");
      case CONSOLE -> Text.of("console");
      case TV -> Text.of("tv");
      case ANDROID, IOS, CHROME -> Text.asItIs(sender.word());
    };
  }

  /** What came of something that was tried. */
  public static Text of(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Ok<?> ok -> Text.of("ok");
      case Outcome.Failed<?>(Failure failure, String detail) -> failure.inWords();
      case Outcome.NotRun<?> notRun -> Text.of("not run");
    };
  }
}
