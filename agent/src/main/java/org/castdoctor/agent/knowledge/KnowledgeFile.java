package org.castdoctor.agent.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;

/** The data files that ship with this version. */
final class KnowledgeFile {
  private KnowledgeFile() {}

  static JsonNode read(String name) {
    try (InputStream file = KnowledgeFile.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing from this build");
      }
      return new JsonMapper().readTree(file);
    } catch (IOException broken) {
      throw new IllegalStateException(name + " cannot be read", broken);
    }
  }
}
