package org.castdoctor.agent.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.pack.Judgement.Refused;
import org.castdoctor.agent.pack.Judgement.Why;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.wire.Parsed;

/** How a desk makes a pack of a text file, or adds its signature to one. */
public final class PackSigning {
  private PackSigning() {}

  /** A signed file, or what every castdoctor would object to. */
  public sealed interface Signed {
    record Done(byte[] file, String label) implements Signed {}

    record Not(Refused refused) implements Signed {}
  }

  /**
   * Signs.
   *
   * @param file {@code castdoctor.pack/1} as it was written, or a file that somebody has signed
   * @param pem the private key, PKCS #8
   * @param keyId the name under which the public key is handed out
   * @param hosts whose pages the pack may name besides those that all know
   */
  public static Signed sign(
      byte[] file, String pem, String keyId, KeyRing hosts, Catalogue catalogue) {
    Optional<PrivateKey> key = TrustedKey.parsePrivate(pem);
    if (key.isEmpty() || !TrustedKey.isId(keyId)) {
      return not(
          Why.NO_KEYS,
          key.isEmpty()
              ? Text.of("The private key is no Ed25519 key in PEM without a password.")
              : Text.of("The key's name may have letters, digits, dots and hyphens."));
    }
    byte[] payload = file;
    List<Envelope.Seal> seals = new ArrayList<>();
    if (Envelope.parse(file) instanceof Parsed.Ok<Envelope>(Envelope before)) {
      payload = before.payload();
      before.seals().stream().filter(seal -> !seal.key().equals(keyId)).forEach(seals::add);
    } else if (StrictJson.object(file)
        instanceof Parsed.Malformed<JsonNode>(String reason, int at)) {
      return not(
          Why.UNREADABLE,
          Text.of("The file is no pack: {because} (at {place}).")
              .with("because", reason)
              .with("place", at));
    }
    return switch (new PackReader(catalogue, new Vocabulary(hosts.hosts())).read(payload)) {
      case PackReader.Reading.Wrong(Why why, String sentence) -> not(why, Text.asItIs(sentence));
      case PackReader.Reading.Fine(Pack pack) -> {
        seals.add(new Envelope.Seal(keyId, TrustedKey.sign(key.get(), payload)));
        byte[] signed = new Envelope(payload, seals).write();
        yield signed.length > Envelope.MAX_BYTES
            ? not(Why.UNREADABLE, Text.of("Signed, the file would be larger than 8 MiB."))
            : new Signed.Done(signed, pack.label());
      }
    };
  }

  private static Signed not(Why why, Text sentence) {
    return new Signed.Not(new Refused(why, sentence));
  }
}
