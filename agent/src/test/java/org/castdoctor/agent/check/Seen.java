package org.castdoctor.agent.check;

import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.assemble.Assembler;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.DiscoveryObservation.Asked;
import org.castdoctor.agent.observe.DiscoveryObservation.AskedDirectly;
import org.castdoctor.agent.observe.DiscoveryObservation.Goodbye;
import org.castdoctor.agent.observe.DiscoveryObservation.Heard;
import org.castdoctor.agent.observe.DiscoveryObservation.SsdpHeard;
import org.castdoctor.agent.observe.DiscoveryObservation.Talker;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.InternetObservation.Resolver;
import org.castdoctor.agent.observe.InternetObservation.WebAnswer;
import org.castdoctor.agent.observe.InternetObservation.WebAsked;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation.Leg;
import org.castdoctor.agent.observe.PathObservation.RoundTrips;
import org.castdoctor.agent.observe.PathObservation.Trips;
import org.castdoctor.agent.observe.ReceiverObservation.AppAsked;
import org.castdoctor.agent.observe.ReceiverObservation.Availability;
import org.castdoctor.agent.observe.ReceiverObservation.CastHeartbeat;
import org.castdoctor.agent.observe.ReceiverObservation.CastStatus;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.observe.ReceiverObservation.Running;
import org.castdoctor.agent.observe.ReceiverObservation.Status;
import org.castdoctor.agent.observe.ReceiverObservation.TlsPeer;
import org.castdoctor.agent.observe.ReceiverObservation.TlsTried;
import org.castdoctor.agent.observe.SenderObservation.HostSeen;
import org.castdoctor.agent.observe.SenderObservation.Program;
import org.castdoctor.agent.observe.SenderObservation.SenderHere;
import org.castdoctor.agent.observe.SenderObservation.SetupSeen;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.privacy.Mac;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.privacy.Place;
import org.castdoctor.protocol.privacy.Serial;

/** Observations written by hand, one line a fact, a millisecond apart. */
public final class Seen {
  public static final String ROUTER = "192.168.1.1";
  public static final String LIVING_ROOM = "192.168.1.40";
  public static final String KITCHEN = "192.168.1.41";
  public static final String GOOGLE = "8.8.8.8";
  public static final String CLOUDFLARE = "1.1.1.1";
  public static final String NIC = "wlan0";
  public static final int CAST = GoogleCast.CAST_PORT;

  private static final Knowledge KNOWLEDGE = Knowledge.load();

  private final List<Observation> all = new ArrayList<>();
  private final SeenComputer computer = new SeenComputer();
  private final Set<InetAddress> cameUp = new LinkedHashSet<>();
  private Instant start = Instant.parse("2026-11-21T18:00:00Z");
  private boolean hostKnown;
  private Declared declared = Declared.nothing();

  private Seen() {}

  /** Nothing was measured at all. */
  public static Seen nothing() {
    return new Seen();
  }

  /** This computer with no interface but loopback. */
  public static Seen computer() {
    Seen seen = new Seen();
    seen.hostKnown = true;
    return seen.nic("lo", NicKind.LOOPBACK, "127.0.0.1", 8);
  }

  /** This computer in the home network, with a router; nothing was asked yet. */
  public static Seen inHome() {
    Seen seen = computer().nic(NIC, NicKind.WIFI, "192.168.1.20", 24).multicastThrough(NIC);
    return seen.routeThrough(NIC, ROUTER);
  }

  /** A home where all is well: a router, the internet and one receiver. */
  public static Seen healthyHome() {
    return inHome().andAllIsWell();
  }

  /** The same on another day, with certificates of that day. */
  public static Seen healthyHomeOn(LocalDate day) {
    return inHome().on(day).andAllIsWell();
  }

  private Seen andAllIsWell() {
    return routerAnswers().everybodyAnswers().chromecast().internetAnswers();
  }

  public static InetAddress at(String address) {
    return InetAddress.ofLiteral(address);
  }

  public Seen declared(Declared other) {
    declared = other;
    return this;
  }

  public Seen on(LocalDate day) {
    start = day.atTime(18, 0).toInstant(ZoneOffset.UTC);
    return this;
  }

  public Seen nic(String name, NicKind kind, String address, int length) {
    return nic(name, kind, List.of(new Prefix(at(address), length)));
  }

  public Seen nic(String name, NicKind kind, List<Prefix> addresses) {
    computer.nic(name, kind, addresses);
    return this;
  }

  public Seen routeThrough(String nic, String gateway) {
    computer.route = Optional.of(new DefaultRoute(nic, at(gateway), 600));
    return this;
  }

  public Seen multicastThrough(String nic) {
    computer.multicastNic = Optional.of(nic);
    return this;
  }

  public Seen neighbour(String address, NeighbourState state) {
    computer.neighbours.add(new Neighbour(at(address), NIC, Optional.empty(), state));
    return this;
  }

  /** Asking in one way on the home interface; a joined socket hears its own questions. */
  public Seen asked(Way way, int sent, int answers) {
    return asked(NIC, way, sent, sent, answers);
  }

  public Seen asked(String nic, Way way, int sent, int echoes, int answers) {
    return add(Facts.asked(now(), nic, way, sent, echoes, answers));
  }

  public Seen nobodyAnswers() {
    return asked(Way.MULTICAST, 4, 0).asked(Way.UNICAST_REPLY, 3, 0).asked(Way.OWN_PORT, 10, 0);
  }

  public Seen everybodyAnswers() {
    return asked(Way.MULTICAST, 2, 3).asked(Way.UNICAST_REPLY, 1, 1).asked(Way.OWN_PORT, 6, 4);
  }

  /** Another socket's own questions do not come back: this computer's own doing. */
  public Seen deaf() {
    return asked(NIC, Way.MULTICAST, 4, 0, 0);
  }

  /** An announcement, by whoever sends it. */
  public Seen service(String type, String address, int port, Map<String, String> txt) {
    return add(Facts.service(now(), type, at(address), port, txt));
  }

  public Seen announced(String name, String address, int port) {
    return service(
        "_googlecast._tcp.local",
        address,
        port,
        Map.of("id", name + "-id", "fn", name, "md", "Chromecast"));
  }

  /** An answer that came straight from there. */
  public Seen heardFrom(String address, Way way, String nic) {
    String type = "_googlecast._tcp.local";
    String instance = "Instance-" + address + "-" + CAST;
    return add(new Heard(now(), new Name(instance), type, nic, way, at(address), 42, 1));
  }

  /** A receiver that announces itself, whatever its cast service does. */
  public Seen announcing(String name, String address) {
    return announced(name, address, CAST).heardFrom(address, Way.OWN_PORT, NIC);
  }

  /** A player that answers searches by SSDP. */
  public Seen searched(String address) {
    List<String> targets = List.of("urn:dial-multiscreen-org:service:dial:1");
    return add(
        new SsdpHeard(
            now(),
            NIC,
            at(address),
            targets,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            120,
            1));
  }

  /** The instance at an address, heard from another host. */
  public Seen heardOf(String address, String from) {
    return add(
        new Heard(
            now(),
            new Name("Instance-" + address + "-" + CAST),
            "_googlecast._tcp.local",
            NIC,
            Way.MULTICAST,
            at(from),
            42,
            1));
  }

  /** Multicast questions that this host answered among others. */
  public Seen answeredBy(String address) {
    return add(
        new Asked(
            now(),
            NIC,
            Family.IPV4,
            Way.MULTICAST,
            Outcome.ok(5353),
            2,
            0,
            Optional.empty(),
            Outcome.ok(2),
            1,
            0,
            List.of(at(address))));
  }

  /** The neighbour table, read at this moment, says that this card has that address. */
  public Seen cardRead(String address, String mac) {
    SeenComputer then = computer.copy();
    then.neighbours.add(
        new Neighbour(at(address), NIC, Optional.of(new Mac(mac)), NeighbourState.RESOLVED));
    return add(new HostSeen(now(), then.network()));
  }

  /** Neighbours that came up while this computer asked, all with this card. */
  public Seen cameUp(String mac, String... addresses) {
    for (String address : addresses) {
      cameUp.add(at(address));
      computer.neighbours.add(
          new Neighbour(at(address), NIC, Optional.of(new Mac(mac)), NeighbourState.RESOLVED));
    }
    return this;
  }

  /** Another handshake with its cast port shows this certificate. */
  public Seen certificate(String address, String sha256) {
    TlsPeer peer = Facts.certificate(start);
    return add(
        new TlsTried(
            now(),
            at(address),
            CAST,
            Outcome.ok(
                new TlsPeer(
                    peer.protocol(),
                    peer.subject(),
                    peer.notBefore(),
                    peer.notAfter(),
                    new Serial(sha256))),
            90));
  }

  /** A host that spoke on the discovery port, with the services that it named. */
  public Seen talker(String address, int answers, int toAll, String... types) {
    return talkerWithin(4_500, address, answers, toAll, types);
  }

  /** The same, who was listened to for so long. */
  public Seen talkerWithin(long millis, String address, int answers, int toAll, String... types) {
    return add(new Talker(now(), NIC, at(address), List.of(types), 40, answers, toAll, millis));
  }

  /** Asked alone; what receivers it named. */
  public Seen directly(String address, Outcome<List<String>> receivers) {
    return add(
        new AskedDirectly(
            now(),
            at(address),
            2,
            receivers.map(names -> names.stream().map(Name::new).toList()),
            300));
  }

  public Seen goodbye(String address, String from) {
    return add(
        new Goodbye(
            now(), new Name("Instance-" + address), "_googlecast._tcp.local", NIC, at(from), 90));
  }

  /** The receiver of the healthy home, well. */
  public Seen chromecast() {
    return announcing("Living Room", LIVING_ROOM).castAnswers(LIVING_ROOM, CAST);
  }

  public Seen opens(String address, int port) {
    return tried(address, port, Outcome.ok(7L));
  }

  public Seen fails(String address, int port, Failure failure, int times) {
    for (int attempt = 0; attempt < times; attempt++) {
      tried(address, port, Outcome.failed(failure));
    }
    return this;
  }

  /** A neighbour that came up while this computer asked, and swallows every connection. */
  public Seen swallowing(String address) {
    cameUp.add(at(address));
    return swallowingLongKnown(address);
  }

  /** A neighbour that was in the table from the start, and swallows every connection. */
  public Seen swallowingLongKnown(String address) {
    return neighbour(address, NeighbourState.RESOLVED).fails(address, CAST, Failure.TIMEOUT, 2);
  }

  public Seen tried(String address, int port, Outcome<Long> outcome) {
    return add(new Connected(now(), at(address), port, 1, outcome, 1400));
  }

  public Seen tls(String address, int port, boolean works) {
    Outcome<TlsPeer> peer =
        works ? Outcome.ok(Facts.certificate(start)) : Outcome.failed(Failure.TLS);
    return add(new TlsTried(now(), at(address), port, peer, 90));
  }

  public Seen status(String address, int port, Running... apps) {
    Status status = new Status(List.of(apps), Optional.of(false), Optional.of(true));
    return status(address, port, Outcome.ok(status));
  }

  public Seen status(String address, int port, Outcome<Status> outcome) {
    return add(new CastStatus(now(), at(address), port, outcome, 30));
  }

  public Seen heartbeat(String address, int port, int pings, Outcome<Long> outcome) {
    return add(new CastHeartbeat(now(), at(address), port, pings, outcome, 3000));
  }

  /** TCP, TLS, status and heartbeat, all well. */
  public Seen castAnswers(String address, int port) {
    return opens(address, port)
        .tls(address, port, true)
        .status(address, port)
        .heartbeat(address, port, 1, Outcome.ok(25L));
  }

  public Seen app(String address, String appId, Outcome<Availability> outcome) {
    return add(new AppAsked(now(), at(address), CAST, appId, outcome));
  }

  public Seen routerAnswers() {
    return opens(ROUTER, 53);
  }

  /** Not even to the question who has its address. */
  public Seen routerSilent() {
    return neighbour(ROUTER, NeighbourState.INCOMPLETE)
        .fails(ROUTER, 53, Failure.HOST_UNREACHABLE, 1);
  }

  public Seen name(String resolver, Resolver role, Outcome<List<InetAddress>> outcome) {
    String name = "connectivitycheck.gstatic.com";
    return add(new NameAsked(now(), name, at(resolver), role, 3, outcome, 900));
  }

  public Seen nameFound(String resolver, Resolver role) {
    return name(resolver, role, Outcome.ok(List.of(at("203.0.113.204"))));
  }

  public Seen page(String vendor, int status, boolean asPromised) {
    return page(vendor, Outcome.ok(new WebAnswer(status, asPromised, Optional.empty())));
  }

  public Seen page(String vendor, Outcome<WebAnswer> outcome) {
    return add(new WebAsked(now(), vendor, vendor + ".example", outcome, 40));
  }

  public Seen internetAnswers() {
    return nameFound(ROUTER, Resolver.SYSTEM)
        .nameFound(GOOGLE, Resolver.PUBLIC)
        .opens(GOOGLE, 443)
        .opens(CLOUDFLARE, 443)
        .page("Google", 204, true)
        .page("Microsoft", 200, true);
  }

  public Seen internetSilent() {
    return name(ROUTER, Resolver.SYSTEM, Outcome.failed(Failure.TIMEOUT))
        .name(GOOGLE, Resolver.PUBLIC, Outcome.failed(Failure.TIMEOUT))
        .fails(GOOGLE, 443, Failure.TIMEOUT, 2)
        .fails(CLOUDFLARE, 443, Failure.TIMEOUT, 2);
  }

  public Seen browser(Program program, Outcome<String> version) {
    return add(new SenderHere(now(), program, version, new Place("its own note")));
  }

  public Observations observations() {
    List<Observation> complete = new ArrayList<>(all);
    if (hostKnown && !cameUp.isEmpty()) {
      SeenComputer before = computer.copy();
      before.neighbours.removeIf(neighbour -> cameUp.contains(neighbour.address()));
      complete.add(new HostSeen(start.minusMillis(1), before.network()));
    }
    if (hostKnown) {
      complete.add(new HostSeen(start, computer.network()));
    }
    return new Observations(complete);
  }

  public Bundle bundle() {
    return new Bundle("0.1.0", start, 3_000, declared, observations());
  }

  public Home home() {
    return home(bundle());
  }

  /** What checks are given of a bundle. */
  public static Home home(Bundle bundle) {
    return new Home(
        bundle.declared(),
        bundle.observations(),
        Assembler.recognise(bundle, KNOWLEDGE),
        KNOWLEDGE,
        bundle.startedAt());
  }

  /** The system's name and version, Linux unless told. */
  public Seen os(String os) {
    computer.os = os;
    return this;
  }

  /** Any other fact. */
  public Seen with(Observation observation) {
    return add(observation);
  }

  /** Round trips of this computer to itself, each of which took so long. */
  public Seen late(long millis) {
    return with(
        new RoundTrips(
            now(),
            Leg.THIS_COMPUTER,
            InetAddress.getLoopbackAddress(),
            9,
            Outcome.ok(new Trips(Collections.nCopies(6, millis), 0))));
  }

  public Seen setup(SetUp setup) {
    return add(new SetupSeen(now(), setup.done()));
  }

  public Instant now() {
    return start.plusMillis(all.size() + 1);
  }

  private Seen add(Observation observation) {
    all.add(observation);
    return this;
  }
}
