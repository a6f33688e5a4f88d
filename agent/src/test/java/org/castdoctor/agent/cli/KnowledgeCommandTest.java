package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.castdoctor.agent.cli.Played.Said;
import org.castdoctor.agent.pack.Packs;
import org.castdoctor.agent.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The knowledge verb as it is typed. */
class KnowledgeCommandTest {
  @TempDir Path folder = Path.of(".");

  private Said castdoctor(String... words) {
    Map<String, String> environment = Map.of("CASTDOCTOR_HOME", state().toString());
    return new Played(environment).run(words);
  }

  private Path state() {
    return folder.resolve("state");
  }

  private String file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }

  private String key() throws IOException {
    return file("desk.pub", Packs.deskPem().getBytes(StandardCharsets.US_ASCII));
  }

  private static void assertFine(Said said, String about) {
    assertEquals(ExitCodes.FINE, said.exit(), said.err());
    assertTrue(said.out().contains(about), said.out());
    assertEquals("", said.err());
  }

  private static void assertRefused(Said said, String about) {
    assertEquals(ExitCodes.USAGE, said.exit(), said.out());
    assertEquals(1, said.err().lines().count(), said.err());
    assertTrue(said.err().contains(about), said.err());
  }

  @Test
  void withoutAPackTheListSaysSo() throws IOException {
    assertFine(castdoctor("knowledge", "list"), "compat");
    assertFine(castdoctor("knowledge"), "none");
    JsonNode json =
        new JsonMapper().readTree(castdoctor("knowledge", "list", "--format", "json").out());
    assertTrue(json.path("pack").isNull());
    assertTrue(json.at("/sections/0/rows").asInt() > 0);
    assertFalse(Files.exists(state()), "looking makes no folder");
  }

  @Test
  void aPackIsVerifiedInstalledListedAndTakenBack() throws IOException {
    String pack = file("desk-7.json", Packs.good(7));
    assertRefused(castdoctor("knowledge", "verify", pack), "No key is trusted");
    assertFine(castdoctor("knowledge", "verify", pack, "--key", key()), "signed by desk");
    assertFalse(Files.exists(state()), "verifying changes nothing");
    assertFine(castdoctor("knowledge", "update", pack, "--key", key()), "desk-7 is in use");
    assertRefused(castdoctor("knowledge", "verify", pack), "not newer");
    assertRefused(castdoctor("knowledge", "update", pack), "not newer");
    assertFine(castdoctor("knowledge", "update", pack, "--rollback"), "desk-7");
    assertFine(castdoctor("knowledge", "list"), "+desk-7");
    assertFine(castdoctor("knowledge", "list"), "1 from the pack");
    assertFine(castdoctor("knowledge", "rollback"), "built-in");
    assertFine(castdoctor("knowledge", "list"), "none");
  }

  @Test
  void aTamperedPackIsWarnedAboutAndTheDiagnosisGoesOn() throws IOException {
    assertFine(
        castdoctor("knowledge", "update", file("p", Packs.good(7)), "--key", key()), "desk-7");
    Files.writeString(state().resolve("knowledge").resolve("pack.json"), "{\"schema\":");
    String bundle = Scenario.called("healthy").folder().resolve("observations.json").toString();
    Said said = castdoctor("--observations", bundle, "--format", "json");
    assertEquals(ExitCodes.FINE, said.exit());
    assertEquals(1, said.err().lines().count(), said.err());
    assertTrue(said.err().contains("is not used"), said.err());
    assertFalse(
        new JsonMapper().readTree(said.out()).at("/agent/knowledge").asText().contains("+"));
    assertFine(castdoctor("knowledge", "list"), "not used");
  }

  @Test
  void aRefusedPackLeavesTheInstalledOne() throws IOException {
    assertFine(
        castdoctor("knowledge", "update", file("p", Packs.good(7)), "--key", key()), "desk-7");
    Path installed = state().resolve("knowledge").resolve("pack.json");
    byte[] before = Files.readAllBytes(installed);
    byte[] changed = Packs.good(8);
    changed[changed.length / 2] ^= 1;
    assertRefused(castdoctor("knowledge", "update", file("q", changed)), "");
    assertArrayEquals(before, Files.readAllBytes(installed));
  }

  @Test
  void aDeskSignsWhatItWrote() throws IOException {
    String text = file("text.json", Packs.unsigned(9).getBytes(StandardCharsets.UTF_8));
    String secret = file("desk.pem", Packs.privatePem().getBytes(StandardCharsets.US_ASCII));
    String pack = folder.resolve("desk-9.json").toString();
    assertFine(
        castdoctor(
            "knowledge", "sign", text, "--private", secret, "--key-id", "desk", "--output", pack),
        "desk-9");
    assertFine(castdoctor("knowledge", "update", pack, "--key", key()), "desk-9 is in use");
  }

  @Test
  void aDeskHearsOfWrongWordsBeforeItSigns() throws IOException {
    String wrong = Packs.unsigned(9).replace("a call back", "switching your firewall off");
    String text = file("text.json", wrong.getBytes(StandardCharsets.UTF_8));
    String secret = file("desk.pem", Packs.privatePem().getBytes(StandardCharsets.US_ASCII));
    Path pack = folder.resolve("desk-9.json");
    assertRefused(
        castdoctor(
            "knowledge",
            "sign",
            text,
            "--private",
            secret,
            "--key-id",
            "desk",
            "--output",
            pack.toString()),
        "protection");
    assertFalse(Files.exists(pack));
  }

  @Test
  void aWrongCallIsSaidInOneSentence() throws IOException {
    String pack = file("p", Packs.good(7));
    assertRefused(castdoctor("knowledge", "update"), "FILE");
    assertRefused(castdoctor("knowledge", "nonsense"), "nonsense");
    assertRefused(castdoctor("knowledge", "update", folder.resolve("none").toString()), "none");
    assertRefused(castdoctor("knowledge", "update", pack, "--key", pack), "no Ed25519 public key");
    assertRefused(castdoctor("knowledge", "update", "http://help.example.org/p"), "https only");
    assertRefused(castdoctor("knowledge", "update", "https://a b/p"), "no web address");
  }
}
