package org.castdoctor.protocol.wire.upnp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.xml.XmlLeaves;

/** A question without arguments to a service of a router, and its answer (UDA 1.1 §3.2). */
public enum SoapQuestion {
  /** Whether the connection stands (WANIPConnection 1 §2.4.7). */
  STATUS("GetStatusInfo"),
  /** The address that the world sees (WANIPConnection 1 §2.4.18). */
  ADDRESS("GetExternalIPAddress"),
  /** Whether the cable or the radio link stands (WANCommonInterfaceConfig 1 §2.4.3). */
  LINK("GetCommonLinkProperties");

  /** Real answers have under 1 KB. */
  public static final int MAX_CHARS = 8 << 10;

  private final String action;

  SoapQuestion(String action) {
    this.action = action;
  }

  /** The value of the SOAPACTION header, with its quotes. */
  public String header(String serviceType) {
    return "\"" + serviceType + "#" + action + "\"";
  }

  /** The body of the question. */
  public String body(String serviceType) {
    return "<?xml version=\"1.0\"?>\r\n"
        + "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
        + " s:encodingStyle=\"http://schemas.xmlsoap.org/soap/encoding/\"><s:Body>"
        + ("<u:" + action + " xmlns:u=\"" + serviceType + "\"></u:" + action + ">")
        + "</s:Body></s:Envelope>";
  }

  /** Reads an answer: its values by name. A fault, or another action's answer, is malformed. */
  public Parsed<Map<String, String>> parse(String text) {
    if (text.length() > MAX_CHARS) {
      return new Parsed.Malformed<>("longer than any answer", MAX_CHARS);
    }
    return switch (XmlLeaves.read(text)) {
      case Parsed.Malformed<List<XmlLeaves.Leaf>>(String reason, int offset) ->
          new Parsed.Malformed<>(reason, offset);
      case Parsed.Ok<List<XmlLeaves.Leaf>>(List<XmlLeaves.Leaf> leaves) -> {
        Map<String, String> values = new HashMap<>();
        leaves.stream()
            .filter(leaf -> leaf.around().equals(action + "Response"))
            .forEach(leaf -> values.putIfAbsent(leaf.name(), leaf.text()));
        yield values.isEmpty()
            ? new Parsed.Malformed<>("no answer to " + action, 0)
            : new Parsed.Ok<>(Map.copyOf(values));
      }
    };
  }
}
