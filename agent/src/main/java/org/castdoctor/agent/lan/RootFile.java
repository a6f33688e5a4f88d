package org.castdoctor.agent.lan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;

/** A file of root certificates in PEM form, as {@code SSL_CERT_FILE} names one. */
public final class RootFile {
  /** What is wrong with a file, as it stands behind its name. */
  public static final String TOO_LARGE = "is too large for a file of certificates";

  public static final String EMPTY = "has no certificate in it";
  public static final String UNREADABLE = "cannot be read";
  public static final String OTHER_FORM = "is no file of certificates in PEM form";

  /** The roots of a whole system take a quarter of a megabyte. */
  private static final int MAX_BYTES = 4 << 20;

  private RootFile() {}

  /** All its certificates; a failure where it cannot be read or has none. */
  public static Outcome<List<X509Certificate>> read(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        return Outcome.failed(Failure.MALFORMED, TOO_LARGE);
      }
      List<X509Certificate> roots =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))
              .stream()
              .map(X509Certificate.class::cast)
              .toList();
      return roots.isEmpty() ? Outcome.failed(Failure.MALFORMED, EMPTY) : Outcome.ok(roots);
    } catch (IOException unreadable) {
      return Outcome.failed(Failure.OTHER, UNREADABLE);
    } catch (CertificateException malformed) {
      return Outcome.failed(Failure.MALFORMED, OTHER_FORM);
    }
  }
}
