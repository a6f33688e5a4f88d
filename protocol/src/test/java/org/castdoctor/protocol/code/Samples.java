package org.castdoctor.protocol.code;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.castdoctor.protocol.code.CodeContent.Concern;
import org.castdoctor.protocol.code.CodeContent.Confidence;
import org.castdoctor.protocol.code.CodeContent.Detail;
import org.castdoctor.protocol.code.CodeContent.Sender;
import org.castdoctor.protocol.code.CodeContent.Step;
import org.castdoctor.protocol.code.CodeContent.StepState;

/** Contents to write and read, the same in every run. */
final class Samples {
  static final CodeContent L03 =
      new CodeContent(
          CodeContent.CURRENT_EPOCH,
          'L',
          3,
          Confidence.CONFIRMED,
          19,
          1,
          417,
          Concern.NONE,
          Optional.empty());

  static final CodeContent ALL_ZERO =
      new CodeContent(0, 'C', 0, Confidence.UNKNOWN, 0, 0, 0, Concern.NONE, Optional.empty())
          .with(Detail.NOTHING_SAID);

  static final CodeContent ALL_HIGHEST =
      new CodeContent(
              7, 'U', 63, Confidence.CONFIRMED, 511, 31, 1023, Concern.OTHER, Optional.empty())
          .with(new Detail(Sender.OTHER, all(StepState.WORTH_TRYING), 127));

  private Samples() {}

  /** That many random contents with detail. */
  static List<CodeContent> random(long seed, int count) {
    Random random = new Random(seed);
    return Stream.generate(() -> content(random)).limit(count).toList();
  }

  /** The content as the short form and the digits carry it. */
  static CodeContent withoutDetail(CodeContent c) {
    return new CodeContent(
        c.epoch(),
        c.ownerLetter(),
        c.number(),
        c.confidence(),
        c.modelIndex(),
        c.appIndex(),
        c.hour(),
        c.concern(),
        Optional.empty());
  }

  private static CodeContent content(Random random) {
    Map<Step, StepState> steps = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      steps.put(step, pick(StepState.values(), random));
    }
    return new CodeContent(
            random.nextInt(8),
            CodeContent.OWNER_LETTERS.charAt(random.nextInt(8)),
            random.nextInt(64),
            pick(Confidence.values(), random),
            random.nextInt(512),
            random.nextInt(32),
            random.nextInt(1024),
            pick(Concern.values(), random),
            Optional.empty())
        .with(new Detail(pick(Sender.values(), random), steps, random.nextInt(128)));
  }

  private static Map<Step, StepState> all(StepState state) {
    Map<Step, StepState> steps = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      steps.put(step, state);
    }
    return steps;
  }

  private static <T> T pick(T[] values, Random random) {
    return values[random.nextInt(values.length)];
  }
}
