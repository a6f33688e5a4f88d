package org.castdoctor.agent.sim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.TlsPeer;
import org.castdoctor.agent.sim.SimCastPort.Talk;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.cast.CastApps;
import org.castdoctor.protocol.wire.cast.CastDeframer;
import org.castdoctor.protocol.wire.cast.CastFrame;
import org.castdoctor.protocol.wire.cast.CastMessage;
import org.castdoctor.protocol.wire.cast.DeviceAuthMessage;

/** A receiver's side of the cast protocol. Whatever would disturb a viewer fails the test. */
final class SimConversation implements Lan.Conversation {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where a frame is cut into two chunks: within its length, which is the hardest place. */
  private static final int CUT = 3;

  private static final byte[] IMPOSSIBLE_LENGTH = {-1, -1, -1, -1};

  private final SimLan lan;
  private final SimClock clock;
  private final SimReceiver receiver;
  private final TlsPeer peer;
  private final CastDeframer frames = new CastDeframer();
  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparingLong(Due::atNanos).thenComparingLong(Due::number));
  private final Set<String> cancelled = new HashSet<>();
  private Optional<SimCastPort.App> started = Optional.empty();
  private boolean connected;
  private boolean closed;
  private long number;

  private record Due(long atNanos, long number, Outcome<byte[]> chunk) {}

  SimConversation(SimLan lan, SimClock clock, SimReceiver receiver, TlsPeer peer) {
    this.lan = lan;
    this.clock = clock;
    this.receiver = receiver;
    this.peer = peer;
  }

  @Override
  public TlsPeer peer() {
    return peer;
  }

  @Override
  public void say(byte[] bytes) {
    mustBeOpen();
    for (Parsed<byte[]> body : frames.feed(bytes)) {
      CastMessage message =
          body.toOptional()
              .flatMap(frame -> CastMessage.parse(frame).toOptional())
              .orElseThrow(() -> new AssertionError("the sender said what is no cast message"));
      hear(message);
    }
  }

  @Override
  public byte[] certificate() {
    return receiver.id().getBytes(StandardCharsets.US_ASCII);
  }

  private void hear(CastMessage message) {
    if (message.namespace().equals(CastMessage.DEVICE_AUTH)) {
      prove(message);
      return;
    }
    if (!(message.payload() instanceof CastMessage.Payload.Text(String text))) {
      throw new AssertionError("the sender said bytes where only text was expected");
    }
    JsonNode json = parse(text);
    String type = json.path("type").asText();
    lan.heardByReceiver(receiver.name(), type);
    Talk talk = receiver.cast().talk();
    if (type.equals("CONNECT")) {
      connected = true;
    }
    if (talk == Talk.MUTE || !connected) {
      return;
    }
    switch (type) {
      case "CONNECT" -> greet(message, talk);
      case "PING" -> {
        if (talk == Talk.WELL || talk == Talk.TLS_FAILS_ONCE) {
          answer(message, object("PONG"));
        }
      }
      case "GET_STATUS" -> {
        ObjectNode status = status(json.path("requestId").asInt());
        if (talk == Talk.CLOSES_MIDWAY) {
          closeWithin(frame(message, status));
        } else {
          answer(message, status);
        }
      }
      case "GET_APP_AVAILABILITY" -> {
        if (talk != Talk.CLOSES_MIDWAY) {
          answer(message, availability(json));
        }
      }
      case "PONG", "CLOSE" -> {}
      case "LAUNCH" -> launch(message, json);
      case "STOP" -> {
        started = Optional.empty();
        answer(message, status(json.path("requestId").asInt()));
      }
      default -> throw new AssertionError("a passive look never says " + type);
    }
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("the sender said what is no JSON", e);
    }
  }

  /** A slow signature, as receivers need it. */
  private void prove(CastMessage message) {
    lan.heardByReceiver(receiver.name(), "CHALLENGE");
    Talk talk = receiver.cast().talk();
    if (talk == Talk.MUTE || talk == Talk.CLOSES_MIDWAY || talk == Talk.GARBAGE) {
      return;
    }
    if (DeviceAuthMessage.parse(message)
        instanceof Parsed.Ok<DeviceAuthMessage>(DeviceAuthMessage.Challenge challenge)) {
      SimAuthority.answer(receiver.cast().inside().proof(), challenge, certificate())
          .ifPresent(answer -> {
            CastMessage reply =
                new CastMessage(
                    0,
                    message.destinationId(),
                    message.sourceId(),
                    CastMessage.DEVICE_AUTH,
                    new CastMessage.Payload.Binary(answer.encode()),
                    false,
                    0);
            inTwo(receiver.cast().answerDelay().multipliedBy(3), CastFrame.encode(reply));
          });
    }
  }

  /** Starts an app where the home allows it. */
  private void launch(CastMessage message, JsonNode json) {
    String appId = json.path("appId").asText();
    int request = json.path("requestId").asInt();
    SimInside.Start start =
        Optional.ofNullable(receiver.cast().inside().starts().get(appId))
            .orElseThrow(() -> new AssertionError("a passive look never starts " + appId));
    switch (start) {
      case STAYS -> run(message, appId, request);
      case GIVES_UP -> {
        run(message, appId, request);
        started = Optional.empty();
        inTwo(Duration.ofMillis(900), frame(message, status(0)));
      }
      case SLOW -> {
        started = Optional.of(new SimCastPort.App(appId, "App " + appId));
        inTwo(Duration.ofSeconds(4), frame(message, status(0)));
      }
      case NOT_FOUND -> answer(message, launchError(request, "NOT_FOUND"));
      case CANCELLED -> answer(message, launchError(request, "CANCELLED"));
      case CANCELLED_ONCE -> {
        if (cancelled.add(appId)) {
          answer(message, launchError(request, "CANCELLED"));
        } else {
          run(message, appId, request);
        }
      }
      case ASKS_FIRST -> {
        answer(message, launchStatus(request, "USER_ALLOWED"));
        run(message, appId, request);
      }
      case WAITS -> answer(message, launchStatus(request, "USER_PENDING_AUTHORIZATION"));
      case IGNORED -> {}
    }
  }

  private static ObjectNode launchError(int request, String reason) {
    return object("LAUNCH_ERROR").put("requestId", request).put("reason", reason);
  }

  private static ObjectNode launchStatus(int request, String word) {
    return object("LAUNCH_STATUS")
        .put("requestId", 0)
        .put("launchRequestId", request)
        .put("status", word);
  }

  private void run(CastMessage message, String appId, int request) {
    started = Optional.of(new SimCastPort.App(appId, "App " + appId));
    answer(message, status(request));
  }

  /** Receivers ask for a sign of life by themselves. */
  private void greet(CastMessage message, Talk talk) {
    if (talk == Talk.GARBAGE) {
      in(receiver.cast().answerDelay(), Outcome.ok(IMPOSSIBLE_LENGTH.clone()));
    } else {
      CastMessage ping = reply(message, CastMessage.HEARTBEAT, object("PING").toString());
      inTwo(receiver.cast().answerDelay().dividedBy(2), CastFrame.encode(ping));
    }
  }

  private ObjectNode status(int requestId) {
    ObjectNode said = object("RECEIVER_STATUS").put("requestId", requestId);
    ObjectNode status = said.putObject("status");
    SimCastPort.App idle =
        receiver.cast().inside().offline()
            ? new SimCastPort.App(CastApps.IDLE_WITHOUT_INTERNET, "")
            : new SimCastPort.App(CastApps.BACKDROP, "Backdrop");
    SimCastPort.App app = started.or(() -> receiver.cast().running()).orElse(idle);
    status
        .putArray("applications")
        .addObject()
        .put("appId", app.id())
        .put("displayName", app.name())
        .put("isIdleScreen", app.id().equals(CastApps.BACKDROP))
        .put("sessionId", "5f0c6f6d-0000-4000-8000-000000000000");
    status.put("isActiveInput", true).put("isStandBy", false);
    status.putObject("volume").put("level", 0.5).put("muted", false);
    return said;
  }

  /** The answer's kind stands in {@code responseType}, unlike everywhere else. */
  private ObjectNode availability(JsonNode question) {
    ObjectNode said =
        JSON.createObjectNode()
            .put("requestId", question.path("requestId").asInt())
            .put("responseType", "GET_APP_AVAILABILITY");
    ObjectNode apps = said.putObject("availability");
    for (JsonNode appId : question.path("appId")) {
      String id = appId.asText();
      apps.put(id, receiver.cast().apps().getOrDefault(id, "APP_AVAILABLE"));
    }
    return said;
  }

  private static ObjectNode object(String type) {
    return JSON.createObjectNode().put("type", type);
  }

  private void answer(CastMessage question, ObjectNode json) {
    inTwo(receiver.cast().answerDelay(), frame(question, json));
  }

  private static byte[] frame(CastMessage question, ObjectNode json) {
    return CastFrame.encode(reply(question, question.namespace(), json.toString()));
  }

  private static CastMessage reply(CastMessage question, String namespace, String json) {
    return new CastMessage(
        0,
        question.destinationId(),
        question.sourceId(),
        namespace,
        new CastMessage.Payload.Text(json),
        false,
        0);
  }

  private void closeWithin(byte[] frame) {
    Duration delay = receiver.cast().answerDelay();
    in(delay, Outcome.ok(Arrays.copyOf(frame, frame.length / 2)));
    in(delay.plusMillis(1), Outcome.failed(Failure.CLOSED));
  }

  private void inTwo(Duration delay, byte[] frame) {
    in(delay, Outcome.ok(Arrays.copyOf(frame, CUT)));
    in(delay, Outcome.ok(Arrays.copyOfRange(frame, CUT, frame.length)));
  }

  private void in(Duration delay, Outcome<byte[]> chunk) {
    due.add(new Due(clock.in(delay).atNanos(), number++, chunk));
  }

  @Override
  public Outcome<byte[]> listen(Deadline deadline) {
    mustBeOpen();
    Due first = due.peek();
    if (first == null || first.atNanos > Math.max(clock.nanos(), deadline.atNanos())) {
      clock.waitUntil(deadline.atNanos());
      return Outcome.failed(Failure.TIMEOUT);
    }
    due.remove();
    clock.waitUntil(first.atNanos);
    return first.chunk;
  }

  private void mustBeOpen() {
    if (closed) {
      throw new AssertionError("the connection is closed");
    }
  }

  @Override
  public void close() {
    closed = true;
    lan.closed(this);
  }
}
