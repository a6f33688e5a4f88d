package org.castdoctor.agent.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.castdoctor.agent.knowledge.Models.HasRemote;
import org.castdoctor.agent.knowledge.Models.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsTest {
  private final Models models = Models.load();

  @Test
  void theNameThatFourDevicesBearSaysNothing() {
    assertEquals(HasRemote.UNKNOWN, models.remote("Chromecast"));
    assertTrue(models.isAmbiguous("Chromecast"));
    assertFalse(models.isAmbiguous("V705-H3"));
    assertEquals(HasRemote.YES, models.remote("Chromecast HD"));
    assertEquals(HasRemote.NO, models.remote("Chromecast Ultra"));
    assertEquals(HasRemote.UNKNOWN, models.remote("never heard of"));
  }

  @ParameterizedTest
  @CsvSource({
    "PS3, PlayStation 3, psn",
    "ps 3, PlayStation 3, psn",
    "playstation-4, PlayStation 4, psn",
    "Xbox One X, Xbox One, xbox-live"
  })
  void aConsoleIsKnownByWhatPeopleCallIt(String typed, String model, String platform) {
    Model found = models.called(typed).orElseThrow();
    assertEquals(model, found.model());
    assertEquals(Optional.of(platform), found.platform());
  }

  @Test
  void aPlayStationWithoutANumberIsNone() {
    assertEquals(Optional.empty(), models.called("PlayStation"));
  }
}
