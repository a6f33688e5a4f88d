package org.castdoctor.agent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.castdoctor.agent.report.Terminal.Paint;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.LinkStatus;
import org.castdoctor.protocol.diagnosis.Diagnosis.PathLink;
import org.castdoctor.protocol.diagnosis.Diagnosis.StepReason;
import org.castdoctor.protocol.diagnosis.Evidence;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.Severity;
import org.castdoctor.protocol.diagnosis.Step;

/**
 * One screen for a stressed person: the verdict, whose turn it is, what works meanwhile, what not
 * to do, the proof in numbers, the code last.
 */
public final class TextReport {
  private static final String INDENT = "  ";
  private static final int LABEL = 14;
  private static final int MAX_STEPS_SPELT_OUT = 5;

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
    report.path(diagnosis.path());
    report.body(diagnosis);
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
                    : labels.get(verdict.confidence().word())
                        + " · "
                        + labels.get("owner." + verdict.owner().word()));
    String summary = Terminal.safe(verdict.summary());
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

  /** The links in walking order with their states below, as many rows as the width needs. */
  private void path(List<PathLink> path) {
    String joint = " ── ";
    StringBuilder names = new StringBuilder(INDENT);
    StringBuilder states = new StringBuilder(INDENT);
    int used = INDENT.length();
    for (int i = 0; i < path.size(); i++) {
      PathLink link = path.get(i);
      String name = Terminal.safe(link.label());
      String state = labels.get(link.status().word());
      int width = Math.max(name.length(), state.length());
      String before = i == 0 ? "" : joint;
      if (used + before.length() + width > terminal.columns()) {
        flush(names, states);
        used = INDENT.length();
      }
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
      case DEGRADED -> terminal.paint(Paint.YELLOW, text);
      case UNKNOWN -> terminal.paint(Paint.DIM, text);
    };
  }

  private static String centred(String text, int width) {
    int left = (width - text.length()) / 2;
    return " ".repeat(left) + text + " ".repeat(width - text.length() - left);
  }

  private void body(Diagnosis diagnosis) {
    boolean nothing = diagnosis.verdict().id().isEmpty();
    say("turn", diagnosis.verdict().turn());
    if (!nothing) {
      say("do", diagnosis.nextActor().does());
    }
    say(
        "works",
        diagnosis.worksNow().stream()
            .map(Diagnosis.Because::what)
            .collect(Collectors.joining(" ")));
    doNot(diagnosis);
    if (!nothing) {
      say("because", diagnosis.verdict().because());
    }
    diagnosis.needs().stream().limit(3).forEach(need -> say("sure", need.text()));
    also(diagnosis);
    if (!nothing) {
      say("passOn", "\"" + diagnosis.verdict().say() + "\"");
    }
  }

  /** What is harmful is always spelt out; of the useless, what was done already and a few more. */
  private void doNot(Diagnosis diagnosis) {
    List<String> harmful =
        diagnosis.steps().harmful().stream().map(StepReason::step).map(this::words).toList();
    Set<Step> useless = new TreeSet<>();
    diagnosis.steps().ruledOut().stream().map(StepReason::step).forEach(useless::add);
    Set<Step> tried = diagnosis.request().tried();
    List<String> spelt =
        useless.stream()
            .filter(step -> !tried.contains(step))
            .limit(Math.max(0, MAX_STEPS_SPELT_OUT - harmful.size()))
            .map(this::words)
            .toList();
    List<String> all = new ArrayList<>(harmful);
    all.addAll(spelt);
    StringBuilder text = new StringBuilder(String.join(", ", all));
    if (!all.isEmpty()) {
      text.append('.');
    }
    String done =
        tried.stream()
            .filter(step -> useless.contains(step) || harms(diagnosis, step))
            .map(Step::name)
            .collect(Collectors.joining(" "));
    if (!done.isEmpty()) {
      text.append(text.isEmpty() ? "" : " ");
      String sentence = labels.get("tried").replace("{steps}", done) + ".";
      text.append(Character.toUpperCase(sentence.charAt(0))).append(sentence.substring(1));
    }
    say("doNot", text.toString());
  }

  private static boolean harms(Diagnosis diagnosis, Step step) {
    return diagnosis.steps().harmful().stream().anyMatch(reason -> reason.step() == step);
  }

  private String words(Step step) {
    return catalogue.stepText(step, language);
  }

  private void also(Diagnosis diagnosis) {
    String others =
        diagnosis.findings().stream()
            .filter(Finding::isCause)
            .filter(f -> !Optional.of(f.id()).equals(diagnosis.verdict().id()))
            .map(f ->
                f.summary()
                    + " ("
                    + f.id()
                    + (f.severity() == Severity.INFO
                        ? ""
                        : ", " + labels.get(f.confidence().word()))
                    + ")")
            .distinct()
            .limit(4)
            .collect(Collectors.joining(" "));
    say("also", others);
  }

  private void evidence(List<Finding> findings) {
    for (Finding finding : findings) {
      lines.add(INDENT + finding.id() + " " + Terminal.safe(finding.summary()));
      for (Evidence fact : finding.evidence()) {
        lines.add(
            INDENT
                + INDENT
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
    lines.add("");
    say("support", diagnosis.code().digits() + "  ·  " + diagnosis.code().shortForm());
    lines.add("");
  }

  /** A labelled paragraph; nothing where there is nothing to say. */
  private void say(String label, String text) {
    if (text.isBlank()) {
      return;
    }
    String name = labels.get(label);
    int width = terminal.columns() - INDENT.length() - LABEL;
    List<String> wrapped = Terminal.wrap(Terminal.safe(text), width);
    for (int i = 0; i < wrapped.size(); i++) {
      String head =
          i == 0 ? name + " ".repeat(Math.max(1, LABEL - name.length())) : " ".repeat(LABEL);
      lines.add(INDENT + terminal.paint(Paint.DIM, head) + wrapped.get(i));
    }
  }
}
