package org.castdoctor.agent.probe;

import java.util.List;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.HostFacts;
import org.castdoctor.agent.lan.HostFacts.Installed;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.SenderObservation.Program;
import org.castdoctor.agent.observe.SenderObservation.SenderHere;
import org.castdoctor.protocol.privacy.Place;

/** Which browsers are on this computer, in which version; starts none and sends nothing. */
public final class BrowserProbe implements Probe {
  private final Clock clock;
  private final HostFacts facts;

  public BrowserProbe(Clock clock, HostFacts facts) {
    this.clock = clock;
    this.facts = facts;
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    List<Installed> installed = facts.browsers();
    for (Program program : Program.values()) {
      notes.note(
          installed.stream()
              .filter(one -> one.program() == program)
              .findFirst()
              .map(one ->
                  new SenderHere(
                      clock.now(), program, Outcome.ok(one.version()), new Place(one.knownFrom())))
              .orElseGet(() ->
                  new SenderHere(
                      clock.now(),
                      program,
                      Outcome.notRun("not found where it usually is"),
                      new Place(""))));
    }
  }
}
