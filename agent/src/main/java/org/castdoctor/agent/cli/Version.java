package org.castdoctor.agent.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.castdoctor.agent.words.Text;

/** The version of this build. A test holds it against the build file. */
final class Version {
  static final String TEXT = "0.1.0";

  private Version() {}

  /**
   * The commit that it was built from, with {@code -dirty} where the files were not those of the
   * commit; {@code unknown} where nobody told, as in a build outside of a repository.
   */
  static String build() {
    try (InputStream file = Version.class.getResourceAsStream("build.properties")) {
      Properties build = new Properties();
      if (file != null) {
        build.load(file);
      }
      String commit = build.getProperty("commit", "").strip();
      return commit.isEmpty() || commit.startsWith("$") ? "unknown" : commit;
    } catch (IOException ownResource) {
      throw new UncheckedIOException(ownResource);
    }
  }

  /** One line for {@code --version}: this build, its catalogue and what it knows. */
  static String line(Surroundings surroundings) {
    return surroundings.say(
        Text.of(
                "castdoctor {version} (build {build}, catalogue {catalogue}, knowledge"
                    + " {knowledge})")
            .with("version", TEXT)
            .with("build", build())
            .with("catalogue", surroundings.catalogue().version())
            .with("knowledge", surroundings.knowledge().version()));
  }
}
