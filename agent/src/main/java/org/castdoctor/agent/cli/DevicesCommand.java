package org.castdoctor.agent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.probe.DiscoveryProbe;
import org.castdoctor.agent.probe.Link;
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.agent.session.DiagnosticSession.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Receivers as they are found: each line is printed the moment its device is known. */
@Command(
    name = "devices",
    description = "Receivers seen in this home, and how they were seen.",
    mixinStandardHelpOptions = true)
final class DevicesCommand implements Callable<Integer> {
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--interface",
      paramLabel = "NAME",
      description = "use only this network interface")
  private Optional<String> nic = Optional.empty();

  private final Surroundings surroundings;
  private final Map<String, ServiceSeen> found = new HashMap<>();
  private final ArrayNode rows = JsonNodeFactory.instance.arrayNode();

  DevicesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    World world = surroundings.world();
    List<Link> links = Link.of(world.facts().read(), nic);
    Deadline end = world.clock().in(Duration.ofSeconds(6));
    new DiscoveryProbe(world.lan(), world.clock(), links, any -> true).run(this::note, end);
    conclude(links.stream().map(link -> link.nic().name()).distinct().toList());
    return found.isEmpty() ? ExitCodes.UNDETERMINED : ExitCodes.FINE;
  }

  private void note(Observation observation) {
    if (observation instanceof ServiceSeen service
        && service.type().equals(DiscoveryProbe.CAST.toString())
        && found.putIfAbsent(GoogleCast.idOf(service), service) == null) {
      String address =
          service.addresses().stream().findFirst().map(a -> a.getHostAddress()).orElse("?");
      String model = service.txt().getOrDefault("md", "Google Cast device");
      switch (output.format) {
        case text ->
            line(
                "  %-32s %-26s %s"
                    .formatted(
                        Terminal.safe(GoogleCast.nameOf(service)),
                        Terminal.safe(model),
                        address + (service.port() == GoogleCast.CAST_PORT ? "" : " (group)")));
        case ndjson -> line(row(service, model).toString());
        case json -> rows.add(row(service, model));
        case sarif -> throw UsageProblem.noSarif();
      }
    }
  }

  private ObjectNode row(ServiceSeen service, String model) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("id", GoogleCast.idOf(service))
        .put("family", "google-cast")
        .put("name", GoogleCast.nameOf(service))
        .put("model", model);
    ArrayNode addresses = json.putArray("addresses");
    service.addresses().forEach(a -> addresses.add(a.getHostAddress()));
    json.put("port", service.port()).putArray("seenBy").add("mdns");
    return json;
  }

  private void conclude(List<String> nics) {
    switch (output.format) {
      case text -> {
        String where = String.join(", ", nics);
        line(
            nics.isEmpty()
                ? "  This computer has no network to look in."
                : found.isEmpty()
                    ? "  No receiver answered on "
                        + where
                        + ". Whose turn that makes it:  castdoctor"
                    : "  "
                        + found.size()
                        + (found.size() == 1 ? " receiver" : " receivers")
                        + " on "
                        + where
                        + ".");
      }
      case ndjson -> {}
      case json -> line(rows.toPrettyString());
      case sarif -> throw UsageProblem.noSarif();
    }
  }

  private void line(String text) {
    surroundings.out.println(text);
    surroundings.out.flush();
  }
}
