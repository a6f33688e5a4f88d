package org.castdoctor.agent.observe;

import com.fasterxml.jackson.annotation.JsonValue;
import java.net.Inet4Address;
import java.net.InetAddress;

/** The two internet protocols, each with its own multicast. */
public enum Family {
  IPV4("ipv4"),
  IPV6("ipv6");

  private final String word;

  Family(String word) {
    this.word = word;
  }

  /** The stable word in bundles and reports. */
  @JsonValue
  public String word() {
    return word;
  }

  public static Family of(InetAddress address) {
    return address instanceof Inet4Address ? IPV4 : IPV6;
  }
}
