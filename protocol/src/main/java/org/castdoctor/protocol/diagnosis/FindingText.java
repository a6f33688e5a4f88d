package org.castdoctor.protocol.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a finding says to people, in one language.
 *
 * @param title what is wrong, one plain sentence
 * @param turn whose turn it is, and the comforting truth
 * @param does the one next action, as a request
 * @param because the facts that decide
 * @param remedies concrete steps, the easiest first; none where there is nothing to do
 * @param say the sentence to pass on to whoever must act
 * @param statement what was measured of an interruption, half a sentence; only outages have it
 * @param notNow why no checklist step is asked for first; only concerns have it
 */
public record FindingText(
    Template title,
    Template turn,
    Template does,
    Template because,
    List<Template> remedies,
    Template say,
    Optional<Template> statement,
    Optional<Template> notNow) {
  public FindingText {
    remedies = List.copyOf(remedies);
  }

  /** Every text of it, for checks that go over all. */
  public List<Template> all() {
    List<Template> all = new ArrayList<>(List.of(title, turn, does, because, say));
    all.addAll(remedies);
    statement.ifPresent(all::add);
    notNow.ifPresent(all::add);
    return List.copyOf(all);
  }
}
