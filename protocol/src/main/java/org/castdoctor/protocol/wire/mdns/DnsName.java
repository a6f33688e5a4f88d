package org.castdoctor.protocol.wire.mdns;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A DNS name: labels of bytes, which people read as UTF-8. A label may hold dots and spaces, as the
 * names that people give their devices do (RFC 6763 §4.1.1), so a name is never cut at dots after
 * it was read. Two names are equal when they differ only in the case of ASCII letters (RFC 6762
 * §16).
 */
public final class DnsName {
  /** Bytes in one label (RFC 1035 §2.3.4). */
  public static final int MAX_LABEL_BYTES = 63;

  /** Bytes in a name, each label with its length byte, the root not counted (RFC 6762 App. C). */
  public static final int MAX_NAME_BYTES = 255;

  /** The empty name. */
  public static final DnsName ROOT = new DnsName(List.of());

  /** One char a byte (ISO 8859-1), so that no byte is lost and lists of them compare as values. */
  private final List<String> octets;

  private final List<String> folded;

  private DnsName(List<String> octets) {
    this.octets = List.copyOf(octets);
    this.folded = fold(this.octets);
  }

  /**
   * Reads the dotted form, in which {@code \.} is a dot inside a label, {@code \\} a backslash and
   * {@code \DDD} a byte in decimal. A dot at the end changes nothing.
   *
   * @throws IllegalArgumentException for an empty or too long label, a too long name or a broken
   *     escape; this is for names from our own tables, not from a network
   */
  public static DnsName of(String dotted) {
    List<String> labels = new ArrayList<>();
    ByteArrayOutputStream label = new ByteArrayOutputStream();
    int at = 0;
    while (at < dotted.length()) {
      int c = dotted.codePointAt(at);
      at += Character.charCount(c);
      if (c == '.') {
        if (label.size() > 0 || dotted.length() > 1) {
          labels.add(label.toString(ISO_8859_1));
        }
        label.reset();
      } else if (c != '\\') {
        label.writeBytes(Character.toString(c).getBytes(UTF_8));
      } else if (isByteEscape(dotted, at)) {
        label.write(Integer.parseInt(dotted, at, at + 3, 10));
        at += 3;
      } else if (at < dotted.length()) {
        int escaped = dotted.codePointAt(at);
        label.writeBytes(Character.toString(escaped).getBytes(UTF_8));
        at += Character.charCount(escaped);
      } else {
        throw new IllegalArgumentException("nothing after the last backslash");
      }
    }
    if (label.size() > 0) {
      labels.add(label.toString(ISO_8859_1));
    }
    return ofOctets(labels);
  }

  /**
   * The name of labels given as one char a byte.
   *
   * @throws IllegalArgumentException where a label is empty or anything is too long
   */
  static DnsName ofOctets(List<String> labels) {
    int size = 0;
    for (String label : labels) {
      if (label.isEmpty() || label.length() > MAX_LABEL_BYTES) {
        throw new IllegalArgumentException("a label has 1 to 63 bytes, not " + label.length());
      }
      size += 1 + label.length();
    }
    if (size > MAX_NAME_BYTES) {
      throw new IllegalArgumentException("a name has at most 255 bytes, not " + size);
    }
    return new DnsName(labels);
  }

  /** The labels from the left, one char a byte. */
  List<String> octets() {
    return octets;
  }

  /** The labels from the left, as text; bytes that are not UTF-8 read as U+FFFD. */
  public List<String> labels() {
    return octets.stream().map(DnsName::text).toList();
  }

  /** The leftmost label as text; empty for the root. */
  public String firstLabel() {
    return octets.isEmpty() ? "" : text(octets.getFirst());
  }

  /** The name without its leftmost label; the root is its own parent. */
  public DnsName parent() {
    return octets.isEmpty() ? this : new DnsName(octets.subList(1, octets.size()));
  }

  /**
   * The name with one more label on the left. The label is taken as it is: a dot in it stays in it.
   *
   * @throws IllegalArgumentException where the label is empty or anything becomes too long
   */
  public DnsName child(String label) {
    List<String> labels = new ArrayList<>();
    labels.add(new String(label.getBytes(UTF_8), ISO_8859_1));
    labels.addAll(octets);
    return ofOctets(labels);
  }

  /** Whether the other name's labels are the last ones of this; a name ends with itself. */
  public boolean endsWith(DnsName suffix) {
    int extra = folded.size() - suffix.folded.size();
    return extra >= 0 && folded.subList(extra, folded.size()).equals(suffix.folded);
  }

  /**
   * The dotted form that {@link #of} reads back. Dots and backslashes inside labels, control
   * characters and bytes that are not UTF-8 are escaped, so it is safe on a terminal.
   */
  @Override
  public String toString() {
    return octets.isEmpty()
        ? "."
        : String.join(".", octets.stream().map(DnsName::escaped).toList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DnsName name && folded.equals(name.folded);
  }

  @Override
  public int hashCode() {
    return folded.hashCode();
  }

  private static boolean isByteEscape(String dotted, int at) {
    if (at + 3 > dotted.length()) {
      return false;
    }
    for (int i = at; i < at + 3; i++) {
      if (dotted.charAt(i) < '0' || dotted.charAt(i) > '9') {
        return false;
      }
    }
    return Integer.parseInt(dotted, at, at + 3, 10) <= 255;
  }

  private static String text(String octets) {
    return new String(octets.getBytes(ISO_8859_1), UTF_8);
  }

  private static String escaped(String octets) {
    String text = text(octets);
    // A label that does not survive the round trip is not UTF-8: then only its ASCII is text.
    boolean utf8 = new String(text.getBytes(UTF_8), ISO_8859_1).equals(octets);
    StringBuilder out = new StringBuilder();
    (utf8 ? text : octets)
        .codePoints()
        .forEach(c -> {
          if (c == '.' || c == '\\') {
            out.append('\\').appendCodePoint(c);
          } else if (isUnprintable(c) || (!utf8 && c > 0x7e)) {
            byte[] bytes = utf8 ? Character.toString(c).getBytes(UTF_8) : new byte[] {(byte) c};
            for (byte b : bytes) {
              appendByteEscape(out, b & 0xff);
            }
          } else {
            out.appendCodePoint(c);
          }
        });
    return out.toString();
  }

  private static void appendByteEscape(StringBuilder out, int octet) {
    out.append('\\').append(octet / 100).append(octet / 10 % 10).append(octet % 10);
  }

  /** Control and formatting characters: they move a cursor or turn the direction of a line. */
  private static boolean isUnprintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** Most names are in lower case: then the very same list, because this is done for each. */
  private static List<String> fold(List<String> octets) {
    boolean isLower = true;
    String[] folded = new String[octets.size()];
    for (int i = 0; i < folded.length; i++) {
      String label = octets.get(i);
      folded[i] = fold(label);
      isLower &= folded[i].equals(label);
    }
    return isLower ? octets : List.of(folded);
  }

  /** Lower case for A to Z and nothing else: DNS knows no other letters. */
  private static String fold(String octets) {
    int first = 0;
    while (first < octets.length() && !isCapital(octets.charAt(first))) {
      first++;
    }
    if (first == octets.length()) {
      return octets;
    }
    char[] folded = octets.toCharArray();
    for (int i = first; i < folded.length; i++) {
      if (isCapital(folded[i])) {
        folded[i] = (char) (folded[i] + ('a' - 'A'));
      }
    }
    return new String(folded);
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
