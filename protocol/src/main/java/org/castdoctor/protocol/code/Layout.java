package org.castdoctor.protocol.code;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.protocol.code.CodeContent.Concern;
import org.castdoctor.protocol.code.CodeContent.Confidence;
import org.castdoctor.protocol.code.CodeContent.Detail;
import org.castdoctor.protocol.code.CodeContent.Sender;
import org.castdoctor.protocol.code.CodeContent.Step;
import org.castdoctor.protocol.code.CodeContent.StepState;

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
  private static final List<Sender> SENDERS =
      List.of(
          Sender.NOT_SAID,
          Sender.THIS_PC,
          Sender.ANDROID,
          Sender.IOS,
          Sender.CHROME,
          Sender.CONSOLE,
          Sender.TV,
          Sender.OTHER);
  private static final List<StepState> STATES =
      List.of(StepState.NOT_SAID, StepState.RULED_OUT, StepState.WORTH_TRYING);

  /** The steps field is a number in base three, S1 its highest place. */
  private static final List<Step> STEPS =
      List.of(
          Step.S1, Step.S2, Step.S3, Step.S4, Step.S5, Step.S6, Step.S7, Step.S8, Step.S10,
          Step.S11, Step.S12, Step.S15);

  /** 3 to the power of 12: what the 20 bits of the steps field may reach. */
  private static final int STEPS_LIMIT = 531_441;

  private Layout() {}

  static int[] shortData(CodeContent content) {
    Bits bits = new Bits(new int[SHORT_SYMBOLS]);
    write(content, bits);
    return bits.symbols;
  }

  static int[] longData(CodeContent content) {
    Bits bits = new Bits(new int[LONG_SYMBOLS]);
    write(content, bits);
    Detail detail = content.detail().orElse(Detail.NOTHING_SAID);
    bits.put(SENDERS.indexOf(detail.sender()), 3);
    int steps = 0;
    for (Step step : STEPS) {
      steps = steps * STATES.size() + STATES.indexOf(detail.state(step));
    }
    bits.put(steps, 20);
    bits.put(detail.reportHash(), 7);
    return bits.symbols;
  }

  private static void write(CodeContent content, Bits bits) {
    bits.put(content.epoch(), 3);
    bits.put(CodeContent.OWNER_LETTERS.indexOf(content.ownerLetter()), 3);
    bits.put(content.number(), 6);
    bits.put(CONFIDENCES.indexOf(content.confidence()), 2);
    bits.put(content.modelIndex(), 9);
    bits.put(content.appIndex(), 5);
    bits.put(content.hour(), 10);
    bits.put(CONCERNS.indexOf(content.concern()), 2);
  }

  /**
   * What 8 or 14 data symbols say; empty where a steps field of our own epoch says what nobody
   * writes. A later epoch may fill that field in another way: then no step is said, and owner and
   * number still are.
   */
  static Optional<CodeContent> read(int[] data) {
    Bits bits = new Bits(data.clone());
    int epoch = bits.take(3);
    CodeContent main =
        new CodeContent(
            epoch,
            CodeContent.OWNER_LETTERS.charAt(bits.take(3)),
            bits.take(6),
            CONFIDENCES.get(bits.take(2)),
            bits.take(9),
            bits.take(5),
            bits.take(10),
            CONCERNS.get(bits.take(2)),
            Optional.empty());
    if (data.length == SHORT_SYMBOLS) {
      return Optional.of(main);
    }
    Sender sender = SENDERS.get(bits.take(3));
    int steps = bits.take(20);
    int hash = bits.take(7);
    if (steps >= STEPS_LIMIT && epoch == CodeContent.CURRENT_EPOCH) {
      return Optional.empty();
    }
    Detail detail = new Detail(sender, steps < STEPS_LIMIT ? states(steps) : Map.of(), hash);
    return Optional.of(main.with(detail));
  }

  private static Map<Step, StepState> states(int number) {
    Map<Step, StepState> states = new EnumMap<>(Step.class);
    int rest = number;
    for (Step step : STEPS.reversed()) {
      states.put(step, STATES.get(rest % STATES.size()));
      rest /= STATES.size();
    }
    return states;
  }

  /** A place to write bits to, or take them from, in order. */
  private static final class Bits {
    final int[] symbols;
    private int next;

    Bits(int[] symbols) {
      this.symbols = symbols;
    }

    void put(int value, int width) {
      for (int bit = width - 1; bit >= 0; bit--) {
        symbols[next / SYMBOL_BITS] |= (value >> bit & 1) << shift();
        next++;
      }
    }

    int take(int width) {
      int value = 0;
      for (int i = 0; i < width; i++) {
        value = value << 1 | (symbols[next / SYMBOL_BITS] >> shift() & 1);
        next++;
      }
      return value;
    }

    private int shift() {
      return SYMBOL_BITS - 1 - next % SYMBOL_BITS;
    }
  }
}
