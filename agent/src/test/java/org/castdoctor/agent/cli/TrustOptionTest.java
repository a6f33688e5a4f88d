package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of roots, while an agent runs all day. */
class TrustOptionTest {
  private static final Path CERTIFICATES = Path.of("src", "test", "resources", "trust");

  private final TrustOption trust = new TrustOption();
  private final Path file;

  TrustOptionTest(@TempDir Path folder) {
    file = folder.resolve("roots.pem");
  }

  @BeforeEach
  void name() throws IOException {
    put("root.pem");
    trust.files = List.of(file);
  }

  private void put(String certificate) throws IOException {
    Files.copy(CERTIFICATES.resolve(certificate), file, StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void aRenewedFileCountsAtTheNextLook() throws IOException {
    Supplier<List<X509Certificate>> roots = trust.rootsAllDay();
    List<X509Certificate> before = roots.get();
    put("leaf.pem");
    assertEquals(trust.roots(), roots.get());
    assertEquals(1, before.size());
    assertNotEquals(before, roots.get());
  }

  @Test
  void aFileThatIsGoneStopsNothing() throws IOException {
    Supplier<List<X509Certificate>> roots = trust.rootsAllDay();
    List<X509Certificate> before = roots.get();
    Files.delete(file);
    assertEquals(before, roots.get());
    put("leaf.pem");
    assertEquals(trust.roots(), roots.get(), "and one that is back counts again");
  }

  @Test
  void aFileThatIsMissingAtTheStartIsSaid() throws IOException {
    Files.delete(file);
    assertThrows(UsageProblem.class, trust::rootsAllDay);
  }
}
