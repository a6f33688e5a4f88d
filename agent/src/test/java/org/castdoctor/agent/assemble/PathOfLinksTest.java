package org.castdoctor.agent.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Diagnosis.LinkName;
import org.castdoctor.protocol.diagnosis.Diagnosis.LinkStatus;
import org.castdoctor.protocol.diagnosis.Diagnosis.PathLink;
import org.junit.jupiter.api.Test;

class PathOfLinksTest {
  @Test
  void aHealthyHomeIsFineAsFarAsItWasMeasured() {
    assertEquals(
        Map.of(
            LinkName.SENDER, LinkStatus.OK,
            LinkName.LAN, LinkStatus.OK,
            LinkName.RECEIVER, LinkStatus.OK,
            LinkName.ISP, LinkStatus.OK,
            LinkName.CAST_CLOUD, LinkStatus.UNKNOWN),
        path(Seen.healthyHome()));
  }

  @Test
  void itIsWalkedFromTheSenderToTheApp() {
    assertEquals(
        List.of(
            LinkName.SENDER,
            LinkName.LAN,
            LinkName.RECEIVER,
            LinkName.ISP,
            LinkName.CAST_CLOUD,
            LinkName.APP),
        walked(Sender.ANDROID));
  }

  @Test
  void nothingIsCastWhereTheAppRunsOnTheDeviceItself() {
    assertEquals(
        List.of(LinkName.SENDER, LinkName.LAN, LinkName.ISP, LinkName.PLATFORM, LinkName.APP),
        walked(Sender.CONSOLE));
    assertEquals(
        List.of(LinkName.SENDER, LinkName.LAN, LinkName.ISP, LinkName.APP), walked(Sender.TV));
  }

  private static List<LinkName> walked(Sender sender) {
    Seen seen = Seen.healthyHome().declared(Said.app("netflix", sender));
    return Diagnosed.of(seen).path().stream().map(PathLink::link).toList();
  }

  @Test
  void nothingMeasuredIsUnknownThroughout() {
    path(Seen.nothing())
        .forEach((link, status) -> assertEquals(LinkStatus.UNKNOWN, status, link.word()));
    path(Seen.inHome())
        .forEach((link, status) -> assertEquals(LinkStatus.UNKNOWN, status, link.word()));
  }

  @Test
  void aPhoneIsNotSeenFromThisComputer() {
    Seen seen = Seen.healthyHome().declared(Said.sender(Sender.ANDROID));
    assertEquals(LinkStatus.UNKNOWN, status(seen, LinkName.SENDER));
  }

  @Test
  void aComputerThatAskedAndHeardNothingMayBeDeaf() {
    Seen seen = Seen.inHome().asked(Way.OWN_PORT, 10, 0);
    assertEquals(LinkStatus.UNKNOWN, status(seen, LinkName.SENDER));
    assertEquals(LinkStatus.OK, status(Seen.inHome().nobodyAnswers(), LinkName.SENDER));
  }

  @Test
  void theLinkOfASureCauseIsBrokenAndNoOther() {
    Seen refusing =
        Seen.inHome()
            .routerAnswers()
            .everybodyAnswers()
            .internetAnswers()
            .announcing("Living Room", Seen.LIVING_ROOM)
            .fails(Seen.LIVING_ROOM, Seen.CAST, Failure.REFUSED, 1);
    assertEquals(LinkStatus.BROKEN, status(refusing, LinkName.RECEIVER));
    // Its refusal came through the network.
    assertEquals(LinkStatus.OK, status(refusing, LinkName.LAN));
    assertEquals(LinkStatus.OK, status(refusing, LinkName.ISP));
    Seen offline = Seen.inHome().routerAnswers().everybodyAnswers().chromecast().internetSilent();
    assertEquals(LinkStatus.BROKEN, status(offline, LinkName.ISP));
    assertEquals(LinkStatus.OK, status(offline, LinkName.RECEIVER));
    assertEquals(LinkStatus.BROKEN, status(Seen.inHome().deaf(), LinkName.SENDER));
  }

  @Test
  void whatIsOnlyPossibleBreaksNothing() {
    Seen silent = Seen.inHome().routerAnswers().nobodyAnswers();
    assertEquals(LinkStatus.UNKNOWN, status(silent, LinkName.LAN));
    assertEquals(LinkStatus.UNKNOWN, status(silent, LinkName.RECEIVER));
  }

  @Test
  void theAppIsNeverFineForNobodyAskedItsService() {
    Seen seen = Seen.healthyHome().declared(Said.app("plex", Sender.ANDROID));
    assertEquals(LinkStatus.UNKNOWN, status(seen, LinkName.APP));
    Seen policy =
        Seen.healthyHome()
            .service("_androidtvremote2._tcp.local", Seen.LIVING_ROOM, 6466, Map.of())
            .declared(Said.app("netflix", Sender.ANDROID));
    assertEquals(LinkStatus.BROKEN, status(policy, LinkName.APP));
  }

  private static LinkStatus status(Seen seen, LinkName link) {
    return path(seen).getOrDefault(link, LinkStatus.DEGRADED);
  }

  private static Map<LinkName, LinkStatus> path(Seen seen) {
    Map<LinkName, LinkStatus> path = new TreeMap<>();
    Diagnosed.of(seen).path().forEach(link -> path.put(link.link(), link.status()));
    return path;
  }
}
