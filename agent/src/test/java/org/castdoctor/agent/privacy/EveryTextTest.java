package org.castdoctor.agent.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.castdoctor.agent.observe.AdvertTxt;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.BundleJson;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.DiagnosisJson;
import org.castdoctor.protocol.privacy.Leaves.As;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.privacy.Sensitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every text in what is observed, declared and diagnosed has a type that masks it or says beside
 * itself how it leaves; and what is so decided is what happens, field by field.
 */
class EveryTextTest {
  /** What cannot tell one home from another. */
  private static final Set<Class<?>> HARMLESS =
      Set.of(
          long.class,
          Long.class,
          int.class,
          Integer.class,
          char.class,
          boolean.class,
          Boolean.class,
          Instant.class,
          LocalDate.class,
          ZoneId.class);

  /** As many as the widest sealed type has: a scope is one of four. */
  private static final int FORMS = 4;

  private final Set<Type> walked = new HashSet<>();
  private final List<String> undecided = new ArrayList<>();

  @Test
  void everyTextHasATypeOrSaysHowItLeaves() {
    walk(Bundle.class, "bundle", false);
    walk(Diagnosis.class, "diagnosis", false);
    assertEquals(List.of(), undecided);
    assertTrue(walked.size() > 100, "only " + walked.size() + " types");
  }

  @Test
  void aTextThatNobodyDecidedAboutIsFoundSoThatThisTestCanFail() {
    walk(Forgotten.class, "forgotten", false);
    assertEquals(List.of("forgotten.inside", "forgotten.bytes"), undecided);
  }

  /** As somebody might add it. */
  private record Forgotten(Optional<List<String>> inside, byte[] bytes, Name known) {}

  private void walk(Type type, String where, boolean decided) {
    switch (type) {
      case ParameterizedType generic -> {
        walk(generic.getRawType(), where, decided);
        for (Type argument : generic.getActualTypeArguments()) {
          walk(argument, where, decided);
        }
      }
      // Where it stands for something, that something is walked.
      case TypeVariable<?> variable -> {}
      case GenericArrayType array -> undecided.add(where);
      case Class<?> plain -> walk(plain, where, decided);
      default -> undecided.add(where);
    }
  }

  private void walk(Class<?> type, String where, boolean decided) {
    if (type == String.class) {
      if (!decided) {
        undecided.add(where);
      }
    } else if (isMasked(type) || HARMLESS.contains(type)) {
      walked.add(type);
    } else if (type == Observations.class) {
      // A list with look-ups beside it, written as that list.
      walk((Type) Observation.class, where, decided);
    } else if (type.isRecord()) {
      if (walked.add(type)) {
        for (RecordComponent component : type.getRecordComponents()) {
          walk(
              component.getGenericType(),
              where + "." + component.getName(),
              Components.said(component).isPresent());
        }
      }
    } else if (type.isSealed()) {
      walked.add(type);
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        walk((Type) permitted, where + ":" + permitted.getSimpleName(), decided);
      }
    } else if (!isMasked(type)
        && !isContainer(type)
        && !type.isEnum()
        && !HARMLESS.contains(type)) {
      undecided.add(where);
    }
  }

  private static boolean isMasked(Class<?> type) {
    return Sensitive.class.isAssignableFrom(type)
        || type == InetAddress.class
        || type == AdvertTxt.class;
  }

  private static boolean isContainer(Class<?> type) {
    return Set.of(List.class, Set.class, Map.class, Optional.class).contains(type);
  }

  /** Each kind of observation, worked, failed and not run. */
  static Stream<Observation> observations() {
    return IntStream.range(0, FORMS)
        .boxed()
        .flatMap(form ->
            Filled.records(Observation.class).stream()
                .map(kind -> (Observation) new Filled(form).of(kind)));
  }

  @ParameterizedTest
  @MethodSource("observations")
  void everyFieldOfAnObservationIsMaskedAsItsTypeSays(Observation full) {
    String line = Redaction.of(bundle(full)).line(full);
    assertEquals(List.of(), Filled.in(line), line);
    assertEquals(plain(BundleJson.line(full)), plain(line));
  }

  @ParameterizedTest
  @MethodSource("observations")
  void whatHasATypeIsNotPrintedByAccident(Observation full) {
    assertFalse(full.toString().contains(Filled.SECRET), full.toString());
  }

  private static Bundle bundle(Observation observation) {
    return new Bundle(
        "1", Instant.EPOCH, 1, Declared.nothing(), new Observations(List.of(observation)));
  }

  @Test
  void everyFieldOfADiagnosisIsMaskedAsStandsBesideIt() {
    Redaction redaction = Redaction.of(bundle(observations().findFirst().orElseThrow()));
    for (int form = 0; form < FORMS; form++) {
      Diagnosis full = (Diagnosis) new Filled(form).of(Diagnosis.class);
      Diagnosis masked = redaction.of(full);
      assertFalse(Filled.in(full.toString()).isEmpty());
      assertEquals(List.of(), Filled.in(masked.toString()), masked.toString());
      String json = DiagnosisJson.of(masked).toString();
      assertEquals(List.of(), Filled.in(json), json);
      assertEquals(plain(full.toString()), plain(masked.toString()));
    }
  }

  /** How many texts are the same for every home. */
  private static int plain(String text) {
    return text.split("plain", -1).length;
  }

  @Test
  void whatNobodyDecidedAboutIsMaskedAsAName() {
    assertEquals(As.A_NAME, Components.of(Forgotten.class.getRecordComponents()[0], As.IT_IS));
  }
}
