package org.castdoctor.agent.observe;

import static org.castdoctor.protocol.privacy.Leaves.As.A_NIC;
import static org.castdoctor.protocol.privacy.Leaves.As.IT_IS;
import static org.castdoctor.protocol.privacy.Leaves.As.SEARCHED;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.castdoctor.protocol.json.Worded;
import org.castdoctor.protocol.privacy.Leaves;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.privacy.Place;
import org.castdoctor.protocol.privacy.Serial;

/** What asking the home network brought: who was asked how, who answered what. */
public sealed interface DiscoveryObservation extends Observation {
  /** The three ways of asking by multicast; which of them are answered tells faults apart. */
  enum Way implements Worded {
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

    @Override
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
      @Leaves(A_NIC) String nic,
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
      implements DiscoveryObservation {
    public Asked {
      responders = List.copyOf(responders);
    }
  }

  /**
   * One service instance heard on one interface in one way: from whom, after how long, how often.
   */
  record Heard(
      Instant at,
      Name instance,
      @Leaves(IT_IS) String type,
      @Leaves(A_NIC) String nic,
      Way way,
      InetAddress source,
      long firstAfterMillis,
      int times)
      implements DiscoveryObservation {}

  /**
   * A service instance with what its records say.
   *
   * @param type for example {@code _googlecast._tcp.local}
   * @param host the SRV target; empty while only the pointer was heard
   * @param port 0 while unknown
   */
  record ServiceSeen(
      Instant at,
      @Leaves(IT_IS) String type,
      Name instance,
      Optional<Name> host,
      int port,
      List<InetAddress> addresses,
      AdvertTxt txt)
      implements DiscoveryObservation {
    public ServiceSeen {
      addresses = List.copyOf(addresses);
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
  record SecondOpinion(Instant at, @Leaves(A_NIC) String nic, Outcome<List<Name>> instances)
      implements DiscoveryObservation {}

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
      @Leaves(A_NIC) String nic,
      InetAddress source,
      @Leaves(IT_IS) List<String> types,
      long firstAfterMillis,
      int answers,
      int toAll,
      long listenedMillis)
      implements DiscoveryObservation {
    public Talker {
      types = List.copyOf(types);
    }
  }

  /** Somebody said that a service instance is going away (RFC 6762 §10.1). */
  record Goodbye(
      Instant at,
      Name instance,
      @Leaves(IT_IS) String type,
      @Leaves(A_NIC) String nic,
      InetAddress source,
      long afterMillis)
      implements DiscoveryObservation {}

  /** Searching by SSDP on one interface; the words are those of {@link Asked}. */
  record SsdpAsked(
      Instant at,
      @Leaves(A_NIC) String nic,
      Outcome<Integer> socket,
      int sent,
      int refused,
      Optional<Failure> refusal,
      int answers,
      int malformed,
      List<InetAddress> responders,
      long listenedMillis)
      implements DiscoveryObservation {
    public SsdpAsked {
      responders = List.copyOf(responders);
    }
  }

  /**
   * A host that answered a search by SSDP.
   *
   * @param targets what it answered for
   * @param location where it says it is described; empty unless that is its own address
   * @param udn its id, as it is in the unique name of its answers
   */
  record SsdpHeard(
      Instant at,
      @Leaves(A_NIC) String nic,
      InetAddress source,
      @Leaves(SEARCHED) List<String> targets,
      @Leaves(SEARCHED) Optional<String> server,
      Optional<Place> location,
      Optional<Serial> udn,
      long firstAfterMillis,
      int times)
      implements DiscoveryObservation {
    public SsdpHeard {
      targets = List.copyOf(targets);
    }

    /** Whether it starts apps on request, as TVs and streaming boxes do. */
    public boolean isPlayer() {
      return targets.stream().anyMatch(t -> t.contains(":dial:") || t.equals("roku:ecp"));
    }

    /** Whether it plays what it is handed (UPnP AV), which need not mean that it starts apps. */
    public boolean isRenderer() {
      return targets.stream().anyMatch(target -> target.contains(":device:MediaRenderer:"));
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
      Outcome<List<Name>> receivers,
      long waitedMillis)
      implements DiscoveryObservation {}

  /**
   * Trying a few TCP ports of the neighbours. What opened or refused is a {@link Connected} of its
   * own.
   *
   * @param hosts how many neighbours were tried
   * @param silent connections that nobody answered
   */
  record Swept(
      Instant at,
      @Leaves(A_NIC) String nic,
      int hosts,
      List<Integer> ports,
      int opened,
      int refused,
      int silent,
      long waitedMillis)
      implements DiscoveryObservation {
    public Swept {
      ports = List.copyOf(ports);
    }
  }

  /**
   * Asking all for one app by its own name, the sub-type by which phones' apps look for receivers
   * (RFC 6763 §7.1).
   *
   * @param sent questions sent
   * @param offeredBy who answered
   */
  record AppNamed(
      Instant at,
      @Leaves(A_NIC) String nic,
      @Leaves(IT_IS) String appId,
      int sent,
      List<InetAddress> offeredBy)
      implements DiscoveryObservation {
    public AppNamed {
      offeredBy = List.copyOf(offeredBy);
    }
  }

  /** The consoles that answer when they are looked for. */
  enum ConsoleKind implements Worded {
    PLAYSTATION_4("playstation-4"),
    PLAYSTATION_5("playstation-5"),
    XBOX("xbox");

    private final String word;

    ConsoleKind(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Looking for consoles of one kind on one interface; the words are those of {@link Asked}. */
  record ConsolesAsked(
      Instant at,
      @Leaves(A_NIC) String nic,
      ConsoleKind console,
      Outcome<Integer> socket,
      int sent,
      int answers,
      int malformed,
      long listenedMillis)
      implements DiscoveryObservation {}

  /** What a console says of itself. */
  enum ConsolePower implements Worded {
    ON("on"),
    STANDBY("standby"),
    UNKNOWN("unknown");

    private final String word;

    ConsolePower(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * A console that answered.
   *
   * @param id by which it is known again: a radio address, or a number of its own
   * @param model what it calls its kind
   * @param systemVersion as it writes it
   * @param running the app that it says is running
   */
  record ConsoleHeard(
      Instant at,
      @Leaves(A_NIC) String nic,
      ConsoleKind console,
      InetAddress address,
      ConsolePower power,
      Optional<Serial> id,
      @Leaves(IT_IS) Optional<String> model,
      Optional<Name> name,
      @Leaves(IT_IS) Optional<String> systemVersion,
      @Leaves(IT_IS) Optional<String> running,
      long firstAfterMillis)
      implements DiscoveryObservation {}
}
