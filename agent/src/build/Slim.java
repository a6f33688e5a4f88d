import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.DebugElementsOption;
import java.lang.classfile.ClassFile.LineNumbersOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodBuilder;
import java.lang.classfile.MethodElement;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies the jars of the application as a package wants them: natives of one platform only, without
 * classes that nothing reaches, and without the names of local variables, which take a tenth of the
 * quick-start cache. Line numbers of our own code stay, because a report of a bug needs them. Every
 * entry gets the same time.
 */
final class Slim {
  private static final String NATIVES = "org/sqlite/native/";
  private static final String SKIP = "Lio/netty/channel/ChannelHandlerMask$Skip;";

  private final String natives;
  private final LocalDateTime at;
  private final ClassFile own;
  private final ClassFile foreign;
  private final Set<String> reached;
  private final ClassLoader types;

  private Slim(String natives, LocalDateTime at, ClassLoader types, Set<String> reached) {
    ClassHierarchyResolver resolver =
        ClassHierarchyResolver.ofResourceParsing(types)
            .orElse(ClassHierarchyResolver.defaultResolver());
    this.natives = NATIVES + natives + "/";
    this.at = at;
    this.reached = reached;
    this.types = types;
    this.own = writer(resolver, LineNumbersOption.PASS_LINE_NUMBERS);
    this.foreign = writer(resolver, LineNumbersOption.DROP_LINE_NUMBERS);
  }

  private static ClassFile writer(ClassHierarchyResolver resolver, LineNumbersOption lines) {
    return ClassFile.of(
        DebugElementsOption.DROP_DEBUG,
        lines,
        ConstantPoolSharingOption.NEW_POOL,
        ClassHierarchyResolverOption.of(resolver));
  }

  /**
   * Copies jars into a folder.
   *
   * @param natives the folder of sqlite-jdbc whose libraries are kept
   * @param at the time of every entry, by no clock of this computer
   */
  static void copy(List<Path> jars, Path to, String natives, LocalDateTime at) throws IOException {
    List<URL> places = new ArrayList<>();
    for (Path jar : jars) {
      places.add(jar.toUri().toURL());
    }
    try (URLClassLoader types = new URLClassLoader(places.toArray(URL[]::new))) {
      Slim slim = new Slim(natives, at, types, Reached.from(jars));
      for (Path jar : jars) {
        slim.copy(jar, to.resolve(jar.getFileName()));
      }
    }
  }

  /** A jar that holds nothing and names the others, which stand beside it, in this order. */
  static void front(Path to, List<String> others, LocalDateTime at) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", others));
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      ZipEntry entry = new ZipEntry(JarFile.MANIFEST_NAME);
      entry.setTimeLocal(at);
      out.putNextEntry(entry);
      manifest.write(out);
      out.closeEntry();
    }
  }

  private void copy(Path from, Path to) throws IOException {
    boolean isOwn = from.getFileName().toString().startsWith("castdoctor");
    ClassFile writer = isOwn ? own : foreign;
    try (ZipFile in = new ZipFile(from.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      out.setLevel(9);
      QuickLambda lambdas = isOwn ? QuickLambda.of(in, types) : QuickLambda.none();
      for (ZipEntry entry : Collections.list(in.entries())) {
        if (isWanted(entry)) {
          byte[] bytes = in.getInputStream(entry).readAllBytes();
          boolean isClass = entry.getName().endsWith(".class");
          write(out, entry.getName(), isClass ? slim(writer, bytes, lambdas) : bytes);
        }
      }
      for (Map.Entry<String, byte[]> made : lambdas.classes(writer).entrySet()) {
        write(out, made.getKey(), made.getValue());
      }
    }
  }

  private void write(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(at);
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }

  /**
   * Modules are of no use on a class path, hints for ahead-of-time compilers and build files of
   * none here, and what nothing reaches is of none anywhere.
   */
  private boolean isWanted(ZipEntry entry) {
    String name = entry.getName();
    return !entry.isDirectory()
        && (!name.startsWith(NATIVES) || name.startsWith(natives))
        && !name.startsWith("META-INF/native-image/")
        && !name.startsWith("META-INF/maven/")
        && !name.endsWith("module-info.class")
        && (!name.endsWith(".class") || reached.contains(Reached.nameOf(name)));
  }

  private static byte[] slim(ClassFile writer, byte[] bytes, QuickLambda lambdas) {
    ClassModel model = writer.parse(bytes);
    ClassTransform same = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
    ClassTransform quicker = QuickJar.quicker(model, lambdas).orElse(same);
    return writer.transformClass(
        model, quicker.andThen(ClassTransform.transformingMethods(Slim::withoutSkipMarks)));
  }

  /**
   * Netty looks by reflection for handlers' methods that do nothing, so as not to call them; to
   * read those marks costs a run 9 ms, and to call such a method nothing.
   */
  private static void withoutSkipMarks(MethodBuilder method, MethodElement element) {
    boolean isMark =
        element instanceof RuntimeVisibleAnnotationsAttribute marks
            && marks.annotations().stream().allMatch(mark -> mark.className().equalsString(SKIP));
    if (!isMark) {
      method.with(element);
    }
  }
}
