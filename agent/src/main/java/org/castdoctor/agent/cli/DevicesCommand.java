package org.castdoctor.agent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.castdoctor.agent.family.DeviceTable;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.family.SeenDevice;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.SenderObservation.HostSeen;
import org.castdoctor.agent.privacy.Redaction;
import org.castdoctor.agent.probe.Link;
import org.castdoctor.agent.report.DeviceList;
import org.castdoctor.agent.session.DevicePlan;
import org.castdoctor.agent.session.DiagnosticSession;
import org.castdoctor.agent.session.DiagnosticSession.World;
import org.castdoctor.agent.session.Measuring;
import org.castdoctor.agent.session.Measuring.Sweep;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.json.JsonTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The devices of this home, one row each: what they are, and how each was seen. */
@Command(
    name = "devices",
    description = "Receivers and consoles in this home, what they are, and how they were seen.",
    mixinStandardHelpOptions = true)
final class DevicesCommand implements Callable<Integer> {
  private static final Duration LONGEST = Duration.ofSeconds(8);

  /** Two looks a minute are less than one phone that looks for receivers. */
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

  private static final Duration LISTENING_FOR_A_STOP = Duration.ofMillis(200);

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private MaskOption masks = new MaskOption();

  @Option(
      names = "--interface",
      paramLabel = "NAME",
      description = "use only this network interface")
  private Optional<String> nic = Optional.empty();

  @Option(
      names = "--watch",
      description = "go on looking, and tell what comes, goes and changes; Ctrl-C ends it")
  private boolean watch;

  private final Surroundings surroundings;

  private UnaryOperator<String> mask = UnaryOperator.identity();

  DevicesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (watch && output.format == OutputOptions.Format.json) {
      throw new UsageProblem(
          Text.of("--watch goes on, and a JSON list must end: use --format ndjson."));
    }
    if (watch && masks.redact) {
      throw new UsageProblem(
          Text.of("--redact masks one list, and --watch goes on: give one of the two."));
    }
    World world = surroundings.world();
    Observations seen = look(world, Set.of());
    List<SeenDevice> devices = devices(seen);
    if (masks.redact) {
      mask = Redaction.of(seen)::text;
    }
    print(devices, nics(seen));
    if (watch) {
      devices = goOn(world, seen, devices);
    }
    return devices.isEmpty() ? ExitCodes.UNDETERMINED : ExitCodes.FINE;
  }

  /** One look around; who is known already is not asked again what it is. */
  private Observations look(World world, Set<InetAddress> known) {
    Consumer<Observation> live =
        surroundings.streams.showsProgress(output.plain)
                && output.format == OutputOptions.Format.text
                && known.isEmpty()
                && !masks.redact
            ? new ArrivalView(surroundings.err)
            : observation -> {};
    DevicePlan plan = watch ? DevicePlan.goingOn(nic, known) : DevicePlan.once(nic);
    Measuring measuring = new Measuring(LONGEST, false, Sweep.NEVER, nic, List.of());
    return new DiagnosticSession(world, measuring, plan, live).measure();
  }

  private List<SeenDevice> devices(Observations seen) {
    return DeviceTable.of(
        seen, GoogleCast.recognise(seen, surroundings.knowledge().models(), Optional.empty()));
  }

  private List<String> nics(Observations seen) {
    return seen.of(HostSeen.class)
        .limit(1)
        .flatMap(host -> Link.of(host.network(), nic).stream())
        .map(link -> link.nic().name())
        .distinct()
        .toList();
  }

  /** Looks again and again. What a device said of itself once stays known. */
  private List<SeenDevice> goOn(World world, Observations first, List<SeenDevice> firstDevices) {
    StopSignal stop = StopSignal.listen();
    List<SeenDevice> devices = firstDevices;
    Observations told = first;
    try {
      while (waited(world, stop)) {
        Set<InetAddress> known = new HashSet<>();
        devices.forEach(device -> known.addAll(device.addresses()));
        Observations again = look(world, known);
        List<SeenDevice> now = devices(DevicesSeen.again(told, again));
        DeviceList.changes(devices, now).forEach(this::print);
        told = DevicesSeen.remembered(told, again);
        devices = now;
      }
    } finally {
      stop.done(devices.isEmpty() ? ExitCodes.UNDETERMINED : ExitCodes.FINE);
    }
    return devices;
  }

  private static boolean waited(World world, StopSignal stop) {
    Deadline next = world.clock().in(BETWEEN_LOOKS);
    try (var quiet = world.lan().inbox()) {
      while (!stop.wasGiven() && !next.hasPassed()) {
        var _ = quiet.next(next.butAtMost(LISTENING_FOR_A_STOP));
      }
    }
    return !stop.wasGiven();
  }

  private void print(List<SeenDevice> devices, List<String> nics) {
    switch (output.format) {
      case text ->
          (output.plain
                  ? DeviceList.spoken(devices, nics, surroundings.words())
                  : DeviceList.text(devices, nics, surroundings.words()))
              .forEach(text -> line(mask.apply(text)));
      case ndjson -> devices.forEach(device -> line(JsonTree.text(row(device))));
      case json -> {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        devices.forEach(device -> rows.add(row(device)));
        line(JsonTree.pretty(rows));
      }
      case sarif, zendesk, freshdesk -> throw UsageProblem.forDiagnoses(output.format);
    }
  }

  private void print(DeviceList.Change change) {
    if (output.format == OutputOptions.Format.text) {
      line(output.plain ? change.spoken(surroundings.words()) : change.text(surroundings.words()));
    } else {
      line(JsonTree.text(row(change.device()).put("change", change.kind().word())));
    }
  }

  /** As in a diagnosis, with the evidence. */
  private ObjectNode row(SeenDevice device) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", mask.apply(device.id()))
        .put("family", device.family().word())
        .put("name", mask.apply(device.name()))
        .put("model", mask.apply(device.model().model()))
        .put("modelConfidence", device.model().confidence().word());
    device.firmware().ifPresent(firmware -> json.put("firmware", mask.apply(firmware)));
    ArrayNode addresses = json.putArray("addresses");
    device.addresses().forEach(address -> addresses.add(mask.apply(address.getHostAddress())));
    ArrayNode seenBy = json.putArray("seenBy");
    new TreeSet<>(device.seenBy()).forEach(seenBy::add);
    ArrayNode capabilities = json.putArray("capabilities");
    device.capabilities().forEach(capabilities::add);
    ArrayNode because = json.putArray("because");
    device.model().because().forEach(text -> because.add(mask.apply(surroundings.say(text))));
    return json;
  }

  private void line(String text) {
    surroundings.out.println(text);
    surroundings.out.flush();
  }
}
