package org.castdoctor.agent.report;

import java.util.ArrayList;
import java.util.List;
import org.castdoctor.agent.report.Terminal.Paint;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.castdoctor.protocol.diagnosis.Diagnosis.LinkStatus;
import org.castdoctor.protocol.diagnosis.Diagnosis.PathLink;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * The head of a report: the verdict, how sure it is and whom it names, and below it the path with
 * the state of each link.
 */
final class AtAGlance {
  /** A name in the path; a whole one stands in the sentences. */
  private static final int LONGEST_NAME = 28;

  private static final String BETWEEN = " ── ";

  private final Page page;

  AtAGlance(Page page) {
    this.page = page;
  }

  /** The verdict and how sure it is, beside each other where the width allows it. */
  void verdict(Diagnosis diagnosis) {
    Diagnosis.Verdict verdict = diagnosis.verdict();
    String sureness = sureness(verdict, diagnosis.concern());
    String summary = Terminal.safe(verdict.summary());
    if (page.spoken()) {
      page.line(summary);
      page.line(
          page.say(Text.of("{words}.").with("words", Terminal.aloud(sureness, page.words()))));
      return;
    }
    page.gap();
    int gap = page.width() - Columns.of(summary) - Columns.of(sureness);
    if (gap >= 2) {
      page.line(page.indent() + bold(summary) + " ".repeat(gap) + sureness);
    } else {
      Terminal.wrap(summary, page.width()).forEach(line -> page.line(page.indent() + bold(line)));
      Terminal.wrap(sureness, page.width()).forEach(line -> page.line(page.indent() + line));
    }
    page.gap();
  }

  private String bold(String text) {
    return page.terminal().paint(Paint.BOLD, text);
  }

  private String sureness(Diagnosis.Verdict verdict, Concern concern) {
    if (verdict.id().isEmpty()) {
      return page.say(Text.of("all well"));
    }
    String id = verdict.id().get() + " · ";
    if (verdict.confidence() == Confidence.UNKNOWN) {
      return id + page.say(Text.of("your answer decides"));
    }
    return switch (concern) {
      case NONE ->
          id + page.say(confidence(verdict.confidence())) + " · " + page.say(owner(verdict));
      case SAFETY -> id + page.say(Text.of("about safety · a person answers"));
      case MONEY_ACCOUNT -> id + page.say(Text.of("about account or money · a person answers"));
      case OTHER -> id + page.say(Text.of("about a profile · a person answers"));
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

  /** The links in walking order with their states: as a sentence, or as names with states below. */
  void path(List<PathLink> path) {
    if (page.spoken()) {
      List<Text> links = new ArrayList<>();
      for (PathLink link : path) {
        links.add(
            Text.of("{link} is {state}")
                .with("link", Terminal.safe(link.label()))
                .with("state", state(link.status())));
      }
      page.line(page.say(Text.of("On the way: {links}.").with("links", links, Joint.COMMA)));
    } else {
      drawn(path);
    }
  }

  /** As many rows as the width needs; a row that is continued ends with a line. */
  private void drawn(List<PathLink> path) {
    StringBuilder names = new StringBuilder();
    StringBuilder states = new StringBuilder();
    int used = 0;
    for (int i = 0; i < path.size(); i++) {
      PathLink link = path.get(i);
      String name = Terminal.shortened(Terminal.safe(link.label()), LONGEST_NAME);
      String state = page.say(state(link.status()));
      int width = Math.max(Columns.of(name), Columns.of(state));
      boolean fits = used + BETWEEN.length() + width <= page.width();
      if (i > 0 && !fits) {
        boolean room = used + BETWEEN.stripTrailing().length() <= page.width();
        names.append(room ? BETWEEN.stripTrailing() : "");
        flush(names, states);
        used = 0;
      }
      String before = i == 0 || !fits ? "" : BETWEEN;
      names.append(before).append(centred(name, width));
      states
          .append(" ".repeat(before.length()))
          .append(paint(link.status(), centred(state, width)));
      used += before.length() + width;
    }
    flush(names, states);
    page.gap();
  }

  private void flush(StringBuilder names, StringBuilder states) {
    for (StringBuilder row : List.of(names, states)) {
      page.line((page.indent() + row).stripTrailing());
      row.setLength(0);
    }
  }

  private static Text state(LinkStatus status) {
    return switch (status) {
      case OK -> Text.of("ok");
      case BROKEN -> Text.of("broken");
      case DEGRADED -> Text.of("weak");
      case UNKNOWN -> Text.of("unknown");
    };
  }

  private String paint(LinkStatus status, String text) {
    return switch (status) {
      case OK -> page.terminal().paint(Paint.GREEN, text);
      case BROKEN -> page.terminal().paint(Paint.RED, text);
      case DEGRADED -> page.terminal().paint(Paint.MAGENTA, text);
      case UNKNOWN -> page.terminal().paint(Paint.DIM, text);
    };
  }

  private static String centred(String text, int width) {
    int free = width - Columns.of(text);
    int left = free / 2;
    return " ".repeat(left) + text + " ".repeat(free - left);
  }
}
