package org.castdoctor.agent.http;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How often each kind of request was refused since the start. */
final class Refusals {
  private final Map<Refusal, LongAdder> counts = new EnumMap<>(Refusal.class);

  Refusals() {
    for (Refusal refusal : Refusal.values()) {
      counts.put(refusal, new LongAdder());
    }
  }

  void count(Refusal refusal) {
    LongAdder adder = counts.get(refusal);
    if (adder != null) {
      adder.increment();
    }
  }

  /** Those that happened, in the order of the rules. */
  Map<Refusal, Long> counted() {
    Map<Refusal, Long> counted = new EnumMap<>(Refusal.class);
    counts.forEach((refusal, adder) -> {
      if (adder.sum() > 0) {
        counted.put(refusal, adder.sum());
      }
    });
    return counted;
  }
}
