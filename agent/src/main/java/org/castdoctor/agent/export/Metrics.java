package org.castdoctor.agent.export;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.castdoctor.protocol.code.AppTable;
import org.castdoctor.protocol.diagnosis.Diagnosis;

/**
 * Diagnoses counted, as Prometheus text (exposition format 0.0.4). Labels are words of closed lists
 * alone: never a device, a host or what somebody typed, so there are at most some thousand series.
 */
public final class Metrics {
  /** What a diagnosis is counted by. */
  public record Labels(String code, String owner, String app, String confidence) {
    /** An app without a row of its own counts as unknown, whatever somebody called it. */
    public static Labels of(Diagnosis diagnosis) {
      String app = diagnosis.request().app().orElse("unknown");
      return new Labels(
          Events.verdict(diagnosis),
          diagnosis.verdict().owner().word(),
          AppTable.indexOf(app) == AppTable.UNKNOWN ? "unknown" : app,
          diagnosis.verdict().confidence().word());
    }
  }

  private static final Comparator<Labels> ORDER =
      Comparator.comparing(Labels::code)
          .thenComparing(Labels::owner)
          .thenComparing(Labels::app)
          .thenComparing(Labels::confidence);

  private Metrics() {}

  /** The page, in one order always. */
  public static String text(Map<Labels, Long> counted) {
    StringBuilder text = new StringBuilder();
    text.append(
        "# HELP castdoctor_diagnoses_total Diagnoses made since the start, by their verdict.\n");
    text.append("# TYPE castdoctor_diagnoses_total counter\n");
    Map<Labels, Long> sorted = new TreeMap<>(ORDER);
    sorted.putAll(counted);
    sorted.forEach((labels, count) ->
        text.append("castdoctor_diagnoses_total{code=\"")
            .append(labels.code())
            .append("\",owner=\"")
            .append(labels.owner())
            .append("\",app=\"")
            .append(labels.app())
            .append("\",confidence=\"")
            .append(labels.confidence())
            .append("\"} ")
            .append(count)
            .append('\n'));
    return text.toString();
  }
}
