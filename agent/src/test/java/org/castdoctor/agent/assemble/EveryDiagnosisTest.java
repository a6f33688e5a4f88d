package org.castdoctor.agent.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.observe.AdvertTxt;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.BundleJson;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.scenario.Scenario;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.code.CodeContent;
import org.castdoctor.protocol.code.Decoded;
import org.castdoctor.protocol.code.DiagnosisCode;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.Fingerprints;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Owner;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.wire.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every diagnosis, whatever is wrong in the home and whoever complains. */
class EveryDiagnosisTest {
  private static final List<UnaryOperator<SimHome>> HOMES =
      List.of(
          home -> home,
          home -> home.with(List.of(SimReceiver.googleTv("TV", "192.168.1.50"))),
          Faults.receiverOff(SimHome.LIVING_ROOM),
          Faults.castPortRefused(SimHome.LIVING_ROOM),
          Faults.castPortSilent(SimHome.LIVING_ROOM),
          Faults.noHeartbeat(SimHome.LIVING_ROOM),
          Faults.appUnavailable(SimHome.LIVING_ROOM, SimBundle.NETFLIX),
          Faults.multicastFiltered(),
          Faults.clientIsolation(),
          Faults.reflectedIsolation(),
          Faults.hostFirewallDropsMdns(),
          Faults.sendRefused(),
          Faults.noAddress(),
          Faults.selfAssignedAddress(),
          Faults.wrongInterface(),
          Faults.internetDown(),
          Faults.homeResolverDead(),
          Faults.captivePortal(),
          Faults.routerDown());

  private static final List<Declared> SAYINGS =
      List.of(
          Declared.nothing(),
          Said.device(SimHome.LIVING_ROOM),
          Said.device("192.168.2.40"),
          Said.app("netflix", Sender.ANDROID),
          Said.app("netflix", Sender.CONSOLE));

  static Stream<Bundle> bundles() {
    return HOMES.stream()
        .flatMap(fault ->
            SAYINGS.stream().map(saying -> SimBundle.of(fault.apply(SimHome.healthy()), saying)));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void somebodyIsNextAndKnowsWhatToDo(Bundle bundle) {
    Diagnosis diagnosis = Diagnosed.of(bundle);
    assertFalse(diagnosis.nextActor().does().isBlank());
    assertFalse(diagnosis.escalation().to().isBlank());
    assertFalse(diagnosis.verdict().summary().isBlank());
    assertTrue(diagnosis.needs().size() <= 6);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void theOwnerIsTheLetterOfTheId(Bundle bundle) {
    Diagnosis diagnosis = Diagnosed.of(bundle);
    assertEquals(
        diagnosis.verdict().id().map(Owner::of).orElse(Owner.NONE), diagnosis.verdict().owner());
    for (Finding finding : diagnosis.findings()) {
      assertEquals(finding.id().letter(), finding.owner().letter());
      assertFalse(finding.evidence().isEmpty(), finding.id() + " without a fact");
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void allFacesOfItsCodeReadBackAsTheVerdict(Bundle bundle) {
    Diagnosis diagnosis = Diagnosed.of(bundle);
    FindingId id = diagnosis.verdict().id().orElse(FindingId.of("U00"));
    for (String face :
        List.of(
            diagnosis.code().shortForm(),
            diagnosis.code().longForm(),
            diagnosis.code().digits(),
            diagnosis.code().spoken())) {
      CodeContent content =
          assertInstanceOf(Decoded.Exact.class, DiagnosisCode.decode(face)).content();
      assertEquals(id, new FindingId(content.ownerLetter(), content.number()));
      assertEquals(diagnosis.verdict().confidence().name(), content.confidence().name());
      assertEquals(CodeContent.hourOf(bundle.startedAt()), content.hour());
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void theSameBundleGivesTheSameDiagnosisAlsoWhenItWasSavedAndReadAgain(Bundle bundle) {
    Diagnosis diagnosis = Diagnosed.of(bundle);
    assertEquals(diagnosis, Diagnosed.of(bundle));
    byte[] saved = BundleJson.write(bundle).getBytes(StandardCharsets.UTF_8);
    Parsed.Ok<?> read = assertInstanceOf(Parsed.Ok.class, BundleJson.read(saved));
    assertEquals(diagnosis, Diagnosed.of((Bundle) read.value()));
  }

  @Test
  void anotherHourOrAnotherComplaintIsAnotherDiagnosis() {
    Bundle bundle = SimBundle.of(SimHome.healthy());
    Bundle later =
        new Bundle(
            bundle.agentVersion(),
            bundle.startedAt().plusSeconds(3600),
            bundle.durationMillis(),
            bundle.declared(),
            bundle.observations());
    Bundle complaining = SimBundle.of(SimHome.healthy(), Said.complaint());
    assertNotEquals(Diagnosed.of(bundle).id(), Diagnosed.of(later).id());
    assertNotEquals(Diagnosed.of(bundle).id(), Diagnosed.of(complaining).id());
  }

  @Test
  void theFingerprintHoldsNothingOfTheHome() {
    SimHome other =
        SimHome.healthy().with(List.of(SimReceiver.chromecast("Bedroom", "192.168.1.99")));
    assertEquals(
        Diagnosed.of(SimHome.healthy(), Declared.nothing()).fingerprint(),
        Diagnosed.of(other, Declared.nothing()).fingerprint());
  }

  @Test
  void aFaultWithoutANameOfItsOwnHasAPictureOfItsOwn() {
    // Both could not be told; what was seen differs, and so do the clusters.
    var nothingFound = Scenario.diagnose(Scenario.called("nothing-found").measure());
    var hidden = Scenario.diagnose(Scenario.called("kill-switch-phone").measure());
    assertEquals(nothingFound.verdict().id(), hidden.verdict().id());
    assertNotEquals(nothingFound.fingerprint().evidence(), hidden.fingerprint().evidence());
  }

  @Test
  void anotherAppIsAnotherFaultWithTheSamePicture() {
    Bundle bundle = Scenario.called("cast-mute").measure();
    var one = about("netflix", bundle);
    var other = about("youtube", bundle);
    assertNotEquals(one.v1(), other.v1());
    assertEquals(one.evidence(), other.evidence());
  }

  private static Fingerprints about(String app, Bundle bundle) {
    return Scenario.diagnose(bundle.declaring(bundle.declared().about(app))).fingerprint();
  }

  @Test
  void whatADeviceSaysOfItselfReadsTheSameInEveryProcess() {
    Map<String, String> txt =
        Map.of("f", "1", "b", "2", "d", "3", "a", "4", "e", "5", "c", "6", "h", "7", "g", "8");
    ServiceSeen service =
        new ServiceSeen(
            Instant.EPOCH,
            "type",
            new Name("instance"),
            Optional.empty(),
            0,
            List.of(),
            new AdvertTxt(txt));
    assertEquals(
        List.of("a", "b", "c", "d", "e", "f", "g", "h"),
        new ArrayList<>(service.txt().shown().keySet()));
  }
}
