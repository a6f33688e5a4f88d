package org.castdoctor.agent.family;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.castdoctor.agent.family.Face.Identity;
import org.castdoctor.agent.observe.DiscoveryObservation.ConsoleHeard;
import org.castdoctor.agent.observe.DiscoveryObservation.ConsoleKind;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.privacy.Name;

/**
 * PlayStation 4 and 5 by Sony's discovery on UDP 987 and 9302, and any PlayStation (a 3 answers
 * nothing) by whose network card it is. Waking and starting need an account's number and are never
 * sent. That one is silent proves little: off, resting without network, within its first minute of
 * rest, or elsewhere.
 */
final class PlayStation {
  private PlayStation() {}

  static List<Face> faces(Observations seen) {
    List<Face> faces = new ArrayList<>();
    seen.of(ConsoleHeard.class)
        .filter(console -> console.console() != ConsoleKind.XBOX)
        .map(PlayStation::heard)
        .forEach(faces::add);
    faces.addAll(
        CardMakers.faces(
            seen, CardMakers.PLAYSTATION, DeviceFamily.PLAYSTATION, "PlayStation", "console"));
    return faces;
  }

  private static Face heard(ConsoleHeard console) {
    String kind = console.console() == ConsoleKind.PLAYSTATION_4 ? "4" : "5";
    Set<String> keys = new HashSet<>();
    console.id().ifPresent(id -> keys.add(Face.mac(id.shown())));
    return Face.of(
            DeviceFamily.PLAYSTATION,
            keys,
            List.of(console.address()),
            console.name().map(Name::shown),
            new Identity(
                "PlayStation " + kind,
                console.model().isPresent() ? Confidence.CONFIRMED : Confidence.LIKELY,
                because(console)),
            Set.of("ddp"),
            "console",
            console.power().word())
        .running(console.systemVersion());
  }

  private static List<Text> because(ConsoleHeard console) {
    List<Text> because = new ArrayList<>();
    because.add(
        console
            .model()
            .map(model -> Text.of("it answered Sony's search as {model}").with("model", model))
            .orElseGet(() -> Text.of("it answered Sony's search as a console")));
    // For who asks on this computer; a row of a diagnosis has no such words.
    console
        .running()
        .map(app -> Text.of("it runs {app}").with("app", Text.fromData(app)))
        .ifPresent(because::add);
    return because;
  }
}
