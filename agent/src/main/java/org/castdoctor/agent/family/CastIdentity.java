package org.castdoctor.agent.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.family.Face.Identity;
import org.castdoctor.agent.family.Receiver.Remote;
import org.castdoctor.agent.knowledge.Models;
import org.castdoctor.agent.knowledge.Models.HasRemote;
import org.castdoctor.agent.observe.ReceiverObservation.Proof;
import org.castdoctor.agent.observe.ReceiverObservation.SetupPage;
import org.castdoctor.agent.observe.ReceiverObservation.Standing;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.wire.cast.CertificateChain.Role;

/**
 * What a cast receiver really is. The model that it announces is shared by several: three
 * generations and one Google TV all say "Chromecast". What tells them apart is who vouches for
 * their certificate, what their set-up page says, and whether they have a remote.
 */
final class CastIdentity {
  /**
   * Which device each maker's certificate was made for (names in the certificates that the Open
   * Screen project publishes as test data; Google Home from GHLocalApi). None has a remote. Those
   * of the third generation, Ultra, Nest and Google TV are not known.
   */
  private static final Map<String, String> MADE_FOR =
      Map.of(
          "Eureka Gen1 ICA", "Chromecast (1st generation)",
          "Chromecast ICA 3", "Chromecast (2nd generation)",
          "Chromecast ICA 4 (Audio)", "Chromecast Audio",
          "Chromecast ICA 6 (Audio Assist)", "Google Home");

  /** The first generation's last train; no other device ever ran it (9to5Google, May 2023). */
  private static final String LAST_OF_THE_FIRST = "1.36.";

  private CastIdentity() {}

  /** The device that its maker's certificate was made for, where its proof is complete. */
  static Optional<String> madeFor(Optional<Proof> proof) {
    return issuer(proof).flatMap(name -> Optional.ofNullable(MADE_FOR.get(name)));
  }

  static Optional<String> issuer(Optional<Proof> proof) {
    return proof
        .filter(shown -> shown.standing() == Standing.COMPLETE)
        .flatMap(shown ->
            shown.chain().stream()
                .filter(link -> link.role() == Role.INTERMEDIATE)
                .map(link -> link.subject())
                .findFirst());
  }

  /**
   * What its set-up page tells of a remote where the announced model does not: the model that it
   * names there, or software from before the first Google TV (2020; 1.36 is of 2018).
   */
  static Optional<Remote> remoteByPage(Optional<SetupPage> page, Models models) {
    Optional<String> model = page.flatMap(SetupPage::model);
    return switch (model.map(models::remote).orElse(HasRemote.UNKNOWN)) {
      case YES ->
          Optional.of(
              new Remote(
                  Receiver.Proof.LIKELY,
                  Text.of("its set-up page says {model}").with("model", model.orElseThrow())));
      case NO ->
          Optional.of(
              new Remote(
                  Receiver.Proof.RULED_OUT,
                  Text.of("its set-up page says {model}").with("model", model.orElseThrow())));
      case UNKNOWN ->
          runsTheLastOfTheFirst(page)
              ? Optional.of(
                  new Remote(
                      Receiver.Proof.RULED_OUT,
                      Text.of("its software is older than the first with one")))
              : Optional.empty();
    };
  }

  private static boolean runsTheLastOfTheFirst(Optional<SetupPage> page) {
    return page.flatMap(SetupPage::firmware)
        .filter(firmware -> firmware.startsWith(LAST_OF_THE_FIRST))
        .isPresent();
  }

  /**
   * @param announced the model that it announces
   */
  static Identity of(
      String announced,
      Models models,
      Optional<SetupPage> page,
      Optional<Proof> proof,
      Remote remote) {
    List<Text> because =
        new ArrayList<>(
            List.of(Text.of("it announces itself as {model}").with("model", announced)));
    boolean ambiguous = models.isAmbiguous(announced);
    Optional<String> madeFor = madeFor(proof);
    if (madeFor.isPresent()) {
      because.add(
          issuer(proof)
              .map(issuer -> Text.of("its certificate was made by {issuer}").with("issuer", issuer))
              .orElseGet(() -> Text.of("its certificate was made by its maker")));
      return new Identity(madeFor.get(), Confidence.CONFIRMED, because);
    }
    Optional<String> told = page.flatMap(SetupPage::model);
    if (told.isPresent() && !models.isAmbiguous(told.get())) {
      because.add(Text.of("its set-up page says {model}").with("model", told.get()));
      boolean agrees = told.get().equals(announced);
      return new Identity(told.get(), agrees ? Confidence.CONFIRMED : Confidence.LIKELY, because);
    }
    if (!ambiguous) {
      return new Identity(announced, Confidence.LIKELY, because);
    }
    if (runsTheLastOfTheFirst(page)) {
      because.add(Text.of("it runs the last software of the first generation"));
      return new Identity("Chromecast (1st generation)", Confidence.LIKELY, because);
    }
    if (announced.equals("Chromecast")
        && (remote.proof() == Receiver.Proof.PROVEN || remote.proof() == Receiver.Proof.LIKELY)) {
      because.add(remote.because());
      return new Identity(
          "Chromecast with Google TV",
          remote.proof() == Receiver.Proof.PROVEN ? Confidence.LIKELY : Confidence.POSSIBLE,
          because);
    }
    because.add(Text.of("several devices are called so"));
    return new Identity(announced, Confidence.POSSIBLE, because);
  }
}
