package org.castdoctor.agent.observe;

import static org.castdoctor.protocol.privacy.Leaves.As.IT_IS;
import static org.castdoctor.protocol.privacy.Leaves.As.SEARCHED;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.castdoctor.protocol.json.Worded;
import org.castdoctor.protocol.privacy.Leaves;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.privacy.Serial;
import org.castdoctor.protocol.wire.cast.CertificateChain;

/** What one device says for itself, from its ports upwards. */
public sealed interface ReceiverObservation extends Observation {
  /** Of whom. */
  InetAddress address();

  /** How it came out. */
  Outcome<?> outcome();

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
      implements ReceiverObservation {}

  /** What the other side's certificate says. Cast certificates are self-signed by design. */
  record TlsPeer(
      @Leaves(IT_IS) String protocol,
      Serial subject,
      Instant notBefore,
      Instant notAfter,
      Serial sha256) {}

  /** A TLS handshake on a port that accepted TCP. */
  record TlsTried(
      Instant at, InetAddress address, int port, Outcome<TlsPeer> outcome, long waitedMillis)
      implements ReceiverObservation {}

  /** An app that a receiver says is running. Which title plays is not kept. */
  record Running(@Leaves(IT_IS) String appId, @Leaves(IT_IS) String name, boolean idleScreen) {}

  /** A receiver's answer to "how are you?". */
  record Status(List<Running> apps, Optional<Boolean> standBy, Optional<Boolean> activeInput) {
    public Status {
      apps = List.copyOf(apps);
    }
  }

  /** GET_STATUS on the cast channel. */
  record CastStatus(
      Instant at, InetAddress address, int port, Outcome<Status> outcome, long waitedMillis)
      implements ReceiverObservation {}

  /** PING on the cast channel; ok carries the milliseconds to PONG. */
  record CastHeartbeat(
      Instant at,
      InetAddress address,
      int port,
      int pings,
      Outcome<Long> outcome,
      long waitedMillis)
      implements ReceiverObservation {}

  /** Whether a receiver says it can run an app. */
  enum Availability implements Worded {
    AVAILABLE("available"),
    UNAVAILABLE("unavailable");

    private final String word;

    Availability(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** GET_APP_AVAILABILITY for one app. */
  record AppAsked(
      Instant at,
      InetAddress address,
      int port,
      @Leaves(IT_IS) String appId,
      Outcome<Availability> outcome)
      implements ReceiverObservation {}

  /** What became of a receiver's proof, before anybody looks at dates. */
  enum Standing implements Worded {
    /** The chain leads to a root and the connection's certificate is signed. */
    COMPLETE("proven"),
    /** A genuine device signed another connection's certificate. */
    OTHER_CONNECTION("other-connection"),
    /** The chain leads to nobody known. */
    UNKNOWN_ROOT("unknown-root"),
    /** It leads to a root, and senders refuse it all the same. */
    UNFIT("unfit"),
    /** It lacks the signature or the certificate. */
    EMPTY("empty"),
    /** The receiver says that it cannot. */
    REFUSED("refused"),
    UNREADABLE("unreadable");

    private final String word;

    Standing(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * A receiver's proof of what it is. When a certificate ends is for checks to judge, by a clock
   * that is right.
   *
   * @param chain from the device's certificate upwards; its own name, which has a serial number and
   *     a radio's address, is left out here, whoever makes one
   * @param soundOnly whether a certificate restricts the device to sound
   * @param detail what is wrong, where something is
   */
  record Proof(
      Standing standing,
      List<CertificateChain.Link> chain,
      boolean soundOnly,
      @Leaves(SEARCHED) Optional<String> detail) {
    public Proof {
      chain = chain.stream().map(CertificateChain.Link::withoutSerial).toList();
    }
  }

  /** The challenge to prove what it is, on the cast channel. */
  record ProofAsked(
      Instant at, InetAddress address, int port, Outcome<Proof> outcome, long waitedMillis)
      implements ReceiverObservation {}

  /** What a cast receiver's set-up page says; each may be missing. Addresses are not kept. */
  record SetupPage(
      @Leaves(IT_IS) Optional<String> model,
      @Leaves(IT_IS) Optional<String> product,
      @Leaves(IT_IS) Optional<String> maker,
      @Leaves(IT_IS) Optional<String> firmware,
      @Leaves(IT_IS) Optional<String> track,
      Optional<Long> uptimeSeconds,
      Optional<Boolean> online,
      Optional<Integer> signal,
      Optional<Integer> noise,
      Optional<Integer> setupState,
      Optional<Boolean> termsAccepted,
      Optional<Boolean> updateWaiting,
      Optional<Serial> udn) {}

  /** eureka_info, asked once a run of those that bear it. */
  record SetupAsked(
      Instant at, InetAddress address, int port, Outcome<SetupPage> outcome, long waitedMillis)
      implements ReceiverObservation {}

  /** How far starting an app got. */
  enum LaunchStage implements Worded {
    /** It runs, and still did when it was looked at again. */
    STAYED("stayed"),
    /** It ran, and was gone by itself within the time it was watched. */
    GONE("gone"),
    /** The receiver refused; the reason says how. */
    REFUSED("refused"),
    /** Somebody has to agree on the device first. */
    WAITS_FOR_CONSENT("waits-for-consent"),
    /**
     * Not there within the time there was. Senders wait ten seconds, a run is over before: no
     * failure. What comes up while the run lasts is ended.
     */
    NOT_YET("not-yet");

    private final String word;

    LaunchStage(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * What starting an app came to.
   *
   * @param reason the receiver's own word, where it refused
   * @param newForm whether it answered with LAUNCH_STATUS, which older senders do not know
   */
  record Launch(LaunchStage stage, @Leaves(SEARCHED) Optional<String> reason, boolean newForm) {}

  /** Starting an app, which shows on the screen: only where that was allowed. */
  record Launched(
      Instant at,
      InetAddress address,
      int port,
      @Leaves(IT_IS) String appId,
      Outcome<Launch> outcome,
      long waitedMillis)
      implements ReceiverObservation {}

  /**
   * What a UPnP description says.
   *
   * @param dial whether it says where to ask for apps
   */
  record Description(
      @Leaves(IT_IS) Optional<String> type,
      Optional<Name> name,
      @Leaves(IT_IS) Optional<String> maker,
      @Leaves(IT_IS) Optional<String> model,
      Optional<Serial> udn,
      boolean dial) {}

  /** Reading the description of a device that answered a search. */
  record Described(Instant at, InetAddress address, Outcome<Description> outcome)
      implements ReceiverObservation {}

  /** What a DIAL device says of an app. */
  enum DialState implements Worded {
    RUNNING("running"),
    STOPPED("stopped"),
    HIDDEN("hidden"),
    INSTALLABLE("installable"),
    MISSING("missing"),
    NOT_TOLD("not-told");

    private final String word;

    DialState(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** One app, asked for by its DIAL name. */
  record DialAsked(
      Instant at, InetAddress address, @Leaves(IT_IS) String app, Outcome<DialState> outcome)
      implements ReceiverObservation {}

  /** How much of it phones may control. */
  enum Control implements Worded {
    OPEN("open"),
    LIMITED("limited"),
    DISABLED("disabled"),
    /** As the firmware has it. */
    DEFAULT("default"),
    NOT_TOLD("not-told");

    private final String word;

    Control(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * What a Roku says.
   *
   * @param refuses whether it answers harmless questions with 403; empty where none was put
   * @param apps the numbers of the apps installed; empty where it does not tell
   */
  record Roku(
      @Leaves(IT_IS) Optional<String> model,
      Optional<Name> name,
      @Leaves(IT_IS) Optional<String> version,
      Optional<Serial> udn,
      boolean screenOn,
      Control control,
      Optional<Boolean> refuses,
      @Leaves(IT_IS) Optional<List<String>> apps) {
    public Roku {
      apps = apps.map(List::copyOf);
    }
  }

  /** device-info of a Roku, and its apps where one is in question. */
  record RokuAsked(Instant at, InetAddress address, Outcome<Roku> outcome)
      implements ReceiverObservation {}
}
