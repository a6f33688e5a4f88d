package org.castdoctor.agent.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.lan.Firewall;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.lan.Lan.UdpSpec;
import org.castdoctor.agent.lan.WifiLink;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.report.KnowledgeReport;
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.agent.session.DiagnosticSession.World;
import picocli.CommandLine.Command;

/**
 * What castdoctor is, what it keeps and sends, and whether it can measure here at all. Opens the
 * sockets that a diagnosis would open and sends nothing through them.
 */
@Command(
    name = "self",
    description =
        "Tells which castdoctor this is, where it keeps what, what it sends, and whether it can"
            + " measure on this computer. Sends nothing.",
    mixinStandardHelpOptions = true)
final class SelfCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private boolean canMeasure;

  SelfCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    World world = surroundings.world();
    HostNetwork host = world.facts().read();
    List<String> lines = new ArrayList<>();
    lines.add("This is " + Version.line(surroundings) + ".");
    lines.add("It runs on " + host.os() + ", with Java " + Runtime.version() + ".");
    lines.add(keeps(surroundings.stateFolder()));
    lines.add(
        "It sends nothing out of your home but the questions of a diagnosis: whether the internet"
            + " and the service in question answer. No report leaves unless --export or an agent's"
            + " settings say so.");
    lines.add(age());
    lines.addAll(sockets(world.lan(), host));
    lines.add(firewall(world.setup().firewall()));
    lines.add(wifi(world.setup().wifi()));
    lines.add(
        canMeasure
            ? "castdoctor can measure here."
            : "castdoctor cannot ask the home network from here: connect this computer to it"
                + " first.");
    lines.forEach(line -> surroundings.out.println(Terminal.safe(line)));
    return canMeasure ? ExitCodes.FINE : ExitCodes.UNDETERMINED;
  }

  private static String keeps(Path folder) {
    return Files.isDirectory(folder)
        ? "It keeps what outlives a run in "
            + folder
            + (Files.isWritable(folder) ? "." : ", which it may not write to.")
        : "It has kept nothing yet; what outlives a run would go to " + folder + ".";
  }

  /** Rules after their review date still count, for less. */
  private String age() {
    var store = surroundings.packs();
    KnowledgeReport report =
        KnowledgeReport.of(
            store.installed(),
            store.previous(),
            store.keys(),
            store.keyFolder(),
            surroundings.clock().now());
    int overdue = 0;
    for (var section : report.json().path("sections")) {
      overdue += section.path("outdated").size();
    }
    return overdue == 0
        ? "None of its knowledge is due for a review."
        : overdue + " rows of its knowledge are past their review date; they count for less.";
  }

  private List<String> sockets(Lan lan, HostNetwork host) {
    List<String> lines = new ArrayList<>();
    List<Nic> nics = host.nics().stream().filter(Nic::canDiscover).toList();
    if (nics.isEmpty()) {
      lines.add("No network interface is up that a home could be behind.");
    }
    try (Lan.Inbox inbox = lan.inbox()) {
      for (Nic nic : nics) {
        if (nic.ipv4().isPresent()) {
          Outcome<Lan.Udp> own = inbox.open(new UdpSpec.Ephemeral(Optional.of(nic), Family.IPV4));
          Outcome<Lan.Udp> shared = inbox.open(new UdpSpec.Multicast(nic, Family.IPV4));
          canMeasure |= own.isOk();
          lines.add(
              nic.name()
                  + ": questions "
                  + word(own)
                  + ", listening to everybody's answers "
                  + word(shared)
                  + ".");
        }
      }
    }
    return lines;
  }

  private static String firewall(Outcome<Firewall> read) {
    return switch (read) {
      case Outcome.Ok<Firewall>(Firewall firewall) ->
          "This computer's firewall "
              + switch (firewall.state()) {
                case OFF -> "is off";
                case ON -> "is on";
                case BLOCKS_ALL -> "lets nothing in, which keeps devices' answers out too";
              }
              + (firewall.against().isEmpty()
                  ? "."
                  : ", and a rule of it shuts castdoctor off: "
                      + String.join(", ", firewall.against())
                      + ".");
      case Outcome.Failed<Firewall>(var failure, String detail) ->
          "How this computer's firewall is set is unknown: " + detail + ".";
      case Outcome.NotRun<Firewall>(String reason) ->
          "How this computer's firewall is set was not read: " + reason + ".";
    };
  }

  private static String wifi(Outcome<WifiLink> read) {
    return switch (read) {
      case Outcome.Ok<WifiLink>(WifiLink link) ->
          "Its Wi-Fi: "
              + Stream.of(
                      link.standard(),
                      link.channel().stream().mapToObj(n -> "channel " + n).findFirst(),
                      link.dbm().stream().mapToObj(n -> n + " dBm").findFirst())
                  .flatMap(Optional::stream)
                  .collect(Collectors.joining(", "))
              + ".";
      case Outcome.Failed<WifiLink>(var failure, String detail) ->
          "How it hangs on its Wi-Fi is unknown: " + detail + ".";
      case Outcome.NotRun<WifiLink>(String reason) ->
          "How it hangs on a Wi-Fi was not read: " + reason + ".";
    };
  }

  private static String word(Outcome<Lan.Udp> opened) {
    return switch (opened) {
      case Outcome.Ok<Lan.Udp> ok -> "possible";
      case Outcome.Failed<Lan.Udp>(var failure, String detail) -> "impossible (" + detail + ")";
      case Outcome.NotRun<Lan.Udp>(String reason) -> "not tried (" + reason + ")";
    };
  }
}
