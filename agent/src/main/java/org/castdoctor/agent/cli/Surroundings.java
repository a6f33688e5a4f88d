package org.castdoctor.agent.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.pack.PackStore;
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.agent.session.DiagnosticSession.World;
import org.castdoctor.agent.watch.HomeDoctor;
import org.castdoctor.agent.words.Language;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Catalogue;

/**
 * What the process is given: its streams, its environment, and the real world. Slow things are
 * started early and side by side: the sockets and this computer's network facts before the command
 * line is even parsed, catalogue and knowledge while answers are awaited.
 */
final class Surroundings {
  private static final int USUAL_COLUMNS = 100;

  /** What this computer is set to; its country says whose status pages count. */
  Locale locale() {
    return Locale.getDefault(Locale.Category.FORMAT);
  }

  private final InputStream in;
  final PrintStream out;
  final PrintStream err;
  final Supplier<Optional<String>> typed;
  private final Map<String, String> environment;
  private final String terminal;
  private final UnaryOperator<World> through;
  private final SystemClock clock = new SystemClock();
  private final FutureTask<NettyLan> lan;
  private final FutureTask<HostNetwork> host =
      new FutureTask<>(() -> SystemHostFacts.forThisComputer().read());
  private final Language language;
  private final FutureTask<Words> words;
  private final FutureTask<Catalogue> catalogue;
  private final FutureTask<Knowledge> knowledge;
  private final FutureTask<Memory> memory;

  /** Nobody types, and nothing is on standard input. */
  Surroundings(
      Map<String, String> environment, String terminal, OutputStream out, OutputStream err) {
    this(environment, terminal, InputStream.nullInputStream(), out, err);
  }

  /** Takes the streams as they are at the start; they are read and written in UTF-8. */
  Surroundings(
      Map<String, String> environment,
      String terminal,
      InputStream in,
      OutputStream out,
      OutputStream err) {
    this(environment, terminal, in, out, err, Optional.empty());
  }

  /**
   * The same, where something was asked of the home already.
   *
   * @param headStart what was asked
   */
  Surroundings(
      Map<String, String> environment,
      String terminal,
      InputStream in,
      OutputStream out,
      OutputStream err,
      Optional<HeadStart> headStart) {
    this(environment, terminal, in, out, err, new Typed(in), UnaryOperator.identity(), headStart);
  }

  /**
   * The same, where lines are typed elsewhere than on standard input.
   *
   * @param typed the next line that somebody types; empty where no more comes
   */
  Surroundings(
      Map<String, String> environment,
      String terminal,
      InputStream in,
      OutputStream out,
      OutputStream err,
      Supplier<Optional<String>> typed) {
    this(environment, terminal, in, out, err, typed, UnaryOperator.identity(), Optional.empty());
  }

  /**
   * The same, where measurements meet another world.
   *
   * @param through what they meet in place of the real one
   */
  Surroundings(
      Map<String, String> environment,
      String terminal,
      InputStream in,
      OutputStream out,
      OutputStream err,
      Supplier<Optional<String>> typed,
      UnaryOperator<World> through,
      Optional<HeadStart> headStart) {
    this.lan = new FutureTask<>(() -> new NettyLan(clock, headStart));
    this.through = through;
    this.in = in;
    this.typed = typed;
    this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    this.environment = Map.copyOf(environment);
    this.terminal = terminal;
    this.language = Spoken.by(environment, locale());
    this.words = new FutureTask<>(() -> Words.in(language));
    this.catalogue = new FutureTask<>(() -> Catalogue.load(language.tag()));
    this.memory = new FutureTask<>(() -> Memory.of(historyFile(), clock.zone(), this::warn));
    this.knowledge = new FutureTask<>(() -> Knowledge.load(packs().overlay(this::warn)));
  }

  /** Starts what every measurement needs; sends nothing. */
  void warmUp() {
    startDaemon(host);
    startDaemon(() -> {
      lan.run();
      get(lan).warmUp();
    });
  }

  /**
   * Starts what every answer needs; meant for when the first questions are on their way.
   *
   * @param rehearsal what of the answer can be tried beforehand
   */
  void warmUpReasoning(Runnable rehearsal) {
    startDaemon(() -> {
      catalogue.run();
      knowledge.run();
      memory.run();
      rehearsal.run();
    });
  }

  /** What this computer remembers of the days before; nothing where no agent ever ran. */
  Memory memory() {
    return get(memory);
  }

  private static void startDaemon(Runnable work) {
    Thread.ofPlatform().daemon().name("warm-up").start(work);
  }

  /** Begins what is wanted later, beside what goes on; whoever asks too early waits for it. */
  <T> Supplier<T> beside(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    startDaemon(task);
    return () -> get(task);
  }

  /** The value, made here unless somebody is making it already. */
  private static <T> T get(FutureTask<T> task) {
    task.run();
    try {
      return task.get();
    } catch (InterruptedException stopAsked) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopAsked);
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug.getCause());
    }
  }

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
    HostFacts real = SystemHostFacts.forThisComputer();
    HostFacts firstPrepared =
        new HostFacts() {
          private boolean used;

          @Override
          public synchronized HostNetwork read() {
            if (used) {
              return real.read();
            }
            used = true;
            return get(host);
          }

          @Override
          public List<Installed> browsers() {
            return real.browsers();
          }
        };
    return world(roots, firstPrepared);
  }

  /** The real world as it is now, for who measures again and again. */
  World freshWorld(List<X509Certificate> roots) {
    return world(roots, SystemHostFacts.forThisComputer());
  }

  private World world(List<X509Certificate> roots, HostFacts facts) {
    NettyLan trusting = get(lan).trusting(() -> withEnvironment(roots));
    return through.apply(
        new World(
            trusting,
            clock,
            facts,
            SystemSetup.forThisComputer(environment),
            new JmdnsBrowser(),
            new VirtualThreads()));
  }

  /** These roots, and those that other programs here are told to trust. */
  List<X509Certificate> withEnvironment(List<X509Certificate> roots) {
    return Stream.concat(roots.stream(), environmentRoots().stream()).toList();
  }

  /** What other programs here trust too. Nobody was asked for it, so it stops nothing. */
  private List<X509Certificate> environmentRoots() {
    String file = environment.getOrDefault("SSL_CERT_FILE", "");
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

  /**
   * What somebody wrote on standard input, to its end or this many bytes.
   *
   * @throws UsageProblem where it cannot be read
   */
  String input(int atMost) {
    try {
      return new String(in.readNBytes(atMost), StandardCharsets.UTF_8);
    } catch (IOException closed) {
      throw new UsageProblem(Text.of("standard input cannot be read."));
    }
  }

  SystemClock clock() {
    return clock;
  }

  Catalogue catalogue() {
    return get(catalogue);
  }

  /** The language that answers are given in. */
  Language language() {
    return language;
  }

  /** The words of that language. */
  Words words() {
    return get(words);
  }

  /** What this says, in the language that answers are given in. */
  String say(Text text) {
    return words().say(text);
  }

  Assembler assembler() {
    return new Assembler(catalogue(), get(knowledge), Checks.ALL, language);
  }

  /** Somebody who measures this home as often as it is asked. */
  HomeDoctor doctor(MeasuringOptions measuring, Optional<HistoryStore> history) {
    return doctor(measuring, history, this::mind);
  }

  /** What a run reasons with, as it was at the start. */
  private HomeDoctor.Mind mind() {
    return new HomeDoctor.Mind(catalogue(), knowledge(), assembler(), words(), Version.TEXT);
  }

  /** The same with what is known now, and the pack that is installed now. */
  HomeDoctor.Mind mindAnew() {
    Knowledge now = Knowledge.load(packs().overlay(this::warn));
    return new HomeDoctor.Mind(
        catalogue(),
        now,
        new Assembler(catalogue(), now, Checks.ALL, language),
        words(),
        Version.TEXT);
  }

  /** The same, where what is known may change. */
  HomeDoctor doctor(
      MeasuringOptions measuring, Optional<HistoryStore> history, Supplier<HomeDoctor.Mind> mind) {
    return new HomeDoctor(
        () -> freshWorld(measuring.trust.roots()),
        declared -> measuring.toMeasuring(declared, locale()),
        lines -> new LiveView(lines, words()),
        mind,
        history,
        stateFolder(),
        clock,
        (diagnosis, bundle) -> {
          if (!measuring.noInternet) {
            startDaemon(() -> ExportOptions.handOn(diagnosis, bundle, this, measuring.trust));
          }
        });
  }

  /** What somebody else's program writes to us. */
  InputStream in() {
    return in;
  }

  Map<String, String> environment() {
    return environment;
  }

  void warn(Text sentence) {
    warn(say(sentence));
  }

  /** Prints a line of an answer. */
  void tell(Text line) {
    out.println(Terminal.safe(say(line)));
  }

  /**
   * Whether somebody at the terminal says yes, in English or in the language of this run; whoever
   * says nothing has not agreed.
   */
  boolean isAgreed(Text question) {
    err.print("castdoctor: " + Terminal.safe(say(question)) + " ");
    err.flush();
    return isYes(typed.get().orElse(""), words());
  }

  static boolean isYes(String typed, Words words) {
    String answer = typed.strip().toLowerCase(Locale.ROOT);
    return List.of("y", "yes", words.say("y"), words.say("yes")).contains(answer);
  }

  void warn(String sentence) {
    err.println("castdoctor: " + Terminal.safe(sentence));
  }

  /** Packs of knowledge and the keys for them, in the state folder. */
  PackStore packs() {
    return new PackStore(stateFolder(), this::catalogue);
  }

  /** The latest diagnoses that were made here. */
  Diagnoses diagnoses() {
    return new Diagnoses(stateFolder());
  }

  /** Where castdoctor keeps what outlives a run. */
  Path stateFolder() {
    Path home = Path.of(System.getProperty("user.home", ""));
    String system = System.getProperty("os.name", "");
    return StateFolder.of(environment, system, home);
  }

  /** Where the background agent keeps what happened; the file is there only where it ran. */
  Path historyFile() {
    return stateFolder().resolve(HistoryStore.FILE);
  }

  Knowledge knowledge() {
    return get(knowledge);
  }

  /**
   * How the answer is to look.
   *
   * @param plain for who listens instead of looking
   * @param toFile whether it goes somewhere else than to standard output
   */
  Terminal terminal(boolean plain, boolean toFile) {
    return new Terminal(columns(), !plain && !toFile && paints(), plain);
  }

  /**
   * Whether colours are welcome. Source for the first: no-color.org; for the others, which BSD's ls
   * introduced: bixense.com/clicolors.
   */
  private boolean paints() {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    String forced = environment.getOrDefault("CLICOLOR_FORCE", "0");
    boolean wanted = !environment.getOrDefault("CLICOLOR", "1").equals("0");
    boolean able = !environment.getOrDefault("TERM", "").equals("dumb");
    boolean isForced = !forced.isEmpty() && !forced.equals("0");
    return isForced || (terminal.contains("out") && wanted && able);
  }

  /** Whether somebody watches: then what is being measured is shown on standard error. */
  boolean showsProgress(boolean plain) {
    return terminal.contains("err") && !plain;
  }

  /** Whether somebody sits there: types, and sees what is written to standard error. */
  boolean canAsk() {
    return terminal.contains("in") && terminal.contains("err");
  }

  private int columns() {
    try {
      return Integer.parseInt(environment.getOrDefault("COLUMNS", String.valueOf(USUAL_COLUMNS)));
    } catch (NumberFormatException garbage) {
      return USUAL_COLUMNS;
    }
  }

  /** Releases the sockets; the process leaves at once only when none is open. */
  void close() {
    out.flush();
    if (lan.isDone()) {
      get(lan).close();
    }
  }
}
