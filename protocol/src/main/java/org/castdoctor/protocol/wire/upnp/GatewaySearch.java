package org.castdoctor.protocol.wire.upnp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.castdoctor.protocol.wire.ssdp.SsdpAnswer;
import org.castdoctor.protocol.wire.ssdp.SsdpSearch;

/** Searching for the router by SSDP: both versions of its device type (UDA 1.1 §1.3.2). */
public final class GatewaySearch {
  private static final String DEVICE = "urn:schemas-upnp-org:device:InternetGatewayDevice:";

  private static final List<String> TARGETS = List.of(DEVICE + "1", DEVICE + "2");

  private GatewaySearch() {}

  /**
   * The questions, one a version.
   *
   * @param host to whom it is sent, which stands in the question: the group, or the router alone
   */
  public static List<byte[]> questions(String host) {
    return TARGETS.stream().map(target -> question(host, target)).toList();
  }

  private static byte[] question(String host, String target) {
    String text =
        "M-SEARCH * HTTP/1.1\r\n"
            + ("HOST: " + host + ":" + SsdpSearch.PORT + "\r\n")
            + "MAN: \"ssdp:discover\"\r\n"
            + ("MX: " + SsdpSearch.ANSWER_WITHIN + "\r\n")
            + ("ST: " + target + "\r\n")
            + "\r\n";
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Whether an answer is a router's. */
  public static boolean isAnsweredBy(SsdpAnswer answer) {
    return answer.target().startsWith(DEVICE);
  }
}
