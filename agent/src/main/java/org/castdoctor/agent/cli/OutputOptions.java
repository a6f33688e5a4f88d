package org.castdoctor.agent.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** In which form the answer comes, and where to. */
final class OutputOptions {
  /** The forms an answer can have. */
  enum Format {
    text,
    json,
    ndjson,
    sarif
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, ndjson or sarif (default: text)")
  Format format = Format.text;

  @Option(names = "--output", paramLabel = "FILE", description = "write the answer to a file")
  Optional<Path> output = Optional.empty();

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      description = "language of the answer, where there is a translation (default: en)")
  String language = "en";

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
