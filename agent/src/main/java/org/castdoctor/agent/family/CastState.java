package org.castdoctor.agent.family;

import org.castdoctor.agent.observe.ReceiverObservation.Running;
import org.castdoctor.agent.observe.ReceiverObservation.Status;
import org.castdoctor.protocol.wire.cast.CastApps;

/** What a receiver is doing by its own status. Which app it is, and what it plays, is left out. */
enum CastState {
  /** It shows the screen of a receiver that finds no internet. */
  NO_INTERNET("no-internet"),
  /** An app is open, playing or not. */
  BUSY("busy"),
  /** It says that the screen behind it is off; it is on itself, or it would not say anything. */
  STANDBY("standby"),
  IDLE("idle");

  private final String word;

  CastState(String word) {
    this.word = word;
  }

  /** As it stands among a device's capabilities. */
  String word() {
    return word;
  }

  static CastState of(Status status) {
    if (status.apps().stream().anyMatch(CastState::isWithoutInternet)) {
      return NO_INTERNET;
    }
    if (status.apps().stream().anyMatch(CastState::isAnApp)) {
      return BUSY;
    }
    return status.standBy().orElse(false) ? STANDBY : IDLE;
  }

  private static boolean isWithoutInternet(Running app) {
    return app.appId().equals(CastApps.IDLE_WITHOUT_INTERNET);
  }

  /** Anything but a screen that comes by itself. */
  private static boolean isAnApp(Running app) {
    return !app.idleScreen() && !app.appId().equals(CastApps.BACKDROP) && !isWithoutInternet(app);
  }
}
