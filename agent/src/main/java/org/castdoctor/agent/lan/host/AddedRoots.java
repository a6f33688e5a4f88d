package org.castdoctor.agent.lan.host;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.castdoctor.agent.lan.CertificateName;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;

/**
 * The certificate authorities that somebody added to this computer, beside those that came with the
 * system: security programs, companies and schools do so to look into encrypted connections.
 */
final class AddedRoots {
  /** Where an administrator puts them: Debian, Fedora, Arch, SUSE. */
  private static final List<String> FOLDERS =
      List.of(
          "/usr/local/share/ca-certificates",
          "/etc/pki/ca-trust/source/anchors",
          "/etc/ca-certificates/trust-source/anchors",
          "/etc/pki/trust/anchors");

  static final List<String> KEYCHAIN =
      List.of(
          "/usr/bin/security",
          "find-certificate",
          "-a",
          "-p",
          "/Library/Keychains/System.keychain");

  /** A company adds a handful. */
  private static final int MAX_FILES = 64;

  private AddedRoots() {}

  static Outcome<List<String>> read(SetupSources sources) {
    return switch (sources.os()) {
      case LINUX -> linux(sources.files());
      case MAC -> {
        Map<List<String>, String> printed = sources.commands().run(List.of(KEYCHAIN));
        yield printed.containsKey(KEYCHAIN)
            ? names(List.of(printed.getOrDefault(KEYCHAIN, "")))
            : Outcome.notRun("the system's keychain could not be read");
      }
      case WINDOWS, OTHER -> Outcome.notRun("not read on this system");
    };
  }

  private static Outcome<List<String>> linux(FileSource files) {
    List<String> paths =
        FOLDERS.stream()
            .flatMap(folder -> files.list(folder).stream().map(name -> folder + "/" + name))
            .flatMap(path ->
                isCertificate(path)
                    ? Stream.of(path)
                    : files.list(path).stream().map(name -> path + "/" + name))
            .filter(AddedRoots::isCertificate)
            .limit(MAX_FILES)
            .toList();
    List<String> texts = paths.stream().flatMap(path -> files.read(path).stream()).toList();
    return texts.size() == paths.size()
        ? names(texts)
        : Outcome.failed(Failure.DENIED, "an added certificate could not be read");
  }

  private static boolean isCertificate(String path) {
    return path.endsWith(".crt") || path.endsWith(".pem") || path.endsWith(".cer");
  }

  /** The subjects' names in the texts' certificates, which stand in PEM form. */
  static Outcome<List<String>> names(List<String> texts) {
    Set<String> names = new TreeSet<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (String text : texts) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        for (Certificate certificate :
            factory.generateCertificates(new ByteArrayInputStream(bytes))) {
          if (certificate instanceof X509Certificate root) {
            names.add(CertificateName.of(root.getSubjectX500Principal()));
          }
        }
      }
    } catch (CertificateException notCertificates) {
      return Outcome.failed(Failure.MALFORMED, "an added certificate is not one");
    }
    return Outcome.ok(List.copyOf(names));
  }
}
