package org.castdoctor.agent.assemble;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.app.DeclaredCode;
import org.castdoctor.agent.family.DeviceTable;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.family.SeenDevice;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.Observation.ProbeEnded;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.words.Language;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.CheckRun;
import org.castdoctor.protocol.diagnosis.Diagnosis.CodeFaces;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.castdoctor.protocol.diagnosis.Diagnosis.Device;
import org.castdoctor.protocol.diagnosis.Diagnosis.Need;
import org.castdoctor.protocol.diagnosis.Diagnosis.NextActor;
import org.castdoctor.protocol.diagnosis.Diagnosis.Statement;
import org.castdoctor.protocol.diagnosis.Diagnosis.Steps;
import org.castdoctor.protocol.diagnosis.Diagnosis.Verdict;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.FindingText;
import org.castdoctor.protocol.diagnosis.FindingType;
import org.castdoctor.protocol.diagnosis.Owner;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.diagnosis.Step;

/** Makes one diagnosis of one bundle of observations. The same bundle always gives the same one. */
public final class Assembler {
  private static final int PROOFS_SHOWN = 11;

  private static final FindingId U00 = FindingId.of("U00");
  private static final FindingId U01 = FindingId.of("U01");
  private static final FindingId U02 = FindingId.of("U02");

  private final Catalogue catalogue;
  private final Knowledge knowledge;
  private final List<Check> checks;
  private final Words words;
  private final String language;

  public Assembler(
      Catalogue catalogue, Knowledge knowledge, List<Check> checks, Language language) {
    this.catalogue = catalogue;
    this.knowledge = knowledge;
    this.checks = List.copyOf(checks);
    this.words = Words.in(language);
    this.language = language.tag();
  }

  /** Examines, arranges, concludes. */
  public Diagnosis diagnose(Bundle bundle) {
    List<Receiver> receivers = recognise(bundle, knowledge);
    Home home =
        new Home(
            bundle.declared(), bundle.observations(), receivers, knowledge, bundle.startedAt());
    Map<FindingId, Conclusion> conclusions = new LinkedHashMap<>();
    List<Suspicion> suspicions = new ArrayList<>();
    for (Check check : checks) {
      Conclusion conclusion = check.examine(home);
      check.ids().forEach(id -> conclusions.merge(id, conclusion, (a, b) -> graver(a, b, home)));
      if (conclusion instanceof Conclusion.Sick(List<Suspicion> found)) {
        suspicions.addAll(found);
      }
    }
    Answers answers = new Answers(catalogue, home, words);
    List<Suspicion> weighed = answers.weigh(DeclaredCode.witness(suspicions, home));
    Causes causes = new Causes(catalogue, words);
    Concerned concerned = new Concerned(catalogue, words, home);
    List<Finding> measured =
        causes.arrange(weighed.stream().filter(s -> !concerned.isOne(s)).toList(), home);
    VerdictChoice connection =
        VerdictChoice.of(
            measured, home, answers.ruledOut(), Spoilt.byFindings(catalogue, measured));
    List<Finding> concerns =
        concerned
            .with(
                concerned.inWords(connection, healthy(conclusions, any -> true).size()),
                weighed.stream().filter(concerned::isOne).toList())
            .stream()
            .flatMap(concern -> causes.arrange(List.of(concern), home).stream())
            .toList();
    List<Finding> findings = Stream.concat(concerns.stream(), measured.stream()).toList();
    // What a person must answer goes before every measurement, however sure that is.
    VerdictChoice choice =
        concerns.isEmpty() ? connection : new VerdictChoice.Found(concerns.getFirst());
    Verdict concluded = verdict(choice, conclusions);
    Verdict verdict =
        concerns.isEmpty()
            ? withRemarks(concluded, new Remarks(home, answers, conclusions, findings, words))
            : concluded;
    FindingType type = typeOf(choice);
    StepLists lists = new StepLists(home, conclusions, words);
    Steps steps =
        concerns.isEmpty()
            ? lists.sort(verdict.id().map(id -> type), verdict.summary())
            : StepLists.notNow(home, notNow(type));
    Set<Step> shown = concerns.isEmpty() ? lists.shown() : Set.of();
    NextActor nextActor = nextActor(choice, type);
    String digest = digest(bundle, findings);
    List<SeenDevice> devices = DeviceTable.of(bundle.observations(), receivers);
    DeviceMeant about = DeviceMeant.by(verdict, home, devices);
    CodeFaces code = CodeOf.diagnosis(verdict, about, home, steps, shown, digest);
    Concern concern = home.declared().concern();
    return new Diagnosis(
        digest,
        bundle.startedAt(),
        bundle.durationMillis(),
        code,
        new Diagnosis.Agent(
            bundle.agentVersion(),
            catalogue.version(),
            knowledge.version(),
            home.host().map(HostNetwork::os).orElse("unknown")),
        bundle.declared(),
        verdict,
        nextActor,
        new PathOfLinks(home, measured, words).walk(),
        findings,
        steps,
        // Where somebody's safety is at stake nobody is told what else there is to watch.
        concern == Concern.SAFETY ? List.of() : new WorksNow(home, measured, words).list(),
        concerns.isEmpty()
            ? needs(choice, findings, new Needs(catalogue, home, words), answers)
            : List.of(),
        devices.stream().map(this::device).toList(),
        checkRuns(home),
        concern,
        new Escalated(catalogue, words, knowledge.profile(), bundle.startedAt())
            .of(verdict, nextActor.who(), concern, code.shortForm()),
        interruption(choice, type, suspicions, bundle, home),
        FingerprintsOf.diagnosis(verdict, home, about));
  }

  /** Which diagnosis it is must not depend on the language that it is told in. */
  private String digest(Bundle bundle, List<Finding> findings) {
    return words.language() == Language.EN
        ? Digests.of(bundle, findings)
        : new Assembler(catalogue, knowledge, checks, Language.EN).diagnose(bundle).id();
  }

  private String notNow(FindingType type) {
    return type.text().in(language).notNow().map(text -> text.render(Map.of())).orElse("");
  }

  private Optional<Statement> interruption(
      VerdictChoice choice,
      FindingType type,
      List<Suspicion> suspicions,
      Bundle bundle,
      Home home) {
    return switch (choice) {
      case VerdictChoice.Found(Finding finding) ->
          new Interruption(catalogue, words, bundle, home).of(finding, type, suspicions);
      case VerdictChoice.CannotTell cannotTell -> Optional.empty();
      case VerdictChoice.AllFine allFine -> Optional.empty();
      case VerdictChoice.Nothing nothing -> Optional.empty();
    };
  }

  /** The devices that a bundle speaks of. */
  public static List<Receiver> recognise(Bundle bundle, Knowledge knowledge) {
    return GoogleCast.recognise(
        bundle.observations(), knowledge.models(), Home.literal(bundle.declared()));
  }

  private Verdict verdict(VerdictChoice choice, Map<FindingId, Conclusion> conclusions) {
    return switch (choice) {
      case VerdictChoice.Found(Finding f) ->
          new Verdict(
              Optional.of(f.id()),
              Optional.of(f.slug()),
              f.owner(),
              f.confidence(),
              f.scope(),
              f.summary(),
              f.turn(),
              f.because(),
              f.say());
      case VerdictChoice.CannotTell(Text reason) ->
          undetermined(U02, Confidence.UNKNOWN, Map.of("reason", words.say(reason)));
      case VerdictChoice.AllFine allFine ->
          undetermined(
              U01,
              Confidence.UNKNOWN,
              Map.of(
                  "measured",
                  String.valueOf(healthy(conclusions, any -> true).size()),
                  "proof",
                  words.say(proof(proofs(conclusions)))));
      case VerdictChoice.Nothing nothing -> {
        FindingText text = type(U00).text().in(language);
        yield new Verdict(
            Optional.empty(),
            Optional.empty(),
            Owner.NONE,
            Confidence.CONFIRMED,
            new Scope.Lan(),
            text.title().render(Map.of()),
            text.turn().render(Map.of()),
            text.because().render(Map.of()),
            text.say().render(Map.of()));
      }
    };
  }

  private static Verdict withRemarks(Verdict v, Remarks remarks) {
    return new Verdict(
        v.id(),
        v.slug(),
        v.owner(),
        v.confidence(),
        v.scope(),
        v.summary(),
        v.turn(),
        remarks.beside(v.id(), v.because()),
        v.say());
  }

  private Verdict undetermined(FindingId id, Confidence confidence, Map<String, String> args) {
    FindingText text = type(id).text().in(language);
    return new Verdict(
        Optional.of(id),
        Optional.of(type(id).slug()),
        Owner.UNDETERMINED,
        confidence,
        new Scope.Lan(),
        text.title().render(args),
        text.turn().render(args),
        text.because().render(args),
        text.say().render(args));
  }

  /**
   * What two checks say of one finding, such as a VPN here and one on the phone. Of this computer
   * what is fine counts; for another sender this computer's own word is not enough.
   */
  private static Conclusion graver(Conclusion one, Conclusion other, Home home) {
    if (one instanceof Conclusion.Sick || other instanceof Conclusion.Sick) {
      return one instanceof Conclusion.Sick ? one : other;
    }
    boolean fineCounts = home.declared().sender().isThisComputer();
    return one instanceof Conclusion.Healthy == fineCounts ? one : other;
  }

  /** What was measured and is fine; that of this computer in one, as nobody's case rests on it. */
  private static List<Text> proofs(Map<FindingId, Conclusion> conclusions) {
    List<Text> own = healthy(conclusions, owner -> owner == Owner.SENDER);
    List<Text> all = new ArrayList<>(healthy(conclusions, owner -> owner != Owner.SENDER));
    if (!own.isEmpty()) {
      all.addFirst(
          Text.of("this computer is in order (checks: {checks})").with("checks", own.size()));
    }
    return all;
  }

  /** What was measured and is fine, one sentence a check. */
  private static List<Text> healthy(
      Map<FindingId, Conclusion> conclusions, Predicate<Owner> whose) {
    return conclusions.entrySet().stream()
        .filter(entry -> whose.test(Owner.of(entry.getKey())))
        .map(Map.Entry::getValue)
        .filter(Conclusion.Healthy.class::isInstance)
        .map(Conclusion.Healthy.class::cast)
        .map(Conclusion.Healthy::because)
        .distinct()
        .toList();
  }

  private FindingType typeOf(VerdictChoice choice) {
    return switch (choice) {
      case VerdictChoice.Found(Finding finding) -> type(finding.id());
      case VerdictChoice.CannotTell cannotTell -> type(U02);
      case VerdictChoice.AllFine allFine -> type(U01);
      case VerdictChoice.Nothing nothing -> type(U00);
    };
  }

  private FindingType type(FindingId id) {
    return catalogue.type(id).orElseThrow(() -> new IllegalStateException("no row for " + id));
  }

  private NextActor nextActor(VerdictChoice choice, FindingType type) {
    return switch (choice) {
      case VerdictChoice.Found(Finding finding) -> new NextActor(finding.actor(), finding.does());
      case VerdictChoice.CannotTell c -> new NextActor(type.actor(), does(type));
      case VerdictChoice.AllFine a -> new NextActor(type.actor(), does(type));
      case VerdictChoice.Nothing n -> new NextActor(type.actor(), does(type));
    };
  }

  private String does(FindingType type) {
    return type.text().in(language).does().render(catalogue.standIns(type, language));
  }

  private List<Need> needs(
      VerdictChoice choice, List<Finding> findings, Needs needs, Answers answers) {
    return switch (choice) {
      case VerdictChoice.Found(Finding finding) ->
          finding.confidence() == Confidence.CONFIRMED
              ? List.of()
              : needs.ask(Set.of(finding.id()), 1).stream().limit(3).toList();
      case VerdictChoice.CannotTell cannotTell -> {
        Set<FindingId> open = new LinkedHashSet<>();
        findings.stream()
            .filter(f -> f.confidence() == Confidence.POSSIBLE)
            .forEach(f -> open.add(f.id()));
        yield needs.ask(open, Math.min(2, Math.max(1, open.size()))).stream().limit(3).toList();
      }
      case VerdictChoice.AllFine allFine -> needs.ask(needs.behindAllFine(answers.ruledOut()), 1);
      case VerdictChoice.Nothing nothing -> List.of();
    };
  }

  /** The first of them, along the path; all would not fit one screen. */
  private static Text proof(List<Text> healthy) {
    int more = healthy.size() - PROOFS_SHOWN;
    return more > 0
        ? Text.of("{proofs}; and {more} more")
            .with("proofs", healthy.subList(0, PROOFS_SHOWN), Joint.SEMICOLON)
            .with("more", more)
        : Text.row(healthy, Joint.SEMICOLON);
  }

  private Device device(SeenDevice device) {
    return new Device(
        device.id(),
        device.family().word(),
        device.name(),
        words.say(device.model().model()),
        device.model().confidence(),
        device.firmware(),
        device.addresses().stream().map(InetAddress::getHostAddress).toList(),
        device.seenBy(),
        device.capabilities());
  }

  private List<CheckRun> checkRuns(Home home) {
    return home.seen()
        .of(ProbeEnded.class)
        .map(ended ->
            switch (ended.outcome()) {
              case Outcome.Ok<Long>(Long millis) ->
                  new CheckRun(ended.probe(), Optional.empty(), millis);
              case Outcome.Failed<Long>(var failure, String detail) ->
                  new CheckRun(ended.probe(), Optional.of(words.say(detail)), 0);
              case Outcome.NotRun<Long>(String reason) ->
                  new CheckRun(ended.probe(), Optional.of(words.say(reason)), 0);
            })
        .toList();
  }
}
