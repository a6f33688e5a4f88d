package org.castdoctor.agent.privacy;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.privacy.Secret.Kind;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.Change;
import org.castdoctor.protocol.privacy.Leaves.As;
import org.castdoctor.protocol.privacy.Sensitive;

/**
 * A diagnosis with masks: every record in it made anew, each of its texts as is written beside it.
 * A field that somebody adds is masked from its first day.
 */
final class MaskedRecord {
  private final Masks masks;

  MaskedRecord(Masks masks) {
    this.masks = masks;
  }

  /** The same diagnosis, masked: twice, since a sentence may name what is known only behind it. */
  Diagnosis of(Diagnosis diagnosis) {
    diagnosis.whatChanged().forEach(this::learn);
    copy(diagnosis);
    return copy(diagnosis);
  }

  /** {@code home} is no name; what a device was called before is one. */
  private void learn(Change change) {
    if (!change.device().equals(Change.HOME)) {
      masks.learn(Kind.NAME, change.device());
    }
    if (change.what().equals("name")) {
      change.from().ifPresent(text -> masks.learn(Kind.NAME, text));
      change.to().ifPresent(text -> masks.learn(Kind.NAME, text));
    }
  }

  private <R extends Record> R copy(R of) {
    RecordComponent[] components = of.getClass().getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(c -> value(Components.value(of, c), Components.of(c, As.A_NAME)))
            .toArray();
    try {
      @SuppressWarnings("unchecked") // the class of a record makes records of that class
      Constructor<R> constructor =
          (Constructor<R>)
              of.getClass()
                  .getDeclaredConstructor(
                      Arrays.stream(components)
                          .map(RecordComponent::getType)
                          .toArray(Class<?>[]::new));
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException everyRecordHasOne) {
      throw new IllegalStateException(everyRecordHasOne);
    }
  }

  private Object value(Object value, As as) {
    return switch (value) {
      case String text -> masks.text(as, text);
      case Optional<?> maybe -> maybe.map(inside -> value(inside, as));
      case List<?> list -> list.stream().map(inside -> value(inside, as)).toList();
      case Set<?> set -> {
        Set<Object> masked = new LinkedHashSet<>();
        set.forEach(inside -> masked.add(value(inside, as)));
        yield masked;
      }
      case Map<?, ?> map -> {
        Map<Object, Object> masked = new LinkedHashMap<>();
        map.forEach((key, inside) -> masked.put(key, value(inside, as)));
        yield masked;
      }
      case Sensitive sensitive ->
          throw new IllegalStateException("a diagnosis says in words what is sensitive");
      case Record inside -> copy(inside);
      default -> value;
    };
  }
}
