package org.castdoctor.agent.lan;

import org.castdoctor.agent.observe.HostNetwork;

/** What the operating system knows of its own network. Reading it sends nothing. */
public interface HostFacts {
  /** A picture taken now. What the system would not say is left empty; never throws for that. */
  HostNetwork read();
}
