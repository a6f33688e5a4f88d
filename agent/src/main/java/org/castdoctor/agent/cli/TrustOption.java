package org.castdoctor.agent.cli;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.castdoctor.agent.lan.RootFile;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.words.Text;
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

  /**
   * The roots for who runs all day: as they are at each look, and as they were last where a file
   * cannot be read any more. One that cannot be read now is the caller's to put right.
   */
  Supplier<List<X509Certificate>> rootsAllDay() {
    AtomicReference<List<X509Certificate>> last = new AtomicReference<>(roots());
    return () -> {
      try {
        last.set(roots());
      } catch (UsageProblem goneMeanwhile) {
        return last.get();
      }
      return last.get();
    };
  }

  private static List<X509Certificate> roots(Path file) {
    return switch (RootFile.read(file)) {
      case Outcome.Ok<List<X509Certificate>>(List<X509Certificate> roots) -> roots;
      case Outcome.Failed<List<X509Certificate>>(var failure, String detail) ->
          throw wrong(file, detail);
      case Outcome.NotRun<List<X509Certificate>>(String reason) -> throw wrong(file, reason);
    };
  }

  private static UsageProblem wrong(Path file, String detail) {
    return new UsageProblem(
        Text.of("{problem}.").with("problem", problem(String.valueOf(file), detail)));
  }

  /** What is wrong with a file of roots, without a full stop. */
  static Text problem(String file, String detail) {
    return switch (detail) {
      case RootFile.TOO_LARGE ->
          Text.of("{file} is too large for a file of certificates").with("file", file);
      case RootFile.EMPTY -> Text.of("{file} has no certificate in it").with("file", file);
      case RootFile.UNREADABLE -> Text.of("{file} cannot be read").with("file", file);
      case RootFile.OTHER_FORM ->
          Text.of("{file} is no file of certificates in PEM form").with("file", file);
      default -> Text.asItIs(file + " " + detail);
    };
  }
}
