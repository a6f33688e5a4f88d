package org.castdoctor.agent.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.castdoctor.agent.knowledge.CompatRule.Effect;
import org.castdoctor.agent.knowledge.CompatRule.Matched;
import org.castdoctor.agent.knowledge.CompatRule.Wanted;
import org.castdoctor.protocol.diagnosis.FindingId;

/** All rules, found by the app they are about. */
public final class CompatRules {
  /** No app has this slug. */
  private static final String EVERY_APP = "";

  private final List<CompatRule> all;
  private final Map<String, List<CompatRule>> byApp = new HashMap<>();

  public CompatRules(List<CompatRule> rules) {
    all = List.copyOf(rules);
    for (CompatRule rule : all) {
      byApp.computeIfAbsent(rule.app().orElse(EVERY_APP), app -> new ArrayList<>()).add(rule);
    }
  }

  static CompatRules of(JsonNode file) {
    return new CompatRules(KnowledgeFile.rows(file.path("rules"), CompatRule::of));
  }

  public List<CompatRule> all() {
    return all;
  }

  /**
   * The rules for one finding that hold on a day and speak of this app, sender and model, or may do
   * so, each with how it stands to the other facts. Where an exception is about them, what it
   * excepts from is no more than unknown: not every set of the excepted makers is meant.
   */
  public List<Matched> about(Facts facts, FindingId finding, LocalDate day) {
    List<Matched> found = new ArrayList<>();
    boolean excepted = false;
    Set<String> apps = new LinkedHashSet<>(List.of(facts.app().orElse(EVERY_APP)));
    apps.add(EVERY_APP);
    for (String app : apps) {
      for (CompatRule rule : byApp.getOrDefault(app, List.of())) {
        if (!rule.finding().equals(finding) || !rule.holdsOn(day) || !rule.speaksOf(facts)) {
          continue;
        }
        Matched matched = rule.against(facts);
        if (rule.effect() == Effect.CASTABLE) {
          excepted |= matched.match() == Match.YES;
        } else {
          found.add(matched);
        }
      }
    }
    return excepted
        ? found.stream()
            .filter(m -> m.match() != Match.NO)
            .map(m -> new Matched(m.rule(), Match.UNKNOWN, Set.of(Wanted.MODEL)))
            .toList()
        : List.copyOf(found);
  }
}
