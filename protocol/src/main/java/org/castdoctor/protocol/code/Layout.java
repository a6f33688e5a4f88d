package org.castdoctor.protocol.code;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.protocol.code.CodeContent.Detail;
import org.castdoctor.protocol.code.CodeContent.StepState;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.castdoctor.protocol.diagnosis.Step;

/**
 * Where each field of a code lies: bits, most significant first, cut into symbols of five. Short:
 * epoch 3, owner 3, number 6, confidence 2, model 9, app 5, hour 10, concern 2. Long: those 40,
 * then sender 3, steps 20, report hash 7.
 */
final class Layout {
  static final int SYMBOL_BITS = 5;
  static final int SHORT_SYMBOLS = 8;
  static final int LONG_SYMBOLS = 14;

  // The order of these lists is the meaning of the bits: append where there is room, never reorder.
  private static final List<Confidence> CONFIDENCES =
      List.of(Confidence.UNKNOWN, Confidence.POSSIBLE, Confidence.LIKELY, Confidence.CONFIRMED);
  private static final List<Concern> CONCERNS =
      List.of(Concern.NONE, Concern.SAFETY, Concern.MONEY_ACCOUNT, Concern.OTHER);

  /** From 1 on: 0 is "not said", and 7 is left for a sender that nobody has thought of yet. */
  private static final List<Sender> SENDERS =
      List.of(Sender.THIS_PC, Sender.ANDROID, Sender.IOS, Sender.CHROME, Sender.CONSOLE, Sender.TV);

  private static final List<StepState> STATES =
      List.of(StepState.NOT_SAID, StepState.RULED_OUT, StepState.WORTH_TRYING);

  /** 3 to the power of 12: what the 20 bits of the steps field may reach. */
  private static final int STEPS_LIMIT = 531_441;

  private Layout() {}

  static int[] shortData(CodeContent content) {
    int[] symbols = new int[SHORT_SYMBOLS];
    main(content).into(symbols, 0, SHORT_SYMBOLS);
    return symbols;
  }

  static int[] longData(CodeContent content) {
    int[] symbols = new int[LONG_SYMBOLS];
    main(content).into(symbols, 0, SHORT_SYMBOLS);
    detail(content.detail().orElse(Detail.NOTHING_SAID)).into(symbols, SHORT_SYMBOLS, LONG_SYMBOLS);
    return symbols;
  }

  private static Bits main(CodeContent content) {
    return new Bits(0, 0)
        .put(content.epoch(), 3)
        .put(CodeContent.OWNER_LETTERS.indexOf(content.ownerLetter()), 3)
        .put(content.number(), 6)
        .put(CONFIDENCES.indexOf(content.confidence()), 2)
        .put(content.modelIndex(), 9)
        .put(content.appIndex(), 5)
        .put(content.hour(), 10)
        .put(CONCERNS.indexOf(content.concern()), 2);
  }

  private static Bits detail(Detail detail) {
    // A number in base three, S1 its highest place.
    int steps = 0;
    for (Step step : CodeContent.STEPS) {
      steps = steps * STATES.size() + STATES.indexOf(detail.state(step));
    }
    return new Bits(0, 0)
        .put(detail.sender().map(sender -> SENDERS.indexOf(sender) + 1).orElse(0), 3)
        .put(steps, 20)
        .put(detail.reportHash(), 7);
  }

  /**
   * What 8 or 14 data symbols say; empty where a steps field of our own epoch says what nobody
   * writes. A later epoch may fill that field in another way: then no step is said, and owner and
   * number still are.
   */
  static Optional<CodeContent> read(int[] data) {
    Bits main = Bits.of(data, 0, SHORT_SYMBOLS);
    int epoch = main.take(3);
    CodeContent content =
        new CodeContent(
            epoch,
            CodeContent.OWNER_LETTERS.charAt(main.take(3)),
            main.take(6),
            CONFIDENCES.get(main.take(2)),
            main.take(9),
            main.take(5),
            main.take(10),
            CONCERNS.get(main.take(2)),
            Optional.empty());
    if (data.length == SHORT_SYMBOLS) {
      return Optional.of(content);
    }
    Bits more = Bits.of(data, SHORT_SYMBOLS, LONG_SYMBOLS);
    int sender = more.take(3);
    int steps = more.take(20);
    if (steps >= STEPS_LIMIT && epoch == CodeContent.CURRENT_EPOCH) {
      return Optional.empty();
    }
    return Optional.of(
        content.with(
            new Detail(
                sender == 0 || sender > SENDERS.size()
                    ? Optional.empty()
                    : Optional.of(SENDERS.get(sender - 1)),
                steps < STEPS_LIMIT ? states(steps) : Map.of(),
                more.take(7))));
  }

  private static Map<Step, StepState> states(int number) {
    Map<Step, StepState> states = new EnumMap<>(Step.class);
    int rest = number;
    for (int i = CodeContent.STEPS.size() - 1; rest > 0; i--) {
      states.put(CodeContent.STEPS.get(i), STATES.get(rest % STATES.size()));
      rest /= STATES.size();
    }
    return states;
  }

  /** Up to 64 bits, written and read from the most significant on. */
  private static final class Bits {
    private long bits;
    private int length;

    Bits(long bits, int length) {
      this.bits = bits;
      this.length = length;
    }

    static Bits of(int[] symbols, int from, int to) {
      Bits all = new Bits(0, 0);
      for (int i = from; i < to; i++) {
        all.put(symbols[i], SYMBOL_BITS);
      }
      return all;
    }

    Bits put(int value, int width) {
      bits = bits << width | value;
      length += width;
      return this;
    }

    int take(int width) {
      length -= width;
      return (int) (bits >> length) & (1 << width) - 1;
    }

    void into(int[] symbols, int from, int to) {
      for (int i = from; i < to; i++) {
        symbols[i] = take(SYMBOL_BITS);
      }
    }
  }
}
