package org.castdoctor.agent.family;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.castdoctor.agent.family.Face.Identity;
import org.castdoctor.agent.observe.DiscoveryObservation.ConsoleHeard;
import org.castdoctor.agent.observe.DiscoveryObservation.ConsoleKind;
import org.castdoctor.agent.observe.DiscoveryObservation.SsdpHeard;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.privacy.Name;

/**
 * Xbox consoles by SmartGlass discovery on UDP 5050, and by the name of their UPnP software. Nobody
 * connects to one and none is switched on. One that is off or saves energy is silent, and whether
 * the newest answers is not known: silence proves nothing.
 */
final class Xbox {
  private Xbox() {}

  static List<Face> faces(Observations seen) {
    return Stream.concat(
            seen.of(ConsoleHeard.class)
                .filter(console -> console.console() == ConsoleKind.XBOX)
                .map(Xbox::heard),
            seen.of(SsdpHeard.class).filter(Xbox::isXbox).map(Xbox::searched))
        .toList();
  }

  static boolean isXbox(SsdpHeard heard) {
    return heard.server().filter(s -> s.toLowerCase(Locale.ROOT).contains("xbox")).isPresent();
  }

  private static Face heard(ConsoleHeard console) {
    Set<String> keys = new HashSet<>();
    console.id().ifPresent(id -> keys.add(Face.id(id.shown())));
    return Face.of(
        DeviceFamily.XBOX,
        keys,
        List.of(console.address()),
        console.name().map(Name::shown),
        Identity.of(
            console.model().orElse("Xbox"),
            // One answer stands for a family of consoles.
            Confidence.LIKELY,
            Text.of("it answered SmartGlass' search")),
        Set.of("smartglass"),
        "console",
        console.power().word());
  }

  private static Face searched(SsdpHeard heard) {
    Set<String> keys = new HashSet<>();
    heard.udn().ifPresent(udn -> keys.add(Face.id(udn.shown())));
    return Face.of(
        DeviceFamily.XBOX,
        keys,
        List.of(heard.source()),
        Optional.empty(),
        Identity.of("Xbox", Confidence.LIKELY, Text.of("its UPnP software calls itself so")),
        Set.of("ssdp"),
        "console",
        "on");
  }
}
