package org.castdoctor.agent.check.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimDevice;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Scope;
import org.junit.jupiter.api.Test;

public class MissingReceiverCheckTest {
  private final Check check = new MissingReceiverCheck();

  @Test
  void theOneAskedForIsSilentWhileAnotherAnswers() {
    Seen seen = Seen.healthyHome().declared(Said.device("Kitchen"));
    Suspicion found = Concluded.sick(check, seen, "R01", Confidence.LIKELY);
    assertEquals(new Scope.Device("Kitchen"), found.scope());
    assertEquals("1", found.said("others"));
  }

  @Test
  void whereNobodyAnswersTheNetworkMayHideIt() {
    Seen seen = Seen.inHome().nobodyAnswers().declared(Said.device("Kitchen"));
    Concluded.sick(check, seen, "R01", Confidence.POSSIBLE);
  }

  @Test
  void withNobodyNamedAndNoReceiverHeardItIsPossible() {
    Concluded.sick(check, Seen.inHome().nobodyAnswers(), "R01", Confidence.POSSIBLE);
  }

  @Test
  void aPrinterThatAnswersIsNoReceiver() {
    Concluded.sick(check, Seen.inHome().everybodyAnswers(), "R01", Confidence.POSSIBLE);
  }

  @Test
  void anAddressThatTwiceStaysSilentIsNamed() {
    Seen seen =
        Seen.healthyHome()
            .declared(Said.device(Seen.KITCHEN))
            .fails(Seen.KITCHEN, Seen.CAST, Failure.TIMEOUT, 2);
    Suspicion found = Concluded.sick(check, seen, "R01", Confidence.LIKELY);
    assertEquals(new Scope.Device(Seen.KITCHEN), found.scope());
  }

  @Test
  void theOneAskedForAnswers() {
    Concluded.healthy(check, Seen.healthyHome().declared(Said.device("living room")));
    Concluded.healthy(check, Seen.healthyHome().declared(Said.device(Seen.LIVING_ROOM)));
  }

  @Test
  void anAddressThatRefusesIsThere() {
    Seen seen =
        Seen.inHome()
            .nobodyAnswers()
            .declared(Said.device(Seen.KITCHEN))
            .fails(Seen.KITCHEN, Seen.CAST, Failure.REFUSED, 1);
    Concluded.healthy(check, seen);
  }

  @Test
  void someReceiverIsEnoughWhereNoneWasNamed() {
    Concluded.healthy(check, Seen.healthyHome());
  }

  @Test
  void aNameThatTwoBearIsNotMissing() {
    Seen seen =
        Seen.healthyHome()
            .announced("Living Room", Seen.KITCHEN, Seen.CAST)
            .declared(Said.device("Living Room"));
    Seen sameName =
        Seen.inHome()
            .everybodyAnswers()
            .announcing("TV upstairs", Seen.LIVING_ROOM)
            .announcing("TV downstairs", Seen.KITCHEN)
            .declared(Said.device("TV"));
    Concluded.healthy(check, seen);
    Concluded.unmeasured(check, sameName);
  }

  @Test
  void anAddressInAnotherNetworkIsForTheSubnetCheck() {
    Concluded.unmeasured(check, Seen.healthyHome().declared(Said.device("192.168.2.40")));
  }

  @Test
  void anotherDeviceThatIsHeardShowsThatQuestionsGetThrough() {
    Seen seen = Seen.inHome().everybodyAnswers().talker("192.168.1.60", 2, 2, "_ipp._tcp.local");
    Suspicion found =
        Concluded.sick(check, seen.declared(Said.device("Kitchen")), "R01", Confidence.LIKELY);
    assertEquals("1", found.said("others"));
  }

  @Test
  void theRouterAloneDoesNotShowIt() {
    Seen seen = Seen.inHome().everybodyAnswers().talker(Seen.ROUTER, 2, 2, "_http._tcp.local");
    Concluded.sick(check, seen.declared(Said.device("Kitchen")), "R01", Confidence.POSSIBLE);
  }

  @Test
  void oneQuestionMayHaveBeenLost() {
    Concluded.unmeasured(check, Seen.inHome().asked(Way.OWN_PORT, 1, 0));
    Concluded.unmeasured(
        check, Seen.inHome().asked(Way.OWN_PORT, 1, 0).declared(Said.device("Kitchen")));
  }

  @Test
  void nothingAskedSaysNothing() {
    Concluded.unmeasured(check, Seen.inHome().declared(Said.device("Kitchen")));
    Concluded.unmeasured(check, Seen.nothing());
  }

  @Test
  void theSimulatedHomesAgree() {
    SimHome off = SimHome.healthy().with(Faults.receiverOff(SimHome.LIVING_ROOM));
    Declared wanted = Said.device(SimHome.LIVING_ROOM);
    Concluded.healthy(check, Seen.home(SimBundle.of(SimHome.healthy(), wanted)));
    // The printer answers, so questions and answers do get through.
    Concluded.sick(check, Seen.home(SimBundle.of(off, wanted)), "R01", Confidence.LIKELY);
    SimHome alone = off.with(List.<SimDevice>of());
    Concluded.sick(check, Seen.home(SimBundle.of(alone, wanted)), "R01", Confidence.POSSIBLE);
    Concluded.sick(check, Seen.home(SimBundle.of(off)), "R01", Confidence.POSSIBLE);
    Concluded.sick(
        check,
        Seen.home(SimBundle.of(off.and(SimReceiver.chromecast("Kitchen", "192.168.1.41")), wanted)),
        "R01",
        Confidence.LIKELY);
  }

  @Test
  void aConsoleIsNotMissedBecauseItNeverAnnouncesItself() {
    Concluded.unmeasured(
        check,
        Seen.healthyHome().declared(Said.app("netflix", Declared.Sender.CONSOLE, "PS5-Lounge")));
  }
}
