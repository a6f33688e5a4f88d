package org.castdoctor.protocol.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.protocol.wire.Parsed;

/**
 * All that castdoctor can say: the findings, the checklist steps and the questions, with their
 * words. Made from one data file, and one beside it for every language but English.
 *
 * @param version of the data, {@code 2026.11}
 * @param types the findings in the order C L I R V P A U, each id once
 * @param steps the words of every checklist step: short requests, to follow "do not" or "please"
 * @param questions what can be asked of people, each id once
 * @param doNotKnow the answer that every question allows
 * @param standIns what to call a device or an app whose name is not known
 * @param roles to whom a case goes where no desk's profile says so, the special before the general
 * @param phrases sentences that belong to no finding, by name
 */
public record Catalogue(
    String version,
    List<FindingType> types,
    Map<Step, Translated<String>> steps,
    List<Question> questions,
    Translated<String> doNotKnow,
    Map<ArgKind, Translated<String>> standIns,
    List<Role> roles,
    Map<String, Translated<Template>> phrases) {
  private static final String RESOURCE = "catalogue.json";

  /** Refuses findings out of order or twice, a step without words, a reference to nothing. */
  public Catalogue {
    types = List.copyOf(types);
    questions = List.copyOf(questions);
    steps = Collections.unmodifiableMap(new EnumMap<>(steps));
    standIns = Collections.unmodifiableMap(new EnumMap<>(standIns));
    roles = List.copyOf(roles);
    phrases = Collections.unmodifiableMap(new LinkedHashMap<>(phrases));
    for (int i = 1; i < types.size(); i++) {
      if (types.get(i - 1).id().compareTo(types.get(i).id()) >= 0) {
        throw new IllegalArgumentException(types.get(i).id() + " stands twice or too late");
      }
    }
    for (FindingType type : types) {
      requireAll(types, type.explains(), type.slug());
    }
    for (Question question : questions) {
      requireAll(types, question.separates(), question.id());
    }
    if (steps.size() != Step.values().length) {
      throw new IllegalArgumentException("a step has no words");
    }
  }

  /**
   * The catalogue of this version. In a fresh JVM this takes some 80 ms of one core, of which 50
   * are Jackson's and the JDK's own first use (BigDecimal alone sets itself up for 20), so call it
   * once, and while something else is being waited for; a second call takes 10 ms.
   *
   * @throws IllegalStateException where the program's own data file is missing or broken
   */
  public static Catalogue load() {
    Parsed<Catalogue> parsed = parse(bytes(RESOURCE));
    // Not a switch over the two: the first pattern switch of a program costs it 20 ms.
    if (parsed instanceof Parsed.Ok<Catalogue> ok) {
      return ok.value();
    }
    throw new IllegalStateException(RESOURCE + " is broken: " + parsed);
  }

  /**
   * The same in English and one other language, from that language's own file.
   *
   * @param language a tag: {@code de}, {@code fr}, {@code es}, {@code ja}, or {@code en}
   * @throws IllegalStateException where there is no such file, or it is broken
   */
  public static Catalogue load(String language) {
    if (language.equals(Translated.FALLBACK)) {
      return load();
    }
    String name = "catalogue_" + language + ".json";
    try {
      return CatalogueTranslation.beside(load(), language, bytes(name));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(name + " is broken: " + e.getMessage(), e);
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream file = Catalogue.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing from this build");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read", e);
    }
  }

  /** Reads a catalogue in the form {@code castdoctor.catalogue/1}, UTF-8. */
  public static Parsed<Catalogue> parse(byte[] json) {
    return CatalogueReader.read(json);
  }

  /** The row of this finding; empty for an id that a later version has brought. */
  public Optional<FindingType> type(FindingId id) {
    return find(types, id);
  }

  /** What a step asks for, in this language or English. */
  public String stepText(Step step, String language) {
    Translated<String> text = steps.get(step);
    return text == null ? step.name() : text.in(language);
  }

  /** The question of this name. */
  public Optional<Question> question(String id) {
    return questions.stream().filter(question -> question.id().equals(id)).findFirst();
  }

  /**
   * Values for those arguments that have a name even when nothing is known, "the receiver" for a
   * device: to be put under the real values before a text is rendered.
   */
  public Map<String, String> standIns(FindingType type, String language) {
    Map<String, String> values = new LinkedHashMap<>();
    type.args()
        .forEach((name, kind) -> {
          Translated<String> standIn = standIns.get(kind);
          if (standIn != null) {
            values.put(name, standIn.in(language));
          }
        });
    return values;
  }

  /** What a finding says in one sentence when nothing is known of this home, as in a list. */
  public String title(FindingType type, String language) {
    return type.text().in(language).title().render(standIns(type, language));
  }

  /** To whom a case goes where no desk's profile says so; the first row that fits. */
  public Optional<Role> role(Diagnosis.Concern concern, Actor who, Owner owner) {
    return roles.stream().filter(role -> role.fits(concern, who, owner)).findFirst();
  }

  /** A sentence that belongs to no finding, with these values. */
  public String phrase(String name, String language, Map<String, String> values) {
    Translated<Template> phrase = phrases.get(name);
    return phrase == null ? name : phrase.in(language).render(values);
  }

  private static void requireAll(List<FindingType> types, List<FindingId> ids, String who) {
    for (FindingId id : ids) {
      if (find(types, id).isEmpty()) {
        throw new IllegalArgumentException(who + " names " + id + ", which is not there");
      }
    }
  }

  private static Optional<FindingType> find(List<FindingType> types, FindingId id) {
    for (FindingType type : types) {
      if (type.id().number() == id.number() && type.id().letter() == id.letter()) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
