package org.castdoctor.agent.lan.host;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.castdoctor.agent.lan.Firewall;
import org.castdoctor.agent.lan.Firewall.State;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.SenderObservation.Profile;
import org.castdoctor.agent.words.Text;

/**
 * The state of the system's own firewall. macOS is asked with socketfilterfw, whose sentence
 * carries a number since 10.7; Windows' registry holds the state of three profiles and all rules,
 * untranslated and readable by anyone. Source: Microsoft's open specification MS-GPFAS §2.2 for
 * names and rules. Linux' tables are read by root alone.
 */
final class Firewalls {
  static final List<String> MAC =
      List.of("/usr/libexec/ApplicationFirewall/socketfilterfw", "--getglobalstate");

  private static final String POLICY =
      "HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy";

  private static final Pattern MAC_STATE = Pattern.compile("\\(\\s*State\\s*=\\s*([0-2])\\s*\\)");
  private static final Pattern PROFILE =
      Pattern.compile("HKEY_LOCAL_MACHINE\\\\.*\\\\(Domain|Public|Standard)Profile");
  private static final Pattern NUMBER =
      Pattern.compile("\\s+(\\w+)\\s+REG_DWORD\\s+0x([0-9A-Fa-f]{1,8})");
  private static final Pattern RULE = Pattern.compile("\\s+\\S.*?\\s+REG_SZ\\s+v\\d.*?\\|(.*)");

  private Firewalls() {}

  /**
   * @param program whose rules count, as a path; not looked at on macOS
   */
  static Outcome<Firewall> read(SetupSources sources, String program) {
    return switch (sources.os()) {
      case MAC -> mac(printed(sources, MAC));
      case WINDOWS -> {
        Map<List<String>, String> printed = sources.commands().run(windowsCommands(sources));
        yield windows(
            windowsCommands(sources).stream()
                .map(command -> printed.getOrDefault(command, ""))
                .collect(Collectors.joining("\n")),
            program,
            NetworkProfiles.read(sources)
                .get()
                .map(profiles -> Set.copyOf(profiles.values()))
                .orElse(Set.of()));
      }
      case LINUX -> Outcome.notRun(Text.of("only root may read this system's firewall"));
      case OTHER -> Outcome.notRun(Text.of("this system's firewall is not known"));
    };
  }

  /** Only what is looked at: all rules together are longer than is read of any tool. */
  static List<List<String>> windowsCommands(SetupSources sources) {
    String reg = sources.system32("reg.exe");
    return List.of(
        List.of(reg, "query", POLICY, "/s", "/v", "EnableFirewall"),
        List.of(reg, "query", POLICY, "/s", "/v", "DoNotAllowExceptions"),
        List.of(reg, "query", POLICY + "\\FirewallRules", "/d", "/f", "Action=Block"));
  }

  private static String printed(SetupSources sources, List<String> command) {
    return sources.commands().run(List.of(command)).getOrDefault(command, "");
  }

  /** "Firewall is enabled. (State = 1)"; 2 where everything is blocked that need not come in. */
  static Outcome<Firewall> mac(String text) {
    if (text.isBlank()) {
      return Outcome.notRun(Text.of("macOS did not say how its firewall is set"));
    }
    Matcher state = MAC_STATE.matcher(text);
    if (!state.find()) {
      return Outcome.failed(Failure.MALFORMED, Text.of("an answer in another form"));
    }
    return Outcome.ok(
        new Firewall(
            switch (state.group(1)) {
              case "0" -> State.OFF;
              case "1" -> State.ON;
              default -> State.BLOCKS_ALL;
            },
            List.of()));
  }

  /**
   * The strictest of the profiles in force: each network that this computer is in has one.
   *
   * @param inForce empty where Windows did not say; then any of the three may be
   */
  static Outcome<Firewall> windows(String text, String program, Set<Profile> inForce) {
    Set<Profile> holding = inForce.isEmpty() ? Set.of(Profile.values()) : inForce;
    Set<String> keys = holding.stream().map(Firewalls::key).collect(Collectors.toSet());
    if (text.isBlank()) {
      return Outcome.notRun(Text.of("Windows did not say how its firewall is set"));
    }
    Map<String, Set<String>> set = new HashMap<>();
    List<String> against = new ArrayList<>();
    String profile = "";
    for (String line : text.lines().toList()) {
      Matcher heading = PROFILE.matcher(line.strip());
      Matcher number = NUMBER.matcher(line);
      Matcher rule = RULE.matcher(line);
      if (line.startsWith("HKEY_")) {
        profile = heading.matches() ? heading.group(1) : "";
      } else if (!profile.isEmpty() && number.matches()) {
        boolean isSet = IpText.number(number.group(2), 16).orElse(0) != 0;
        set.computeIfAbsent(number.group(1), any -> new HashSet<>()).add(isSet ? profile : "");
      } else if (rule.matches()) {
        blocked(rule.group(1), program, holding).ifPresent(against::add);
      }
    }
    Set<String> on = set.getOrDefault("EnableFirewall", Set.of());
    Set<String> strict = set.getOrDefault("DoNotAllowExceptions", Set.of());
    if (on.isEmpty()) {
      return Outcome.failed(Failure.MALFORMED, Text.of("an answer in another form"));
    }
    boolean isOn = on.stream().anyMatch(keys::contains);
    boolean blocksAll = keys.stream().anyMatch(name -> on.contains(name) && strict.contains(name));
    return Outcome.ok(
        new Firewall(blocksAll ? State.BLOCKS_ALL : isOn ? State.ON : State.OFF, against));
  }

  /** What the registry calls a profile: the private one has kept the name of Windows XP. */
  private static String key(Profile profile) {
    return switch (profile) {
      case DOMAIN -> "Domain";
      case PRIVATE -> "Standard";
      case PUBLIC -> "Public";
    };
  }

  /** The rule's name, where it is in force, incoming, blocking, and about this program. */
  private static Optional<String> blocked(String rule, String program, Set<Profile> holding) {
    Map<String, String> fields = new HashMap<>();
    // A rule may name several, each in a field of its own; one without holds in all.
    Set<String> named = new HashSet<>();
    for (String part : rule.split("\\|", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        fields.put(part.substring(0, equals), part.substring(equals + 1));
        if (part.startsWith("Profile=")) {
          named.add(part.substring(equals + 1).toUpperCase(Locale.ROOT));
        }
      }
    }
    boolean holds =
        (named.isEmpty() || holding.stream().map(Profile::name).anyMatch(named::contains))
            && "Block".equals(fields.get("Action"))
            && "TRUE".equals(fields.get("Active"))
            && "In".equals(fields.get("Dir"))
            && fields
                .getOrDefault("App", "")
                .toLowerCase(Locale.ROOT)
                .equals(program.toLowerCase(Locale.ROOT));
    return holds ? Optional.of(fields.getOrDefault("Name", "unnamed")) : Optional.empty();
  }
}
