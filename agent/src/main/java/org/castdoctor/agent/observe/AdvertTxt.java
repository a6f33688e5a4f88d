package org.castdoctor.agent.observe;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of an announcement (RFC 6763 §6): a few are the same for every device of a model, the
 * others tell devices and homes apart.
 *
 * @param shown all of them, by key
 */
public record AdvertTxt(@JsonValue Map<String, String> shown) {
  /** Model, version, abilities, state and icon of a cast receiver. */
  private static final Set<String> EVERYBODYS = Set.of("md", "ve", "ca", "st", "ic", "nf");

  private static final Set<String> NAMES = Set.of("fn", "n", "bn");

  /** What a word of an announcement is. */
  public enum Word {
    EVERYBODYS,
    NAME,
    MAC,
    SERIAL
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public AdvertTxt {
    // In one order always: the same facts must read the same in every run.
    shown = Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(shown)));
  }

  /** An announcement that says nothing. */
  public static AdvertTxt empty() {
    return new AdvertTxt(Map.of());
  }

  /** One word; empty where the announcement has none of that key. */
  public Optional<String> word(String key) {
    return Optional.ofNullable(shown.get(key));
  }

  /** What stands under that key; what nobody has decided about tells devices apart. */
  public static Word of(String key) {
    return EVERYBODYS.contains(key)
        ? Word.EVERYBODYS
        : NAMES.contains(key) ? Word.NAME : key.equals("bt") ? Word.MAC : Word.SERIAL;
  }

  @Override
  public String toString() {
    return shown.keySet().toString();
  }
}
