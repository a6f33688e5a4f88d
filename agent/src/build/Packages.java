import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes what customers install, from the jars of one build: a Java runtime of the modules that are
 * used, the application, its quick-start cache made by that very runtime, and around them an
 * archive, a Debian package and check sums. Everything comes out the same twice, given the same
 * list of classes: that list is recorded from a rehearsal, whose threads are not always as fast,
 * and is part of the package so that anyone can make the same one again.
 *
 * <p>Usage: {@code java Packages.java project=FOLDER out=FOLDER version=V at=INSTANT [sbom=FILE]
 * [classes=FILE] [cache=FILE] [address=URL]}
 */
final class Packages {
  /**
   * Found with jdeps; what is missing here shows as NoClassDefFoundError in the test of packages.
   */
  private static final String MODULES =
      "java.base,java.logging,java.naming,java.net.http,java.sql,java.xml,jdk.unsupported";

  /**
   * Java as a library for compilers, its own list of classes, and sorting for a compiler we stop.
   */
  private static final String NEEDLESS =
      "/java.base/lib/jrt-fs.jar,/java.base/lib/classlist,/java.base/lib/libsimdsort.so,/java.base/lib/jexec";

  private static final String MAIN = "org.castdoctor.agent.Main";

  private final Platform platform = Platform.here();
  private final Path project;
  private final Path out;
  private final String version;
  private final Instant at;
  private final Path image;
  private final Archive.Compression compression;
  private final String address;

  private Packages(Map<String, String> options) {
    this.project = Path.of(options.get("project")).toAbsolutePath();
    this.out = Path.of(options.get("out")).toAbsolutePath();
    this.version = options.get("version");
    this.at = Instant.parse(options.get("at"));
    this.compression =
        Archive.Compression.valueOf(options.getOrDefault("compression", has("xz") ? "XZ" : "GZ"));
    this.address = options.getOrDefault("address", "");
    this.image =
        out.resolve(String.join("-", "castdoctor", version, platform.word, Platform.processor()));
  }

  public static void main(String[] args) throws IOException {
    Map<String, String> options = new HashMap<>();
    for (String arg : args) {
      String[] pair = arg.split("=", 2);
      options.put(pair[0], pair[1]);
    }
    new Packages(options)
        .make(
            file(options, "classes"),
            file(options, "cache"),
            file(options, "sbom").filter(Files::isRegularFile));
  }

  private static Optional<Path> file(Map<String, String> options, String key) {
    return Optional.ofNullable(options.get(key))
        .filter(name -> !name.isBlank())
        .map(name -> Path.of(name).toAbsolutePath());
  }

  private void make(Optional<Path> classes, Optional<Path> cache, Optional<Path> sbom)
      throws IOException {
    remove(out);
    Files.createDirectories(image.resolve("lib"));
    runtime();
    jars(image.resolve("lib"), platform.natives());
    scripts(image);
    Path share = image.resolve("share/doc/castdoctor");
    copyInto(share, source("packages/copyright"), project.resolve("docs/LIMITATIONS.md"));
    if (sbom.isPresent()) {
      Sbom.copy(sbom.get(), image.resolve("runtime/release"), share.resolve("sbom.cdx.json"));
    }
    sameTime(image);
    recordClasses(classes);
    if (cache.isPresent()) {
      Files.copy(cache.get(), image.resolve("lib/castdoctor.aot"));
    } else {
      dump();
    }
    // The rehearsal was the only one who wanted it.
    Files.delete(image.resolve("runtime/bin/keytool" + platform.executable));
    habits();
    sameTime(image);
    List<Path> made = new ArrayList<>();
    Archive archive = new Archive(at, compression);
    String name = image.getFileName().toString();
    if (platform == Platform.WINDOWS) {
      made.add(out.resolve(name + ".zip"));
      archive.zip(image, name + "/", made.getLast());
    } else {
      made.add(out.resolve(name + compression.ending()));
      archive.tar(image, name + "/", made.getLast());
      if (compression != Archive.Compression.GZ) {
        // For computers without the program xz.
        made.add(out.resolve(name + Archive.Compression.GZ.ending()));
        new Archive(at, Archive.Compression.GZ).tar(image, name + "/", made.getLast());
      }
    }
    if (platform == Platform.LINUX) {
      made.add(new Debian(version, at, compression, source("packages/debian")).make(image, out));
    }
    made.add(windowsParts(archive));
    made.add(classes());
    made.add(out.resolve("install.sh"));
    copyInto(out, source("packages/install.sh"));
    if (sbom.isPresent()) {
      made.add(out.resolve("castdoctor-" + version + "-sbom.cdx.json"));
      Files.copy(share.resolve("sbom.cdx.json"), made.getLast());
    }
    Descriptors.write(source("packages"), sums(made), version, address, out);
  }

  private Path source(String name) {
    return project.resolve("agent/src").resolve(name);
  }

  private void runtime() throws IOException {
    Path java = Path.of(System.getProperty("java.home"));
    String here = "=ALL-UNNAMED";
    run(
        List.of(
            java.resolve("bin/java" + platform.executable).toString(),
            "--add-modules",
            "jdk.jlink",
            "--add-exports",
            "jdk.jlink/jdk.tools.jlink.plugin" + here,
            "--add-exports",
            "jdk.jlink/jdk.tools.jlink.internal" + here,
            source("build/Link.java").toString(),
            "--less",
            "--add-modules",
            MODULES,
            "--exclude-files",
            NEEDLESS,
            "--no-header-files",
            "--no-man-pages",
            "--compress",
            "zip-9",
            "--output",
            image.resolve("runtime").toString()));
    // The symbol table of the Java machine is a sixth of it, and only its own developers read it.
    if (platform == Platform.LINUX && has("strip")) {
      for (Path file : Archive.everything(image.resolve("runtime"))) {
        boolean isProgram = Files.isRegularFile(file) && Files.isExecutable(file);
        if (isProgram || file.toString().endsWith(".so")) {
          file.toFile().setWritable(true);
          run(List.of("strip", "--strip-unneeded", file.toString()));
        }
      }
    }
  }

  private static boolean has(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** The application, and an empty jar in front that names the others, in an order for good. */
  private void jars(Path lib, String natives) throws IOException {
    List<Path> jars;
    try (var files = Files.list(project.resolve("agent/target/app"))) {
      jars =
          files
              .filter(file -> file.toString().endsWith(".jar"))
              .sorted(Comparator.comparing(file -> file.getFileName().toString()))
              .toList();
    }
    LocalDateTime time = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    Slim.copy(jars, lib, natives, time);
    Slim.front(
        lib.resolve("castdoctor.jar"),
        jars.stream().map(jar -> jar.getFileName().toString()).toList(),
        time);
  }

  private void scripts(Path root) throws IOException {
    Path bin = Files.createDirectories(root.resolve("bin"));
    copyInto(bin, project.resolve("agent/bin/castdoctor.options"));
    if (platform == Platform.WINDOWS) {
      copyInto(bin, source("packages/castdoctor.cmd"));
    } else {
      copyInto(bin, project.resolve("agent/bin/castdoctor"));
    }
  }

  /** Beside the image, because only who builds wants it. */
  private Path classes() {
    return out.resolve(image.getFileName() + ".classes.gz");
  }

  /** What a rehearsal loads, unless somebody brings the list of another build. */
  private void recordClasses(Optional<Path> classes) throws IOException {
    Path list = classes();
    if (classes.isPresent()) {
      Files.copy(classes.get(), list);
      return;
    }
    Path recorded = out.resolve("recorded");
    run(java("-XX:DumpLoadedClassList=" + recorded, "-cp", front(), MAIN, "rehearse"));
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(list))) {
      packed.write(
          RehearsedClasses.kept(Files.readString(recorded)).getBytes(StandardCharsets.UTF_8));
    }
    Files.delete(recorded);
  }

  /**
   * Makes the quick-start cache from a list of classes, instead of the one step that newer Javas
   * offer: what is made of the same list differs in nothing but the times of soft references.
   */
  private void dump() throws IOException {
    Path list = out.resolve("classes");
    try (InputStream packed = new GZIPInputStream(Files.newInputStream(classes()))) {
      Files.copy(packed, list);
    }
    run(
        java(
            "-Xshare:dump",
            "-XX:+AOTClassLinking",
            "-XX:SharedClassListFile=" + list,
            "-XX:SharedArchiveFile=" + image.resolve("lib/castdoctor.aot"),
            "-cp",
            front()));
    Files.delete(list);
  }

  private String front() {
    return image.resolve("lib/castdoctor.jar").toString();
  }

  private List<String> java(String... words) {
    List<String> command = new ArrayList<>();
    command.add(image.resolve("runtime/bin/java" + platform.executable).toString());
    // The same as a launcher gives for one run: a cache fits only who was started alike.
    command.addAll(List.of("-Xms16m", "-Xmx192m"));
    command.add("@" + image.resolve("bin/castdoctor.options"));
    command.addAll(List.of(words));
    return command;
  }

  /** What shells and manual readers want, said by the program itself. */
  private void habits() throws IOException {
    Path share = image.resolve("share");
    Map<String, List<String>> files =
        Map.of(
            "man/man1/castdoctor.1", List.of("manual"),
            "bash-completion/completions/castdoctor", List.of("completion", "bash"),
            "zsh/site-functions/_castdoctor", List.of("completion", "zsh"),
            "fish/vendor_completions.d/castdoctor.fish", List.of("completion", "fish"));
    for (Map.Entry<String, List<String>> file : files.entrySet()) {
      Path target = share.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      List<String> command = java("-cp", front(), MAIN);
      command.addAll(file.getValue());
      run(command, Redirect.to(target.toFile()));
    }
  }

  /** All that a Windows package needs and that is no program of that system. */
  private Path windowsParts(Archive archive) throws IOException {
    Path parts = out.resolve("windows-parts");
    Files.createDirectories(parts.resolve("lib"));
    jars(parts.resolve("lib"), "Windows/x86_64");
    copyInto(
        parts.resolve("bin"),
        project.resolve("agent/bin/castdoctor.options"),
        source("packages/castdoctor.cmd"));
    copyInto(parts, source("packages/finish.cmd"));
    try (InputStream packed = new GZIPInputStream(Files.newInputStream(classes()))) {
      Files.copy(packed, parts.resolve("lib/castdoctor.classes"));
    }
    Path zip = out.resolve("castdoctor-" + version + "-windows-x64-parts.zip");
    archive.zip(parts, "castdoctor-" + version + "-windows-x64/", zip);
    remove(parts);
    return zip;
  }

  private String sums(List<Path> files) throws IOException {
    StringBuilder sums = new StringBuilder();
    for (Path file : files) {
      try {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        sums.append(HexFormat.of().formatHex(sum)).append("  ").append(file.getFileName());
        sums.append('\n');
      } catch (NoSuchAlgorithmException everyJavaHasIt) {
        throw new IllegalStateException(everyJavaHasIt);
      }
    }
    Files.writeString(out.resolve("SHA256SUMS"), sums);
    return sums.toString();
  }

  /** The cache remembers how old its jars and its runtime are, and an archive says one time. */
  private void sameTime(Path folder) throws IOException {
    for (Path file : Archive.everything(folder)) {
      if (!Files.isSymbolicLink(file)) {
        Files.setLastModifiedTime(file, FileTime.from(at));
      }
    }
  }

  static void copyInto(Path folder, Path... files) throws IOException {
    Files.createDirectories(folder);
    for (Path file : files) {
      Path target = folder.resolve(file.getFileName());
      Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  static void remove(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      for (Path file : Archive.everything(folder).reversed()) {
        Files.delete(file);
      }
      Files.delete(folder);
    }
  }

  private static void run(List<String> command) throws IOException {
    run(command, Redirect.DISCARD);
  }

  private static void run(List<String> command, Redirect output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(output).redirectError(Redirect.PIPE);
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    await(process, String.join(" ", command) + "\n" + said);
  }

  /**
   * Waits for a program.
   *
   * @throws IOException where it failed; says what
   */
  static void await(Process process, String what) throws IOException {
    try {
      if (process.waitFor() != 0) {
        throw new IOException("failed: " + what);
      }
    } catch (InterruptedException stopAsked) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopAsked);
    }
  }
}
