package org.castdoctor.agent.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import org.castdoctor.protocol.diagnosis.Catalogue;

/** Packs and keys for tests: a good pack, to be spoilt in one point. */
public final class Packs {
  static final Catalogue CATALOGUE = Catalogue.load();
  static final KeyPair DESK = keys();
  static final KeyPair PARTNER = keys();
  static final KeyPair STRANGER = keys();
  private static final JsonMapper MAPPER = new JsonMapper();

  private Packs() {}

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** A pack with one rule for Disney+ and a desk profile. */
  static ObjectNode json(int version) {
    return parse(
        """
        {"schema": "castdoctor.pack/1", "name": "desk", "version": %d,
         "createdAt": "2026-11-21T10:00:00Z",
         "content": {"compat": {"rules": [%s]}},
         "recall": [],
         "profile": {
           "desk": "Example Net support", "accountable": "head of home support",
           "hours": "Monday to Saturday, 8 to 20",
           "opening": {"zone": "Europe/Berlin", "week": [
             {"days": ["mon", "tue", "wed", "thu", "fri", "sat"], "from": "08:00", "to": "20:00"}],
             "closed": ["2026-12-25"]},
           "channels": [{"kind": "phone", "value": "+49 30 1234567"}],
           "rungs": [{"who": "provider", "name": "second line, home network"}],
           "mayOffer": ["a call back"],
           "wording": {"A01": {"en": "We have told the service.", "de": "Der Dienst weiß davon.",
             "fr": "Le service est au courant.", "es": "El servicio ya lo sabe.",
             "ja": "サービスに連絡済みです。"}}}}
        """
            .formatted(version, rule("disney-2026-11", "disney")));
  }

  /** The same with something else at a place, given as JSON; {@code null} takes it out. */
  static ObjectNode json(int version, String pointer, String value) {
    ObjectNode pack = json(version);
    int cut = pointer.lastIndexOf('/');
    String field = pointer.substring(cut + 1);
    ObjectNode parent = (ObjectNode) pack.at(pointer.substring(0, cut));
    if (value.equals("null")) {
      parent.remove(field);
    } else {
      parent.set(field, parse("{\"v\":" + value + "}").get("v"));
    }
    return pack;
  }

  static String rule(String id, String app) {
    return """
    {"id": "%s", "finding": "A01", "app": "%s", "from": "2026-11-01",
     "when": {"senders": ["android", "ios"], "receiverClass": "has-remote"},
     "effect": "not-castable", "confidence": "likely",
     "source": "notice of the service to partners, 1 Nov 2026",
     "checked": "2026-11", "reviewBy": "2027-05-31"}\
    """
        .formatted(id, app);
  }

  private static ObjectNode parse(String text) {
    try {
      return (ObjectNode) MAPPER.readTree(text);
    } catch (JsonProcessingException typo) {
      throw new IllegalArgumentException(typo);
    }
  }

  /** Signed by the desk, whatever it says. */
  public static byte[] signed(ObjectNode pack) {
    return signed(bytes(pack), seal("desk", DESK, pack));
  }

  /** Signed by a stranger in the desk's name. */
  public static byte[] forged(ObjectNode pack) {
    return signed(bytes(pack), seal("desk", STRANGER, pack));
  }

  static byte[] bytes(ObjectNode pack) {
    return pack.toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] signed(byte[] payload, Envelope.Seal... seals) {
    return new Envelope(payload, Arrays.asList(seals)).write();
  }

  static Envelope.Seal seal(String id, KeyPair keys, ObjectNode pack) {
    return new Envelope.Seal(id, TrustedKey.sign(keys.getPrivate(), bytes(pack)));
  }

  static byte[] signedRaw(String payload) {
    byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
    return signed(bytes, new Envelope.Seal("desk", TrustedKey.sign(DESK.getPrivate(), bytes)));
  }

  static String pem(KeyPair keys) {
    return pem("PUBLIC KEY", keys.getPublic().getEncoded());
  }

  public static String privatePem() {
    return pem("PRIVATE KEY", DESK.getPrivate().getEncoded());
  }

  private static String pem(String label, byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, body, label);
  }

  static TrustedKey key(String id, KeyPair keys) {
    return TrustedKey.parse(id, pem(keys)).orElseThrow();
  }

  /** Trusts a key in a state folder. */
  static void trust(Path state, String id, KeyPair keys) {
    write(state.resolve("keys").resolve(id + ".pub"), pem(keys));
  }

  /** Trusts the desk in a state folder. */
  public static void trustDesk(Path state) {
    trust(state, "desk", DESK);
  }

  /** The desk's public key as a file. */
  public static String deskPem() {
    return pem(DESK);
  }

  /** A good pack of the desk. */
  public static byte[] good(int version) {
    return signed(json(version));
  }

  /** What a desk writes before it signs. */
  public static String unsigned(int version) {
    return json(version).toPrettyString();
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
