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
  private static final Pattern BARE_NUMBER = Pattern.compile(".*:\\s*(\\d{1,4})\\s*");
  private static final Pattern BELOW_ZERO = Pattern.compile(".*:\\s*(-\\d{1,3})\\s*");
  private static final Pattern BAND = Pattern.compile(".*:\\s*(\\d[.,]?\\d?\\s?GHz)\\s*");
  private static final Pattern RADIO_ADDRESS =
      Pattern.compile(".*:\\s*(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}\\s*");

  private static final Pattern BLANK = Pattern.compile("\\s*");

  /** The numbers of channels end with that of 6 GHz. */
  private static final int LAST_CHANNEL = 233;

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

  /**
   * What is told of the first interface that is connected: only such a one has a standard. Windows
   * 11 tells band and channel before it and the level in dBm since 24H2; Windows 10 tells the
   * channel after it, before the rates, and the level in percent alone.
   */
  static Outcome<WifiLink> windows(String text) {
    List<String> lines = IpText.lines(text).toList();
    int at = next(lines, 0, STANDARD);
    if (at == lines.size()) {
      return none();
    }
    List<String> before = sinceAccessPoint(lines.subList(0, at));
    List<String> after = lines.subList(at, next(lines, at, BLANK));
    boolean tellsBand = before.stream().anyMatch(line -> BAND.matcher(line).matches());
    OptionalInt channel = number(first(tellsBand ? before : after, BARE_NUMBER));
    return found(
        new WifiLink(
            first(after, STANDARD),
            channel.orElse(0) >= 1 && channel.orElse(0) <= LAST_CHANNEL
                ? channel
                : OptionalInt.empty(),
            dbm(after)));
  }

  private static OptionalInt dbm(List<String> lines) {
    OptionalInt told = number(first(lines, BELOW_ZERO));
    if (told.isPresent()) {
      return told;
    }
    OptionalInt percent = number(first(lines, PERCENT));
    // Microsoft's wlanSignalQuality: 0 is -100 dBm, 100 is -50 dBm, linear between.
    return percent.isPresent()
        ? OptionalInt.of(Math.min(percent.getAsInt(), 100) / 2 - 100)
        : percent;
  }

  /** What comes after the access point's address: a name of a network may look like anything. */
  private static List<String> sinceAccessPoint(List<String> lines) {
    int from = lines.size();
    while (from > 0 && !RADIO_ADDRESS.matcher(lines.get(from - 1)).matches()) {
      from--;
    }
    return from == 0 ? List.of() : lines.subList(from, lines.size());
  }

  private static int next(List<String> lines, int from, Pattern pattern) {
    int at = from;
    while (at < lines.size() && !pattern.matcher(lines.get(at)).matches()) {
      at++;
    }
    return at;
  }

  private static Outcome<WifiLink> found(WifiLink link) {
    return link.standard().isEmpty() && link.channel().isEmpty() && link.dbm().isEmpty()
        ? Outcome.failed(Failure.MALFORMED, Text.of("an answer in another form"))
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
