package org.castdoctor.agent.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.BundleJson;
import org.castdoctor.protocol.wire.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fingerprint over the evidence: other faults have another, other homes have the same. */
class EvidenceFingerprintTest {
  static List<Scenario> scenarios() {
    return Scenario.all();
  }

  private static String evidence(String bundle) {
    return switch (BundleJson.read(bundle.getBytes(StandardCharsets.UTF_8))) {
      case Parsed.Ok<Bundle>(Bundle read) -> Scenario.diagnose(read).fingerprint().evidence();
      case Parsed.Malformed<Bundle> bad -> throw new AssertionError(bad);
    };
  }

  /** A VPN that takes nothing away from the home is no fault. */
  private static final List<List<String>> ALIKE = List.of(List.of("healthy", "vpn-beside"));

  @Test
  void faultsThatDifferHaveFingerprintsThatDiffer() {
    Map<String, List<String>> groups = new TreeMap<>();
    for (Scenario scenario : Scenario.all()) {
      groups
          .computeIfAbsent(evidence(scenario.file("observations.json")), key -> new ArrayList<>())
          .add(scenario.name());
    }
    assertEquals(ALIKE, groups.values().stream().filter(group -> group.size() > 1).toList());
  }

  /** Every name, number and address of a home is another in the next. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void theSameFaultInAnotherHomeHasTheSameFingerprint(Scenario scenario) {
    String here = scenario.file("observations.json");
    String there =
        here.replace("Living Room", "Salon")
            .replace("Bedroom", "Chambre")
            .replace("0000000000000000000051ab000000", "7f3ad00dfeedbeefcafe51ab000000")
            .replace("192.168.1.", "192.168.178.")
            .replace("02:00:00:", "a4:5e:60:")
            .replace("_ipp._tcp.local", "_http._tcp.local");
    assertNotEquals(here, there);
    assertEquals(evidence(here), evidence(there));
  }

  /** Who else is at home, and how many answer, says nothing about the fault. */
  @ParameterizedTest
  @ValueSource(strings = {"cast-mute", "weak-wifi", "captive-portal", "netflix-down", "tls-fails"})
  void countsAndOtherDevicesDoNotMatter(String fault) {
    assertEquals(evidence(List.of(fault)), evidence(List.of(fault, "second-receiver")));
  }

  private static String evidence(List<String> home) {
    Scenario asked =
        new Scenario(
            "asked", Path.of("."), home, List.of("--device", "Living Room"), "", Optional.empty());
    return Scenario.diagnose(asked.measure()).fingerprint().evidence();
  }
}
