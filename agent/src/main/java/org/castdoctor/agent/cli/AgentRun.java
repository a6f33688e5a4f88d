package org.castdoctor.agent.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.castdoctor.agent.cli.LookingAhead.Outside;
import org.castdoctor.agent.history.HistoryStore;
import org.castdoctor.agent.history.HistoryStore.Limits;
import org.castdoctor.agent.history.HistoryStore.Opened;
import org.castdoctor.agent.history.NativeParts;
import org.castdoctor.agent.http.AgentFile;
import org.castdoctor.agent.http.Endpoint;
import org.castdoctor.agent.lan.JmdnsBrowser;
import org.castdoctor.agent.lan.Secrets;
import org.castdoctor.agent.lan.SetupFacts.Listening;
import org.castdoctor.agent.lan.SystemPrograms;
import org.castdoctor.agent.lan.SystemSecrets;
import org.castdoctor.agent.lan.host.SystemHostFacts;
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.agent.session.DiagnosticSession.World;
import org.castdoctor.agent.watch.Diary;
import org.castdoctor.agent.watch.HomeDoctor;
import org.castdoctor.agent.watch.Notices;
import org.castdoctor.agent.watch.Watcher;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.protocol.diagnosis.Declared;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Watches until it is told to stop. */
@Command(
    name = "run",
    description =
        "Watches this home, remembers, and serves the local endpoint, until it is stopped.",
    mixinStandardHelpOptions = true)
final class AgentRun implements Callable<Integer> {
  private static final int TRIES = 8;

  /** What a clean stop may take. */
  private static final long STOPPING_MILLIS = 1_800;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = PortNumber.class,
      description = "of the endpoint, kept for good")
  private Optional<Integer> wanted = Optional.empty();

  @Option(names = "--quiet", description = "no notices on the desktop")
  private boolean quiet;

  @Mixin private MeasuringOptions measuring = new MeasuringOptions();

  private final Surroundings surroundings;

  AgentRun(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = surroundings.stateFolder();
    Optional<AgentLock> lock = AgentLock.take(folder);
    if (lock.isEmpty()) {
      throw new UsageProblem(Text.of("An agent runs already:  castdoctor agent status"));
    }
    AgentLock held = lock.get();
    NativeParts.tidy(folder, surroundings.clock().now());
    try {
      try (HistoryStore history = history()) {
        return watch(folder, history);
      }
    } finally {
      held.close();
    }
  }

  /** Where there can be none the agent watches, serves and says so; a disk does not stay full. */
  private HistoryStore history() {
    Path file = surroundings.historyFile();
    return switch (HistoryStore.open(file, Limits.USUAL)) {
      case Opened.Store(HistoryStore history, Optional<Text> note) -> {
        note.ifPresent(surroundings::warn);
        yield history;
      }
      case Opened.Not(Text because) -> {
        surroundings.warn(because);
        yield HistoryStore.later(file, Limits.USUAL, because);
      }
    };
  }

  private int watch(Path folder, HistoryStore history) throws IOException {
    AgentFile file = new AgentFile(folder);
    Learning learning = new Learning(folder, surroundings::mindAnew);
    HomeDoctor doctor = surroundings.doctor(measuring, Optional.of(history), learning);
    Secrets secrets = new SystemSecrets();
    LookingAhead ahead =
        new LookingAhead(
            surroundings,
            measuring,
            Outside.of(surroundings, measuring, secrets),
            doctor,
            learning,
            history);
    CountDownLatch over = new CountDownLatch(1);
    try (Endpoint endpoint = listening(file, doctor, secrets)) {
      Watcher watcher = watcher(doctor, endpoint, history, learning, ahead);
      doctor.watchedBy(() -> ahead.status(watcher.status()));
      file.write(
          new AgentFile.Running(
              endpoint.url(), endpoint.token(), ProcessHandle.current().pid(), Version.TEXT));
      surroundings.warn(Text.of("watching; the page opens with  castdoctor agent open"));
      Thread hook = new Thread(() -> conclude(watcher, file, over), "conclude");
      Runtime.getRuntime().addShutdownHook(hook);
      watcher.run();
    }
    file.remove();
    over.countDown();
    return ExitCodes.FINE;
  }

  /** Whatever still runs then is cut off: what was committed is on the disk. */
  private static void conclude(Watcher watcher, AgentFile file, CountDownLatch over) {
    watcher.stop();
    try {
      if (!over.await(STOPPING_MILLIS, TimeUnit.MILLISECONDS)) {
        // A look at the home goes on for up to ten seconds, and its file would outlive it.
        removeQuietly(file);
        Runtime.getRuntime().halt(ExitCodes.FINE);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private static void removeQuietly(AgentFile file) {
    try {
      file.remove();
    } catch (IOException stays) {
      // Nobody is fooled by it: the lock goes with the process.
      return;
    }
  }

  private Watcher watcher(
      HomeDoctor doctor,
      Endpoint endpoint,
      HistoryStore history,
      Learning learning,
      LookingAhead ahead) {
    World world = surroundings.freshWorld(measuring.trust.roots());
    Notices notices = new Notices(new SystemPrograms(), System.getProperty("os.name", ""));
    Predicate<String> shown = sentence -> !quiet && notices.show(sentence);
    Diary diary = new Diary(history, shown, surroundings.words());
    return new Watcher(
        new Watcher.World(
            world.lan(),
            world.clock(),
            SystemHostFacts.forThisComputer(),
            new JmdnsBrowser(),
            measuring.nic),
        diary,
        () -> learning.get().knowledge(),
        measuring.toMeasuring(Declared.nothing(), surroundings.streams.locale()).appIds(),
        new Watcher.Tasks(
            () -> {
              endpoint.adopt(doctor.look());
              // A look takes more room than all the hours until the next one, which give it back.
              Runtime.getRuntime().gc();
            },
            ahead.outlook(world.clock(), diary, endpoint::tell, shown)));
  }

  /** At the port of the first start; another is never taken in silence. */
  private Endpoint listening(AgentFile file, HomeDoctor doctor, Secrets secrets)
      throws IOException {
    OptionalInt kept = wanted.isPresent() ? OptionalInt.of(wanted.get()) : file.port();
    for (int attempt = 0; attempt < TRIES; attempt++) {
      int port = kept.orElseGet(secrets::port);
      switch (Endpoint.start(
          doctor,
          surroundings.clock(),
          secrets,
          port,
          work -> Thread.ofVirtual().name("diagnosis").start(work))) {
        case Endpoint.Started.At(Endpoint endpoint) -> {
          file.keepPort(port);
          return endpoint;
        }
        case Endpoint.Started.Taken taken -> {
          if (kept.isPresent()) {
            throw new UsageProblem(taken(port));
          }
        }
      }
    }
    throw new UsageProblem(Text.of("No free port was found."));
  }

  private Text taken(int port) {
    List<Text> names =
        surroundings
            .freshWorld(List.of())
            .setup()
            .listeningOn(port)
            .get()
            .orElse(List.of())
            .stream()
            .distinct()
            .map(AgentRun::safe)
            .map(Listening::words)
            .toList();
    return names.isEmpty()
        ? Text.of(
                "Port {port} of this computer is taken, and the page and bots know the agent there."
                    + " Stop that program, or choose another port for good:  castdoctor agent run"
                    + " --port PORT")
            .with("port", port)
        : Text.of(
                "Port {port} of this computer is taken by {names}, and the page and bots know the"
                    + " agent there. Stop that program, or choose another port for good: "
                    + " castdoctor agent run --port PORT")
            .with("port", port)
            .with("names", names, Joint.COMMA);
  }

  /** Names of programs come from whoever started them. */
  private static Listening safe(Listening told) {
    return new Listening(
        told.program().map(Terminal::safe), told.pid(), told.account().map(Terminal::safe));
  }

  static final class PortNumber implements ITypeConverter<Integer> {
    private static final Pattern FORM = Pattern.compile("[1-9]\\d{0,4}");
    private static final int HIGHEST = 65_535;

    @Override
    public Integer convert(String word) {
      if (!FORM.matcher(word).matches() || Integer.parseInt(word) > HIGHEST) {
        throw new WrongWord(Text.of("'{word}' is no port from 1 to 65535").with("word", word));
      }
      return Integer.valueOf(word);
    }
  }
}
