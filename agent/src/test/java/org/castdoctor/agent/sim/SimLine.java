package org.castdoctor.agent.sim;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.lan.Lan.Page;
import org.castdoctor.protocol.wire.upnp.RouterWord;

/**
 * The router's way to the internet.
 *
 * @param says what it tells over UPnP; empty where it does not speak that
 * @param ipv6 whether packets over IPv6 are carried
 * @param largest the largest packet in bytes that gets through
 * @param filtered names that every resolver denies, whoever is asked
 */
public record SimLine(Optional<RouterWord> says, boolean ipv6, int largest, Set<String> filtered) {
  /** Where its description is. */
  static final int PORT = 5_000;

  private static final String TYPE = "urn:schemas-upnp-org:service:WANIPConnection:1";
  private static final String LINK = "urn:schemas-upnp-org:service:WANCommonInterfaceConfig:1";

  public SimLine {
    filtered = Set.copyOf(filtered);
  }

  static SimLine healthy() {
    RouterWord fine = new RouterWord(RouterWord.Line.UP, RouterWord.Outer.PUBLIC, Optional.empty());
    return new SimLine(Optional.of(fine), true, 1_500, Set.of());
  }

  /** Its answer to a search, as miniupnpd writes it. */
  static String searchAnswer(String address, String target) {
    return "HTTP/1.1 200 OK\r\nCACHE-CONTROL: max-age=120\r\nST: "
        + (target + "\r\nUSN: uuid:00000000-0000-4000-8000-000000000001::" + target)
        + "\r\nEXT:\r\nSERVER: Linux/5.10 UPnP/1.1 MiniUPnPd/2.2\r\nLOCATION: http://"
        + (address + ":" + PORT + "/rootDesc.xml\r\n\r\n");
  }

  /** What it answers to a page or a question. */
  Page page(String path) {
    if (says.isEmpty()) {
      return new Page(404, Map.of(), "");
    }
    RouterWord word = says.get();
    if (path.endsWith("rootDesc.xml")) {
      return ok(
          "<root xmlns=\"urn:schemas-upnp-org:device-1-0\"><device><serviceList>"
              + service(TYPE, "/ctl/IPConn")
              + service(LINK, "/ctl/CmnIfCfg")
              + "</serviceList></device></root>");
    }
    if (path.contains("GetStatusInfo")) {
      return answer(
          "GetStatusInfo",
          "NewConnectionStatus",
          word.line() == RouterWord.Line.UP ? "Connected" : "Disconnected");
    }
    if (path.contains("GetExternalIPAddress")) {
      String outer =
          switch (word.outer()) {
            case PUBLIC -> "198.51.100.7";
            case PRIVATE, SHARED -> word.address().orElseThrow().getHostAddress();
            case NONE, UNKNOWN -> "0.0.0.0";
          };
      return answer("GetExternalIPAddress", "NewExternalIPAddress", outer);
    }
    return answer(
        "GetCommonLinkProperties",
        "NewPhysicalLinkStatus",
        word.line() == RouterWord.Line.UP ? "Up" : "Down");
  }

  private static String service(String type, String path) {
    return "<service><serviceType>"
        + (type + "</serviceType><controlURL>" + path + "</controlURL></service>");
  }

  private static Page answer(String action, String name, String value) {
    return ok(
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><u:"
            + (action + "Response xmlns:u=\"" + TYPE + "\"><" + name + ">" + value + "</" + name)
            + ("></u:" + action + "Response></s:Body></s:Envelope>"));
  }

  private static Page ok(String body) {
    return new Page(200, Map.of(), body);
  }
}
