package org.castdoctor.agent.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.report.Terminal.Paint;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.agent.words.Words;
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
  private final Terminal terminal;
  private final Words words;
  private final int labelColumn;
  private final List<String> lines = new ArrayList<>();

  private TextReport(Catalogue catalogue, Terminal terminal, Words words) {
    this.catalogue = catalogue;
    this.terminal = terminal;
    this.words = words;
    this.labelColumn = Label.column(words);
  }

  /**
   * The report; ends with a line break.
   *
   * @param words of the language that the diagnosis is in
   */
  public static String of(
      Diagnosis diagnosis, Catalogue catalogue, Terminal terminal, Words words, boolean full) {
    TextReport report = new TextReport(catalogue, terminal, words);
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
    report.code(diagnosis, full);
    return String.join("\n", report.lines) + "\n";
  }

  private void headline(Diagnosis diagnosis) {
    Diagnosis.Verdict verdict = diagnosis.verdict();
    String sureness = sureness(verdict, diagnosis.concern());
    String summary = Terminal.safe(verdict.summary());
    if (terminal.spoken()) {
      lines.add(summary);
      lines.add(say(Text.of("{words}.").with("words", Terminal.aloud(sureness, words))));
      return;
    }
    lines.add("");
    int gap = terminal.columns() - INDENT.length() - Columns.of(summary) - Columns.of(sureness);
    if (gap >= 2) {
      lines.add(INDENT + terminal.paint(Paint.BOLD, summary) + " ".repeat(gap) + sureness);
    } else {
      Terminal.wrap(summary, terminal.columns() - INDENT.length())
          .forEach(line -> lines.add(INDENT + terminal.paint(Paint.BOLD, line)));
      Terminal.wrap(sureness, terminal.columns() - INDENT.length())
          .forEach(line -> lines.add(INDENT + line));
    }
    lines.add("");
  }

  private String sureness(Diagnosis.Verdict verdict, Concern concern) {
    if (verdict.id().isEmpty()) {
      return say(Text.of("all well"));
    }
    String id = verdict.id().get() + " · ";
    if (verdict.confidence() == Confidence.UNKNOWN) {
      return id + say(Text.of("your answer decides"));
    }
    return switch (concern) {
      case NONE -> id + say(confidence(verdict.confidence())) + " · " + say(owner(verdict));
      case SAFETY -> id + say(Text.of("about safety · a person answers"));
      case MONEY_ACCOUNT -> id + say(Text.of("about account or money · a person answers"));
      case OTHER -> id + say(Text.of("about a profile · a person answers"));
    };
  }

  private static Text confidence(Confidence confidence) {
    return switch (confidence) {
      case CONFIRMED -> Text.of("certain");
      case LIKELY -> Text.of("likely");
      case POSSIBLE -> Text.of("possible");
      case UNKNOWN -> Text.of("unknown");
    };
  }

  /** The sender is either this computer or the phone, and a person knows which. */
  private static Text owner(Diagnosis.Verdict verdict) {
    return switch (verdict.owner()) {
      case SENDER ->
          verdict.scope() instanceof Scope.ThisPc
              ? Text.of("it is this computer")
              : Text.of("it is the phone");
      case LAN -> Text.of("it is the home network");
      case ISP -> Text.of("it is the internet line");
      case RECEIVER -> Text.of("it is the receiver");
      case VENDOR -> Text.of("it is the receiver's maker");
      case PLATFORM -> Text.of("it is the platform");
      case APP -> Text.of("it is the service");
      case UNDETERMINED -> Text.of("nobody is accused");
      case NONE -> Text.of("all well");
    };
  }

  private static Text state(LinkStatus status) {
    return switch (status) {
      case OK -> Text.of("ok");
      case BROKEN -> Text.of("broken");
      case DEGRADED -> Text.of("weak");
      case UNKNOWN -> Text.of("unknown");
    };
  }

  /** The links in walking order with their states below, as many rows as the width needs. */
  private void path(List<PathLink> path) {
    if (terminal.spoken()) {
      List<Text> links = new ArrayList<>();
      for (PathLink link : path) {
        links.add(
            Text.of("{link} is {state}")
                .with("link", Terminal.safe(link.label()))
                .with("state", state(link.status())));
      }
      lines.add(say(Text.of("On the way: {links}.").with("links", links, Joint.COMMA)));
      return;
    }
    String joint = " ── ";
    StringBuilder names = new StringBuilder(INDENT);
    StringBuilder states = new StringBuilder(INDENT);
    int used = INDENT.length();
    for (int i = 0; i < path.size(); i++) {
      PathLink link = path.get(i);
      String name = Terminal.shortened(Terminal.safe(link.label()), LONGEST_NAME);
      String state = say(state(link.status()));
      int width = Math.max(Columns.of(name), Columns.of(state));
      boolean fits = used + joint.length() + width <= terminal.columns();
      if (i > 0 && !fits) {
        boolean room = used + joint.stripTrailing().length() <= terminal.columns();
        names.append(room ? joint.stripTrailing() : "");
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
    int free = width - Columns.of(text);
    int left = free / 2;
    return " ".repeat(left) + text + " ".repeat(free - left);
  }

  /** A person must answer: to whom it goes, what to do until then, and the connection beside it. */
  private void concern(Diagnosis diagnosis) {
    say(Label.TURN, diagnosis.verdict().turn());
    say(Label.DO, diagnosis.nextActor().does());
    escalation(diagnosis.escalation(), Label.GOES_TO);
    say(Label.DO_NOT, say(Text.of("go through any checklist before that, whoever asks you to.")));
    say(Label.BECAUSE, diagnosis.verdict().because());
    say(Label.PASS_ON, quoted(diagnosis.verdict().say()));
  }

  private String quoted(String words) {
    return say(Text.of("\"{words}\"").with("words", words));
  }

  /** To whom, how, when; and what the desk adds. */
  private void escalation(Diagnosis.Escalation escalation, Label label) {
    String way =
        Stream.of(
                Stream.of(escalation.to()),
                escalation.channel().stream(),
                escalation.hours().stream())
            .flatMap(parts -> parts)
            .collect(Collectors.joining(" · "));
    List<Text> offers = new ArrayList<>();
    escalation.mayOffer().forEach(offer -> offers.add(Text.asItIs(offer)));
    String offered =
        offers.isEmpty()
            ? ""
            : say(Text.of("They may offer: {what}.").with("what", offers, Joint.COMMA));
    String between = words.say(". ");
    String stop = between.strip();
    say(
        label,
        Stream.of(Stream.of(way), escalation.note().stream(), Stream.of(offered))
            .flatMap(parts -> parts)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(between))
            .replace(stop + stop, stop));
  }

  private void body(Diagnosis diagnosis) {
    boolean nothing = diagnosis.verdict().id().isEmpty();
    say(Label.TURN, diagnosis.verdict().turn());
    if (!nothing) {
      say(Label.DO, diagnosis.nextActor().does());
    }
    needs(diagnosis);
    say(Label.WORKS, oneAfterAnother(diagnosis.worksNow().stream().map(Diagnosis.Because::what)));
    doNot(diagnosis);
    if (!nothing) {
      say(Label.BECAUSE, diagnosis.verdict().because());
    }
    measured(diagnosis);
    others(diagnosis);
    changed(diagnosis);
    if (isForSomebodyElse(diagnosis.nextActor().who())) {
      say(Label.PASS_ON, quoted(diagnosis.verdict().say()));
    }
    diagnosis.statement().ifPresent(kept -> say(Label.KEEP, quoted(kept.text())));
    // Whoever acts and is somebody else has been named already; a desk's channels have not.
    boolean named =
        isForSomebodyElse(diagnosis.nextActor().who())
            && diagnosis.escalation().channel().isEmpty();
    if (!nothing && !named) {
      escalation(diagnosis.escalation(), Label.STAYS);
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
      List<Text> seen = new ArrayList<>();
      for (PathLink link : diagnosis.path()) {
        if (link.status() == LinkStatus.OK || link.link() == LinkName.LAN) {
          seen.add(Text.of("{link} ({why})").with("link", link.label()).with("why", link.why()));
        }
      }
      say(Label.MEASURED, say(Text.of("{links}.").with("links", seen, Joint.COMMA)));
    }
  }

  /** What was otherwise before, latest first; where a complaint stands or something is wrong. */
  private void changed(Diagnosis diagnosis) {
    if (diagnosis.verdict().id().isPresent()) {
      say(
          Label.CHANGED,
          diagnosis.whatChanged().reversed().stream()
              .limit(MAX_CHANGES)
              .map(change -> say(sentence(change)))
              .toList());
    }
  }

  private static Text sentence(Diagnosis.Change change) {
    Text from = change.from().map(Text::asItIs).orElse(Text.of("unknown"));
    Text to = change.to().map(Text::asItIs).orElse(Text.of("unknown"));
    return change
        .lastBefore()
        .map(day ->
            Text.of("{device}, {what}: {from} (last on {day}) → {to}.")
                .with("device", change.device())
                .with("what", change.what())
                .with("from", from)
                .with("day", String.valueOf(day))
                .with("to", to))
        .orElseGet(() ->
            Text.of("{device}, {what}: {from} → {to}.")
                .with("device", change.device())
                .with("what", change.what())
                .with("from", from)
                .with("to", to));
  }

  /** Each question with what its answer is good for, which is why anybody should answer it. */
  private void needs(Diagnosis diagnosis) {
    say(
        diagnosis.verdict().owner() == Owner.UNDETERMINED ? Label.ASK : Label.SURE,
        diagnosis.needs().stream()
            .limit(MAX_QUESTIONS)
            .map(need -> oneAfterAnother(Stream.of(need.text(), need.why())))
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
    List<Text> sentences = new ArrayList<>();
    if (!harmful.isEmpty()) {
      sentences.add(
          Text.of("{steps}: that would do harm.").with("steps", texts(harmful), Joint.COMMA));
    }
    Set<Step> spelt =
        ASKED_MOST.stream()
            .filter(step -> useless.contains(step) && !tried.contains(step))
            .limit(Math.max(0, MAX_STEPS_SPELT_OUT - harmful.size()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (!spelt.isEmpty()) {
      sentences.add(
          harmful.isEmpty()
              ? Text.of("{steps}: that does not help here.")
                  .with("steps", texts(spelt), Joint.COMMA)
              : Text.of("Nor {steps}: that does not help here.")
                  .with("steps", texts(spelt), Joint.COMMA));
    }
    String done =
        tried.stream()
            .filter(step -> useless.contains(step) || harmful.contains(step))
            .map(Step::name)
            .collect(Collectors.joining(" "));
    if (!done.isEmpty()) {
      sentences.add(Text.of("You did {steps} already; it could not help.").with("steps", done));
    }
    say(Label.DO_NOT, say(Text.row(sentences, Joint.SPACE)));
  }

  private static Set<Step> steps(List<StepReason> reasons) {
    return reasons.stream()
        .map(StepReason::step)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<Text> texts(Set<Step> steps) {
    List<Text> texts = new ArrayList<>();
    steps.forEach(step -> texts.add(Text.asItIs(catalogue.stepText(step, words.tag()))));
    return texts;
  }

  /** What could be the reason where none could be proved, and what was seen beside it. */
  private void others(Diagnosis diagnosis) {
    boolean open = diagnosis.verdict().owner() == Owner.UNDETERMINED;
    List<Finding> others =
        diagnosis.findings().stream()
            .filter(Finding::isCause)
            .filter(f -> !Optional.of(f.id()).equals(diagnosis.verdict().id()))
            .toList();
    say(Label.POSSIBLY, lines(others.stream().filter(f -> open && f.severity() != Severity.INFO)));
    say(Label.ALSO, lines(others.stream().filter(f -> !open || f.severity() == Severity.INFO)));
  }

  private List<String> lines(Stream<Finding> findings) {
    return findings
        .map(finding -> finding.id() + "  " + told(finding))
        .distinct()
        .limit(MAX_OTHERS)
        .toList();
  }

  /** Of what was only looked up, the headline alone says nothing. */
  private String told(Finding finding) {
    boolean lookedUp = finding.owner() == Owner.UNDETERMINED;
    return lookedUp
        ? oneAfterAnother(Stream.of(finding.summary(), finding.because()))
        : finding.summary();
  }

  private String indent() {
    return terminal.spoken() ? "" : INDENT;
  }

  private void evidence(List<Finding> findings) {
    for (Finding finding : findings) {
      lines.add(indent() + finding.id() + " " + Terminal.safe(finding.summary()));
      for (Evidence fact : finding.evidence()) {
        Text told =
            Text.of("{what}: {value} ({vantage})")
                .with("what", Terminal.safe(fact.observation()))
                .with("value", Terminal.safe(fact.value()))
                .with("vantage", InWords.of(fact.vantage()));
        lines.add(indent() + indent() + say(told));
      }
    }
    if (!findings.isEmpty()) {
      lines.add("");
    }
  }

  private void code(Diagnosis diagnosis, boolean full) {
    Diagnosis.CodeFaces code = diagnosis.code();
    List<String> faces = new ArrayList<>();
    faces.add(terminal.spoken() ? code.digits() : code.digits() + "  ·  " + code.shortForm());
    if (full) {
      faces.add(say(Text.of("long, for chat: {code}").with("code", code.longForm())));
      faces.add(say(Text.of("read aloud: {words}").with("words", code.spoken())));
    }
    if (!terminal.spoken()) {
      lines.add("");
    }
    say(Label.SUPPORT, faces);
    if (!terminal.spoken()) {
      lines.add("");
    }
  }

  private String say(Text text) {
    return words.say(text);
  }

  private String oneAfterAnother(Stream<String> sentences) {
    return say(Text.row(sentences.map(Text::asItIs).toList(), Joint.SPACE));
  }

  private void say(Label label, String text) {
    say(label, List.of(text));
  }

  /** A label and its paragraphs; nothing where there is nothing to say. */
  private void say(Label label, List<String> paragraphs) {
    int width = terminal.columns() - INDENT.length() - labelColumn;
    String name = label.in(words);
    String head = Columns.padded(name, labelColumn);
    for (String text : paragraphs) {
      if (text.isBlank()) {
        continue;
      }
      if (terminal.spoken()) {
        lines.add(Terminal.labelled(name, text, words));
        continue;
      }
      for (String line : Terminal.wrap(Terminal.safe(text), width)) {
        lines.add(INDENT + terminal.paint(Paint.DIM, head) + line);
        head = " ".repeat(labelColumn);
      }
    }
  }
}
