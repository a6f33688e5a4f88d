package org.castdoctor.agent.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.castdoctor.agent.lan.Firewall;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.lan.Lan.UdpSpec;
import org.castdoctor.agent.lan.WifiLink;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.report.KnowledgeReport;
import org.castdoctor.agent.session.DiagnosticSession.World;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
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
    List<Text> lines = new ArrayList<>();
    lines.add(Text.of("This is {version}.").with("version", Version.line(surroundings)));
    lines.add(
        Text.of("It runs on {system}, with Java {version}.")
            .with("system", host.os())
            .with("version", String.valueOf(Runtime.version())));
    lines.add(keeps(surroundings.stateFolder()));
    lines.add(
        Text.of(
            "It sends nothing out of your home but the questions of a diagnosis: whether the"
                + " internet and the service in question answer. No report leaves unless --export"
                + " or an agent's settings say so."));
    lines.add(age());
    lines.addAll(sockets(world.lan(), host));
    lines.add(firewall(world.setup().firewall()));
    lines.add(wifi(world.setup().wifi()));
    lines.add(
        canMeasure
            ? Text.of("castdoctor can measure here.")
            : Text.of(
                "castdoctor cannot ask the home network from here: connect this computer to it"
                    + " first."));
    lines.forEach(surroundings::tell);
    return canMeasure ? ExitCodes.FINE : ExitCodes.UNDETERMINED;
  }

  private static Text keeps(Path folder) {
    String place = String.valueOf(folder);
    if (!Files.isDirectory(folder)) {
      return Text.of("It has kept nothing yet; what outlives a run would go to {folder}.")
          .with("folder", place);
    }
    return Files.isWritable(folder)
        ? Text.of("It keeps what outlives a run in {folder}.").with("folder", place)
        : Text.of("It keeps what outlives a run in {folder}, which it may not write to.")
            .with("folder", place);
  }

  /** Rules after their review date still count, for less. */
  private Text age() {
    var store = surroundings.packs();
    KnowledgeReport report =
        KnowledgeReport.of(
            store.installed(),
            store.previous(),
            store.keys(),
            store.keyFolder(),
            surroundings.clock().now(),
            surroundings.words());
    int overdue = 0;
    for (var section : report.json().path("sections")) {
      overdue += section.path("outdated").size();
    }
    return overdue == 0
        ? Text.of("None of its knowledge is due for a review.")
        : Text.of("{count} rows of its knowledge are past their review date; they count for less.")
            .with("count", overdue);
  }

  private List<Text> sockets(Lan lan, HostNetwork host) {
    List<Text> lines = new ArrayList<>();
    List<Nic> nics = host.nics().stream().filter(Nic::canDiscover).toList();
    if (nics.isEmpty()) {
      lines.add(Text.of("No network interface is up that a home could be behind."));
    }
    try (Lan.Inbox inbox = lan.inbox()) {
      for (Nic nic : nics) {
        if (nic.ipv4().isPresent()) {
          Outcome<Lan.Udp> own = inbox.open(new UdpSpec.Ephemeral(Optional.of(nic), Family.IPV4));
          Outcome<Lan.Udp> shared = inbox.open(new UdpSpec.Multicast(nic, Family.IPV4));
          canMeasure |= own.isOk();
          lines.add(
              Text.of(
                      "{nic}: questions {possible}, listening to everybody's answers"
                          + " {listening}.")
                  .with("nic", nic.name())
                  .with("possible", word(own))
                  .with("listening", word(shared)));
        }
      }
    }
    return lines;
  }

  /** What was kept in English of it. What the operating system itself gave stays as it is. */
  private Text said(String detail) {
    return Text.asItIs(surroundings.words().say(detail));
  }

  private Text firewall(Outcome<Firewall> read) {
    return switch (read) {
      case Outcome.Ok<Firewall>(Firewall firewall) -> firewall(firewall);
      case Outcome.Failed<Firewall>(var failure, String detail) ->
          Text.of("How this computer's firewall is set is unknown: {reason}.")
              .with("reason", said(detail));
      case Outcome.NotRun<Firewall>(String reason) ->
          Text.of("How this computer's firewall is set was not read: {reason}.")
              .with("reason", said(reason));
    };
  }

  private static Text firewall(Firewall firewall) {
    Text state =
        switch (firewall.state()) {
          case OFF -> Text.of("This computer's firewall is off");
          case ON -> Text.of("This computer's firewall is on");
          case BLOCKS_ALL ->
              Text.of(
                  "This computer's firewall lets nothing in, which keeps devices' answers out too");
        };
    return firewall.against().isEmpty()
        ? Text.of("{state}.").with("state", state)
        : Text.of("{state}, and a rule of it shuts castdoctor off: {rules}.")
            .with("state", state)
            .with("rules", String.join(", ", firewall.against()));
  }

  private Text wifi(Outcome<WifiLink> read) {
    return switch (read) {
      case Outcome.Ok<WifiLink>(WifiLink link) -> {
        List<Text> facts = new ArrayList<>();
        link.standard().ifPresent(standard -> facts.add(Text.asItIs(standard)));
        link.channel()
            .ifPresent(number -> facts.add(Text.of("channel {number}").with("number", number)));
        link.dbm().ifPresent(strength -> facts.add(Text.asItIs(strength + " dBm")));
        yield Text.of("Its Wi-Fi: {facts}.").with("facts", facts, Joint.COMMA);
      }
      case Outcome.Failed<WifiLink>(var failure, String detail) ->
          Text.of("How it hangs on its Wi-Fi is unknown: {reason}.").with("reason", said(detail));
      case Outcome.NotRun<WifiLink>(String reason) ->
          Text.of("How it hangs on a Wi-Fi was not read: {reason}.").with("reason", said(reason));
    };
  }

  private Text word(Outcome<Lan.Udp> opened) {
    return switch (opened) {
      case Outcome.Ok<Lan.Udp> ok -> Text.of("possible");
      case Outcome.Failed<Lan.Udp>(var failure, String detail) ->
          Text.of("impossible ({detail})").with("detail", said(detail));
      case Outcome.NotRun<Lan.Udp>(String reason) ->
          Text.of("not tried ({reason})").with("reason", said(reason));
    };
  }
}
