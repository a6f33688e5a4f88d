package org.castdoctor.agent.assemble;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.castdoctor.agent.knowledge.DeskProfile;
import org.castdoctor.agent.knowledge.DeskProfile.Channel;
import org.castdoctor.agent.knowledge.DeskProfile.ChannelKind;
import org.castdoctor.agent.knowledge.OpeningHours;
import org.castdoctor.agent.knowledge.OpeningHours.Standing;
import org.castdoctor.agent.words.Days;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Actor;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.castdoctor.protocol.diagnosis.Diagnosis.Escalation;
import org.castdoctor.protocol.diagnosis.Diagnosis.Verdict;
import org.castdoctor.protocol.diagnosis.Translated;

/**
 * To whom a case goes: what the desk's signed profile names, else the role of the catalogue. A
 * concern goes past the first line, to those with authority.
 *
 * @param at when the diagnosis was made; whether a desk is open is reckoned for this moment
 */
record Escalated(Catalogue catalogue, Words words, Optional<DeskProfile> desk, Instant at) {
  Escalation of(Verdict verdict, Actor who, Concern concern, String caseNumber) {
    List<String> ladder = desk.map(d -> d.ladder(who, concern)).orElse(List.of());
    Optional<OpeningHours> opening = desk.flatMap(d -> d.opening(concern));
    Optional<Standing> standing = opening.map(hours -> hours.at(at));
    return new Escalation(
        desk.map(d -> to(ladder, d)).orElseGet(() -> role(verdict, who, concern)),
        desk.flatMap(d -> d.channel(concern)).map(this::words),
        hours(concern, opening, standing),
        standing.map(Escalated::isOpen),
        standing.flatMap(Escalated::opens).map(ZonedDateTime::toInstant),
        verdict.summary(),
        verdict.say(),
        // A first line's goodwill is no answer to a concern.
        concern == Concern.NONE ? desk.map(DeskProfile::mayOffer).orElse(List.of()) : List.of(),
        ladder,
        desk.map(DeskProfile::accountable),
        desk.flatMap(d ->
            verdict
                .id()
                .map(d.wording()::get)
                .map((Translated<String> text) -> text.in(words.tag()))),
        caseNumber);
  }

  private String to(List<String> ladder, DeskProfile profile) {
    Text desk = Text.asItIs(profile.desk());
    return words.say(
        ladder.isEmpty()
            ? desk
            : Text.row(List.of(Text.asItIs(ladder.getFirst()), desk), Joint.COMMA));
  }

  private String role(Verdict verdict, Actor who, Concern concern) {
    return catalogue
        .role(concern, who, verdict.owner())
        .orElseThrow(() -> new IllegalStateException("no role for " + who))
        .to()
        .in(words.tag());
  }

  private String words(Channel channel) {
    return phrase("channel-" + word(channel.kind()), Map.of("value", channel.value()));
  }

  private static String word(ChannelKind kind) {
    return switch (kind) {
      case PHONE -> "phone";
      case CHAT -> "chat";
      case MAIL -> "mail";
      case COUNTER -> "counter";
    };
  }

  /** The desk's own words, and how they stand at this moment. */
  private Optional<String> hours(
      Concern concern, Optional<OpeningHours> opening, Optional<Standing> standing) {
    boolean ofTheDesk = desk.map(d -> d.opening().equals(opening)).orElse(false);
    List<Text> all =
        Stream.concat(
                desk
                    .map(DeskProfile::hours)
                    .filter(words -> !words.isBlank())
                    .filter(words -> ofTheDesk && (opening.isPresent() || isForAll(concern)))
                    .stream(),
                standing.flatMap(now -> opening.map(hours -> words(now, hours.zone()))).stream())
            .map(Text::asItIs)
            .toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(words.say(Text.row(all, Joint.SEMICOLON)));
  }

  private boolean isForAll(Concern concern) {
    return desk.flatMap(d -> d.channel(concern))
        .filter(channel -> channel.concern().isPresent())
        .isEmpty();
  }

  private String words(Standing standing, ZoneId in) {
    String zone = in.toString();
    return switch (standing) {
      case Standing.Open(ZonedDateTime until) ->
          phrase("open-until", Map.of("time", time(until), "zone", zone));
      case Standing.Always always -> phrase("open-always", Map.of());
      case Standing.Closed(Optional<ZonedDateTime> opens) ->
          opens
              .map(when -> phrase("opens", Map.of("time", time(when), "zone", zone)))
              .orElseGet(() -> phrase("closed", Map.of("zone", zone)));
    };
  }

  /** Without the day where it is today. */
  private String time(ZonedDateTime when) {
    boolean today = at.atZone(when.getZone()).toLocalDate().equals(when.toLocalDate());
    return today ? Days.time(when) : words.say(Days.opening(when));
  }

  private static boolean isOpen(Standing standing) {
    return switch (standing) {
      case Standing.Open open -> true;
      case Standing.Always always -> true;
      case Standing.Closed closed -> false;
    };
  }

  private static Optional<ZonedDateTime> opens(Standing standing) {
    return switch (standing) {
      case Standing.Open open -> Optional.empty();
      case Standing.Always always -> Optional.empty();
      case Standing.Closed(Optional<ZonedDateTime> when) -> when;
    };
  }

  private String phrase(String name, Map<String, String> values) {
    return catalogue.phrase(name, words.tag(), values);
  }
}
