package org.castdoctor.agent.probe;

import java.util.List;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Notebook;

/**
 * As which address each resolver reaches Google's name server. Two resolvers of unrelated companies
 * that come from one address are one and the same: somebody answers in their place. Made only where
 * a public resolver denied a name that it must know.
 */
public final class WhoAsksProbe implements Probe {
  private final Lan lan;
  private final Clock clock;
  private final List<NameLookup.Server> servers;

  public WhoAsksProbe(Lan lan, Clock clock, List<NameLookup.Server> servers) {
    this.lan = lan;
    this.clock = clock;
    this.servers = List.copyOf(servers);
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    new NameLookup(lan, clock, servers).askWhoAsks(deadline).forEach(notes::note);
  }
}
