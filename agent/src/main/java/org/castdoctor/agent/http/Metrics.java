package org.castdoctor.agent.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.protocol.diagnosis.Owner;

/** Figures in Prometheus' text form 0.0.4. No name, address or model is a label. */
final class Metrics {
  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private Metrics() {}

  static Reply.Now reply(Doctor doctor, Diagnoses diagnoses, Refusals refusals) {
    StringBuilder text = new StringBuilder();
    head(text, "castdoctor_info", "gauge", "Which version runs.");
    text.append("castdoctor_info{version=\"").append(doctor.version()).append("\"} 1\n");
    text.append(org.castdoctor.agent.export.Metrics.text(diagnoses.made()));
    Optional<Rendered> latest = diagnoses.latest();
    head(text, "castdoctor_verdict", "gauge", "With whom the latest verdict lies.");
    latest.ifPresent(rendered -> {
      for (Owner owner : Owner.values()) {
        int is = rendered.diagnosis().verdict().owner() == owner ? 1 : 0;
        text.append("castdoctor_verdict{owner=\"").append(owner.word()).append("\"} ");
        text.append(is).append('\n');
      }
    });
    head(text, "castdoctor_devices", "gauge", "Devices in the latest diagnosis.");
    latest.ifPresent(rendered ->
        text.append("castdoctor_devices ")
            .append(rendered.diagnosis().devices().size())
            .append('\n'));
    head(text, "castdoctor_diagnosed_at_seconds", "gauge", "When the latest was made.");
    latest.ifPresent(rendered ->
        text.append("castdoctor_diagnosed_at_seconds ")
            .append(rendered.diagnosis().createdAt().getEpochSecond())
            .append('\n'));
    head(text, "castdoctor_refused_total", "counter", "Requests refused, by rule.");
    refusals
        .counted()
        .forEach((refusal, count) ->
            text.append("castdoctor_refused_total{rule=\"")
                .append(refusal.slug())
                .append("\"} ")
                .append(count)
                .append('\n'));
    return new Reply.Now(
        200, Map.of("content-type", TYPE), text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void head(StringBuilder text, String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }
}
