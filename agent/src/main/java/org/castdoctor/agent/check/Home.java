package org.castdoctor.agent.check;

import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.family.DeviceTable;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.family.Receiver.Proof;
import org.castdoctor.agent.family.Receiver.Remote;
import org.castdoctor.agent.family.SeenDevice;
import org.castdoctor.agent.knowledge.ErrorCodes.ErrorCode;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.observe.DiscoveryObservation.Asked;
import org.castdoctor.agent.observe.DiscoveryObservation.AskedDirectly;
import org.castdoctor.agent.observe.DiscoveryObservation.Heard;
import org.castdoctor.agent.observe.DiscoveryObservation.SecondOpinion;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.DiscoveryObservation.SsdpHeard;
import org.castdoctor.agent.observe.DiscoveryObservation.Talker;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.HostSetup;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.ReceiverObservation.CastStatus;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.observe.SenderObservation.HostSeen;
import org.castdoctor.agent.observe.SenderObservation.Program;
import org.castdoctor.agent.observe.SenderObservation.SenderHere;
import org.castdoctor.agent.observe.SenderObservation.SetupSeen;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Plan;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Declared.Symptom;
import org.castdoctor.protocol.diagnosis.Evidence;
import org.castdoctor.protocol.diagnosis.Vantage;
import org.castdoctor.protocol.privacy.Mac;
import org.castdoctor.protocol.privacy.Name;

/**
 * All that checks reason from: what was declared, what was seen, and what is known. The questions
 * that several checks ask of the observations are answered here once.
 *
 * @param at when the observations were made; the only notion of today that checks have
 */
public record Home(
    Declared declared,
    Observations seen,
    List<Receiver> receivers,
    Knowledge knowledge,
    Instant at) {

  /** A single question may be lost on its way, and so proves nothing. */
  private static final int QUESTIONS_NEEDED = 2;

  public Home {
    receivers = List.copyOf(receivers);
  }

  /** Whether something is so, as far as it was measured. */
  public enum Known {
    YES,
    NO,
    UNKNOWN
  }

  public LocalDate today() {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  public Optional<HostNetwork> host() {
    return seen.host();
  }

  /** The declared error code, where it is in our list. */
  public Optional<ErrorCode> errorCode() {
    return declared.error().flatMap(knowledge.errorCodes()::find);
  }

  /** Whether by the complaint itself casting begins and fails later: then the app does offer it. */
  public boolean castingStarts() {
    return declared
        .symptom()
        .filter(symptom -> symptom == Symptom.DROPS || symptom == Symptom.BUFFERS)
        .isPresent();
  }

  /** The receiver that was asked for, where exactly one goes by that name. */
  public Optional<Receiver> wanted() {
    return called(receivers, declared).size() == 1
        ? Optional.of(called(receivers, declared).get(0))
        : Optional.empty();
  }

  /** Whether several receivers go by the declared name, so that nobody knows which is meant. */
  public boolean isAmbiguous() {
    return called(receivers, declared).size() > 1;
  }

  /**
   * The receivers that may be meant by the declared device: those with just this name, address or
   * id; where there is none, those whose name has it as a part.
   */
  public static List<Receiver> called(List<Receiver> receivers, Declared declared) {
    String name = declared.device().orElse("");
    List<Receiver> exactly = receivers.stream().filter(r -> r.isCalled(name)).toList();
    return !exactly.isEmpty() || name.isBlank()
        ? exactly
        : receivers.stream().filter(r -> r.hasInName(name)).toList();
  }

  /** Every device of this home, of whatever family. */
  public List<SeenDevice> devices() {
    return DeviceTable.of(seen, receivers);
  }

  /** The device that was asked for, of whatever family, where exactly one goes by that name. */
  public Optional<SeenDevice> wantedDevice() {
    Optional<String> name = declared.device().map(String::strip).filter(said -> !said.isEmpty());
    if (name.isEmpty()) {
      return Optional.empty();
    }
    List<SeenDevice> exactly =
        devices().stream().filter(device -> isCalled(device, name.get())).toList();
    List<SeenDevice> called =
        !exactly.isEmpty()
            ? exactly
            : devices().stream()
                .filter(device ->
                    device
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .contains(name.get().toLowerCase(Locale.ROOT)))
                .toList();
    return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
  }

  private static boolean isCalled(SeenDevice device, String name) {
    return device.name().equalsIgnoreCase(name)
        || device.id().equalsIgnoreCase(name)
        || device.addresses().stream().anyMatch(address -> address.getHostAddress().equals(name));
  }

  /** Whether a device is what the complaint is about: it was named, or it is the only one here. */
  public boolean isAbout(SeenDevice device) {
    return declared.device().isPresent()
        ? wantedDevice().equals(Optional.of(device))
        : declared.app().isPresent() && devices().size() == 1;
  }

  /** The address that was asked for, where an address was. */
  public Optional<InetAddress> wantedAddress() {
    return literal(declared);
  }

  /** The declared device, where it is an address and not a name. */
  public static Optional<InetAddress> literal(Declared declared) {
    try {
      return declared.device().map(String::strip).map(InetAddress::ofLiteral);
    } catch (IllegalArgumentException aName) {
      return Optional.empty();
    }
  }

  /** The receivers the complaint is about: the one asked for, else all. */
  public List<Receiver> concerned() {
    return declared.device().isPresent() ? wanted().stream().toList() : receivers;
  }

  /** The receiver it is about, where this computer sees it and it tells its status. */
  public Optional<Receiver> seenWell() {
    return concerned().stream().filter(r -> r.announced() && talks(r)).findFirst();
  }

  /** Whether a question was answered with one of these words. */
  public boolean answered(String question, String... words) {
    return declared.answer(question).filter(List.of(words)::contains).isPresent();
  }

  /** An answer as a fact. What an answer is worth is weighed once, by whoever has it as a fact. */
  public Evidence saidTo(String question) {
    return said("answer to " + question, declared.answer(question).orElse("none"));
  }

  /** Whether other apps were said to cast; what was said of single apps goes first. */
  public Known otherAppsCast() {
    if (!declared.works().isEmpty() || answered("other-app-works", "yes")) {
      return Known.YES;
    }
    return answered("other-app-works", "no") ? Known.NO : Known.UNKNOWN;
  }

  /**
   * The browser that casts from this computer, where no other can be meant: the one that was named,
   * else the only one here that can cast.
   */
  public Optional<SenderHere> browser() {
    if (!declared.sender().isThisComputer()) {
      return Optional.empty();
    }
    List<SenderHere> able =
        seen.of(SenderHere.class)
            .filter(here -> here.version().isOk() && here.program() != Program.FIREFOX)
            .filter(here -> declared.sender() != Sender.CHROME || here.program() == Program.CHROME)
            .toList();
    return able.size() == 1 ? Optional.of(able.getFirst()) : Optional.empty();
  }

  /** The plan, whichever way it was declared. */
  public Optional<Plan> plan() {
    return declared
        .plan()
        .or(() ->
            Stream.of(Plan.values()).filter(plan -> answered("plan", plan.word())).findFirst());
  }

  /** Whether a receiver has a remote control: as measured, else as somebody in the room says. */
  public Remote remote(Receiver receiver) {
    if (receiver.remote().proof() != Proof.UNKNOWN || declared.answer("has-remote").isEmpty()) {
      return receiver.remote();
    }
    return answered("has-remote", "yes")
        ? new Remote(Proof.LIKELY, "it was said to have a remote control")
        : new Remote(Proof.RULED_OUT, "it was said to have no remote control");
  }

  /** The receivers that announced themselves. */
  public List<Receiver> announced() {
    return receivers.stream().filter(Receiver::announced).toList();
  }

  /** Asking by multicast that really left this computer. */
  public List<Asked> asked() {
    return seen.of(Asked.class).filter(asked -> asked.sent() > 0).toList();
  }

  /** Questions that left this computer, in all ways and on all interfaces. */
  public int questions() {
    return asked().stream().mapToInt(Asked::sent).sum();
  }

  /** Whether this computer asked often enough for silence to mean something. */
  public boolean askedEnough() {
    return questions() >= QUESTIONS_NEEDED;
  }

  /** Whether any other host answered any multicast question. */
  public boolean anybodyAnswered() {
    return asked().stream().anyMatch(asked -> asked.answers() > 0)
        || heardBySecondOpinion().isPresent();
  }

  /** What an independent library heard where our own engine heard nobody. */
  public Optional<String> heardBySecondOpinion() {
    return seen.of(SecondOpinion.class)
        .flatMap(opinion -> opinion.instances().get().stream())
        .flatMap(List::stream)
        .map(Name::shown)
        .findFirst();
  }

  /** Whether this computer's own multicast questions came back to it. */
  public Known ownEchoHeard() {
    List<Integer> echoes =
        asked().stream()
            .filter(asked -> asked.way() == Way.MULTICAST)
            .flatMap(asked -> asked.echoes().get().stream())
            .toList();
    if (echoes.isEmpty()) {
      return Known.UNKNOWN;
    }
    return echoes.stream().anyMatch(count -> count > 0) ? Known.YES : Known.NO;
  }

  /** The router, where this computer has a way out. */
  public Optional<InetAddress> gateway() {
    return host().flatMap(HostNetwork::homeGateway);
  }

  /** Whether the router is there. */
  public Known gatewayAlive() {
    return gateway().map(this::alive).orElse(Known.UNKNOWN);
  }

  /**
   * Whether a host on the own network is there: a connection that opened or was refused, or its
   * answer to "who has this address?". No is said only when it was tried and even that stayed open.
   */
  public Known alive(InetAddress address) {
    List<Connected> tries = seen.connects(address);
    if (tries.stream().anyMatch(Home::answered)) {
      return Known.YES;
    }
    Optional<NeighbourState> neighbour =
        host().flatMap(h -> h.neighbour(address)).map(Neighbour::state);
    if (neighbour.isPresent() && neighbour.get() == NeighbourState.RESOLVED) {
      return Known.YES;
    }
    boolean tried = tries.stream().anyMatch(c -> c.outcome().hasFailed());
    boolean nobody =
        neighbour.equals(Optional.of(NeighbourState.INCOMPLETE))
            || tries.stream().anyMatch(c -> c.outcome().failedWith(Failure.HOST_UNREACHABLE));
    return tried && nobody ? Known.NO : Known.UNKNOWN;
  }

  /**
   * Neighbours that came up while this computer asked, and so are there now. Who was in the table
   * before may have left long ago: systems keep such entries for hours. Who has the router's card
   * is the router, answering for others (proxy ARP).
   */
  public Set<InetAddress> cameUp() {
    Set<InetAddress> before =
        seen
            .of(HostSeen.class)
            .findFirst()
            .map(first -> first.network().resolved())
            .orElse(List.of())
            .stream()
            .map(Neighbour::address)
            .collect(Collectors.toSet());
    Optional<Mac> router =
        gateway()
            .flatMap(gateway -> host().flatMap(host -> host.neighbour(gateway)))
            .flatMap(Neighbour::mac);
    return host().map(HostNetwork::resolved).orElse(List.of()).stream()
        .filter(neighbour -> router.isEmpty() || !neighbour.mac().equals(router))
        .map(Neighbour::address)
        .filter(address -> !before.contains(address))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Opened or refused: either way somebody is there. */
  public static boolean answered(Connected connected) {
    return connected.outcome().isOk() || connected.outcome().failedWith(Failure.REFUSED);
  }

  /** Whether it is a router of this computer. */
  public boolean isRouter(InetAddress address) {
    return host().stream()
        .flatMap(host -> host.defaultRoutes().stream())
        .anyMatch(route -> route.gateway().equals(address));
  }

  /** Whether an address lies in one of this computer's own networks. */
  public boolean isOnLink(InetAddress address) {
    return host().filter(host -> host.isOnLink(address)).isPresent();
  }

  /**
   * Hosts besides the router that answered a question to all: where there are some, multicast
   * reaches other devices, and it is their silence that means something.
   */
  public List<Talker> othersHeard() {
    return seen.of(Talker.class)
        .filter(talker -> talker.answers() > 0 && !isRouter(talker.source()))
        .toList();
  }

  /** Whether that host answered a question that was put to everybody. */
  public boolean answeredAll(InetAddress address) {
    return asked().stream().anyMatch(asked -> asked.responders().contains(address));
  }

  /** Hosts besides the router that answered a search by SSDP, which is another multicast. */
  public List<SsdpHeard> searchAnswers() {
    return seen.of(SsdpHeard.class).filter(heard -> !isRouter(heard.source())).toList();
  }

  /** What came of asking that host alone for receivers. */
  public Optional<AskedDirectly> askedAlone(InetAddress address) {
    return seen.of(AskedDirectly.class)
        .filter(asked -> asked.address().equals(address) && asked.receivers().wasRun())
        .findFirst();
  }

  /** Whether that host names a receiver when it alone is asked. */
  public boolean namesReceiversAlone(InetAddress address) {
    return askedAlone(address)
        .flatMap(asked -> asked.receivers().get())
        .filter(names -> !names.isEmpty())
        .isPresent();
  }

  /** Whether this very host was seen to answer this computer, whatever it was asked. */
  public boolean answersHere(InetAddress address) {
    return seen.connects(address).stream().anyMatch(Home::answered)
        || seen.of(Heard.class)
            .anyMatch(heard -> heard.way() == Way.OWN_PORT && heard.source().equals(address))
        || seen.of(SsdpHeard.class).anyMatch(heard -> heard.source().equals(address))
        || askedAlone(address).filter(asked -> asked.receivers().isOk()).isPresent();
  }

  /** Whether a receiver told its status over the cast channel. */
  public boolean talks(Receiver receiver) {
    return seen.of(CastStatus.class)
        .filter(status -> receiver.isAt(status.address(), status.port()))
        .anyMatch(status -> status.outcome().isOk());
  }

  /** Whether the announcement came from the device itself, rather than from one that repeats it. */
  public boolean speaksForItself(Receiver receiver) {
    return seen.of(Heard.class).anyMatch(heard -> receiver.addresses().contains(heard.source()));
  }

  /** Who sent the answers that speak of this receiver. */
  public Set<InetAddress> announcersOf(Receiver receiver) {
    return announcers().getOrDefault(receiver.id(), Set.of());
  }

  /** Who sent the answers that speak of each receiver, by its id: once for a home of hundreds. */
  public Map<String, Set<InetAddress>> announcers() {
    Map<Name, Set<InetAddress>> byInstance = new HashMap<>();
    seen.of(Heard.class)
        .forEach(heard ->
            byInstance
                .computeIfAbsent(heard.instance(), key -> new LinkedHashSet<>())
                .add(heard.source()));
    Map<String, Set<InetAddress>> byId = new HashMap<>();
    seen.of(ServiceSeen.class)
        .forEach(service ->
            byId.computeIfAbsent(GoogleCast.idOf(service), key -> new LinkedHashSet<>())
                .addAll(byInstance.getOrDefault(service.instance(), Set.of())));
    return byId;
  }

  /** In how many milliseconds its cast port opened. */
  public Optional<Long> answersIn(Receiver receiver) {
    return receiver.addresses().stream()
        .flatMap(address -> seen.connects(address, receiver.port()).stream())
        .flatMap(connected -> connected.outcome().get().stream())
        .findFirst();
  }

  /** At which address it answers, and after how long its cast port opened. */
  public String whereItAnswers(Receiver receiver) {
    String address = receiver.address().map(InetAddress::getHostAddress).orElse(receiver.name());
    return address
        + " answers"
        + answersIn(receiver).map(millis -> ", its door opens in " + millis + " ms").orElse("");
  }

  /** Where a receiver answers, as a fact to hold its own words against. */
  public Evidence place(Receiver receiver) {
    return fact("where " + receiver.name() + " is", whereItAnswers(receiver));
  }

  /** Where a device of any family is. */
  public Evidence place(SeenDevice device) {
    String addresses =
        device.addresses().stream()
            .map(InetAddress::getHostAddress)
            .collect(Collectors.joining(", "));
    return fact("where " + device.name() + " is", addresses);
  }

  /** Whether this very device sent an answer straight to this computer. */
  public Optional<Heard> answeredDirectly(Receiver receiver) {
    return seen.of(Heard.class)
        .filter(heard -> heard.way() == Way.OWN_PORT)
        .filter(heard -> receiver.addresses().contains(heard.source()))
        .findFirst();
  }

  /** Whether discovery ran, nobody's receiver was heard, and none was reached by address. */
  public boolean nothingFound() {
    return askedEnough() && receivers.stream().noneMatch(r -> r.announced() || talks(r));
  }

  /** How this computer is set up, where that was read. */
  public Optional<HostSetup> setup() {
    return seen.of(SetupSeen.class).map(SetupSeen::setup).findFirst();
  }

  /** A fact seen from this computer. */
  public Evidence fact(String observation, String value) {
    return new Evidence(observation, value, Vantage.THIS_PC, at);
  }

  /** A fact that a receiver told. */
  public Evidence told(String observation, String value) {
    return new Evidence(observation, value, Vantage.RECEIVER, at);
  }

  /** A fact that somebody declared. */
  public Evidence said(String observation, String value) {
    return new Evidence(observation, value, Vantage.DECLARED, at);
  }
}
