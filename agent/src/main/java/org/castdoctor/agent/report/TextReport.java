package org.castdoctor.agent.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.report.Terminal.Paint;
import org.castdoctor.protocol.diagnosis.Actor;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.castdoctor.protocol.diagnosis.Diagnosis.LinkName;
import org.castdoctor.protocol.diagnosis.Diagnosis.LinkStatus;
import org.castdoctor.protocol.diagnosis.Diagnosis.PathLink;
import org.castdoctor.protocol.diagnosis.Diagnosis.StepReason;
import org.castdoctor.protocol.diagnosis.Evidence;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Owner;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.diagnosis.Severity;
import org.castdoctor.protocol.diagnosis.Step;

/**
 * One screen for a stressed person: the verdict, whose turn it is, what works meanwhile, what not
 * to do, the proof in numbers, the code last.
 */
public final class TextReport {
  private static final String INDENT = "  ";
  private static final int LABEL = 14;
  private static final int MAX_STEPS_SPELT_OUT = 4;

  /** A name in the path; a whole one stands in the sentences. */
  private static final int LONGEST_NAME = 28;

  private static final int MAX_QUESTIONS = 2;
  private static final int MAX_OTHERS = 4;
  private static final int MAX_CHANGES = 3;

  /** The steps that cost people most, or that they are sent through first. */
  private static final List<Step> ASKED_MOST =
      List.of(
          Step.S10, Step.S6, Step.S4, Step.S3, Step.S2, Step.S5, Step.S15, Step.S20, Step.S26,
          Step.S9);

  private static final FindingId NOT_MEASURABLE = FindingId.of("U02");

  private final Catalogue catalogue;
  private final Labels labels;
  private final Terminal terminal;
  private final String language;
  private final List<String> lines = new ArrayList<>();

  private TextReport(Catalogue catalogue, Terminal terminal, String language) {
    this.catalogue = catalogue;
    this.labels = Labels.in(language);
    this.terminal = terminal;
    this.language = language;
  }

  /** The report; ends with a line break. */
  public static String of(
      Diagnosis diagnosis, Catalogue catalogue, Terminal terminal, String language, boolean full) {
    TextReport report = new TextReport(catalogue, terminal, language);
    report.headline(diagnosis);
    if (diagnosis.concern() == Concern.NONE) {
      report.path(diagnosis.path());
      report.body(diagnosis);
    } else {
      report.concern(diagnosis);
    }
    if (full) {
      report.evidence(diagnosis.findings());
    }
    report.code(diagnosis);
    return String.join("\n", report.lines) + "\n";
  }

  private void headline(Diagnosis diagnosis) {
    Diagnosis.Verdict verdict = diagnosis.verdict();
    String sureness =
        verdict.id().isEmpty()
            ? labels.get("owner.none")
            : verdict.id().get()
                + " · "
                + (verdict.confidence() == Confidence.UNKNOWN
                    ? labels.get("undetermined")
                    : diagnosis.concern() == Concern.NONE
                        ? labels.get(verdict.confidence().word())
                            + " · "
                            + labels.get("owner." + owner(verdict))
                        : labels.get("concern." + diagnosis.concern().word()));
    String summary = Terminal.safe(verdict.summary());
    if (terminal.spoken()) {
      lines.add(summary);
      lines.add(Terminal.aloud(sureness) + ".");
      return;
    }
    lines.add("");
    int gap = terminal.columns() - INDENT.length() - summary.length() - sureness.length();
    if (gap >= 2) {
      lines.add(
          INDENT
              + terminal.paint(Paint.BOLD, summary)
              + " ".repeat(gap)
              + terminal.paint(Paint.DIM, sureness));
    } else {
      Terminal.wrap(summary, terminal.columns() - INDENT.length())
          .forEach(line -> lines.add(INDENT + terminal.paint(Paint.BOLD, line)));
      lines.add(INDENT + terminal.paint(Paint.DIM, sureness));
    }
    lines.add("");
  }

  /** The sender is either this computer or the phone, and a person knows which. */
  private static String owner(Diagnosis.Verdict verdict) {
    return verdict.scope() instanceof Scope.ThisPc && verdict.owner() == Owner.SENDER
        ? verdict.scope().wire()
        : verdict.owner().word();
  }

  /** The links in walking order with their states below, as many rows as the width needs. */
  private void path(List<PathLink> path) {
    if (terminal.spoken()) {
      lines.add(
          path.stream()
              .map(link -> Terminal.safe(link.label()) + " is " + labels.get(link.status().word()))
              .collect(Collectors.joining(", ", labels.get("onTheWay") + ": ", ".")));
      return;
    }
    String joint = " ── ";
    StringBuilder names = new StringBuilder(INDENT);
    StringBuilder states = new StringBuilder(INDENT);
    int used = INDENT.length();
    for (int i = 0; i < path.size(); i++) {
      PathLink link = path.get(i);
      String name = Terminal.shortened(Terminal.safe(link.label()), LONGEST_NAME);
      String state = labels.get(link.status().word());
      int width = Math.max(name.length(), state.length());
      boolean fits = used + joint.length() + width <= terminal.columns();
      if (i > 0 && !fits) {
        names.append(joint.stripTrailing());
        flush(names, states);
        used = INDENT.length();
      }
      String before = i == 0 || !fits ? "" : joint;
      names.append(before).append(centred(name, width));
      states
          .append(" ".repeat(before.length()))
          .append(paint(link.status(), centred(state, width)));
      used += before.length() + width;
    }
    flush(names, states);
    lines.add("");
  }

  private void flush(StringBuilder names, StringBuilder states) {
    lines.add(names.toString().stripTrailing());
    lines.add(states.toString().stripTrailing());
    names.setLength(0);
    states.setLength(0);
    names.append(INDENT);
    states.append(INDENT);
  }

  private String paint(LinkStatus status, String text) {
    return switch (status) {
      case OK -> terminal.paint(Paint.GREEN, text);
      case BROKEN -> terminal.paint(Paint.RED, text);
      case DEGRADED -> terminal.paint(Paint.MAGENTA, text);
      case UNKNOWN -> terminal.paint(Paint.DIM, text);
    };
  }

  private static String centred(String text, int width) {
    int left = (width - text.length()) / 2;
    return " ".repeat(left) + text + " ".repeat(width - text.length() - left);
  }

  /** A person must answer: to whom it goes, what to do until then, and the connection beside it. */
  private void concern(Diagnosis diagnosis) {
    say("turn", diagnosis.verdict().turn());
    say("do", diagnosis.nextActor().does());
    escalation(diagnosis.escalation(), "goesTo");
    say("doNot", labels.get("notNow"));
    say("because", diagnosis.verdict().because());
    say("passOn", "\"" + diagnosis.verdict().say() + "\"");
  }

  /** To whom, how, when; and what the desk adds. */
  private void escalation(Diagnosis.Escalation escalation, String label) {
    String way =
        Stream.of(
                Stream.of(escalation.to()),
                escalation.channel().stream(),
                escalation.hours().stream())
            .flatMap(parts -> parts)
            .collect(Collectors.joining(" · "));
    String offers =
        escalation.mayOffer().isEmpty()
            ? ""
            : labels.get("mayOffer").replace("{what}", String.join(", ", escalation.mayOffer()));
    say(
        label,
        Stream.of(Stream.of(way), escalation.note().stream(), Stream.of(offers))
            .flatMap(parts -> parts)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(". "))
            .replace("..", "."));
  }

  private void body(Diagnosis diagnosis) {
    boolean nothing = diagnosis.verdict().id().isEmpty();
    say("turn", diagnosis.verdict().turn());
    if (!nothing) {
      say("do", diagnosis.nextActor().does());
    }
    needs(diagnosis);
    say(
        "works",
        diagnosis.worksNow().stream()
            .map(Diagnosis.Because::what)
            .collect(Collectors.joining(" ")));
    doNot(diagnosis);
    if (!nothing) {
      say("because", diagnosis.verdict().because());
    }
    measured(diagnosis);
    others(diagnosis);
    changed(diagnosis);
    if (isForSomebodyElse(diagnosis.nextActor().who())) {
      say("passOn", "\"" + diagnosis.verdict().say() + "\"");
    }
    diagnosis.statement().ifPresent(kept -> say("keep", "\"" + kept.text() + "\""));
    // Whoever acts and is somebody else has been named already; a desk's channels have not.
    boolean named =
        isForSomebodyElse(diagnosis.nextActor().who())
            && diagnosis.escalation().channel().isEmpty();
    if (!nothing && !named) {
      escalation(diagnosis.escalation(), "stays");
    }
  }

  private static boolean isForSomebodyElse(Actor who) {
    return switch (who) {
      case CUSTOMER, NOBODY_WAIT -> false;
      case HOUSEHOLD, PROVIDER, RECEIVER_VENDOR, PLATFORM, STREAMING_SERVICE, DESK -> true;
    };
  }

  /** Where nothing could be concluded, at least what was seen on the way. */
  private void measured(Diagnosis diagnosis) {
    if (diagnosis.verdict().id().filter(id -> id.equals(NOT_MEASURABLE)).isPresent()) {
      say(
          "measured",
          diagnosis.path().stream()
              .filter(link -> link.status() == LinkStatus.OK || link.link() == LinkName.LAN)
              .map(link -> link.label() + " (" + link.why() + ")")
              .collect(Collectors.joining(", ", "", ".")));
    }
  }

  /** What was otherwise before, latest first; where a complaint stands or something is wrong. */
  private void changed(Diagnosis diagnosis) {
    if (diagnosis.verdict().id().isPresent()) {
      say(
          "changed",
          diagnosis.whatChanged().reversed().stream()
              .limit(MAX_CHANGES)
              .map(TextReport::sentence)
              .toList());
    }
  }

  private static String sentence(Diagnosis.Change change) {
    return change.device()
        + ", "
        + change.what()
        + ": "
        + change.from().orElse("unknown")
        + change.lastBefore().map(day -> " (last on " + day + ")").orElse("")
        + " → "
        + change.to().orElse("unknown")
        + ".";
  }

  /** Each question with what its answer is good for, which is why anybody should answer it. */
  private void needs(Diagnosis diagnosis) {
    say(
        diagnosis.verdict().owner() == Owner.UNDETERMINED ? "ask" : "sure",
        diagnosis.needs().stream()
            .limit(MAX_QUESTIONS)
            .map(need -> need.text() + " " + need.why())
            .toList());
  }

  /**
   * What is harmful is always spelt out; of the useless, what people are asked for most. What was
   * done already is only counted up.
   */
  private void doNot(Diagnosis diagnosis) {
    Set<Step> harmful = steps(diagnosis.steps().harmful());
    Set<Step> useless = steps(diagnosis.steps().ruledOut());
    Set<Step> tried = diagnosis.request().tried();
    List<String> sentences = new ArrayList<>();
    if (!harmful.isEmpty()) {
      sentences.add(labels.get("harmful").replace("{steps}", words(harmful)));
    }
    Set<Step> spelt =
        ASKED_MOST.stream()
            .filter(step -> useless.contains(step) && !tried.contains(step))
            .limit(Math.max(0, MAX_STEPS_SPELT_OUT - harmful.size()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (!spelt.isEmpty()) {
      String label = harmful.isEmpty() ? "useless" : "alsoUseless";
      sentences.add(labels.get(label).replace("{steps}", words(spelt)));
    }
    String done =
        tried.stream()
            .filter(step -> useless.contains(step) || harmful.contains(step))
            .map(Step::name)
            .collect(Collectors.joining(" "));
    if (!done.isEmpty()) {
      sentences.add(labels.get("tried").replace("{steps}", done));
    }
    say("doNot", String.join(" ", sentences));
  }

  private static Set<Step> steps(List<StepReason> reasons) {
    return reasons.stream()
        .map(StepReason::step)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String words(Set<Step> steps) {
    return steps.stream()
        .map(step -> catalogue.stepText(step, language))
        .collect(Collectors.joining(", "));
  }

  /** What could be the reason where none could be proved, and what was seen beside it. */
  private void others(Diagnosis diagnosis) {
    boolean open = diagnosis.verdict().owner() == Owner.UNDETERMINED;
    List<Finding> others =
        diagnosis.findings().stream()
            .filter(Finding::isCause)
            .filter(f -> !Optional.of(f.id()).equals(diagnosis.verdict().id()))
            .toList();
    say("possibly", lines(others.stream().filter(f -> open && f.severity() != Severity.INFO)));
    say("also", lines(others.stream().filter(f -> !open || f.severity() == Severity.INFO)));
  }

  private static List<String> lines(Stream<Finding> findings) {
    return findings
        .map(finding -> finding.id() + "  " + told(finding))
        .distinct()
        .limit(MAX_OTHERS)
        .toList();
  }

  /** Of what was only looked up, the headline alone says nothing. */
  private static String told(Finding finding) {
    boolean lookedUp = finding.owner() == Owner.UNDETERMINED;
    return lookedUp ? finding.summary() + " " + finding.because() : finding.summary();
  }

  private String indent() {
    return terminal.spoken() ? "" : INDENT;
  }

  private void evidence(List<Finding> findings) {
    for (Finding finding : findings) {
      lines.add(indent() + finding.id() + " " + Terminal.safe(finding.summary()));
      for (Evidence fact : finding.evidence()) {
        lines.add(
            indent()
                + indent()
                + Terminal.safe(fact.observation() + ": " + fact.value())
                + " ("
                + fact.vantage().word()
                + ")");
      }
    }
    if (!findings.isEmpty()) {
      lines.add("");
    }
  }

  private void code(Diagnosis diagnosis) {
    if (terminal.spoken()) {
      say("support", diagnosis.code().digits());
      return;
    }
    lines.add("");
    say("support", diagnosis.code().digits() + "  ·  " + diagnosis.code().shortForm());
    lines.add("");
  }

  private void say(String label, String text) {
    say(label, List.of(text));
  }

  /** A label and its paragraphs; nothing where there is nothing to say. */
  private void say(String label, List<String> paragraphs) {
    int width = terminal.columns() - INDENT.length() - LABEL;
    String head = labels.get(label);
    for (String text : paragraphs) {
      if (text.isBlank()) {
        continue;
      }
      if (terminal.spoken()) {
        lines.add(head + ": " + Terminal.aloud(Terminal.safe(text)));
        continue;
      }
      for (String line : Terminal.wrap(Terminal.safe(text), width)) {
        String padded = head + " ".repeat(Math.max(1, LABEL - head.length()));
        lines.add(INDENT + terminal.paint(Paint.DIM, padded) + line);
        head = "";
      }
    }
  }
}
