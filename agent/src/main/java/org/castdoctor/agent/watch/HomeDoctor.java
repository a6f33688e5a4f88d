package org.castdoctor.agent.watch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.castdoctor.agent.assemble.Assembler;
import org.castdoctor.agent.history.Facts;
import org.castdoctor.agent.history.HistoryStore;
import org.castdoctor.agent.history.HistoryStore.Kept;
import org.castdoctor.agent.history.Recall;
import org.castdoctor.agent.history.Timeline;
import org.castdoctor.agent.http.Doctor;
import org.castdoctor.agent.keep.Diagnoses;
import org.castdoctor.agent.keep.Feedback;
import org.castdoctor.agent.keep.Feedback.Opinion;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.session.DiagnosticSession;
import org.castdoctor.agent.session.Measuring;
import org.castdoctor.agent.session.ProbePlan;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Diagnosis;

/** Measures this home as often as it is asked, concludes, and remembers. One at a time. */
public final class HomeDoctor implements Doctor {
  private final Supplier<DiagnosticSession.World> worlds;
  private final Function<Declared, Measuring> measuring;
  private final Function<Consumer<String>, Consumer<Observation>> progress;
  private final Supplier<Mind> mind;
  private final Optional<HistoryStore> history;
  private final Diagnoses diagnoses;
  private final Feedback opinions;
  private final Clock clock;
  private final BiConsumer<Diagnosis, Bundle> handOn;
  private volatile Optional<Diagnosis> latest = Optional.empty();
  private volatile Supplier<ObjectNode> watch = JsonNodeFactory.instance::objectNode;

  /**
   * What it reasons with.
   *
   * @param words of the language in which it answers
   */
  public record Mind(
      Catalogue catalogue, Knowledge knowledge, Assembler assembler, Words words, String version) {}

  /**
   * @param worlds a fresh view of the world for each run: what is true of it may change
   * @param progress turns observations into sentences for somebody who watches
   * @param mind as it is at the moment: a pack may come while it goes on
   * @param history empty where nothing is to be remembered
   * @param stateFolder where diagnoses are kept, and what is said of them
   * @param handOn sends what may be sent, beside whatever goes on: nobody waits for it
   */
  public HomeDoctor(
      Supplier<DiagnosticSession.World> worlds,
      Function<Declared, Measuring> measuring,
      Function<Consumer<String>, Consumer<Observation>> progress,
      Supplier<Mind> mind,
      Optional<HistoryStore> history,
      Path stateFolder,
      Clock clock,
      BiConsumer<Diagnosis, Bundle> handOn) {
    this.worlds = worlds;
    this.measuring = measuring;
    this.progress = progress;
    this.mind = mind;
    this.history = history;
    this.diagnoses = new Diagnoses(stateFolder);
    this.opinions = new Feedback(stateFolder);
    this.clock = clock;
    this.handOn = handOn;
  }

  /** From now on this is what the watch says of itself. */
  public void watchedBy(Supplier<ObjectNode> status) {
    watch = status;
  }

  @Override
  public synchronized Diagnosis diagnose(Declared declared, Consumer<String> told) {
    Measured measured = measure(declared, told, measuring.apply(declared));
    // A folder that takes nothing costs a recheck, and no diagnosis.
    var _ = diagnoses.keep(measured.diagnosis(), measured.bundle());
    return measured.diagnosis();
  }

  /**
   * Looks at the home unasked. What is seen in somebody's evenings then is not written down, and
   * whatever was allowed, nothing comes up on a screen by it.
   */
  public synchronized Diagnosis look() {
    Declared nothing = Declared.nothing();
    Measuring quiet = measuring.apply(nothing).launching(false);
    Diagnosis diagnosis = measure(nothing, line -> {}, quiet).diagnosis();
    diagnoses.forgetTheOld(clock.now());
    return diagnosis;
  }

  private record Measured(Diagnosis diagnosis, Bundle bundle) {}

  private Measured measure(Declared declared, Consumer<String> told, Measuring how) {
    // One for the whole run, whatever comes meanwhile.
    Mind with = mind.get();
    Instant startedAt = clock.now();
    long start = clock.nanos();
    Observations seen =
        new DiagnosticSession(
                worlds.get(),
                how,
                new ProbePlan(how, declared, () -> with.knowledge().services()),
                progress.apply(told))
            .measure();
    long millis = (clock.nanos() - start) / 1_000_000;
    Bundle bundle = new Bundle(with.version(), startedAt, millis, declared, seen).in(clock.zone());
    Diagnosis diagnosis = remembering(bundle, with.assembler().diagnose(bundle), with);
    latest = Optional.of(diagnosis);
    handOn.accept(diagnosis, bundle);
    return new Measured(diagnosis, bundle);
  }

  private Diagnosis remembering(Bundle bundle, Diagnosis diagnosis, Mind with) {
    if (history.isEmpty()) {
      return diagnosis;
    }
    HistoryStore store = history.get();
    // Kept first: what is otherwise for the first time in this very run has changed, too.
    Kept _ =
        store.add(
            Facts.of(
                bundle, Assembler.recognise(bundle, with.knowledge()), diagnosis, clock.zone()),
            LocalDate.ofInstant(bundle.startedAt(), clock.zone()));
    return diagnosis.remembering(
        Recall.whatChanged(store.read(), bundle.declared(), bundle.startedAt(), clock.zone()));
  }

  @Override
  public Timeline timeline() {
    return history.map(HistoryStore::read).orElse(Timeline.EMPTY);
  }

  @Override
  public Catalogue catalogue() {
    return mind.get().catalogue();
  }

  @Override
  public Words words() {
    return mind.get().words();
  }

  @Override
  public String version() {
    return mind.get().version();
  }

  @Override
  public ObjectNode watch() {
    return watch.get();
  }

  @Override
  public Optional<Diagnosis> latest() {
    return latest;
  }

  @Override
  public void feedback(String about, String verdict) {
    Instant now = clock.now();
    Opinion.of(verdict)
        .ifPresent(opinion -> {
          var _ = opinions.give(face(about), opinion, "", now);
          history.ifPresent(store -> {
            Kept _ =
                store.add(
                    List.of(Facts.fault(now, "feedback", about, words().say(said(about, opinion)))),
                    LocalDate.ofInstant(now, clock.zone()));
          });
        });
  }

  /** What the watch saw by itself is not kept: an opinion of it needs its code. */
  private String face(String about) {
    return latest
        .filter(diagnosis -> diagnosis.id().equals(about) && diagnoses.find(about).isEmpty())
        .map(diagnosis -> diagnosis.code().digits())
        .orElse(about);
  }

  private static Text said(String about, Opinion opinion) {
    return switch (opinion) {
      case RIGHT -> Text.of("You said of {code}: right.").with("code", about);
      case RESOLVED -> Text.of("You said of {code}: resolved.").with("code", about);
      case WRONG -> Text.of("You said of {code}: wrong.").with("code", about);
    };
  }
}
