package org.castdoctor.protocol.diagnosis;

import static org.castdoctor.protocol.privacy.Leaves.As.IT_IS;
import static org.castdoctor.protocol.privacy.Leaves.As.SEARCHED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.protocol.privacy.Leaves;

/**
 * What a rule concluded from observations, ready to be told.
 *
 * @param subject whom it is about, as a person would call it
 * @param summary one sentence: what is wrong
 * @param because the measured facts that decided, as sentences
 * @param say the sentence to pass on to whoever must act
 * @param explains symptoms that stand in this diagnosis and come from this
 * @param explainedBy the cause that stands in this diagnosis, where there is one
 * @param sources where the knowledge behind it comes from, with dates
 */
public record Finding(
    FindingId id,
    @Leaves(IT_IS) String slug,
    Severity severity,
    Confidence confidence,
    Scope scope,
    @Leaves(SEARCHED) String subject,
    @Leaves(SEARCHED) String summary,
    @Leaves(SEARCHED) String turn,
    @Leaves(SEARCHED) String does,
    @Leaves(SEARCHED) String because,
    @Leaves(SEARCHED) String say,
    List<Evidence> evidence,
    List<FindingId> explains,
    Optional<FindingId> explainedBy,
    Actor actor,
    @Leaves(SEARCHED) List<String> remedies,
    Set<Step> useless,
    Set<Step> harmful,
    Set<Step> worthTrying,
    @Leaves(IT_IS) List<String> sources) {

  public Finding {
    evidence = List.copyOf(evidence);
    explains = List.copyOf(explains);
    remedies = List.copyOf(remedies);
    sources = List.copyOf(sources);
  }

  /** With whom the fault lies: a function of the id. */
  public Owner owner() {
    return Owner.of(id);
  }

  /** Whether it stands on top: a cause of its own, not the symptom of another. */
  public boolean isCause() {
    return explainedBy.isEmpty();
  }
}
