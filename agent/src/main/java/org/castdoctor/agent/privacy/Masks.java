package org.castdoctor.agent.privacy;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.privacy.Secret.Kind;
import org.castdoctor.protocol.code.AppTable;
import org.castdoctor.protocol.privacy.Leaves.As;
import org.castdoctor.protocol.privacy.Mac;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.privacy.Place;
import org.castdoctor.protocol.privacy.Sensitive;
import org.castdoctor.protocol.privacy.Serial;
import org.castdoctor.protocol.wire.cast.CastApps;

/**
 * The masks of one report: {@code home-address-2} for the second address of a home that turned up.
 * Equal values have equal masks inside one report, and nothing in common between two.
 *
 * <p>Free text is searched for every value known by its type, the longest first and whole words
 * alone, and for anything in the form of an address. A device called "TV" so takes the TVs of every
 * sentence with it: better too much than a name.
 */
final class Masks {
  private static final String WORD_BEGINS = "(?<![\\p{L}\\p{N}])";
  private static final String WORD_ENDS = "(?![\\p{L}\\p{N}])";

  private static final Pattern MASK =
      Pattern.compile(
          "(?:"
              + Stream.of(Kind.values()).map(Kind::word).collect(Collectors.joining("|"))
              + ")-\\d+");
  private static final Pattern MAC =
      Pattern.compile("(?<![0-9A-Fa-f:-])[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}(?![0-9A-Fa-f:-])");
  private static final Pattern IPV4 =
      Pattern.compile("(?<![0-9.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![0-9]|\\.[0-9])");

  /** Written out in full, as Java does, it may have a port behind it. */
  private static final Pattern WHOLE_IPV6 =
      Pattern.compile("(?<![0-9A-Za-z:.])(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}(?![0-9A-Za-z])");

  private static final Pattern IPV6 =
      Pattern.compile(
          "(?<![0-9A-Za-z:.])(?=[0-9A-Fa-f]*:[0-9A-Fa-f]*:)[0-9A-Fa-f:]{2,39}(?![0-9A-Za-z:])");

  /** Public resolvers, groups and placeholders: the same for everybody, and named in our texts. */
  private static final Set<InetAddress> EVERYBODYS =
      Set.copyOf(
          List.of(
                  "8.8.8.8",
                  "8.8.4.4",
                  "1.1.1.1",
                  "1.0.0.1",
                  "9.9.9.9",
                  "127.0.0.1",
                  "0.0.0.0",
                  "224.0.0.251",
                  "239.255.255.250",
                  "::1",
                  "::",
                  "ff02::fb",
                  "ff02::c",
                  "2606:4700:4700::1111",
                  "2606:4700:4700::1001",
                  "2001:4860:4860::8888",
                  "2001:4860:4860::8844")
              .stream()
              .map(InetAddress::ofLiteral)
              .toList());

  private static final Pattern VERSION = Pattern.compile("\\d+(?:\\.\\d+)*");

  /**
   * How systems number interfaces. People name tunnels and bridges, and one on USB may be called by
   * its network card's address.
   */
  private static final Pattern NIC =
      Pattern.compile(
          "(?:lo|eth|en|em|wlan|wl|ww|wwan|usb|tun|tap|utun|ppp|wg|br|bridge|bond|docker|virbr|vmnet"
              + "|vboxnet|awdl|llw|ap|anpi|gif|stf|p2p|ipsec|net|rmnet|wireless_|ethernet_)\\d{0,5}"
              + "|(?:en|wl|ww)(?:[ops]\\d+)+(?:[fdn]\\w{1,6})?");

  private static final String UNKNOWN = "unknown";

  /** No app of anybody's: what the cast service is called where a finding is about it. */
  private static final String CAST_ITSELF = "google-cast";

  private final Map<String, String> byValue = new HashMap<>();
  private final Map<Kind, Integer> counted = new HashMap<>();

  /** By {@link Secret#same()}. */
  private final Map<String, Secret> known = new LinkedHashMap<>();

  /** All that is looked for, in one pass, so that no mask is masked; anew after each new value. */
  private Optional<Pattern> wanted = Optional.empty();

  /** The mask of a value; the next one of its kind where it is new. */
  String mask(Secret value) {
    return byValue.computeIfAbsent(
        value.kind().word() + value.same(),
        key -> value.kind().word() + "-" + counted.merge(value.kind(), 1, Integer::sum));
  }

  /** A value of a type of its own, masked wherever it stands. */
  String learn(Sensitive value) {
    return switch (value) {
      case Name(String shown) -> learn(Kind.NAME, shown);
      case Mac(String shown) -> learn(Kind.MAC, shown);
      case Serial(String shown) -> learn(Kind.SERIAL, shown);
      case Place(String shown) -> learn(Kind.PLACE, shown);
    };
  }

  /** A text, by what its record says about it. */
  String text(As as, String text) {
    return switch (as) {
      case IT_IS -> text;
      case AN_APP -> app(text);
      case A_VERSION -> VERSION.matcher(text).matches() ? text : learn(Kind.NAME, text);
      case A_NIC -> NIC.matcher(text).matches() ? text : learn(Kind.NAME, text);
      case SEARCHED -> in(text);
      case A_NAME -> learn(Kind.NAME, text);
      case A_SERIAL -> learn(Kind.SERIAL, text);
    };
  }

  /** What no table has may be anything: it is masked in sentences, and as a word it is unknown. */
  private String app(String slug) {
    if (slug.equals(CAST_ITSELF)
        || CastApps.bySlug(slug).isPresent()
        || AppTable.row(AppTable.indexOf(slug)).filter(row -> row.index() > 0).isPresent()) {
      return slug;
    }
    if (!slug.equals(UNKNOWN)) {
      learn(Kind.NAME, slug);
    }
    return UNKNOWN;
  }

  /** A value to be masked wherever it stands; whatever has the form of an address is one. */
  String learn(Kind kind, String text) {
    if (text.isBlank() || isMask(text)) {
      return text;
    }
    if (isAddress(text) || MAC.matcher(text).matches()) {
      return in(text);
    }
    Secret value = new Secret(kind, text.strip());
    String mask = mask(value);
    if (known.putIfAbsent(value.same(), value) == null) {
      wanted = Optional.empty();
      Secret harmless = new Secret(kind, withoutControls(value.shown()));
      byValue.putIfAbsent(kind.word() + harmless.same(), mask);
      known.putIfAbsent(harmless.same(), harmless);
    }
    return mask;
  }

  /** As a terminal shows it: what it would obey is replaced there. */
  private static String withoutControls(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c ->
            shown.appendCodePoint(
                switch (Character.getType(c)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.SURROGATE,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR ->
                      0xFFFD;
                  default -> c;
                }));
    return shown.toString();
  }

  private static boolean isMask(String text) {
    return MASK.matcher(text).matches();
  }

  /** The text with masks in the place of everything that is known or has an address's form. */
  String in(String text) {
    Pattern all = wanted.orElseGet(this::wanted);
    wanted = Optional.of(all);
    return all.matcher(text).replaceAll(match -> Matcher.quoteReplacement(instead(match.group())));
  }

  private Pattern wanted() {
    return Pattern.compile(
        Stream.of(
                Stream.of(WORD_BEGINS + MASK.pattern() + "(?!\\d)"),
                known.values().stream()
                    .map(Secret::shown)
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(value -> WORD_BEGINS + Pattern.quote(value) + WORD_ENDS),
                Stream.of(MAC.pattern(), IPV4.pattern(), WHOLE_IPV6.pattern(), IPV6.pattern()))
            .flatMap(patterns -> patterns)
            .collect(Collectors.joining("|")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private String instead(String found) {
    if (isMask(found)) {
      return found;
    }
    Secret value = known.get(found.toLowerCase(Locale.ROOT));
    if (value != null) {
      return mask(value);
    }
    if (MAC.matcher(found).matches()) {
      return mask(new Secret(Kind.MAC, found));
    }
    // A name in letters whose lower case Java's two ways do not agree on is masked all the same.
    boolean form = IPV4.matcher(found).matches() || IPV6.matcher(found).matches();
    return form ? address(found) : mask(new Secret(Kind.NAME, found));
  }

  private String address(String text) {
    if (!isAddress(text)) {
      return text;
    }
    InetAddress address = InetAddress.ofLiteral(text);
    return EVERYBODYS.contains(address) ? text : mask(Secret.address(address));
  }

  private static boolean isAddress(String text) {
    if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
      return false;
    }
    try {
      InetAddress.ofLiteral(text);
      return true;
    } catch (IllegalArgumentException onlyLooksLikeOne) {
      return false;
    }
  }
}
