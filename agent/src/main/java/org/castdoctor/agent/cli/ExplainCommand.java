package org.castdoctor.agent.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.castdoctor.protocol.code.AppTable;
import org.castdoctor.protocol.code.CodeContent;
import org.castdoctor.protocol.code.Decoded;
import org.castdoctor.protocol.code.DiagnosisCode;
import org.castdoctor.protocol.code.ModelTable;
import org.castdoctor.protocol.diagnosis.Actor;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.FindingText;
import org.castdoctor.protocol.diagnosis.FindingType;
import org.castdoctor.protocol.diagnosis.Owner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private OutputOptions output = new OutputOptions();

  private final Surroundings surroundings;

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return switch (DiagnosisCode.decode(String.join(" ", code))) {
      case Decoded.Exact exact -> tell(exact.content(), Optional.empty());
      case Decoded.Filled filled ->
          tell(filled.content(), Optional.of("Filled in what was not heard: " + filled.reads()));
      case Decoded.DidYouMean didYouMean ->
          throw new UsageProblem(
              didYouMean.candidates().isEmpty()
                  ? "That is not a code of castdoctor; please compare it once more."
                  : "That is not quite a code; did you mean "
                      + didYouMean.candidates().stream()
                          .map(Decoded.Candidate::reads)
                          .collect(Collectors.joining(" or "))
                      + "?");
      case Decoded.Refused refused -> throw new UsageProblem(refused.reason());
    };
  }

  private int tell(CodeContent content, Optional<String> note) {
    Catalogue catalogue = surroundings.catalogue();
    FindingId id = new FindingId(content.ownerLetter(), content.number());
    Optional<FindingType> type = catalogue.type(id);
    String title =
        type.map(known -> catalogue.title(known, output.language))
            .orElse("A finding that this version does not know yet.");
    String model = ModelTable.row(content.modelIndex()).map(row -> row.name()).orElse("unknown");
    String app = AppTable.row(content.appIndex()).map(row -> row.name()).orElse("unknown");
    long age = content.hoursOld(surroundings.clock().now());
    if (output.format != OutputOptions.Format.text) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("code", id.toString())
          .put("owner", Owner.of(id).word())
          .put("confidence", content.confidence().word())
          .put("title", title)
          .put("model", model)
          .put("app", app)
          .put("hoursOld", age)
          .put("concern", content.concern().word());
      surroundings.out.println(
          output.format == OutputOptions.Format.json ? json.toPrettyString() : json.toString());
      return ExitCodes.FINE;
    }
    note.ifPresent(text -> surroundings.out.println("\n  " + text));
    surroundings.out.println("\n  " + title + "   " + id);
    role(catalogue, content)
        .ifPresent(role -> surroundings.out.println("\n  Goes to       " + role));
    type.ifPresent(known -> advise(catalogue, known));
    surroundings.out.println(
        "  Owner         " + Owner.of(id).word() + " · " + content.confidence().word());
    surroundings.out.println("  Receiver      " + model + "  ·  App  " + app);
    surroundings.out.println("  Made          about " + age + " hours ago\n");
    return ExitCodes.FINE;
  }

  /** Whose matter it is where the complaint was about more than a connection. */
  private Optional<String> role(Catalogue catalogue, CodeContent content) {
    Concern concern = content.concern();
    FindingId id = new FindingId(content.ownerLetter(), content.number());
    return concern == Concern.NONE
        ? Optional.empty()
        : catalogue
            .role(concern, Actor.DESK, Owner.of(id))
            .map(role -> role.to().in(output.language));
  }

  private void advise(Catalogue catalogue, FindingType type) {
    FindingText text = type.text().in(output.language);
    var values = catalogue.standIns(type, output.language);
    surroundings.out.println("\n  Whose turn    " + text.turn().render(values));
    surroundings.out.println("  Do this       " + text.does().render(values));
    List<String> no =
        type.harmful().stream().map(step -> catalogue.stepText(step, output.language)).toList();
    if (!no.isEmpty()) {
      surroundings.out.println("  Do not        " + String.join(", ", no));
    }
  }
}
