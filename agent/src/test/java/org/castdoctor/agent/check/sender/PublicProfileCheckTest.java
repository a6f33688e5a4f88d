package org.castdoctor.agent.check.sender;

import java.util.Map;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.SenderObservation.Profile;
import org.castdoctor.agent.observe.SenderObservation.ProfilesSeen;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.junit.jupiter.api.Test;

public class PublicProfileCheckTest {
  private final Check check = new PublicProfileCheck();

  @Test
  void aPublicNetworkInWhichNoAnswersArriveIsLikelyTheReason() {
    Seen seen = windows(Profile.PUBLIC).asked(Way.MULTICAST, 4, 0).asked(Way.OWN_PORT, 6, 3);
    Concluded.sick(check, seen, "C06", Confidence.LIKELY);
  }

  @Test
  void aPublicOneInWhichTheyDoAndAPrivateOneAreHealthy() {
    Concluded.healthy(check, windows(Profile.PUBLIC).everybodyAnswers());
    Concluded.healthy(check, windows(Profile.PRIVATE).nobodyAnswers());
    Concluded.healthy(check, windows(Profile.DOMAIN).nobodyAnswers());
  }

  @Test
  void withoutTheSystemsWordNothingIsSaid() {
    Seen silent = Seen.inHome().os("Windows 11 10.0").nobodyAnswers();
    Concluded.unmeasured(check, silent);
    Concluded.unmeasured(
        check, silent.with(new ProfilesSeen(silent.now(), Outcome.notRun("no PowerShell"))));
    Concluded.unmeasured(check, windows(Profile.PUBLIC));
  }

  private static Seen windows(Profile profile) {
    Seen seen = Seen.inHome().os("Windows 11 10.0");
    int index = seen.home().host().orElseThrow().nic(Seen.NIC).orElseThrow().index();
    return seen.with(new ProfilesSeen(seen.now(), Outcome.ok(Map.of(index, profile))));
  }
}
