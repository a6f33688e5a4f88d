package org.castdoctor.agent.family;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.castdoctor.agent.family.Face.Identity;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.wire.advert.FireTv;

/**
 * Amazon's Fire TV by its announcement. Its own remote service sits on TCP 8009 like Google Cast's,
 * so an open port proves neither. Its interface can wake it and shows a number on the screen: it is
 * never asked.
 */
public final class FireTvBox {
  /** The announced service. */
  public static final String TYPE = FireTv.SERVICE + ".local";

  private FireTvBox() {}

  static List<Face> faces(Observations seen) {
    return seen.of(ServiceSeen.class)
        .filter(service -> service.type().equals(TYPE))
        .map(FireTvBox::face)
        .toList();
  }

  private static Face face(ServiceSeen service) {
    FireTv said = FireTv.of(Adverts.record(service));
    Set<String> keys = new HashSet<>();
    service.host().ifPresent(host -> keys.add(Face.host(host.shown())));
    said.id().ifPresent(id -> keys.add(Face.id(id)));
    return Face.of(
        DeviceFamily.FIRE_TV,
        keys,
        service.addresses(),
        said.name(),
        Identity.of(
            said.model().map(model -> "Fire TV (" + model + ")").orElse("Fire TV"),
            Confidence.LIKELY,
            Text.of("it announces itself as Amazon's devices do")),
        Set.of("mdns"),
        "has-remote");
  }
}
