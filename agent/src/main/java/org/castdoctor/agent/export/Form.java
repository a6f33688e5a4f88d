package org.castdoctor.agent.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.castdoctor.agent.privacy.Outgoing;
import org.castdoctor.protocol.diagnosis.DiagnosisJson;
import org.castdoctor.protocol.json.JsonTree;

/** The forms in which a diagnosis is sent; tickets want a desk's own credentials and are not. */
public enum Form {
  /** CloudEvents 1.0, HTTP binding, structured mode (§3.2). */
  CLOUDEVENTS("application/cloudevents+json"),
  /** OTLP/HTTP logs with JSON; the URL is the collector's, to its end in /v1/logs. */
  OTLP("application/json"),
  /** Every observation on a line, then the diagnosis. */
  NDJSON("application/x-ndjson");

  private final String contentType;

  Form(String contentType) {
    this.contentType = contentType;
  }

  public String contentType() {
    return contentType;
  }

  /** As it is called on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that is called so. */
  public static Optional<Form> of(String word) {
    return List.of(values()).stream().filter(form -> form.word().equals(word)).findFirst();
  }

  /** What is sent. */
  public String body(Outgoing outgoing) {
    return switch (this) {
      case CLOUDEVENTS -> JsonTree.text(Events.cloudEvent(outgoing));
      case OTLP -> JsonTree.text(Events.otlpLogs(outgoing));
      case NDJSON ->
          outgoing.observations().stream().map(line -> line + "\n").collect(Collectors.joining())
              + JsonTree.text(DiagnosisJson.of(outgoing.diagnosis()))
              + "\n";
    };
  }
}
