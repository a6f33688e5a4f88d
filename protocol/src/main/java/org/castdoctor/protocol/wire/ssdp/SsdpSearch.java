package org.castdoctor.protocol.wire.ssdp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What is searched for by SSDP, and the question as it is sent (UDA 1.1 §1.3.2). */
public enum SsdpSearch {
  /** TVs and boxes that start apps on request (DIAL 2.2 §5.1). */
  DIAL("urn:dial-multiscreen-org:service:dial:1"),
  /** Roku players, by their External Control Protocol. */
  ROKU("roku:ecp"),
  /** Players without DIAL: many stereos, and TVs that only play what they are handed (UPnP AV). */
  RENDERER("urn:schemas-upnp-org:device:MediaRenderer:1"),
  /** Whatever speaks UPnP at all, routers too: the positive control, one answer a device. */
  ANY_DEVICE("upnp:rootdevice");

  /** The group's address, as it stands in the question too. */
  public static final String GROUP = "239.255.255.250";

  public static final int PORT = 1900;

  /**
   * In seconds, and the least there is: an answer comes at a random time within it (UDA 1.1
   * §1.3.2).
   */
  public static final int ANSWER_WITHIN = 1;

  private final String target;

  SsdpSearch(String target) {
    this.target = target;
  }

  /** The search target as it stands in question and answer. */
  public String target() {
    return target;
  }

  /** All searches, a datagram each. */
  public static List<byte[]> questions() {
    return Arrays.stream(values()).map(SsdpSearch::question).toList();
  }

  /** The question in bytes. The quotes are part of the form. */
  public byte[] question() {
    String text =
        "M-SEARCH * HTTP/1.1\r\n"
            + ("HOST: " + GROUP + ":" + PORT + "\r\n")
            + "MAN: \"ssdp:discover\"\r\n"
            + ("MX: " + ANSWER_WITHIN + "\r\n")
            + ("ST: " + target + "\r\n")
            + "\r\n";
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
