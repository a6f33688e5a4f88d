package org.castdoctor.protocol.code;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.castdoctor.protocol.diagnosis.Step;

/**
 * What a diagnosis code says. Without {@code detail} these are the 40 bits of the short form; the
 * detail adds the 30 bits of the long form.
 *
 * @param epoch format and table epoch, 0 to 7. Owner and number stay where they are in every epoch
 * @param ownerLetter whose turn it is, one of {@value #OWNER_LETTERS}
 * @param number the finding's number within its owner, 0 to 63: L and 3 are finding L03. U and 0
 *     stand for "nothing wrong was found"
 * @param modelIndex a row of {@link ModelTable}, 0 to 511; rows of later releases are allowed
 * @param appIndex a row of {@link AppTable}, 0 to 31; rows of later releases are allowed
 * @param hour hours since 1970 (UTC) modulo 1024, so a code's age is known for 42 days
 * @param detail what only the long form carries; empty for a code read from the short form or from
 *     digits
 */
public record CodeContent(
    int epoch,
    char ownerLetter,
    int number,
    Confidence confidence,
    int modelIndex,
    int appIndex,
    int hour,
    Concern concern,
    Optional<Detail> detail) {

  /** The epoch that this release writes. */
  public static final int CURRENT_EPOCH = 0;

  /**
   * Sender, home network, internet provider, receiver, receiver's vendor, platform, app,
   * undetermined; in the order of their three bits.
   */
  public static final String OWNER_LETTERS = "CLIRVPAU";

  /** How many hours a code can tell apart: 10 bits. */
  public static final int HOURS = 1024;

  /** The steps of the support checklist that the long form speaks about, in the code's order. */
  public static final List<Step> STEPS =
      List.of(
          Step.S1, Step.S2, Step.S3, Step.S4, Step.S5, Step.S6, Step.S7, Step.S8, Step.S10,
          Step.S11, Step.S12, Step.S15);

  private static final int SECONDS_PER_HOUR = 3600;

  /**
   * Refuses what does not fit the code's fields.
   *
   * @throws IllegalArgumentException for a field out of its range; decoding never makes one
   */
  public CodeContent {
    requireRange("epoch", epoch, 8);
    if (OWNER_LETTERS.indexOf(ownerLetter) < 0) {
      throw new IllegalArgumentException("no owner has the letter " + ownerLetter);
    }
    requireRange("number", number, 64);
    requireRange("modelIndex", modelIndex, 512);
    requireRange("appIndex", appIndex, 32);
    requireRange("hour", hour, HOURS);
  }

  /** What the diagnosis says of one step. */
  public enum StepState {
    NOT_SAID,
    /** Measured, or done already: asking for it again gains nothing. */
    RULED_OUT,
    WORTH_TRYING
  }

  /**
   * What the long form adds.
   *
   * @param sender what the customer casts from; empty where it was not said
   * @param steps the steps something is said about, of {@link #STEPS}; a step that is missing is
   *     {@code NOT_SAID}
   * @param reportHash 7 bits (0 to 127) of the full report's hash: a report with another value is
   *     not this code's report; one with the same value is so by chance in 1 of 128
   */
  public record Detail(Optional<Sender> sender, Map<Step, StepState> steps, int reportHash) {
    /** For a code whose maker had no more to say than the short form. */
    public static final Detail NOTHING_SAID = new Detail(Optional.empty(), Map.of(), 0);

    /**
     * Drops the steps that say nothing, so that equal statements are equal records.
     *
     * @throws IllegalArgumentException for a hash out of its range, or a step that a code has no
     *     room for
     */
    public Detail {
      requireRange("reportHash", reportHash, 128);
      Map<Step, StepState> said = new EnumMap<>(Step.class);
      steps.forEach((step, state) -> {
        if (!STEPS.contains(step)) {
          throw new IllegalArgumentException("a code has no room for " + step);
        }
        if (state != StepState.NOT_SAID) {
          said.put(step, state);
        }
      });
      steps = Collections.unmodifiableMap(said);
    }

    /** What is said of a step. */
    public StepState state(Step step) {
      return steps.getOrDefault(step, StepState.NOT_SAID);
    }
  }

  /**
   * The finding's id as people write it, such as L03; also for one this release has never heard of.
   */
  public String findingId() {
    return ownerLetter + (number < 10 ? "0" : "") + number;
  }

  /** The same statement with the long form's part. */
  public CodeContent with(Detail added) {
    return new CodeContent(
        epoch,
        ownerLetter,
        number,
        confidence,
        modelIndex,
        appIndex,
        hour,
        concern,
        Optional.of(added));
  }

  /** The hour field of a moment. */
  public static int hourOf(Instant at) {
    return Math.floorMod(Math.floorDiv(at.getEpochSecond(), SECONDS_PER_HOUR), HOURS);
  }

  /**
   * How many hours old the code is, 0 to 1023, taking it for less than 42 days old: an older code
   * looks young again.
   */
  public int hoursOld(Instant now) {
    return Math.floorMod(hourOf(now) - hour, HOURS);
  }

  private static void requireRange(String field, int value, int limit) {
    if (value < 0 || value >= limit) {
      throw new IllegalArgumentException(field + " must be 0 to " + (limit - 1) + ": " + value);
    }
  }
}
