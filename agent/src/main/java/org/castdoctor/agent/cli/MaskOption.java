package org.castdoctor.agent.cli;

import picocli.CommandLine.Option;

/** For the verbs whose answers have something of this home in them, and for no other. */
final class MaskOption {
  @Option(
      names = "--redact",
      description = "masks for addresses, names and serial numbers, so that it can be handed on")
  boolean redact;
}
