package org.castdoctor.agent.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.protocol.diagnosis.Actor;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Translated;

/**
 * How a support desk works, in its own words.
 *
 * @param desk what it calls itself
 * @param accountable the role that answers for what the desk says
 * @param hours when somebody is there, in words
 * @param rungs to whom a case goes, by whose turn it is
 * @param mayOffer what a first-line agent may offer without asking
 * @param wording what the desk adds to a finding
 */
public record DeskProfile(
    String desk,
    String accountable,
    String hours,
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

  /** One way to reach the desk. */
  public record Channel(ChannelKind kind, String value) {}

  /** Who takes over where it is this actor's turn. */
  public record Rung(Actor who, String name) {}

  /** To whom the desk hands a case that is this actor's turn. */
  public Optional<String> takesOver(Actor who) {
    return rungs.stream().filter(rung -> rung.who() == who).map(Rung::name).findFirst();
  }
}
