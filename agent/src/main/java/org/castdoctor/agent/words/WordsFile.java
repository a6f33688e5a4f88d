package org.castdoctor.agent.words;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** Reads the sentences of one language: one flat object, English to the other language. */
final class WordsFile {
  private WordsFile() {}

  /**
   * @throws IllegalStateException where the program's own data file is missing or broken
   */
  static Map<String, String> read(Language language) {
    String name = language.tag() + ".json";
    try (InputStream file = WordsFile.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing from this build");
      }
      return read(file);
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read", e);
    }
  }

  private static Map<String, String> read(InputStream file) throws IOException {
    Map<String, String> sentences = new HashMap<>();
    try (JsonParser json = new JsonFactory().createParser(file)) {
      json.nextToken();
      for (String english = json.nextFieldName(); english != null; english = json.nextFieldName()) {
        if (json.nextToken() != JsonToken.VALUE_STRING) {
          throw new IOException("no text for: " + english);
        }
        sentences.put(english, json.getText());
      }
    }
    return sentences;
  }
}
