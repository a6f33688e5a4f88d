package org.castdoctor.agent.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.castdoctor.agent.words.Text;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** In which form the answer comes, and where to. */
final class OutputOptions {
  /** The forms an answer can have. */
  enum Format {
    text,
    json,
    ndjson,
    sarif,
    zendesk,
    freshdesk;

    /** Whether it is meant for somebody else's system, and so has masks unless told otherwise. */
    boolean isTicket() {
      return this == zendesk || this == freshdesk;
    }
  }

  /** Reads a form's word. */
  static final class FormatWord implements ITypeConverter<Format> {
    @Override
    public Format convert(String word) {
      for (Format format : Format.values()) {
        if (format.name().equals(word)) {
          return format;
        }
      }
      throw new WrongWord(
          Text.of("expected one of {words} (case-sensitive) but was '{word}'")
              .with("words", Arrays.toString(Format.values()))
              .with("word", word));
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatWord.class,
      description = {
        "text, json, ndjson or sarif (default: text);",
        "zendesk or freshdesk: the body of a new ticket, with masks"
      })
  Format format = Format.text;

  @Option(names = "--output", paramLabel = "FILE", description = "write the answer to a file")
  Optional<Path> output = Optional.empty();

  @Option(
      names = "--plain",
      description =
          "sentences for a screen reader: no colour, no drawing, no columns, no live view")
  boolean plain;

  @Option(names = "-v", description = "also the facts behind each finding, and who answered what")
  boolean verbose;
}
