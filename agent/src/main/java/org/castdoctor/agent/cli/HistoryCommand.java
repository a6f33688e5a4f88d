package org.castdoctor.agent.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.castdoctor.agent.history.HistoryJson;
import org.castdoctor.agent.history.HistoryStore;
import org.castdoctor.agent.history.HistoryStore.Kept;
import org.castdoctor.agent.history.HistoryStore.Limits;
import org.castdoctor.agent.history.HistoryStore.Opened;
import org.castdoctor.agent.history.Recall;
import org.castdoctor.agent.history.Story;
import org.castdoctor.agent.history.Timeline;
import org.castdoctor.agent.keep.Feedback;
import org.castdoctor.agent.watch.Webhook;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.json.JsonTree;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What this computer remembers of the home, told as a story; and its end. */
@Command(
    name = "history",
    description = "What was seen and what changed in this home. Kept here alone, for 30 days.",
    mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
  private static final Text NONE =
      Text.of(
          "No history is kept on this computer. The background agent keeps one:  castdoctor agent"
              + " run");

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private MaskOption masks = new MaskOption();

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description = "how far back: 7d, 2w, yesterday or 2026-11-20 (default: 7d)")
  private String since = "7d";

  @Option(
      names = "--device",
      paramLabel = "NAME",
      description = "only this device, by a part of its name or by its id")
  private Optional<String> device = Optional.empty();

  private final Surroundings surroundings;

  private HistoryCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  static CommandLine commandLine(Surroundings surroundings) {
    return new CommandLine(new HistoryCommand(surroundings)).addSubcommand(new Wipe(surroundings));
  }

  @Override
  public Integer call() {
    ZoneId zone = surroundings.clock().zone();
    LocalDate today = LocalDate.ofInstant(surroundings.clock().now(), zone);
    LocalDate from =
        Recall.day(since, today)
            .orElseThrow(() ->
                new UsageProblem(
                    Text.of("'{word}' is no day such as 7d, yesterday or 2026-11-20.")
                        .with("word", since)));
    Path file = surroundings.historyFile();
    if (!Files.exists(file)) {
      surroundings.warn(NONE);
      return ExitCodes.UNDETERMINED;
    }
    return switch (HistoryStore.open(file, Limits.USUAL)) {
      case Opened.Not(Text because) -> throw new UsageProblem(surroundings.say(because));
      case Opened.Store(HistoryStore history, Optional<Text> note) -> {
        note.ifPresent(
            sentence -> surroundings.err.println("castdoctor: " + surroundings.say(sentence)));
        try (history) {
          Timeline timeline = history.read();
          Predicate<String> about = id -> device.map(d -> isCalled(timeline, id, d)).orElse(true);
          UnaryOperator<String> mask =
              masks.redact ? Webhook.masks(timeline)::text : UnaryOperator.identity();
          surroundings.out.print(
              switch (output.format) {
                case text ->
                    mask.apply(
                        output.plain
                            ? Story.spoken(timeline, from, today, zone, about, surroundings.words())
                            : Story.of(timeline, from, today, zone, about, surroundings.words()));
                case json ->
                    JsonTree.pretty(
                            masked(HistoryJson.of(timeline, from, today, zone, about), mask))
                        + "\n";
                case ndjson ->
                    JsonTree.text(masked(HistoryJson.of(timeline, from, today, zone, about), mask))
                        + "\n";
                case sarif, zendesk, freshdesk -> throw UsageProblem.forDiagnoses(output.format);
              });
        }
        yield ExitCodes.FINE;
      }
    };
  }

  /** Every text of it with masks. */
  private static JsonNode masked(JsonNode json, UnaryOperator<String> mask) {
    return switch (json) {
      case ObjectNode object -> {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        object
            .properties()
            .forEach(field -> copy.set(field.getKey(), masked(field.getValue(), mask)));
        yield copy;
      }
      case ArrayNode array -> {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        array.forEach(each -> copy.add(masked(each, mask)));
        yield copy;
      }
      case TextNode text -> TextNode.valueOf(mask.apply(text.asText()));
      default -> json;
    };
  }

  private static boolean isCalled(Timeline timeline, String id, String wanted) {
    String said = wanted.strip().toLowerCase(Locale.ROOT);
    return id.equalsIgnoreCase(said) || timeline.nameOf(id).toLowerCase(Locale.ROOT).contains(said);
  }

  @Command(
      name = "wipe",
      description =
          "Forgets the history, which is overwritten on the disk, and the kept diagnoses; what you"
              + " said of verdicts stays.",
      mixinStandardHelpOptions = true)
  static final class Wipe implements Callable<Integer> {
    private final Surroundings surroundings;

    Wipe(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      Path file = surroundings.historyFile();
      boolean had = Files.exists(file);
      if (had && wiped(file) instanceof Kept.Not(Text because)) {
        throw notForgotten(because);
      }
      boolean aside;
      try {
        aside = HistoryStore.forgetWhatWasSetAside(file);
      } catch (IOException stays) {
        throw notForgotten(Text.asItIs(String.valueOf(stays.getMessage())));
      }
      boolean kept = surroundings.diagnoses().latest().isPresent();
      if (!surroundings.diagnoses().forgetAll()) {
        throw notForgotten(Text.of("the kept diagnoses could not be removed."));
      }
      surroundings.tell(
          had || aside || kept
              ? Text.of("The history is forgotten.")
              : Text.of("There is no history to forget."));
      if (!new Feedback(surroundings.stateFolder()).all().isEmpty()) {
        surroundings.tell(Text.of("What you said of verdicts stays:  castdoctor feedback list"));
      }
      return ExitCodes.FINE;
    }

    private static Kept wiped(Path file) {
      return switch (HistoryStore.open(file, Limits.USUAL)) {
        case Opened.Not(Text because) -> new Kept.Not(because);
        case Opened.Store(HistoryStore history, Optional<Text> note) -> {
          try (history) {
            yield history.wipe();
          }
        }
      };
    }

    private static UsageProblem notForgotten(Text because) {
      return new UsageProblem(
          Text.of("The history could not be forgotten: {because}").with("because", because));
    }
  }
}
