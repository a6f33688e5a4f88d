package org.castdoctor.agent.observe;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one device says for itself, from its ports upwards. */
@JsonSubTypes({
  @JsonSubTypes.Type(value = ReceiverObservation.Connected.class, name = "tcp"),
  @JsonSubTypes.Type(value = ReceiverObservation.TlsTried.class, name = "tls"),
  @JsonSubTypes.Type(value = ReceiverObservation.CastStatus.class, name = "castStatus"),
  @JsonSubTypes.Type(value = ReceiverObservation.CastHeartbeat.class, name = "castHeartbeat"),
  @JsonSubTypes.Type(value = ReceiverObservation.AppAsked.class, name = "castApp")
})
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
      String protocol, String subject, Instant notBefore, Instant notAfter, String sha256) {}

  /** A TLS handshake on a port that accepted TCP. */
  record TlsTried(
      Instant at, InetAddress address, int port, Outcome<TlsPeer> outcome, long waitedMillis)
      implements ReceiverObservation {}

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
      implements ReceiverObservation {}
}
