package org.castdoctor.agent.probe;

import java.time.Duration;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.ServiceBrowser;
import org.castdoctor.agent.observe.DiscoveryObservation.SecondOpinion;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.protocol.privacy.Name;

/** Whether a discovery library that nobody here wrote finds a Cast receiver where we did not. */
public final class SecondOpinionProbe implements Probe {
  /** Its first answers come within 350 ms; twice its own second query is generous. */
  private static final Duration WAIT = Duration.ofMillis(1_500);

  private final ServiceBrowser browser;
  private final Clock clock;
  private final Nic nic;

  public SecondOpinionProbe(ServiceBrowser browser, Clock clock, Nic nic) {
    this.browser = browser;
    this.clock = clock;
    this.nic = nic;
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    var found = browser.browse(nic, DiscoveryProbe.CAST.toString(), deadline.butAtMost(WAIT));
    var names = found.map(all -> all.stream().map(Name::new).toList());
    notes.note(new SecondOpinion(clock.now(), nic.name(), names));
  }
}
