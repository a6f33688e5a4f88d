package org.castdoctor.agent.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.knowledge.Incident.About;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentsTest {
  private static final About PSN = About.of(Optional.empty(), Optional.of("psn"));

  private final Incidents incidents = Incidents.load();

  @ParameterizedTest
  @CsvSource({
    "2025-02-06, ''",
    "2025-02-07, psn-2025-02-07",
    "2025-02-08, psn-2025-02-07",
    "2025-02-09, ''",
    "2011-05-01, psn-2011-04",
    "2024-10-01, psn-2024-10-01"
  })
  void anOutageIsInForceOnItsDaysOnly(LocalDate day, String id) {
    List<String> expected = id.isEmpty() ? List.of() : List.of(id);
    assertEquals(expected, ids(incidents.inForce(day, PSN)));
    assertEquals(expected, ids(incidents.inForce(day, PSN, FindingId.of("P01"))));
    assertEquals(List.of(), incidents.inForce(day, PSN, FindingId.of("A09")));
  }

  @Test
  void whatIsNotKnownNeverFits() {
    About netflix = About.of(Optional.of("netflix"), Optional.empty());
    assertEquals(List.of(), incidents.inForce(LocalDate.of(2026, 11, 21), netflix));
    assertEquals(
        List.of("netflix-2025-11-cast"),
        ids(
            incidents.inForce(
                LocalDate.of(2026, 11, 21),
                new About(
                    Optional.of("netflix"),
                    Optional.empty(),
                    Optional.of("Chromecast HD"),
                    Optional.of("android"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))));
  }

  @ParameterizedTest
  @CsvSource({
    "windows, tailscale, 1.98.3, 2026-11-21, tailscale-2026-05-exit-node",
    "linux, tailscale, 1.98.3, 2026-11-21, ''",
    "windows, tailscale, 1.96.3, 2026-11-21, ''",
    "windows, tailscale, 1.100, 2026-11-21, ''",
    "linux, nordvpn, 5.3.0, 2026-11-21, nordvpn-2026-08-kill-switch",
    "linux, nordvpn, 5.3.0, 2026-08-12, ''",
    "linux, nordvpn, unknown, 2026-11-21, ''"
  })
  void aProgramIsKnownByItsVersion(
      String system, String program, String version, LocalDate day, String id) {
    About about =
        new About(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(system),
            Optional.empty(),
            Optional.of(program),
            Optional.of(version));
    assertEquals(id.isEmpty() ? List.of() : List.of(id), ids(incidents.inForce(day, about)));
  }

  private static List<String> ids(List<Incident> incidents) {
    return incidents.stream().map(Incident::id).toList();
  }
}
