import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The list of what is inside, as Maven wrote it, and the Java runtime, which Maven knows nothing
 * of. Source for the form: CycloneDX 1.6, a component of the type "platform".
 */
final class Sbom {
  private static final String COMPONENTS = "\n  \"components\" : [";

  private Sbom() {}

  /**
   * Copies the list and puts the runtime in front.
   *
   * @param release what jlink wrote of the runtime: its version and its modules
   * @throws IOException where the list has another form than is known
   */
  static void copy(Path list, Path release, Path to) throws IOException {
    Properties runtime = new Properties();
    try (var reader = Files.newBufferedReader(release)) {
      runtime.load(reader);
    }
    String version = runtime.getProperty("JAVA_VERSION", "").replace("\"", "");
    String modules = runtime.getProperty("MODULES", "").replace("\"", "");
    String text = Files.readString(list);
    if (version.isEmpty() || !text.contains(COMPONENTS)) {
      throw new IOException("the runtime cannot be put into " + list);
    }
    String component =
        """

            {
              "type" : "platform",
              "bom-ref" : "pkg:generic/openjdk@%s",
              "publisher" : "%s",
              "name" : "openjdk",
              "version" : "%s",
              "description" : "The Java runtime, linked from the modules %s.",
              "scope" : "required",
              "licenses" : [
                {
                  "license" : {
                    "id" : "GPL-2.0-with-classpath-exception"
                  }
                }
              ],
              "purl" : "pkg:generic/openjdk@%s"
            },\
        """
            .formatted(version, System.getProperty("java.vendor"), version, modules, version);
    Files.writeString(to, text.replace(COMPONENTS, COMPONENTS + component));
  }
}
