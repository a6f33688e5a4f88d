package org.castdoctor.agent.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a pack lays over the built-in knowledge. Its rows have been checked before one is made.
 *
 * @param label name and version of the pack, {@code desk-7}; empty where there is none
 * @param documents by the name of their {@link Section}
 * @param recalled names of rows, built-in or its own, that are not used
 * @param profile how the desk behind the pack works
 */
public record Overlay(
    String label,
    Map<String, JsonNode> documents,
    Set<String> recalled,
    Optional<DeskProfile> profile) {

  /** No pack. */
  public static final Overlay NONE = new Overlay("", Map.of(), Set.of(), Optional.empty());

  public Overlay {
    documents = Map.copyOf(documents);
    recalled = Set.copyOf(recalled);
  }

  /** A version of the built-in knowledge, and of the pack over it: {@code 2026.11+desk-7}. */
  public String over(String version) {
    return label.isEmpty() ? version : version + "+" + label;
  }

  JsonNode document(Section section) {
    return documents.getOrDefault(section.name(), MissingNode.getInstance());
  }
}
