package org.castdoctor.agent.family;

import java.util.ArrayList;
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
import org.castdoctor.protocol.wire.advert.AndroidTv;

/**
 * Android TV and Google TV by their remote service: announced by DNS-SD, open on TCP 6466. It
 * proves that the device has a remote. A connection to the port is opened and closed; nobody is
 * paired, as that would show a number on the screen.
 */
public final class AndroidTvRemote {
  /** The announced service. */
  public static final String TYPE = AndroidTv.SERVICE + ".local";

  /** The port of the remote service. */
  public static final int PORT = AndroidTv.COMMAND_PORT;

  private AndroidTvRemote() {}

  static List<Face> faces(Observations seen) {
    Stream<Face> announced =
        seen.of(ServiceSeen.class)
            .filter(service -> service.type().equals(TYPE))
            .map(AndroidTvRemote::announced);
    Stream<Face> open =
        seen.of(Connected.class)
            .filter(tcp -> tcp.port() == PORT && tcp.outcome().isOk())
            .map(tcp ->
                Face.of(
                    DeviceFamily.ANDROID_TV,
                    Set.of(),
                    List.of(tcp.address()),
                    Optional.empty(),
                    Identity.of(
                        ModelWords.ANDROID_TV,
                        Confidence.LIKELY,
                        Text.of("it answers on the remote's port")),
                    Set.of("tcp"),
                    "has-remote"));
    return new ArrayList<>(Stream.concat(announced, open).toList());
  }

  private static Face announced(ServiceSeen service) {
    Set<String> keys = new HashSet<>();
    service.host().ifPresent(host -> keys.add(Face.host(host.shown())));
    AndroidTv.bluetoothAddress(Adverts.record(service))
        .ifPresent(address -> keys.add(Face.mac(address)));
    return Face.of(
        DeviceFamily.ANDROID_TV,
        keys,
        service.addresses(),
        Optional.of(service.instance().shown()),
        Identity.of(
            ModelWords.ANDROID_TV,
            Confidence.LIKELY,
            Text.of("it announces itself for an Android TV remote")),
        Set.of("mdns"),
        "has-remote");
  }
}
