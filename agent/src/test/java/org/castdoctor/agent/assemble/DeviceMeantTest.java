package org.castdoctor.agent.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Told;
import org.castdoctor.agent.family.DeviceTable;
import org.castdoctor.agent.family.SeenDevice;
import org.castdoctor.agent.scenario.Scenario;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimConsole;
import org.castdoctor.agent.sim.SimConsole.Make;
import org.castdoctor.agent.sim.SimConsole.State;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimPlayer;
import org.castdoctor.protocol.code.Decoded;
import org.castdoctor.protocol.code.DiagnosisCode;
import org.castdoctor.protocol.code.ModelTable;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceMeantTest {
  private static final String ADDRESS = "192.168.1.80";
  private static final String KITCHEN = "Kitchen";

  private static String model(Diagnosis diagnosis) {
    int index =
        assertInstanceOf(Decoded.Exact.class, DiagnosisCode.decode(diagnosis.code().digits()))
            .content()
            .modelIndex();
    return ModelTable.row(index).orElseThrow().slug();
  }

  @ParameterizedTest
  @ValueSource(strings = {"console-account-restricted", "vendor-network-down"})
  void aConsoleThatWasNotSeenIsNamedByItsNetworkAndNotByTheReceiverBesideIt(String scenario) {
    assertEquals("playstation", model(Scenario.diagnose(Scenario.called(scenario).measure())));
  }

  @Test
  void aRokuThatRefusesIsARoku() {
    SimHome home = SimHome.healthy().and(SimPlayer.roku("Den", ADDRESS, true));
    Diagnosis diagnosis = Diagnosed.of(home, Said.app("netflix", Sender.ANDROID, "Den"));
    Diagnosed.verdict(diagnosis, "R14", Confidence.CONFIRMED);
    assertEquals("roku", model(diagnosis));
  }

  @Test
  void aConsoleThatRestsHasItsModel() {
    SimHome home =
        SimHome.healthy().and(SimConsole.of(Make.PS5, "PS5-Lounge", ADDRESS, State.STANDBY));
    Diagnosis diagnosis =
        Diagnosed.of(home, Told.from(Sender.CONSOLE).device("PS5-Lounge").declared());
    Diagnosed.verdict(diagnosis, "R16", Confidence.CONFIRMED);
    assertEquals("ps5", model(diagnosis));
  }

  @Test
  void ofTwoReceiversItIsTheSickOne() {
    SimHome two =
        SimHome.healthy().and(SimReceiver.chromecast(KITCHEN, ADDRESS).called("Google Nest Hub"));
    Diagnosis other = Diagnosed.of(Faults.castMute(SimHome.LIVING_ROOM).apply(two), ANYTHING);
    Diagnosis sick = Diagnosed.of(Faults.castMute(KITCHEN).apply(two), ANYTHING);
    Diagnosed.verdict(sick, "R18", Confidence.CONFIRMED);
    assertEquals("nest-hub", model(sick));
    assertEquals("chromecast", model(other));
    assertNotEquals(other.fingerprint().v1(), sick.fingerprint().v1());
  }

  @Test
  void ofTwoReceiversInAHomeThatIsWellNeitherIsNamed() {
    SimHome two =
        SimHome.healthy().and(SimReceiver.chromecast(KITCHEN, ADDRESS).called("Google Nest Hub"));
    assertEquals("unknown", model(Diagnosed.of(two, ANYTHING)));
    assertEquals("nest-hub", model(Diagnosed.of(two, Said.device(KITCHEN))));
  }

  /** Nothing else differs: the first fingerprint is over these two as well. */
  @Test
  void theFirmwareAloneAndTheModelAloneMakeAnotherFingerprint() {
    Diagnosis diagnosis = Diagnosed.of(SimHome.healthy(), ANYTHING);
    Home home = Seen.home(SimBundle.of(SimHome.healthy(), ANYTHING));
    SeenDevice device = DeviceTable.of(home.seen(), home.receivers()).getFirst();
    String v1 = v1(diagnosis, home, running(device, "1.56.1"), 16);
    assertEquals(v1, v1(diagnosis, home, running(device, "1.56.1"), 16));
    assertNotEquals(v1, v1(diagnosis, home, running(device, "1.56.2"), 16));
    assertNotEquals(v1, v1(diagnosis, home, running(device, "1.56.1"), 20));
  }

  private static String v1(Diagnosis diagnosis, Home home, SeenDevice device, int model) {
    DeviceMeant about = new DeviceMeant(Optional.of(device), model);
    return FingerprintsOf.diagnosis(diagnosis.verdict(), home, about).v1();
  }

  private static SeenDevice running(SeenDevice device, String firmware) {
    return new SeenDevice(
        device.id(),
        device.family(),
        device.name(),
        device.model(),
        Optional.of(firmware),
        device.addresses(),
        device.seenBy(),
        device.capabilities());
  }

  private static final Declared ANYTHING = Declared.nothing();
}
