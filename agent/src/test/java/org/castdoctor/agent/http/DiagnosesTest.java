package org.castdoctor.agent.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.castdoctor.agent.http.Diagnoses.Asked;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.SystemSecrets;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Declared;
import org.junit.jupiter.api.Test;

/** Some diagnoses are kept, whatever is in them. */
class DiagnosesTest {
  private final Served.FakeDoctor doctor = new Served.FakeDoctor(Words.ENGLISH);
  private long nanos;
  private final Diagnoses diagnoses =
      new Diagnoses(
          doctor,
          new Clock() {
            @Override
            public Instant now() {
              return Instant.EPOCH.plusNanos(nanos);
            }

            @Override
            public long nanos() {
              return nanos;
            }
          },
          new SystemSecrets(),
          Runnable::run);

  private List<String> askOften() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      nanos += Diagnoses.DISTANCE.toNanos();
      ids.add(assertInstanceOf(Asked.Granted.class, diagnoses.ask(Declared.nothing())).run().id());
    }
    return ids;
  }

  private long kept(List<String> ids) {
    return ids.stream().filter(id -> diagnoses.run(id).isPresent()).count();
  }

  @Test
  void thoseOfAHomeAreKept() {
    List<String> ids = askOften();
    assertEquals(16, kept(ids));
    assertTrue(diagnoses.run(ids.getFirst()).isEmpty());
  }

  @Test
  void thoseOfAFloodTakeNoMoreRoom() {
    doctor.more =
        Collections.nCopies(1_000, "found a receiver that somebody has made up: ".repeat(8));
    List<String> ids = askOften();
    assertEquals(2, kept(ids));
    assertTrue(diagnoses.run(ids.getLast()).isPresent());
  }

  @Test
  void theLatestIsKeptHoweverLargeItIs() {
    doctor.more = List.of("x".repeat(2 * Diagnoses.KEPT_BYTES));
    List<String> ids = askOften();
    assertEquals(1, kept(ids));
    assertTrue(diagnoses.run(ids.getLast()).isPresent());
  }
}
