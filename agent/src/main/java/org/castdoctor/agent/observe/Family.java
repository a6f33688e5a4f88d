package org.castdoctor.agent.observe;

import java.net.Inet4Address;
import java.net.InetAddress;
import org.castdoctor.protocol.json.Worded;

/** The two internet protocols, each with its own multicast. */
public enum Family implements Worded {
  IPV4("ipv4"),
  IPV6("ipv6");

  private final String word;

  Family(String word) {
    this.word = word;
  }

  /** The stable word in bundles and reports. */
  @Override
  public String word() {
    return word;
  }

  public static Family of(InetAddress address) {
    return address instanceof Inet4Address ? IPV4 : IPV6;
  }
}
