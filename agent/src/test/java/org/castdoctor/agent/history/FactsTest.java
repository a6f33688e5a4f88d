package org.castdoctor.agent.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.castdoctor.agent.assemble.Assembler;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.scenario.Scenario;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimConsole;
import org.castdoctor.agent.sim.SimConsole.Make;
import org.castdoctor.agent.sim.SimConsole.State;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.junit.jupiter.api.Test;

/** What of a run is remembered, aspect by aspect. */
class FactsTest {
  private static final ZoneId ZONE = ZoneOffset.UTC;
  private static final String TV = SimHome.healthy().receiver(SimHome.LIVING_ROOM).id();

  private static final Bundle BUNDLE =
      SimBundle.of(
          SimHome.healthy()
              .changing(
                  SimHome.LIVING_ROOM,
                  tv ->
                      tv.cast(
                          tv.cast()
                              .with(
                                  tv.cast()
                                      .inside()
                                      .page("{\"cast_build_revision\":\"1.56.275994\"}"))))
              .and(SimConsole.of(Make.PS4, "Console", "192.168.1.70", State.ON)));
  private static final Diagnosis DIAGNOSIS = Scenario.diagnose(BUNDLE);
  private static final List<Fact> FACTS =
      Facts.of(BUNDLE, Assembler.recognise(BUNDLE, Knowledge.load()), DIAGNOSIS, ZONE);
  private static final LocalDate TODAY = LocalDate.ofInstant(BUNDLE.startedAt(), ZONE);

  private static List<String> values(String subject, Aspect aspect) {
    return FACTS.stream()
        .filter(Fact.Trait.class::isInstance)
        .map(Fact.Trait.class::cast)
        .filter(trait -> trait.subject().equals(subject) && trait.aspect() == aspect)
        .map(trait ->
            trait.detail().isEmpty() ? trait.value() : trait.detail() + " " + trait.value())
        .toList();
  }

  @Test
  void aReceiversFirmware() {
    assertEquals(List.of("1.56.275994"), values(TV, Aspect.FIRMWARE));
  }

  @Test
  void aReceiversNameAndModel() {
    assertEquals(List.of(SimHome.LIVING_ROOM), values(TV, Aspect.NAME));
    assertEquals(List.of("Chromecast"), values(TV, Aspect.MODEL));
  }

  @Test
  void aReceiversAddress() {
    assertEquals(List.of("192.168.1.40"), values(TV, Aspect.ADDRESS));
  }

  @Test
  void whichAppsAReceiverOffers() {
    assertTrue(values(TV, Aspect.APP).contains("netflix available"), FACTS.toString());
  }

  @Test
  void whenAReceiversCertificateEnds() {
    List<String> ends = values(TV, Aspect.CERTIFICATE_END);
    assertEquals(1, ends.size());
    assertTrue(LocalDate.parse(ends.getFirst()).isAfter(TODAY), ends.toString());
  }

  @Test
  void theNetworkTheRouterAndWhoAnswersNames() {
    assertEquals(List.of(SimHome.HOME_NIC + " 192.168.1.0/24"), values(Fact.HOME, Aspect.NETWORK));
    assertTrue(values(Fact.HOME, Aspect.ROUTER).getFirst().startsWith("192.168.1.1"));
    assertEquals(List.of("192.168.1.1"), values(Fact.HOME, Aspect.RESOLVER));
  }

  @Test
  void whoWasThereAndWhatWasConcluded() {
    assertTrue(FACTS.contains(new Fact.Sighted(TV, TODAY)));
    assertEquals(
        1, FACTS.stream().filter(Fact.Concluded.class::isInstance).count(), FACTS.toString());
  }

  @Test
  void aConsoleIsRememberedLikeAReceiver() {
    String console =
        DIAGNOSIS.devices().stream()
            .filter(device -> device.name().equals("Console"))
            .map(Diagnosis.Device::id)
            .findFirst()
            .orElseThrow();
    assertTrue(FACTS.contains(new Fact.Sighted(console, TODAY)));
    assertEquals(List.of("Console"), values(console, Aspect.NAME));
    assertEquals(1, values(console, Aspect.MODEL).size());
    assertEquals(List.of("192.168.1.70"), values(console, Aspect.ADDRESS));
    assertEquals(List.of("9.60"), values(console, Aspect.FIRMWARE));
    assertEquals(1, count(new Fact.Sighted(console, TODAY)));
  }

  private static long count(Fact wanted) {
    return FACTS.stream().filter(wanted::equals).count();
  }
}
