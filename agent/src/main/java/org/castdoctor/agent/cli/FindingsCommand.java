package org.castdoctor.agent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.castdoctor.agent.report.FindingJson;
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.FindingText;
import org.castdoctor.protocol.diagnosis.FindingType;
import org.castdoctor.protocol.diagnosis.Step;
import org.castdoctor.protocol.json.JsonTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The catalogue: everything that castdoctor can say, or one of it in full. */
@Command(
    name = "findings",
    description = "Everything castdoctor can say, or one finding in full.",
    mixinStandardHelpOptions = true)
final class FindingsCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "ID", description = "such as L03")
  private Optional<String> id = Optional.empty();

  @Mixin private OutputOptions output = new OutputOptions();

  private final Surroundings surroundings;

  FindingsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = surroundings.catalogue();
    List<FindingType> chosen =
        id.map(text -> List.of(one(catalogue, text))).orElse(catalogue.types());
    switch (output.format) {
      case text ->
          surroundings.out.print(
              page(id.isPresent() ? full(catalogue, chosen.get(0)) : list(catalogue, chosen)));
      case json -> surroundings.out.println(JsonTree.pretty(json(catalogue, chosen)));
      case sarif, zendesk, freshdesk -> throw UsageProblem.forDiagnoses(output.format);
      case ndjson -> json(catalogue, chosen).forEach(row -> surroundings.out.println(row));
    }
    return ExitCodes.FINE;
  }

  private String page(String text) {
    return output.plain ? Terminal.spoken(text, surroundings.words()) : text;
  }

  /** Between an id and what it means. */
  private String gap() {
    return output.plain ? ": " : "  ";
  }

  private static FindingType one(Catalogue catalogue, String text) {
    return FindingId.parse(text.strip().toUpperCase(Locale.ROOT))
        .flatMap(catalogue::type)
        .orElseThrow(() ->
            new UsageProblem(
                Text.of("'{word}' is no finding; castdoctor findings lists them.")
                    .with("word", text)));
  }

  private String list(Catalogue catalogue, List<FindingType> types) {
    return types.stream()
        .map(type ->
            "  " + type.id() + gap() + catalogue.title(type, surroundings.language().tag()) + "\n")
        .collect(Collectors.joining());
  }

  private String full(Catalogue catalogue, FindingType type) {
    FindingText text = type.text().in(surroundings.language().tag());
    var values = catalogue.standIns(type, surroundings.language().tag());
    StringBuilder page = new StringBuilder("\n");
    page.append("  ").append(type.id()).append(gap()).append(text.title().render(values));
    page.append("\n  ").append(type.slug()).append("\n\n");
    page.append("  ").append(text.turn().render(values)).append('\n');
    text.remedies().forEach(r -> page.append("  - ").append(r.render(values)).append('\n'));
    page.append(steps(Text.of("worth trying"), type.worthTrying(), catalogue));
    page.append(steps(Text.of("useless"), type.useless(), catalogue));
    page.append(steps(Text.of("harmful"), type.harmful(), catalogue));
    return page.append('\n').toString();
  }

  private String steps(Text label, Iterable<Step> steps, Catalogue catalogue) {
    StringBuilder text = new StringBuilder();
    steps.forEach(step ->
        text.append("    ")
            .append(step)
            .append(gap())
            .append(catalogue.stepText(step, surroundings.language().tag()))
            .append('\n'));
    return text.isEmpty() ? "" : "\n  " + surroundings.say(label) + "\n" + text;
  }

  private ArrayNode json(Catalogue catalogue, List<FindingType> types) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (FindingType type : types) {
      rows.add(FindingJson.of(type, catalogue, surroundings.language().tag()));
    }
    return rows;
  }
}
