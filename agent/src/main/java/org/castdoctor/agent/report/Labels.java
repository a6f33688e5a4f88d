package org.castdoctor.agent.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The report's own few words, in one language; a language is a file and needs no code. */
final class Labels {
  private final Properties words = new Properties();

  /** The language asked for, with English for what it does not have. */
  static Labels in(String language) {
    Labels labels = new Labels();
    labels.read("labels_en.properties");
    String tag = language.replaceAll("[^A-Za-z-]", "");
    if (!tag.equals("en")) {
      labels.read("labels_" + tag + ".properties");
    }
    return labels;
  }

  private void read(String name) {
    try (InputStream file = Labels.class.getResourceAsStream(name)) {
      if (file != null) {
        words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      }
    } catch (IOException broken) {
      throw new IllegalStateException(name + " cannot be read", broken);
    }
  }

  String get(String key) {
    return words.getProperty(key, key);
  }
}
