package org.castdoctor.agent.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.assemble.Assembler;
import org.castdoctor.agent.check.all.Checks;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.pack.Judgement.Accepted;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.words.Language;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pack says reaches the diagnosis, without a new release. */
class PackEndToEndTest {
  @TempDir Path state = Path.of(".");

  private static Bundle askedFor(String app) {
    SimHome home = SimHome.healthy().with(List.of(SimReceiver.googleTv("TV", "192.168.1.50")));
    Declared said =
        new Declared(
            Optional.of(app),
            Optional.empty(),
            Sender.ANDROID,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return SimBundle.of(home, said);
  }

  private Diagnosis diagnosis(String app) {
    Knowledge knowledge =
        Knowledge.load(
            new PackStore(state, () -> Packs.CATALOGUE)
                .overlay(warning -> {
                  throw new AssertionError(warning);
                }));
    return new Assembler(Packs.CATALOGUE, knowledge, Checks.ALL, Language.EN)
        .diagnose(askedFor(app));
  }

  private static String verdict(Diagnosis diagnosis) {
    return diagnosis.verdict().id().map(Object::toString).orElse("none");
  }

  private void install(ObjectNode pack) {
    Packs.trustDesk(state);
    assertInstanceOf(
        Accepted.class,
        new PackStore(state, () -> Packs.CATALOGUE).update(Packs.signed(pack), List.of(), false));
  }

  @Test
  void aRuleOfAPackIsConcludedFromLikeABuiltInOne() {
    assertEquals("U01", verdict(diagnosis("disney")));
    install(Packs.json(7));
    Diagnosis after = diagnosis("disney");
    assertEquals("A01", verdict(after));
    assertEquals(Confidence.LIKELY, after.verdict().confidence());
    assertEquals(Knowledge.builtInVersion() + "+desk-7", after.agent().knowledge());
    assertTrue(
        after.findings().getFirst().sources().toString().contains("notice of the service"),
        after.findings().getFirst().sources().toString());
    assertEquals("A01", verdict(diagnosis("netflix")));
  }

  @Test
  void aRowThatAPackWithdrawsIsNotUsed() {
    assertEquals("A01", verdict(diagnosis("netflix")));
    install(Packs.json(7, "/recall", "[\"netflix-2025-11-no-remote-devices-only\"]"));
    assertEquals("U01", verdict(diagnosis("netflix")));
  }

  @Test
  void aPackMayWithdrawARowOfItsOwn() {
    install(Packs.json(7, "/recall", "[\"disney-2026-11\"]"));
    assertEquals("U01", verdict(diagnosis("disney")));
  }

  @Test
  void aRowOfTheSameNameTakesThePlaceOfTheBuiltInOne() {
    String rule = Packs.rule("netflix-2025-11-no-remote-devices-only", "disney");
    install(Packs.json(7, "/content/compat/rules", "[" + rule + "]"));
    assertEquals("U01", verdict(diagnosis("netflix")));
    assertEquals("A01", verdict(diagnosis("disney")));
  }

  @Test
  void theDeskSaysWhoTakesOver() {
    String rungs = "[{\"who\": \"streaming-service\", \"name\": \"partner line for films\"}]";
    install(Packs.json(7, "/profile/rungs", rungs));
    assertEquals(
        "partner line for films, Example Net support", diagnosis("disney").escalation().to());
  }

  @Test
  void withoutAPackNothingChanges() {
    assertEquals(Knowledge.builtInVersion(), diagnosis("netflix").agent().knowledge());
  }
}
