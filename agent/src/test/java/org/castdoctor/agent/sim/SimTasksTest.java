package org.castdoctor.agent.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimTasksTest {
  private final SimClock clock = new SimClock();
  private final SimTasks tasks = new SimTasks(clock);
  private final List<String> told = new ArrayList<>();

  @Test
  void twoForksStartAtTheSameMoment() {
    tasks.fork("one", () -> waits("one", 300));
    tasks.fork("two", () -> waits("two", 100));
    assertEquals(List.of("one 0-300", "two 0-100"), told);
    assertEquals(0, clock.millis());
  }

  @Test
  void joiningTakesUntilTheLastOneIsOver() {
    tasks.fork("one", () -> waits("one", 300));
    tasks.fork("two", () -> waits("two", 100));
    tasks.join(clock.in(Duration.ofSeconds(1)));
    assertEquals(300, clock.millis());
  }

  @Test
  void joiningTakesNoLongerThanItsDeadline() {
    tasks.fork("one", () -> waits("one", 300));
    tasks.join(clock.in(Duration.ofMillis(200)));
    assertEquals(200, clock.millis());
  }

  @Test
  void aForkInsideAForkRunsBesideItFromThatMoment() {
    tasks.fork(
        "outer",
        () -> {
          waits("before", 50);
          tasks.fork("inner", () -> waits("inner", 500));
          waits("after", 20);
        });
    tasks.join(clock.in(Duration.ofSeconds(1)));
    assertEquals(List.of("before 0-50", "inner 50-550", "after 50-70"), told);
    assertEquals(550, clock.millis());
  }

  @Test
  void aSecondRoundStartsWhereTheFirstEnded() {
    tasks.fork("one", () -> waits("one", 300));
    tasks.join(clock.in(Duration.ofSeconds(1)));
    tasks.fork("two", () -> waits("two", 100));
    tasks.join(clock.in(Duration.ofSeconds(1)));
    assertEquals(List.of("one 0-300", "two 300-400"), told);
    assertEquals(400, clock.millis());
  }

  @Test
  void joiningNothingTakesNoTime() {
    tasks.join(clock.in(Duration.ofSeconds(1)));
    assertEquals(0, clock.millis());
  }

  @Test
  void workThatThrowsIsNotSwallowed() {
    assertThrows(
        IllegalStateException.class,
        () ->
            tasks.fork(
                "broken",
                () -> {
                  waits("broken", 10);
                  throw new IllegalStateException("a bug");
                }));
    assertEquals(0, clock.millis());
  }

  @Test
  void aLoopThatWaitsForNothingIsNoticed() {
    var deadline = clock.in(Duration.ofSeconds(1));
    assertThrows(
        AssertionError.class,
        () -> {
          while (!deadline.hasPassed()) {
            told.clear();
          }
        });
  }

  private void waits(String name, int millis) {
    long start = clock.millis();
    clock.waitUntil(clock.in(Duration.ofMillis(millis)).atNanos());
    told.add(name + " " + start + "-" + clock.millis());
  }
}
