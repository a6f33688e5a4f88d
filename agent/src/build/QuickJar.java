import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites the classes of a jar that are older than Java 6, with the same instructions and the
 * frames that the verifier has wanted since then: a quick-start cache refuses older ones, and
 * picocli's cost every start 100 ms. Jars without such classes stay as they are.
 *
 * <p>Usage: {@code java QuickJar.java FILE.jar…}
 */
final class QuickJar {
  /** Java 6, the first with frames (JVMS §4.1). */
  static final int FRAMES = 50;

  /** Java 8: nothing that the launcher's Java still treats in a special way. */
  private static final int MODERN = 52;

  private QuickJar() {}

  public static void main(String[] jars) throws IOException {
    for (String jar : jars) {
      Path path = Path.of(jar);
      Path beside = path.resolveSibling(path.getFileName() + ".new");
      if (rewrite(path, beside)) {
        Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.delete(beside);
      }
    }
  }

  /** Whether any class was old. */
  private static boolean rewrite(Path from, Path to) throws IOException {
    boolean changed = false;
    try (ZipFile in = new ZipFile(from.toFile());
        URLClassLoader types = new URLClassLoader(new URL[] {from.toUri().toURL()});
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      ClassFile classes =
          ClassFile.of(
              StackMapsOption.GENERATE_STACK_MAPS,
              ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofClassLoading(types)));
      for (ZipEntry entry : Collections.list(in.entries())) {
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        if (entry.getName().endsWith(".class")) {
          ClassModel model = classes.parse(bytes);
          if (model.majorVersion() < FRAMES) {
            bytes = classes.transformClass(model, modern());
            changed = true;
          }
        }
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        out.putNextEntry(copy);
        out.write(bytes);
        out.closeEntry();
      }
    }
    return changed;
  }

  /** The same instructions under a newer number. */
  static ClassTransform modern() {
    ClassTransform version =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(MODERN, 0);
          } else {
            builder.with(element);
          }
        };
    return version.andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL));
  }
}
