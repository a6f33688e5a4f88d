package org.castdoctor.agent.cli;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.probe.DiscoveryProbe;
import org.castdoctor.agent.report.DeviceList;

/**
 * Receivers in the moment in which they are found, for somebody who watches: by what they announce,
 * which may not be all of it. What was found out of them, and everything else, is in the list at
 * the end.
 */
final class ArrivalView implements Consumer<Observation> {
  private final Consumer<String> lines;
  private final Set<String> shown = new HashSet<>();

  ArrivalView(PrintStream err) {
    this(err::println);
  }

  /** Tells each receiver once, as it comes; the line is safe for a terminal. */
  ArrivalView(Consumer<String> lines) {
    this.lines = lines;
  }

  @Override
  public void accept(Observation observation) {
    if (observation instanceof ServiceSeen service
        && service.isComplete()
        && service.type().equals(DiscoveryProbe.CAST.toString())
        && shown.add(GoogleCast.idOf(service))) {
      lines.accept(
          DeviceList.arrival(
              GoogleCast.nameOf(service),
              GoogleCast.modelOf(service).orElse("?"),
              service.addresses().getFirst()));
    }
  }
}
