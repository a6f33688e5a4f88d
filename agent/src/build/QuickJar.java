import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites the classes of a jar so that a quick-start cache can hold what they need when they
 * start, with the same meaning: classes older than Java 6 get the frames that the verifier has
 * wanted since then (picocli's cost every start 100 ms), switches over types and the methods of
 * records lose the classes that they would make while running ({@link QuickSwitch}, {@link
 * QuickRecord}), and lambdas share one ({@link QuickLambda}). Classes without any of these stay as
 * they are.
 *
 * <p>Usage: {@code java QuickJar.java FILE.jar…}
 */
final class QuickJar {
  /** Java 6, the first with frames (JVMS §4.1). */
  private static final int FRAMES = 50;

  /** Java 8: nothing that the launcher's Java still treats in a special way. */
  private static final int MODERN = 52;

  /** What is added is nobody's business outside its class. */
  static final int HIDDEN = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

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
      QuickLambda lambdas = QuickLambda.of(in, types);
      for (ZipEntry entry : Collections.list(in.entries())) {
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        if (entry.getName().endsWith(".class")) {
          ClassModel model = classes.parse(bytes);
          Optional<ClassTransform> quicker = quicker(model, lambdas);
          if (quicker.isPresent()) {
            bytes = classes.transformClass(model, quicker.get());
            changed = true;
          }
        }
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        write(out, copy, bytes);
      }
      for (Map.Entry<String, byte[]> made : lambdas.classes(classes).entrySet()) {
        write(out, new ZipEntry(made.getKey()), made.getValue());
      }
    }
    return changed;
  }

  private static void write(ZipOutputStream out, ZipEntry entry, byte[] bytes) throws IOException {
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }

  /** The same instructions under a newer number. */
  private static ClassTransform modern() {
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

  /** What makes it quicker to start; empty where there is nothing to change. */
  static Optional<ClassTransform> quicker(ClassModel model, QuickLambda lambdas) {
    if (model.majorVersion() < FRAMES) {
      return Optional.of(modern());
    }
    Optional<ClassTransform> first = calls(model);
    Optional<ClassTransform> then = lambdas.of(model);
    return first.isPresent() && then.isPresent()
        ? Optional.of(first.get().andThen(then.get()))
        : first.or(() -> then);
  }

  /** Calls into methods of the class's own instead of those that a class is made for. */
  static Optional<ClassTransform> calls(ClassModel model) {
    Map<String, InvokeDynamicInstruction> replaced = new LinkedHashMap<>();
    for (MethodModel method : model.methods()) {
      for (CodeElement element : method.code().map(CodeModel::elementList).orElse(List.of())) {
        if (element instanceof InvokeDynamicInstruction call
            && (QuickSwitch.is(call) || QuickRecord.is(call))) {
          replaced.put("quick$" + replaced.size(), call);
        }
      }
    }
    if (replaced.isEmpty()) {
      return Optional.empty();
    }
    Iterator<String> names = replaced.keySet().iterator();
    boolean inInterface = model.flags().has(AccessFlag.INTERFACE);
    CodeTransform direct =
        (code, element) -> {
          if (element instanceof InvokeDynamicInstruction call
              && (QuickSwitch.is(call) || QuickRecord.is(call))) {
            code.invokestatic(
                model.thisClass().asSymbol(), names.next(), call.typeSymbol(), inInterface);
          } else {
            code.with(element);
          }
        };
    ClassTransform all = ClassTransform.transformingMethodBodies(direct);
    for (var entry : replaced.entrySet()) {
      InvokeDynamicInstruction call = entry.getValue();
      all =
          all.andThen(
              QuickSwitch.is(call)
                  ? QuickSwitch.method(entry.getKey(), call)
                  : QuickRecord.method(entry.getKey(), call));
    }
    return Optional.of(all);
  }
}
