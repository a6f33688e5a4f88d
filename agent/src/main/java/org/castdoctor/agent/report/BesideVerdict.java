package org.castdoctor.agent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.LinkName;
import org.castdoctor.protocol.diagnosis.Diagnosis.LinkStatus;
import org.castdoctor.protocol.diagnosis.Diagnosis.PathLink;
import org.castdoctor.protocol.diagnosis.Evidence;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Owner;
import org.castdoctor.protocol.diagnosis.Severity;

/**
 * What was seen beside the verdict: the way where nothing could be concluded, other findings, what
 * changed since earlier, and in full what every finding rests on.
 */
final class BesideVerdict {
  private static final int MAX_OTHERS = 4;
  private static final int MAX_CHANGES = 3;
  private static final FindingId NOT_MEASURABLE = FindingId.of("U02");

  private final Page page;

  BesideVerdict(Page page) {
    this.page = page;
  }

  /** Where nothing could be concluded, at least what was seen on the way. */
  void measured(Diagnosis diagnosis) {
    if (diagnosis.verdict().id().filter(id -> id.equals(NOT_MEASURABLE)).isPresent()) {
      List<Text> seen = new ArrayList<>();
      for (PathLink link : diagnosis.path()) {
        if (link.status() == LinkStatus.OK || link.link() == LinkName.LAN) {
          seen.add(Text.of("{link} ({why})").with("link", link.label()).with("why", link.why()));
        }
      }
      page.paragraph(
          Label.MEASURED, page.say(Text.of("{links}.").with("links", seen, Joint.COMMA)));
    }
  }

  /** What could be the reason where none could be proved, and what was seen beside it. */
  void others(Diagnosis diagnosis) {
    boolean open = diagnosis.verdict().owner() == Owner.UNDETERMINED;
    List<Finding> others =
        diagnosis.findings().stream()
            .filter(Finding::isCause)
            .filter(f -> !Optional.of(f.id()).equals(diagnosis.verdict().id()))
            .toList();
    page.paragraphs(
        Label.POSSIBLY, lines(others.stream().filter(f -> open && f.severity() != Severity.INFO)));
    page.paragraphs(
        Label.ALSO, lines(others.stream().filter(f -> !open || f.severity() == Severity.INFO)));
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
        ? page.oneAfterAnother(Stream.of(finding.summary(), finding.because()))
        : finding.summary();
  }

  /** What was otherwise before, latest first; where a complaint stands or something is wrong. */
  void changed(Diagnosis diagnosis) {
    if (diagnosis.verdict().id().isPresent()) {
      page.paragraphs(
          Label.CHANGED,
          diagnosis.whatChanged().reversed().stream()
              .limit(MAX_CHANGES)
              .map(change -> page.say(sentence(change)))
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

  /** Each finding with what it rests on, and where that was seen from. */
  void evidence(List<Finding> findings) {
    for (Finding finding : findings) {
      page.line(page.indent() + finding.id() + " " + Terminal.safe(finding.summary()));
      for (Evidence fact : finding.evidence()) {
        Text told =
            Text.of("{what}: {value} ({vantage})")
                .with("what", Terminal.safe(fact.observation()))
                .with("value", Terminal.safe(fact.value()))
                .with("vantage", InWords.of(fact.vantage()));
        page.line(page.indent() + page.indent() + page.say(told));
      }
    }
    if (!findings.isEmpty()) {
      page.line("");
    }
  }
}
