package org.castdoctor.protocol.wire;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a parser makes of bytes that came from somebody else: a value, or why and where they are not
 * one. Parsers never throw for bad input; what is malformed is evidence.
 */
public sealed interface Parsed<T> {
  /** The bytes meant this. */
  record Ok<T>(T value) implements Parsed<T> {}

  /**
   * The bytes do not follow the format.
   *
   * @param reason what is wrong, for a log or a bundle, in a few words
   * @param offset where reading stopped, counted in bytes (text formats: characters) from the start
   */
  record Malformed<T>(String reason, int offset) implements Parsed<T> {}

  /** The value, where there is one. */
  default Optional<T> toOptional() {
    return switch (this) {
      case Ok<T>(T value) -> Optional.of(value);
      case Malformed<T> malformed -> Optional.empty();
    };
  }

  /** The same outcome for a value made from this one. */
  default <R> Parsed<R> map(Function<T, R> function) {
    return switch (this) {
      case Ok<T>(T value) -> new Ok<>(function.apply(value));
      case Malformed<T>(String reason, int offset) -> new Malformed<>(reason, offset);
    };
  }
}
