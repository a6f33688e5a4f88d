package org.castdoctor.agent.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.castdoctor.agent.report.CodeRefusal;
import org.castdoctor.agent.report.ExplainedCode;
import org.castdoctor.agent.report.QrFace;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.protocol.code.CodeContent;
import org.castdoctor.protocol.code.Decoded;
import org.castdoctor.protocol.code.DiagnosisCode;
import org.castdoctor.protocol.desk.DeskCard;
import org.castdoctor.protocol.json.JsonTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a diagnosis code says, without any network. */
@Command(
    name = "explain",
    description = "What a diagnosis code says; works offline.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "CODE",
      description = "digits or CD-…, with or without blanks; ? for a sign that was not heard")
  private List<String> code = List.of();

  @Option(names = "--qr", description = "also the code as a QR symbol")
  private boolean qr;

  @Option(
      names = "--qr-file",
      paramLabel = "FILE",
      description = "write the QR symbol to a file, .svg or .png")
  private Optional<Path> qrFile = Optional.empty();

  @Mixin private OutputOptions output = new OutputOptions();

  private final Surroundings surroundings;

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (qr && output.plain) {
      throw new UsageProblem(
          Text.of(
              "--qr draws, and --plain asks for no drawing; --qr-file writes the symbol to a"
                  + " file."));
    }
    return switch (DiagnosisCode.decode(String.join(" ", code))) {
      case Decoded.Exact exact -> tell(exact.content(), Optional.empty());
      case Decoded.Filled filled ->
          tell(
              filled.content(),
              Optional.of(
                  Text.of("Filled in what was not heard: {code}").with("code", filled.reads())));
      case Decoded.DidYouMean didYouMean ->
          throw new UsageProblem(didYouMean(didYouMean.candidates()));
      case Decoded.Refused refused -> throw new UsageProblem(CodeRefusal.of(refused));
    };
  }

  /** The places that differ, counted without CD and blanks, as somebody counts who reads aloud. */
  private static Text didYouMean(List<Decoded.Candidate> candidates) {
    if (candidates.isEmpty()) {
      return Text.of("That is not a code of castdoctor; please compare it once more.");
    }
    List<Text> codes =
        candidates.stream().map(candidate -> Text.asItIs(candidate.reads())).toList();
    List<Text> places =
        candidates.stream()
            .flatMap(candidate -> candidate.places().stream())
            .distinct()
            .sorted()
            .map(place -> Text.asItIs(String.valueOf(place)))
            .toList();
    return places.size() == 1
        ? Text.of(
                "That is not quite a code; did you mean {codes}? Please ask again for character"
                    + " {places}.")
            .with("codes", codes, Joint.OR)
            .with("places", places, Joint.AND)
        : Text.of(
                "That is not quite a code; did you mean {codes}? Please ask again for characters"
                    + " {places}.")
            .with("codes", codes, Joint.OR)
            .with("places", places, Joint.AND);
  }

  private int tell(CodeContent content, Optional<Text> note) {
    DeskCard card = DeskCard.of(surroundings.catalogue(), content, surroundings.language().tag());
    ExplainedCode explained =
        new ExplainedCode(content, card, content.hoursOld(surroundings.clock().now()), note);
    DiagnosisCode.Faces faces = DiagnosisCode.encode(content);
    String face = content.detail().isPresent() ? faces.longSymbols() : faces.shortSymbols();
    qrFile.ifPresent(Written::requireWritable);
    qrFile.ifPresent(file -> draw(QrFace.of(face), file));
    String text =
        switch (output.format) {
          case text ->
              (output.plain
                      ? explained.spoken(surroundings.catalogue(), surroundings.words())
                      : explained.text(surroundings.catalogue(), surroundings.words()))
                  + (qr
                      ? QrFace.of(face)
                          .halfBlocks(surroundings.streams.terminal(output.plain, false).colour())
                      : "");
          case sarif, zendesk, freshdesk -> throw UsageProblem.forDiagnoses(output.format);
          case json ->
              JsonTree.pretty(explained.json(surroundings.catalogue(), surroundings.words()))
                  + "\n";
          case ndjson ->
              JsonTree.text(explained.json(surroundings.catalogue(), surroundings.words())) + "\n";
        };
    surroundings.out.print(text);
    surroundings.out.flush();
    return ExitCodes.FINE;
  }

  private static void draw(QrFace face, Path file) {
    if (file.toString().endsWith(".png")) {
      Written.to(file, face.png());
    } else if (file.toString().endsWith(".svg")) {
      Written.to(file, face.svg());
    } else {
      throw new UsageProblem(Text.of("--qr-file wants a name that ends in .svg or .png."));
    }
  }
}
