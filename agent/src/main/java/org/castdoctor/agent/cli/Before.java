package org.castdoctor.agent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.castdoctor.agent.keep.KeptDiagnosis;
import org.castdoctor.agent.keep.KeptDiagnosis.Found;
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.code.AppTable;
import org.castdoctor.protocol.code.CodeContent;
import org.castdoctor.protocol.code.Decoded;
import org.castdoctor.protocol.code.DiagnosisCode;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.CodeFaces;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Owner;
import org.castdoctor.protocol.diagnosis.Severity;

/**
 * What an earlier diagnosis said, to be held against a new one.
 *
 * @param id of its verdict; U00 where nothing was wrong
 * @param app the app it was about, where the code says so
 * @param kept the diagnosis itself, where it was made on this computer
 */
record Before(FindingId id, Optional<String> app, Optional<KeptDiagnosis> kept) {
  /** What became of it. */
  enum Standing {
    RESOLVED("resolved"),
    STANDS("stands"),
    /** It is gone, and something else is found. */
    ANOTHER("another"),
    /** The new measuring does not reach far enough to say. */
    UNKNOWN("unknown");

    private final String word;

    Standing(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  private static final Text GONE = Text.of("Gone");
  private static final Text NEW = Text.of("New");
  private static final FindingId NOTHING_WRONG = FindingId.of("U00");
  private static final FindingId ALL_FINE = FindingId.of("U01");

  /** What rests on somebody's word alone: no measurement says that it is over. */
  private static final Set<FindingId> SAID =
      Set.of(FindingId.of("A03"), FindingId.of("A16"), FindingId.of("A17"), FindingId.of("A18"));

  /** Whose faults nobody sees who asks nothing outside the home. */
  private static final Set<Owner> OUTSIDE =
      Set.of(Owner.ISP, Owner.VENDOR, Owner.PLATFORM, Owner.APP);

  /** A diagnosis of this computer. */
  static Before of(KeptDiagnosis kept) {
    return new Before(FindingId.of(kept.finding()), kept.declared().app(), Optional.of(kept));
  }

  /** Gone only where the new diagnosis could tell, and does not find it. */
  Standing standing(Diagnosis now) {
    Optional<FindingId> verdict = now.verdict().id();
    boolean fine = verdict.isEmpty() || verdict.get().equals(ALL_FINE);
    boolean undetermined = now.verdict().owner() == Owner.UNDETERMINED;
    if (verdict.orElse(NOTHING_WRONG).equals(id) || isFoundAgain(now)) {
      return Standing.STANDS;
    }
    if (Owner.of(id) == Owner.UNDETERMINED) {
      return fine || undetermined ? Standing.UNKNOWN : Standing.ANOTHER;
    }
    if (SAID.contains(id) || isOutOfSight(now)) {
      return Standing.UNKNOWN;
    }
    if (fine) {
      return Standing.RESOLVED;
    }
    return undetermined ? Standing.UNKNOWN : Standing.ANOTHER;
  }

  private boolean isFoundAgain(Diagnosis now) {
    return kept.map(then -> found(now).contains(new Found(id.toString(), then.scope())))
        .orElseGet(() -> now.findings().stream().anyMatch(finding -> finding.id().equals(id)));
  }

  /** Whether what it was about was not looked at this time. */
  private boolean isOutOfSight(Diagnosis now) {
    if (OUTSIDE.contains(Owner.of(id))
        && now.checks().stream()
            .noneMatch(c -> c.id().startsWith("internet ") && c.notRunBecause().isEmpty())) {
      return true;
    }
    String device = kept.map(KeptDiagnosis::scope).filter(s -> s.startsWith("device:")).orElse("");
    return device.isEmpty()
        ? Owner.of(id) == Owner.RECEIVER && now.devices().isEmpty()
        : now.devices().stream().noneMatch(d -> device.equals("device:" + d.id()));
  }

  /** What was said then, where nothing is said now: the same question is asked again. */
  Declared declared() {
    return kept.map(KeptDiagnosis::declared)
        .orElseGet(() -> app.map(Declared.nothing()::about).orElse(Declared.nothing()));
  }

  /** The same sender with nothing to complain about any more. */
  static Declared content(Declared said) {
    return new Declared(
        Optional.empty(),
        Optional.empty(),
        said.sender(),
        said.senderOs(),
        said.plan(),
        List.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether all that is left of the complaint is that somebody once complained. */
  boolean isOver(Diagnosis now) {
    return standing(now) == Standing.RESOLVED
        && now.verdict().id().filter(ALL_FINE::equals).isPresent();
  }

  /**
   * The diagnosis with the code that says resolved: U00 as "likely", with the app of then. A home
   * where nothing was wrong in the first place has U00 as "confirmed".
   */
  Diagnosis resolved(Diagnosis now) {
    if (now.verdict().id().isPresent()
        || !(DiagnosisCode.decode(now.code().longForm()) instanceof Decoded.Exact exact)) {
      return now;
    }
    CodeContent code = exact.content();
    int appIndex = kept.flatMap(then -> content(then.code())).map(CodeContent::appIndex).orElse(0);
    DiagnosisCode.Faces faces =
        DiagnosisCode.encode(
            new CodeContent(
                code.epoch(),
                code.ownerLetter(),
                code.number(),
                Confidence.LIKELY,
                code.modelIndex(),
                appIndex == 0 ? app.map(AppTable::indexOf).orElse(0) : appIndex,
                code.hour(),
                code.concern(),
                code.detail()));
    return now.resolved(
        new CodeFaces(faces.shortSymbols(), faces.longSymbols(), faces.digits(), faces.spoken()));
  }

  private static Optional<CodeContent> content(String code) {
    return DiagnosisCode.decode(code) instanceof Decoded.Exact exact
        ? Optional.of(exact.content())
        : Optional.empty();
  }

  /**
   * The comparison as the first lines of a page.
   *
   * @param inWords whether what went and came is told, or only named: names of then have no masks
   */
  String compared(Diagnosis now, boolean inWords, Words words) {
    StringBuilder lines = new StringBuilder("\n  " + words.say(first(now)) + "\n");
    kept.ifPresent(then ->
        then.findings()
            .forEach((found, summary) -> {
              if (!found(now).contains(found)) {
                lines.append(line(GONE, found.finding(), summary, inWords, words));
              }
            }));
    came(now)
        .forEach(finding ->
            lines.append(line(NEW, finding.id().toString(), finding.summary(), inWords, words)));
    return lines.toString();
  }

  private Text first(Diagnosis now) {
    String was = id.toString();
    return switch (standing(now)) {
      case RESOLVED -> Text.of("{finding} is gone.").with("finding", was);
      case STANDS ->
          id.equals(NOTHING_WRONG)
              ? Text.of("As before, nothing is wrong.")
              : Text.of("{finding} still stands.").with("finding", was);
      case ANOTHER -> {
        String stands = now.verdict().id().map(FindingId::toString).orElse("");
        yield id.equals(NOTHING_WRONG)
            ? Text.of("Nothing was wrong before. What stands now is {finding}.")
                .with("finding", stands)
            : Text.of("{gone} is gone. What stands now is {finding}.")
                .with("gone", was)
                .with("finding", stands);
      }
      case UNKNOWN ->
          Owner.of(id) == Owner.UNDETERMINED
              ? Text.of("Before, it could not be told what is wrong; now see below.")
              : Text.of("Whether {finding} is gone could not be told.").with("finding", was);
    };
  }

  private static String line(Text word, String id, String summary, boolean inWords, Words words) {
    String what = id + (inWords ? " " + Terminal.safe(summary) : "");
    Text line = Text.of("{what}: {value}").with("what", word).with("value", what);
    return "  " + words.say(line) + "\n";
  }

  /** The same for programs. */
  ObjectNode json(Diagnosis now, ObjectNode into) {
    into.put("before", id.toString()).put("now", standing(now).word());
    kept.ifPresent(then -> {
      into.put("beforeId", then.id()).put("beforeAt", then.at().toString());
      ArrayNode went = into.putArray("gone");
      then.findings().keySet().stream()
          .filter(found -> !found(now).contains(found))
          .forEach(found -> went.add(found.finding()));
      ArrayNode came = into.putArray("came");
      came(now).forEach(finding -> came.add(finding.id().toString()));
    });
    return into;
  }

  private List<Finding> came(Diagnosis now) {
    return kept.stream()
        .flatMap(then ->
            now.findings().stream()
                .filter(f -> f.severity() != Severity.INFO)
                .filter(f -> !then.findings().containsKey(found(f))))
        .toList();
  }

  private static Set<Found> found(Diagnosis now) {
    return now.findings().stream().map(Before::found).collect(Collectors.toSet());
  }

  private static Found found(Finding finding) {
    return new Found(finding.id().toString(), finding.scope().wire());
  }
}
