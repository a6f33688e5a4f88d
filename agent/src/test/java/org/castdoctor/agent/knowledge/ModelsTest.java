package org.castdoctor.agent.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.castdoctor.agent.knowledge.Models.HasRemote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsTest {
  private final Models models = Models.load();

  @ParameterizedTest
  @CsvSource({
    "Chromecast,UNKNOWN",
    "Eureka Dongle,NO",
    "Chromecast Audio,NO",
    "Chromecast Ultra,NO",
    "Chromecast HD,YES",
    "Google TV Streamer,YES",
    "SHIELD Android TV,YES",
    "Google Home,NO",
    "Google Home Mini,NO",
    "Google Nest Mini,NO",
    "Nest Audio,NO",
    "Nest Wifi point,NO",
    "Google Nest Hub,NO",
    "Google Nest Hub Max,NO",
    "Google Cast Group,NO"
  })
  void aModelHasARemoteOrNotOrItIsUnknown(String model, HasRemote remote) {
    assertEquals(remote, models.remote(model));
  }

  @Test
  void aNameThatSeveralDevicesBearIsAmbiguous() {
    assertTrue(models.isAmbiguous("Chromecast"));
    assertFalse(models.isAmbiguous("Chromecast Ultra"));
  }

  @Test
  void aModelThatNobodyKnowsIsUnknownAndNotAmbiguous() {
    assertEquals(HasRemote.UNKNOWN, models.remote("BRAVIA 4K"));
    assertFalse(models.isAmbiguous("BRAVIA 4K"));
  }
}
