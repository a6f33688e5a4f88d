package org.castdoctor.agent.sim;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.sim.SimDevice.Door;

/**
 * A receiver's cast port and what is behind it.
 *
 * @param answerDelay between a question and its answer
 * @param apps what it says of apps by id; of others it says that it can run them
 */
public record SimCastPort(
    int number,
    Door door,
    Talk talk,
    Duration handshake,
    Duration answerDelay,
    Map<String, String> apps,
    Optional<App> running,
    SimInside inside) {

  public SimCastPort {
    apps = Map.copyOf(apps);
  }

  /** An app that runs. */
  public record App(String id, String name) {}

  /** How far a connection gets that was accepted. */
  public enum Talk {
    WELL,
    /** The handshake fails at once. */
    TLS_FAILS,
    /** The first handshake fails, the next one works. */
    TLS_FAILS_ONCE,
    /** Nobody answers the handshake. */
    TLS_SILENT,
    /** The handshake works, then nothing is answered. */
    MUTE,
    /** Everything is answered but PING. */
    NO_HEARTBEAT,
    /** The connection ends in the middle of the first answer. */
    CLOSES_MIDWAY,
    /** A frame of impossible length. */
    GARBAGE
  }

  static SimCastPort well() {
    return new SimCastPort(
        8009,
        Door.OPEN,
        Talk.WELL,
        Duration.ofMillis(60),
        Duration.ofMillis(25),
        Map.of(),
        Optional.empty(),
        SimInside.usual());
  }

  public SimCastPort with(Door other) {
    return new SimCastPort(number, other, talk, handshake, answerDelay, apps, running, inside);
  }

  public SimCastPort with(Talk other) {
    return new SimCastPort(number, door, other, handshake, answerDelay, apps, running, inside);
  }

  /** Slow to shake hands and to answer. */
  public SimCastPort slow(Duration shaking, Duration answering) {
    return new SimCastPort(number, door, talk, shaking, answering, apps, running, inside);
  }

  /** What it says of an app, such as {@code APP_UNAVAILABLE}. */
  public SimCastPort saying(String appId, String word) {
    Map<String, String> more = new HashMap<>(apps);
    more.put(appId, word);
    return new SimCastPort(number, door, talk, handshake, answerDelay, more, running, inside);
  }

  public SimCastPort running(App app) {
    return new SimCastPort(
        number, door, talk, handshake, answerDelay, apps, Optional.of(app), inside);
  }

  public SimCastPort with(SimInside other) {
    return new SimCastPort(number, door, talk, handshake, answerDelay, apps, running, other);
  }
}
