package org.castdoctor.agent.lan.host;

import java.net.InetAddress;
import java.util.Optional;

/** Asks the system's own routing, policy rules included, which way it would send. */
interface RouteProbe {
  /** The address it would send from to reach the target; empty where there is no route. */
  Optional<InetAddress> localAddressTowards(InetAddress target);
}
