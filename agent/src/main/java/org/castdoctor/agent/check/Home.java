package org.castdoctor.agent.check;

import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.family.DeviceTable;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.family.Receiver.Proof;
import org.castdoctor.agent.family.Receiver.Remote;
import org.castdoctor.agent.family.SeenDevice;
import org.castdoctor.agent.knowledge.ErrorCodes.ErrorCode;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostSetup;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.ReceiverObservation.CastStatus;
import org.castdoctor.agent.observe.SenderObservation.Program;
import org.castdoctor.agent.observe.SenderObservation.SenderHere;
import org.castdoctor.agent.observe.SenderObservation.SetupSeen;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Plan;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Declared.Symptom;
import org.castdoctor.protocol.diagnosis.Vantage;

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

  /** Whom this computer asked, who answered, and who is there. */
  public Around around() {
    return new Around(seen);
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
  public Fact saidTo(String question) {
    return said(
        Text.of("answer to {question}").with("question", question),
        declared.answer(question).map(Home::answerInWords).orElseGet(() -> Text.of("none")));
  }

  /** Yes and no are words; the others are known by their ids. */
  private static Text answerInWords(String answer) {
    return switch (answer) {
      case "yes" -> Text.of("yes");
      case "no" -> Text.of("no");
      default -> Text.asItIs(answer);
    };
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
        ? new Remote(Proof.LIKELY, Text.of("it was said to have a remote control"))
        : new Remote(Proof.RULED_OUT, Text.of("it was said to have no remote control"));
  }

  /** The receivers that announced themselves. */
  public List<Receiver> announced() {
    return receivers.stream().filter(Receiver::announced).toList();
  }

  /** Whether a receiver told its status over the cast channel. */
  public boolean talks(Receiver receiver) {
    return seen.of(CastStatus.class)
        .filter(status -> receiver.isAt(status.address(), status.port()))
        .anyMatch(status -> status.outcome().isOk());
  }

  /** In how many milliseconds its cast port opened. */
  public Optional<Long> answersIn(Receiver receiver) {
    return receiver.addresses().stream()
        .flatMap(address -> seen.connects(address, receiver.port()).stream())
        .flatMap(connected -> connected.outcome().get().stream())
        .findFirst();
  }

  /** At which address it answers, and after how long its cast port opened. */
  public Text whereItAnswers(Receiver receiver) {
    String address = receiver.address().map(InetAddress::getHostAddress).orElse(receiver.name());
    Optional<Long> millis = answersIn(receiver);
    return millis.isPresent()
        ? Text.of("{address} answers, its door opens in {millis} ms")
            .with("address", address)
            .with("millis", millis.get())
        : Text.of("{address} answers").with("address", address);
  }

  /** Where a receiver answers, as a fact to hold its own words against. */
  public Fact place(Receiver receiver) {
    return fact(
        Text.of("where {device} is").with("device", receiver.name()), whereItAnswers(receiver));
  }

  /** Where a device of any family is. */
  public Fact place(SeenDevice device) {
    String addresses =
        device.addresses().stream()
            .map(InetAddress::getHostAddress)
            .collect(Collectors.joining(", "));
    return fact(Text.of("where {device} is").with("device", device.name()), addresses);
  }

  /** Whether discovery ran, nobody's receiver was heard, and none was reached by address. */
  public boolean nothingFound() {
    return around().askedEnough() && receivers.stream().noneMatch(r -> r.announced() || talks(r));
  }

  /** How this computer is set up, where that was read. */
  public Optional<HostSetup> setup() {
    return seen.of(SetupSeen.class).map(SetupSeen::setup).findFirst();
  }

  /** A fact seen from this computer. */
  public Fact fact(Text observation, Text value) {
    return new Fact(observation, value, Vantage.THIS_PC, at);
  }

  public Fact fact(Text observation, String value) {
    return fact(observation, Text.asItIs(value));
  }

  /** A fact that a receiver told. */
  public Fact told(Text observation, Text value) {
    return new Fact(observation, value, Vantage.RECEIVER, at);
  }

  public Fact told(Text observation, String value) {
    return told(observation, Text.asItIs(value));
  }

  /** A fact that somebody declared. */
  public Fact said(Text observation, Text value) {
    return new Fact(observation, value, Vantage.DECLARED, at);
  }

  public Fact said(Text observation, String value) {
    return said(observation, Text.asItIs(value));
  }
}
