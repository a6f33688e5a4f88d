import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * The same image as a Debian package: the application under {@code /usr/lib/castdoctor}, a command
 * on everybody's path, manual and completions where Debian's shells look. Source for the format:
 * deb(5); nothing runs at installation or removal, so nothing can be left behind by it.
 */
final class Debian {
  private final String version;
  private final Instant at;
  private final Archive.Compression compression;
  private final Path templates;

  /**
   * A package of this version.
   *
   * @param templates the folder with {@code control} and {@code changelog}
   */
  Debian(String version, Instant at, Archive.Compression compression, Path templates) {
    this.version = version;
    this.at = at;
    this.compression = compression;
    this.templates = templates;
  }

  Path make(Path image, Path out) throws IOException {
    Path work = Files.createDirectories(out.resolve("debian"));
    Path tree = work.resolve("tree");
    lay(image, tree);
    Path control = Files.createDirectories(work.resolve("control"));
    String processor = Platform.debianProcessor();
    Files.writeString(
        control.resolve("control"),
        Files.readString(templates.resolve("control"))
            .replace("@version@", version)
            .replace("@architecture@", processor)
            .replace("@size@", String.valueOf(kilobytes(tree))));
    Files.writeString(control.resolve("md5sums"), md5sums(tree));
    Path kind = work.resolve("debian-binary");
    Files.writeString(kind, "2.0\n");
    Path data = work.resolve("data" + compression.ending());
    new Archive(at, Archive.Compression.GZ).tar(control, "./", work.resolve("control.tar.gz"));
    new Archive(at, compression).tar(tree, "./", data);
    Path deb = out.resolve("castdoctor_" + version + "_" + processor + ".deb");
    Archive.ar(List.of(kind, work.resolve("control.tar.gz"), data), at, deb);
    Packages.remove(work);
    return deb;
  }

  private void lay(Path image, Path tree) throws IOException {
    Path home = tree.resolve("usr/lib/castdoctor");
    for (String part : List.of("bin", "lib", "runtime")) {
      copy(image.resolve(part), home.resolve(part));
    }
    Path share = tree.resolve("usr/share");
    copy(image.resolve("share/doc"), share.resolve("doc"));
    copy(image.resolve("share/bash-completion"), share.resolve("bash-completion"));
    copy(image.resolve("share/fish"), share.resolve("fish"));
    copy(image.resolve("share/zsh/site-functions"), share.resolve("zsh/vendor-completions"));
    Path manual = Files.createDirectories(share.resolve("man/man1")).resolve("castdoctor.1.gz");
    gzip(image.resolve("share/man/man1/castdoctor.1"), manual);
    gzip(templates.resolve("changelog"), share.resolve("doc/castdoctor/changelog.gz"));
    Path command = Files.createDirectories(tree.resolve("usr/bin")).resolve("castdoctor");
    Files.createSymbolicLink(command, Path.of("../lib/castdoctor/bin/castdoctor"));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : Archive.everything(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      if (Files.isSymbolicLink(file)) {
        Files.createSymbolicLink(target, Files.readSymbolicLink(file));
      } else if (Files.isDirectory(file)) {
        Files.createDirectories(target);
      } else {
        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static void gzip(Path from, Path to) throws IOException {
    try (OutputStream out = new Archive.Best(Files.newOutputStream(to))) {
      Files.copy(from, out);
    }
  }

  private static long kilobytes(Path tree) throws IOException {
    long bytes = 0;
    for (Path file : Archive.everything(tree)) {
      bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
    }
    return bytes / 1024 + 1;
  }

  private static String md5sums(Path tree) throws IOException {
    StringBuilder sums = new StringBuilder();
    for (Path file : Archive.everything(tree)) {
      if (Files.isRegularFile(file) && !Files.isSymbolicLink(file)) {
        try {
          byte[] sum = MessageDigest.getInstance("MD5").digest(Files.readAllBytes(file));
          sums.append(HexFormat.of().formatHex(sum)).append("  ").append(tree.relativize(file));
          sums.append('\n');
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
          throw new IllegalStateException(everyJavaHasIt);
        }
      }
    }
    return sums.toString();
  }
}
