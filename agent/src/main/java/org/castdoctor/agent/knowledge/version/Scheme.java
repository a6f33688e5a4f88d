package org.castdoctor.agent.knowledge.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.castdoctor.protocol.wire.Parsed;

/** How a vendor writes version numbers. Reading is total: what does not fit is malformed. */
public enum Scheme {
  /**
   * Google Cast: {@code 1.56.275994}. The first number is the train (1 the Linux sticks, 3
   * Fuchsia); builds grow within a train only.
   */
  CAST_FIRMWARE("cast-firmware", Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?")),
  /** PlayStation: eight digits MMmmSSSS, {@code 09600004} is 9.60. */
  PLAYSTATION("playstation", Pattern.compile("(\\d{2})(\\d{2})(\\d{4})")),
  /** Xbox: {@code 10.0.11763.4088}; the revision may be missing. */
  XBOX("xbox", Pattern.compile("(10)\\.(0)\\.(\\d+)(?:\\.(\\d+))?")),
  /** Roku: {@code 9.2.0}, with its build {@code 9.2.0.4502}, or one word {@code AT9.20E04502A}. */
  ROKU(
      "roku",
      Pattern.compile(
          "(\\d+)\\.(\\d+)(?:\\.(\\d+)(?:(?:\\.| build )(\\d+))?)?"
              + "|[A-Z]{1,3}(\\d{1,2})\\.(\\d)(\\d)E(\\d{5})[A-Z]?")),
  /**
   * Android's versionName: free text that begins with numbers; {@code 8.140.1 build 5}, {@code
   * v9.0-rc1}.
   */
  ANDROID_NAME("android-name", Pattern.compile("[vV]?(\\d[\\d.]*+)(?:[^\\d.].*)?")),
  /** Android's versionCode: one number that only grows. */
  ANDROID_CODE("android-code", Pattern.compile("(\\d+)")),
  /**
   * Numbers with dots, as iOS, tvOS and Android call themselves; the system's name and a remark may
   * stand around them: {@code iOS 17.4.1 (21E236)}.
   */
  DOTTED("dotted", Pattern.compile("(?:[A-Za-z]+ ?)?(\\d[\\d.]*+)(?:[^\\d.].*)?"));

  /** No vendor writes more; a longer text is no version. */
  private static final int MAX_LENGTH = 64;

  /** Every number of 18 digits fits a long. */
  private static final int MAX_DIGITS = 18;

  private static final int MAX_PARTS = 8;

  private final String word;
  private final Pattern pattern;

  Scheme(String word, Pattern pattern) {
    this.word = word;
    this.pattern = pattern;
  }

  /** The one with this word of the data files. */
  public static Optional<Scheme> ofWord(String word) {
    for (Scheme scheme : values()) {
      if (scheme.word.equals(word)) {
        return Optional.of(scheme);
      }
    }
    return Optional.empty();
  }

  public String word() {
    return word;
  }

  /** Whether versions with different first numbers cannot be compared. */
  boolean firstPartIsTrain() {
    return this == CAST_FIRMWARE;
  }

  /** Reads a version, white space around it aside. */
  public Parsed<Version> parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return new Parsed.Malformed<>("longer than any version", MAX_LENGTH);
    }
    Matcher matcher = pattern.matcher(text.strip());
    if (!matcher.matches()) {
      return new Parsed.Malformed<>("not a " + word + " version", 0);
    }
    List<String> numbers =
        IntStream.rangeClosed(1, matcher.groupCount())
            .filter(group -> matcher.start(group) >= 0)
            .mapToObj(matcher::group)
            .flatMap(group -> List.of(group.split("\\.")).stream())
            .toList();
    if (numbers.size() > MAX_PARTS) {
      return new Parsed.Malformed<>("more than " + MAX_PARTS + " numbers", 0);
    }
    List<Long> parts = new ArrayList<>();
    for (String number : numbers) {
      if (number.isEmpty() || number.length() > MAX_DIGITS) {
        return new Parsed.Malformed<>("a number that is none or too long", 0);
      }
      parts.add(Long.parseLong(number));
    }
    return new Parsed.Ok<>(new Version(this, parts));
  }

  /** A version written in our own data. */
  public Version of(String text) {
    return parse(text)
        .toOptional()
        .orElseThrow(() -> new IllegalArgumentException("not a " + word + " version: " + text));
  }

  String write(Version version) {
    return switch (this) {
      case PLAYSTATION ->
          String.format(
              Locale.ROOT, "%02d%02d%04d", version.part(0), version.part(1), version.part(2));
      case CAST_FIRMWARE -> dotted(version, 2);
      case XBOX -> dotted(version, 3);
      case ROKU -> dotted(version, 2);
      case ANDROID_NAME, ANDROID_CODE, DOTTED -> dotted(version, 1);
    };
  }

  private static String dotted(Version version, int atLeast) {
    return IntStream.range(0, Math.max(atLeast, version.parts().size()))
        .mapToObj(at -> String.valueOf(version.part(at)))
        .collect(Collectors.joining("."));
  }
}
