package org.castdoctor.protocol.wire.mdns;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The strings of a TXT record and the keys and values in them (RFC 6763 §6): keys ignore case, the
 * first of two equal keys wins, a key without {@code =} is present without a value, a string that
 * begins with {@code =} counts for nothing.
 */
public final class TxtRecord {
  /** Bytes in one string: its length is one byte. */
  public static final int MAX_STRING_BYTES = 255;

  /** One char a byte (ISO 8859-1): values are bytes, not always text. */
  private final List<String> octets;

  private TxtRecord(List<String> octets) {
    this.octets = octets;
  }

  /**
   * The record of these strings; empty ones carry nothing and are left out (RFC 6763 §6.1).
   *
   * @throws IllegalArgumentException where a string has more than 255 bytes
   */
  public static TxtRecord of(List<byte[]> strings) {
    for (byte[] string : strings) {
      if (string.length > MAX_STRING_BYTES) {
        throw new IllegalArgumentException("a string has at most 255 bytes, not " + string.length);
      }
    }
    List<String> octets = new ArrayList<>(strings.size());
    for (byte[] string : strings) {
      if (string.length > 0) {
        octets.add(new String(string, ISO_8859_1));
      }
    }
    return new TxtRecord(List.copyOf(octets));
  }

  /** The record of these strings as UTF-8; otherwise as {@link #of(List)}. */
  public static TxtRecord of(String... strings) {
    return of(Arrays.stream(strings).map(string -> string.getBytes(UTF_8)).toList());
  }

  /** The strings as they came, without empty ones. */
  public List<byte[]> strings() {
    return octets.stream().map(string -> string.getBytes(ISO_8859_1)).toList();
  }

  /** Whether the key is there, with or without a value. */
  public boolean has(String key) {
    return stringOf(key).isPresent();
  }

  /** The value's bytes; empty where the key is missing or has no value. */
  public Optional<byte[]> bytes(String key) {
    return stringOf(key)
        .filter(string -> string.indexOf('=') > 0)
        .map(string -> string.substring(string.indexOf('=') + 1).getBytes(ISO_8859_1));
  }

  /** Looked for anew each time: a record has a dozen strings, and most are never asked for any. */
  private Optional<String> stringOf(String key) {
    String wanted = key.toLowerCase(Locale.ROOT);
    return octets.stream()
        .filter(string -> string.indexOf('=') != 0 && keyOf(string).equals(wanted))
        .findFirst();
  }

  private static String keyOf(String string) {
    int equals = string.indexOf('=');
    return (equals < 0 ? string : string.substring(0, equals)).toLowerCase(Locale.ROOT);
  }

  /** The value as UTF-8, with U+FFFD for bytes that are not; empty as for {@link #bytes}. */
  public Optional<String> text(String key) {
    return bytes(key).map(value -> new String(value, UTF_8));
  }

  /** The keys in lower case, in the order in which they came. */
  public List<String> keys() {
    return octets.stream()
        .filter(string -> string.indexOf('=') != 0)
        .map(TxtRecord::keyOf)
        .distinct()
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TxtRecord record && octets.equals(record.octets);
  }

  @Override
  public int hashCode() {
    return octets.hashCode();
  }

  /** The strings as text, for a log. */
  @Override
  public String toString() {
    return strings().stream().map(string -> new String(string, UTF_8)).toList().toString();
  }
}
