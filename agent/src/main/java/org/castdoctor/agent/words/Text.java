package org.castdoctor.agent.words;

import java.net.InetAddress;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sentence, or a part of one, that is said to people and has no language yet. Its key is what it
 * says in English, with places for values: {@code {device} answers in {millis} ms}. Names and
 * addresses are put in as they are, numbers as the language writes them, other sayings in the same
 * language. Whoever shows the result escapes it, because names come from the network.
 *
 * @param english the key, a literal of the program; every brace belongs to a place
 * @param values what belongs in the places, by name
 */
public record Text(String english, Map<String, Value> values) {
  /** Its key, where it is a value alone. */
  private static final String ALONE = "{as it is}";

  /** What can stand in a place. */
  public sealed interface Value {
    /** A name, an address, a version: the same in every language. */
    record AsItIs(String text) implements Value {}

    /** A number, with so many digits behind the point. */
    record Figure(double number, int digits) implements Value {}

    /** A sentence out of a data file, in the language if that has it, and as it stands else. */
    record FromData(String english) implements Value {}

    /** Sayings in a row; one, or none, is a row as well. */
    record Row(List<Text> parts, Joint joint) implements Value {
      public Row {
        parts = List.copyOf(parts);
      }
    }
  }

  /** What stands between the parts of a row. */
  public enum Joint {
    COMMA(", "),
    SEMICOLON("; "),
    AND(" and "),
    OR(" or "),
    SPACE(" ");

    private final String english;

    Joint(String english) {
      this.english = english;
    }

    public String english() {
      return english;
    }
  }

  public Text {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * Begins a saying; {@code with} fills its places.
   *
   * @param english a literal: a test reads the source for it and wants it in every language
   */
  public static Text of(String english) {
    return new Text(english, Map.of());
  }

  /** A name, an address or a figure with its unit, that is the same in every language. */
  public static Text asItIs(String text) {
    return new Text(ALONE, Map.of("as it is", new Value.AsItIs(text)));
  }

  /** A number alone, with so many digits behind the point. */
  public static Text figure(double number, int digits) {
    return new Text(ALONE, Map.of("as it is", new Value.Figure(number, digits)));
  }

  /**
   * A sentence that data brings: a row of our own files, whose sentences every language has, a row
   * of somebody's pack, or a reason in a saved bundle. Its braces are characters.
   */
  public static Text fromData(String english) {
    return new Text(ALONE, Map.of("as it is", new Value.FromData(english)));
  }

  /** Sayings one after another. */
  public static Text row(List<Text> parts, Joint joint) {
    return parts.size() == 1
        ? parts.getFirst()
        : new Text(ALONE, Map.of("as it is", new Value.Row(parts, joint)));
  }

  public Text with(String place, String text) {
    return with(place, new Value.AsItIs(text));
  }

  public Text with(String place, InetAddress address) {
    return with(place, new Value.AsItIs(address.getHostAddress()));
  }

  public Text with(String place, long number) {
    return with(place, new Value.Figure(number, 0));
  }

  /** A number with so many digits behind the point. */
  public Text with(String place, double number, int digits) {
    return with(place, new Value.Figure(number, digits));
  }

  public Text with(String place, Text part) {
    return with(place, new Value.Row(List.of(part), Joint.SPACE));
  }

  public Text with(String place, List<Text> parts, Joint joint) {
    return with(place, new Value.Row(parts, joint));
  }

  private Text with(String place, Value value) {
    Map<String, Value> more = new LinkedHashMap<>(values);
    more.put(place, value);
    return new Text(english, more);
  }

  /** What it says in English. */
  @Override
  public String toString() {
    return Words.ENGLISH.say(this);
  }
}
