package org.castdoctor.agent.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.privacy.Outgoing;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Catalogue;
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
    FINGERPRINT;

    /** As it is called in a desk's own file, and behind {@code cf_castdoctor_} in Freshdesk. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one that is called so. */
    public static Optional<Field> of(String word) {
      return Stream.of(values()).filter(field -> field.word().equals(word)).findFirst();
    }

    /** All of them, to be read. */
    public static String words() {
      return Stream.of(values()).map(Field::word).collect(Collectors.joining(", "));
    }
  }

  /**
   * Body of POST /api/v2/tickets.
   *
   * @param ids the desk's own numbers of its custom fields; a field without one is left out
   */
  public static ObjectNode zendesk(
      Outgoing outgoing, Map<Field, Long> ids, Catalogue catalogue, Words words) {
    Diagnosis diagnosis = outgoing.diagnosis();
    ObjectNode json = JSON.objectNode();
    ObjectNode ticket = json.putObject("ticket");
    ticket
        .put("subject", subject(diagnosis))
        .put("priority", urgent(diagnosis) ? "urgent" : "normal");
    ticket.putObject("comment").put("body", body(diagnosis, catalogue, words)).put("public", false);
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

  /**
   * Body of POST /api/v2/tickets of Freshdesk; source 2 is the portal, status 2 is open.
   *
   * @param requester whose ticket it is; Freshdesk wants one, so without it a gateway adds it
   */
  public static ObjectNode freshdesk(
      Outgoing outgoing, Optional<String> requester, Catalogue catalogue, Words words) {
    Diagnosis diagnosis = outgoing.diagnosis();
    ObjectNode ticket = JSON.objectNode();
    requester.ifPresent(email -> ticket.put("email", email));
    ticket
        .put("subject", subject(diagnosis))
        .put("description", html(body(diagnosis, catalogue, words)))
        .put("status", 2)
        .put("priority", urgent(diagnosis) ? 4 : 2)
        .put("source", 2);
    tags(ticket.putArray("tags"), diagnosis);
    ObjectNode fields = ticket.putObject("custom_fields");
    for (Field field : Field.values()) {
      fields.put("cf_castdoctor_" + field.word(), value(field, diagnosis));
    }
    return ticket;
  }

  private static String subject(Diagnosis diagnosis) {
    return "[" + Events.verdict(diagnosis) + "] " + diagnosis.verdict().summary();
  }

  private static boolean urgent(Diagnosis diagnosis) {
    return diagnosis.concern() == Concern.SAFETY;
  }

  private static String body(Diagnosis diagnosis, Catalogue catalogue, Words words) {
    List<String> lines = new ArrayList<>();
    lines.add(diagnosis.verdict().turn());
    lines.add(diagnosis.nextActor().does());
    lines.add("");
    lines.add(diagnosis.verdict().because());
    lines.add("");
    Function<List<StepReason>, List<Text>> inWords =
        reasons ->
            reasons.stream()
                .map(reason -> Text.asItIs(catalogue.stepText(reason.step(), words.tag())))
                .toList();
    List<Text> notAsked =
        Stream.of(diagnosis.steps().harmful(), diagnosis.steps().ruledOut())
            .flatMap(reasons -> inWords.apply(reasons).stream())
            .toList();
    List<Text> offered = inWords.apply(diagnosis.steps().worthTrying());
    if (!notAsked.isEmpty()) {
      lines.add(
          words.say(Text.of("Do not ask: {steps}.").with("steps", notAsked, Joint.SEMICOLON)));
    }
    if (!offered.isEmpty()) {
      lines.add(words.say(Text.of("May offer: {steps}.").with("steps", offered, Joint.SEMICOLON)));
    }
    lines.add(words.say(Text.of("Hand to: {who}.").with("who", diagnosis.escalation().to())));
    lines.add(words.say(Text.of("Code: {code}").with("code", diagnosis.code().longForm())));
    String text = String.join("\n", lines);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private static void tags(ArrayNode tags, Diagnosis diagnosis) {
    tags.add("castdoctor")
        .add("dx_" + Events.verdict(diagnosis).toLowerCase(Locale.ROOT))
        .add("owner_" + diagnosis.verdict().owner().word());
    if (diagnosis.concern() != Concern.NONE) {
      tags.add("concern_" + diagnosis.concern().word());
    }
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
