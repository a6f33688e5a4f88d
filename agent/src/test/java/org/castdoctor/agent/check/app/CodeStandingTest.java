package org.castdoctor.agent.check.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Told;
import org.castdoctor.agent.check.app.CodeStanding.Agreement;
import org.castdoctor.agent.knowledge.ErrorCodes;
import org.castdoctor.agent.knowledge.ErrorCodes.ErrorCode;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code of the list beside three homes: one that is well, one without a line, none at all. */
public class CodeStandingTest {
  /** What a home that is well, or one without internet, tells of. */
  private static final List<String> MEASURED_HERE =
      List.of("I01", "I02", "L12", "A09", "P01", "L10", "L22", "L23");

  static Stream<ErrorCode> codes() {
    return ErrorCodes.shipped().all().stream();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void aHomeThatIsWellContradictsWhatItCanMeasureAndSaysNothingOfTheRest(ErrorCode code) {
    boolean measurable = MEASURED_HERE.contains(code.findings().getFirst().toString());
    assertEquals(
        measurable ? Agreement.CONTRADICTED : Agreement.NOTHING,
        standing(SimHome.healthy(), code).agreement(),
        code.code());
  }

  @ParameterizedTest
  @MethodSource("codes")
  void aLineThatIsDownConfirmsTheCodesThatClaimThat(ErrorCode code) {
    boolean claimsIt = code.findings().contains(FindingId.of("I01"));
    CodeStanding standing = standing(SimHome.healthy().with(Faults.internetDown()), code);
    assertEquals(claimsIt, standing.agreement() == Agreement.CONFIRMED, code.code());
  }

  @ParameterizedTest
  @MethodSource("codes")
  void whereNothingWasMeasuredNothingIsSaid(ErrorCode code) {
    CodeStanding standing = CodeStanding.of(told(Seen.nothing(), code).home(), code);
    assertEquals(Agreement.NOTHING, standing.agreement(), code.code());
    assertTrue(standing.inWords().toString().startsWith("the measurements say nothing about it ("));
  }

  @ParameterizedTest
  @CsvSource({"WS-37368-7", "S7111-1331-5005", "M7111-1331-5059", "R40"})
  void noCodeConfirmsItself(String text) {
    ErrorCode code = ErrorCodes.shipped().find(text).orElseThrow();
    CodeStanding standing = standing(SimHome.healthy(), code);
    assertEquals("it cannot be measured from here", standing.why().toString());
  }

  /** Only a start that was allowed says how the app starts, and here nobody allowed one. */
  @Test
  void aCodeOfAnAppThatDoesNotStartIsNotMeasuredWithoutStartingIt() {
    ErrorCode code = ErrorCodes.shipped().find("UI-800-3").orElseThrow();
    assertEquals("it was not measured", standing(SimHome.healthy(), code).why().toString());
  }

  @Test
  void aPlatformThatIsDownConfirmsTheCodeThatClaimsIt() {
    ErrorCode code = ErrorCodes.shipped().find("WS-37432-9").orElseThrow();
    CodeStanding standing = standing(SimHome.healthy().with(Faults.psnDown()), code);
    assertEquals(
        "the measurements confirm it (P01 was found from here)", standing.inWords().toString());
  }

  private static CodeStanding standing(SimHome home, ErrorCode code) {
    Sender sender = code.app().isPresent() ? Sender.ANDROID : Sender.CONSOLE;
    Told told = Told.from(sender).error(code.code().replace('#', '0').replace("*", ""));
    code.app().ifPresent(told::app);
    return CodeStanding.of(Seen.home(SimBundle.of(home, told.declared())), code);
  }

  private static Seen told(Seen seen, ErrorCode code) {
    return seen.declared(Told.from(Sender.ANDROID).error(code.code()).declared());
  }
}
