import java.io.PrintWriter;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.DebugElementsOption;
import java.lang.classfile.ClassFile.LineNumbersOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodBuilder;
import java.lang.classfile.MethodElement;
import java.lang.classfile.attribute.SignatureAttribute;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jdk.tools.jlink.internal.Main;
import jdk.tools.jlink.internal.PluginRepository;
import jdk.tools.jlink.plugin.Plugin;
import jdk.tools.jlink.plugin.ResourcePool;
import jdk.tools.jlink.plugin.ResourcePoolBuilder;
import jdk.tools.jlink.plugin.ResourcePoolEntry;

/**
 * jlink with one more step ({@code --less}), which leaves out what nothing here can reach, and
 * drops the constants that only debuggers used. jlink's own {@code --strip-debug} leaves those in
 * every class, an eighth of its constants, from where they get into the quick-start cache. What the
 * classes do stays the same, but for the few that {@link ShortRuns} names.
 *
 * <p>Usage: {@code java --add-modules jdk.jlink --add-exports
 * jdk.jlink/jdk.tools.jlink.plugin=ALL-UNNAMED --add-exports
 * jdk.jlink/jdk.tools.jlink.internal=ALL-UNNAMED Link.java --less …}, then as jlink
 */
final class Link implements Plugin {
  /** Packages of W3C's documents, without classes. */
  private static final String CATALOGUES = "/java.xml/jdk/xml/internal/jdkcatalog/";

  /**
   * XSLT, XPath, schemas and trees, of which XML is read without: our own reader pulls it in, piece
   * by piece; directories by LDAP; messages of Java's own tools in other languages than English,
   * which it is told to speak. Modules with fewer classes than these do not exist.
   */
  private static final Predicate<String> NEEDLESS =
      Pattern.compile(
              "/java[.]xml/com/sun/(java_cup/|org/apache/(xalan|bcel|xpath"
                  + "|xml/internal/(dtm|serializer|utils|res)"
                  + "|xerces/internal/(dom|xinclude|jaxp/validation|impl/(xs|dv/xs|xpath)))/).*"
                  + "|/java[.]xml/com/sun/org/apache/xerces/internal/impl/msg/"
                  + "[A-Za-z]+_[A-Za-z_]+[.]properties"
                  + "|"
                  + CATALOGUES
                  + ".*"
                  + "|/java[.]naming/com/sun/jndi/ldap/.*"
                  + "|/java[.]base/sun/(launcher|security/util|security/tools/keytool)/resources/"
                  + "[A-Za-z]+_[A-Za-z_]+[.]class")
          .asMatchPredicate();

  private static final ClassFile WRITER = writer(StackMapsOption.STACK_MAPS_WHEN_REQUIRED);

  /** For classes that Java believes without looking: these maps are there to be looked at. */
  private static final ClassFile BELIEVED = writer(StackMapsOption.DROP_STACK_MAPS);

  /** The modules of the loader whose classes are believed (Java's own list of boot modules). */
  private static final Predicate<String> IS_BELIEVED =
      Pattern.compile("/java[.](base|logging|naming|xml)/.*").asMatchPredicate();

  private static ClassFile writer(StackMapsOption maps) {
    return ClassFile.of(
        DebugElementsOption.DROP_DEBUG,
        LineNumbersOption.DROP_LINE_NUMBERS,
        ConstantPoolSharingOption.NEW_POOL,
        maps);
  }

  /**
   * The generic types of methods are read by compilers alone; those of classes and fields by JSON
   * too.
   */
  private static final ClassTransform SLIM =
      ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
          .andThen(ClassTransform.transformingMethods(Link::withoutGenerics));

  private static void withoutGenerics(MethodBuilder method, MethodElement element) {
    if (!(element instanceof SignatureAttribute)) {
      method.with(element);
    }
  }

  /** A module names its packages, and each has to have something in it. */
  private final Set<String> begun = new HashSet<>();

  public static void main(String[] args) {
    PluginRepository.registerPlugin(new Link());
    // Who makes packages hears of errors alone.
    PrintWriter errors = new PrintWriter(System.err, true);
    System.exit(Main.run(errors, errors, args));
  }

  @Override
  public String getName() {
    return "less";
  }

  @Override
  public String getDescription() {
    return "Leaves out what castdoctor cannot reach.";
  }

  @Override
  public ResourcePool transform(ResourcePool in, ResourcePoolBuilder out) {
    // In one order, because the smallest class of a package is the one that stays.
    in.entries()
        .sorted(Link::smallestFirst)
        .filter(this::isWanted)
        .forEach(entry -> out.add(fresh(entry)));
    return out.build();
  }

  private static int smallestFirst(ResourcePoolEntry one, ResourcePoolEntry other) {
    int bySize = Long.compare(one.contentLength(), other.contentLength());
    return bySize == 0 ? one.path().compareTo(other.path()) : bySize;
  }

  private boolean isWanted(ResourcePoolEntry entry) {
    String path = entry.path();
    String place = path.substring(0, path.lastIndexOf('/') + 1);
    boolean canStay = path.endsWith(".class") || path.startsWith(CATALOGUES);
    return !NEEDLESS.test(path) || canStay && begun.add(place);
  }

  private static ResourcePoolEntry fresh(ResourcePoolEntry entry) {
    boolean isClass =
        entry.type() == ResourcePoolEntry.Type.CLASS_OR_RESOURCE
            && entry.path().endsWith(".class")
            && !entry.path().endsWith("/module-info.class");
    if (!isClass) {
      return entry;
    }
    boolean believed = IS_BELIEVED.test(entry.path());
    ClassFile writer = believed ? BELIEVED : WRITER;
    ClassModel model = writer.parse(entry.contentBytes());
    // TLS chooses by types, too: twenty classes, made one after the other while a receiver waits.
    Optional<ClassTransform> quicker =
        ShortRuns.of(entry.path()).or(() -> believed ? QuickJar.calls(model) : Optional.empty());
    return entry.copyWithContent(
        writer.transformClass(model, quicker.map(calls -> calls.andThen(SLIM)).orElse(SLIM)));
  }
}
