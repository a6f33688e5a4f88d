package org.castdoctor.agent.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.FindingText;
import org.castdoctor.protocol.diagnosis.FindingType;

/** One row of the catalogue as JSON, for scripts and bots. */
public final class FindingJson {
  private FindingJson() {}

  /** What it is, whose it is, and which steps help or harm. */
  public static ObjectNode of(FindingType type, Catalogue catalogue, String language) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("code", type.id().toString())
        .put("slug", type.slug())
        .put("owner", type.owner().word())
        .put("severity", type.severity().word())
        .put("title", catalogue.title(type, language));
    ArrayNode explains = row.putArray("explains");
    type.explains().forEach(explained -> explains.add(explained.toString()));
    ArrayNode useless = row.putArray("uselessSteps");
    type.useless().forEach(step -> useless.add(step.name()));
    ArrayNode harmful = row.putArray("harmfulSteps");
    type.harmful().forEach(step -> harmful.add(step.name()));
    return row;
  }

  /** The same with its words: whose turn it is, what to do, and the remedies. */
  public static ObjectNode full(FindingType type, Catalogue catalogue, String language) {
    ObjectNode row = of(type, catalogue, language);
    FindingText text = type.text().in(language);
    var values = catalogue.standIns(type, language);
    row.put("turn", text.turn().render(values)).put("does", text.does().render(values));
    ArrayNode remedies = row.putArray("remedies");
    text.remedies().forEach(remedy -> remedies.add(remedy.render(values)));
    return row;
  }
}
