package org.castdoctor.agent.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.castdoctor.agent.knowledge.Incident.About;
import org.castdoctor.protocol.diagnosis.FindingId;

/** The incident register: a second source beside what is measured, never a verdict of its own. */
public record Incidents(List<Incident> all) {
  public Incidents {
    all = List.copyOf(all);
  }

  /** The register that ships with this version. */
  public static Incidents load() {
    return of(Section.INCIDENTS.document(Overlay.NONE));
  }

  static Incidents of(JsonNode file) {
    return new Incidents(KnowledgeFile.rows(file.path("incidents"), Incident::of));
  }

  /** What lasts on a day and surely hit whoever asks. */
  public List<Incident> inForce(LocalDate day, About about) {
    return all.stream()
        .filter(incident -> incident.isOn(day) && incident.hits(about) == Match.YES)
        .toList();
  }

  /** The same, for one finding that wants a second source. */
  public List<Incident> inForce(LocalDate day, About about, FindingId finding) {
    return inForce(day, about).stream().filter(i -> i.finding().equals(finding)).toList();
  }
}
