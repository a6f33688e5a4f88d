package org.castdoctor.agent.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.castdoctor.agent.assemble.Assembler;
import org.castdoctor.agent.check.all.Checks;
import org.castdoctor.agent.history.HistoryStore;
import org.castdoctor.agent.keep.Diagnoses;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.lan.HeadStart;
import org.castdoctor.agent.lan.HostFacts;
import org.castdoctor.agent.lan.JmdnsBrowser;
import org.castdoctor.agent.lan.RootFile;
import org.castdoctor.agent.lan.SystemClock;
import org.castdoctor.agent.lan.VirtualThreads;
import org.castdoctor.agent.lan.host.SystemHostFacts;
import org.castdoctor.agent.lan.host.SystemSetup;
import org.castdoctor.agent.lan.netty.NettyLan;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.pack.PackStore;
import org.castdoctor.agent.session.DiagnosticSession.World;
import org.castdoctor.agent.watch.HomeDoctor;
import org.castdoctor.agent.words.Language;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Catalogue;

/**
 * What a verb has around it: the {@link Streams} it is called with, what is {@link Prepared} for
 * it, the real world to measure, what to reason with, and where things are kept.
 */
final class Surroundings {
  final Streams streams;

  /** The two of them that most verbs write to. */
  final PrintStream out;

  final PrintStream err;
  final Prepared prepared;
  private final UnaryOperator<World> through;
  private final SystemClock clock = new SystemClock();

  /**
   * Starts nothing yet.
   *
   * @param through what measurements meet in place of the real world
   * @param headStart what was asked of the home already
   */
  Surroundings(Streams streams, UnaryOperator<World> through, Optional<HeadStart> headStart) {
    this.streams = streams;
    this.out = streams.out;
    this.err = streams.err;
    this.through = through;
    this.prepared = new Prepared(streams, clock, headStart);
  }

  /** The language that answers are given in. */
  Language language() {
    return streams.language();
  }

  /** The words of that language. */
  Words words() {
    return streams.words();
  }

  /** What this says, in the language that answers are given in. */
  String say(Text text) {
    return streams.say(text);
  }

  /** Prints a line of an answer. */
  void tell(Text line) {
    streams.tell(line);
  }

  /** Prints what is no part of an answer. */
  void warn(Text sentence) {
    streams.warn(sentence);
  }

  SystemClock clock() {
    return clock;
  }

  // The world.

  /** The real world, for who asks no service. */
  World world() {
    return world(List.of());
  }

  /**
   * The real world; the first picture of this computer's network is the one already taken.
   *
   * @param roots certificates to trust beside the system's and those of {@code SSL_CERT_FILE}
   */
  World world(List<X509Certificate> roots) {
    return world(roots, prepared.hostFacts());
  }

  /** The real world as it is now, for who measures again and again. */
  World freshWorld(List<X509Certificate> roots) {
    return world(roots, SystemHostFacts.forThisComputer());
  }

  private World world(List<X509Certificate> roots, HostFacts facts) {
    NettyLan trusting = prepared.lan().trusting(() -> withEnvironment(roots));
    return through.apply(
        new World(
            trusting,
            clock,
            facts,
            SystemSetup.forThisComputer(streams.environment()),
            new JmdnsBrowser(),
            new VirtualThreads()));
  }

  /** These roots, and those that other programs here are told to trust. */
  List<X509Certificate> withEnvironment(List<X509Certificate> roots) {
    return Stream.concat(roots.stream(), environmentRoots().stream()).toList();
  }

  /** What other programs here trust too. Nobody was asked for it, so it stops nothing. */
  private List<X509Certificate> environmentRoots() {
    String file = streams.environment().getOrDefault("SSL_CERT_FILE", "");
    if (file.isBlank()) {
      return List.of();
    }
    return switch (RootFile.read(Path.of(file))) {
      case Outcome.Ok<List<X509Certificate>>(List<X509Certificate> roots) -> roots;
      case Outcome.Failed<List<X509Certificate>>(var failure, String detail) -> {
        warn(
            Text.of("{problem}; going on without it")
                .with("problem", TrustOption.problem("SSL_CERT_FILE", detail)));
        yield List.of();
      }
      case Outcome.NotRun<List<X509Certificate>> notRun -> List.of();
    };
  }

  // What to reason with.

  Catalogue catalogue() {
    return prepared.catalogue();
  }

  Knowledge knowledge() {
    return prepared.knowledge();
  }

  Assembler assembler() {
    return assembler(knowledge());
  }

  private Assembler assembler(Knowledge known) {
    return new Assembler(catalogue(), known, Checks.ALL, language());
  }

  /** Somebody who measures this home as often as it is asked. */
  HomeDoctor doctor(MeasuringOptions measuring, Optional<HistoryStore> history) {
    return doctor(measuring, history, () -> mind(knowledge()));
  }

  /** What a run reasons with, with what is known now, and the pack that is installed now. */
  HomeDoctor.Mind mindAnew() {
    return mind(prepared.knowledgeAnew());
  }

  private HomeDoctor.Mind mind(Knowledge known) {
    return new HomeDoctor.Mind(catalogue(), known, assembler(known), words(), Version.TEXT);
  }

  /** The same, where what is known may change. */
  HomeDoctor doctor(
      MeasuringOptions measuring, Optional<HistoryStore> history, Supplier<HomeDoctor.Mind> mind) {
    Supplier<List<X509Certificate>> roots = measuring.trust.rootsAllDay();
    return new HomeDoctor(
        () -> freshWorld(roots.get()),
        declared -> measuring.toMeasuring(declared, streams.locale()),
        lines -> new LiveView(lines, words()),
        mind,
        history,
        stateFolder(),
        clock,
        (diagnosis, bundle) -> {
          if (!measuring.noInternet) {
            Prepared.beside(() -> ExportOptions.handOn(diagnosis, bundle, this, measuring.trust));
          }
        });
  }

  // What is kept.

  /** Where castdoctor keeps what outlives a run. */
  Path stateFolder() {
    return StateFolder.here(streams.environment());
  }

  /** Packs of knowledge and the keys for them, in the state folder. */
  PackStore packs() {
    return prepared.packs();
  }

  /** The latest diagnoses that were made here. */
  Diagnoses diagnoses() {
    return new Diagnoses(stateFolder());
  }

  /** Where the background agent keeps what happened; the file is there only where it ran. */
  Path historyFile() {
    return stateFolder().resolve(HistoryStore.FILE);
  }

  /** Says what is left to say, and releases the sockets. */
  void close() {
    out.flush();
    prepared.close();
  }
}
