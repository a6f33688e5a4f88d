package org.castdoctor.agent.pack;

import static org.castdoctor.agent.pack.PackReader.quoted;
import static org.castdoctor.agent.pack.PackReader.require;
import static org.castdoctor.agent.pack.PackReader.shape;
import static org.castdoctor.agent.pack.PackReader.text;
import static org.castdoctor.agent.pack.PackReader.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.castdoctor.agent.knowledge.DeskProfile;
import org.castdoctor.agent.knowledge.DeskProfile.Channel;
import org.castdoctor.agent.knowledge.DeskProfile.ChannelKind;
import org.castdoctor.agent.knowledge.DeskProfile.Rung;
import org.castdoctor.agent.knowledge.OpeningHours;
import org.castdoctor.agent.pack.PackReader.Objection;
import org.castdoctor.protocol.diagnosis.Actor;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Translated;

/** Reads the part of a pack that describes a support desk. Its words are checked elsewhere. */
final class DeskProfileReader {
  /** More ways to reach a desk, or rungs, than anybody reads. */
  private static final int MAX_ENTRIES = 16;

  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/-]{2,30}");

  private final JsonNode json;

  DeskProfileReader(JsonNode json) {
    this.json = json;
  }

  DeskProfile read() throws Objection {
    return new DeskProfile(
        text(json, "desk"),
        text(json, "accountable"),
        json.has("hours") ? text(json, "hours") : "",
        opening(json),
        channels(),
        rungs(),
        texts(json, "mayOffer"),
        wording());
  }

  private List<Channel> channels() throws Objection {
    List<Channel> channels = new ArrayList<>();
    for (JsonNode entry : entries("channels")) {
      shape(entry, "A channel of the desk", "kind value", "concern opening");
      String word = text(entry, "kind");
      Optional<ChannelKind> kind = kind(word);
      require(kind.isPresent(), quoted(word) + " is not phone, chat, mail or counter.");
      String value = text(entry, "value");
      require(
          kind.get() != ChannelKind.PHONE || PHONE.matcher(value).matches(),
          quoted(value) + " is no telephone number.");
      channels.add(new Channel(kind.get(), value, concern(entry), opening(entry)));
    }
    return channels;
  }

  private static Optional<ChannelKind> kind(String word) {
    return switch (word) {
      case "phone" -> Optional.of(ChannelKind.PHONE);
      case "chat" -> Optional.of(ChannelKind.CHAT);
      case "mail" -> Optional.of(ChannelKind.MAIL);
      case "counter" -> Optional.of(ChannelKind.COUNTER);
      default -> Optional.empty();
    };
  }

  private List<Rung> rungs() throws Objection {
    List<Rung> rungs = new ArrayList<>();
    for (JsonNode entry : entries("rungs")) {
      shape(entry, "A rung of the desk", "who name", "concern");
      Optional<Actor> who = Actor.ofWord(text(entry, "who"));
      require(who.isPresent(), quoted(text(entry, "who")) + " is no actor.");
      rungs.add(new Rung(who.get(), text(entry, "name"), concern(entry)));
    }
    return rungs;
  }

  private static Optional<OpeningHours> opening(JsonNode of) throws Objection {
    return of.has("opening")
        ? Optional.of(new OpeningHoursReader(of.path("opening")).read())
        : Optional.empty();
  }

  private static Optional<Concern> concern(JsonNode entry) throws Objection {
    if (!entry.has("concern")) {
      return Optional.empty();
    }
    String word = text(entry, "concern");
    Optional<Concern> concern = Concern.ofWord(word).filter(found -> found != Concern.NONE);
    require(concern.isPresent(), quoted(word) + " is not safety, money-account or other.");
    return concern;
  }

  private Map<FindingId, Translated<String>> wording() throws Objection {
    JsonNode texts = json.path("wording");
    require(texts.isMissingNode() || texts.isObject(), "The wording is not an object.");
    Map<FindingId, Translated<String>> wording = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : texts.properties()) {
      Optional<FindingId> id = FindingId.parse(entry.getKey());
      require(id.isPresent(), quoted(entry.getKey()) + " is no finding.");
      shape(
          entry.getValue(), "The wording for " + entry.getKey(), "en", PackReader.OTHER_LANGUAGES);
      Map<String, String> byLanguage = new HashMap<>();
      for (Map.Entry<String, JsonNode> one : entry.getValue().properties()) {
        byLanguage.put(one.getKey(), text(entry.getValue(), one.getKey()));
      }
      wording.put(id.get(), new Translated<>(byLanguage));
    }
    return wording;
  }

  private JsonNode entries(String field) throws Objection {
    JsonNode list = json.path(field);
    require(
        list.isMissingNode() || (list.isArray() && list.size() <= MAX_ENTRIES),
        "The desk's " + field + " are no list of at most " + MAX_ENTRIES + ".");
    return list;
  }
}
