package org.castdoctor.agent.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's rewriting of jars: quicker, and the same in all that is said. */
class QuickJarTest {
  private static final Path PROGRAM = Path.of("src", "build", "QuickJar.java");
  private static final List<String> KINDS = List.of("SwitchBootstraps", "ObjectMethods");

  @TempDir Path folder;

  @Test
  void whatWasRewrittenSaysTheSameAndMakesNoClassesForIt() throws Exception {
    Path jar = folder.resolve("sample.jar");
    pack(jar);
    assertTrue(calls(jar, KINDS) > 0);
    rewrite(jar);
    assertEquals(0, calls(jar, KINDS));
    assertEquals(new QuickSample().get(), saidBy(jar, QuickSample.class));
  }

  @Test
  void lambdasOfAClassShareOneAndSayTheSame() throws Exception {
    Path jar = folder.resolve("sample.jar");
    pack(jar);
    long before = calls(jar, List.of("LambdaMetafactory"));
    rewrite(jar);
    long after = calls(jar, List.of("LambdaMetafactory"));
    assertTrue(before > 30, "before: " + before);
    // A serializable one, made in two places; one at odds with another's interface; one that is
    // alone.
    assertEquals(4, after);
    assertEquals(new QuickSampleLambdas().get(), saidBy(jar, QuickSampleLambdas.class));
  }

  private static Map<String, String> saidBy(Path jar, Class<?> sample) throws Exception {
    try (var loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      @SuppressWarnings("unchecked")
      var rewritten =
          (Supplier<Map<String, String>>)
              loader.loadClass(sample.getName()).getConstructor().newInstance();
      assertFalse(sample.isInstance(rewritten));
      return rewritten.get();
    }
  }

  @Test
  void aJarWithNothingToRewriteStaysAsItIs() throws Exception {
    Path jar = folder.resolve("plain.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("text"));
      out.write("nothing of Java".getBytes(StandardCharsets.US_ASCII));
    }
    byte[] before = Files.readAllBytes(jar);
    rewrite(jar);
    assertEquals(List.of(before.length), List.of(Files.readAllBytes(jar).length));
  }

  private static void pack(Path jar) throws IOException {
    String name = QuickSample.class.getSimpleName();
    Path classes =
        Path.of(location()).resolve(QuickSample.class.getPackageName().replace('.', '/'));
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.list(classes)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith(name)).toList()) {
        out.putNextEntry(
            new ZipEntry(
                QuickSample.class.getPackageName().replace('.', '/') + "/" + file.getFileName()));
        out.write(Files.readAllBytes(file));
      }
    }
  }

  private static String location() {
    return QuickSample.class.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  private static void rewrite(Path jar) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(java, PROGRAM.toString(), jar.toString())
            .redirectErrorStream(true)
            .start();
    try (InputStream said = process.getInputStream()) {
      assertEquals("", new String(said.readAllBytes(), StandardCharsets.UTF_8));
    }
    assertEquals(0, process.waitFor());
  }

  /** How many calls are left that make a class when they are first met. */
  private static long calls(Path jar, List<String> kinds) throws IOException {
    try (var files = new ZipFile(jar.toFile())) {
      long count = 0;
      for (ZipEntry entry : files.stream().toList()) {
        byte[] bytes = files.getInputStream(entry).readAllBytes();
        count +=
            ClassFile.of().parse(bytes).methods().stream()
                .mapToLong(method -> calls(method, kinds))
                .sum();
      }
      return count;
    }
  }

  private static long calls(MethodModel method, List<String> kinds) {
    return method.code().stream()
        .flatMap(code -> code.elementStream())
        .filter(InvokeDynamicInstruction.class::isInstance)
        .map(call -> ((InvokeDynamicInstruction) call).invokedynamic().bootstrap())
        .map(bootstrap -> bootstrap.bootstrapMethod().reference().owner().asInternalName())
        .filter(owner -> kinds.stream().anyMatch(owner::endsWith))
        .count();
  }
}
