package org.castdoctor.agent.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.castdoctor.agent.words.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** In which form the answer comes, and where to. */
final class OutputOptions {
  /** The forms an answer can have. */
  enum Format {
    text,
    json,
    ndjson,
    sarif
  }

  /** Reads a language's tag. */
  static final class Tag implements ITypeConverter<Language> {
    @Override
    public Language convert(String word) {
      return Language.of(word)
          .orElseThrow(
              () -> new TypeConversionException("castdoctor speaks en, de, fr, es and ja"));
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, ndjson or sarif (default: text)")
  Format format = Format.text;

  @Option(names = "--output", paramLabel = "FILE", description = "write the answer to a file")
  Optional<Path> output = Optional.empty();

  @Option(
      names = Spoken.OPTION,
      paramLabel = "LANGUAGE",
      converter = Tag.class,
      description = "language of the answer: en, de, fr, es or ja (default: that of the system)")
  Optional<Language> language = Optional.empty();

  @Option(
      names = "--redact",
      description = "masks for addresses, names and serial numbers, so that it can be handed on")
  boolean redact;

  @Option(
      names = "--plain",
      description =
          "sentences for a screen reader: no colour, no drawing, no columns, no live view")
  boolean plain;

  @Option(names = "-v", description = "also the facts behind each finding, and who answered what")
  boolean verbose;
}
