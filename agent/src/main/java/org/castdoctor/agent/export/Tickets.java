package org.castdoctor.agent.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.castdoctor.agent.privacy.Outgoing;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.castdoctor.protocol.diagnosis.Diagnosis.StepReason;

/**
 * A diagnosis as a new ticket. Macros and routing go by owner and tags, and need no code. Sources:
 * developer.zendesk.com, Tickets API (custom_fields are a list of id and value);
 * developers.freshdesk.com, Create a Ticket (custom_fields are an object, names begin with cf_).
 */
public final class Tickets {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Zendesk refuses a comment of more than some 65 000 characters. */
  private static final int LONGEST = 60_000;

  private Tickets() {}

  /** The fields that a desk makes once in its ticket system. */
  public enum Field {
    CODE,
    VERDICT,
    OWNER,
    NEXT_ACTOR,
    FINGERPRINT
  }

  /**
   * Body of POST /api/v2/tickets.
   *
   * @param ids the desk's own numbers of its custom fields; a field without one is left out
   */
  public static ObjectNode zendesk(Outgoing outgoing, Map<Field, Long> ids) {
    Diagnosis diagnosis = outgoing.diagnosis();
    ObjectNode json = JSON.objectNode();
    ObjectNode ticket = json.putObject("ticket");
    ticket
        .put("subject", subject(diagnosis))
        .put("priority", urgent(diagnosis) ? "urgent" : "normal");
    ticket.putObject("comment").put("body", body(diagnosis)).put("public", false);
    tags(ticket.putArray("tags"), diagnosis);
    ticket.put("external_id", diagnosis.id());
    ArrayNode fields = ticket.putArray("custom_fields");
    for (Field field : Field.values()) {
      Long id = ids.get(field);
      if (id != null) {
        fields.addObject().put("id", id).put("value", value(field, diagnosis));
      }
    }
    return json;
  }

  /** Body of POST /api/v2/tickets of Freshdesk; source 2 is the portal, status 2 is open. */
  public static ObjectNode freshdesk(Outgoing outgoing, String requesterEmail) {
    Diagnosis diagnosis = outgoing.diagnosis();
    ObjectNode ticket = JSON.objectNode();
    ticket
        .put("email", requesterEmail)
        .put("subject", subject(diagnosis))
        .put("description", html(body(diagnosis)))
        .put("status", 2)
        .put("priority", urgent(diagnosis) ? 4 : 2)
        .put("source", 2);
    tags(ticket.putArray("tags"), diagnosis);
    ObjectNode fields = ticket.putObject("custom_fields");
    for (Field field : Field.values()) {
      fields.put("cf_castdoctor_" + name(field), value(field, diagnosis));
    }
    return ticket;
  }

  private static String subject(Diagnosis diagnosis) {
    return "[" + Events.verdict(diagnosis) + "] " + diagnosis.verdict().summary();
  }

  private static boolean urgent(Diagnosis diagnosis) {
    return diagnosis.concern() == Concern.SAFETY;
  }

  private static String body(Diagnosis diagnosis) {
    String text =
        String.join(
            "\n",
            diagnosis.verdict().turn(),
            diagnosis.nextActor().does(),
            "",
            diagnosis.verdict().because(),
            "",
            "Do not ask: " + steps(diagnosis.steps().ruledOut(), diagnosis.steps().harmful()),
            "May offer: " + steps(diagnosis.steps().worthTrying(), List.of()),
            "Hand to: " + diagnosis.escalation().to(),
            "Code: " + diagnosis.code().longForm());
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private static String steps(List<StepReason> some, List<StepReason> more) {
    List<String> ids =
        Stream.concat(some.stream(), more.stream()).map(reason -> reason.step().name()).toList();
    return ids.isEmpty() ? "nothing" : String.join(" ", ids);
  }

  private static void tags(ArrayNode tags, Diagnosis diagnosis) {
    tags.add("castdoctor")
        .add("dx_" + Events.verdict(diagnosis).toLowerCase(Locale.ROOT))
        .add("owner_" + diagnosis.verdict().owner().word());
    if (diagnosis.concern() != Concern.NONE) {
      tags.add("concern_" + diagnosis.concern().word());
    }
  }

  private static String name(Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  private static String value(Field field, Diagnosis diagnosis) {
    return switch (field) {
      case CODE -> diagnosis.code().longForm();
      case VERDICT -> Events.verdict(diagnosis);
      case OWNER -> diagnosis.verdict().owner().word();
      case NEXT_ACTOR -> diagnosis.nextActor().who().word();
      case FINGERPRINT -> diagnosis.fingerprint().v1();
    };
  }

  /** Names come from the network: in a description that is HTML they must stay text. */
  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\n", "<br>");
  }
}
