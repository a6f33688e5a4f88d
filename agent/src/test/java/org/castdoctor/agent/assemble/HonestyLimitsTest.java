package org.castdoctor.agent.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.Owner;
import org.castdoctor.protocol.diagnosis.Severity;
import org.junit.jupiter.api.Test;

/**
 * The contract's honesty limits, one case each: what must not be said, and what is said instead.
 */
class HonestyLimitsTest {
  private static final String PHONE = "192.168.1.30";

  @Test
  void isolationIsConfirmedWithTwoLivingDevicesOutOfReach() {
    Seen seen = silentHome().swallowing(PHONE).swallowing(Seen.KITCHEN);
    Diagnosed.verdict(Diagnosed.of(seen), "L01", Confidence.CONFIRMED);
  }

  @Test
  void isolationWithOneLivingDeviceIsOnlyPossibleAndTheVerdictOpen() {
    Diagnosis diagnosis = Diagnosed.of(silentHome().swallowing(PHONE));
    Diagnosed.undetermined(diagnosis, "U02");
    assertEquals(
        List.of("L01 possible", "L03 possible", "R01 possible"), Diagnosed.findings(diagnosis));
  }

  @Test
  void aReceiverRepeatedByTheRouterAndOutOfReachIsPossiblyIsolated() {
    Diagnosis diagnosis =
        Diagnosed.of(SimHome.healthy().with(Faults.reflectedIsolation()), Declared.nothing());
    Diagnosed.undetermined(diagnosis, "U02");
    assertEquals(List.of("L01 possible"), Diagnosed.findings(diagnosis));
    assertTrue(diagnosis.needs().stream().anyMatch(n -> n.question().equals("tv-home-screen")));
  }

  @Test
  void nothingFoundIsUndeterminedWithThreePossibilitiesAndTheirQuestion() {
    Diagnosis diagnosis = Diagnosed.of(silentHome());
    Diagnosed.undetermined(diagnosis, "U02");
    assertEquals(Owner.UNDETERMINED, diagnosis.verdict().owner());
    assertEquals(
        List.of("L01 possible", "L03 possible", "R01 possible"), Diagnosed.findings(diagnosis));
    assertEquals("tv-home-screen", diagnosis.needs().get(0).question());
    assertEquals("phone-sees-it", diagnosis.needs().get(1).question());
  }

  @Test
  void noReceiverBesideAPrinterThatAnswersLeavesOneThatIsOff() {
    Diagnosis diagnosis =
        Diagnosed.of(
            SimHome.healthy().with(Faults.receiverOff(SimHome.LIVING_ROOM)), Declared.nothing());
    Diagnosed.undetermined(diagnosis, "U02");
    assertEquals(List.of("R01 possible"), Diagnosed.findings(diagnosis));
    assertEquals("tv-home-screen", diagnosis.needs().get(0).question());
  }

  @Test
  void whatOnlyTimeShowsAccusesNobody() {
    Diagnosis diagnosis =
        Diagnosed.of(
            Seen.healthyHome().talker(Seen.LIVING_ROOM, 3, 4_500, "_googlecast._tcp.local"));
    assertTrue(diagnosis.verdict().id().isEmpty());
    assertEquals(
        List.of(Severity.INFO), diagnosis.findings().stream().map(Finding::severity).toList());
  }

  @Test
  void thisComputersOwnFaultIsTheVerdictWhereItIsTheSender() {
    Diagnosed.verdict(Diagnosed.of(deafHome()), "C04", Confidence.CONFIRMED);
    Diagnosed.verdict(
        Diagnosed.of(deafHome().declared(Said.sender(Sender.CHROME))), "C04", Confidence.CONFIRMED);
  }

  @Test
  void thisComputersOwnFaultIsNeverTheVerdictOnAnotherSender() {
    for (Sender sender : List.of(Sender.ANDROID, Sender.IOS, Sender.CONSOLE, Sender.TV)) {
      Diagnosis diagnosis = Diagnosed.of(deafHome().declared(Said.sender(sender)));
      Diagnosed.undetermined(diagnosis, "U02");
      assertTrue(diagnosis.verdict().because().contains("C04"), diagnosis.verdict().because());
      assertEquals(
          Optional.of(Severity.INFO), Diagnosed.finding(diagnosis, "C04").map(Finding::severity));
    }
  }

  @Test
  void anotherSenderIsNotToldOfABlindComputerThatSeesTheReceiver() {
    Diagnosis diagnosis =
        Diagnosed.of(
            deafHome().chromecast().internetAnswers().declared(Said.app("plex", Sender.ANDROID)));
    Diagnosed.undetermined(diagnosis, "U01");
  }

  @Test
  void whatThisComputerSpoilsCapsWhatLeansOnIt() {
    String elsewhere = "192.168.2.40";
    Seen split =
        Seen.inHome()
            .declared(Said.device(elsewhere))
            .routerAnswers()
            .nobodyAnswers()
            .opens(elsewhere, Seen.CAST);
    Diagnosed.verdict(Diagnosed.of(split), "L06", Confidence.CONFIRMED);
    Diagnosis spoilt =
        Diagnosed.of(
            split.nic("docker0", NicKind.CONTAINER, "172.17.0.1", 16).multicastThrough("docker0"));
    Diagnosed.verdict(spoilt, "C07", Confidence.LIKELY);
    assertEquals(
        Optional.of(Confidence.POSSIBLE),
        Diagnosed.finding(spoilt, "L06").map(Finding::confidence));
  }

  @Test
  void policyIsAtMostLikelyAndSpeaksWithSourceAndDate() {
    Diagnosis diagnosis = Diagnosed.of(googleTv(), Said.app("netflix", Sender.ANDROID));
    Diagnosed.verdict(diagnosis, "A01", Confidence.LIKELY);
    Finding policy = Diagnosed.finding(diagnosis, "A01").orElseThrow();
    assertTrue(policy.because().contains("2025-11"), policy.because());
    assertEquals(1, policy.sources().size());
    assertTrue(policy.sources().get(0).contains("checked 2026-11"), policy.sources().toString());
  }

  @Test
  void aPolicyThatNobodyReviewedForTooLongIsOnlyPossible() {
    Seen seen =
        Seen.healthyHomeOn(LocalDate.of(2027, 6, 1))
            .service("_androidtvremote2._tcp.local", Seen.LIVING_ROOM, 6466, Map.of())
            .declared(Said.app("netflix", Sender.ANDROID));
    Diagnosed.verdict(Diagnosed.of(seen), "A01", Confidence.POSSIBLE);
  }

  @Test
  void oneTimeoutAccusesNobody() {
    Diagnosis receiver =
        Diagnosed.of(
            healthyButReceiver()
                .announcing("Living Room", Seen.LIVING_ROOM)
                .fails(Seen.LIVING_ROOM, Seen.CAST, Failure.TIMEOUT, 1));
    Diagnosed.undetermined(receiver, "U02");
    assertEquals(List.of(), receiver.findings());
    Diagnosis internet =
        Diagnosed.of(
            Seen.inHome()
                .routerAnswers()
                .everybodyAnswers()
                .chromecast()
                .fails(Seen.GOOGLE, 443, Failure.TIMEOUT, 1));
    assertEquals(Optional.empty(), internet.verdict().id());
    assertEquals(List.of(), internet.findings());
  }

  @Test
  void oneLostQuestionAccusesNobody() {
    Diagnosis diagnosis = Diagnosed.of(Seen.inHome().routerAnswers().asked(Way.OWN_PORT, 1, 0));
    Diagnosed.undetermined(diagnosis, "U02");
    assertEquals(List.of(), diagnosis.findings());
  }

  @Test
  void aReceiverThatCouldNotBeExaminedIsNotWell() {
    Diagnosis quiet =
        Diagnosed.of(healthyButReceiver().announced("Living Room", Seen.LIVING_ROOM, Seen.CAST));
    Diagnosed.undetermined(quiet, "U02");
  }

  @Test
  void aHealthyHomeWithoutAComplaintAccusesNobody() {
    for (Diagnosis diagnosis :
        List.of(
            Diagnosed.of(Seen.healthyHome()),
            Diagnosed.of(SimHome.healthy(), Declared.nothing()))) {
      assertEquals(Optional.empty(), diagnosis.verdict().id());
      assertEquals(Owner.NONE, diagnosis.verdict().owner());
      assertTrue(diagnosis.findings().stream().allMatch(f -> f.severity() == Severity.INFO));
      assertEquals(List.of(), diagnosis.needs());
    }
  }

  @Test
  void aHealthyHomeWithAComplaintIsAllMeasuredFine() {
    for (Declared complaint :
        List.of(
            Said.complaint(),
            Said.device(SimHome.LIVING_ROOM),
            Said.app("netflix", Sender.ANDROID))) {
      Diagnosis diagnosis = Diagnosed.of(SimHome.healthy(), complaint);
      Diagnosed.undetermined(diagnosis, "U01");
      assertEquals(Owner.UNDETERMINED, diagnosis.verdict().owner());
    }
  }

  @Test
  void withoutASingleQuestionNothingCanBeTold() {
    Diagnosed.undetermined(Diagnosed.of(Seen.nothing()), "U02");
    Diagnosed.undetermined(Diagnosed.of(Seen.inHome().routerAnswers()), "U02");
  }

  private static Seen silentHome() {
    return Seen.inHome().routerAnswers().nobodyAnswers();
  }

  private static Seen deafHome() {
    return Seen.inHome().routerAnswers().deaf();
  }

  private static Seen healthyButReceiver() {
    return Seen.inHome().routerAnswers().everybodyAnswers().internetAnswers();
  }

  private static SimHome googleTv() {
    return SimHome.healthy().with(List.of(SimReceiver.googleTv("TV", "192.168.1.50")));
  }
}
