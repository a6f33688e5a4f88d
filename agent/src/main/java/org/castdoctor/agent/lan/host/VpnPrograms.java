package org.castdoctor.agent.lan.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.observe.HostSetup.Program;
import org.castdoctor.agent.observe.Outcome;

/**
 * The versions of VPN programs of which faulty ones are known. Asked only where such a program's
 * interface is up; where interfaces do not tell the program, where a tunnel carries the internet.
 */
final class VpnPrograms {
  private static final Pattern VERSION = Pattern.compile("\\d{1,6}(?:\\.\\d{1,6}){1,3}");

  /** Names as in the incident register. */
  private enum Known {
    TAILSCALE("tailscale", "tailscale"),
    NORDVPN("nordvpn", "nord");

    private final String word;
    private final String nic;

    Known(String word, String nic) {
      this.word = word;
      this.nic = nic;
    }

    List<String> command(SetupSources.Os os) {
      String program =
          switch (os) {
            case LINUX, OTHER -> "/usr/bin/" + word;
            case MAC ->
                switch (this) {
                  case TAILSCALE -> "/Applications/Tailscale.app/Contents/MacOS/Tailscale";
                  case NORDVPN -> "/usr/local/bin/nordvpn";
                };
            case WINDOWS ->
                switch (this) {
                  case TAILSCALE -> "C:\\Program Files\\Tailscale\\tailscale.exe";
                  case NORDVPN -> "C:\\Program Files\\NordVPN\\nordvpn.exe";
                };
          };
      return List.of(program, "version");
    }
  }

  private VpnPrograms() {}

  static Outcome<List<Program>> read(SetupSources sources, HostNetwork network) {
    List<Known> up = new ArrayList<>();
    for (Known known : Known.values()) {
      if (isUp(known, sources.os(), network)) {
        up.add(known);
      }
    }
    if (up.isEmpty()) {
      return Outcome.ok(List.of());
    }
    Map<List<String>, String> printed =
        sources.commands().run(up.stream().map(known -> known.command(sources.os())).toList());
    List<Program> programs = new ArrayList<>();
    for (Known known : up) {
      Optional.ofNullable(printed.get(known.command(sources.os())))
          .flatMap(VpnPrograms::version)
          .ifPresent(version -> programs.add(new Program(known.word, version)));
    }
    return programs.isEmpty()
        ? Outcome.notRun("no VPN program told its version")
        : Outcome.ok(List.copyOf(programs));
  }

  private static boolean isUp(Known known, SetupSources.Os os, HostNetwork network) {
    return switch (os) {
      case LINUX, OTHER ->
          network.nics().stream()
              .filter(nic -> nic.up() && nic.kind() == NicKind.TUNNEL)
              .map(Nic::name)
              .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(known.nic));
      case MAC, WINDOWS -> network.internetTunnel().isPresent();
    };
  }

  /** The first thing in its answer that looks like a version. */
  static Optional<String> version(String printed) {
    Matcher matcher = VERSION.matcher(printed);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }
}
