package org.castdoctor.agent.check.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.DiscoveryObservation.AppNamed;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.Availability;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Scope;
import org.junit.jupiter.api.Test;

public class AppAvailabilityCheckTest {
  private static final Outcome<Availability> YES = Outcome.ok(Availability.AVAILABLE);
  private static final Outcome<Availability> NO = Outcome.ok(Availability.UNAVAILABLE);

  private static final String YOUTUBE = "233637DE";

  private final Check check = new AppAvailabilityCheck();

  @Test
  void theReceiverSaysNo() {
    Seen seen = asked().app(Seen.LIVING_ROOM, SimBundle.NETFLIX, NO);
    Suspicion found = Concluded.sick(check, seen, "A07", Confidence.CONFIRMED);
    assertEquals(new Scope.App("netflix"), found.scope());
  }

  @Test
  void theReceiverSaysYes() {
    Concluded.healthy(check, asked().app(Seen.LIVING_ROOM, SimBundle.NETFLIX, YES));
  }

  @Test
  void aSpeakerWithoutTheAppIsNoFaultBesideATvThatHasIt() {
    Seen seen =
        asked()
            .announcing("Kitchen", Seen.KITCHEN)
            .app(Seen.LIVING_ROOM, SimBundle.NETFLIX, YES)
            .app(Seen.KITCHEN, SimBundle.NETFLIX, NO);
    Concluded.unmeasured(check, seen);
    Concluded.sick(
        check,
        seen.declared(Said.app("netflix", Sender.ANDROID, "Kitchen")),
        "A07",
        Confidence.CONFIRMED);
  }

  @Test
  void anAnswerOfAnotherReceiverOrAnotherAppSaysNothing() {
    Concluded.unmeasured(check, asked().app(Seen.KITCHEN, SimBundle.NETFLIX, NO));
    Concluded.unmeasured(check, asked().app(Seen.LIVING_ROOM, YOUTUBE, NO));
  }

  @Test
  void noAnswerIsNoNo() {
    Concluded.unmeasured(
        check, asked().app(Seen.LIVING_ROOM, SimBundle.NETFLIX, Outcome.failed(Failure.TIMEOUT)));
    Concluded.unmeasured(
        check, asked().app(Seen.LIVING_ROOM, SimBundle.NETFLIX, Outcome.notRun("cut off")));
  }

  @Test
  void aReceiverThatAnswersForOtherAppsAndNotForThisOneHidesItFromPhones() {
    Seen hidden =
        asked()
            .app(Seen.LIVING_ROOM, SimBundle.NETFLIX, YES)
            .with(named(SimBundle.NETFLIX, 2))
            .with(named(YOUTUBE, 2, Seen.LIVING_ROOM));
    Concluded.sick(check, hidden, "A07", Confidence.LIKELY);
    Concluded.healthy(
        check,
        asked()
            .app(Seen.LIVING_ROOM, SimBundle.NETFLIX, YES)
            .with(named(SimBundle.NETFLIX, 2, Seen.LIVING_ROOM))
            .with(named(YOUTUBE, 2, Seen.LIVING_ROOM)));
  }

  /** One lost packet, a receiver that knows no names at all, another one that knows them. */
  @Test
  void askedOnceOrOfOneThatAnswersToNoNameNothingIsSaid() {
    Concluded.unmeasured(
        check, asked().with(named(SimBundle.NETFLIX, 1)).with(named(YOUTUBE, 1, Seen.LIVING_ROOM)));
    Concluded.unmeasured(check, asked().with(named(SimBundle.NETFLIX, 2)).with(named(YOUTUBE, 2)));
    Concluded.unmeasured(
        check, asked().with(named(SimBundle.NETFLIX, 2)).with(named(YOUTUBE, 2, Seen.KITCHEN)));
  }

  private static AppNamed named(String appId, int sent, String... offeredBy) {
    return new AppNamed(
        Seen.inHome().now(), Seen.NIC, appId, sent, Stream.of(offeredBy).map(Seen::at).toList());
  }

  @Test
  void withoutAnAppThatIsKnownNothingIsSaid() {
    Concluded.unmeasured(check, Seen.healthyHome().app(Seen.LIVING_ROOM, SimBundle.NETFLIX, NO));
    Concluded.unmeasured(
        check, Seen.healthyHome().declared(Said.app("no-such-app", Sender.ANDROID)));
  }

  @Test
  void theSimulatedHomesAgree() {
    Declared netflix = Said.app("netflix", Sender.ANDROID);
    Concluded.healthy(check, Seen.home(SimBundle.of(SimHome.healthy(), netflix)));
    SimHome without =
        SimHome.healthy().with(Faults.appUnavailable(SimHome.LIVING_ROOM, SimBundle.NETFLIX));
    Concluded.sick(check, Seen.home(SimBundle.of(without, netflix)), "A07", Confidence.CONFIRMED);
  }

  private static Seen asked() {
    return Seen.inHome()
        .announcing("Living Room", Seen.LIVING_ROOM)
        .declared(Said.app("netflix", Sender.ANDROID));
  }
}
