import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A folder as one file, the same bytes whoever packs it and when: sorted, one time for all, owner
 * root, and two modes. Source for tar: POSIX.1-2024, pax, "ustar interchange format".
 */
final class Archive {
  private static final int BLOCK = 512;
  private static final int NAME = 100;

  private final Instant at;
  private final Compression compression;

  /**
   * Archives whose content is as old as this.
   *
   * @param at the time of every entry
   */
  Archive(Instant at, Compression compression) {
    this.at = at;
    this.compression = compression;
  }

  /**
   * How an archive is made smaller: xz is a sixth smaller than gzip, where its program is there.
   */
  enum Compression {
    GZ,
    XZ;

    /** What the archive's name ends in. */
    String ending() {
      return ".tar." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Everything in a folder, compressed.
   *
   * @param prefix what every name begins with: empty, or ending in a slash
   */
  void tar(Path folder, String prefix, Path to) throws IOException {
    switch (compression) {
      case GZ -> {
        try (OutputStream out = new Best(Files.newOutputStream(to))) {
          tar(folder, prefix, out);
        }
      }
      case XZ -> {
        Process xz =
            new ProcessBuilder("xz", "-6", "-T2", "--stdout")
                .redirectOutput(to.toFile())
                .redirectError(Redirect.INHERIT)
                .start();
        try (OutputStream out = xz.getOutputStream()) {
          tar(folder, prefix, out);
        }
        Packages.await(xz, "xz");
      }
    }
  }

  private void tar(Path folder, String prefix, OutputStream out) throws IOException {
    for (Path file : everything(folder)) {
      String name = prefix + slashed(folder.relativize(file));
      if (Files.isSymbolicLink(file)) {
        out.write(header(name, 0777, 0, '2', Files.readSymbolicLink(file).toString()));
      } else if (Files.isDirectory(file)) {
        out.write(header(name.endsWith("/") ? name : name + "/", 0755, 0, '5', ""));
      } else {
        out.write(header(name, mode(file), Files.size(file), '0', ""));
        Files.copy(file, out);
        out.write(new byte[(int) ((BLOCK - Files.size(file) % BLOCK) % BLOCK)]);
      }
    }
    // A reader knows the end by two empty blocks.
    out.write(new byte[2 * BLOCK]);
  }

  /** The same as a zip, for systems where that is what people can open. */
  void zip(Path folder, String prefix, Path to) throws IOException {
    LocalDateTime time = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      out.setLevel(9);
      for (Path file : everything(folder)) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          ZipEntry entry = new ZipEntry(prefix + slashed(folder.relativize(file)));
          entry.setTimeLocal(time);
          out.putNextEntry(entry);
          Files.copy(file, out);
          out.closeEntry();
        }
      }
    }
  }

  static List<Path> everything(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> !file.equals(folder)).sorted().toList();
    }
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static int mode(Path file) {
    return Files.isExecutable(file) ? 0755 : 0644;
  }

  private byte[] header(String name, int mode, long size, char type, String link) {
    byte[] header = new byte[BLOCK];
    int cut = name.length() <= NAME ? -1 : name.lastIndexOf('/', name.length() - 2);
    put(header, 0, name.substring(cut + 1));
    put(header, 345, cut < 0 ? "" : name.substring(0, cut));
    put(header, 100, "%07o".formatted(mode));
    put(header, 108, "0000000");
    put(header, 116, "0000000");
    put(header, 124, "%011o".formatted(size));
    put(header, 136, "%011o".formatted(at.getEpochSecond()));
    put(header, 148, "        ");
    header[156] = (byte) type;
    put(header, 157, link);
    put(header, 257, "ustar");
    put(header, 263, "00");
    put(header, 265, "root");
    put(header, 297, "root");
    int sum = 0;
    for (byte value : header) {
      sum += value & 0xff;
    }
    put(header, 148, "%06o\0 ".formatted(sum));
    return header;
  }

  private static void put(byte[] header, int offset, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > NAME && offset != 345 || bytes.length > 155) {
      throw new IllegalArgumentException("too long for a tar archive: " + text);
    }
    System.arraycopy(bytes, 0, header, offset, bytes.length);
  }

  /** Everything in a folder as Debian's outer format wants it: a few files in a row. */
  static void ar(List<Path> members, Instant at, Path to) throws IOException {
    try (OutputStream out = Files.newOutputStream(to)) {
      out.write("!<arch>\n".getBytes(StandardCharsets.US_ASCII));
      for (Path member : members) {
        long size = Files.size(member);
        String line =
            "%-16s%-12d%-6d%-6d%-8s%-10d`\n"
                .formatted(member.getFileName(), at.getEpochSecond(), 0, 0, "100644", size);
        out.write(line.getBytes(StandardCharsets.US_ASCII));
        Files.copy(member, out);
        out.write(Arrays.copyOf(new byte[] {'\n'}, (int) (size % 2)));
      }
    }
  }

  /** Smaller by a twentieth than the usual effort, for twice the time. */
  static final class Best extends GZIPOutputStream {
    Best(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(9);
    }
  }
}
