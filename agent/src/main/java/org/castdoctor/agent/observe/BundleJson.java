package org.castdoctor.agent.observe;

import java.util.StringJoiner;
import org.castdoctor.protocol.wire.Parsed;

/** The bundle as JSON, schema {@code castdoctor.observations/1}. */
public final class BundleJson {
  /** The name and number of the form. */
  public static final String SCHEMA = "castdoctor.observations/1";

  /** A bundle of 500 devices has under 2 MB; one from a stranger may claim anything. */
  public static final int MAX_BYTES = 16 << 20;

  private BundleJson() {}

  /** Writes it, one observation a line, so that a person can read what is handed over. */
  public static String write(Bundle bundle) {
    StringJoiner lines = new StringJoiner(",\n    ", "[\n    ", "\n  ]");
    for (Observation observation : bundle.observations().all()) {
      lines.add(line(observation));
    }
    StringJoiner fields = new StringJoiner(",\n  ", "{\n  ", "\n}\n");
    fields.add("\"schema\": " + part(SCHEMA));
    fields.add("\"agentVersion\": " + part(bundle.agentVersion()));
    fields.add("\"startedAt\": " + part(bundle.startedAt()));
    bundle.zone().ifPresent(zone -> fields.add("\"zone\": " + part(zone)));
    fields.add("\"durationMillis\": " + part(bundle.durationMillis()));
    fields.add("\"declared\": " + part(bundle.declared()));
    fields.add("\"observations\": " + lines);
    return fields.toString();
  }

  /** Reads it. Malformed where it is not JSON, not whole, or not this form. */
  public static Parsed<Bundle> read(byte[] bytes) {
    return BundleReader.read(bytes);
  }

  /** One observation on one line, as it is streamed. */
  public static String line(Observation observation) {
    return part(observation);
  }

  /** Anything in an observation, in the form that it has in a bundle: nothing of it is masked. */
  public static String part(Object of) {
    return RecordWriter.text(of);
  }
}
