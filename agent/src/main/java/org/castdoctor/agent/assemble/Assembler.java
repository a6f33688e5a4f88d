package org.castdoctor.agent.assemble;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.DeclaredCode;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.Observation.ProbeEnded;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.protocol.diagnosis.Actor;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.CheckRun;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.castdoctor.protocol.diagnosis.Diagnosis.Device;
import org.castdoctor.protocol.diagnosis.Diagnosis.Escalation;
import org.castdoctor.protocol.diagnosis.Diagnosis.Need;
import org.castdoctor.protocol.diagnosis.Diagnosis.NextActor;
import org.castdoctor.protocol.diagnosis.Diagnosis.Steps;
import org.castdoctor.protocol.diagnosis.Diagnosis.Verdict;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.FindingText;
import org.castdoctor.protocol.diagnosis.FindingType;
import org.castdoctor.protocol.diagnosis.Owner;
import org.castdoctor.protocol.diagnosis.Scope;

/** Makes one diagnosis of one bundle of observations. The same bundle always gives the same one. */
public final class Assembler {
  private static final FindingId U00 = FindingId.of("U00");
  private static final FindingId U01 = FindingId.of("U01");
  private static final FindingId U02 = FindingId.of("U02");

  private static final int MOST_PROOF = 12;

  private final Catalogue catalogue;
  private final Knowledge knowledge;
  private final List<Check> checks;
  private final String language;

  public Assembler(Catalogue catalogue, Knowledge knowledge, List<Check> checks, String language) {
    this.catalogue = catalogue;
    this.knowledge = knowledge;
    this.checks = List.copyOf(checks);
    this.language = language;
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
      check.ids().forEach(id -> conclusions.put(id, conclusion));
      if (conclusion instanceof Conclusion.Sick(List<Suspicion> found)) {
        suspicions.addAll(found);
      }
    }
    List<Finding> findings =
        new Causes(catalogue, language).arrange(DeclaredCode.witness(suspicions, home), home);
    VerdictChoice choice = VerdictChoice.of(findings, home);
    Verdict verdict = verdict(choice, conclusions);
    FindingType type = typeOf(choice);
    Steps steps =
        new StepLists(home, conclusions).sort(verdict.id().map(id -> type), verdict.summary());
    NextActor nextActor = nextActor(choice, type);
    String digest = Digests.of(bundle);
    return new Diagnosis(
        digest,
        bundle.startedAt(),
        bundle.durationMillis(),
        CodeOf.diagnosis(verdict, home, steps, digest),
        new Diagnosis.Agent(
            bundle.agentVersion(),
            catalogue.version(),
            knowledge.version(),
            home.host().map(HostNetwork::os).orElse("unknown")),
        bundle.declared(),
        verdict,
        nextActor,
        new PathOfLinks(home, findings).walk(),
        findings,
        steps,
        new WorksNow(home, findings).list(),
        needs(choice, findings, home),
        receivers.stream().map(Assembler::device).toList(),
        checkRuns(home),
        Concern.NONE,
        escalation(nextActor.who(), verdict),
        Digests.fingerprint(verdict, home));
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
      case VerdictChoice.CannotTell(String reason) ->
          undetermined(U02, Confidence.UNKNOWN, Map.of("reason", reason));
      case VerdictChoice.AllFine allFine ->
          undetermined(
              U01,
              Confidence.UNKNOWN,
              Map.of(
                  "measured",
                  String.valueOf(healthy(conclusions).size()),
                  "proof",
                  proof(healthy(conclusions))));
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

  /** The end of the list is nearest to the receiver and the app; a page has no room for all. */
  private static String proof(List<String> fine) {
    int left = Math.max(0, fine.size() - MOST_PROOF);
    return String.join("; ", fine.subList(left, fine.size()))
        + (left > 0 ? "; and " + left + " more" : "");
  }

  /** What was measured and is fine, one sentence a check. */
  private static List<String> healthy(Map<FindingId, Conclusion> conclusions) {
    return conclusions.values().stream()
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

  private List<Need> needs(VerdictChoice choice, List<Finding> findings, Home home) {
    Needs needs = new Needs(catalogue, home, language);
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
      case VerdictChoice.AllFine allFine -> needs.ask(needs.behindAllFine(), 1);
      case VerdictChoice.Nothing nothing -> List.of();
    };
  }

  private static Device device(Receiver receiver) {
    List<String> capabilities = new ArrayList<>(List.of("cast"));
    switch (receiver.remote().proof()) {
      case PROVEN -> capabilities.add("has-remote");
      case LIKELY -> capabilities.add("has-remote-likely");
      case RULED_OUT -> capabilities.add("no-remote");
      case UNKNOWN -> {}
    }
    return new Device(
        receiver.id(),
        "google-cast",
        receiver.name(),
        receiver.model(),
        receiver.modelConfidence(),
        Optional.empty(),
        receiver.addresses().stream().map(InetAddress::getHostAddress).toList(),
        receiver.seenBy(),
        capabilities);
  }

  private static List<CheckRun> checkRuns(Home home) {
    return home.seen()
        .of(ProbeEnded.class)
        .map(ended ->
            switch (ended.outcome()) {
              case Outcome.Ok<Long>(Long millis) ->
                  new CheckRun(ended.probe(), Optional.empty(), millis);
              case Outcome.Failed<Long>(var failure, String detail) ->
                  new CheckRun(ended.probe(), Optional.of(detail), 0);
              case Outcome.NotRun<Long>(String reason) ->
                  new CheckRun(ended.probe(), Optional.of(reason), 0);
            })
        .toList();
  }

  /** Whom the desk names for whose turn it is; roles, where no desk profile does. */
  private Escalation escalation(Actor who, Verdict verdict) {
    Map<Actor, String> roles = new HashMap<>();
    roles.put(Actor.CUSTOMER, "the receiver's or app's support, if this does not help");
    roles.put(Actor.HOUSEHOLD, "whoever looks after the router");
    roles.put(Actor.PROVIDER, "the internet provider");
    roles.put(Actor.RECEIVER_VENDOR, "the receiver's maker");
    roles.put(Actor.PLATFORM, "the console platform");
    roles.put(Actor.STREAMING_SERVICE, "the streaming service");
    roles.put(Actor.DESK, "the support desk");
    roles.put(Actor.NOBODY_WAIT, "nobody");
    return new Escalation(
        knowledge
            .profile()
            .flatMap(desk -> desk.takesOver(who))
            .orElse(roles.getOrDefault(who, "the support desk")),
        verdict.summary(),
        verdict.say());
  }
}
