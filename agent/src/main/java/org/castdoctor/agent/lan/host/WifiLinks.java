package org.castdoctor.agent.lan.host;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdoctor.agent.lan.WifiLink;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.words.Text;

/**
 * The Wi-Fi that this computer uses. Linux tells in /proc/net/wireless; macOS in system_profiler,
 * since the tool airport is gone (14.4); Windows in netsh, whose labels are translated, so that
 * lines are told by the shape of their values.
 */
final class WifiLinks {
  static final String LINUX = "/proc/net/wireless";
  static final List<String> MAC = List.of("/usr/sbin/system_profiler", "SPAirPortDataType");

  private static final Pattern LINUX_LINE =
      Pattern.compile("\\s*\\S+:\\s+[0-9a-fA-F]+\\s+\\d+\\.?\\s+(-?\\d{1,4})\\.?\\s.*");
  private static final Pattern STANDARD = Pattern.compile(".*:\\s*(802\\.11[a-z/]{1,12})\\s*");
  private static final Pattern MAC_CHANNEL =
      Pattern.compile("\\s*Channel:\\s*(\\d{1,3})(?:[, ].*)?");
  private static final Pattern MAC_SIGNAL =
      Pattern.compile("\\s*Signal / Noise:\\s*(-\\d{1,3}) dBm.*");
  private static final Pattern PERCENT = Pattern.compile(".*:\\s*(\\d{1,3})\\s?%\\s*");
  private static final Pattern BARE_NUMBER = Pattern.compile(".*:\\s*(\\d{1,3})\\s*");

  private WifiLinks() {}

  static List<String> windowsCommand(SetupSources sources) {
    return List.of(sources.system32("netsh.exe"), "wlan", "show", "interfaces");
  }

  static Outcome<WifiLink> read(SetupSources sources) {
    return switch (sources.os()) {
      case LINUX -> sources.files().read(LINUX).map(WifiLinks::linux).orElseGet(WifiLinks::none);
      case MAC -> mac(printed(sources, MAC));
      case WINDOWS -> windows(printed(sources, windowsCommand(sources)));
      case OTHER -> none();
    };
  }

  private static String printed(SetupSources sources, List<String> command) {
    return sources.commands().run(List.of(command)).getOrDefault(command, "");
  }

  private static Outcome<WifiLink> none() {
    return Outcome.notRun(Text.of("no Wi-Fi is told of here"));
  }

  /** Two lines of headings, then one an interface: status, quality, level, noise. */
  static Outcome<WifiLink> linux(String text) {
    return IpText.lines(text)
        .map(LINUX_LINE::matcher)
        .filter(Matcher::matches)
        .map(row -> number(Optional.of(row.group(1))))
        .findFirst()
        .map(dbm -> Outcome.ok(new WifiLink(Optional.empty(), OptionalInt.empty(), dbm)))
        .orElseGet(WifiLinks::none);
  }

  /** Only what stands under the network in use: the list of others nearby comes after it. */
  static Outcome<WifiLink> mac(String text) {
    int from = text.indexOf("Current Network Information:");
    if (from < 0) {
      return none();
    }
    int to = text.indexOf("Other Local Wi-Fi Networks:", from);
    List<String> lines =
        IpText.lines(to < 0 ? text.substring(from) : text.substring(from, to)).toList();
    return found(
        new WifiLink(
            first(lines, STANDARD),
            number(first(lines, MAC_CHANNEL)),
            number(first(lines, MAC_SIGNAL))));
  }

  /** The channel is the bare number that comes after the standard; rates come after it. */
  static Outcome<WifiLink> windows(String text) {
    List<String> lines = IpText.lines(text).toList();
    Optional<String> standard = first(lines, STANDARD);
    if (standard.isEmpty()) {
      return none();
    }
    int at = 0;
    while (!STANDARD.matcher(lines.get(at)).matches()) {
      at++;
    }
    List<String> after = lines.subList(at, lines.size());
    OptionalInt percent = number(first(after, PERCENT));
    return found(
        new WifiLink(
            standard,
            number(first(after, BARE_NUMBER)),
            // Microsoft's wlanSignalQuality: 0 is -100 dBm, 100 is -50 dBm, linear between.
            percent.isPresent()
                ? OptionalInt.of(Math.min(percent.getAsInt(), 100) / 2 - 100)
                : percent));
  }

  private static Outcome<WifiLink> found(WifiLink link) {
    return link.standard().isEmpty() && link.channel().isEmpty() && link.dbm().isEmpty()
        ? Outcome.failed(Failure.MALFORMED, "an answer in another form")
        : Outcome.ok(link);
  }

  private static Optional<String> first(List<String> lines, Pattern pattern) {
    return lines.stream()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .map(row -> row.group(1))
        .findFirst();
  }

  private static OptionalInt number(Optional<String> text) {
    boolean negative = text.filter(digits -> digits.startsWith("-")).isPresent();
    OptionalLong value =
        text.map(digits -> IpText.number(negative ? digits.substring(1) : digits, 10))
            .orElse(OptionalLong.empty());
    return value.isPresent()
        ? OptionalInt.of((int) (negative ? -value.getAsLong() : value.getAsLong()))
        : OptionalInt.empty();
  }
}
