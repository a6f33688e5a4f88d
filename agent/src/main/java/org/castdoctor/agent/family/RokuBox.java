package org.castdoctor.agent.family;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.family.Face.Identity;
import org.castdoctor.agent.observe.DiscoveryObservation.SsdpHeard;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.observe.ReceiverObservation.Roku;
import org.castdoctor.agent.observe.ReceiverObservation.RokuAsked;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.privacy.Serial;
import org.castdoctor.protocol.wire.roku.EcpQuestion;

/**
 * Roku players by SSDP and their External Control Protocol on TCP 8060. Two questions are asked
 * (what it is, which apps it has); no key is pressed and nothing started.
 */
public final class RokuBox {
  /** What a Roku answers a search for. */
  public static final String TARGET = "roku:ecp";

  private RokuBox() {}

  static List<Face> faces(Observations seen) {
    List<Face> faces = new ArrayList<>();
    seen.of(RokuAsked.class)
        .filter(asked -> asked.outcome().isOk())
        .map(RokuBox::told)
        .forEach(faces::add);
    seen.of(SsdpHeard.class)
        .filter(heard -> heard.targets().contains(TARGET))
        .map(heard ->
            Face.of(
                DeviceFamily.ROKU,
                heard.udn().map(Serial::shown).map(Face::id).map(Set::of).orElse(Set.of()),
                List.of(heard.source()),
                Optional.empty(),
                Identity.of(
                    "Roku", Confidence.LIKELY, Text.of("it answers searches for Roku players")),
                Set.of("ssdp"),
                "has-remote"))
        .forEach(faces::add);
    seen.of(Connected.class)
        .filter(tcp -> tcp.port() == EcpQuestion.PORT && tcp.outcome().isOk())
        .map(tcp ->
            Face.of(
                DeviceFamily.ROKU,
                Set.of(),
                List.of(tcp.address()),
                Optional.empty(),
                Identity.of("Roku", Confidence.POSSIBLE, Text.of("a Roku's port is open")),
                Set.of("tcp")))
        .forEach(faces::add);
    return faces;
  }

  private static Face told(RokuAsked asked) {
    Optional<Roku> said = asked.outcome().get();
    Set<String> keys = new HashSet<>();
    said.flatMap(Roku::udn).ifPresent(udn -> keys.add(Face.id(udn.shown())));
    return Face.of(
            DeviceFamily.ROKU,
            keys,
            List.of(asked.address()),
            said.flatMap(Roku::name).map(Name::shown),
            Identity.of(
                said.flatMap(Roku::model).orElse("Roku"),
                Confidence.CONFIRMED,
                Text.of("it says so itself")),
            Set.of("ecp"),
            "has-remote",
            said.filter(Roku::screenOn).isPresent() ? "on" : "screen-off")
        .running(said.flatMap(Roku::version));
  }
}
