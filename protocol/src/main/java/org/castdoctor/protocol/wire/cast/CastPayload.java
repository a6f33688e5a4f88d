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

  /**
   * A launch under way. Newer firmware sends it before the status, and senders that do not know it
   * wait in vain.
   *
   * @param requestId 0 where the receiver left it out
   * @param launchRequestId the launch it speaks of
   * @param status in the receiver's word
   */
  record LaunchStatus(long requestId, Optional<Long> launchRequestId, String status)
      implements CastPayload {
    /** Whether somebody has to agree, or has. */
    public Consent consent() {
      return switch (status) {
        case "USER_ALLOWED" -> Consent.GIVEN;
        case "USER_PENDING_AUTHORIZATION" -> Consent.AWAITED;
        default -> Consent.UNKNOWN;
      };
    }

    /** Whether it speaks of the launch asked for under that number. */
    public boolean isOf(int launch) {
      return launchRequestId.orElse(requestId) == launch;
    }
  }

  /** What somebody before the screen said to a launch. */
  enum Consent {
    GIVEN,
    /** The question is on the screen. */
    AWAITED,
    UNKNOWN
  }

  /**
   * A launch that failed.
   *
   * @param reason in the receiver's word
   * @param extendedError why exactly, in the receiver's word
   */
  record LaunchError(long requestId, String reason, Optional<String> extendedError)
      implements CastPayload {
    /** Which of the known reasons it is; that somebody refused says more than the rest. */
    public LaunchFailure failure() {
      return switch (extendedError.orElse(reason)) {
        case "USER_NOT_ALLOWED" -> LaunchFailure.NOT_ALLOWED_BY_USER;
        case "USER_NOTIFICATIONS_DISABLED" -> LaunchFailure.NOBODY_CAN_BE_ASKED;
        default ->
            switch (reason) {
              case "NOT_FOUND" -> LaunchFailure.NOT_FOUND;
              case "BAD_PARAMETER" -> LaunchFailure.BAD_PARAMETER;
              case "SYSTEM_ERROR" -> LaunchFailure.SYSTEM_ERROR;
              case "CANCELLED" -> LaunchFailure.CANCELLED;
              case "NOT_ALLOWED" -> LaunchFailure.NOT_ALLOWED;
              default -> LaunchFailure.UNKNOWN;
            };
      };
    }
  }

  /** Why a launch failed. */
  enum LaunchFailure {
    /** The receiver does not know the application. */
    NOT_FOUND,
    BAD_PARAMETER,
    SYSTEM_ERROR,
    /** Cut short; senders try once more. */
    CANCELLED,
    /** Not on this kind of device, such as pictures on a speaker. */
    NOT_ALLOWED,
    NOT_ALLOWED_BY_USER,
    /** Somebody would have to agree, and messages are switched off on the screen. */
    NOBODY_CAN_BE_ASKED,
    UNKNOWN
  }

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
