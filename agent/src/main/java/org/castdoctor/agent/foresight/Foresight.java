package org.castdoctor.agent.foresight;

import java.util.List;

/** One rule. */
public interface Foresight {
  /** What it says of every matter that it knows enough about. */
  List<Prospect> look(Sight sight);

  /** All of them. */
  List<Foresight> ALL =
      List.of(
          new IncidentAhead(),
          new CertificateEnds(),
          new FirmwareStands(),
          new RuleComes(),
          new DropOutsGrow(),
          new WorkAnnounced());

  /** What all of them say. */
  static List<Prospect> all(Sight sight) {
    return ALL.stream().flatMap(rule -> rule.look(sight).stream()).toList();
  }
}
