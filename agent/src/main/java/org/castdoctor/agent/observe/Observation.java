package org.castdoctor.agent.observe;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.castdoctor.protocol.wire.status.ServiceState;
import org.castdoctor.protocol.wire.upnp.RouterWord;

/**
 * What one measurement saw from this computer, or why it could not run. One failure mode each: when
 * TCP fails there is no TLS observation, not a failed one. Times are in milliseconds.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Observation.HostSeen.class, name = "host"),
  @JsonSubTypes.Type(value = Observation.Asked.class, name = "asked"),
  @JsonSubTypes.Type(value = Observation.Heard.class, name = "heard"),
  @JsonSubTypes.Type(value = Observation.ServiceSeen.class, name = "service"),
  @JsonSubTypes.Type(value = Observation.SecondOpinion.class, name = "secondOpinion"),
  @JsonSubTypes.Type(value = Observation.Connected.class, name = "tcp"),
  @JsonSubTypes.Type(value = Observation.TlsTried.class, name = "tls"),
  @JsonSubTypes.Type(value = Observation.CastStatus.class, name = "castStatus"),
  @JsonSubTypes.Type(value = Observation.CastHeartbeat.class, name = "castHeartbeat"),
  @JsonSubTypes.Type(value = Observation.AppAsked.class, name = "castApp"),
  @JsonSubTypes.Type(value = Observation.NameAsked.class, name = "dns"),
  @JsonSubTypes.Type(value = Observation.WebAsked.class, name = "web"),
  @JsonSubTypes.Type(value = Observation.ServiceTcp.class, name = "serviceTcp"),
  @JsonSubTypes.Type(value = Observation.ServiceTls.class, name = "serviceTls"),
  @JsonSubTypes.Type(value = Observation.ServiceWeb.class, name = "serviceWeb"),
  @JsonSubTypes.Type(value = Observation.FeedRead.class, name = "statusFeed"),
  @JsonSubTypes.Type(value = Observation.TimeAsked.class, name = "ntp"),
  @JsonSubTypes.Type(value = Observation.RouterSaid.class, name = "router"),
  @JsonSubTypes.Type(value = Observation.RoundTrips.class, name = "roundTrips"),
  @JsonSubTypes.Type(value = Observation.LargePage.class, name = "largePage"),
  @JsonSubTypes.Type(value = Observation.Watched.class, name = "watched"),
  @JsonSubTypes.Type(value = Observation.SenderHere.class, name = "sender"),
  @JsonSubTypes.Type(value = Observation.DateSeen.class, name = "date"),
  @JsonSubTypes.Type(value = Observation.SetupSeen.class, name = "setup"),
  @JsonSubTypes.Type(value = Observation.SendTried.class, name = "send"),
  @JsonSubTypes.Type(value = Observation.PortUsed.class, name = "portUsers"),
  @JsonSubTypes.Type(value = Observation.ProfilesSeen.class, name = "profiles"),
  @JsonSubTypes.Type(value = Observation.NameRemembered.class, name = "remembered"),
  @JsonSubTypes.Type(value = Observation.ProbeEnded.class, name = "probe"),
  @JsonSubTypes.Type(value = Observation.Talker.class, name = "talker"),
  @JsonSubTypes.Type(value = Observation.Goodbye.class, name = "goodbye"),
  @JsonSubTypes.Type(value = Observation.SsdpAsked.class, name = "ssdpAsked"),
  @JsonSubTypes.Type(value = Observation.SsdpHeard.class, name = "ssdp"),
  @JsonSubTypes.Type(value = Observation.AskedDirectly.class, name = "direct"),
  @JsonSubTypes.Type(value = Observation.Swept.class, name = "sweep")
})
public sealed interface Observation {
  /** When it was over, by this computer's clock. */
  Instant at();

  /**
   * What the operating system says of its network. The last one of a run has the latest neighbours.
   */
  record HostSeen(Instant at, HostNetwork network) implements Observation {}

  /** The three ways of asking by multicast; which of them are answered tells faults apart. */
  enum Way {
    /** From port 5353, answered by multicast: what browsers and phones do (RFC 6762 §5.2). */
    MULTICAST("multicast"),
    /** From port 5353 with the unicast-response bit (RFC 6762 §5.4). */
    UNICAST_REPLY("unicast-reply"),
    /** From a port of our own, answered to that port (legacy unicast, RFC 6762 §6.7). */
    OWN_PORT("own-port");

    private final String word;

    Way(String word) {
      this.word = word;
    }

    @JsonValue
    public String word() {
      return word;
    }
  }

  /**
   * All asking on one interface in one way.
   *
   * @param family whether 224.0.0.251 or ff02::fb was asked
   * @param socket whether the socket could be had
   * @param sent questions sent
   * @param refused questions that this computer refused to send, with the first reason in {@code
   *     refusal}
   * @param echoes own questions that came back to the joined socket; not run where the way has none
   * @param answers answer packets heard from other hosts
   * @param malformed packets that do not follow the format
   * @param responders who answered
   */
  record Asked(
      Instant at,
      String nic,
      Family family,
      Way way,
      Outcome<Integer> socket,
      int sent,
      int refused,
      Optional<Failure> refusal,
      Outcome<Integer> echoes,
      int answers,
      int malformed,
      List<InetAddress> responders)
      implements Observation {
    public Asked {
      responders = List.copyOf(responders);
    }
  }

  /**
   * One service instance heard on one interface in one way: from whom, after how long, how often.
   */
  record Heard(
      Instant at,
      String instance,
      String type,
      String nic,
      Way way,
      InetAddress source,
      long firstAfterMillis,
      int times)
      implements Observation {}

  /**
   * A service instance with what its records say.
   *
   * @param type for example {@code _googlecast._tcp.local}
   * @param host the SRV target; empty while only the pointer was heard
   * @param port 0 while unknown
   */
  record ServiceSeen(
      Instant at,
      String type,
      String instance,
      Optional<String> host,
      int port,
      List<InetAddress> addresses,
      Map<String, String> txt)
      implements Observation {
    public ServiceSeen {
      addresses = List.copyOf(addresses);
      // In one order always: the same facts must read the same in every run.
      txt = Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(txt)));
    }

    /** Whether name, port and address are all known. */
    public boolean isComplete() {
      return host.isPresent() && port > 0 && !addresses.isEmpty();
    }
  }

  /**
   * What an independent discovery library found on one interface, asked only where we found
   * nothing.
   */
  record SecondOpinion(Instant at, String nic, Outcome<List<String>> instances)
      implements Observation {}

  /**
   * One TCP connection attempt; ok carries the milliseconds it took, a failure how long it waited.
   */
  record Connected(
      Instant at,
      InetAddress address,
      int port,
      int attempt,
      Outcome<Long> outcome,
      long waitedMillis)
      implements Observation {}

  /** What the other side's certificate says. Cast certificates are self-signed by design. */
  record TlsPeer(
      String protocol, String subject, Instant notBefore, Instant notAfter, String sha256) {}

  /** A TLS handshake on a port that accepted TCP. */
  record TlsTried(
      Instant at, InetAddress address, int port, Outcome<TlsPeer> outcome, long waitedMillis)
      implements Observation {}

  /** An app that a receiver says is running. Which title plays is not kept. */
  record Running(String appId, String name, boolean idleScreen) {}

  /** A receiver's answer to "how are you?". */
  record Status(List<Running> apps, Optional<Boolean> standBy, Optional<Boolean> activeInput) {
    public Status {
      apps = List.copyOf(apps);
    }
  }

  /** GET_STATUS on the cast channel. */
  record CastStatus(
      Instant at, InetAddress address, int port, Outcome<Status> outcome, long waitedMillis)
      implements Observation {}

  /** PING on the cast channel; ok carries the milliseconds to PONG. */
  record CastHeartbeat(
      Instant at,
      InetAddress address,
      int port,
      int pings,
      Outcome<Long> outcome,
      long waitedMillis)
      implements Observation {}

  /** Whether a receiver says it can run an app. */
  enum Availability {
    AVAILABLE("available"),
    UNAVAILABLE("unavailable");

    private final String word;

    Availability(String word) {
      this.word = word;
    }

    @JsonValue
    public String word() {
      return word;
    }
  }

  /** GET_APP_AVAILABILITY for one app. */
  record AppAsked(
      Instant at, InetAddress address, int port, String appId, Outcome<Availability> outcome)
      implements Observation {}

  /** Which resolver was asked. */
  enum Resolver {
    /** The one this computer is set to. */
    SYSTEM("system"),
    /** A public one, as a second source. */
    PUBLIC("public");

    private final String word;

    Resolver(String word) {
      this.word = word;
    }

    @JsonValue
    public String word() {
      return word;
    }
  }

  /** One name asked of one resolver over UDP, with repeats inside the deadline. */
  record NameAsked(
      Instant at,
      String name,
      InetAddress resolver,
      Resolver role,
      int attempts,
      Outcome<List<InetAddress>> outcome,
      long waitedMillis)
      implements Observation {}

  /** What came back: the status and whether it is what the vendor promises for this page. */
  record WebAnswer(int status, boolean asPromised, Optional<String> location) {}

  /** One plain HTTP connectivity check. */
  record WebAsked(
      Instant at, String vendor, String host, Outcome<WebAnswer> outcome, long waitedMillis)
      implements Observation {}

  /** A TCP connection to a host of a service; ok carries the milliseconds it took. */
  record ServiceTcp(
      Instant at,
      String service,
      String host,
      InetAddress address,
      int attempt,
      Outcome<Long> outcome,
      long waitedMillis)
      implements Observation {}

  /** What a certificate is worth to this computer. */
  enum Trust {
    /** Issued under a root that this computer trusts, for this name, for today. */
    VERIFIED("verified"),
    /** No trusted root stands behind it: its own, or somebody's in between. */
    UNTRUSTED_ISSUER("untrusted-issuer"),
    WRONG_NAME("wrong-name"),
    /** Not valid today: run out, not yet begun, or this computer's clock is wrong. */
    EXPIRED("expired");

    private final String word;

    Trust(String word) {
      this.word = word;
    }

    @JsonValue
    public String word() {
      return word;
    }
  }

  /**
   * The certificate that a service showed.
   *
   * @param issuer the name at the far end of the chain that was shown
   */
  record Shown(Trust trust, String issuer, Instant notBefore, Instant notAfter) {}

  /** A TLS handshake with a host of a service; ok says what its certificate is worth. */
  record ServiceTls(
      Instant at,
      String service,
      String host,
      int attempt,
      Outcome<Shown> outcome,
      long waitedMillis)
      implements Observation {}

  /** A service's answer over HTTP: the status, and whether the service answers like this. */
  record ServiceAnswer(int status, boolean asExpected) {}

  /** A small page asked of a host of a service. */
  record ServiceWeb(
      Instant at,
      String service,
      String host,
      int attempt,
      Outcome<ServiceAnswer> outcome,
      long waitedMillis)
      implements Observation {}

  /**
   * What the vendor says of its own service. A page that did not come, or came in another form, is
   * a failure, which means unknown.
   */
  record FeedRead(
      Instant at, String service, String host, Outcome<ServiceState> outcome, long waitedMillis)
      implements Observation {}

  /**
   * A time server asked, with repeats; ok carries by how many milliseconds this computer's clock is
   * behind it, negative where it is ahead.
   */
  record TimeAsked(
      Instant at, String server, int attempts, Outcome<Long> outcome, long waitedMillis)
      implements Observation {}

  /** What the router says of its own line, asked over UPnP. */
  record RouterSaid(Instant at, InetAddress router, Outcome<RouterWord> outcome, long waitedMillis)
      implements Observation {}

  /** Where a series of round trips went. */
  enum Leg {
    ROUTER("router"),
    RECEIVER("receiver"),
    INTERNET("internet");

    private final String word;

    Leg(String word) {
      this.word = word;
    }

    @JsonValue
    public String word() {
      return word;
    }
  }

  /**
   * Round trips one after the other.
   *
   * @param millis those that came back, in the order in which they were tried
   * @param late how many did not come back in time: lost on the way, there or back
   */
  record Trips(List<Long> millis, int late) {
    public Trips {
      millis = List.copyOf(millis);
    }
  }

  /**
   * A series of short connections to one port, opened or refused: either is one round trip, made by
   * the system of the other side and not by its programs. Failed where no port answered at all.
   */
  record RoundTrips(Instant at, Leg leg, InetAddress address, int port, Outcome<Trips> outcome)
      implements Observation {}

  /**
   * A page larger than one packet, asked in the clear of a host whose small page comes; ok carries
   * the characters that came.
   */
  record LargePage(
      Instant at, String host, int attempt, Outcome<Integer> outcome, long waitedMillis)
      implements Observation {}

  /**
   * What was seen of one receiver in one round of watching.
   *
   * @param heard packets in which it announced itself since the round before
   * @param goodbyes packets in which it took its leave since then
   * @param direct its answer to a question sent to its address alone, in milliseconds; not run
   *     where it was heard
   * @param cast its cast port, in milliseconds
   */
  record Presence(
      String instance,
      String name,
      InetAddress address,
      int port,
      int heard,
      int goodbyes,
      Outcome<Long> direct,
      Outcome<Long> cast) {}

  /**
   * One round of watching: one question by multicast, and a connection to each receiver known.
   *
   * @param router a connection to the router, opened or refused, in milliseconds
   * @param others packets heard since the round before that were of none of these receivers
   */
  record Watched(Instant at, int round, Outcome<Long> router, int others, List<Presence> receivers)
      implements Observation {
    public Watched {
      receivers = List.copyOf(receivers);
    }
  }

  /** A program on this computer that people cast from. */
  enum Program {
    CHROME("chrome", "Chrome"),
    EDGE("edge", "Edge"),
    FIREFOX("firefox", "Firefox");

    private final String word;
    private final String displayName;

    Program(String word, String displayName) {
      this.word = word;
      this.displayName = displayName;
    }

    @JsonValue
    public String word() {
      return word;
    }

    public String displayName() {
      return displayName;
    }
  }

  /**
   * A program on this computer and its version.
   *
   * @param knownFrom where the version stands; empty where it was not found
   */
  record SenderHere(Instant at, Program program, Outcome<String> version, String knownFrom)
      implements Observation {}

  /**
   * The date that a vendor's page bears; ok carries by how many milliseconds this computer's clock
   * is behind it, negative where it is ahead. Whole seconds (RFC 9110 §6.6.1).
   */
  record DateSeen(Instant at, String vendor, String host, Outcome<Long> outcome)
      implements Observation {}

  /** How this computer is set up beyond its interfaces. */
  record SetupSeen(Instant at, HostSetup setup) implements Observation {}

  /**
   * Empty datagrams to an address of the own network, sent only where questions to everybody were
   * refused. Ok carries how many left; a failure is this computer's own refusal.
   */
  record SendTried(
      Instant at, String nic, InetAddress address, int attempts, Outcome<Integer> outcome)
      implements Observation {}

  /**
   * A program that has a UDP port of this computer.
   *
   * @param program its name, where the system tells an ordinary user
   * @param account under whose account it runs, where the system tells
   */
  record PortUser(Optional<String> program, Optional<String> account) {}

  /** Who has a UDP port here; looked up only where we could not have it. */
  record PortUsed(Instant at, int port, Outcome<List<PortUser>> users) implements Observation {}

  /** What Windows takes a network for; each has firewall rules of its own. */
  enum Profile {
    PUBLIC("public"),
    PRIVATE("private"),
    DOMAIN("domain");

    private final String word;

    Profile(String word) {
      this.word = word;
    }

    @JsonValue
    public String word() {
      return word;
    }
  }

  /** What Windows takes its networks for, by the index of the interface. */
  record ProfilesSeen(Instant at, Outcome<Map<Integer, Profile>> profiles) implements Observation {}

  /**
   * What this computer's own name service says of a receiver's host, which may come from a memory.
   *
   * @param fresh the addresses that the receiver announced just now
   */
  record NameRemembered(
      Instant at, String host, List<InetAddress> fresh, Outcome<List<InetAddress>> remembered)
      implements Observation {
    public NameRemembered {
      fresh = List.copyOf(fresh);
    }
  }

  /**
   * A host that sent anything to port 5353 while discovery listened, receiver or not: who answers
   * at all is the control for those who do not.
   *
   * @param types the service types that it named, its own or not
   * @param firstAfterMillis after which time it was heard first
   * @param answers its answers, to this computer or to all
   * @param toAll its packets to all, questions too
   * @param listenedMillis for how long was listened to all
   */
  record Talker(
      Instant at,
      String nic,
      InetAddress source,
      List<String> types,
      long firstAfterMillis,
      int answers,
      int toAll,
      long listenedMillis)
      implements Observation {
    public Talker {
      types = List.copyOf(types);
    }
  }

  /** Somebody said that a service instance is going away (RFC 6762 §10.1). */
  record Goodbye(
      Instant at, String instance, String type, String nic, InetAddress source, long afterMillis)
      implements Observation {}

  /** Searching by SSDP on one interface; the words are those of {@link Asked}. */
  record SsdpAsked(
      Instant at,
      String nic,
      Outcome<Integer> socket,
      int sent,
      int refused,
      Optional<Failure> refusal,
      int answers,
      int malformed,
      List<InetAddress> responders,
      long listenedMillis)
      implements Observation {
    public SsdpAsked {
      responders = List.copyOf(responders);
    }
  }

  /**
   * A host that answered a search by SSDP.
   *
   * @param targets what it answered for
   * @param location where it says it is described; empty unless that is its own address
   */
  record SsdpHeard(
      Instant at,
      String nic,
      InetAddress source,
      List<String> targets,
      Optional<String> server,
      Optional<String> location,
      long firstAfterMillis,
      int times)
      implements Observation {
    public SsdpHeard {
      targets = List.copyOf(targets);
    }

    /** Whether it starts apps on request, as TVs and streaming boxes do. */
    public boolean isPlayer() {
      return targets.stream().anyMatch(t -> t.contains(":dial:") || t.equals("roku:ecp"));
    }
  }

  /**
   * The question for cast receivers, sent to one host alone (RFC 6762 §5.5). Ok carries what
   * receivers it named, by the name their owner gave them; an answer without any is an answer.
   */
  record AskedDirectly(
      Instant at,
      InetAddress address,
      int attempts,
      Outcome<List<String>> receivers,
      long waitedMillis)
      implements Observation {}

  /**
   * Trying a few TCP ports of the neighbours. What opened or refused is a {@link Connected} of its
   * own.
   *
   * @param hosts how many neighbours were tried
   * @param silent connections that nobody answered
   */
  record Swept(
      Instant at,
      String nic,
      int hosts,
      List<Integer> ports,
      int opened,
      int refused,
      int silent,
      long waitedMillis)
      implements Observation {
    public Swept {
      ports = List.copyOf(ports);
    }
  }

  /** A probe is over: it ran, or why it could not. */
  record ProbeEnded(Instant at, String probe, Outcome<Long> outcome) implements Observation {}
}
