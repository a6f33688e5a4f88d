import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Which classes of the libraries our own ones can come by, in however many steps: those that a
 * reached class names as a type, in a signature, or in a text that reads like a class' name. Who
 * puts such a name together from pieces is not seen through; therefore what native code asks for
 * (sqlite-jdbc) stays whole, and so does what a jar offers as a service.
 */
final class Reached {
  private static final Pattern IN_SIGNATURE = Pattern.compile("L([\\w$/]+)[;<]");
  private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/\\d+/");
  private static final String SERVICES = "META-INF/services/";

  private final Map<String, Set<String>> named = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();

  private Reached() {}

  /** The reached classes, as entries of jars are called, without the ending. */
  static Set<String> from(Iterable<Path> jars) throws IOException {
    Reached search = new Reached();
    for (Path jar : jars) {
      search.read(jar);
    }
    Set<String> reached = new HashSet<>();
    while (!search.open.isEmpty()) {
      String next = search.open.pop();
      if (search.named.containsKey(next) && reached.add(next)) {
        search.open.addAll(search.named.get(next));
      }
    }
    return reached;
  }

  /** The class that an entry of a jar holds, whatever version of Java the entry is for. */
  static String nameOf(String entry) {
    return VERSIONED.matcher(entry).replaceFirst("").replaceFirst("\\.class$", "");
  }

  private void read(Path jar) throws IOException {
    String file = jar.getFileName().toString();
    boolean isWhole = file.startsWith("castdoctor") || file.startsWith("sqlite-jdbc");
    try (ZipFile in = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        String name = entry.getName();
        if (name.startsWith(SERVICES) && !entry.isDirectory()) {
          for (String line : new String(bytes(in, entry), StandardCharsets.UTF_8).split("\\R")) {
            open.add(line.replaceFirst("#.*", "").strip().replace('.', '/'));
          }
        } else if (name.endsWith(".class")) {
          named.computeIfAbsent(nameOf(name), _ -> new HashSet<>()).addAll(names(bytes(in, entry)));
          if (isWhole) {
            open.add(nameOf(name));
          }
        }
      }
    }
  }

  private static byte[] bytes(ZipFile in, ZipEntry entry) throws IOException {
    try (InputStream bytes = new BufferedInputStream(in.getInputStream(entry))) {
      return bytes.readAllBytes();
    }
  }

  private static Set<String> names(byte[] bytes) {
    Set<String> names = new HashSet<>();
    for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
      if (entry instanceof ClassEntry type) {
        names.add(type.asInternalName());
      } else if (entry instanceof Utf8Entry text) {
        String words = text.stringValue();
        names.add(words.replace('.', '/'));
        Matcher types = IN_SIGNATURE.matcher(words);
        while (types.find()) {
          names.add(types.group(1));
        }
      }
    }
    return names;
  }
}
