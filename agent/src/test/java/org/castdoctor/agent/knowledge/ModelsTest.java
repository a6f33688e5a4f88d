package org.castdoctor.agent.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.knowledge.Models.HasRemote;
import org.castdoctor.agent.knowledge.Models.Model;
import org.castdoctor.protocol.code.ModelTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsTest {
  /** Rows before this one are families. */
  private static final int FIRST_MODEL = 16;

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
    "Google Cast Group,NO",
    "BRAVIA 4K GB,YES",
    "BRAVIA 4K GB ATV3,YES",
    "BRAVIA 4K VH2,YES",
    "BRAVIA 4K VH21,YES",
    "BRAVIA 4K UR3,YES",
    "TPM191E,YES",
    "MiTV-MSSP2,YES",
    "Smart TV Pro,YES",
    "V705-H3,UNKNOWN",
    "D24F-J09,UNKNOWN",
    "LenovoCD-24502F,NO"
  })
  void aModelHasARemoteOrNotOrItIsUnknown(String model, HasRemote remote) {
    assertEquals(remote, models.remote(model));
  }

  @Test
  void aNameThatSeveralDevicesBearIsAmbiguous() {
    assertTrue(models.isAmbiguous("Chromecast"));
    assertFalse(models.isAmbiguous("Chromecast Ultra"));
    // One device, of which only the remote is not known.
    assertFalse(models.isAmbiguous("V705-H3"));
  }

  @Test
  void aModelThatNobodyKnowsIsUnknownAndNotAmbiguous() {
    assertEquals(HasRemote.UNKNOWN, models.remote("BRAVIA 4K"));
    assertFalse(models.isAmbiguous("BRAVIA 4K"));
  }

  @ParameterizedTest
  @CsvSource({
    "PS3, PlayStation 3, psn",
    "ps 3, PlayStation 3, psn",
    "vita, PlayStation Vita, psn",
    "playstation-4, PlayStation 4, psn",
    "PS5 Pro, PlayStation 5, psn",
    "Xbox360, Xbox 360, xbox-live",
    "Xbox One X, Xbox One, xbox-live",
    "Xbox Series S, Xbox Series X or S, xbox-live"
  })
  void aConsoleIsKnownByWhatPeopleCallIt(String typed, String model, String platform) {
    Model found = models.called(typed).orElseThrow();
    assertEquals(model, found.model());
    assertEquals(Optional.of(platform), found.platform());
  }

  /** A code that says only the family would hide which model a fault is about. */
  @Test
  void everyModelHasARowOfItsOwnInTheCode() {
    List<Model> all = models.all();
    assertEquals(
        all.size(),
        all.stream()
            .map(model -> ModelTable.indexOf(model.model(), "unknown"))
            .filter(index -> index >= FIRST_MODEL)
            .distinct()
            .count(),
        () ->
            all.stream()
                .map(Model::model)
                .filter(model -> ModelTable.indexOf(model, "unknown") < FIRST_MODEL)
                .toList()
                .toString());
  }

  @Test
  void aPlayStationWithoutANumberIsNone() {
    assertEquals(Optional.empty(), models.called("PlayStation"));
  }
}
