package org.castdoctor.protocol.wire.cast;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.protocol.wire.Parsed;

/**
 * What a receiver says in the JSON of its platform namespaces. Texts come from the network: they
 * are what the receiver wrote, to be escaped wherever they are shown.
 */
public sealed interface CastPayload {
  /**
   * What runs on the receiver.
   *
   * @param requestId the request it answers; 0 where the receiver spoke by itself
   * @param applications what runs; empty, or the idle screen alone, where nothing does
   * @param standBy whether the screen is in stand-by; empty where it does not say
   * @param activeInput whether the screen shows the receiver's input; empty where it does not say
   * @param volume from 0 to 1; empty where it does not say
   */
  record ReceiverStatus(
      long requestId,
      List<RunningApp> applications,
      Optional<Boolean> standBy,
      Optional<Boolean> activeInput,
      Optional<Double> volume)
      implements CastPayload {
    public ReceiverStatus {
      applications = List.copyOf(applications);
    }
  }

  /**
   * An application that runs. Texts other than its id are empty where the receiver left them out.
   */
  record RunningApp(
      String appId,
      String displayName,
      boolean isIdleScreen,
      String sessionId,
      String transportId,
      String statusText) {}

  /** Which of the applications asked about the receiver could run, by application id. */
  record AppAvailability(long requestId, Map<String, Availability> apps) implements CastPayload {
    public AppAvailability {
      apps = Map.copyOf(apps);
    }
  }

  /** The receiver's word on one application. */
  sealed interface Availability {
    /** It could run it. */
    record Available() implements Availability {}

    /** It could not. */
    record Unavailable() implements Availability {}

    /** It said something else; empty where that was not even text. */
    record Unknown(String said) implements Availability {}
  }

  /** "Are you there?" */
  record Ping() implements CastPayload {}

  /** "I am." */
  record Pong() implements CastPayload {}

  /** The receiver ends the virtual connection. */
  record Close(Optional<Integer> reasonCode) implements CastPayload {}

  /** A launch under way, such as one that waits for somebody to agree. */
  record LaunchStatus(long requestId, String status) implements CastPayload {}

  /** A launch that failed; {@code NOT_FOUND} is an application the receiver does not know. */
  record LaunchError(long requestId, String reason, Optional<String> extendedError)
      implements CastPayload {}

  /** The receiver did not accept a request. */
  record InvalidRequest(long requestId, String reason) implements CastPayload {}

  /** Sound JSON of a type, or in a namespace, that nobody here needs. */
  record Other(String type) implements CastPayload {}

  /**
   * Reads a message's text. Total. Malformed where it carries bytes, is not one JSON object, is
   * nested too deep, names no type ({@code type} or {@code responseType}), or lacks what its type
   * cannot be without.
   */
  static Parsed<CastPayload> parse(CastMessage message) {
    return CastPayloadReader.read(message);
  }
}
