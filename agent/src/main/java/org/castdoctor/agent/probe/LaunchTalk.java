package org.castdoctor.agent.probe;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.Launch;
import org.castdoctor.agent.observe.ReceiverObservation.LaunchStage;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.cast.CastApps;
import org.castdoctor.protocol.wire.cast.CastDeframer;
import org.castdoctor.protocol.wire.cast.CastFrame;
import org.castdoctor.protocol.wire.cast.CastMessage;
import org.castdoctor.protocol.wire.cast.CastPayload;
import org.castdoctor.protocol.wire.cast.CastPayload.ReceiverStatus;
import org.castdoctor.protocol.wire.cast.CastPayload.RunningApp;

/** Starting and ending apps on one open cast channel. */
final class LaunchTalk {
  private static final Duration STATUS_WAIT = Duration.ofSeconds(1);

  /** What a start is given at most; slow TVs were reported to need four, senders give it ten. */
  private static final Duration LAUNCH_WAIT = Duration.ofSeconds(5);

  /** With less than that left, nothing is started: it could not be seen through to its end. */
  private static final Duration LEAST = Duration.ofMillis(2_500);

  /** Of the time that is left, what stays for ending what came up late. */
  private static final Duration CLEARING = Duration.ofMillis(700);

  /** A page that does not load gives up within about a second. */
  private static final Duration WATCHED = Duration.ofMillis(1_300);

  private static final Duration STOP_WAIT = Duration.ofMillis(700);

  private static final String CANCELLED = "CANCELLED";

  private final Lan.Conversation conversation;
  private final CastDeframer frames = new CastDeframer();
  private final Deque<CastPayload> unread = new ArrayDeque<>();
  private final Set<String> pending = new HashSet<>();
  private int requests;
  private Optional<Outcome<byte[]>> broken = Optional.empty();

  LaunchTalk(Lan.Conversation conversation) {
    this.conversation = conversation;
    say(CastMessage.connect());
  }

  /** Why nothing may be started here now; empty where nothing is in the way. */
  Optional<String> whyNot(Deadline deadline) {
    say(CastMessage.getStatus(++requests));
    Optional<ReceiverStatus> status = status(deadline.butAtMost(STATUS_WAIT));
    if (status.isEmpty()) {
      return Optional.of("the receiver does not tell what runs on it");
    }
    return status.get().applications().stream().allMatch(LaunchTalk::isIdle)
        ? Optional.empty()
        : Optional.of("something is playing there, and would have been stopped");
  }

  private static boolean isIdle(RunningApp app) {
    return app.isIdleScreen()
        || app.appId().equals(CastApps.BACKDROP)
        || app.appId().equals(CastApps.IDLE_WITHOUT_INTERNET);
  }

  /**
   * Starts one app, watches it for a moment, ends it. A start that was cancelled is tried once
   * more, as senders do.
   */
  Outcome<Launch> launch(String appId, Deadline deadline) {
    if (deadline.left().compareTo(LEAST) < 0) {
      return Outcome.notRun("no time was left to start it and to end it again");
    }
    Outcome<Launch> first = started(appId, deadline);
    boolean cancelled = first.get().flatMap(Launch::reason).filter(CANCELLED::equals).isPresent();
    return cancelled && deadline.left().compareTo(LEAST) >= 0 ? started(appId, deadline) : first;
  }

  private Outcome<Launch> started(String appId, Deadline deadline) {
    int request = ++requests;
    say(CastMessage.launch(request, appId));
    pending.add(appId);
    Deadline until = deadline.butAtMost(least(LAUNCH_WAIT, deadline.left().minus(CLEARING)));
    boolean newForm = false;
    boolean waits = false;
    while (!until.hasPassed()) {
      Optional<CastPayload> said = next(until);
      if (said.isEmpty()) {
        break;
      }
      switch (said.get()) {
        case CastPayload.LaunchStatus status when status.isOf(request) -> {
          newForm = true;
          waits = status.consent() == CastPayload.Consent.AWAITED;
        }
        case CastPayload.LaunchError error when error.requestId() == request -> {
          pending.remove(appId);
          return refused(error.extendedError().orElse(error.reason()), newForm);
        }
        case CastPayload.InvalidRequest invalid when invalid.requestId() == request -> {
          pending.remove(appId);
          return refused(invalid.reason(), newForm);
        }
        case ReceiverStatus status -> {
          Optional<RunningApp> runs = session(status, appId);
          if (runs.isPresent()) {
            pending.remove(appId);
            return Outcome.ok(watched(runs.get(), newForm, deadline));
          }
        }
        case CastPayload.LaunchStatus _,
            CastPayload.LaunchError _,
            CastPayload.InvalidRequest _,
            CastPayload.AppAvailability _,
            CastPayload.Ping _,
            CastPayload.Pong _,
            CastPayload.Close _,
            CastPayload.Other _ -> {}
      }
    }
    if (broken.isPresent()) {
      return broken.get().withoutValue();
    }
    LaunchStage stage = waits ? LaunchStage.WAITS_FOR_CONSENT : LaunchStage.NOT_YET;
    return Outcome.ok(new Launch(stage, Optional.empty(), newForm));
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** Ends what comes up after all; to be called last, and waits only where something may. */
  void clear(Deadline deadline) {
    while (!pending.isEmpty() && broken.isEmpty() && !deadline.hasPassed()) {
      Optional<ReceiverStatus> status = status(deadline);
      List<RunningApp> late =
          status.stream()
              .flatMap(said -> said.applications().stream())
              .filter(app -> pending.stream().anyMatch(app.appId()::equalsIgnoreCase))
              .toList();
      for (RunningApp app : late) {
        end(app, deadline);
        pending.removeIf(app.appId()::equalsIgnoreCase);
      }
    }
  }

  private static Outcome<Launch> refused(String reason, boolean newForm) {
    return Outcome.ok(new Launch(LaunchStage.REFUSED, Optional.of(reason), newForm));
  }

  private Launch watched(RunningApp app, boolean newForm, Deadline deadline) {
    Deadline until = deadline.butAtMost(WATCHED);
    while (!until.hasPassed()) {
      Optional<CastPayload> said = next(until);
      if (said.isPresent()
          && said.get() instanceof ReceiverStatus status
          && session(status, app.appId()).isEmpty()) {
        return new Launch(LaunchStage.GONE, Optional.empty(), newForm);
      }
    }
    end(app, deadline);
    return new Launch(LaunchStage.STAYED, Optional.empty(), newForm);
  }

  private void end(RunningApp app, Deadline deadline) {
    say(CastMessage.stop(++requests, app.sessionId()));
    Deadline ended = deadline.butAtMost(STOP_WAIT);
    Optional<ReceiverStatus> after = status(ended);
    while (after.isPresent() && session(after.get(), app.appId()).isPresent()) {
      after = status(ended);
    }
  }

  private static Optional<RunningApp> session(ReceiverStatus status, String appId) {
    return status.applications().stream()
        .filter(app -> app.appId().equalsIgnoreCase(appId))
        .findFirst();
  }

  private Optional<ReceiverStatus> status(Deadline until) {
    while (!until.hasPassed()) {
      Optional<CastPayload> said = next(until);
      if (said.isEmpty()) {
        return Optional.empty();
      }
      if (said.get() instanceof ReceiverStatus status) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }

  /** The next thing that the receiver says; a question for a sign of life is answered meanwhile. */
  private Optional<CastPayload> next(Deadline until) {
    while (unread.isEmpty() && !until.hasPassed()) {
      Outcome<byte[]> heard = conversation.listen(until);
      if (!(heard instanceof Outcome.Ok<byte[]>(byte[] bytes))) {
        if (!heard.failedWith(Failure.TIMEOUT)) {
          broken = Optional.of(heard);
        }
        return Optional.empty();
      }
      for (Parsed<byte[]> body : frames.feed(bytes)) {
        body.toOptional()
            .flatMap(frame -> CastMessage.parse(frame).toOptional())
            .flatMap(message -> CastPayload.parse(message).toOptional())
            .ifPresent(unread::add);
      }
      if (unread.removeIf(CastPayload.Ping.class::isInstance)) {
        say(CastMessage.pong());
      }
    }
    return Optional.ofNullable(unread.poll());
  }

  private void say(CastMessage message) {
    conversation.say(CastFrame.encode(message));
  }
}
