package org.castdoctor.protocol.code;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.castdoctor.protocol.code.CodeContent.Detail;
import org.castdoctor.protocol.code.CodeContent.StepState;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.castdoctor.protocol.diagnosis.Step;

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
          .with(new Detail(Optional.of(Sender.TV), all(StepState.WORTH_TRYING), 127));

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
    for (Step step : CodeContent.STEPS) {
      steps.put(step, pick(List.of(StepState.values()), random));
    }
    return new CodeContent(
            random.nextInt(8),
            CodeContent.OWNER_LETTERS.charAt(random.nextInt(8)),
            random.nextInt(64),
            pick(List.of(Confidence.values()), random),
            random.nextInt(512),
            random.nextInt(32),
            random.nextInt(1024),
            pick(List.of(Concern.values()), random),
            Optional.empty())
        .with(new Detail(sender(random), steps, random.nextInt(128)));
  }

  private static Optional<Sender> sender(Random random) {
    return random.nextInt(7) == 0
        ? Optional.empty()
        : Optional.of(pick(List.of(Sender.values()), random));
  }

  private static Map<Step, StepState> all(StepState state) {
    Map<Step, StepState> steps = new EnumMap<>(Step.class);
    for (Step step : CodeContent.STEPS) {
      steps.put(step, state);
    }
    return steps;
  }

  private static <T> T pick(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
