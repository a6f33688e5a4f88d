package org.castdoctor.agent.family;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.castdoctor.agent.family.Face.Identity;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.wire.advert.AirPlay;

/**
 * AirPlay receivers by their announcements, and where the neighbours were gone through by TCP 7000.
 * Nothing is asked of them: pairing shows a number on the screen.
 */
public final class AirPlayReceiver {
  /** Screens, and speakers of today. */
  public static final String TYPE = AirPlay.SERVICE + ".local";

  /** Sound alone. */
  public static final String SOUND_TYPE = AirPlay.SOUND_SERVICE + ".local";

  private static final int PORT = 7000;

  private AirPlayReceiver() {}

  static List<Face> faces(Observations seen) {
    return Stream.concat(
            seen.of(ServiceSeen.class)
                .filter(s -> s.type().equals(TYPE) || s.type().equals(SOUND_TYPE))
                .map(AirPlayReceiver::announced),
            seen.of(Connected.class)
                .filter(tcp -> tcp.port() == PORT && tcp.outcome().isOk())
                .map(tcp ->
                    Face.of(
                        DeviceFamily.AIRPLAY,
                        Set.of(),
                        List.of(tcp.address()),
                        Optional.empty(),
                        Identity.of(
                            ModelWords.AIRPLAY,
                            Confidence.POSSIBLE,
                            Text.of("AirPlay's port is open")),
                        Set.of("tcp"))))
        .toList();
  }

  private static Face announced(ServiceSeen service) {
    AirPlay said = AirPlay.of(service.instance().shown(), Adverts.record(service));
    Set<String> keys = new HashSet<>();
    service.host().ifPresent(host -> keys.add(Face.host(host.shown())));
    said.radioAddress().ifPresent(address -> keys.add(Face.mac(address)));
    return Face.of(
        DeviceFamily.AIRPLAY,
        keys,
        service.addresses(),
        Optional.of(said.name()),
        Identity.of(
            said.model().orElse(ModelWords.AIRPLAY),
            said.model().isPresent() ? Confidence.LIKELY : Confidence.POSSIBLE,
            Text.of("it announces itself for AirPlay")),
        Set.of("mdns"),
        service.type().equals(TYPE) ? "airplay" : "airplay-sound");
  }
}
