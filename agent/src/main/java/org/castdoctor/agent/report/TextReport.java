package org.castdoctor.agent.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Actor;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.castdoctor.protocol.diagnosis.Diagnosis.StepReason;
import org.castdoctor.protocol.diagnosis.Owner;
import org.castdoctor.protocol.diagnosis.Step;

/**
 * One screen for a stressed person: the verdict, whose turn it is, what works meanwhile, what not
 * to do, the proof in numbers, the code last. What is to be done stands here; {@link AtAGlance} is
 * its head, {@link BesideVerdict} the proof, {@link Page} how it is laid out.
 */
public final class TextReport {
  private static final int MAX_STEPS_SPELT_OUT = 4;
  private static final int MAX_QUESTIONS = 2;

  /** The steps that cost people most, or that they are sent through first. */
  private static final List<Step> ASKED_MOST =
      List.of(
          Step.S10, Step.S6, Step.S4, Step.S3, Step.S2, Step.S5, Step.S15, Step.S20, Step.S26,
          Step.S9);

  private final Catalogue catalogue;
  private final Page page;
  private final BesideVerdict beside;

  private TextReport(Catalogue catalogue, Page page) {
    this.catalogue = catalogue;
    this.page = page;
    this.beside = new BesideVerdict(page);
  }

  /**
   * The report; ends with a line break.
   *
   * @param words of the language that the diagnosis is in
   */
  public static String of(
      Diagnosis diagnosis, Catalogue catalogue, Terminal terminal, Words words, boolean full) {
    Page page = new Page(terminal, words);
    TextReport report = new TextReport(catalogue, page);
    AtAGlance glance = new AtAGlance(page);
    glance.verdict(diagnosis);
    if (diagnosis.concern() == Concern.NONE) {
      glance.path(diagnosis.path());
      report.body(diagnosis);
    } else {
      report.concern(diagnosis);
    }
    if (full) {
      report.beside.evidence(diagnosis.findings());
    }
    report.code(diagnosis, full);
    return page.text();
  }

  /** A person must answer: to whom it goes, what to do until then, and the connection beside it. */
  private void concern(Diagnosis diagnosis) {
    page.paragraph(Label.TURN, diagnosis.verdict().turn());
    page.paragraph(Label.DO, diagnosis.nextActor().does());
    escalation(diagnosis.escalation(), Label.GOES_TO);
    page.paragraph(
        Label.DO_NOT,
        page.say(Text.of("go through any checklist before that, whoever asks you to.")));
    page.paragraph(Label.BECAUSE, diagnosis.verdict().because());
    page.paragraph(Label.PASS_ON, quoted(diagnosis.verdict().say()));
  }

  private String quoted(String words) {
    return page.say(Text.of("\"{words}\"").with("words", words));
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
            : page.say(Text.of("They may offer: {what}.").with("what", offers, Joint.COMMA));
    String between = page.words().say(". ");
    String stop = between.strip();
    page.paragraph(
        label,
        Stream.of(Stream.of(way), escalation.note().stream(), Stream.of(offered))
            .flatMap(parts -> parts)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(between))
            .replace(stop + stop, stop));
  }

  private void body(Diagnosis diagnosis) {
    boolean nothing = diagnosis.verdict().id().isEmpty();
    page.paragraph(Label.TURN, diagnosis.verdict().turn());
    if (!nothing) {
      page.paragraph(Label.DO, diagnosis.nextActor().does());
    }
    needs(diagnosis);
    page.paragraph(
        Label.WORKS,
        page.oneAfterAnother(diagnosis.worksNow().stream().map(Diagnosis.Because::what)));
    doNot(diagnosis);
    if (!nothing) {
      page.paragraph(Label.BECAUSE, diagnosis.verdict().because());
    }
    beside.measured(diagnosis);
    beside.others(diagnosis);
    beside.changed(diagnosis);
    if (isForSomebodyElse(diagnosis.nextActor().who())) {
      page.paragraph(Label.PASS_ON, quoted(diagnosis.verdict().say()));
    }
    diagnosis.statement().ifPresent(kept -> page.paragraph(Label.KEEP, quoted(kept.text())));
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

  /** Each question with what its answer is good for, which is why anybody should answer it. */
  private void needs(Diagnosis diagnosis) {
    page.paragraphs(
        diagnosis.verdict().owner() == Owner.UNDETERMINED ? Label.ASK : Label.SURE,
        diagnosis.needs().stream()
            .limit(MAX_QUESTIONS)
            .map(need -> page.oneAfterAnother(Stream.of(need.text(), need.why())))
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
    page.paragraph(Label.DO_NOT, page.say(Text.row(sentences, Joint.SPACE)));
  }

  private static Set<Step> steps(List<StepReason> reasons) {
    return reasons.stream()
        .map(StepReason::step)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<Text> texts(Set<Step> steps) {
    List<Text> texts = new ArrayList<>();
    steps.forEach(step -> texts.add(Text.asItIs(catalogue.stepText(step, page.words().tag()))));
    return texts;
  }

  private void code(Diagnosis diagnosis, boolean full) {
    Diagnosis.CodeFaces code = diagnosis.code();
    List<String> faces = new ArrayList<>();
    faces.add(page.spoken() ? code.digits() : code.digits() + "  ·  " + code.shortForm());
    if (full) {
      faces.add(page.say(Text.of("long, for chat: {code}").with("code", code.longForm())));
      faces.add(page.say(Text.of("read aloud: {words}").with("words", code.spoken())));
    }
    page.gap();
    page.paragraphs(Label.SUPPORT, faces);
    page.gap();
  }
}
