package org.castdoctor.agent.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.castdoctor.agent.lan.HostFacts;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.lan.ServiceBrowser;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.probe.Probe;
import org.castdoctor.agent.session.DiagnosticSession;

/** One look at a simulated home: everything that the agent would take from the world. */
public final class SimRun implements AutoCloseable {
  private static final Duration ONE_PROBE = Duration.ofSeconds(15);

  private final SimHome home;
  private final SimClock clock = new SimClock();
  private final SimTasks tasks = new SimTasks(clock);
  private final SimNeighbours neighbours;
  private final SimLan lan;

  /** Starts in a home as it is. */
  public SimRun(SimHome home) {
    this.home = home;
    this.neighbours = new SimNeighbours(home, clock);
    this.lan = new SimLan(home, clock, neighbours);
  }

  /** From now on the home is sick, or well again. */
  @SafeVarargs
  public final void become(UnaryOperator<SimHome>... changes) {
    lan.become(lan.home().with(changes));
  }

  /** The first question left before the program was loaded, which took so long. */
  public SimRun withHeadStart(Duration loading) {
    lan.headStart(loading);
    return this;
  }

  public SimHome home() {
    return home;
  }

  public SimClock clock() {
    return clock;
  }

  public SimTasks tasks() {
    return tasks;
  }

  public Lan lan() {
    return lan;
  }

  public HostFacts facts() {
    return neighbours;
  }

  public ServiceBrowser browser() {
    return lan.multicast();
  }

  /** All of it, as a session takes it. */
  public DiagnosticSession.World world() {
    return new DiagnosticSession.World(
        lan, clock, neighbours, home.computer().setup(), lan.multicast(), tasks);
  }

  /** Everything said to receivers, as "name: TYPE". */
  public List<String> heardByReceivers() {
    return lan.heardByReceivers();
  }

  /** Runs one probe to its end. */
  public Observations observe(Probe probe) {
    return observe(probe, ONE_PROBE);
  }

  /** Runs one probe with so much time; one that takes longer fails the test. */
  public Observations observe(Probe probe, Duration time) {
    List<Observation> notes = new ArrayList<>();
    long end = clock.in(time).atNanos();
    probe.run(notes::add, clock.in(time));
    if (clock.nanos() > end) {
      throw new AssertionError("the probe went on after its deadline");
    }
    return new Observations(notes);
  }

  /** Fails the test where something was left open. */
  @Override
  public void close() {
    lan.close();
  }
}
