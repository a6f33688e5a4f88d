package org.castdoctor.agent.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.wire.mdns.DnsName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTest {
  private final List<Service> services = Service.load();

  private static Declared declared(String app, Sender sender, String device, String error) {
    return new Declared(
        Optional.of(app).filter(a -> !a.isEmpty()),
        Optional.empty(),
        sender,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Set.of(),
        Optional.of(device).filter(d -> !d.isEmpty()),
        Optional.empty(),
        Optional.of(error).filter(e -> !e.isEmpty()),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void everyRowHasAnEssentialHostAReasonAndASource() {
    Set<String> ids = new HashSet<>();
    for (Service service : services) {
      assertTrue(ids.add(service.id()), service.id());
      assertFalse(service.why().isBlank() || service.source().isBlank(), service.id());
      assertTrue(
          service.kind() == Service.Kind.TIME
              || service.kind() == Service.Kind.LOAD
              || service.hosts().stream().anyMatch(Service.Host::essential),
          service.id());
      for (Service.Host host : service.hosts()) {
        assertEquals(host.host(), DnsName.of(host.host()).toString());
        assertTrue(host.path().startsWith("/") && host.lowest() <= host.highest(), host.host());
      }
    }
  }

  @Test
  void theRegistrysAnswerIsKnownByItsFirstCharacters() {
    Service.Host registry = services.get(0).hosts().get(0);
    assertTrue(registry.expects(200, ")]}'\n{\"app_id\":\"CC1AD845\"}"));
    assertFalse(registry.expects(200, "<html>Please sign in</html>"));
    assertFalse(registry.expects(404, ")]}'"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "netflix|console|||psn xbox-live nintendo",
        "netflix|console|PS3||psn",
        "netflix|console||WS-37432-9|psn",
        "netflix|console||NW-31246-6|psn",
        "netflix|console|Xbox in the den||xbox-live",
        "psn|this-pc|||psn",
        "netflix|android||NW-2-5|",
        "netflix|android|||",
      })
  void whatIsDeclaredPointsToPlatforms(
      String app, String sender, String device, String error, String expected) {
    Sender who = sender.equals("console") ? Sender.CONSOLE : Sender.ANDROID;
    List<String> meant =
        Service.platforms(
                services,
                declared(app, who, device == null ? "" : device, error == null ? "" : error))
            .stream()
            .map(Service::id)
            .toList();
    assertEquals(expected == null ? "" : expected, String.join(" ", meant));
  }

  @ParameterizedTest
  @CsvSource({"netflix,netflix", "youtube-music,youtube", "prime,prime-video"})
  void anAppHasItsService(String app, String service) {
    Declared declared = declared(app, Sender.ANDROID, "", "");
    assertEquals(
        List.of(service),
        services.stream().filter(s -> s.isBehindApp(declared)).map(Service::id).toList());
  }
}
