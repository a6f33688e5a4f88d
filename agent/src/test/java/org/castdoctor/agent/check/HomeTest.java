package org.castdoctor.agent.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.castdoctor.agent.check.Home.Known;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.Outcome;
import org.junit.jupiter.api.Test;

public class HomeTest {
  private static final String DEVICE = Seen.LIVING_ROOM;

  @Test
  void aReceiverIsCalledByNameIdOrAddressInAnyCase() {
    assertEquals(List.of("Living Room"), called("living room"));
    assertEquals(List.of("Living Room"), called(" Living Room-ID "));
    assertEquals(List.of("Living Room"), called(Seen.LIVING_ROOM));
  }

  @Test
  void aPartOfTheNameIsEnoughWhereNoneHasJustThatName() {
    assertEquals(List.of("Living Room"), called("living"));
    assertEquals(List.of("Kitchen TV"), called("tv"));
  }

  @Test
  void aWholeNameGoesBeforeAPartOfAnother() {
    assertEquals(List.of("Kitchen"), called("kitchen"));
  }

  @Test
  void aPartThatSeveralShareMeansNobodyInParticular() {
    Home home = twoKitchens("kit").home();
    assertEquals(List.of("Kitchen", "Kitchen TV"), called("kit"));
    assertTrue(home.isAmbiguous());
    assertTrue(home.wanted().isEmpty());
    assertEquals(List.of(), home.concerned());
  }

  @Test
  void aNameThatNobodyBearsMeansNobody() {
    assertEquals(List.of(), called("bedroom"));
    assertEquals(List.of(), called(" "));
    assertFalse(twoKitchens("bedroom").home().isAmbiguous());
  }

  @Test
  void aHostThatOpensOrRefusesOrAnswersForItsAddressIsAlive() {
    assertEquals(Known.YES, alive(Seen.inHome().opens(DEVICE, 80)));
    assertEquals(Known.YES, alive(Seen.inHome().fails(DEVICE, 80, Failure.REFUSED, 1)));
    assertEquals(Known.YES, alive(Seen.inHome().neighbour(DEVICE, NeighbourState.RESOLVED)));
  }

  @Test
  void aHostIsGoneOnlyWhereEvenItsAddressStayedOpenAfterATry() {
    Seen tried = Seen.inHome().fails(DEVICE, 80, Failure.TIMEOUT, 2);
    assertEquals(Known.UNKNOWN, alive(tried));
    assertEquals(Known.NO, alive(tried.neighbour(DEVICE, NeighbourState.INCOMPLETE)));
    assertEquals(Known.NO, alive(Seen.inHome().fails(DEVICE, 80, Failure.HOST_UNREACHABLE, 1)));
  }

  @Test
  void aHostThatNobodyTriedIsUnknown() {
    assertEquals(Known.UNKNOWN, alive(Seen.nothing()));
    assertEquals(Known.UNKNOWN, alive(Seen.inHome().neighbour(DEVICE, NeighbourState.INCOMPLETE)));
    assertEquals(
        Known.UNKNOWN,
        alive(
            Seen.inHome()
                .neighbour(DEVICE, NeighbourState.INCOMPLETE)
                .tried(DEVICE, 80, Outcome.notRun("cut off"))));
  }

  @Test
  void ownQuestionsAreHeardBackOrNotOrItIsUnknown() {
    assertEquals(Known.YES, Seen.inHome().nobodyAnswers().home().around().ownEchoHeard());
    assertEquals(Known.NO, Seen.inHome().deaf().home().around().ownEchoHeard());
    assertEquals(
        Known.UNKNOWN, Seen.inHome().asked(Way.OWN_PORT, 9, 0).home().around().ownEchoHeard());
  }

  @Test
  void nothingFoundNeedsMoreThanOneQuestion() {
    assertTrue(Seen.inHome().nobodyAnswers().home().nothingFound());
    assertFalse(Seen.inHome().asked(Way.OWN_PORT, 1, 0).home().nothingFound());
    assertFalse(Seen.nothing().home().nothingFound());
    assertFalse(Seen.healthyHome().home().nothingFound());
    assertFalse(Seen.inHome().nobodyAnswers().castAnswers(DEVICE, Seen.CAST).home().nothingFound());
  }

  private static Known alive(Seen seen) {
    return seen.home().around().alive(Seen.at(DEVICE));
  }

  private static List<String> called(String text) {
    Home home = twoKitchens(text).home();
    return Home.called(home.receivers(), home.declared()).stream().map(Receiver::name).toList();
  }

  private static Seen twoKitchens(String wanted) {
    return Seen.healthyHome()
        .announcing("Kitchen", Seen.KITCHEN)
        .announcing("Kitchen TV", "192.168.1.42")
        .declared(Said.device(wanted));
  }
}
