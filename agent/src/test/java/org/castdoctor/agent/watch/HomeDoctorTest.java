package org.castdoctor.agent.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.castdoctor.agent.assemble.Assembler;
import org.castdoctor.agent.check.all.Checks;
import org.castdoctor.agent.history.Fact;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.history.HistoryStore;
import org.castdoctor.agent.history.HistoryStore.Kept;
import org.castdoctor.agent.history.HistoryStore.Limits;
import org.castdoctor.agent.history.HistoryStore.Opened;
import org.castdoctor.agent.keep.Diagnoses;
import org.castdoctor.agent.keep.Feedback;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.scenario.Scenario;
import org.castdoctor.agent.session.Measuring;
import org.castdoctor.agent.session.Measuring.Sweep;
import org.castdoctor.agent.sim.SimAuthority;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimCastPort;
import org.castdoctor.agent.sim.SimClock;
import org.castdoctor.agent.sim.SimConsole;
import org.castdoctor.agent.sim.SimConsole.Make;
import org.castdoctor.agent.sim.SimConsole.State;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimInside;
import org.castdoctor.agent.sim.SimRun;
import org.castdoctor.agent.words.Language;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.Change;
import org.castdoctor.protocol.diagnosis.DiagnosisJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the agent keeps of what it measures, and what it remembers while it does. */
class HomeDoctorTest {
  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final String PLAYS = "Moonlight Cinema";
  private static final String PLAYS_ID = "0BADF11E";

  /** The simulated console says that it runs something; the key stands for whatever it is. */
  private static final Pattern CONSOLE_PLAYS = Pattern.compile("\"running\"\\s*:\\s*\"");

  @TempDir Path state = Path.of(".");

  private Optional<HistoryStore> history = Optional.empty();

  @AfterEach
  void close() {
    history.ifPresent(HistoryStore::close);
  }

  private HomeDoctor doctor(SimHome home) {
    return doctor(new SimRun(home), false);
  }

  private HomeDoctor doctor(SimRun run, boolean launching) {
    HistoryStore store =
        assertInstanceOf(
                Opened.Store.class,
                HistoryStore.open(state.resolve(HistoryStore.FILE), Limits.USUAL))
            .history();
    history = Optional.of(store);
    Measuring measuring =
        new Measuring(
                Duration.ofSeconds(10),
                true,
                Sweep.WHERE_NOBODY_WAS_HEARD,
                Optional.empty(),
                List.of(SimBundle.NETFLIX))
            .accepting(List.of(SimAuthority.root()))
            .launching(launching);
    return new HomeDoctor(
        run::world,
        declared -> measuring,
        lines -> observation -> {},
        () ->
            new HomeDoctor.Mind(
                Scenario.catalogue(),
                KNOWLEDGE,
                new Assembler(Scenario.catalogue(), KNOWLEDGE, Checks.ALL, Language.EN),
                Words.ENGLISH,
                "0.1.0"),
        history,
        state,
        run.clock(),
        (diagnosis, bundle) -> {});
  }

  /** A television that plays something, and a console on which somebody plays. */
  private static SimHome playing() {
    return SimHome.healthy()
        .changing(
            SimHome.LIVING_ROOM,
            tv -> tv.cast(tv.cast().running(new SimCastPort.App(PLAYS_ID, PLAYS))))
        .and(SimConsole.of(Make.PS4, "Console", "192.168.1.70", State.ON));
  }

  /** Every file below the state folder, whatever it is, as one text. */
  private String kept() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(state)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file, StandardCharsets.ISO_8859_1)).append('\n');
      }
    }
    return all.toString();
  }

  private List<String> keptDiagnoses() throws IOException {
    Path folder = state.resolve("diagnoses");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  @Test
  void aLookThatNobodyAskedForStartsNothingWhateverWasAllowed() {
    SimHome home =
        SimHome.healthy()
            .changing(
                SimHome.LIVING_ROOM,
                r -> r.inside(i -> i.starting("CC1AD845", SimInside.Start.STAYS)));
    try (SimRun run = new SimRun(home)) {
      HomeDoctor doctor = doctor(run, true);
      Diagnosis _ = doctor.look();
      assertFalse(started(run));
      Diagnosis _ = doctor.diagnose(Declared.nothing(), line -> {});
      assertTrue(started(run));
    }
  }

  private static boolean started(SimRun run) {
    return run.heardByReceivers().stream().anyMatch(said -> said.endsWith(": LAUNCH"));
  }

  @Test
  void whatIsPlayingIsSaidAndNotKept() throws IOException {
    HomeDoctor doctor = doctor(playing());
    Diagnosis asked = doctor.diagnose(Declared.nothing(), line -> {});
    assertTrue(DiagnosisJson.of(asked).toString().contains(PLAYS), "whoever asks is told");
    assertEquals(1, keptDiagnoses().size());
    doctor.feedback(asked.id(), "wrong");
    assertEquals(1, new Feedback(state).all().size());
    String kept = kept();
    assertTrue(kept.contains("Living Room"), "the test reads what is kept");
    assertTrue(kept.contains("192.168.1.70"), "and the console is in it");
    assertFalse(kept.contains(PLAYS));
    assertFalse(kept.contains(PLAYS_ID));
    assertFalse(CONSOLE_PLAYS.matcher(kept).find());
  }

  @Test
  void whatIsKeptIsStillTheSameDiagnosis() {
    Diagnosis asked = doctor(playing()).diagnose(Declared.nothing(), line -> {});
    Diagnoses diagnoses = new Diagnoses(state);
    assertEquals(asked.id(), diagnoses.latest().orElseThrow().id());
    assertEquals(asked.id(), diagnoses.find(asked.code().digits()).orElseThrow().id());
  }

  @Test
  void aLookThatNobodyAskedForIsNotKeptAndAnOpinionOfItCountsAllTheSame() throws IOException {
    HomeDoctor doctor = doctor(playing());
    Diagnosis seen = doctor.look();
    assertEquals(List.of(), keptDiagnoses());
    assertEquals(Optional.of(seen), doctor.latest());
    doctor.feedback(seen.id(), "right");
    assertEquals(1, new Feedback(state).all().size());
    assertFalse(kept().contains(PLAYS));
  }

  @Test
  void whatWasKeptGoesWithTheHistory() throws IOException {
    HomeDoctor doctor = doctor(SimHome.healthy());
    Path folder = Files.createDirectories(state.resolve("diagnoses"));
    Path old =
        folder.resolve(SimClock.START.minus(Duration.ofDays(31)).toEpochMilli() + "-old.json");
    Path young =
        folder.resolve(SimClock.START.minus(Duration.ofDays(29)).toEpochMilli() + "-young.json");
    Files.writeString(old, "{}");
    Files.writeString(young, "{}");
    Diagnosis _ = doctor.look();
    assertFalse(Files.exists(old), "nobody asks for a month, and it goes all the same");
    assertTrue(Files.exists(young));
    Files.writeString(old, "{}");
    Diagnosis _ = doctor.diagnose(Declared.nothing(), line -> {});
    assertFalse(Files.exists(old));
    assertTrue(Files.exists(young));
  }

  private static final LocalDate TODAY = LocalDate.ofInstant(SimClock.START, new SimClock().zone());
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);

  /** The simulated television's id, which its announcement says. */
  private static String tv() {
    return SimHome.healthy().receiver(SimHome.LIVING_ROOM).id();
  }

  private static SimHome updated() {
    return SimHome.healthy()
        .changing(
            SimHome.LIVING_ROOM,
            tv ->
                tv.cast(
                    tv.cast()
                        .saying(SimBundle.NETFLIX, "APP_UNAVAILABLE")
                        .with(
                            tv.cast().inside().page("{\"cast_build_revision\":\"1.56.281627\"}"))));
  }

  private static List<Fact> asItWasYesterday() {
    return List.of(
        new Fact.Sighted(tv(), YESTERDAY),
        new Fact.Trait(tv(), Aspect.NAME, "", SimHome.LIVING_ROOM, YESTERDAY),
        new Fact.Trait(tv(), Aspect.FIRMWARE, "", "1.56.275994", YESTERDAY),
        new Fact.Trait(tv(), Aspect.APP, "netflix", "available", YESTERDAY));
  }

  private static void assertChanged(Diagnosis diagnosis) {
    Change firmware =
        diagnosis.whatChanged().stream()
            .filter(change -> change.what().equals("firmware"))
            .findFirst()
            .orElseThrow();
    assertEquals(SimHome.LIVING_ROOM, firmware.device());
    assertEquals(Optional.of("1.56.275994"), firmware.from());
    assertEquals(Optional.of("1.56.281627"), firmware.to());
    Change app =
        diagnosis.whatChanged().stream()
            .filter(change -> change.what().equals("netflix"))
            .findFirst()
            .orElseThrow();
    assertEquals(Optional.of("available"), app.from());
    assertEquals(Optional.of("unavailable"), app.to());
    assertEquals(Optional.of(YESTERDAY), app.lastBefore(), "the last day it was there");
  }

  @Test
  void aDiagnosisCarriesWhatChanged() {
    HomeDoctor doctor = doctor(updated());
    Kept _ = history.orElseThrow().add(asItWasYesterday(), YESTERDAY);
    assertChanged(doctor.diagnose(Declared.nothing(), line -> {}));
    assertChanged(doctor.look());
  }
}
