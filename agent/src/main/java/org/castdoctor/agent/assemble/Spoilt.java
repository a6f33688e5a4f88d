package org.castdoctor.agent.assemble;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.FindingType;
import org.castdoctor.protocol.diagnosis.Measurement;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * Which measurements something on this computer spoils, and so which findings are worth no more
 * than a thought. Only what is of this computer and at least likely spoils anything: the same fault
 * on a phone leaves what this computer sees alone.
 */
record Spoilt(Catalogue catalogue, List<FindingType> spoilers) {
  Spoilt {
    spoilers = List.copyOf(spoilers);
  }

  static Spoilt bySuspicions(Catalogue catalogue, List<Suspicion> suspicions) {
    List<FindingType> spoilers = new ArrayList<>();
    suspicions.stream()
        .filter(s -> spoils(s.scope(), s.confidence()))
        .forEach(s -> catalogue.type(s.id()).ifPresent(spoilers::add));
    return new Spoilt(catalogue, spoilers);
  }

  static Spoilt byFindings(Catalogue catalogue, List<Finding> findings) {
    List<FindingType> spoilers = new ArrayList<>();
    findings.stream()
        .filter(f -> spoils(f.scope(), f.confidence()))
        .forEach(f -> catalogue.type(f.id()).ifPresent(spoilers::add));
    return new Spoilt(catalogue, spoilers);
  }

  private static boolean spoils(Scope scope, Confidence confidence) {
    return scope instanceof Scope.ThisPc && confidence.compareTo(Confidence.LIKELY) <= 0;
  }

  /** What on this computer spoils a measurement that such a finding leans on. */
  Optional<FindingId> whoSpoils(FindingId leaning, Scope scope) {
    if (scope instanceof Scope.ThisPc) {
      return Optional.empty();
    }
    Set<Measurement> needed = catalogue.type(leaning).map(FindingType::leansOn).orElse(Set.of());
    return spoilers.stream()
        .filter(spoiler -> !Collections.disjoint(spoiler.spoils(), needed))
        .map(FindingType::id)
        .findFirst();
  }

  /** Whether that keeps this computer from seeing the home at all. */
  boolean isBlinding(FindingId id) {
    return spoilers.stream()
        .filter(spoiler -> spoiler.id().equals(id))
        .anyMatch(spoiler ->
            spoiler.spoils().contains(Measurement.DISCOVERY)
                || spoiler.spoils().contains(Measurement.LAN));
  }
}
