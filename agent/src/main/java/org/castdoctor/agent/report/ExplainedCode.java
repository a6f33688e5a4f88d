package org.castdoctor.agent.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.code.CodeContent;
import org.castdoctor.protocol.desk.CodeJson;
import org.castdoctor.protocol.desk.CodeNames;
import org.castdoctor.protocol.desk.DeskCard;
import org.castdoctor.protocol.desk.DeskCard.Ground;
import org.castdoctor.protocol.desk.DeskCard.KnownStep;
import org.castdoctor.protocol.desk.DeskCard.Worth;
import org.castdoctor.protocol.desk.DeskJson;
import org.castdoctor.protocol.diagnosis.Answer;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Question;

/**
 * What a diagnosis code says, for a support agent.
 *
 * @param hoursOld 0 to 1023, taking it for less than 42 days old
 * @param note what was made of signs that were not heard
 */
public record ExplainedCode(CodeContent content, DeskCard card, int hoursOld, Optional<Text> note) {
  private static final String INDENT = "  ";

  private static final List<Text> LABELS =
      List.of(
          Text.of("Ask first"),
          Text.of("Say"),
          Text.of("Do not ask"),
          Text.of("May offer"),
          Text.of("Hand to"),
          Text.of("Then ask"),
          Text.of("Close"),
          Text.of("Measured"),
          Text.of("Implied"),
          Text.of("Receiver"),
          Text.of("App"),
          Text.of("Cast from"),
          Text.of("Made"));

  /** What is asked before anything is said, and the answer with which the code is put aside. */
  private static final List<Check> CHECKS =
      List.of(new Check("concern", "yes"), new Check("same", "no"), new Check("sender", "no"));

  private record Check(String id, String stop) {
    String text(Catalogue catalogue, Words words) {
      return catalogue.phrase("desk-check-" + id, words.tag(), Map.of());
    }
  }

  /** Of the column of labels in English, where none is longer than ten. */
  private static final int USUAL_COLUMN = 14;

  private static final int GAP = 2;
  private static final int HOURS_A_DAY = 24;

  /** What a ticket's side window shows. */
  private static final int SCREEN = 96;

  /** One screen: what to ask first, what to say, what not to ask, to whom it goes. */
  public String text(Catalogue catalogue, Words words) {
    return new Page(catalogue, words, false).write();
  }

  /** The same for who listens: a line for each, without columns. */
  public String spoken(Catalogue catalogue, Words words) {
    return Terminal.spoken(new Page(catalogue, words, true).write(), words);
  }

  /** The fields of the code, their names, and the card with all that is to be asked. */
  public ObjectNode json(Catalogue catalogue, Words words) {
    ObjectNode json = DeskJson.of(card);
    json.put("code", card.finding().toString())
        .put("confidence", content.confidence().word())
        .put("title", card.say())
        .put("model", words.say(model(catalogue, words)))
        .put("app", words.say(app(catalogue, words)))
        .put("hoursOld", hoursOld)
        .put("concern", content.concern().word());
    json.set("fields", CodeJson.content(content));
    ArrayNode checks = json.putArray("checks");
    for (Check check : CHECKS) {
      checks
          .addObject()
          .put("id", check.id())
          .put("text", check.text(catalogue, words))
          .put("stop", check.stop());
    }
    ArrayNode questions = json.putArray("questions");
    card.script().forEach(question -> questions.add(question(question, words.tag())));
    return json;
  }

  private static ObjectNode question(Question question, String language) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", question.id())
        .put("text", question.text().in(language))
        .put("why", question.why().in(language));
    ArrayNode answers = json.putArray("answers");
    for (Answer answer : question.answers()) {
      ObjectNode one = answers.addObject();
      one.put("answer", answer.word()).put("text", answer.text().in(language));
      ids(one.putArray("pointsTo"), answer.pointsTo());
      ids(one.putArray("speaksAgainst"), answer.speaksAgainst());
    }
    return json;
  }

  private static void ids(ArrayNode array, Collection<FindingId> ids) {
    ids.forEach(id -> array.add(id.toString()));
  }

  private Text model(Catalogue catalogue, Words words) {
    return CodeNames.model(catalogue, content.modelIndex(), words.tag())
        .map(Text::asItIs)
        .orElseGet(() -> Text.of("newer than this version knows"));
  }

  private Text app(Catalogue catalogue, Words words) {
    return CodeNames.app(catalogue, content.appIndex(), words.tag())
        .map(Text::asItIs)
        .orElseGet(() -> Text.of("newer than this version knows"));
  }

  private Optional<Text> sender() {
    return content.detail().flatMap(CodeContent.Detail::sender).map(InWords::of);
  }

  /** As people say it: nobody divides hours by 24 on the telephone. */
  private Text made() {
    if (hoursOld == 0) {
      return Text.of("within the hour");
    }
    if (hoursOld == 1) {
      return Text.of("about 1 hour ago");
    }
    return hoursOld < 2 * HOURS_A_DAY
        ? Text.of("about {hours} hours ago").with("hours", hoursOld)
        : Text.of("about {days} days ago").with("days", (hoursOld + HOURS_A_DAY / 2) / HOURS_A_DAY);
  }

  private static List<Text> steps(List<KnownStep> steps) {
    return steps.stream()
        .map(known ->
            known.ground() == Ground.MEASURED
                ? Text.of("{step} (measured)").with("step", known.text())
                : Text.asItIs(known.text()))
        .toList();
  }

  /** What is known of steps, a line or more for each worth; the harmful ones first. */
  private List<Text> known(Ground ground) {
    List<Text> lines = new ArrayList<>();
    for (Worth worth : List.of(Worth.HARMFUL, Worth.HELPS, Worth.USELESS)) {
      List<Text> steps =
          card.steps().stream()
              .filter(known -> known.ground() == ground && known.worth() == worth)
              .map(known -> Text.asItIs(known.text()))
              .toList();
      if (!steps.isEmpty()) {
        lines.add(
            switch (worth) {
              case HELPS -> Text.of("can help: {steps}").with("steps", steps, Joint.COMMA);
              case USELESS -> Text.of("no use: {steps}").with("steps", steps, Joint.COMMA);
              case HARMFUL -> Text.of("does harm: {steps}").with("steps", steps, Joint.COMMA);
            });
      }
    }
    return lines;
  }

  private static List<String> numbered(List<String> questions) {
    return IntStream.range(0, questions.size())
        .mapToObj(i -> i + 1 + ". " + questions.get(i))
        .toList();
  }

  /** The card on its way to the screen. */
  private final class Page {
    private final Catalogue catalogue;
    private final Words words;
    private final boolean spoken;
    private final int column;
    private final StringBuilder text = new StringBuilder("\n");

    Page(Catalogue catalogue, Words words, boolean spoken) {
      this.catalogue = catalogue;
      this.words = words;
      this.spoken = spoken;
      int longest = USUAL_COLUMN;
      for (Text label : LABELS) {
        longest = Math.max(longest, Columns.of(words.say(label)) + GAP);
      }
      this.column = longest;
    }

    String write() {
      note.ifPresent(sentence -> text.append("  ").append(words.say(sentence)).append("\n\n"));
      text.append("  ")
          .append(card.finding())
          .append(" · ")
          .append(words.say(InWords.of(card.confidence())))
          .append(" · ")
          .append(words.say(InWords.of(card.owner())))
          .append("\n\n");
      lines(
          Text.of("Ask first"),
          numbered(CHECKS.stream().map(check -> check.text(catalogue, words)).toList()));
      text.append('\n');
      line(Text.of("Say"), card.say());
      line(Text.of("Do not ask"), Text.row(steps(card.doNotAsk()), Joint.COMMA));
      line(Text.of("May offer"), Text.row(steps(card.mayOffer()), Joint.COMMA));
      line(Text.of("Hand to"), card.handTo());
      lines(
          Text.of("Then ask"),
          numbered(
              card.script().stream().map(question -> question.text().in(words.tag())).toList()));
      text.append('\n');
      line(Text.of("Close"), card.close());
      lines(Text.of("Measured"), known(Ground.MEASURED).stream().map(words::say).toList());
      lines(Text.of("Implied"), known(Ground.IMPLIED).stream().map(words::say).toList());
      line(Text.of("Receiver"), model(catalogue, words));
      line(Text.of("App"), app(catalogue, words));
      sender().ifPresent(sender -> line(Text.of("Cast from"), sender));
      line(Text.of("Made"), made());
      return text.append('\n').toString();
    }

    private void line(Text label, Text value) {
      line(label, words.say(value));
    }

    private void line(Text label, String value) {
      lines(label, value.isEmpty() ? List.of() : List.of(value));
    }

    /** Under one label, each broken where the screen ends, its further lines set in. */
    private void lines(Text label, List<String> values) {
      String name = words.say(label);
      int width = SCREEN - INDENT.length() - column;
      for (String value : values) {
        if (spoken) {
          text.append(Terminal.labelled(name, value, words)).append('\n');
          continue;
        }
        String first = Terminal.wrap(value, width).getFirst();
        row(name, first);
        name = "";
        String rest = value.substring(first.length()).stripLeading();
        if (!rest.isEmpty()) {
          Terminal.wrap(rest, width - INDENT.length()).forEach(line -> row("", INDENT + line));
        }
      }
    }

    private void row(String label, String value) {
      text.append(INDENT).append(Columns.padded(label, column)).append(value).append('\n');
    }
  }
}
