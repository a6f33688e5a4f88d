package org.castdoctor.agent.privacy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.observe.AdvertTxt;
import org.castdoctor.protocol.diagnosis.ComplaintClass;
import org.castdoctor.protocol.diagnosis.ComplaintClass.Recognised;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.privacy.Leaves.As;
import org.castdoctor.protocol.privacy.Sensitive;

/**
 * Records of any class, with a secret in every place that may hold one and {@code plain} in every
 * text that is the same for every home. What is sealed has several forms; each number makes one.
 */
final class Filled {
  /** What no masked text may contain. */
  static final String SECRET = "zaphod";

  /** An interface that somebody named. */
  private static final String TUNNEL = "tricia-tunnel";

  private final int form;
  private int number;

  Filled(int form) {
    this.form = form;
  }

  /** All records that are one of these, of whatever sealed depth. */
  static List<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses())
            .flatMap(permitted -> records(permitted).stream())
            .toList()
        : List.of(type);
  }

  Object of(Class<?> record) {
    return of(record, As.IT_IS, Map.of());
  }

  private Object of(Type type, As as, Map<String, Type> variables) {
    return switch (type) {
      case TypeVariable<?> variable ->
          of(Objects.requireNonNull(variables.get(variable.getName())), as, Map.of());
      case ParameterizedType generic -> generic(generic, as, variables);
      case Class<?> plain -> plain(plain, as, Map.of());
      default -> throw new AssertionError(type);
    };
  }

  private Object generic(ParameterizedType type, As as, Map<String, Type> variables) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type first = type.getActualTypeArguments()[0];
    if (raw == Optional.class) {
      return Optional.of(of(first, as, variables));
    }
    if (raw == List.class) {
      return List.of(of(first, as, variables));
    }
    if (raw == Set.class) {
      return Set.of(of(first, as, variables));
    }
    if (raw == Map.class) {
      return Map.of(
          of(first, As.IT_IS, variables), of(type.getActualTypeArguments()[1], as, variables));
    }
    return plain(raw, as, Map.of("T", first, "R", first));
  }

  private Object plain(Class<?> type, As as, Map<String, Type> variables) {
    if (type == String.class) {
      return text(as);
    }
    if (type == InetAddress.class) {
      return InetAddress.ofLiteral("192.168.77." + ++number % 250);
    }
    if (type == FindingId.class) {
      return new FindingId('L', 3);
    }
    if (type == AdvertTxt.class) {
      return new AdvertTxt(
          Map.of("fn", secret(), "md", "plain", "id", secret(), "bt", "02:77:00:00:00:01"));
    }
    if (type == Instant.class) {
      return Instant.EPOCH;
    }
    if (type == LocalDate.class) {
      return LocalDate.EPOCH;
    }
    if (type == long.class || type == Long.class) {
      return 7L;
    }
    if (type == int.class || type == Integer.class) {
      return 7;
    }
    if (type == boolean.class || type == Boolean.class) {
      return true;
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isSealed()) {
      List<Class<?>> forms = records(type);
      return plain(forms.get(form % forms.size()), as, variables);
    }
    if (type == Recognised.class) {
      return new Recognised(ComplaintClass.Kind.BILLING, "en-plain-1");
    }
    return record(type, as, variables);
  }

  private Object record(Class<?> type, As outer, Map<String, Type> variables) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(component -> of(component.getGenericType(), as(type, component, outer), variables))
            .toArray();
    try {
      return type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(values);
    } catch (ReflectiveOperationException refused) {
      throw new LinkageError(type + " of " + Arrays.toString(values), refused);
    }
  }

  private static As as(Class<?> record, RecordComponent component, As outer) {
    return Sensitive.class.isAssignableFrom(record)
        ? As.A_NAME
        : component.getGenericType() instanceof TypeVariable<?>
            ? outer
            : Components.said(component).orElse(As.A_NAME);
  }

  private String text(As as) {
    return switch (as) {
      case IT_IS -> "plain";
      // What is searched is found by what is known, and by the form of an address.
      case SEARCHED -> "it is 192.168.77." + ++number % 250 + ", 02:77:00:00:00:01";
      case A_NAME, A_SERIAL, AN_APP, A_VERSION -> secret();
      // Text like any other until it leaves: a log may say which interface it is.
      case A_NIC -> TUNNEL + ++number;
    };
  }

  private String secret() {
    return SECRET + ++number;
  }

  /** What of these secrets stands in a text. */
  static List<String> in(String text) {
    List<String> found = new ArrayList<>();
    for (String secret : List.of(SECRET, TUNNEL, "192.168.77.", "02:77:")) {
      if (text.contains(secret)) {
        found.add(secret);
      }
    }
    return found;
  }
}
