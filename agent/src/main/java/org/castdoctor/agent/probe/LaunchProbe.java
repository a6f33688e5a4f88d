package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.Launch;
import org.castdoctor.agent.observe.ReceiverObservation.LaunchStage;
import org.castdoctor.agent.observe.ReceiverObservation.Launched;

/**
 * The control test: starts the plain player, then the app in question, watches each for a moment
 * and ends what it started. It shows on the screen, so it exists only where that was allowed, and
 * not while somebody is watching something.
 */
public final class LaunchProbe implements Probe {
  private static final Duration OPENING = Duration.ofMillis(1_400);
  private static final Duration SHAKING_HANDS = Duration.ofMillis(2_500);

  private final Lan lan;
  private final Clock clock;
  private final InetSocketAddress target;
  private final List<String> appIds;

  /**
   * @param appIds what to start, one after the other
   */
  public LaunchProbe(Lan lan, Clock clock, InetAddress address, int port, List<String> appIds) {
    this.lan = lan;
    this.clock = clock;
    this.target = new InetSocketAddress(address, port);
    this.appIds = List.copyOf(appIds);
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    Outcome<Lan.Tcp> opened = lan.open(target, deadline.butAtMost(OPENING));
    if (!(opened instanceof Outcome.Ok<Lan.Tcp>(Lan.Tcp tcp))) {
      appIds.forEach(appId -> note(notes, appId, opened.withoutValue(), 0));
      return;
    }
    try (tcp) {
      Outcome<Lan.Conversation> started = tcp.startTls(deadline.butAtMost(SHAKING_HANDS));
      if (!(started instanceof Outcome.Ok<Lan.Conversation>(Lan.Conversation conversation))) {
        appIds.forEach(appId -> note(notes, appId, started.withoutValue(), 0));
        return;
      }
      try (conversation) {
        start(new LaunchTalk(conversation), notes, deadline);
      }
    }
  }

  private void start(LaunchTalk talk, Notebook notes, Deadline deadline) {
    Optional<String> inTheWay = talk.whyNot(deadline);
    for (String appId : appIds) {
      long start = clock.nanos();
      Outcome<Launch> outcome =
          inTheWay
              .<Outcome<Launch>>map(Outcome::notRun)
              .orElseGet(() -> talk.launch(appId, deadline));
      note(notes, appId, outcome, Millis.since(start, clock));
      boolean mayYetCome =
          outcome
              .get()
              .map(Launch::stage)
              .filter(s -> s == LaunchStage.NOT_YET || s == LaunchStage.WAITS_FOR_CONSENT)
              .isPresent();
      if (mayYetCome && inTheWay.isEmpty()) {
        // Another start would only replace it, and prove nothing beside one that is not over.
        inTheWay = Optional.of("the one before it had not come up yet");
      }
    }
    talk.clear(deadline);
  }

  private void note(Notebook notes, String appId, Outcome<Launch> outcome, long waited) {
    notes.note(
        new Launched(clock.now(), target.getAddress(), target.getPort(), appId, outcome, waited));
  }
}
