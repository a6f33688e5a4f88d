package org.castdoctor.agent.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.castdoctor.protocol.code.AppTable;
import org.castdoctor.protocol.code.CodeContent;
import org.castdoctor.protocol.code.IndexRow;
import org.castdoctor.protocol.code.ModelTable;
import org.castdoctor.protocol.desk.CodeJson;
import org.castdoctor.protocol.desk.DeskCard;
import org.castdoctor.protocol.desk.DeskCard.Ground;
import org.castdoctor.protocol.desk.DeskCard.KnownStep;
import org.castdoctor.protocol.desk.DeskCard.Worth;
import org.castdoctor.protocol.desk.DeskJson;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Declared.Sender;

/**
 * What a diagnosis code says, for a support agent.
 *
 * @param hoursOld 0 to 1023, taking it for less than 42 days old
 * @param note what was made of signs that were not heard
 */
public record ExplainedCode(
    CodeContent content, DeskCard card, int hoursOld, Optional<String> note) {
  private static final int LABEL = 14;
  private static final int HOURS_A_DAY = 24;

  /** With label and margin 96 places, which a ticket's side window shows. */
  private static final int WIDTH = 80;

  /** One screen: what to ask first, what to say, what not to ask, to whom it goes. */
  public String text(Catalogue catalogue, String language) {
    StringBuilder text = new StringBuilder("\n");
    note.ifPresent(sentence -> text.append("  ").append(sentence).append("\n\n"));
    text.append("  ")
        .append(card.finding())
        .append(" · ")
        .append(card.confidence().word())
        .append(" · ")
        .append(card.owner().word())
        .append("\n\n");
    lines(
        text,
        "Ask first",
        numbered(
            Stream.of("desk-check-concern", "desk-check-same", "desk-check-sender")
                .map(check -> catalogue.phrase(check, language, Map.of()))
                .toList()));
    text.append('\n');
    line(text, "Say", card.say());
    line(text, "Do not ask", steps(card.doNotAsk()));
    line(text, "May offer", steps(card.mayOffer()));
    line(text, "Hand to", card.handTo());
    lines(
        text,
        "Then ask",
        numbered(card.script().stream().map(question -> question.text().in(language)).toList()));
    text.append('\n');
    line(text, "Close", card.close());
    lines(text, "Measured", known(Ground.MEASURED));
    lines(text, "Implied", known(Ground.IMPLIED));
    line(text, "Receiver", model());
    line(text, "App", app());
    line(text, "Cast from", sender());
    line(text, "Made", made());
    return text.append('\n').toString();
  }

  /** The fields of the code, their names, and the card. */
  public ObjectNode json() {
    ObjectNode json = DeskJson.of(card);
    json.put("code", card.finding().toString())
        .put("confidence", content.confidence().word())
        .put("title", card.say())
        .put("model", model())
        .put("app", app())
        .put("hoursOld", hoursOld)
        .put("concern", content.concern().word());
    json.set("fields", CodeJson.content(content));
    return json;
  }

  /** As people say it: nobody divides hours by 24 on the telephone. */
  private String made() {
    if (hoursOld == 0) {
      return "within the hour";
    }
    return hoursOld < 2 * HOURS_A_DAY
        ? "about " + hoursOld + (hoursOld == 1 ? " hour ago" : " hours ago")
        : "about " + (hoursOld + HOURS_A_DAY / 2) / HOURS_A_DAY + " days ago";
  }

  private static void line(StringBuilder text, String label, String value) {
    lines(text, label, value.isEmpty() ? List.of() : List.of(value));
  }

  private static String steps(List<KnownStep> steps) {
    return steps.stream()
        .map(known -> known.text() + (known.ground() == Ground.MEASURED ? " (measured)" : ""))
        .collect(Collectors.joining(", "));
  }

  /** What is known of steps, a line or more for each worth; the harmful ones first. */
  private List<String> known(Ground ground) {
    return Stream.of(Worth.HARMFUL, Worth.HELPS, Worth.USELESS)
        .map(worth ->
            card.steps().stream()
                .filter(known -> known.ground() == ground && known.worth() == worth)
                .map(KnownStep::text)
                .collect(Collectors.joining(", ", word(worth), "")))
        .filter(line -> line.indexOf(": ") < line.length() - 2)
        .toList();
  }

  private static String word(Worth worth) {
    return switch (worth) {
      case HELPS -> "can help: ";
      case USELESS -> "no use: ";
      case HARMFUL -> "does harm: ";
    };
  }

  private static List<String> numbered(List<String> questions) {
    return IntStream.range(0, questions.size())
        .mapToObj(i -> i + 1 + ". " + questions.get(i))
        .toList();
  }

  /** Under one label, each broken between words where the screen ends. */
  private static void lines(StringBuilder text, String label, List<String> values) {
    String name = label;
    for (String value : values) {
      StringBuilder row = new StringBuilder();
      for (String word : value.split(" ", -1)) {
        if (!row.isEmpty() && row.length() + 1 + word.length() > WIDTH) {
          row(text, name, row.toString());
          name = "";
          row.setLength(0);
          row.append("  ");
        }
        row.append(row.isEmpty() || row.toString().isBlank() ? "" : " ").append(word);
      }
      row(text, name, row.toString());
      name = "";
    }
  }

  private static void row(StringBuilder text, String label, String value) {
    text.append("  ").append(label);
    text.append(" ".repeat(LABEL - label.length())).append(value).append('\n');
  }

  private String model() {
    return ModelTable.row(content.modelIndex())
        .map(IndexRow::name)
        .orElse("newer than this version knows");
  }

  private String app() {
    return AppTable.row(content.appIndex())
        .map(IndexRow::name)
        .orElse("newer than this version knows");
  }

  private String sender() {
    return content.detail().flatMap(CodeContent.Detail::sender).map(Sender::word).orElse("");
  }
}
