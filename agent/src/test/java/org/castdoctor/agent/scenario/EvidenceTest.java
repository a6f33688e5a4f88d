package org.castdoctor.agent.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.castdoctor.agent.check.Checkable;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.BundleJson;
import org.castdoctor.protocol.diagnosis.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every home's findings rest on can be checked by a person; see {@link Checkable}. */
class EvidenceTest {
  static List<Scenario> scenarios() {
    return Scenario.all();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void whatIsSureShowsWhatDecidedItAndWhatThatWasHeldAgainst(Scenario scenario) {
    Bundle bundle =
        BundleJson.read(scenario.file("observations.json").getBytes(UTF_8))
            .toOptional()
            .orElseThrow();
    for (Finding finding : Scenario.diagnose(bundle).findings()) {
      Checkable.require(finding.id(), finding.confidence(), finding.evidence());
    }
  }
}
