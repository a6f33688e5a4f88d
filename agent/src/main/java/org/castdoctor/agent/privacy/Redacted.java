package org.castdoctor.agent.privacy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.castdoctor.agent.privacy.Sensitive.Kind;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.Because;
import org.castdoctor.protocol.diagnosis.Diagnosis.Change;
import org.castdoctor.protocol.diagnosis.Diagnosis.CheckRun;
import org.castdoctor.protocol.diagnosis.Diagnosis.Device;
import org.castdoctor.protocol.diagnosis.Diagnosis.NextActor;
import org.castdoctor.protocol.diagnosis.Diagnosis.PathLink;
import org.castdoctor.protocol.diagnosis.Diagnosis.Statement;
import org.castdoctor.protocol.diagnosis.Diagnosis.StepReason;
import org.castdoctor.protocol.diagnosis.Diagnosis.Steps;
import org.castdoctor.protocol.diagnosis.Diagnosis.Verdict;
import org.castdoctor.protocol.diagnosis.Evidence;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * A diagnosis with masks, field by field. What stays as it is: ids, words of closed lists, times,
 * models, the code (which holds none of it by its form), the desk's own channels, and questions,
 * which are the catalogue's words for everybody.
 */
final class Redacted {
  private final Masks masks;

  Redacted(Masks masks) {
    this.masks = masks;
  }

  Diagnosis of(Diagnosis d) {
    // The names first, so that sentences about what changed are masked like all others.
    List<Change> changes = d.whatChanged().stream().map(this::change).toList();
    return new Diagnosis(
            d.id(),
            d.createdAt(),
            d.durationMillis(),
            d.code(),
            d.agent(),
            declared(d.request()),
            verdict(d.verdict()),
            new NextActor(d.nextActor().who(), masks.in(d.nextActor().does())),
            d.path().stream()
                .map(
                    l -> new PathLink(l.link(), masks.in(l.label()), l.status(), masks.in(l.why())))
                .toList(),
            d.findings().stream().map(this::finding).toList(),
            new Steps(
                reasons(d.steps().ruledOut()),
                reasons(d.steps().harmful()),
                reasons(d.steps().worthTrying()),
                d.steps().notVisibleFromHere()),
            d.worksNow().stream()
                .map(b -> new Because(masks.in(b.what()), masks.in(b.because())))
                .toList(),
            d.needs(),
            d.devices().stream().map(this::device).toList(),
            d.checks().stream()
                .map(c ->
                    new CheckRun(masks.in(c.id()), c.notRunBecause().map(masks::in), c.millis()))
                .toList(),
            d.concern(),
            new Diagnosis.Escalation(
                d.escalation().to(),
                d.escalation().channel(),
                d.escalation().hours(),
                d.escalation().openNow(),
                d.escalation().opensAt(),
                masks.in(d.escalation().because()),
                masks.in(d.escalation().say()),
                d.escalation().mayOffer(),
                d.escalation().rungs(),
                d.escalation().accountable(),
                d.escalation().note(),
                d.escalation().caseNumber()),
            d.statement().map(s -> new Statement(masks.in(s.text()), s.at(), s.zone())),
            d.fingerprint())
        .remembering(changes);
  }

  /** {@code home} is no name; what a device was called before is one. */
  private Change change(Change c) {
    UnaryOperator<String> value =
        c.what().equals("name") ? text -> masks.learn(Kind.NAME, text) : masks::in;
    return new Change(
        c.at(),
        c.device().equals("home") ? c.device() : masks.learn(Kind.NAME, c.device()),
        c.what(),
        c.from().map(value),
        c.to().map(value),
        c.lastBefore());
  }

  private Declared declared(Declared said) {
    return new Declared(
        said.app(),
        said.appVersion(),
        said.sender(),
        said.senderOs(),
        said.plan(),
        said.works(),
        said.tried(),
        said.device().map(device -> masks.learn(Kind.NAME, device)),
        said.symptom(),
        said.error().map(masks::in),
        said.since().map(masks::in),
        said.complaintClass(),
        said.answers());
  }

  private Verdict verdict(Verdict v) {
    return new Verdict(
        v.id(),
        v.slug(),
        v.owner(),
        v.confidence(),
        scope(v.scope()),
        masks.in(v.summary()),
        masks.in(v.turn()),
        masks.in(v.because()),
        masks.in(v.say()));
  }

  private Finding finding(Finding f) {
    return new Finding(
        f.id(),
        f.slug(),
        f.severity(),
        f.confidence(),
        scope(f.scope()),
        masks.in(f.subject()),
        masks.in(f.summary()),
        masks.in(f.turn()),
        masks.in(f.does()),
        masks.in(f.because()),
        masks.in(f.say()),
        f.evidence().stream()
            .map(e ->
                new Evidence(masks.in(e.observation()), masks.in(e.value()), e.vantage(), e.at()))
            .toList(),
        f.explains(),
        f.explainedBy(),
        f.actor(),
        f.remedies().stream().map(masks::in).toList(),
        f.useless(),
        f.harmful(),
        f.worthTrying(),
        f.sources());
  }

  private Device device(Device d) {
    return new Device(
        masks.learn(Kind.SERIAL, d.id()),
        d.family(),
        masks.learn(Kind.NAME, d.name()),
        d.model(),
        d.modelConfidence(),
        d.firmware(),
        d.addresses().stream().map(masks::in).toList(),
        d.seenBy(),
        d.capabilities());
  }

  private Scope scope(Scope scope) {
    return switch (scope) {
      case Scope.Device(String id) -> new Scope.Device(masks.learn(Kind.SERIAL, id));
      case Scope.ThisPc here -> here;
      case Scope.Lan lan -> lan;
      case Scope.App app -> app;
    };
  }

  private List<StepReason> reasons(List<StepReason> reasons) {
    return reasons.stream().map(r -> new StepReason(r.step(), masks.in(r.because()))).toList();
  }
}
