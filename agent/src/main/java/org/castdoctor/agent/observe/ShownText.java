package org.castdoctor.agent.observe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.castdoctor.protocol.privacy.Sensitive;

/**
 * A record as text with everything in it, as Java would write it if nothing were sensitive: to put
 * observations in one order, and for the long report on this computer.
 */
public final class ShownText {
  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.getRecordComponents();
        }
      };

  private ShownText() {}

  /** The text of an observation, or of anything in one. */
  public static String of(Object value) {
    return switch (value) {
      case Sensitive sensitive -> sensitive.shown();
      case AdvertTxt words -> words.shown().toString();
      case Record fields -> fields(fields);
      case Optional<?> maybe ->
          maybe.map(inside -> "Optional[" + of(inside) + "]").orElse("Optional.empty");
      case List<?> list -> list.stream().map(ShownText::of).toList().toString();
      case Map<?, ?> map -> map.toString();
      default -> value.toString();
    };
  }

  private static String fields(Record of) {
    StringJoiner all = new StringJoiner(", ", of.getClass().getSimpleName() + "[", "]");
    for (RecordComponent component : COMPONENTS.get(of.getClass())) {
      all.add(component.getName() + "=" + of(value(of, component)));
    }
    return all.toString();
  }

  private static Object value(Record of, RecordComponent component) {
    try {
      return component.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException accessorsArePublic) {
      throw new IllegalStateException(accessorsArePublic);
    }
  }
}
