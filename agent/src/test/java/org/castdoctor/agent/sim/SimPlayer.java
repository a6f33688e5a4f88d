package org.castdoctor.agent.sim;

import java.net.Inet4Address;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.protocol.wire.mdns.DnsName;

/**
 * A player that is no Google Cast receiver: a Roku, a TV with DIAL, a Fire TV, an Apple TV.
 *
 * @param pages what its ports answer to a GET, by "port path"
 * @param delay after which it answers who asks all
 */
public record SimPlayer(
    String name,
    Inet4Address address,
    List<Service> services,
    Map<String, Lan.Page> pages,
    Traits traits,
    Duration delay)
    implements SimDevice {
  private static final Duration SOON = Duration.ofMillis(30);

  public SimPlayer {
    services = List.copyOf(services);
    pages = Map.copyOf(pages);
  }

  /** A Roku, whose owner left it as it came or opened it to phones. */
  public static SimPlayer roku(String name, String address, boolean limited) {
    String info =
        "<device-info><udn>29600009-5406-1005-8080-%012x</udn>"
                .formatted(address.hashCode() & 0xffffff)
            + ("<model-name>Roku Ultra</model-name><model-number>4660X</model-number>"
                + "<user-device-name>"
                + name
                + "</user-device-name>")
            + ("<software-version>15.0.4</software-version><power-mode>PowerOn</power-mode>"
                + "<ecp-setting-mode>"
                + (limited ? "limited" : "enabled")
                + "</ecp-setting-mode>")
            + "</device-info>";
    String apps =
        "<apps><app id=\"837\" type=\"appl\" version=\"1.0\">YouTube</app>"
            + "<app id=\"13\" type=\"appl\" version=\"2.0\">Prime Video</app></apps>";
    return new SimPlayer(
        name,
        SimDevice.ipv4(address),
        List.of(),
        Map.of(
            "8060 /query/device-info",
            new Lan.Page(200, Map.of(), info),
            "8060 /query/apps",
            limited ? new Lan.Page(403, Map.of(), "") : new Lan.Page(200, Map.of(), apps)),
        Traits.USUAL.answering("roku:ecp"),
        SOON);
  }

  /** A TV with DIAL and these apps, each with its state. */
  public static SimPlayer tv(String name, String address, Map<String, String> apps) {
    Map<String, Lan.Page> pages = new HashMap<>();
    String description =
        "<root xmlns=\"urn:schemas-upnp-org:device-1-0\"><device>"
            + "<deviceType>urn:schemas-upnp-org:device:tvdevice:1</deviceType><friendlyName>"
            + name
            + "</friendlyName><manufacturer>LG</manufacturer><modelName>OLED55</modelName>"
            + "<UDN>uuid:3c90ae17-0000-4000-8000-00000000000a</UDN></device></root>";
    String there = "http://" + address + ":8008/apps/";
    pages.put("8008 /d.xml", new Lan.Page(200, Map.of("application-url", there), description));
    apps.forEach((app, state) ->
        pages.put(
            "8008 /apps/" + app + "?clientDialVer=2.1",
            new Lan.Page(
                200,
                Map.of(),
                "<service xmlns=\"urn:dial-multiscreen-org:schemas:dial\" dialVer=\"2.2\"><name>"
                    + app
                    + "</name><options allowStop=\"true\"/><state>"
                    + state
                    + "</state></service>")));
    return new SimPlayer(
        name,
        SimDevice.ipv4(address),
        List.of(),
        pages,
        Traits.USUAL.answering("urn:dial-multiscreen-org:service:dial:1", "upnp:rootdevice"),
        SOON);
  }

  /** A stereo that plays what it is handed, and knows no DIAL. */
  public static SimPlayer renderer(String name, String address) {
    String description =
        "<root xmlns=\"urn:schemas-upnp-org:device-1-0\"><device>"
            + "<deviceType>urn:schemas-upnp-org:device:MediaRenderer:1</deviceType><friendlyName>"
            + name
            + "</friendlyName><manufacturer>Yamaha</manufacturer><modelName>RX-V485</modelName>"
            + "<UDN>uuid:9ab0c000-0000-4000-8000-00000000000b</UDN></device></root>";
    return new SimPlayer(
        name,
        SimDevice.ipv4(address),
        List.of(),
        Map.of("8008 /d.xml", new Lan.Page(200, Map.of(), description)),
        Traits.USUAL.answering("upnp:rootdevice", "urn:schemas-upnp-org:device:MediaRenderer:1"),
        SOON);
  }

  /** The same, which answers so late. */
  public SimPlayer after(Duration late) {
    return new SimPlayer(name, address, services, pages, traits, late);
  }

  /** A device that does nothing but announce itself. */
  public static SimPlayer announcing(
      String name, String address, String type, int port, String... txt) {
    Service service =
        new Service(
            DnsName.of(type),
            name,
            name.replace(' ', '-').toLowerCase(Locale.ROOT),
            port,
            List.of(txt));
    return new SimPlayer(
        name, SimDevice.ipv4(address), List.of(service), Map.of(), Traits.USUAL, SOON);
  }

  @Override
  public boolean on() {
    return true;
  }

  @Override
  public Announcing announcing() {
    return new Announcing(Packets.TOGETHER, delay);
  }

  @Override
  public Optional<Lan.Page> page(int port, String path) {
    return Optional.ofNullable(pages.get(port + " " + path));
  }

  @Override
  public Door door(int port) {
    boolean open =
        pages.keySet().stream().anyMatch(page -> page.startsWith(port + " "))
            || services.stream().anyMatch(service -> service.port() == port);
    return open ? Door.OPEN : Door.REFUSED;
  }
}
