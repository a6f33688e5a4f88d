package org.castdoctor.agent.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Diagnosis.StepReason;
import org.castdoctor.protocol.diagnosis.Diagnosis.Steps;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.FindingType;
import org.castdoctor.protocol.diagnosis.Step;
import org.junit.jupiter.api.Test;

class StepListsTest {
  private static final Catalogue CATALOGUE = Catalogue.load();

  @Test
  void everyStepStandsInOneListAtMostWhateverTheVerdictAndWhatWasTried() {
    List<Declared> sayings =
        new ArrayList<>(List.of(Declared.nothing(), Said.tried(Step.values())));
    for (Sender sender : Sender.values()) {
      sayings.add(Said.app("netflix", sender));
    }
    for (FindingType type : CATALOGUE.types()) {
      for (Declared declared : sayings) {
        List<Step> all = all(sorted(type, declared));
        assertEquals(all.size(), new HashSet<>(all).size(), type.id() + ": " + all);
      }
    }
  }

  @Test
  void uselessHarmfulAndWorthTryingComeFromTheVerdict() {
    Steps steps = sorted("L03", Declared.nothing());
    assertTrue(steps(steps.ruledOut()).contains(Step.S6));
    assertEquals(Set.of(Step.S10), steps(steps.harmful()));
    assertEquals(Set.of(Step.S13), steps(steps.worthTrying()));
  }

  @Test
  void aStepThatWasTriedIsNotAskedForAgain() {
    Steps steps = sorted("L03", Said.tried(Step.S13, Step.S25));
    assertEquals(Set.of(), steps(steps.worthTrying()));
    assertTrue(steps(steps.ruledOut()).containsAll(Set.of(Step.S13, Step.S25)));
    assertTrue(because(steps, Step.S25).contains("done already"), because(steps, Step.S25));
  }

  @Test
  void aHarmfulStepStaysHarmfulThoughItWasTried() {
    assertEquals(Set.of(Step.S10), steps(sorted("L03", Said.tried(Step.S10)).harmful()));
  }

  @Test
  void whatWasMeasuredAsFineReplacesItsStep() {
    FindingType type = CATALOGUE.type(FindingId.of("U02")).orElseThrow();
    Conclusion fine = Conclusion.healthy(Text.asItIs("it answers"));
    Steps measured =
        lists(Declared.nothing(), Map.of(FindingId.of("L01"), fine))
            .sort(Optional.of(type), "unknown");
    assertEquals("measured: it answers", because(measured, Step.S12));
    Steps open =
        lists(
                Declared.nothing(),
                Map.of(FindingId.of("L01"), Conclusion.unmeasured(Text.asItIs("two devices"))))
            .sort(Optional.of(type), "unknown");
    assertFalse(steps(open.ruledOut()).contains(Step.S12));
  }

  @Test
  void whatOnlyThePhoneKnowsIsSaidToBeOutOfSight() {
    assertTrue(sorted("U02", Said.sender(Sender.IOS)).notVisibleFromHere().contains(Step.S23));
    assertFalse(sorted("U02", Declared.nothing()).notVisibleFromHere().contains(Step.S23));
  }

  @Test
  void stepsForConsolesAndForOneServiceAreForThoseAlone() {
    assertFalse(all(sorted("R18", Declared.nothing())).contains(Step.S20));
    assertTrue(all(sorted("R18", Said.sender(Sender.CONSOLE))).contains(Step.S20));
    assertFalse(all(sorted("I01", Said.app("plex", Sender.IOS))).contains(Step.S27));
    assertTrue(all(sorted("I01", Said.app("netflix", Sender.IOS))).contains(Step.S27));
  }

  @Test
  void whereNothingIsWrongNoStepIsMentioned() {
    Steps steps = lists(Declared.nothing(), Map.of()).sort(Optional.empty(), "");
    assertEquals(List.of(), all(steps));
  }

  private static Steps sorted(String id, Declared declared) {
    return sorted(CATALOGUE.type(FindingId.of(id)).orElseThrow(), declared);
  }

  private static Steps sorted(FindingType type, Declared declared) {
    return lists(declared, Map.of()).sort(Optional.of(type), "it is so");
  }

  private static StepLists lists(Declared declared, Map<FindingId, Conclusion> conclusions) {
    return new StepLists(Seen.healthyHome().declared(declared).home(), conclusions, Words.ENGLISH);
  }

  private static Set<Step> steps(List<StepReason> reasons) {
    return new HashSet<>(reasons.stream().map(StepReason::step).toList());
  }

  private static String because(Steps steps, Step step) {
    return steps.ruledOut().stream()
        .filter(reason -> reason.step() == step)
        .map(StepReason::because)
        .findFirst()
        .orElseThrow();
  }

  private static List<Step> all(Steps steps) {
    List<Step> all = new ArrayList<>(steps.notVisibleFromHere());
    List.of(steps.ruledOut(), steps.harmful(), steps.worthTrying())
        .forEach(list -> list.forEach(reason -> all.add(reason.step())));
    return all;
  }
}
