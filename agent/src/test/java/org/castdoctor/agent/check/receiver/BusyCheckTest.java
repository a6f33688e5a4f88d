package org.castdoctor.agent.check.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.Running;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.wire.cast.CastApps;
import org.junit.jupiter.api.Test;

public class BusyCheckTest {
  private static final Running YOUTUBE = new Running("233637DE", "YouTube", false);

  private final Check check = new BusyCheck();

  @Test
  void aRunningAppHoldsTheReceiver() {
    Suspicion found = Concluded.sick(check, telling(YOUTUBE), "R10", Confidence.CONFIRMED);
    assertEquals(new Scope.Device("Living Room-id"), found.scope());
    assertEquals("YouTube", found.said("running"));
  }

  @Test
  void anAppWithoutANameIsCalledByItsId() {
    Suspicion found =
        Concluded.sick(
            check, telling(new Running("ABCD1234", "", false)), "R10", Confidence.CONFIRMED);
    assertEquals("ABCD1234", found.said("running"));
  }

  @Test
  void idleScreensHoldNothing() {
    Concluded.healthy(check, telling());
    Concluded.healthy(check, telling(new Running(CastApps.BACKDROP, "Backdrop", false)));
    Concluded.healthy(check, telling(new Running("12345678", "Some idle screen", true)));
    Concluded.healthy(check, telling(new Running(CastApps.IDLE_WITHOUT_INTERNET, "Eureka", false)));
  }

  @Test
  void anotherReceiversWordDoesNotSpeakForTheOneAskedFor() {
    Seen seen =
        telling()
            .announcing("Kitchen", Seen.KITCHEN)
            .status(Seen.KITCHEN, Seen.CAST, Outcome.failed(Failure.TIMEOUT))
            .declared(Said.device("Kitchen"));
    Concluded.unmeasured(check, seen);
  }

  @Test
  void anotherReceiverThatPlaysIsNoConcernOfTheOneAskedFor() {
    Seen seen =
        telling(YOUTUBE)
            .announcing("Kitchen", Seen.KITCHEN)
            .castAnswers(Seen.KITCHEN, Seen.CAST)
            .declared(Said.device("Kitchen"));
    Concluded.healthy(check, seen);
  }

  @Test
  void withoutAStatusNothingIsSaid() {
    Concluded.unmeasured(check, Seen.inHome().announcing("Living Room", Seen.LIVING_ROOM));
    Concluded.unmeasured(
        check,
        Seen.inHome()
            .announcing("Living Room", Seen.LIVING_ROOM)
            .status(Seen.LIVING_ROOM, Seen.CAST, Outcome.notRun("cut off")));
    Concluded.unmeasured(check, Seen.nothing());
  }

  @Test
  void theSimulatedHealthyHomeIsIdle() {
    Concluded.healthy(check, Seen.home(SimBundle.of(SimHome.healthy())));
  }

  private static Seen telling(Running... apps) {
    return Seen.inHome()
        .announcing("Living Room", Seen.LIVING_ROOM)
        .status(Seen.LIVING_ROOM, Seen.CAST, apps);
  }
}
