package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateFolderTest {
  private static final Path HOME = Path.of("/home/ann");

  private static Path folder(String system, Map<String, String> environment) {
    return StateFolder.of(environment, system, HOME);
  }

  @Test
  void onLinuxItIsTheUsersStateFolder() {
    assertEquals(HOME.resolve(".local/state/castdoctor"), folder("Linux", Map.of()));
    assertEquals(
        Path.of("/var/ann/castdoctor"), folder("Linux", Map.of("XDG_STATE_HOME", "/var/ann")));
  }

  @Test
  void aPathThatIsNotAbsoluteIsIgnoredAsTheStandardSays() {
    assertEquals(
        HOME.resolve(".local/state/castdoctor"),
        folder("Linux", Map.of("XDG_STATE_HOME", "somewhere")));
  }

  @Test
  void onMacAndWindowsItIsTheirs() {
    assertEquals(
        HOME.resolve("Library/Application Support/castdoctor"), folder("Mac OS X", Map.of()));
    assertEquals(HOME.resolve("AppData/Local/castdoctor"), folder("Windows 11", Map.of()));
    assertEquals(
        Path.of("/local/castdoctor"), folder("Windows 11", Map.of("LOCALAPPDATA", "/local")));
  }

  @Test
  void itCanBeAnywhere() {
    Map<String, String> own = Map.of("CASTDOCTOR_HOME", "/srv/cd", "XDG_STATE_HOME", "/var/ann");
    assertEquals(Path.of("/srv/cd"), folder("Linux", own));
    assertEquals(Path.of("/srv/cd"), folder("Windows 11", own));
    assertEquals(
        HOME.resolve(".local/state/castdoctor"), folder("Linux", Map.of("CASTDOCTOR_HOME", "")));
  }
}
