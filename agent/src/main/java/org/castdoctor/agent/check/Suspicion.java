package org.castdoctor.agent.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * A finding before it has words: what a check concluded, how surely, about whom, from which facts.
 *
 * @param subject whom it is about, as a person would call it
 * @param args the measured values that the catalogue's text wants
 * @param sources where the knowledge behind it comes from
 */
public record Suspicion(
    FindingId id,
    Confidence confidence,
    Scope scope,
    Text subject,
    Map<String, Text> args,
    List<Fact> evidence,
    List<Text> sources) {

  public Suspicion {
    args = Map.copyOf(args);
    evidence = List.copyOf(evidence);
    sources = List.copyOf(sources);
  }

  public static Suspicion of(
      FindingId id, Confidence confidence, Scope scope, Text subject, Args args, Fact... facts) {
    return new Suspicion(id, confidence, scope, subject, args.values, List.of(facts), List.of());
  }

  public static Suspicion of(
      FindingId id, Confidence confidence, Scope scope, Text subject, Args args, List<Fact> facts) {
    return new Suspicion(id, confidence, scope, subject, args.values, facts, List.of());
  }

  /** About somebody who has a name, or a thing that is called the same everywhere. */
  public static Suspicion of(
      FindingId id, Confidence confidence, Scope scope, String subject, Args args, Fact... facts) {
    return of(id, confidence, scope, Text.asItIs(subject), args, List.of(facts));
  }

  /** About somebody who has a name, or a thing that is called the same everywhere. */
  public static Suspicion of(
      FindingId id,
      Confidence confidence,
      Scope scope,
      String subject,
      Args args,
      List<Fact> facts) {
    return of(id, confidence, scope, Text.asItIs(subject), args, facts);
  }

  /** Whom it is about, in English, as the order of findings and what is the same go by. */
  public String about() {
    return subject.toString();
  }

  /** What belongs in a place of the finding's text, in English; a ? where it was not measured. */
  public String said(String place) {
    return args.getOrDefault(place, Text.asItIs("?")).toString();
  }

  /** The same, as sure as this. */
  public Suspicion at(Confidence other) {
    return new Suspicion(id, other, scope, subject, args, evidence, sources);
  }

  /** The same with one more fact, unless it has it already. */
  public Suspicion with(Fact fact) {
    if (evidence.contains(fact)) {
      return this;
    }
    List<Fact> more = new ArrayList<>(evidence);
    more.add(fact);
    return new Suspicion(id, confidence, scope, subject, args, more, sources);
  }

  /** The same with a source. */
  public Suspicion from(Text source) {
    return new Suspicion(id, confidence, scope, subject, args, evidence, List.of(source));
  }

  /** The same with a source that is called the same everywhere. */
  public Suspicion from(String source) {
    return from(Text.asItIs(source));
  }

  /** Measured values by the name that the catalogue gives them. */
  public static final class Args {
    private final Map<String, Text> values = new LinkedHashMap<>();

    public static Args none() {
      return new Args();
    }

    public static Args of(String name, Object value) {
      return new Args().and(name, value);
    }

    public static Args of(String name, Text value) {
      return new Args().and(name, value);
    }

    public Args and(String name, Object value) {
      return and(name, Text.asItIs(String.valueOf(value)));
    }

    public Args and(String name, Text value) {
      values.put(name, value);
      return this;
    }
  }
}
