package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.assemble.Assembler;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.history.Fact;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.history.HistoryStore;
import org.castdoctor.agent.history.HistoryStore.Limits;
import org.castdoctor.agent.history.HistoryStore.Opened;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.scenario.Scenario;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a one-shot run takes from the timeline beside which it is made. */
class MemoryTest {
  private static final ZoneId ZONE = ZoneOffset.UTC;

  @TempDir Path folder = Path.of(".");

  private final List<Text> warned = new ArrayList<>();
  private final Bundle bundle =
      SimBundle.of(
          SimHome.healthy()
              .changing(
                  SimHome.LIVING_ROOM,
                  tv ->
                      tv.cast(
                          tv.cast()
                              .saying(SimBundle.NETFLIX, "APP_UNAVAILABLE")
                              .with(
                                  tv.cast()
                                      .inside()
                                      .page("{\"cast_build_revision\":\"1.56.281627\"}")))));
  private final Diagnosis diagnosis = Scenario.diagnose(bundle);

  private Path file() {
    return folder.resolve(HistoryStore.FILE);
  }

  private Diagnosis recalled() {
    List<Receiver> receivers = Assembler.recognise(bundle, Knowledge.load());
    return Memory.of(file(), ZONE, warned::add).recall(bundle, receivers, diagnosis);
  }

  @Test
  void whereNoAgentRanThereIsNoMemoryAndNoneIsMade() {
    assertEquals(List.of(), recalled().whatChanged());
    assertFalse(Files.exists(file()));
  }

  @Test
  void whatChangedSinceYesterdayIsToldAndThisRunIsKept() {
    LocalDate yesterday = LocalDate.ofInstant(bundle.startedAt(), ZONE).minusDays(1);
    String tv = SimHome.healthy().receiver(SimHome.LIVING_ROOM).id();
    try (HistoryStore history =
        assertInstanceOf(Opened.Store.class, HistoryStore.open(file(), Limits.USUAL)).history()) {
      var _ =
          history.add(
              List.of(
                  new Fact.Sighted(tv, yesterday),
                  new Fact.Trait(tv, Aspect.NAME, "", SimHome.LIVING_ROOM, yesterday),
                  new Fact.Trait(tv, Aspect.FIRMWARE, "", "1.56.275994", yesterday),
                  new Fact.Trait(tv, Aspect.APP, "netflix", "available", yesterday)),
              yesterday);
    }
    List<Change> changes = recalled().whatChanged();
    assertEquals(
        List.of("firmware 1.56.275994 1.56.281627", "netflix available unavailable"),
        changes.stream()
            .map(c -> c.what() + " " + c.from().orElse("") + " " + c.to().orElse(""))
            .sorted()
            .toList());
    assertEquals(Optional.of(yesterday), changes.getLast().lastBefore());
    try (HistoryStore history =
        assertInstanceOf(Opened.Store.class, HistoryStore.open(file(), Limits.USUAL)).history()) {
      assertEquals(Optional.of("1.56.281627"), history.read().latest(tv, Aspect.FIRMWARE));
    }
    assertEquals(List.of(), warned);
  }
}
