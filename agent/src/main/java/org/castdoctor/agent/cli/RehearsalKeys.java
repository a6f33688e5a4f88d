package org.castdoctor.agent.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * What the rehearsal's peers show: an authority, under it a receiver, whose key is of RSA as those
 * of real ones are, and a web site, whose key is of an elliptic curve as those of most services
 * are. Made for the occasion by the Java's own keytool, and gone with it.
 *
 * @param root the authority over both
 * @param receiver what a receiver begins a connection with
 * @param site what a web site begins one with
 * @param device the receiver's certificate, which it proves itself with too
 * @param key its key
 */
record RehearsalKeys(
    X509Certificate root,
    SSLContext receiver,
    SSLContext site,
    X509Certificate device,
    PrivateKey key) {
  private static final String PASSWORD = "rehearsal";
  private static final String ROOT = "root";
  private static final String RECEIVER = "receiver";
  private static final String SITE = "site";
  private static final int KEYTOOL_SECONDS = 20;

  /**
   * Makes them.
   *
   * @param folder an empty one, which they may be written to
   * @return empty where this Java has no keytool
   */
  static Optional<RehearsalKeys> in(Path folder) throws GeneralSecurityException, IOException {
    Path file = folder.resolve("keys.p12");
    boolean made =
        keytool(file, ROOT, "RSA", "-dname", "CN=rehearsal", "-ext", "bc:c")
            && keytool(
                file, RECEIVER, "RSA", "-dname", "CN=localhost", "-signer", ROOT, "-ext", "ku=dig")
            && keytool(
                file,
                SITE,
                "EC",
                "-dname",
                "CN=localhost",
                "-signer",
                ROOT,
                "-ext",
                "san=dns:localhost,dns:*.gstatic.com,dns:*.google.com");
    if (!made) {
      return Optional.empty();
    }
    KeyStore all = read(file);
    return all.getCertificate(ROOT) instanceof X509Certificate root
            && all.getCertificate(RECEIVER) instanceof X509Certificate device
            && all.getKey(RECEIVER, PASSWORD.toCharArray()) instanceof PrivateKey key
        ? Optional.of(
            new RehearsalKeys(root, showing(RECEIVER, file), showing(SITE, file), device, key))
        : Optional.empty();
  }

  private static KeyStore read(Path file) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = new FileInputStream(file.toFile())) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private static SSLContext showing(String one, Path file)
      throws GeneralSecurityException, IOException {
    KeyStore store = read(file);
    for (String alias : Collections.list(store.aliases())) {
      if (!alias.equals(one)) {
        store.deleteEntry(alias);
      }
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(store, PASSWORD.toCharArray());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(own.getKeyManagers(), null, null);
    return tls;
  }

  private static boolean keytool(Path keys, String alias, String algorithm, String... more)
      throws IOException {
    Path program = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(List.of("-genkeypair", "-alias", alias, "-keyalg", algorithm, "-validity", "2"));
    command.addAll(List.of("-keystore", keys.toString(), "-storepass", PASSWORD));
    command.addAll(List.of(more));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(KEYTOOL_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException stopAsked) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
