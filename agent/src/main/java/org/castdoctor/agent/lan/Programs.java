package org.castdoctor.agent.lan;

import java.util.List;

/** Programs of this computer, run for what they do rather than for what they print. */
public interface Programs {
  /**
   * Runs one to its end, five seconds at most.
   *
   * @param command its name or path and its arguments; no shell reads them
   * @return whether it is there and said that it went well
   */
  boolean run(List<String> command);
}
