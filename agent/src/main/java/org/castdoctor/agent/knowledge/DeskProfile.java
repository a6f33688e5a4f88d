package org.castdoctor.agent.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.castdoctor.protocol.diagnosis.Actor;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Translated;

/**
 * How a support desk works, in its own words.
 *
 * @param desk what it calls itself
 * @param accountable the role that answers for what the desk says
 * @param hours when somebody is there, in words
 * @param opening when somebody is there, to be reckoned with
 * @param rungs to whom a case goes, by whose turn it is
 * @param mayOffer what a first-line agent may offer without asking
 * @param wording what the desk adds to a finding
 */
public record DeskProfile(
    String desk,
    String accountable,
    String hours,
    Optional<OpeningHours> opening,
    List<Channel> channels,
    List<Rung> rungs,
    List<String> mayOffer,
    Map<FindingId, Translated<String>> wording) {

  public DeskProfile {
    channels = List.copyOf(channels);
    rungs = List.copyOf(rungs);
    mayOffer = List.copyOf(mayOffer);
    wording = Map.copyOf(wording);
  }

  /** Ways to reach a desk. */
  public enum ChannelKind {
    PHONE,
    CHAT,
    MAIL,
    COUNTER
  }

  /**
   * One way to reach the desk.
   *
   * @param concern only for cases of this concern; empty for all
   * @param opening when somebody answers there, where that is not when the desk is open
   */
  public record Channel(
      ChannelKind kind, String value, Optional<Concern> concern, Optional<OpeningHours> opening) {}

  /**
   * Who takes over where it is this actor's turn.
   *
   * @param concern only for cases of this concern; empty for those without one
   */
  public record Rung(Actor who, String name, Optional<Concern> concern) {}

  /**
   * Who takes over, one after the other. A case with a concern goes past the first line: to those
   * who are named for it, else to the one who answers for the desk.
   */
  public List<String> ladder(Actor who, Concern concern) {
    if (concern == Concern.NONE) {
      return rungs.stream()
          .filter(rung -> rung.who() == who && rung.concern().isEmpty())
          .map(Rung::name)
          .toList();
    }
    return Stream.concat(
            rungs.stream()
                .filter(rung -> rung.concern().equals(Optional.of(concern)))
                .map(Rung::name),
            Stream.of(accountable))
        .distinct()
        .toList();
  }

  /** How to reach the desk about this: its own channel for the concern, else the first for all. */
  public Optional<Channel> channel(Concern concern) {
    return channels.stream()
        .filter(channel -> channel.concern().equals(Optional.of(concern)))
        .findFirst()
        .or(() -> channels.stream().filter(channel -> channel.concern().isEmpty()).findFirst());
  }

  /**
   * When somebody answers about this. A channel for one concern has the desk's hours only where it
   * says so: a line for emergencies must not be called closed because the office is.
   */
  public Optional<OpeningHours> opening(Concern about) {
    return channel(about)
        .map(channel ->
            channel.opening().or(() -> channel.concern().isEmpty() ? opening : Optional.empty()))
        .orElse(opening);
  }
}
