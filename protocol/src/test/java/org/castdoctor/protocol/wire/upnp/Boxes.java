package org.castdoctor.protocol.wire.upnp;

/** What two sorts of boxes say, cut down to what is read. */
final class Boxes {
  static final String ADDRESS = "192.168.1.1";
  static final int PORT = 5000;

  private static final String CONNECTION = "urn:schemas-upnp-org:service:WANIPConnection:1";

  private Boxes() {}

  /** A description with these services, as nested as real ones are. */
  static String description(String services) {
    return """
    <?xml version="1.0"?>
    <root xmlns="urn:schemas-upnp-org:device-1-0"><specVersion><major>1</major></specVersion>
    <device><deviceType>urn:schemas-upnp-org:device:InternetGatewayDevice:1</deviceType>
    <serviceList><service><serviceType>urn:schemas-upnp-org:service:Layer3Forwarding:1</serviceType>
    <controlURL>/ctl/L3F</controlURL></service></serviceList>
    <deviceList><device><deviceList><device><serviceList>%s</serviceList></device></deviceList>
    </device></deviceList></device></root>
    """
        .formatted(services);
  }

  static String service(String type, String path) {
    return "<service><serviceType>%s</serviceType><serviceId>x</serviceId><controlURL>%s</controlURL>"
            .formatted(type, path)
        + "<eventSubURL>/evt</eventSubURL></service>";
  }

  static String connection(String path) {
    return service(CONNECTION, path);
  }

  static String answer(String action, String name, String value) {
    return """
    <?xml version="1.0"?>
    <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
    <u:%sResponse xmlns:u="urn:x"><%s>%s</%s></u:%sResponse></s:Body></s:Envelope>
    """
        .formatted(action, name, value, name, action);
  }
}
