package org.castdoctor.protocol.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.castdoctor.protocol.desk.DeskCard.KnownStep;

/** A card as JSON, for bots and ticket systems. */
public final class DeskJson {
  private DeskJson() {}

  /** The parts of a card; steps as objects of step, text, worth and ground. */
  public static ObjectNode of(DeskCard card) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("finding", card.finding().toString())
        .put("owner", card.owner().word())
        .put("say", card.say());
    steps(json.putArray("doNotAsk"), card.doNotAsk());
    steps(json.putArray("mayOffer"), card.mayOffer());
    json.put("handTo", card.handTo()).put("way", card.way());
    steps(json.putArray("steps"), card.steps());
    ArrayNode script = json.putArray("script");
    card.script().forEach(question -> script.add(question.id()));
    json.put("close", card.close());
    return json;
  }

  private static void steps(ArrayNode array, List<KnownStep> steps) {
    for (KnownStep known : steps) {
      array
          .addObject()
          .put("step", known.step().name())
          .put("text", known.text())
          .put("worth", known.worth().name().toLowerCase(Locale.ROOT))
          .put("ground", known.ground().name().toLowerCase(Locale.ROOT));
    }
  }
}
