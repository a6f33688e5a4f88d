package org.castdoctor.agent.session;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.HostFacts;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.lan.ServiceBrowser;
import org.castdoctor.agent.lan.SetupFacts;
import org.castdoctor.agent.lan.Tasks;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observation.ProbeEnded;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation.HopsSeen;
import org.castdoctor.agent.observe.PathObservation.Leg;
import org.castdoctor.agent.observe.PathObservation.RoundTrips;
import org.castdoctor.agent.observe.SenderObservation.HostSeen;
import org.castdoctor.agent.observe.SenderObservation.NameRemembered;
import org.castdoctor.agent.observe.SenderObservation.PortUsed;
import org.castdoctor.agent.observe.SenderObservation.ProfilesSeen;
import org.castdoctor.agent.observe.SenderObservation.SetupSeen;
import org.castdoctor.agent.probe.AdvertProbe;
import org.castdoctor.agent.probe.BrowserProbe;
import org.castdoctor.agent.probe.CastChannelProbe;
import org.castdoctor.agent.probe.CertificateProbe;
import org.castdoctor.agent.probe.ConsoleProbe;
import org.castdoctor.agent.probe.DialProbe;
import org.castdoctor.agent.probe.DirectProbe;
import org.castdoctor.agent.probe.DiscoveryProbe;
import org.castdoctor.agent.probe.DiscoveryProbe.Meanwhile;
import org.castdoctor.agent.probe.InternetProbe;
import org.castdoctor.agent.probe.LargePageProbe;
import org.castdoctor.agent.probe.LaunchProbe;
import org.castdoctor.agent.probe.LoadProbe;
import org.castdoctor.agent.probe.LoadedTripsProbe;
import org.castdoctor.agent.probe.NtpProbe;
import org.castdoctor.agent.probe.NudgeProbe;
import org.castdoctor.agent.probe.Probe;
import org.castdoctor.agent.probe.ReachProbe;
import org.castdoctor.agent.probe.RokuProbe;
import org.castdoctor.agent.probe.RoundTripProbe;
import org.castdoctor.agent.probe.RouterWordProbe;
import org.castdoctor.agent.probe.SecondOpinionProbe;
import org.castdoctor.agent.probe.SendProbe;
import org.castdoctor.agent.probe.ServiceProbe;
import org.castdoctor.agent.probe.SetupProbe;
import org.castdoctor.agent.probe.SsdpProbe;
import org.castdoctor.agent.probe.StatusFeedProbe;
import org.castdoctor.agent.probe.SweepProbe;
import org.castdoctor.agent.probe.WhoAsksProbe;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.privacy.Name;

/**
 * Carries out a plan: probes side by side, each cut off at its deadline, what one sees starting
 * what follows from it, and whatever goes wrong in one leaving the others alone.
 */
public final class DiagnosticSession {
  /** The rest of the limit is for reasoning and printing. */
  private static final Duration REPORTING = Duration.ofMillis(400);

  /** The third only keeps the line busy, where that was asked for. */
  private static final int WAVES = 3;

  private static final int MDNS = Lan.MDNS_GROUP.getPort();

  private final World world;
  private final Measuring measuring;
  private final Plan plan;
  private final Consumer<Observation> listener;
  private final Runnable onAsked;
  private final Map<Planned, Boolean> launched = new LinkedHashMap<>();
  private final List<Observation> noted = new ArrayList<>();
  private Meanwhile meanwhile = Meanwhile.nothing();

  /** Everything a session needs of the world. */
  public record World(
      Lan lan,
      Clock clock,
      HostFacts facts,
      SetupFacts setup,
      ServiceBrowser browser,
      Tasks tasks) {}

  /**
   * @param listener is told every observation as it is made, from any thread, one at a time
   */
  public DiagnosticSession(
      World world, Measuring measuring, Plan plan, Consumer<Observation> listener) {
    this(world, measuring, plan, listener, () -> {});
  }

  /**
   * The same, which says when its first questions are on their way.
   *
   * @param onAsked what matters only later, and may take the processor from then on
   */
  public DiagnosticSession(
      World world,
      Measuring measuring,
      Plan plan,
      Consumer<Observation> listener,
      Runnable onAsked) {
    this.world = world;
    this.measuring = measuring;
    this.plan = plan;
    this.listener = listener;
    this.onAsked = onAsked;
  }

  /** Measures. To be called once. */
  public Observations measure() {
    Deadline end = world.clock().in(measuring.timeout().minus(REPORTING));
    Notebook notes = observation -> note(observation, end);
    HostNetwork host = world.facts().read();
    notes.note(new HostSeen(world.clock().now(), host));
    List<Planned> first = plan.first(host);
    AtomicBoolean begun = new AtomicBoolean();
    Runnable others =
        () -> {
          if (begun.compareAndSet(false, true)) {
            first.forEach(planned -> launch(planned, notes, end));
            onAsked.run();
            plan.services(host).forEach(planned -> launch(planned, notes, end));
          }
        };
    Runnable doubts = () -> plan.doubted(soFar()).forEach(planned -> launch(planned, notes, end));
    meanwhile =
        new Meanwhile(
            () -> world.tasks().fork("everything else", others),
            () -> world.tasks().fork("what is missing", doubts));
    // Everything waits for the answers to these questions, so they leave before all else begins.
    first.stream().filter(Planned::asksEverybody).forEach(planned -> launch(planned, notes, end));
    world.tasks().join(end);
    // Where nothing could be asked nobody has started them.
    others.run();
    world.tasks().join(end);
    for (int wave = 1; wave <= WAVES && !end.hasPassed(); wave++) {
      plan.next(soFar(), wave).forEach(planned -> launch(planned, notes, end));
      world.tasks().join(end);
    }
    signOffTheCut();
    return soFar();
  }

  private synchronized Observations soFar() {
    return new Observations(List.copyOf(noted));
  }

  private void note(Observation observation, Deadline end) {
    synchronized (this) {
      noted.add(observation);
      listener.accept(observation);
    }
    plan.after(observation, this::soFar).forEach(next -> launch(next, o -> note(o, end), end));
  }

  private void launch(Planned planned, Notebook notes, Deadline end) {
    synchronized (this) {
      if (launched.putIfAbsent(planned, false) != null) {
        return;
      }
    }
    world.tasks().fork(planned.name(), () -> run(planned, notes, end));
  }

  private void run(Planned planned, Notebook notes, Deadline end) {
    long start = world.clock().nanos();
    Outcome<Long> outcome;
    try {
      probe(planned).run(notes, end.butAtMost(plan.patience(planned)));
      outcome = Outcome.ok((world.clock().nanos() - start) / 1_000_000);
    } catch (RuntimeException bug) {
      // The one place that keeps the session going: our bug in one probe must not cost the others.
      outcome = Outcome.failed(Failure.OTHER, "could not run: " + bug);
    }
    synchronized (this) {
      if (Boolean.TRUE.equals(launched.put(planned, true))) {
        return;
      }
    }
    notes.note(new ProbeEnded(world.clock().now(), planned.name(), outcome));
  }

  /** What was planned and did not come to its end was not measured, and says so. */
  private synchronized void signOffTheCut() {
    launched.forEach((planned, ended) -> {
      if (!ended) {
        noted.add(
            new ProbeEnded(
                world.clock().now(),
                planned.name(),
                Outcome.notRun(Text.of("cut off at the end of the run"))));
      }
    });
  }

  /** A port of the router that answered by now; none where none did. */
  private synchronized Optional<InetSocketAddress> answeringPortOfTheRouter() {
    return noted.stream()
        .filter(RoundTrips.class::isInstance)
        .map(RoundTrips.class::cast)
        .filter(trips -> trips.leg() == Leg.ROUTER && trips.outcome().isOk())
        .map(trips -> new InetSocketAddress(trips.address(), trips.port()))
        .findFirst();
  }

  private Probe probe(Planned planned) {
    Lan lan = world.lan();
    Clock clock = world.clock();
    return switch (planned) {
      case Planned.Discover(var links, var wanted) ->
          new DiscoveryProbe(
              lan, clock, links, wanted.map(GoogleCast::called).orElse(any -> true), meanwhile);
      case Planned.Search(var nics, var listening) -> new SsdpProbe(lan, clock, nics, listening);
      case Planned.AskDirectly(var address, var nic) -> new DirectProbe(lan, clock, address, nic);
      case Planned.Sweep(var nic, int part, var hosts) ->
          new SweepProbe(lan, clock, nic, hosts, GoogleCast.SWEEP_PORTS);
      case Planned.CastChannel(var address, int port) ->
          new CastChannelProbe(
              lan, clock, address, port, measuring.appIds(), measuring.castRoots());
      case Planned.CompareCertificates(var address, int port) ->
          new CertificateProbe(lan, clock, address, port);
      case Planned.Reach(var address, int port) -> new ReachProbe(lan, clock, address, port);
      case Planned.Internet(var vendor, var servers) ->
          new InternetProbe(lan, clock, vendor, servers);
      case Planned.AskService(var service, var host, var servers) ->
          new ServiceProbe(lan, clock, service, host, servers);
      case Planned.ReadFeed(var service, var feed, var country, var servers) ->
          new StatusFeedProbe(lan, clock, service.id(), feed, country, servers);
      case Planned.AskWhoAsks(var servers) -> new WhoAsksProbe(lan, clock, servers);
      case Planned.AskTime(var server, var servers) -> new NtpProbe(lan, clock, server, servers);
      case Planned.AskRouter(var router, var nic, var patience) ->
          new RouterWordProbe(lan, clock, router, nic);
      case Planned.Trips(var leg, var address, var ports) ->
          new RoundTripProbe(lan, clock, leg, address, ports, answeringPortOfTheRouter());
      case Planned.Load(var host, int stream, var servers) ->
          new LoadProbe(lan, clock, host, stream, servers);
      case Planned.TripsUnderLoad(var address, int port) ->
          new LoadedTripsProbe(lan, clock, world.tasks(), address, port);
      case Planned.CountHops(var target) ->
          (notes, deadline) ->
              notes.note(new HopsSeen(clock.now(), target, world.setup().firstHops(target)));
      case Planned.AskLargePage(var servers) -> new LargePageProbe(lan, clock, servers);
      case Planned.Nudge(var nic) -> new NudgeProbe(lan, clock, world.facts(), nic);
      case Planned.SecondOpinion(var nic) -> new SecondOpinionProbe(world.browser(), clock, nic);
      case Planned.AskSetup(var address, String model) ->
          new SetupProbe(lan, clock, address, model);
      case Planned.AskAdverts(var nics, var types, var appIds) ->
          new AdvertProbe(lan, clock, nics, types, appIds);
      case Planned.FindConsoles(var nics, var only, var listening) ->
          new ConsoleProbe(lan, clock, nics, only, listening);
      case Planned.AskRoku(var address) -> new RokuProbe(lan, clock, address);
      case Planned.AskDial(var address, String location, var apps) ->
          new DialProbe(lan, clock, address, location, apps);
      case Planned.TryLaunch(var address, int port, var appIds) ->
          new LaunchProbe(lan, clock, address, port, appIds);
      case Planned.ReadBrowsers readBrowsers -> new BrowserProbe(clock, world.facts());
      case Planned.TrySend(var nic, var address) -> new SendProbe(lan, clock, nic, address);
      case Planned.ReadSetup readSetup ->
          (notes, deadline) -> notes.note(new SetupSeen(clock.now(), world.setup().read(host())));
      case Planned.FindPortUsers findPortUsers ->
          (notes, deadline) ->
              notes.note(new PortUsed(clock.now(), MDNS, world.setup().usersOf(MDNS)));
      case Planned.ReadProfiles readProfiles ->
          (notes, deadline) -> notes.note(new ProfilesSeen(clock.now(), world.setup().profiles()));
      case Planned.AskMemory(String host, var fresh) ->
          (notes, deadline) ->
              notes.note(
                  new NameRemembered(
                      clock.now(), new Name(host), fresh, world.setup().remembered(host)));
      case Planned.ReadHost readHost ->
          (notes, deadline) -> notes.note(new HostSeen(clock.now(), world.facts().read()));
    };
  }

  /** The network as it was at the start. */
  private HostNetwork host() {
    return soFar().host().orElseThrow();
  }
}
