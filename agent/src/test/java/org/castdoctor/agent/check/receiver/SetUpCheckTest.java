package org.castdoctor.agent.check.receiver;

import java.util.Map;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Pages;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared;
import org.junit.jupiter.api.Test;

class SetUpCheckTest {
  private static final String REMOTE = "_androidtvremote2._tcp.local";

  private final Check check = new SetUpCheck();

  @Test
  void anUnfinishedSetUpIsTold() {
    Concluded.sick(check, Pages.setUp(Seen.healthyHome(), 20, false), "R21", Confidence.LIKELY);
    Concluded.sick(check, Pages.setUp(Seen.healthyHome(), 20, true), "R21", Confidence.POSSIBLE);
    Concluded.sick(check, Pages.setUp(Seen.healthyHome(), 60, false), "R21", Confidence.POSSIBLE);
  }

  @Test
  void whatIsSetUpIsFine() {
    Concluded.healthy(check, Pages.setUp(Seen.healthyHome(), 60, true));
    Concluded.healthy(check, Pages.setUp(Seen.healthyHome(), 63, true));
    Concluded.unmeasured(check, Seen.healthyHome());
    Concluded.unmeasured(check, Seen.nothing());
  }

  @Test
  void aTvThatIsOnAndRefusesCastingHasItSwitchedOff() {
    Concluded.sick(check, tv().declared(named()), "R23", Confidence.LIKELY);
  }

  @Test
  void nobodyMissesCastingOnATvThatNobodyNamed() {
    Concluded.unmeasured(check, tv());
    Concluded.unmeasured(
        check, Seen.inHome().service(REMOTE, Seen.KITCHEN, 6466, Map.of()).declared(named()));
  }

  @Test
  void aTvWhoseCastServiceOpensOrIsAnnouncedHasItOn() {
    Concluded.unmeasured(
        check,
        Seen.inHome()
            .service(REMOTE, Seen.KITCHEN, 6466, Map.of())
            .opens(Seen.KITCHEN, Seen.CAST)
            .declared(named()));
    Concluded.unmeasured(check, tv().announcing("Kitchen", Seen.KITCHEN).declared(named()));
  }

  private static Declared named() {
    return Said.device(Seen.KITCHEN);
  }

  private static Seen tv() {
    return Seen.inHome()
        .service(REMOTE, Seen.KITCHEN, 6466, Map.of())
        .fails(Seen.KITCHEN, Seen.CAST, Failure.REFUSED, 1);
  }
}
