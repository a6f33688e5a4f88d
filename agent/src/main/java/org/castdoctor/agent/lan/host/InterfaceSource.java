package org.castdoctor.agent.lan.host;

import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.observe.HostNetwork.Prefix;

/** The network interfaces as the JDK sees them, before anything is made of their names. */
interface InterfaceSource {
  /** Every interface, loopback included, in the system's order; empty where it would not say. */
  List<SeenNic> interfaces();

  /**
   * One interface.
   *
   * @param displayName what the system calls it for people; on Windows the adapter's description
   * @param mtu bytes; 0 where unknown
   */
  record SeenNic(
      String name,
      String displayName,
      int index,
      boolean up,
      boolean multicast,
      boolean pointToPoint,
      boolean loopback,
      int mtu,
      Optional<String> mac,
      List<Prefix> addresses) {
    public SeenNic {
      addresses = List.copyOf(addresses);
    }
  }
}
