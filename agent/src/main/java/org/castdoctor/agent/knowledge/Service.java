package org.castdoctor.agent.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.json.Worded;
import org.castdoctor.protocol.wire.status.StatusFeed;

/**
 * One row of the service table: where a service answers, and where its vendor says how it is.
 *
 * @param vendor who runs it; two services of one vendor are no two witnesses
 * @param slugs the apps, as declared, that it stands behind
 * @param devices words in a device's name that point to this platform
 * @param errors the form of this platform's error codes; empty where none is known
 * @param why what needs it
 */
public record Service(
    String id,
    String name,
    String vendor,
    Kind kind,
    List<String> slugs,
    List<String> devices,
    Optional<String> errors,
    List<Host> hosts,
    List<Feed> feeds,
    String why,
    String source) {

  public Service {
    slugs = List.copyOf(slugs);
    devices = List.copyOf(devices);
    hosts = List.copyOf(hosts);
    feeds = List.copyOf(feeds);
  }

  /** What sort of service it is. */
  public enum Kind implements Worded {
    APP("app"),
    CAST_CLOUD("cast-cloud"),
    PLATFORM("platform"),
    CDN("cdn"),
    /** A time server, asked over NTP. */
    TIME("time"),
    /** Pages of any size, to keep a line busy with; asked only with the customer's consent. */
    LOAD("load");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    /** Whether every cast needs it, whatever the app. */
    public boolean isPartOfCasting() {
      return switch (this) {
        case CAST_CLOUD, CDN -> true;
        case APP, PLATFORM, TIME, LOAD -> false;
      };
    }

    static Kind of(String word) {
      for (Kind kind : values()) {
        if (kind.word.equals(word)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("unknown kind of service: " + word);
    }
  }

  /**
   * One host of a service and the small page asked of it.
   *
   * @param secure over TLS, with its certificate verified; else plain HTTP, as consoles ask
   * @param lowest the lowest status that counts as an answer of the service
   * @param highest the highest
   * @param bodyStart what the page begins with, where anything else is somebody in between
   * @param essential whether the service is down where this host is
   * @param verified whether a source says that the service needs this host; findings that lean on
   *     others are only possible
   */
  public record Host(
      String host,
      boolean secure,
      String path,
      int lowest,
      int highest,
      Optional<String> bodyStart,
      boolean essential,
      boolean verified) {

    /** Where it listens. */
    public int port() {
      return secure ? 443 : 80;
    }

    /** Whether an answer is what the service gives. */
    public boolean expects(int status, String body) {
      return status >= lowest
          && status <= highest
          && bodyStart.map(body.stripLeading()::startsWith).orElse(true);
    }
  }

  /**
   * A machine-readable status page of the vendor.
   *
   * @param countries those that it tells of (ISO 3166, two letters); empty where it tells of all
   */
  public record Feed(StatusFeed format, String host, String path, List<String> countries) {
    public Feed {
      countries = List.copyOf(countries);
    }

    private boolean tellsOf(Optional<String> country) {
      return countries.isEmpty() || country.filter(countries::contains).isPresent();
    }
  }

  /** The status page of that country; empty where none is known for it, or it is not known. */
  public Optional<Feed> feedIn(Optional<String> country) {
    return feeds.stream().filter(feed -> feed.tellsOf(country)).findFirst();
  }

  /** Whether it stands behind the declared app. */
  public boolean isBehindApp(Declared declared) {
    return kind == Kind.APP && declared.app().filter(slugs::contains).isPresent();
  }

  /** The platforms that what is declared points to; all of them for a console of unknown make. */
  public static List<Service> platforms(List<Service> services, Declared declared) {
    List<Service> all = services.stream().filter(s -> s.kind() == Kind.PLATFORM).toList();
    List<Service> meant = all.stream().filter(platform -> platform.isMeant(declared)).toList();
    return meant.isEmpty() && declared.sender() == Sender.CONSOLE ? all : meant;
  }

  private boolean isMeant(Declared declared) {
    String device = declared.device().orElse("").toLowerCase(Locale.ROOT);
    return declared.app().filter(slugs::contains).isPresent()
        || devices.stream().anyMatch(device::contains)
        || errors
            .flatMap(form -> declared.error().map(code -> Pattern.matches(form, code.strip())))
            .orElse(false);
  }

  /** The rows that ship with this version, in their order. */
  public static List<Service> load() {
    return KnowledgeFile.rows(KnowledgeFile.read("services.json").path("services"), Service::of);
  }

  private static Service of(JsonNode row) {
    return new Service(
        row.path("id").asText(),
        row.path("name").asText(),
        row.path("vendor").asText(),
        Kind.of(row.path("kind").asText()),
        KnowledgeFile.words(row.path("slugs")),
        KnowledgeFile.words(row.path("devices")),
        KnowledgeFile.text(row, "errors"),
        KnowledgeFile.rows(row.path("hosts"), Service::host),
        KnowledgeFile.rows(row.path("feeds"), Service::feed),
        row.path("why").asText(),
        row.path("source").asText());
  }

  private static Host host(JsonNode row) {
    String answers = row.path("answers").asText("200-499");
    int dash = answers.indexOf('-');
    return new Host(
        row.path("host").asText(),
        !row.path("scheme").asText("https").equals("http"),
        row.path("path").asText("/"),
        Integer.parseInt(answers.substring(0, dash)),
        Integer.parseInt(answers.substring(dash + 1)),
        KnowledgeFile.text(row, "bodyStart"),
        row.path("essential").asBoolean(),
        row.path("verified").asBoolean());
  }

  private static Feed feed(JsonNode row) {
    String format = row.path("format").asText();
    return new Feed(
        StatusFeed.ofWord(format)
            .orElseThrow(() -> new IllegalArgumentException("unknown form of feed: " + format)),
        row.path("host").asText(),
        row.path("path").asText(),
        KnowledgeFile.words(row.path("countries")));
  }
}
