package org.castdoctor.agent.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where castdoctor keeps what outlives a run. Nothing is made here; who writes makes it. */
final class StateFolder {
  private StateFolder() {}

  /** The one of whoever runs this here. */
  static Path here(Map<String, String> environment) {
    Path home = Path.of(System.getProperty("user.home", ""));
    return of(environment, System.getProperty("os.name", ""), home);
  }

  /**
   * {@code CASTDOCTOR_HOME} where it is set, else the place that the system has for such things.
   *
   * @param system as Java calls it, {@code os.name}
   * @param home of the user
   */
  static Path of(Map<String, String> environment, String system, Path home) {
    String own = environment.getOrDefault("CASTDOCTOR_HOME", "");
    if (!own.isBlank()) {
      return Path.of(own).toAbsolutePath();
    }
    String os = system.toLowerCase(Locale.ROOT);
    if (os.contains("windows")) {
      String local = environment.getOrDefault("LOCALAPPDATA", "");
      Path folder = local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local);
      return folder.resolve("castdoctor");
    }
    if (os.contains("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("castdoctor");
    }
    String xdg = environment.getOrDefault("XDG_STATE_HOME", "");
    // XDG Base Directory Specification: a path that is not absolute is to be ignored.
    Path folder = xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".local").resolve("state");
    return folder.resolve("castdoctor");
  }
}
