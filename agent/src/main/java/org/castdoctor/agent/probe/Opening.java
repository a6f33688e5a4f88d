package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.time.Duration;

/**
 * How long a connection is waited for. The first attempt is short, so that what follows from
 * silence begins early; the second is longer than Linux' first retransmission of a SYN (1 s). So
 * three packets ask before silence is believed, over some two seconds.
 */
final class Opening {
  static final int ATTEMPTS = 2;

  /** Fifteen times what a busy Wi-Fi takes, and more than a sleeping device needs to wake. */
  private static final Duration IN_THE_HOME = Duration.ofMillis(500);

  /** A satellite line takes 600 ms. */
  private static final Duration BEYOND = Duration.ofMillis(900);

  private static final Duration AGAIN = Duration.ofMillis(1_400);

  /**
   * @param attempt from 1
   */
  static Duration patience(InetAddress to, int attempt) {
    if (attempt > 1) {
      return AGAIN;
    }
    return isOfAHome(to) ? IN_THE_HOME : BEYOND;
  }

  /** Private, of the link, or unique local (fc00::/7). */
  private static boolean isOfAHome(InetAddress address) {
    return address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || (address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc);
  }

  private Opening() {}
}
