package org.castdoctor.agent.check.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.assemble.Assembler;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Pages;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.all.Checks;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation.Presence;
import org.castdoctor.agent.observe.PathObservation.Watched;
import org.castdoctor.agent.words.Language;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.privacy.Name;
import org.junit.jupiter.api.Test;

/** Rounds of watching written as letters, one a round, twenty seconds apart. */
public class WatchCheckTest {
  private static final Instant START = Instant.parse("2026-11-21T18:00:05Z");
  private static final int EVERY = 20;

  private final Check check = new WatchCheck();

  /**
   * One receiver, a letter a round: {@code H} heard and its port opens; {@code s} not heard,
   * answers alone, port opens; {@code m} not heard, says nothing alone, port opens; {@code g} took
   * its leave and is gone; {@code .} gone; {@code -} gone and the router too; {@code x} heard, port
   * does not open.
   */
  private static Home watched(String rounds, int others) {
    return Seen.home(bundle(rounds, others));
  }

  private static Bundle bundle(String rounds, int others) {
    Bundle before = Seen.healthyHome().bundle();
    List<Observation> all = new ArrayList<>(before.observations().all());
    for (int i = 0; i < rounds.length(); i++) {
      all.add(round(i, rounds.charAt(i), others));
    }
    return new Bundle(
        "0.1.0", before.startedAt(), 360_000, before.declared(), new Observations(all));
  }

  @Test
  void whatAWatchSawIsAVerdictAndNoHint() {
    Assembler assembler =
        new Assembler(Catalogue.load(), Knowledge.load(), Checks.ALL, Language.EN);
    assertEquals(
        Optional.of(Ids.L04), assembler.diagnose(bundle("HHHHHHHHHHHHHssss", 0)).verdict().id());
    assertEquals(Optional.of(Ids.R02), assembler.diagnose(bundle("HHHHHg...", 0)).verdict().id());
  }

  @Test
  void oneThatKeepsComingBackIsPossiblyAndThenLikelyStartingOver() {
    Suspicion twice = Concluded.sick(check, watched("HH.H.HHH", 0), "R22", Confidence.POSSIBLE);
    assertEquals("2", twice.said("times"));
    Concluded.sick(check, watched("HH.Hg.H.HHH", 0), "R22", Confidence.LIKELY);
  }

  @Test
  void theTimeSinceItsLastStartStandsBesideItsReturns() {
    Bundle bundle = bundle("HH.H.HHH", 0);
    List<Observation> all = new ArrayList<>(bundle.observations().all());
    all.add(Pages.running(START, 95, -40, -92));
    Bundle told =
        new Bundle("0.1.0", bundle.startedAt(), 360_000, bundle.declared(), new Observations(all));
    Suspicion found = Concluded.sick(check, Seen.home(told), "R22", Confidence.POSSIBLE);
    assertEquals("95 s when it was first asked", found.evidence().getLast().value().toString());
    Suspicion untold = Concluded.sick(check, Seen.home(bundle), "R22", Confidence.POSSIBLE);
    assertEquals(found.evidence().size() - 1, untold.evidence().size());
  }

  @Test
  void oneReturnIsNoLoopAndWithoutTheRouterNothingIsTold() {
    assertInstanceOf(Conclusion.Unmeasured.class, check.examine(watched("HHH..HHHH", 0)));
    assertInstanceOf(Conclusion.Unmeasured.class, check.examine(watched("HH-H-H-HH", 0)));
  }

  private static Watched round(int number, char letter, int others) {
    Outcome<Long> open = Outcome.ok(4L);
    Outcome<Long> none = Outcome.failed(Failure.TIMEOUT);
    boolean heard = letter == 'H' || letter == 'x';
    boolean opens = letter == 'H' || letter == 's' || letter == 'm';
    Presence presence =
        new Presence(
            new Name("Chromecast-1"),
            new Name("Living Room"),
            Seen.at(Seen.LIVING_ROOM),
            Seen.CAST,
            heard ? 1 : 0,
            letter == 'g' ? 1 : 0,
            letter == 's' ? open : heard ? Outcome.notRun("it was heard") : none,
            opens ? open : none);
    return new Watched(
        START.plusSeconds((long) number * EVERY),
        number + 1,
        letter == '-' ? none : open,
        others,
        List.of(presence));
  }

  @Test
  void aReceiverThatFadesAndAnswersAloneIsForgottenByTheNetwork() {
    Home home = watched("HHHHHHHHHHHHHssss", 0);
    Suspicion found = Concluded.sick(check, home, "L04", Confidence.LIKELY);
    assertEquals(new Scope.Lan(), found.scope());
    assertEquals(
        "for 240 s, then no more for 60 s", found.evidence().getFirst().value().toString());
  }

  @Test
  void whereItSaysNothingAloneAndNobodyElseIsHeardItIsOnlyPossible() {
    Concluded.sick(check, watched("HHHHHHmmmm", 0), "L04", Confidence.POSSIBLE);
  }

  @Test
  void whereOthersAreHeardAndItSaysNothingAloneTheNetworkIsNotAccused() {
    assertInstanceOf(Conclusion.Unmeasured.class, check.examine(watched("HHHHHHmmmm", 3)));
  }

  @Test
  void aReceiverThatIsGoneWithEverythingSleeps() {
    Suspicion found = Concluded.sick(check, watched("HHHHHg...", 0), "R02", Confidence.LIKELY);
    assertEquals(new Scope.Device("Living Room-id"), found.scope());
    Concluded.sick(check, watched("HHHHH....", 2), "R02", Confidence.LIKELY);
  }

  @Test
  void whereTheRouterWentSilentTooItIsThisComputersOwnConnection() {
    assertInstanceOf(Conclusion.Unmeasured.class, check.examine(watched("HHHHH----", 0)));
    assertInstanceOf(Conclusion.Unmeasured.class, check.examine(watched("HHHHH..-.", 0)));
  }

  @Test
  void twoSilentRoundsOrOneSightingAreNotEnough() {
    assertInstanceOf(Conclusion.Unmeasured.class, check.examine(watched("HHHHHHss", 0)));
    assertInstanceOf(Conclusion.Unmeasured.class, check.examine(watched("Hssss", 0)));
    assertInstanceOf(Conclusion.Unmeasured.class, check.examine(watched("HHHH..", 0)));
  }

  @Test
  void whoComesBackWasNeitherForgottenNorAsleep() {
    assertInstanceOf(Conclusion.Unmeasured.class, check.examine(watched("HHHssssHHH", 0)));
  }

  @Test
  void fiveMinutesOfStayingAreHealthyAndLessIsNot() {
    Concluded.healthy(check, watched("H".repeat(16), 0));
    assertInstanceOf(Conclusion.Unmeasured.class, check.examine(watched("H".repeat(15), 0)));
  }

  @Test
  void withoutWatchingNothingIsSaidOfTime() {
    Concluded.unmeasured(check, Seen.healthyHome());
  }

  @Test
  void aPortThatFailsNowAndThenOverTimeIsTheWifi() {
    Home home = watched("HHxHHHxHHHxHHHHH", 0);
    Concluded.sick(new WifiQualityCheck(), home, "L15", Confidence.LIKELY);
    Concluded.healthy(new WifiQualityCheck(), watched("H".repeat(16), 0));
    assertInstanceOf(
        Conclusion.Unmeasured.class,
        new WifiQualityCheck().examine(watched("HHxHHHHHHHHHHHHH", 0)));
    assertInstanceOf(
        Conclusion.Unmeasured.class, new WifiQualityCheck().examine(watched("HHHHHHH.....", 0)));
  }
}
