package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VersionTest {
  @Test
  void theProgramSaysTheVersionThatItIsBuiltAs() throws IOException {
    Matcher version =
        Pattern.compile("<artifactId>castdoctor</artifactId>\\s*<version>([^<]+)</version>")
            .matcher(Files.readString(Path.of("pom.xml")));
    assertEquals(true, version.find());
    assertEquals(version.group(1), Version.TEXT);
  }
}
