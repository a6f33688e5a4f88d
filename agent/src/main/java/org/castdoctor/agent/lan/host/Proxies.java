package org.castdoctor.agent.lan.host;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.castdoctor.agent.observe.HostSetup.ProxyKind;
import org.castdoctor.agent.observe.HostSetup.ProxySetting;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.protocol.privacy.Place;

/**
 * What programs on this computer are told to go through for web pages: the environment everywhere,
 * and the desktop's or the system's own settings. Of a setting only the server is kept; a user name
 * and password in it never leave this class.
 */
final class Proxies {
  static final List<String> GNOME =
      List.of("/usr/bin/gsettings", "list-recursively", "org.gnome.system.proxy");
  static final List<String> MAC = List.of("/usr/sbin/scutil", "--proxy");

  private static final String WINDOWS_KEY =
      "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings";

  private static final List<String> VARIABLES = List.of("http_proxy", "https_proxy", "all_proxy");

  /** Desktops that keep their proxy where GNOME does. */
  private static final List<String> LIKE_GNOME = List.of("gnome", "unity", "cinnamon", "budgie");

  private static final Pattern GNOME_LINE = Pattern.compile("(\\S{1,60}) (\\S{1,40}) (.{0,200})");
  private static final Pattern MAC_LINE = Pattern.compile("\\s*(\\w{1,40}) : (.{0,200})");
  private static final Pattern REG_LINE =
      Pattern.compile("\\s+(\\w{1,40})\\s+REG_\\w{1,12}\\s+(.{0,200})");

  /** A host name has up to 253 characters; a proxy's is shown to people. */
  private static final int MAX_SERVER = 100;

  private Proxies() {}

  static Outcome<List<ProxySetting>> read(SetupSources sources) {
    Set<ProxySetting> found = new LinkedHashSet<>(environment(sources.environment()));
    Optional<List<ProxySetting>> system =
        switch (sources.os()) {
          case LINUX -> desktop(sources);
          case MAC -> printed(sources, MAC).map(Proxies::macOs);
          case WINDOWS -> printed(sources, registry(sources)).map(Proxies::windows);
          case OTHER -> Optional.empty();
        };
    system.ifPresent(found::addAll);
    // What was found stands by itself; that there is none takes all places.
    return system.isEmpty() && found.isEmpty()
        ? Outcome.notRun("the system's proxy settings could not be read")
        : Outcome.ok(List.copyOf(found));
  }

  static List<String> registry(SetupSources sources) {
    return List.of(sources.system32("reg.exe"), "query", WINDOWS_KEY);
  }

  private static Optional<String> printed(SetupSources sources, List<String> command) {
    return Optional.ofNullable(sources.commands().run(List.of(command)).get(command));
  }

  static List<ProxySetting> environment(Map<String, String> environment) {
    return VARIABLES.stream()
        .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT)))
        .flatMap(name -> setting("the environment", environment.getOrDefault(name, "")).stream())
        .distinct()
        .toList();
  }

  /** A computer without a desktop has no such settings, which is as good as none being set. */
  private static Optional<List<ProxySetting>> desktop(SetupSources sources) {
    String desktop =
        sources.environment().getOrDefault("XDG_CURRENT_DESKTOP", "").toLowerCase(Locale.ROOT);
    if (LIKE_GNOME.stream().anyMatch(desktop::contains)) {
      return printed(sources, GNOME).map(Proxies::gnome);
    }
    return Optional.of(
        sources.files().read(sources.userHome() + "/.config/kioslaverc").stream()
            .flatMap(text -> kde(text).stream())
            .toList());
  }

  static List<ProxySetting> gnome(String printed) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : printed.lines().toList()) {
      Matcher matcher = GNOME_LINE.matcher(line);
      if (matcher.matches()) {
        String place = matcher.group(1).replace("org.gnome.system.proxy", "");
        values.put(place + " " + matcher.group(2), matcher.group(3).replace("'", "").strip());
      }
    }
    return switch (values.getOrDefault(" mode", "none")) {
      case "manual" ->
          Stream.of(".http", ".https", ".socks")
              .filter(kind -> !values.getOrDefault(kind + " host", "").isBlank())
              .map(kind ->
                  values.get(kind + " host") + ":" + values.getOrDefault(kind + " port", ""))
              .flatMap(server -> setting("the desktop's settings", server).stream())
              .distinct()
              .toList();
      case "auto" ->
          List.of(script("the desktop's settings", values.getOrDefault(" autoconfig-url", "")));
      default -> List.of();
    };
  }

  /** ProxyType 1 is by hand, 2 a script, 3 a script that the network names. */
  static List<ProxySetting> kde(String file) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : IpText.lines(file).toList()) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
    return switch (values.getOrDefault("ProxyType", "0")) {
      case "1" ->
          Stream.of("httpProxy", "httpsProxy", "socksProxy")
              .map(name -> values.getOrDefault(name, "").replace(' ', ':'))
              .flatMap(server -> setting("the desktop's settings", server).stream())
              .distinct()
              .toList();
      case "2", "3" ->
          List.of(script("the desktop's settings", values.getOrDefault("Proxy Config Script", "")));
      default -> List.of();
    };
  }

  static List<ProxySetting> macOs(String printed) {
    Map<String, String> values = values(printed, MAC_LINE);
    List<ProxySetting> found = new ArrayList<>();
    for (String kind : List.of("HTTP", "HTTPS", "SOCKS")) {
      if (values.getOrDefault(kind + "Enable", "0").equals("1")) {
        String port = values.getOrDefault(kind + "Port", "");
        setting("the system's settings", values.getOrDefault(kind + "Proxy", "") + ":" + port)
            .filter(setting -> !found.contains(setting))
            .ifPresent(found::add);
      }
    }
    if (values.getOrDefault("ProxyAutoConfigEnable", "0").equals("1")
        || values.getOrDefault("ProxyAutoDiscoveryEnable", "0").equals("1")) {
      found.add(
          script("the system's settings", values.getOrDefault("ProxyAutoConfigURLString", "")));
    }
    return found;
  }

  static List<ProxySetting> windows(String printed) {
    Map<String, String> values = values(printed, REG_LINE);
    List<ProxySetting> found = new ArrayList<>();
    if (values.getOrDefault("ProxyEnable", "0x0").equals("0x1")) {
      // "http=one:80;https=two:80" names one for each protocol.
      for (String part : values.getOrDefault("ProxyServer", "").split(";", -1)) {
        setting("the system's settings", part.substring(part.indexOf('=') + 1))
            .filter(setting -> !found.contains(setting))
            .ifPresent(found::add);
      }
    }
    String script = values.getOrDefault("AutoConfigURL", "");
    if (!script.isBlank()) {
      found.add(script("the system's settings", script));
    }
    return found;
  }

  private static Map<String, String> values(String printed, Pattern pattern) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : IpText.lines(printed).toList()) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.matches()) {
        values.put(matcher.group(1), matcher.group(2).strip());
      }
    }
    return values;
  }

  private static Optional<ProxySetting> setting(String where, String value) {
    String server = server(value);
    return server.isEmpty() || server.startsWith(":")
        ? Optional.empty()
        : Optional.of(new ProxySetting(where, ProxyKind.SERVER, new Place(server)));
  }

  private static ProxySetting script(String where, String url) {
    String server = server(url);
    return new ProxySetting(
        where, ProxyKind.SCRIPT, new Place(server.isEmpty() ? "the network" : server));
  }

  /** Host and port of a proxy's address, which may have a scheme, a user and a path around it. */
  static String server(String value) {
    String rest = value.strip();
    int scheme = rest.indexOf("://");
    rest = scheme < 0 ? rest : rest.substring(scheme + 3);
    int slash = rest.indexOf('/');
    rest = slash < 0 ? rest : rest.substring(0, slash);
    rest = rest.substring(rest.lastIndexOf('@') + 1);
    return rest.length() <= MAX_SERVER ? rest : rest.substring(0, MAX_SERVER);
  }
}
