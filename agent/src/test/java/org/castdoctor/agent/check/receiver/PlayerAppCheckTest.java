package org.castdoctor.agent.check.receiver;

import java.util.Map;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimDevice;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimPlayer;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.junit.jupiter.api.Test;

class PlayerAppCheckTest {
  private static final String ADDRESS = "192.168.1.80";

  private final Check check = new PlayerAppCheck();

  @Test
  void aRokuWithLimitedControlSaysSoAndRefuses() {
    SimDevice roku = SimPlayer.roku("Den", ADDRESS, true);
    Concluded.sick(check, home(roku, on("netflix", "Den")), "R14", Confidence.CONFIRMED);
  }

  @Test
  void aRokuListsItsApps() {
    SimDevice roku = SimPlayer.roku("Den", ADDRESS, false);
    Concluded.sick(check, home(roku, on("netflix", "Den")), "R13", Confidence.CONFIRMED);
    Concluded.healthy(check, home(roku, on("youtube", "Den")));
  }

  @Test
  void aTvSaysWhetherItHasTheApp() {
    SimDevice tv = SimPlayer.tv("Den", ADDRESS, Map.of("YouTube", "stopped"));
    Concluded.sick(check, home(tv, on("netflix", "Den")), "R13", Confidence.LIKELY);
    Concluded.healthy(check, home(tv, on("youtube", "Den")));
  }

  @Test
  void anAppThatTheTvOffersToFetchIsNotThere() {
    SimDevice tv = SimPlayer.tv("Den", ADDRESS, Map.of("Netflix", "installable=http://x"));
    Concluded.sick(check, home(tv, on("netflix", "Den")), "R13", Confidence.CONFIRMED);
  }

  @Test
  void limitedControlIsNoFaultWhereNobodyMissesAnything() {
    SimDevice roku = SimPlayer.roku("Den", ADDRESS, true);
    Concluded.unmeasured(check, home(roku, Declared.nothing()));
    Concluded.unmeasured(check, home(roku, on("netflix", SimHome.LIVING_ROOM)));
    Concluded.unmeasured(check, Seen.nothing());
  }

  private static Declared on(String app, String device) {
    return Said.app(app, Sender.ANDROID, device);
  }

  private static Home home(SimDevice device, Declared declared) {
    return Seen.home(SimBundle.of(SimHome.healthy().and(device), declared));
  }
}
