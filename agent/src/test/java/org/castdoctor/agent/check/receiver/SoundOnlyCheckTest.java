package org.castdoctor.agent.check.receiver;

import java.util.Map;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.junit.jupiter.api.Test;

class SoundOnlyCheckTest {
  private final Check check = new SoundOnlyCheck();

  @Test
  void aSpeakerShowsNoPictures() {
    Concluded.sick(
        check,
        speaker("2052").declared(Said.app("netflix", Sender.ANDROID)),
        "R17",
        Confidence.CONFIRMED);
  }

  @Test
  void soundIsWhatASpeakerIsFor() {
    Concluded.unmeasured(check, speaker("2052").declared(Said.app("spotify", Sender.ANDROID)));
    Concluded.unmeasured(check, speaker("2052"));
  }

  @Test
  void aScreenIsFineAndSilenceIsNeither() {
    Concluded.healthy(check, speaker("4101").declared(Said.app("netflix", Sender.ANDROID)));
    Concluded.unmeasured(check, speaker("x").declared(Said.app("netflix", Sender.ANDROID)));
    Concluded.unmeasured(check, Seen.nothing());
  }

  @Test
  void ofSeveralReceiversOneMayBeASpeaker() {
    Seen seen =
        speaker("2052")
            .service(
                "_googlecast._tcp.local",
                Seen.LIVING_ROOM,
                8009,
                Map.of("id", "tv", "fn", "TV", "ca", "4101"))
            .declared(Said.app("netflix", Sender.ANDROID));
    Concluded.healthy(check, seen);
  }

  private static Seen speaker(String bits) {
    return Seen.inHome()
        .service(
            "_googlecast._tcp.local",
            Seen.KITCHEN,
            8009,
            Map.of("id", "k", "fn", "Kitchen", "md", "Google Home Mini", "ca", bits));
  }
}
