package org.castdoctor.protocol.diagnosis;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The whole answer: findings ordered by cause, one verdict, one next to act. Every report, whether
 * text, JSON or code, is a pure function of this.
 *
 * @param id unique to this diagnosis
 * @param findings causes first, each followed by what it explains; information last
 * @param path the links from sender to app, in walking order
 */
public record Diagnosis(
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
    String fingerprint) {

  public Diagnosis {
    path = List.copyOf(path);
    findings = List.copyOf(findings);
    worksNow = List.copyOf(worksNow);
    needs = List.copyOf(needs);
    devices = List.copyOf(devices);
    checks = List.copyOf(checks);
  }

  /** The diagnosis code in its four forms. */
  public record CodeFaces(String shortForm, String longForm, String digits, String spoken) {}

  /** Who measured, with which knowledge. */
  public record Agent(String version, String catalogue, String knowledge, String os) {}

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
      Optional<String> slug,
      Owner owner,
      Confidence confidence,
      Scope scope,
      String summary,
      String turn,
      String because,
      String say) {}

  /** Whose turn it is to act, and with what; never absent. */
  public record NextActor(Actor who, String does) {}

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
  public record PathLink(LinkName link, String label, LinkStatus status, String why) {}

  /** Something and the reason for it. */
  public record Because(String what, String because) {}

  /** A checklist step and why it stands in its list. */
  public record StepReason(Step step, String because) {}

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

  /** A question that only a person can answer, and what its answer separates. */
  public record Need(String question, String text, String why, List<FindingId> separates) {
    public Need {
      separates = List.copyOf(separates);
    }
  }

  /** One device, however many faces it shows. */
  public record Device(
      String id,
      String family,
      String name,
      String model,
      Confidence modelConfidence,
      Optional<String> firmware,
      List<String> addresses,
      Set<String> seenBy,
      List<String> capabilities) {
    public Device {
      addresses = List.copyOf(addresses);
      // In one order always: the same diagnosis must read the same in every run.
      seenBy = Collections.unmodifiableSet(new TreeSet<>(seenBy));
      capabilities = List.copyOf(capabilities);
    }
  }

  /** A probe that ran, or why it did not. */
  public record CheckRun(String id, Optional<String> notRunBecause, long millis) {}

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

    public String word() {
      return word;
    }
  }

  /** To whom it goes when the next to act cannot: a role, where no desk profile names a channel. */
  public record Escalation(String to, String because, String say) {}
}
