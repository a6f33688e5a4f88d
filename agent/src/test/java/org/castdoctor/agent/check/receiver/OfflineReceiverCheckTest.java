package org.castdoctor.agent.check.receiver;

import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Pages;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.observe.ReceiverObservation.Running;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.wire.cast.CastApps;
import org.junit.jupiter.api.Test;

class OfflineReceiverCheckTest {
  private static final Running OFFLINE = new Running(CastApps.IDLE_WITHOUT_INTERNET, "", true);

  private final Check check = new OfflineReceiverCheck();

  @Test
  void oneWordMakesItLikelyAndBothMakeItCertain() {
    Concluded.sick(check, showing(OFFLINE), "R09", Confidence.LIKELY);
    Concluded.sick(check, Pages.online(showing(), false), "R09", Confidence.LIKELY);
    Concluded.sick(check, Pages.online(showing(OFFLINE), false), "R09", Confidence.CONFIRMED);
  }

  @Test
  void whereThisComputerHasNoInternetEitherThatIsSaidInstead() {
    Seen seen =
        Seen.inHome()
            .announcing("Living Room", Seen.LIVING_ROOM)
            .status(Seen.LIVING_ROOM, Seen.CAST, OFFLINE)
            .internetSilent();
    Concluded.unmeasured(check, seen);
  }

  @Test
  void itsOwnWordThatItIsOnlineIsFine() {
    Concluded.healthy(check, Pages.online(showing(), true));
    Concluded.unmeasured(check, showing());
    Concluded.unmeasured(check, Seen.nothing());
  }

  @Test
  void aSimulatedReceiverWithoutInternetShowsIt() {
    SimHome home =
        SimHome.healthy().changing(SimHome.LIVING_ROOM, r -> r.inside(i -> i.withoutInternet()));
    Concluded.sick(check, Seen.home(SimBundle.of(home)), "R09", Confidence.LIKELY);
  }

  private static Seen showing(Running... apps) {
    return Seen.inHome()
        .announcing("Living Room", Seen.LIVING_ROOM)
        .status(Seen.LIVING_ROOM, Seen.CAST, apps)
        .internetAnswers();
  }
}
