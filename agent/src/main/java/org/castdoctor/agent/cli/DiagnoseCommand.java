package org.castdoctor.agent.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.castdoctor.agent.assemble.Assembler;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.export.Sarif;
import org.castdoctor.agent.export.Tickets;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.keep.Diagnoses;
import org.castdoctor.agent.keep.PrivateFolder;
import org.castdoctor.agent.knowledge.Complaints;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.BundleJson;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observation.ProbeEnded;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.privacy.Outgoing;
import org.castdoctor.agent.privacy.Redaction;
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.agent.report.TextReport;
import org.castdoctor.agent.report.WhoAnswered;
import org.castdoctor.agent.session.DiagnosticSession;
import org.castdoctor.agent.session.DiagnosticSession.World;
import org.castdoctor.agent.session.Planned;
import org.castdoctor.agent.session.ProbePlan;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.DiagnosisJson;
import org.castdoctor.protocol.json.JsonTree;
import org.castdoctor.protocol.wire.Parsed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One diagnosis of this home, now; or of a saved bundle. */
@Command(
    name = "diagnose",
    description = "Why does it not cast, and whose turn is it?",
    mixinStandardHelpOptions = true)
final class DiagnoseCommand implements Callable<Integer> {
  /** In UTF-8. */
  private static final int MOST_BYTES_OF_A_SIGN = 4;

  @Mixin private DeclaredOptions declaredOptions = new DeclaredOptions();
  @Mixin private MeasuringOptions measuringOptions = new MeasuringOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private MaskOption masks = new MaskOption();
  @Mixin private ExportOptions export = new ExportOptions();

  @Option(
      names = "--observations",
      paramLabel = "FILE",
      description = "diagnose a saved bundle instead of measuring")
  private Optional<Path> observations = Optional.empty();

  @Option(names = "--save", paramLabel = "FILE", description = "save the bundle of observations")
  private Optional<Path> save = Optional.empty();

  @Option(
      names = "--ask",
      description = "put the open questions here, and diagnose with the answers")
  private boolean ask;

  private final Surroundings surroundings;

  DiagnoseCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** What goes on measuring after the run itself. */
  @FunctionalInterface
  interface GoingOn {
    /** Adds to what was seen; every observation is told to the listener as it is made. */
    Observations after(
        World world, Observations seen, Optional<String> nic, Consumer<Observation> listener);
  }

  @Override
  public Integer call() {
    return diagnose(Optional.empty());
  }

  /**
   * Diagnoses, prints, and gives the exit code.
   *
   * @param before the diagnosis that this one is held against, where there is one
   */
  int diagnose(Optional<Before> before) {
    return diagnose(before, (world, seen, nic, listener) -> seen);
  }

  /** The same with something that goes on measuring after the run. */
  int diagnose(Optional<Before> before, GoingOn goingOn) {
    if (!declaredOptions.answers.isEmpty()) {
      declaredOptions.requireKnownAnswers(surroundings.catalogue());
    }
    Declared declared = declared();
    // Who says nothing new asks the same question again.
    boolean repeats = before.isPresent() && declared.equals(Declared.nothing());
    if (repeats) {
      declared = before.map(Before::declared).orElse(declared);
    } else if (declared.app().isEmpty()) {
      declared = before.flatMap(Before::app).map(declared::about).orElse(declared);
    }
    export.requireSendable(output.format);
    if (output.format.isTicket()) {
      TicketFields _ = ticketFields();
    }
    save.ifPresent(Written::requireWritable);
    output.output.ifPresent(Written::requireWritable);
    StringBuilder lines = new StringBuilder();
    Declared said = declared;
    Bundle bundle =
        observations.isPresent() ? saved(said) : measured(said, streamTo(lines), goingOn);
    // Before anything is asked: who leaves in the middle keeps what was measured.
    save.ifPresent(file -> Written.to(file, BundleJson.write(bundle)));
    Assembler assembler = surroundings.assembler();
    // Its written form takes as long as the reasoning, and so is made beside that.
    Optional<Supplier<Diagnoses.Written>> written =
        observations.isEmpty()
            ? Optional.of(Prepared.forLater(() -> Diagnoses.written(bundle)))
            : Optional.empty();
    requireOneDevice(bundle);
    Diagnosis first = assembler.diagnose(bundle);
    Bundle answered = ask && !first.needs().isEmpty() ? asked(assembler, bundle) : bundle;
    boolean more = !answered.declared().equals(bundle.declared());
    if (more) {
      save.ifPresent(file -> Written.to(file, BundleJson.write(answered)));
    }
    Diagnosis diagnosis = more ? assembler.diagnose(answered) : first;
    Diagnosis held =
        before
            .map(
                then -> held(then, diagnosis, repeats, () -> assembler.diagnose(content(answered))))
            .orElse(diagnosis);
    // A saved bundle may be of another home, and of that nothing is remembered here.
    Diagnosis told =
        observations.isEmpty()
            ? surroundings.prepared.memory().recall(answered, recognised(answered), held)
            : held;
    print(told, answered, lines, before);
    written.ifPresent(form -> keep(told, more ? Diagnoses.written(answered) : form.get()));
    export.send(
        told,
        answered,
        surroundings,
        measuringOptions.trust,
        observations.isEmpty(),
        !measuringOptions.noInternet);
    return ExitCodes.of(told);
  }

  /** Where what was complained of is gone, nobody complains any more unless he says so anew. */
  private static Diagnosis held(
      Before then, Diagnosis now, boolean repeats, Supplier<Diagnosis> content) {
    Diagnosis left = repeats && then.isOver(now) ? content.get() : now;
    return then.standing(left) == Before.Standing.RESOLVED ? then.resolved(left) : left;
  }

  private static Bundle content(Bundle bundle) {
    return bundle.declaring(Before.content(bundle.declared()));
  }

  /**
   * For recheck and feedback; what was measured elsewhere is not this computer's. That it could not
   * be kept is said to who asks for more only: a recheck says by itself that it has nothing to hold
   * against, and nobody else is helped.
   */
  private void keep(Diagnosis diagnosis, Diagnoses.Written bundle) {
    switch (surroundings.diagnoses().keep(diagnosis, bundle)) {
      case PrivateFolder.Kept.Safely safely -> {}
      case PrivateFolder.Kept.Not(Text because) -> {
        if (output.verbose) {
          surroundings.warn(
              Text.of("this diagnosis is not kept for recheck. {because}")
                  .with("because", because));
        }
      }
    }
  }

  private Declared declared() {
    Declared declared = declaredOptions.toDeclared();
    return declaredOptions.complaintIsOnInput()
        ? declared.complaining(
            Complaints.load()
                .classify(surroundings.streams.input(Complaints.MAX_LENGTH * MOST_BYTES_OF_A_SIGN)))
        : declared;
  }

  /** The same observations with what somebody answers at the terminal. */
  private Bundle asked(Assembler assembler, Bundle bundle) {
    if (!surroundings.streams.canAsk()) {
      surroundings.warn(Text.of("nobody can be asked here, so the open questions stay in needs."));
      return bundle;
    }
    Interview interview =
        new Interview(
            declared -> assembler.diagnose(bundle.declaring(declared)),
            surroundings.streams.typed,
            surroundings.err,
            surroundings.words());
    return bundle.declaring(interview.hold(bundle.declared()));
  }

  /** A bundle that somebody saved; what is declared now goes before what was declared then. */
  private Bundle saved(Declared declared) {
    Path file = observations.orElseThrow();
    try {
      if (Files.size(file) > BundleJson.MAX_BYTES) {
        throw new UsageProblem(
            Text.of("{file} is too large to be a bundle.").with("file", String.valueOf(file)));
      }
      return switch (BundleJson.read(Files.readAllBytes(file))) {
        case Parsed.Ok<Bundle>(Bundle bundle) ->
            declaredOptions.areAnswersAlone()
                ? bundle.declaring(bundle.declared().answering(declared.answers()))
                : declared.equals(Declared.nothing()) ? bundle : bundle.declaring(declared);
        case Parsed.Malformed<Bundle>(String reason, int offset) ->
            throw new UsageProblem(
                Text.of(
                        "{file} cannot be read as a bundle (at byte {offset}). The reader's own"
                            + " words, in English: {reason}")
                    .with("file", String.valueOf(file))
                    .with("offset", offset)
                    .with("reason", Terminal.safe(reason.lines().findFirst().orElse(""))));
      };
    } catch (IOException unreadable) {
      throw UsageProblem.unreadable(file);
    }
  }

  private Bundle measured(Declared declared, Consumer<Observation> stream, GoingOn goingOn) {
    List<X509Certificate> roots = measuringOptions.trust.roots();
    var clock = surroundings.clock();
    var startedAt = clock.now();
    long start = clock.nanos();
    Consumer<Observation> live =
        surroundings.streams.showsProgress(output.plain)
                && output.format == OutputOptions.Format.text
            ? new LiveView(surroundings.err, surroundings.words())
            : observation -> {};
    World world = surroundings.world(roots);
    var measuring = measuringOptions.toMeasuring(declared, surroundings.streams.locale());
    Queue<Observation> noted = new ConcurrentLinkedQueue<>();
    Runnable rehearsal =
        () ->
            thinkOnce(
                new Bundle(
                    Version.TEXT, startedAt, 0, declared, new Observations(List.copyOf(noted))));
    // Sooner it would take the processor from handshakes that somebody waits for.
    Consumer<Observation> rehearsing =
        observation -> {
          if (observation instanceof ProbeEnded ended && Planned.Discover.isNameOf(ended.probe())) {
            surroundings.prepared.warmUpReasoning(rehearsal);
          }
        };
    var session =
        new DiagnosticSession(
            world,
            measuring,
            new ProbePlan(measuring, declared, () -> surroundings.knowledge().services()),
            live.andThen(stream).andThen(noted::add).andThen(rehearsing),
            surroundings.prepared::warmUpServices);
    Observations seen =
        goingOn.after(world, session.measure(), measuring.nic(), live.andThen(stream));
    long millis = (clock.nanos() - start) / 1_000_000;
    return new Bundle(Version.TEXT, startedAt, millis, declared, seen).in(clock.zone());
  }

  /**
   * The same way that the answer will go, with what was seen by now, while others' answers are
   * awaited: what is slow the first time is over when it counts. Nothing of it is shown or kept.
   */
  private void thinkOnce(Bundle sofar) {
    try {
      Diagnosis guess = surroundings.assembler().diagnose(sofar);
      surroundings.diagnoses().prepare(guess, Diagnoses.written(sofar));
      if (output.format == OutputOptions.Format.text) {
        Terminal terminal = surroundings.streams.terminal(output.plain, output.output.isPresent());
        String _ =
            TextReport.of(
                guess, surroundings.catalogue(), terminal, surroundings.words(), output.verbose);
      }
    } catch (RuntimeException bug) {
      // It comes again where it counts, and is told there.
      return;
    }
  }

  /** With ndjson every observation is a line of its own, at once where nothing else wants it. */
  private Consumer<Observation> streamTo(StringBuilder lines) {
    if (output.format != OutputOptions.Format.ndjson || masks.redact) {
      return observation -> {};
    }
    if (output.output.isPresent()) {
      return observation -> lines.append(BundleJson.line(observation)).append('\n');
    }
    return observation -> {
      surroundings.out.println(BundleJson.line(observation));
      surroundings.out.flush();
    };
  }

  private List<Receiver> recognised(Bundle bundle) {
    return Assembler.recognise(bundle, surroundings.knowledge());
  }

  private void requireOneDevice(Bundle bundle) {
    List<Receiver> called = Home.called(recognised(bundle), bundle.declared());
    if (called.size() > 1) {
      List<Text> names = new ArrayList<>();
      for (Receiver receiver : called) {
        String where = receiver.address().map(a -> a.getHostAddress()).orElse(receiver.id());
        names.add(Text.asItIs(Terminal.safe(receiver.name() + " (" + where + ")")));
      }
      throw new UsageProblem(
          Text.of("Several devices are called that; please give the address of one: {devices}.")
              .with("devices", names, Joint.COMMA));
    }
  }

  private void print(Diagnosis whole, Bundle bundle, StringBuilder lines, Optional<Before> before) {
    Optional<Redaction> redaction =
        masks.redact ? Optional.of(Redaction.of(bundle)) : Optional.empty();
    // What is handed on tells of today alone: the history stays here.
    Diagnosis diagnosis =
        redaction.map(masked -> masked.of(whole.remembering(List.of()))).orElse(whole);
    String text =
        switch (output.format) {
          case text -> {
            Terminal terminal =
                surroundings.streams.terminal(output.plain, output.output.isPresent());
            String report =
                TextReport.of(
                    diagnosis,
                    surroundings.catalogue(),
                    terminal,
                    surroundings.words(),
                    output.verbose);
            String compared =
                before
                    .map(b -> b.compared(diagnosis, redaction.isEmpty(), surroundings.words()))
                    .orElse("");
            yield compared
                + report
                + (output.verbose
                    ? masked(WhoAnswered.of(bundle.observations(), surroundings.words()), redaction)
                    : "");
          }
          case json -> JsonTree.pretty(json(diagnosis, before)) + "\n";
          case sarif ->
              JsonTree.pretty(
                      Sarif.of(
                          masks.redact
                              ? Outgoing.masked(whole, bundle)
                              : Outgoing.inFull(whole, bundle),
                          surroundings.catalogue(),
                          surroundings.language().tag()))
                  + "\n";
          case zendesk ->
              JsonTree.pretty(
                      Tickets.zendesk(
                          export.outgoing(whole, bundle),
                          ticketFields().zendesk(),
                          surroundings.catalogue(),
                          surroundings.words()))
                  + "\n";
          case freshdesk ->
              JsonTree.pretty(
                      Tickets.freshdesk(
                          export.outgoing(whole, bundle),
                          ticketFields().requester(),
                          surroundings.catalogue(),
                          surroundings.words()))
                  + "\n";
          case ndjson ->
              redaction.map(masks -> lines(bundle, masks)).orElse(lines.toString())
                  + JsonTree.text(json(diagnosis, before))
                  + "\n";
        };
    if (output.output.isPresent()) {
      Written.to(output.output.get(), text);
    } else {
      surroundings.out.print(text);
      surroundings.out.flush();
    }
  }

  private TicketFields ticketFields() {
    return TicketFields.read(surroundings.stateFolder());
  }

  private static String masked(String text, Optional<Redaction> redaction) {
    return redaction.map(masks -> masks.text(text)).orElse(text);
  }

  /** With masks the lines wait for the end: only then is every name known that must not be seen. */
  private static String lines(Bundle bundle, Redaction masks) {
    return bundle.observations().all().stream()
        .map(observation -> masks.line(observation) + "\n")
        .collect(Collectors.joining());
  }

  private static ObjectNode json(Diagnosis diagnosis, Optional<Before> before) {
    ObjectNode json = DiagnosisJson.of(diagnosis);
    before.ifPresent(earlier -> earlier.json(diagnosis, json.putObject("recheck")));
    return json;
  }
}
