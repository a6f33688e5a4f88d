package org.castdoctor.agent.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    for (String check : List.of("desk-check-concern", "desk-check-same", "desk-check-sender")) {
      line(text, "Ask first", catalogue.phrase(check, language, Map.of()));
    }
    text.append('\n');
    line(text, "Say", card.say());
    line(text, "Do not ask", steps(card.doNotAsk()));
    line(text, "May offer", steps(card.mayOffer()));
    line(text, "Hand to", card.handTo());
    card.script().forEach(question -> line(text, "Ask", question.text().in(language)));
    text.append('\n');
    line(text, "Close", card.close());
    line(text, "Measured", ids(Ground.MEASURED));
    line(text, "Implied", ids(Ground.IMPLIED));
    line(text, "Receiver", model());
    line(text, "App", app());
    line(text, "Cast from", sender());
    line(text, "Made", hoursOld == 0 ? "within the hour" : "about " + hoursOld + " hours ago");
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

  private static void line(StringBuilder text, String label, String value) {
    if (!value.isEmpty()) {
      text.append("  ").append(label);
      text.append(" ".repeat(LABEL - label.length())).append(value).append('\n');
    }
  }

  private static String steps(List<KnownStep> steps) {
    return steps.stream()
        .map(known -> known.text() + (known.ground() == Ground.MEASURED ? " (measured)" : ""))
        .collect(Collectors.joining(", "));
  }

  /** Steps by their ids: plain ones cannot help, ! does harm, + can help. */
  private String ids(Ground ground) {
    return card.steps().stream()
        .filter(known -> known.ground() == ground)
        .map(known -> known.step() + mark(known.worth()))
        .collect(Collectors.joining(" "));
  }

  private static String mark(Worth worth) {
    return switch (worth) {
      case HELPS -> "+";
      case USELESS -> "";
      case HARMFUL -> "!";
    };
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
