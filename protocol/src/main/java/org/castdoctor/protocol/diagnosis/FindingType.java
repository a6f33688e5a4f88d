package org.castdoctor.protocol.diagnosis;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One row of the catalogue: all that holds for every finding of this id, whatever was measured.
 *
 * @param slug its stable name in JSON
 * @param actor whose turn it usually is
 * @param spoils the grounds that no longer hold when this stands
 * @param leansOn the grounds that this finding's own evidence stands on
 * @param explains the symptoms that this cause hides when both stand
 * @param useless checklist steps that cannot help
 * @param harmful checklist steps that make it worse or cost something for nothing
 * @param worthTrying checklist steps that can help
 * @param args the placeholders that its texts may use, in the order of the data file
 */
public record FindingType(
    FindingId id,
    String slug,
    Severity severity,
    ScopeKind scope,
    Actor actor,
    Set<Measurement> spoils,
    Set<Measurement> leansOn,
    List<FindingId> explains,
    Set<Step> useless,
    Set<Step> harmful,
    Set<Step> worthTrying,
    Map<String, ArgKind> args,
    Translated<FindingText> text) {

  /** Refuses a row that gives one step two verdicts or uses a placeholder it does not declare. */
  public FindingType {
    spoils = frozen(Measurement.class, spoils);
    leansOn = frozen(Measurement.class, leansOn);
    explains = List.copyOf(explains);
    useless = frozen(Step.class, useless);
    harmful = frozen(Step.class, harmful);
    worthTrying = frozen(Step.class, worthTrying);
    args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
    if (!Collections.disjoint(useless, harmful)
        || !Collections.disjoint(useless, worthTrying)
        || !Collections.disjoint(harmful, worthTrying)) {
      throw new IllegalArgumentException(id + ": a step stands in two lists");
    }
    for (FindingText one : text.byLanguage().values()) {
      for (Template template : one.all()) {
        for (String name : template.names()) {
          if (!args.containsKey(name)) {
            throw new IllegalArgumentException(id + ": {" + name + "} is not declared");
          }
        }
      }
    }
  }

  /** With whom the fault lies. */
  public Owner owner() {
    return Owner.of(id);
  }

  private static <E extends Enum<E>> Set<E> frozen(Class<E> type, Set<E> set) {
    EnumSet<E> copy = EnumSet.noneOf(type);
    copy.addAll(set);
    return Collections.unmodifiableSet(copy);
  }
}
