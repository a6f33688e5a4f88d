package org.castdoctor.agent.lan.host;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation.Hop;
import org.castdoctor.agent.words.Text;

/**
 * Who stands first and second on the way to an address, from what the system's own tool prints: one
 * echo a step with a short life (ping), else a tracing tool told to stop after two. Only addresses
 * are read from what is printed, so that the tool's language does not matter.
 */
final class FirstHops {
  private static final int STEPS = 2;

  private static final Pattern IPV4 =
      Pattern.compile("(?<![\\d.])\\d{1,3}(\\.\\d{1,3}){3}(?![\\d.])");

  /** {@code 1 192.168.1.1}, {@code 1: 192.168.1.1}, {@code 1 <1 ms <1 ms 192.168.1.1}. */
  private static final Pattern TRACED = Pattern.compile("\\s*([12])[:\\s?](.*)");

  private FirstHops() {}

  static Outcome<List<Hop>> to(InetAddress target, SetupSources sources) {
    if (!(target instanceof Inet4Address)) {
      return Outcome.notRun(Text.of("only ways over IPv4 are followed"));
    }
    List<List<String>> echoes = new ArrayList<>();
    for (int step = 1; step <= STEPS; step++) {
      echo(step, target, sources).ifPresent(echoes::add);
    }
    Map<List<String>, String> printed = sources.commands().run(echoes);
    if (printed.keySet().containsAll(echoes) && !echoes.isEmpty()) {
      List<Hop> hops = new ArrayList<>();
      for (int i = 0; i < echoes.size(); i++) {
        hops.add(new Hop(i + 1, echoed(printed.getOrDefault(echoes.get(i), ""), target)));
      }
      return Outcome.ok(List.copyOf(hops));
    }
    for (List<String> tracing : tracing(target, sources)) {
      Optional<String> traced =
          Optional.ofNullable(sources.commands().run(List.of(tracing)).get(tracing));
      if (traced.isPresent()) {
        return Outcome.ok(traced(traced.get()));
      }
    }
    return Outcome.notRun(Text.of("no tool of this system follows the way for an ordinary user"));
  }

  private static Optional<List<String>> echo(int step, InetAddress target, SetupSources sources) {
    String life = String.valueOf(step);
    String to = target.getHostAddress();
    return switch (sources.os()) {
      case LINUX -> Optional.of(List.of("/bin/ping", "-n", "-c", "1", "-W", "1", "-t", life, to));
      case MAC -> Optional.of(List.of("/sbin/ping", "-n", "-c", "1", "-W", "1000", "-m", life, to));
      case WINDOWS ->
          Optional.of(
              List.of(sources.system32("ping.exe"), "-n", "1", "-w", "1000", "-i", life, to));
      case OTHER -> Optional.empty();
    };
  }

  private static List<List<String>> tracing(InetAddress target, SetupSources sources) {
    String to = target.getHostAddress();
    return switch (sources.os()) {
      case LINUX ->
          List.of(
              List.of("/usr/bin/tracepath", "-n", "-m", "2", to),
              List.of("/usr/bin/traceroute", "-n", "-m", "2", "-q", "1", "-w", "1", to));
      case MAC ->
          List.of(List.of("/usr/sbin/traceroute", "-n", "-m", "2", "-q", "1", "-w", "1", to));
      case WINDOWS ->
          List.of(List.of(sources.system32("tracert.exe"), "-d", "-h", "2", "-w", "300", to));
      case OTHER -> List.of();
    };
  }

  /**
   * Who answered one echo: whoever is named that is not the target; the target itself where no
   * other is named and it answered with a time.
   */
  static Optional<InetAddress> echoed(String printed, InetAddress target) {
    List<InetAddress> others =
        IpText.lines(printed).flatMap(line -> named(line).stream()).filter(not(target)).toList();
    if (!others.isEmpty()) {
      return Optional.of(others.getFirst());
    }
    // A line of a reply has the life that the packet had left; headings and sums have not.
    return IpText.lines(printed)
        .filter(line -> line.toLowerCase(Locale.ROOT).contains("ttl="))
        .flatMap(line -> named(line).stream())
        .findFirst();
  }

  private static Predicate<InetAddress> not(InetAddress target) {
    return address -> !address.equals(target);
  }

  /** Each step once, in its order; a step at which nobody is named answered nothing. */
  static List<Hop> traced(String printed) {
    List<Hop> hops = new ArrayList<>();
    for (int step = 1; step <= STEPS; step++) {
      String number = String.valueOf(step);
      List<InetAddress> named =
          IpText.lines(printed)
              .map(TRACED::matcher)
              .filter(Matcher::matches)
              .filter(line -> line.group(1).equals(number))
              .flatMap(line -> named(line.group(2)).stream())
              .toList();
      hops.add(new Hop(step, named.stream().findFirst()));
    }
    return List.copyOf(hops);
  }

  private static List<InetAddress> named(String line) {
    return IPV4.matcher(line)
        .results()
        .flatMap(match -> IpText.address(match.group()).stream())
        .toList();
  }
}
