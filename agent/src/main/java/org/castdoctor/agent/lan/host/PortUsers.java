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
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.SenderObservation.PortUser;
import org.castdoctor.protocol.privacy.Name;

/**
 * Who has a port of this computer, as far as an ordinary user is told: on Linux the account of
 * every socket, and the program of one's own; on macOS what lsof says.
 */
final class PortUsers {
  private static final Pattern DIGITS = Pattern.compile("\\d{1,10}");

  /** A port is shared by a handful. */
  private static final int MAX_USERS = 16;

  private PortUsers() {}

  /** Linux' word for a TCP socket that waits for connections. */
  private static final String LISTEN = "0A";

  static Outcome<List<PortUser>> of(SetupSources sources, int port, long ownPid) {
    return of(sources, "udp", port, ownPid);
  }

  /** Who waits for connections at this TCP port. */
  static Outcome<List<PortUser>> listening(SetupSources sources, int port, long ownPid) {
    return of(sources, "tcp", port, ownPid);
  }

  private static Outcome<List<PortUser>> of(
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

  private static Outcome<List<PortUser>> linux(FileSource files, String transport, int port) {
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
    Map<String, String> programs = programs(files, accountOfSocket.keySet());
    Map<Long, String> accounts = accounts(files);
    Set<PortUser> users = new LinkedHashSet<>();
    accountOfSocket.forEach((socket, uid) ->
        users.add(
            new PortUser(
                Optional.ofNullable(programs.get(socket)),
                Optional.ofNullable(accounts.get(uid)).map(Name::new))));
    return Outcome.ok(List.copyOf(users));
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

  private static Map<String, String> programs(FileSource files, Set<String> sockets) {
    Map<String, String> programs = new LinkedHashMap<>();
    if (sockets.isEmpty()) {
      return programs;
    }
    for (String pid : files.list("/proc")) {
      if (DIGITS.matcher(pid).matches()) {
        Set<String> held = socketsOf(files, "/proc/" + pid);
        held.retainAll(sockets);
        if (!held.isEmpty()) {
          files
              .read("/proc/" + pid + "/comm")
              .map(String::strip)
              .ifPresent(name -> held.forEach(socket -> programs.put(socket, name)));
        }
      }
    }
    return programs;
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
  static List<PortUser> macOs(String printed, long ownPid) {
    List<PortUser> users = new ArrayList<>();
    boolean own = false;
    Optional<String> program = Optional.empty();
    for (String line : IpText.lines(printed).toList()) {
      if (line.startsWith("p")) {
        own = line.substring(1).equals(String.valueOf(ownPid));
        program = Optional.empty();
      } else if (line.startsWith("c")) {
        program = Optional.of(line.substring(1));
      } else if (line.startsWith("L") && !own && users.size() < MAX_USERS) {
        users.add(new PortUser(program, Optional.of(new Name(line.substring(1)))));
      }
    }
    return users;
  }
}
