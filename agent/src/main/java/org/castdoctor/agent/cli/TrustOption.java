package org.castdoctor.agent.cli;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.castdoctor.agent.lan.RootFile;
import org.castdoctor.agent.observe.Outcome;
import picocli.CommandLine.Option;

/** Homes and offices with a certificate authority of their own name it. */
final class TrustOption {
  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description =
          "root certificates to trust beside the system's, in PEM form; SSL_CERT_FILE too")
  List<Path> files = List.of();

  /** The roots that were named; a file that has none is the caller's to put right. */
  List<X509Certificate> roots() {
    return files.stream().flatMap(file -> roots(file).stream()).toList();
  }

  private static List<X509Certificate> roots(Path file) {
    return switch (RootFile.read(file)) {
      case Outcome.Ok<List<X509Certificate>>(List<X509Certificate> roots) -> roots;
      case Outcome.Failed<List<X509Certificate>>(var failure, String detail) ->
          throw new UsageProblem(file + " " + detail + ".");
      case Outcome.NotRun<List<X509Certificate>>(String reason) ->
          throw new UsageProblem(file + " " + reason + ".");
    };
  }
}
