package org.castdoctor.agent.lan;

import java.util.List;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Outcome;

/**
 * A discovery library that nobody here wrote, as a second opinion where our own engine found
 * nothing.
 */
public interface ServiceBrowser {
  /**
   * Names of the instances of a service type that it finds on one interface before the deadline.
   */
  Outcome<List<String>> browse(Nic nic, String type, Deadline deadline);
}
