package org.castdoctor.protocol.diagnosis;

import static org.castdoctor.protocol.privacy.Leaves.As.A_NAME;
import static org.castdoctor.protocol.privacy.Leaves.As.A_SERIAL;
import static org.castdoctor.protocol.privacy.Leaves.As.IT_IS;
import static org.castdoctor.protocol.privacy.Leaves.As.SEARCHED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.castdoctor.protocol.privacy.Leaves;

/**
 * The whole answer: findings ordered by cause, one verdict, one next to act. Every report, whether
 * text, JSON or code, is a pure function of this.
 *
 * @param id unique to this diagnosis
 * @param findings causes first, each followed by what it explains; information last
 * @param path the links from sender to app, in walking order
 * @param whatChanged what changed in this home before, oldest first; empty where no history is kept
 * @param statement what can be shown to others where something out there is interrupted
 */
public record Diagnosis(
    @Leaves(IT_IS) String id,
    Instant createdAt,
    long durationMillis,
    CodeFaces code,
    Agent agent,
    Declared request,
    Verdict verdict,
    NextActor nextActor,
    List<PathLink> path,
    List<Finding> findings,
    Steps steps,
    List<Because> worksNow,
    List<Need> needs,
    List<Change> whatChanged,
    List<Device> devices,
    List<CheckRun> checks,
    Concern concern,
    Escalation escalation,
    Optional<Statement> statement,
    Fingerprints fingerprint) {

  public Diagnosis {
    path = List.copyOf(path);
    findings = List.copyOf(findings);
    worksNow = List.copyOf(worksNow);
    needs = List.copyOf(needs);
    whatChanged = List.copyOf(whatChanged);
    devices = List.copyOf(devices);
    checks = List.copyOf(checks);
  }

  /** What one run alone tells, without a memory of the days before. */
  public Diagnosis(
      String id,
      Instant createdAt,
      long durationMillis,
      CodeFaces code,
      Agent agent,
      Declared request,
      Verdict verdict,
      NextActor nextActor,
      List<PathLink> path,
      List<Finding> findings,
      Steps steps,
      List<Because> worksNow,
      List<Need> needs,
      List<Device> devices,
      List<CheckRun> checks,
      Concern concern,
      Escalation escalation,
      Optional<Statement> statement,
      Fingerprints fingerprint) {
    this(
        id,
        createdAt,
        durationMillis,
        code,
        agent,
        request,
        verdict,
        nextActor,
        path,
        findings,
        steps,
        worksNow,
        needs,
        List.of(),
        devices,
        checks,
        concern,
        escalation,
        statement,
        fingerprint);
  }

  /** The same diagnosis with what this computer remembers of the days before. */
  public Diagnosis remembering(List<Change> changes) {
    return new Diagnosis(
        id,
        createdAt,
        durationMillis,
        code,
        agent,
        request,
        verdict,
        nextActor,
        path,
        findings,
        steps,
        worksNow,
        needs,
        changes,
        devices,
        checks,
        concern,
        escalation,
        statement,
        fingerprint);
  }

  /** The same with these findings instead, of which the verdict must be one where it is one. */
  public Diagnosis finding(List<Finding> others) {
    return new Diagnosis(
        id,
        createdAt,
        durationMillis,
        code,
        agent,
        request,
        verdict,
        nextActor,
        path,
        others,
        steps,
        worksNow,
        needs,
        whatChanged,
        devices,
        checks,
        concern,
        escalation,
        statement,
        fingerprint);
  }

  /**
   * The same with a code that says resolved: what an earlier diagnosis named is gone, as one new
   * measurement can tell. Only for a diagnosis that found nothing wrong.
   */
  public Diagnosis resolved(CodeFaces resolved) {
    Verdict likely =
        new Verdict(
            verdict.id(),
            verdict.slug(),
            verdict.owner(),
            Confidence.LIKELY,
            verdict.scope(),
            verdict.summary(),
            verdict.turn(),
            verdict.because(),
            verdict.say());
    return new Diagnosis(
        id,
        createdAt,
        durationMillis,
        resolved,
        agent,
        request,
        likely,
        nextActor,
        path,
        findings,
        steps,
        worksNow,
        needs,
        whatChanged,
        devices,
        checks,
        concern,
        escalation,
        statement,
        fingerprint);
  }

  /**
   * What groups homes: 16 hexadecimal digits each, and nothing of the home in either.
   *
   * @param v1 over verdict, app, model family and firmware: the same kind of fault
   * @param evidence over what kinds of observations there were and how they came out: the same
   *     picture, also where no finding has a name for it yet
   * @param evidenceVersion of which edition the latter is: two of different editions are never
   *     compared
   */
  public record Fingerprints(
      @Leaves(IT_IS) String v1, @Leaves(IT_IS) String evidence, int evidenceVersion) {}

  /** The diagnosis code in its four forms. */
  public record CodeFaces(
      @Leaves(IT_IS) String shortForm,
      @Leaves(IT_IS) String longForm,
      @Leaves(IT_IS) String digits,
      @Leaves(IT_IS) String spoken) {}

  /** Who measured, with which knowledge. */
  public record Agent(
      @Leaves(IT_IS) String version,
      @Leaves(IT_IS) String catalogue,
      @Leaves(IT_IS) String knowledge,
      @Leaves(IT_IS) String os) {}

  /**
   * The one conclusion.
   *
   * @param id empty where nothing is wrong and nobody complained
   * @param summary one sentence
   * @param turn whose turn it is, and the comforting truth
   * @param because the facts that decided
   * @param say the one sentence to pass on
   */
  public record Verdict(
      Optional<FindingId> id,
      @Leaves(IT_IS) Optional<String> slug,
      Owner owner,
      Confidence confidence,
      Scope scope,
      @Leaves(SEARCHED) String summary,
      @Leaves(SEARCHED) String turn,
      @Leaves(SEARCHED) String because,
      @Leaves(SEARCHED) String say) {}

  /** Whose turn it is to act, and with what; never absent. */
  public record NextActor(Actor who, @Leaves(SEARCHED) String does) {}

  /** The links that a cast goes through. */
  public enum LinkName {
    SENDER("sender"),
    LAN("lan"),
    RECEIVER("receiver"),
    ISP("isp"),
    CAST_CLOUD("cast-cloud"),
    PLATFORM("platform"),
    APP("app");

    private final String word;

    LinkName(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** How a link is. Unknown is neither fine nor broken. */
  public enum LinkStatus {
    OK("ok"),
    BROKEN("broken"),
    DEGRADED("degraded"),
    UNKNOWN("unknown");

    private final String word;

    LinkStatus(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** One link of the path and why it is said to be so. */
  public record PathLink(
      LinkName link,
      @Leaves(SEARCHED) String label,
      LinkStatus status,
      @Leaves(SEARCHED) String why) {}

  /** Something and the reason for it. */
  public record Because(@Leaves(SEARCHED) String what, @Leaves(SEARCHED) String because) {}

  /** A checklist step and why it stands in its list. */
  public record StepReason(Step step, @Leaves(SEARCHED) String because) {}

  /** Each of S1…S27 that applies, in exactly one list. */
  public record Steps(
      List<StepReason> ruledOut,
      List<StepReason> harmful,
      List<StepReason> worthTrying,
      List<Step> notVisibleFromHere) {
    public Steps {
      ruledOut = List.copyOf(ruledOut);
      harmful = List.copyOf(harmful);
      worthTrying = List.copyOf(worthTrying);
      notVisibleFromHere = List.copyOf(notVisibleFromHere);
    }
  }

  /**
   * A question that only a person can answer, and what its answer separates.
   *
   * @param answers all that may be answered, not knowing last
   */
  public record Need(
      @Leaves(IT_IS) String question,
      @Leaves(IT_IS) String text,
      @Leaves(IT_IS) String why,
      List<FindingId> separates,
      List<Choice> answers) {
    public Need {
      separates = List.copyOf(separates);
      answers = List.copyOf(answers);
    }
  }

  /** One answer that a question allows: its stable word, and how a person says it. */
  public record Choice(@Leaves(IT_IS) String answer, @Leaves(IT_IS) String text) {}

  /**
   * Something that was otherwise before.
   *
   * @param at the beginning of the day on which it was first seen to be so
   * @param device its name, or {@link #HOME} for the network
   * @param what firmware, model, address, an app's slug, router and the like
   * @param lastBefore the last day on which it was seen as it was before
   */
  public record Change(
      Instant at,
      @Leaves(SEARCHED) String device,
      @Leaves(IT_IS) String what,
      @Leaves(SEARCHED) Optional<String> from,
      @Leaves(SEARCHED) Optional<String> to,
      Optional<LocalDate> lastBefore) {
    /** What stands in the place of a device where the network itself changed. */
    public static final String HOME = "home";
  }

  /** One device, however many faces it shows. */
  public record Device(
      @Leaves(A_SERIAL) String id,
      @Leaves(IT_IS) String family,
      @Leaves(A_NAME) String name,
      @Leaves(IT_IS) String model,
      Confidence modelConfidence,
      @Leaves(IT_IS) Optional<String> firmware,
      @Leaves(SEARCHED) List<String> addresses,
      @Leaves(IT_IS) Set<String> seenBy,
      @Leaves(IT_IS) List<String> capabilities) {
    public Device {
      addresses = List.copyOf(addresses);
      // In one order always: the same diagnosis must read the same in every run.
      seenBy = Collections.unmodifiableSet(new TreeSet<>(seenBy));
      capabilities = List.copyOf(capabilities);
    }
  }

  /** A probe that ran, or why it did not. */
  public record CheckRun(
      @Leaves(SEARCHED) String id, @Leaves(SEARCHED) Optional<String> notRunBecause, long millis) {}

  /** Whether the matter belongs to a person with authority at once. */
  public enum Concern {
    NONE("none"),
    SAFETY("safety"),
    MONEY_ACCOUNT("money-account"),
    OTHER("other");

    private final String word;

    Concern(String word) {
      this.word = word;
    }

    /** The one with this wire word; empty for any other text. */
    public static Optional<Concern> ofWord(String word) {
      for (Concern concern : values()) {
        if (concern.word.equals(word)) {
          return Optional.of(concern);
        }
      }
      return Optional.empty();
    }

    public String word() {
      return word;
    }
  }

  /**
   * To whom it goes when the next to act cannot, or at once where there is a concern: a role, or
   * what the desk's signed profile names.
   *
   * @param to a role, or a rung of the desk
   * @param channel how to reach it, such as {@code phone +49 30 1234567}
   * @param hours when somebody is there, and whether that is now
   * @param openNow whether somebody was there when this was measured; empty where hours are unknown
   * @param opensAt when somebody is there next, where nobody is
   * @param because what it is about
   * @param say the sentence to pass on
   * @param mayOffer what the desk's first line may offer without asking
   * @param rungs who takes over, one after the other
   * @param accountable the role that answers for what the desk says
   * @param note what the desk adds to this finding
   * @param caseNumber under which it can be found again
   */
  public record Escalation(
      @Leaves(IT_IS) String to,
      @Leaves(IT_IS) Optional<String> channel,
      @Leaves(IT_IS) Optional<String> hours,
      Optional<Boolean> openNow,
      Optional<Instant> opensAt,
      @Leaves(SEARCHED) String because,
      @Leaves(SEARCHED) String say,
      @Leaves(IT_IS) List<String> mayOffer,
      @Leaves(IT_IS) List<String> rungs,
      @Leaves(IT_IS) Optional<String> accountable,
      @Leaves(IT_IS) Optional<String> note,
      @Leaves(IT_IS) String caseNumber) {
    public Escalation {
      mayOffer = List.copyOf(mayOffer);
      rungs = List.copyOf(rungs);
    }
  }

  /**
   * A dated sentence about an interruption that the customer can show.
   *
   * @param at when it was measured
   * @param zone in whose time the sentence says so
   */
  public record Statement(@Leaves(SEARCHED) String text, Instant at, @Leaves(IT_IS) String zone) {}
}
