package org.castdoctor.agent.lan.host;

import java.util.Locale;
import java.util.Map;

/**
 * What the readers of this computer's set-up may look at.
 *
 * @param userHome the folder of whoever runs this, without a slash at its end
 * @param systemRoot where Windows is
 */
record SetupSources(
    Os os,
    FileSource files,
    CommandSource commands,
    Map<String, String> environment,
    String userHome,
    String systemRoot) {
  SetupSources {
    environment = Map.copyOf(environment);
  }

  /** The systems that have readers of their own. */
  enum Os {
    LINUX,
    MAC,
    WINDOWS,
    OTHER;

    /** The one with this value of the property os.name. */
    static Os of(String osName) {
      String os = osName.toLowerCase(Locale.ROOT);
      if (os.startsWith("linux")) {
        return LINUX;
      }
      if (os.startsWith("mac") || os.startsWith("darwin")) {
        return MAC;
      }
      return os.startsWith("windows") ? WINDOWS : OTHER;
    }
  }

  /** A program of Windows itself. */
  String system32(String program) {
    return systemRoot + "\\System32\\" + program;
  }
}
