package org.castdoctor.agent.lan.host;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.castdoctor.agent.lan.SetupFacts.Listening;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.SenderObservation.PortUser;
import org.castdoctor.protocol.privacy.Name;

/**
 * Who has a port of this computer, as far as an ordinary user is told: on Linux the account of
 * every socket, and the process of one's own; on macOS what lsof says, on Windows what netstat
 * says.
 */
final class PortUsers {
  private static final Pattern DIGITS = Pattern.compile("\\d{1,10}");

  /** A port is shared by a handful. */
  private static final int MAX_USERS = 16;

  private PortUsers() {}

  /** Linux' word for a TCP socket that waits for connections. */
  private static final String LISTEN = "0A";

  static Outcome<List<PortUser>> of(SetupSources sources, int port, long ownPid) {
    return switch (who(sources, "udp", port, ownPid)) {
      case Outcome.Ok<List<Listening>>(List<Listening> users) ->
          Outcome.ok(
              users.stream()
                  .map(user -> new PortUser(user.program(), user.account().map(Name::new)))
                  .distinct()
                  .toList());
      case Outcome<List<Listening>> none -> none.withoutValue();
    };
  }

  /** Who waits for connections at this TCP port. */
  static Outcome<List<Listening>> listening(SetupSources sources, int port, long ownPid) {
    return sources.os() == SetupSources.Os.WINDOWS
        ? windows(sources, port)
        : who(sources, "tcp", port, ownPid);
  }

  private static Outcome<List<Listening>> who(
      SetupSources sources, String transport, int port, long ownPid) {
    return switch (sources.os()) {
      case LINUX -> linux(sources.files(), transport, port);
      case MAC -> {
        List<String> lsof = lsof(transport, port);
        String printed = sources.commands().run(List.of(lsof)).getOrDefault(lsof, "");
        yield printed.isEmpty()
            ? Outcome.notRun("the system did not say who has the port")
            : Outcome.ok(macOs(printed, ownPid));
      }
      case WINDOWS, OTHER -> Outcome.notRun("not read on this system");
    };
  }

  private static Outcome<List<Listening>> linux(FileSource files, String transport, int port) {
    Map<String, Long> accountOfSocket = new LinkedHashMap<>();
    int tables = 0;
    for (String table : List.of("/proc/net/" + transport, "/proc/net/" + transport + "6")) {
      Optional<String> text = files.read(table);
      tables += text.isPresent() ? 1 : 0;
      text.stream()
          .flatMap(IpText::lines)
          .map(IpText::columns)
          .filter(column -> isOn(port, column))
          .filter(column -> transport.equals("udp") || column.get(3).equals(LISTEN))
          .limit(MAX_USERS)
          .forEach(column ->
              IpText.number(column.get(7), 10)
                  .ifPresent(uid -> accountOfSocket.put(column.get(9), uid)));
    }
    if (tables == 0) {
      return Outcome.failed(Failure.DENIED, "the table of ports could not be read");
    }
    accountOfSocket.keySet().removeAll(socketsOf(files, "/proc/self"));
    Map<String, String> processes = processes(files, accountOfSocket.keySet());
    Map<Long, String> accounts = accounts(files);
    Set<Listening> users = new LinkedHashSet<>();
    accountOfSocket.forEach((socket, uid) -> {
      Optional<String> process = Optional.ofNullable(processes.get(socket));
      users.add(
          new Listening(
              process.flatMap(pid -> files.read("/proc/" + pid + "/comm")).map(String::strip),
              process.map(pid -> IpText.number(pid, 10)).orElse(OptionalLong.empty()),
              Optional.ofNullable(accounts.get(uid))));
    });
    return Outcome.ok(List.copyOf(users));
  }

  /**
   * netstat tells the process of every port, tasklist its name. The word for "listening" is in the
   * system's language; that nobody is at the other end is said by the address.
   */
  private static Outcome<List<Listening>> windows(SetupSources sources, int port) {
    List<String> netstat = List.of(sources.system32("netstat.exe"), "-ano", "-p", "TCP");
    String table = sources.commands().run(List.of(netstat)).getOrDefault(netstat, "");
    List<String> pids =
        IpText.lines(table)
            .map(IpText::columns)
            .filter(column -> column.size() >= 5 && column.get(1).endsWith(":" + port))
            .filter(column -> column.get(2).endsWith(":0"))
            .map(List::getLast)
            .filter(pid -> DIGITS.matcher(pid).matches())
            .distinct()
            .limit(MAX_USERS)
            .toList();
    if (pids.isEmpty()) {
      return Outcome.notRun("the system did not say who has the port");
    }
    List<Listening> users = new ArrayList<>();
    for (String pid : pids) {
      List<String> tasklist =
          List.of(sources.system32("tasklist.exe"), "/FI", "PID eq " + pid, "/FO", "CSV", "/NH");
      String row = sources.commands().run(List.of(tasklist)).getOrDefault(tasklist, "").strip();
      Optional<String> name =
          row.startsWith("\"") && row.indexOf('"', 1) > 1
              ? Optional.of(row.substring(1, row.indexOf('"', 1)))
              : Optional.empty();
      users.add(new Listening(name, IpText.number(pid, 10), Optional.empty()));
    }
    return Outcome.ok(users);
  }

  /**
   * Columns of /proc/net/udp: the second is the own address and port in hex, the tenth the inode.
   */
  private static boolean isOn(int port, List<String> column) {
    if (column.size() < 10 || !DIGITS.matcher(column.get(9)).matches()) {
      return false;
    }
    String local = column.get(1);
    OptionalLong on = IpText.number(local.substring(local.indexOf(':') + 1), 16);
    return on.isPresent() && on.getAsLong() == port;
  }

  /** The process that has each socket, where an ordinary user may see it. */
  private static Map<String, String> processes(FileSource files, Set<String> sockets) {
    Map<String, String> processes = new LinkedHashMap<>();
    if (sockets.isEmpty()) {
      return processes;
    }
    for (String pid : files.list("/proc")) {
      if (DIGITS.matcher(pid).matches()) {
        Set<String> held = socketsOf(files, "/proc/" + pid);
        held.retainAll(sockets);
        held.forEach(socket -> processes.put(socket, pid));
      }
    }
    return processes;
  }

  /** The sockets of a process; none where it is somebody else's. */
  private static Set<String> socketsOf(FileSource files, String process) {
    Set<String> sockets = new LinkedHashSet<>();
    for (String number : files.list(process + "/fd")) {
      files
          .link(process + "/fd/" + number)
          .filter(link -> link.startsWith("socket:[") && link.endsWith("]"))
          .ifPresent(link -> sockets.add(link.substring("socket:[".length(), link.length() - 1)));
    }
    return sockets;
  }

  private static Map<Long, String> accounts(FileSource files) {
    Map<Long, String> accounts = new LinkedHashMap<>();
    files.read("/etc/passwd").stream()
        .flatMap(IpText::lines)
        .map(line -> line.split(":", -1))
        .filter(field -> field.length >= 3)
        .forEach(field ->
            IpText.number(field[2], 10).ifPresent(uid -> accounts.putIfAbsent(uid, field[0])));
    return accounts;
  }

  static List<String> lsof(int port) {
    return lsof("udp", port);
  }

  private static List<String> lsof(String transport, int port) {
    String which = "-i" + transport.toUpperCase(Locale.ROOT) + ":" + port;
    return transport.equals("udp")
        ? List.of("/usr/sbin/lsof", "-nP", which, "-FpcL")
        : List.of("/usr/sbin/lsof", "-nP", which, "-sTCP:LISTEN", "-FpcL");
  }

  /** Output fields of lsof: p is the process, c its command, L its account. */
  static List<Listening> macOs(String printed, long ownPid) {
    List<Listening> users = new ArrayList<>();
    OptionalLong pid = OptionalLong.empty();
    Optional<String> program = Optional.empty();
    for (String line : IpText.lines(printed).toList()) {
      if (line.startsWith("p")) {
        pid = IpText.number(line.substring(1), 10);
        program = Optional.empty();
      } else if (line.startsWith("c")) {
        program = Optional.of(line.substring(1));
      } else if (line.startsWith("L")
          && !pid.equals(OptionalLong.of(ownPid))
          && users.size() < MAX_USERS) {
        users.add(new Listening(program, pid, Optional.of(line.substring(1))));
      }
    }
    return users;
  }
}
