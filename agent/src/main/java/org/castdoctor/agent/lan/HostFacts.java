package org.castdoctor.agent.lan;

import java.util.List;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.SenderObservation.Program;

/** What this computer knows of its own network and programs. Reading it sends nothing. */
public interface HostFacts {
  /** A picture taken now. What the system would not say is left empty; never throws for that. */
  HostNetwork read();

  /** A browser that is installed here. */
  record Installed(Program program, String version, String knownFrom) {}

  /** The browsers that are found where they usually are; never throws for those that are not. */
  default List<Installed> browsers() {
    return List.of();
  }
}
