package org.castdoctor.agent.check.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Told;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimConsole;
import org.castdoctor.agent.sim.SimConsole.Make;
import org.castdoctor.agent.sim.SimConsole.State;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsoleCheckTest {
  private static final String ADDRESS = "192.168.1.70";

  private final Check check = new ConsoleCheck();

  @ParameterizedTest
  @EnumSource(names = {"PS4", "PS5"})
  void aConsoleThatRestsSaysSo(Make make) {
    Suspicion found =
        Concluded.sick(
            check, home(make, State.STANDBY, named("PS5-Lounge")), "R16", Confidence.CONFIRMED);
    assertEquals("PS5-Lounge", found.said("device"));
  }

  @ParameterizedTest
  @EnumSource
  void aConsoleThatIsOnIsFine(Make make) {
    String name = make == Make.XBOX ? "Xbox Lounge" : "PS5-Lounge";
    SimHome home = SimHome.healthy().and(SimConsole.of(make, name, ADDRESS, State.ON));
    Concluded.healthy(check, Seen.home(SimBundle.of(home, named(name))));
  }

  @ParameterizedTest
  @EnumSource
  void silenceIsNeverMoreThanPossible(Make make) {
    Concluded.sick(
        check, home(make, State.SILENT, named("PS5-Lounge")), "R15", Confidence.POSSIBLE);
  }

  @Test
  void aConsoleWhoseScreenShowsAnErrorIsOn() {
    Declared declared =
        Told.from(Sender.CONSOLE).device("PS5-Lounge").error("WS-37432-9").declared();
    Concluded.unmeasured(check, home(Make.PS5, State.SILENT, declared));
  }

  @Test
  void anotherConsoleThatAnswersMayBeTheOneThatIsMeant() {
    SimHome home =
        SimHome.healthy()
            .and(SimConsole.of(Make.XBOX, "Xbox", ADDRESS, State.ON))
            .and(SimConsole.of(Make.PS5, "PS5-Lounge", "192.168.1.71", State.SILENT));
    Concluded.unmeasured(check, Seen.home(SimBundle.of(home, named("PS5-Lounge"))));
  }

  @Test
  void nobodyMissesAConsoleThatNobodyNamed() {
    Concluded.unmeasured(check, home(Make.PS5, State.STANDBY, Declared.nothing()));
    Concluded.unmeasured(check, Seen.nothing());
  }

  private static Declared named(String name) {
    return Told.from(Sender.CONSOLE).app("netflix").device(name).declared();
  }

  private static Home home(Make make, State state, Declared declared) {
    SimHome home = SimHome.healthy().and(SimConsole.of(make, "PS5-Lounge", ADDRESS, state));
    return Seen.home(SimBundle.of(home, declared));
  }
}
