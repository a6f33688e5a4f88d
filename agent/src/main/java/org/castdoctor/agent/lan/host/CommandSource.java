package org.castdoctor.agent.lan.host;

import java.util.List;
import java.util.Map;

/** Tools of the operating system that print what they know. */
interface CommandSource {
  /**
   * Runs the commands side by side, so that the deadline is one for all, and gives what each
   * printed, up to a cap. A command that is missing, fails to start or is late has no entry.
   *
   * @param commands each a program's absolute path and its arguments
   */
  Map<List<String>, String> run(List<List<String>> commands);
}
