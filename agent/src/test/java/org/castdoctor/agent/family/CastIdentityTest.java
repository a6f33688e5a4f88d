package org.castdoctor.agent.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.knowledge.Models;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.Proof;
import org.castdoctor.agent.observe.ReceiverObservation.ProofAsked;
import org.castdoctor.agent.observe.ReceiverObservation.SetupAsked;
import org.castdoctor.agent.observe.ReceiverObservation.SetupPage;
import org.castdoctor.agent.observe.ReceiverObservation.Standing;
import org.castdoctor.protocol.wire.cast.CertificateChain.Link;
import org.castdoctor.protocol.wire.cast.CertificateChain.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What "Chromecast" really is, for each thing that can tell: the announced abilities, the remote's
 * announcement and port, the set-up page, and who made the certificate.
 */
class CastIdentityTest {
  private static final String TV = Seen.LIVING_ROOM;
  private static final Models MODELS = Models.load();

  /** Announced model and abilities, remote, page's model and software, maker, and the answer. */
  @ParameterizedTest
  @CsvSource({
    // Nothing more than its name: one of four.
    "Chromecast, 4101, -, -, -, -, Chromecast, POSSIBLE, UNKNOWN",
    // Abilities are a hint.
    "Chromecast, 465413, -, -, -, -, Chromecast with Google TV, POSSIBLE, LIKELY",
    // A remote's service proves a remote, and leaves only one of the four.
    "Chromecast, 4101, announced, -, -, -, Chromecast with Google TV, LIKELY, PROVEN",
    "Chromecast, 4101, port, -, -, -, Chromecast with Google TV, LIKELY, PROVEN",
    // The set-up page, where it is not as ambiguous itself.
    "Chromecast, 4101, -, Chromecast Ultra, 1.56.275994, -, Chromecast Ultra, LIKELY, RULED_OUT",
    "Chromecast, 4101, -, Google TV Streamer, -, -, Google TV Streamer, LIKELY, LIKELY",
    "Chromecast, 4101, -, Chromecast, 1.56.275994, -, Chromecast, POSSIBLE, UNKNOWN",
    "Chromecast, 4101, -, Eureka Dongle, -, -, Chromecast, POSSIBLE, RULED_OUT",
    "Chromecast, 4101, -, -, 1.36.159268, -, Chromecast (1st generation), LIKELY, RULED_OUT",
    // Who made the certificate goes before everything that a device merely says.
    "Chromecast, 4101, -, -, -, Eureka Gen1 ICA, Chromecast (1st generation), CONFIRMED, RULED_OUT",
    "Chromecast, 4101, -, -, -, Chromecast ICA 3, Chromecast (2nd generation), CONFIRMED,"
        + " RULED_OUT",
    "Chromecast, 465413, -, -, 1.36.1, Chromecast ICA 3, Chromecast (2nd generation), CONFIRMED,"
        + " RULED_OUT",
    "Chromecast, 4, -, -, -, Chromecast ICA 4 (Audio), Chromecast Audio, CONFIRMED, RULED_OUT",
    "Chromecast, 4101, -, -, -, Chromecast ICA 99, Chromecast, POSSIBLE, UNKNOWN",
    // A name that tells needs nothing more, and a page that agrees makes it sure.
    "Chromecast Ultra, 4101, -, -, -, -, Chromecast Ultra, LIKELY, RULED_OUT",
    "Chromecast Ultra, 4101, -, Chromecast Ultra, -, -, Chromecast Ultra, CONFIRMED, RULED_OUT",
  })
  void isAsSureAsTheEvidence(
      String announced,
      String abilities,
      String remote,
      String pageModel,
      String firmware,
      String maker,
      String model,
      String confidence,
      String hasRemote) {
    Seen seen = announcing(announced, abilities);
    if (remote.equals("announced")) {
      seen = seen.service(AndroidTvRemote.TYPE, TV, AndroidTvRemote.PORT, Map.of());
    } else if (remote.equals("port")) {
      seen = seen.opens(TV, AndroidTvRemote.PORT);
    }
    if (!pageModel.equals("-") || !firmware.equals("-")) {
      seen = seen.with(page(seen, said(pageModel), said(firmware)));
    }
    if (!maker.equals("-")) {
      seen = seen.with(proof(seen, Standing.COMPLETE, maker));
    }
    Receiver found = only(seen);
    assertEquals(model, found.identity().model());
    assertEquals(confidence, found.modelConfidence().name());
    assertEquals(hasRemote, found.remote().proof().name());
    assertTrue(found.identity().because().getFirst().toString().contains(announced));
  }

  /** Everybody can write a name into a certificate. */
  @ParameterizedTest
  @CsvSource({"UNKNOWN_ROOT", "OTHER_CONNECTION", "UNFIT", "EMPTY"})
  void aProofThatIsNotCompleteTellsNothingOfTheMake(Standing standing) {
    Seen seen = announcing("Chromecast", "4101");
    Receiver found = only(seen.with(proof(seen, standing, "Chromecast ICA 3")));
    assertEquals("Chromecast", found.identity().model());
    assertEquals("POSSIBLE", found.modelConfidence().name());
  }

  /** A chain that ended still tells who made it: so the receivers of March 2025 are recognised. */
  @Test
  void anExpiredChainTellsTheMakeAllTheSame() {
    Seen seen = announcing("Chromecast", "4101");
    Receiver found = only(seen.with(proof(seen, Standing.COMPLETE, "Chromecast ICA 3")));
    assertEquals("Chromecast (2nd generation)", found.identity().model());
    assertTrue(
        found.identity().because().stream()
            .anyMatch(fact -> fact.toString().contains("Chromecast ICA 3")));
  }

  private static Optional<String> said(String text) {
    return Optional.of(text).filter(word -> !word.equals("-"));
  }

  private static Seen announcing(String model, String abilities) {
    Map<String, String> words =
        new HashMap<>(Map.of("id", "1", "fn", "TV", "md", model, "ca", abilities));
    return Seen.inHome().service("_googlecast._tcp.local", TV, Seen.CAST, words);
  }

  private static SetupAsked page(Seen seen, Optional<String> model, Optional<String> firmware) {
    SetupPage page =
        new SetupPage(
            model,
            Optional.empty(),
            Optional.empty(),
            firmware,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new SetupAsked(seen.now(), Seen.at(TV), 8008, Outcome.ok(page), 8);
  }

  /** Of a chain that ended in March 2025. */
  private static ProofAsked proof(Seen seen, Standing standing, String maker) {
    Link link =
        new Link(
            Role.INTERMEDIATE,
            maker,
            "Cast Root CA",
            Instant.parse("2015-03-12T16:44:39Z"),
            Instant.parse("2025-03-09T16:44:39Z"));
    return new ProofAsked(
        seen.now(),
        Seen.at(TV),
        Seen.CAST,
        Outcome.ok(new Proof(standing, List.of(link), false, Optional.empty())),
        180);
  }

  private static Receiver only(Seen seen) {
    List<Receiver> found = GoogleCast.recognise(seen.observations(), MODELS, Optional.empty());
    assertEquals(1, found.size());
    return found.getFirst();
  }
}
