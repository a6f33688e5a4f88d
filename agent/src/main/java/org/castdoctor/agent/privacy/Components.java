package org.castdoctor.agent.privacy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.Optional;
import org.castdoctor.protocol.privacy.Leaves;
import org.castdoctor.protocol.privacy.Leaves.As;

/** What the components of records say about how they leave this computer. */
final class Components {
  private Components() {}

  /**
   * As it is written beside it; what nobody has decided about is taken for a name.
   *
   * @param outer what is said where the record itself stands, for a component of any type
   */
  static As of(RecordComponent component, As outer) {
    return component.getGenericType() instanceof TypeVariable
        ? outer
        : said(component).orElse(As.A_NAME);
  }

  /** As it is written beside it; empty where nothing is. */
  static Optional<As> said(RecordComponent component) {
    return Optional.ofNullable(component.getAnnotation(Leaves.class)).map(Leaves::value);
  }

  static Object value(Record of, RecordComponent component) {
    try {
      return component.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException accessorsArePublic) {
      throw new IllegalStateException(accessorsArePublic);
    }
  }
}
