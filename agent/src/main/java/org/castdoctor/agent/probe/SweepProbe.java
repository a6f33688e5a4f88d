package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.DiscoveryObservation.Swept;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;

/**
 * Tries the ports of players on some neighbours, one connection after the other; several such
 * probes side by side are the sweep, and their number is how many connections are open at once.
 * Only what opens or refuses is worth an observation: then somebody is there.
 */
public final class SweepProbe implements Probe {
  /**
   * Neighbours have just answered for their address, so a port that says nothing within this says
   * nothing; and four such ports must fit beside the nudge into 1.5 s.
   */
  private static final Duration ATTEMPT = Duration.ofMillis(200);

  /** Of one such probe, and so of the sweep. */
  public static final Duration WHOLE = Duration.ofMillis(1_100);

  private final Lan lan;
  private final Clock clock;
  private final String nic;
  private final List<InetAddress> hosts;
  private final List<Integer> ports;

  public SweepProbe(
      Lan lan, Clock clock, String nic, List<InetAddress> hosts, List<Integer> ports) {
    this.lan = lan;
    this.clock = clock;
    this.nic = nic;
    this.hosts = List.copyOf(hosts);
    this.ports = List.copyOf(ports);
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    long start = clock.nanos();
    int opened = 0;
    int refused = 0;
    int silent = 0;
    for (InetAddress host : hosts) {
      for (int port : ports) {
        if (deadline.hasPassed()) {
          break;
        }
        long began = clock.nanos();
        Outcome<Long> outcome =
            ReachProbe.millis(
                lan.open(new InetSocketAddress(host, port), deadline.butAtMost(ATTEMPT)));
        if (outcome.isOk() || outcome.failedWith(Failure.REFUSED)) {
          notes.note(
              new Connected(clock.now(), host, port, 1, outcome, Millis.since(began, clock)));
        }
        opened += outcome.isOk() ? 1 : 0;
        refused += outcome.failedWith(Failure.REFUSED) ? 1 : 0;
        silent += outcome.failedWith(Failure.TIMEOUT) ? 1 : 0;
      }
    }
    long waited = Millis.since(start, clock);
    notes.note(new Swept(clock.now(), nic, hosts.size(), ports, opened, refused, silent, waited));
  }
}
