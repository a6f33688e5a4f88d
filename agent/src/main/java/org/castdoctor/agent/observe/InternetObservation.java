package org.castdoctor.agent.observe;

import static org.castdoctor.protocol.privacy.Leaves.As.IT_IS;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.castdoctor.protocol.json.Worded;
import org.castdoctor.protocol.privacy.Leaves;
import org.castdoctor.protocol.privacy.Place;
import org.castdoctor.protocol.wire.status.ServiceState;

/** What stands beyond the router: names, vendors, services, their status pages and their clocks. */
public sealed interface InternetObservation extends Observation {
  /** How it came out. */
  Outcome<?> outcome();

  /** Which resolver was asked. */
  enum Resolver implements Worded {
    /** The one this computer is set to. */
    SYSTEM("system"),
    /** A public one, as a second source. */
    PUBLIC("public");

    private final String word;

    Resolver(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** One name asked of one resolver over UDP, with repeats inside the deadline. */
  record NameAsked(
      Instant at,
      @Leaves(IT_IS) String name,
      InetAddress resolver,
      Resolver role,
      int attempts,
      Outcome<List<InetAddress>> outcome,
      long waitedMillis)
      implements InternetObservation {
    /**
     * Google's name server answers this name with the address of whoever asks it: the resolver's
     * own, seen from outside (in wide use with dig; not documented by Google).
     */
    public static final String WHO_ASKS = "o-o.myaddr.l.google.com";

    /** Whether an address came that a service on the internet can have. */
    public boolean isTrue() {
      return outcome.get().stream().flatMap(List::stream).anyMatch(NameAsked::isPublic);
    }

    /** Whether the name was denied, or sent to 0.0.0.0 or into the home. */
    public boolean isDenied() {
      return outcome.failedWith(Failure.NO_SUCH_NAME) || (outcome.isOk() && !isTrue());
    }

    /** The answer in a word: the first address, or the failure. */
    public String answer() {
      return outcome
          .get()
          .flatMap(found -> found.stream().findFirst().map(InetAddress::getHostAddress))
          .orElse(outcome.word());
    }

    /** No service on the internet has another one. */
    public static boolean isPublic(InetAddress address) {
      return !address.isAnyLocalAddress()
          && !address.isLoopbackAddress()
          && !address.isSiteLocalAddress()
          && !address.isLinkLocalAddress();
    }
  }

  /** What came back: the status and whether it is what the vendor promises for this page. */
  record WebAnswer(int status, boolean asPromised, Optional<Place> location) {}

  /** One plain HTTP connectivity check. */
  record WebAsked(
      Instant at,
      @Leaves(IT_IS) String vendor,
      @Leaves(IT_IS) String host,
      Outcome<WebAnswer> outcome,
      long waitedMillis)
      implements InternetObservation {}

  /** A TCP connection to a host of a service; ok carries the milliseconds it took. */
  record ServiceTcp(
      Instant at,
      @Leaves(IT_IS) String service,
      @Leaves(IT_IS) String host,
      InetAddress address,
      int attempt,
      Outcome<Long> outcome,
      long waitedMillis)
      implements InternetObservation {}

  /** What a certificate is worth to this computer. */
  enum Trust implements Worded {
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

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * The certificate that a service showed.
   *
   * @param issuer the name at the far end of the chain that was shown
   */
  record Shown(Trust trust, Place issuer, Instant notBefore, Instant notAfter) {}

  /** A TLS handshake with a host of a service; ok says what its certificate is worth. */
  record ServiceTls(
      Instant at,
      @Leaves(IT_IS) String service,
      @Leaves(IT_IS) String host,
      int attempt,
      Outcome<Shown> outcome,
      long waitedMillis)
      implements InternetObservation {}

  /** A service's answer over HTTP: the status, and whether the service answers like this. */
  record ServiceAnswer(int status, boolean asExpected) {}

  /** A small page asked of a host of a service. */
  record ServiceWeb(
      Instant at,
      @Leaves(IT_IS) String service,
      @Leaves(IT_IS) String host,
      int attempt,
      Outcome<ServiceAnswer> outcome,
      long waitedMillis)
      implements InternetObservation {}

  /**
   * What the vendor says of its own service. A page that did not come, or came in another form, is
   * a failure, which means unknown.
   */
  record FeedRead(
      Instant at,
      @Leaves(IT_IS) String service,
      @Leaves(IT_IS) String host,
      Outcome<ServiceState> outcome,
      long waitedMillis)
      implements InternetObservation {}

  /**
   * A time server asked, with repeats; ok carries by how many milliseconds this computer's clock is
   * behind it, negative where it is ahead.
   */
  record TimeAsked(
      Instant at,
      @Leaves(IT_IS) String server,
      int attempts,
      Outcome<Long> outcome,
      long waitedMillis)
      implements InternetObservation {}

  /**
   * The date that a vendor's page bears; ok carries by how many milliseconds this computer's clock
   * is behind it, negative where it is ahead. Whole seconds (RFC 9110 §6.6.1).
   */
  record DateSeen(
      Instant at, @Leaves(IT_IS) String vendor, @Leaves(IT_IS) String host, Outcome<Long> outcome)
      implements InternetObservation {}
}
