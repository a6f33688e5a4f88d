package org.castdoctor.agent.observe;

import static org.castdoctor.protocol.privacy.Leaves.As.SEARCHED;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import java.util.function.Function;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.privacy.Leaves;

/**
 * How one measurement came out. Three things that are never mixed up: it worked, it was tried and
 * failed, it was not tried.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Outcome.Ok.class, name = "ok"),
  @JsonSubTypes.Type(value = Outcome.Failed.class, name = "failed"),
  @JsonSubTypes.Type(value = Outcome.NotRun.class, name = "notRun")
})
public sealed interface Outcome<T> {
  /** It was measured, and this is what was seen. */
  record Ok<T>(T value) implements Outcome<T> {}

  /** It was tried and did not work; the detail is for people, not for rules. */
  record Failed<T>(Failure failure, @Leaves(SEARCHED) String detail) implements Outcome<T> {}

  /** It was not tried, and why. Says nothing about the network. */
  record NotRun<T>(@Leaves(SEARCHED) String reason) implements Outcome<T> {}

  static <T> Outcome<T> ok(T value) {
    return new Ok<>(value);
  }

  static <T> Outcome<T> failed(Failure failure) {
    return new Failed<>(failure, failure.word());
  }

  static <T> Outcome<T> failed(Failure failure, String detail) {
    return new Failed<>(failure, detail);
  }

  /** For a detail that people read, which is kept in English and said by whoever shows it. */
  static <T> Outcome<T> failed(Failure failure, Text detail) {
    return new Failed<>(failure, detail.english());
  }

  static <T> Outcome<T> notRun(String reason) {
    return new NotRun<>(reason);
  }

  /** For a reason that people read: it is kept in English, and said by whoever shows it. */
  static <T> Outcome<T> notRun(Text reason) {
    return new NotRun<>(reason.english());
  }

  /** The value, where it worked. */
  default Optional<T> get() {
    return this instanceof Ok<T>(T value) ? Optional.of(value) : Optional.empty();
  }

  /** The same with what was seen put otherwise. */
  default <R> Outcome<R> map(Function<? super T, ? extends R> otherwise) {
    return this instanceof Ok<T>(T value) ? new Ok<>(otherwise.apply(value)) : withoutValue();
  }

  default boolean isOk() {
    return this instanceof Ok;
  }

  /** Whether it was tried and failed in this way. */
  default boolean failedWith(Failure wanted) {
    return this instanceof Failed<T>(Failure failure, String detail) && failure == wanted;
  }

  /** Whether it was tried and failed, in whatever way. */
  default boolean hasFailed() {
    return this instanceof Failed;
  }

  /** Whether anything was tried at all. */
  default boolean wasRun() {
    return !(this instanceof NotRun);
  }

  /** The same failure or reason for a value that is not there. */
  default <R> Outcome<R> withoutValue() {
    return switch (this) {
      case Ok<T> ok -> throw new IllegalStateException("there is a value");
      case Failed<T>(Failure failure, String detail) -> new Failed<>(failure, detail);
      case NotRun<T>(String reason) -> new NotRun<>(reason);
    };
  }

  /** The outcome in one word: ok, the failure's word, or "not run". */
  default String word() {
    return switch (this) {
      case Ok<T> ok -> "ok";
      case Failed<T>(Failure failure, String detail) -> failure.word();
      case NotRun<T> notRun -> "not run";
    };
  }

  /** The same for people. */
  default Text inWords() {
    return switch (this) {
      case Ok<T> ok -> Text.of("ok");
      case Failed<T>(Failure failure, String detail) -> failure.inWords();
      case NotRun<T> notRun -> Text.of("not run");
    };
  }
}
