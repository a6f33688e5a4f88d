package org.castdoctor.agent.family;

import org.castdoctor.agent.words.Text;

/**
 * What stands where a model's name would, for devices that do not tell theirs. A model is compared
 * and kept in English, as names are; who shows one says it.
 */
final class ModelWords {
  static final String CAST = word(Text.of("Google Cast device"));
  static final String UNKNOWN = word(Text.of("unknown"));
  static final String AIRPLAY = word(Text.of("AirPlay device"));
  static final String ANDROID_TV = word(Text.of("Android TV or Google TV"));
  static final String NINTENDO = word(Text.of("Nintendo console"));
  static final String PLAYER = word(Text.of("TV or player"));

  private ModelWords() {}

  private static String word(Text text) {
    return text.english();
  }
}
