package org.castdoctor.protocol.diagnosis;

import java.util.Optional;

/**
 * To whom a case goes when the one whose turn it is cannot, where no desk's profile names anybody.
 *
 * @param concern only where this is the concern; empty fits a case without one
 * @param who only where it is this actor's turn; empty fits all
 * @param owner only where the fault lies there; empty fits all
 * @param to the role, as one would call it
 */
public record Role(
    Optional<Diagnosis.Concern> concern,
    Optional<Actor> who,
    Optional<Owner> owner,
    Translated<String> to) {

  boolean fits(Diagnosis.Concern in, Actor turn, Owner fault) {
    return concern.orElse(Diagnosis.Concern.NONE) == in
        && who.filter(actor -> actor != turn).isEmpty()
        && owner.filter(other -> other != fault).isEmpty();
  }
}
