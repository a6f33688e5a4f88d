package org.castdoctor.agent.lan;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The programs that are installed here. */
public final class SystemPrograms implements Programs {
  private static final int SECONDS = 5;

  @Override
  public boolean run(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroy();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException notHere) {
      return false;
    } catch (InterruptedException stopAsked) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
