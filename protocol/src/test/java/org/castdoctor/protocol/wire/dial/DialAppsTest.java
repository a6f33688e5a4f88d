package org.castdoctor.protocol.wire.dial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.castdoctor.protocol.wire.ssdp.SsdpAnswer.Place;
import org.junit.jupiter.api.Test;

class DialAppsTest {
  private static final InetAddress TV = InetAddress.ofLiteral("192.168.1.40");

  private static Optional<Place> base(String header) {
    return DialApps.of(header, TV).map(DialApps::base);
  }

  @Test
  void theHeaderSaysWhereApplicationsAreToldOf() {
    assertEquals(
        Optional.of(new Place(TV, 8008, "/apps/")), base("http://192.168.1.40:8008/apps/"));
    assertEquals(
        Optional.of(new Place(TV, 8080, "/ws/apps/")), base(" http://192.168.1.40:8080/ws/apps "));
    assertEquals(Optional.of(new Place(TV, 80, "/apps/")), base("http://192.168.1.40/apps"));
    assertEquals(Optional.of(new Place(TV, 80, "/")), base("http://192.168.1.40"));
  }

  @Test
  void anotherHostAPublicOneAndNonsenseAreNotFollowed() {
    for (String header :
        List.of(
            "",
            "/apps/",
            "http://192.168.1.41:8008/apps/",
            "http://tv.example:8008/apps/",
            "http://192.168.1.40:8008@203.0.113.9/apps/",
            "http://192.168.1.40:8008/a b",
            "http://192.168.1.40:99999/apps/",
            "https://192.168.1.40/apps/",
            "http://192.168.1.40:8008/" + "x".repeat(600))) {
      assertEquals(Optional.empty(), base(header), header);
    }
    assertEquals(
        Optional.empty(),
        DialApps.of("http://203.0.113.9:80/apps/", InetAddress.ofLiteral("203.0.113.9")));
  }

  @Test
  void aHiddenApplicationIsAskedForAsOne() {
    DialApps apps = DialApps.of("http://192.168.1.40:8008/apps/", TV).orElseThrow();
    assertEquals("/apps/YouTube?clientDialVer=2.1", apps.pathOf("YouTube"));
    assertThrows(IllegalArgumentException.class, () -> apps.pathOf("../setup/reboot"));
    assertThrows(IllegalArgumentException.class, () -> apps.pathOf("a b"));
    assertThrows(IllegalArgumentException.class, () -> apps.pathOf(""));
  }
}
