package org.castdoctor.agent.family;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.family.Face.Identity;
import org.castdoctor.agent.observe.DiscoveryObservation.SsdpHeard;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.ReceiverObservation.Described;
import org.castdoctor.agent.observe.ReceiverObservation.Description;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.privacy.Name;

/**
 * TVs and boxes that start apps by DIAL or play by UPnP: found by SSDP, described by a page of
 * their own. Apps are asked for their state; none is started, and nothing is played.
 */
final class UpnpRenderer {
  private static final String RENDERER = ":device:MediaRenderer:";

  private UpnpRenderer() {}

  static List<Face> faces(Observations seen) {
    List<Face> faces = new ArrayList<>();
    seen.of(SsdpHeard.class)
        .filter(heard -> !Xbox.isXbox(heard))
        .filter(heard -> heard.isPlayer() || renders(heard, seen))
        .map(heard -> face(heard, description(heard.source(), seen)))
        .forEach(faces::add);
    return faces;
  }

  private static boolean renders(SsdpHeard heard, Observations seen) {
    return heard.isRenderer()
        || description(heard.source(), seen)
            .flatMap(Description::type)
            .filter(type -> type.contains(RENDERER))
            .isPresent();
  }

  private static Optional<Description> description(InetAddress address, Observations seen) {
    return seen.of(Described.class)
        .filter(described -> described.address().equals(address))
        .flatMap(described -> described.outcome().get().stream())
        .findFirst();
  }

  private static Face face(SsdpHeard heard, Optional<Description> said) {
    Set<String> keys = new HashSet<>();
    heard
        .udn()
        .or(() -> said.flatMap(Description::udn))
        .ifPresent(udn -> keys.add(Face.id(udn.shown())));
    boolean dial =
        heard.targets().stream().anyMatch(target -> target.contains(":dial:"))
            || said.filter(Description::dial).isPresent();
    String model =
        said.flatMap(d -> d.model().map(m -> d.maker().map(maker -> maker + " " + m).orElse(m)))
            .orElse(ModelWords.PLAYER);
    return Face.of(
        DeviceFamily.UPNP,
        keys,
        List.of(heard.source()),
        said.flatMap(Description::name).map(Name::shown),
        Identity.of(
            model,
            said.isPresent() ? Confidence.LIKELY : Confidence.POSSIBLE,
            said.isPresent()
                ? Text.of("its own description says so")
                : Text.of("it answers searches for players")),
        Set.of("ssdp"),
        dial ? "dial" : "upnp");
  }
}
