package org.castdoctor.protocol.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.protocol.code.CodeContent.Detail;
import org.castdoctor.protocol.code.CodeContent.StepState;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Step;
import org.junit.jupiter.api.Test;

class CodeContentTest {
  private static CodeContent at(Instant made) {
    CodeContent c = Samples.L03;
    return new CodeContent(
        c.epoch(),
        c.ownerLetter(),
        c.number(),
        c.confidence(),
        c.modelIndex(),
        c.appIndex(),
        CodeContent.hourOf(made),
        c.concern(),
        c.detail());
  }

  @Test
  void theAgeIsToldInHoursUntilItComesRoundAgainAfter1024() {
    Instant made = Instant.parse("2026-11-21T10:30:00Z");
    CodeContent content = at(made);
    assertEquals(0, content.hoursOld(made));
    assertEquals(1, content.hoursOld(made.plus(Duration.ofMinutes(31))));
    assertEquals(1023, content.hoursOld(made.plus(Duration.ofHours(1023))));
    assertEquals(0, content.hoursOld(made.plus(Duration.ofHours(1024))));
  }

  @Test
  void aClockBefore1970StillGivesAnHour() {
    assertEquals(1023, CodeContent.hourOf(Instant.ofEpochSecond(-1)));
  }

  @Test
  void theIdHasTwoDigits() {
    assertEquals("L03", Samples.L03.findingId());
    assertEquals("U63", Samples.ALL_HIGHEST.findingId());
  }

  @Test
  void aStepOfWhichNothingIsSaidEqualsAMissingStep() {
    assertEquals(
        new Detail(Optional.of(Sender.IOS), Map.of(Step.S6, StepState.RULED_OUT), 1),
        new Detail(
            Optional.of(Sender.IOS),
            Map.of(Step.S6, StepState.RULED_OUT, Step.S1, StepState.NOT_SAID),
            1));
  }

  @Test
  void aFieldOutOfItsRangeIsTheCallersMistake() {
    CodeContent c = Samples.L03;
    assertThrows(
        IllegalArgumentException.class,
        () -> new CodeContent(0, 'L', 64, c.confidence(), 0, 0, 0, c.concern(), Optional.empty()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new CodeContent(0, 'X', 1, c.confidence(), 0, 0, 0, c.concern(), Optional.empty()));
    assertThrows(IllegalArgumentException.class, () -> new Detail(Optional.empty(), Map.of(), 128));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Detail(Optional.empty(), Map.of(Step.S9, StepState.RULED_OUT), 1));
  }
}
