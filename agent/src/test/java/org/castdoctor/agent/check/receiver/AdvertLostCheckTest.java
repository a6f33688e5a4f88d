package org.castdoctor.agent.check.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.lan.MulticastCheck;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Scope;
import org.junit.jupiter.api.Test;

public class AdvertLostCheckTest {
  private static final String PRINTER = "192.168.1.60";

  private final Check check = new AdvertLostCheck();

  @Test
  void aReceiverThatAnswersAloneWithoutItsCastServiceHasLostIt() {
    Seen seen =
        besideAPrinter().answeredBy(Seen.KITCHEN).directly(Seen.KITCHEN, Outcome.ok(List.of()));
    Suspicion found = Concluded.sick(check, seen, "R04", Confidence.CONFIRMED);
    assertEquals(new Scope.Device(Seen.KITCHEN), found.scope());
    assertEquals("7", found.said("millis"));
  }

  @Test
  void withoutAWordFromItsResponderItIsLikely() {
    Concluded.sick(
        check,
        besideAPrinter().directly(Seen.KITCHEN, Outcome.failed(Failure.TIMEOUT)),
        "R04",
        Confidence.LIKELY);
    Concluded.sick(
        check,
        besideAPrinter().directly(Seen.KITCHEN, Outcome.ok(List.of())),
        "R04",
        Confidence.LIKELY);
  }

  @Test
  void oneThatNamesItsCastServiceWhenAskedAloneStillAnnouncesIt() {
    Concluded.unmeasured(
        check, besideAPrinter().directly(Seen.KITCHEN, Outcome.ok(List.of("Kitchen"))));
  }

  @Test
  void whereNobodyElseIsHeardTheNetworkMayHideIt() {
    Seen seen =
        Seen.inHome()
            .nobodyAnswers()
            .castAnswers(Seen.KITCHEN, Seen.CAST)
            .directly(Seen.KITCHEN, Outcome.ok(List.of()));
    Concluded.unmeasured(check, seen);
  }

  @Test
  void oneThatWasNotAskedAloneIsLeftOpen() {
    Concluded.unmeasured(check, besideAPrinter());
  }

  @Test
  void oneThatDoesNotSpeakCastIsNoReceiver() {
    Seen seen =
        Seen.inHome()
            .everybodyAnswers()
            .talker(PRINTER, 3, 2, "_ipp._tcp.local")
            .opens(Seen.KITCHEN, Seen.CAST)
            .directly(Seen.KITCHEN, Outcome.ok(List.of()));
    Concluded.unmeasured(check, seen);
  }

  @Test
  void announcedReceiversAreFine() {
    Concluded.healthy(check, Seen.healthyHome());
  }

  @Test
  void nothingAskedSaysNothing() {
    Concluded.unmeasured(check, Seen.nothing());
  }

  @Test
  void theSimulatedHomesAgree() {
    Concluded.healthy(check, Seen.home(SimBundle.of(SimHome.healthy())));
    SimHome lost = SimHome.healthy().with(Faults.advertLost(SimHome.LIVING_ROOM));
    Concluded.sick(
        check,
        Seen.home(SimBundle.of(lost, Said.device("192.168.1.40"))),
        "R04",
        Confidence.LIKELY);
    SimHome cutOff = SimHome.healthy().with(Faults.beyondMulticast(SimHome.LIVING_ROOM));
    Concluded.sick(
        new MulticastCheck(),
        Seen.home(SimBundle.of(cutOff, Said.device("192.168.1.40"))),
        "L03",
        Confidence.LIKELY);
  }

  private static Seen besideAPrinter() {
    return Seen.inHome()
        .everybodyAnswers()
        .talker(PRINTER, 3, 2, "_ipp._tcp.local")
        .castAnswers(Seen.KITCHEN, Seen.CAST);
  }
}
