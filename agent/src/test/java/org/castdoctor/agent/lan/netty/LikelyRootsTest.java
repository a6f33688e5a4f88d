package org.castdoctor.agent.lan.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.castdoctor.agent.lan.RootFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keystores that Java itself wrote, whole and damaged. */
class LikelyRootsTest {
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir private Path folder;
  private Path keystore;

  private static List<X509Certificate> read(String name) {
    try {
      Path file =
          Path.of(
              Objects.requireNonNull(LikelyRootsTest.class.getResource("/trust/" + name)).toURI());
      return RootFile.read(file).get().orElseThrow();
    } catch (URISyntaxException bad) {
      throw new AssertionError(bad);
    }
  }

  @BeforeEach
  void twoRoots() throws IOException, GeneralSecurityException {
    keystore = written("JKS", "aRoot", "another");
  }

  private Path written(String kind, String... aliases)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(kind);
    store.load(null, null);
    for (String alias : aliases) {
      store.setCertificateEntry(
          alias, read(alias.equals("another") ? "leaf.pem" : "root.pem").getFirst());
    }
    Path file = folder.resolve(kind + aliases.length);
    try (var out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD);
    }
    return file;
  }

  @Test
  void theOneThatTheChainNamesIsFound() {
    LikelyRoots roots = LikelyRoots.of(keystore).orElseThrow();
    assertEquals(2, roots.size());
    List<X509Certificate> named = roots.namedIn(read("leaf.pem"));
    assertTrue(named.contains(read("root.pem").getFirst()), named.toString());
  }

  @Test
  void whoIsNamedByNobodyIsNotRead() throws GeneralSecurityException, IOException {
    LikelyRoots none = LikelyRoots.of(written("JKS")).orElseThrow();
    assertEquals(List.of(), none.namedIn(read("leaf.pem")));
    assertEquals(Optional.empty(), none.any());
  }

  @Test
  void anotherFormIsNotRead() throws GeneralSecurityException, IOException {
    assertEquals(0, LikelyRoots.of(written("PKCS12", "aRoot")).stream().count());
    assertEquals(0, LikelyRoots.of(folder.resolve("nothing")).stream().count());
  }

  @Test
  void everyTruncationIsAnotherForm() throws IOException {
    byte[] whole = Files.readAllBytes(keystore);
    // Java's own seal stands behind the entries; it is the only thing that nobody here reads.
    int seal = 20;
    for (int length = 0; length < whole.length - seal; length++) {
      Files.write(keystore, Arrays.copyOf(whole, length));
      assertTrue(LikelyRoots.of(keystore).isEmpty(), "cut off at " + length);
    }
  }

  @Test
  void damageNeverThrows() throws IOException {
    byte[] whole = Files.readAllBytes(keystore);
    Random random = new Random(20_261_201);
    for (int round = 0; round < 3_000; round++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      Files.write(keystore, damaged);
      LikelyRoots.of(keystore).ifPresent(roots -> roots.namedIn(read("leaf.pem")));
    }
  }

  @Test
  void allOfThisJavasAreThere() throws GeneralSecurityException, IOException {
    Path cacerts = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
    KeyStore all = KeyStore.getInstance(cacerts.toFile(), (char[]) null);
    for (LikelyRoots roots : LikelyRoots.ofThisJava().stream().toList()) {
      assertEquals(all.size(), roots.size());
      for (String alias : Collections.list(all.aliases())) {
        if (all.getCertificate(alias) instanceof X509Certificate root) {
          assertTrue(roots.namedIn(List.of(root)).contains(root), alias);
        }
      }
    }
  }
}
