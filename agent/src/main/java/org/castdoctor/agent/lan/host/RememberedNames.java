package org.castdoctor.agent.lan.host;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;

/**
 * What programs on this computer are told when they look up a receiver's name, without asking a
 * name server: on Linux by the services of nsswitch.conf that know local names, on macOS by the
 * system's own responder.
 */
final class RememberedNames {
  /** Names come from the network and become an argument: nothing that a program may misread. */
  private static final Pattern LOCAL_NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,62}\\.local\\.?");

  private static final Pattern SERVICE = Pattern.compile("files|resolve|mdns[0-9a-z_]{0,16}");

  private static final String MAC_ADDRESS = "ip_address:";

  private RememberedNames() {}

  static Outcome<List<InetAddress>> of(SetupSources sources, String host) {
    if (!LOCAL_NAME.matcher(host).matches()) {
      return Outcome.notRun("not a plain local name");
    }
    Optional<List<String>> command =
        switch (sources.os()) {
          case LINUX -> services(sources.files()).map(services -> getent(services, host));
          case MAC -> Optional.of(dscacheutil(host));
          case WINDOWS, OTHER -> Optional.empty();
        };
    if (command.isEmpty()) {
      return Outcome.notRun("this system's memory of names is not read");
    }
    Map<List<String>, String> printed = sources.commands().run(List.of(command.get()));
    return printed.containsKey(command.get())
        ? Outcome.ok(addresses(printed.getOrDefault(command.get(), "")))
        : Outcome.failed(Failure.TIMEOUT, "the system's name service gave no answer at once");
  }

  /** The services for host names that ask no name server, in their order. */
  private static Optional<String> services(FileSource files) {
    return files.read("/etc/nsswitch.conf").stream()
        .flatMap(IpText::lines)
        .map(IpText::columns)
        .filter(column -> column.getFirst().equals("hosts:"))
        .map(column ->
            column.stream()
                .filter(word -> SERVICE.matcher(word).matches())
                .collect(Collectors.joining(" ")))
        .filter(services -> !services.isEmpty())
        .findFirst();
  }

  static List<String> getent(String services, String host) {
    return List.of("/usr/bin/getent", "-s", "hosts:" + services, "ahostsv4", host);
  }

  static List<String> dscacheutil(String host) {
    return List.of("/usr/bin/dscacheutil", "-q", "host", "-a", "name", host);
  }

  /** The IPv4 addresses that either tool prints, each once. */
  static List<InetAddress> addresses(String printed) {
    return IpText.lines(printed)
        .map(String::strip)
        .flatMap(line ->
            line.startsWith(MAC_ADDRESS)
                ? Stream.of(line.substring(MAC_ADDRESS.length()).strip())
                : Stream.of(IpText.columns(line).getFirst()))
        .flatMap(text -> IpText.address(text).stream())
        .distinct()
        .toList();
  }
}
