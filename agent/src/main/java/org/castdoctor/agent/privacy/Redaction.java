package org.castdoctor.agent.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.BundleJson;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.json.JsonTree;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.privacy.Serial;

/**
 * One report's masks: learned from the types of everything that was observed and declared, put into
 * whatever is to leave this computer.
 */
public final class Redaction {

  private final Masks masks = new Masks();
  private final MaskedJson json = new MaskedJson(masks);

  private Redaction() {}

  /** The masks for reports about this bundle. */
  public static Redaction of(Bundle bundle) {
    Redaction redaction = new Redaction();
    redaction.learn(bundle);
    return redaction;
  }

  /** The masks for a list of what was observed. */
  public static Redaction of(Observations seen) {
    Redaction redaction = new Redaction();
    seen.all().forEach(redaction::observation);
    return redaction;
  }

  /** The masks for a sentence in which these may stand. */
  public static Redaction of(Collection<String> names, Collection<String> serials) {
    Redaction redaction = new Redaction();
    names.forEach(name -> redaction.masks.learn(new Name(name)));
    serials.forEach(serial -> redaction.masks.learn(new Serial(serial)));
    return redaction;
  }

  private void learn(Bundle bundle) {
    JsonNode declared = read(BundleJson.write(bundle)).path("declared");
    json.of(bundle.declared(), declared);
    bundle.observations().all().forEach(this::observation);
  }

  /** A diagnosis with masks in the place of what is sensitive. */
  public Diagnosis of(Diagnosis diagnosis) {
    return new MaskedRecord(masks).of(diagnosis);
  }

  /** One line of the stream of observations. */
  public String line(Observation observation) {
    return JsonTree.text(observation(observation));
  }

  /** Any text about the same home. */
  public String text(String text) {
    return masks.in(text);
  }

  private JsonNode observation(Observation observation) {
    return json.of((Record) observation, read(BundleJson.line(observation)));
  }

  private static JsonNode read(String json) {
    try {
      return JsonTree.read(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException ourOwn) {
      throw new IllegalStateException(ourOwn);
    }
  }
}
