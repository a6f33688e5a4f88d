package org.castdoctor.agent.assemble;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Owner;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.diagnosis.Severity;

/**
 * The one conclusion out of all findings. Something sure and nearest to the complaint; where
 * nothing is sure, that is said, instead of accusing whoever is left.
 */
sealed interface VerdictChoice {
  /** This finding is the verdict. */
  record Found(Finding finding) implements VerdictChoice {}

  /** U02: it could not be told, and why. */
  record CannotTell(Text reason) implements VerdictChoice {}

  /** U01: all that could be measured is fine, and yet somebody complains. */
  record AllFine() implements VerdictChoice {}

  /** Nothing is wrong and nobody complains. */
  record Nothing() implements VerdictChoice {}

  /**
   * Decides.
   *
   * @param doubted what answers speak against: of two as sure the other goes first
   * @param spoilt what leans on a measurement that this computer spoils is never the verdict
   */
  static VerdictChoice of(
      List<Finding> findings, Home home, Set<FindingId> doubted, Spoilt spoilt) {
    List<Finding> causes =
        findings.stream().filter(f -> f.isCause() && f.severity() == Severity.ERROR).toList();
    Optional<Finding> sure =
        causes.stream()
            .filter(f -> f.confidence().compareTo(Confidence.LIKELY) <= 0)
            .min(nearestTo(home, doubted));
    if (sure.isPresent()) {
      return new Found(sure.get());
    }
    // Only information: what blinds the sender itself would be its verdict.
    Optional<Finding> blind =
        findings.stream()
            .filter(f -> f.severity() == Severity.INFO && spoilt.isBlinding(f.id()))
            .findFirst();
    if (blind.isPresent() && home.concerned().stream().noneMatch(home::talks)) {
      return new CannotTell(
          Text.of(
                  "this computer cannot see the home properly ({finding}), and what it sees is not"
                      + " what the phone sees")
              .with("finding", blind.get().id().toString()));
    }
    if (home.around().asked().isEmpty()) {
      return new CannotTell(Text.of("no question could be sent into the home network"));
    }
    Optional<String> heardByAnother = home.around().heardBySecondOpinion();
    if (home.nothingFound() && heardByAnother.isPresent()) {
      return new CannotTell(
          Text.of(
                  "another discovery program heard {device}, and this one did not, which is ours to"
                      + " explain")
              .with("device", heardByAnother.get()));
    }
    long owners = causes.stream().map(Finding::owner).distinct().count();
    if (owners == 1 && home.nothingFound() && isToldApart(home)) {
      return new Found(causes.stream().min(nearestTo(home, doubted)).orElseThrow());
    }
    if (home.nothingFound()) {
      return new CannotTell(
          Text.of(
              "no receiver answered, and from here one that is off looks like one that the network"
                  + " hides"));
    }
    if (home.isAmbiguous()) {
      return new CannotTell(
          Text.of("several devices go by that name, and it is not known which is meant"));
    }
    if (home.concerned().stream().noneMatch(home::talks)) {
      return new CannotTell(
          Text.of("a receiver was heard of, but its cast service could not be asked to the end"));
    }
    for (Finding cause : causes) {
      Optional<FindingId> by = spoilt.whoSpoils(cause.id(), cause.scope());
      if (by.isPresent()) {
        return new CannotTell(
            Text.of(
                    "what seems wrong was seen from this computer, whose view is not the home's own"
                        + " ({finding})")
                .with("finding", by.get().toString()));
      }
    }
    if (owners == 1) {
      return new Found(causes.stream().min(nearestTo(home, doubted)).orElseThrow());
    }
    if (owners > 1) {
      return new CannotTell(
          Text.of("several explanations are left, and none could be proved from here"));
    }
    return home.declared().isComplaint() ? new AllFine() : new Nothing();
  }

  /** Whether somebody looked where this computer cannot: at the TV, or at another phone's list. */
  private static boolean isToldApart(Home home) {
    return Stream.of("tv-home-screen", "phone-sees-it")
        .anyMatch(question -> home.declared().answer(question).isPresent());
  }

  /** Surer first; then what the complaint names; then the order of the path from sender to app. */
  private static Comparator<Finding> nearestTo(Home home, Set<FindingId> doubted) {
    return Comparator.comparing(Finding::confidence)
        .thenComparing(finding -> doubted.contains(finding.id()))
        .thenComparingInt(finding -> isNamed(finding, home) ? 0 : 1)
        .thenComparing(finding -> Owner.of(finding.id()))
        .thenComparing(Finding::id);
  }

  private static boolean isNamed(Finding finding, Home home) {
    return switch (finding.scope()) {
      case Scope.App(String slug) -> home.declared().app().filter(slug::equals).isPresent();
      case Scope.Device(String id) -> home.wanted().filter(r -> r.id().equals(id)).isPresent();
      case Scope.Lan lan -> false;
      case Scope.ThisPc thisPc -> false;
    };
  }
}
