package org.castdoctor.agent.observe;

import static org.castdoctor.protocol.privacy.Leaves.As.IT_IS;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.castdoctor.protocol.json.Worded;
import org.castdoctor.protocol.privacy.Leaves;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.wire.upnp.RouterWord;

/** How well the way is: to the router, to a receiver, to the internet, and over time. */
public sealed interface PathObservation extends Observation {
  /** What the router says of its own line, asked over UPnP. */
  record RouterSaid(Instant at, InetAddress router, Outcome<RouterWord> outcome, long waitedMillis)
      implements PathObservation {}

  /** Where a series of round trips went. */
  enum Leg implements Worded {
    ROUTER("router"),
    RECEIVER("receiver"),
    INTERNET("internet"),
    /** The same way while the line is kept busy, which is done only where it was asked for. */
    INTERNET_LOADED("internet-loaded"),
    /**
     * No further than this computer itself, beside another series: a round trip that takes time
     * here was not held up by any network. Noted beside a doubtful series, and wherever it is late.
     */
    THIS_COMPUTER("this-computer");

    private final String word;

    Leg(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * Round trips one after the other.
   *
   * @param millis those that came back, in the order in which they were tried
   * @param late how many did not come back in time: lost on the way, there or back
   */
  record Trips(List<Long> millis, int late) {
    /** After so long one that was tried under load counts as late. */
    public static final long LATE_UNDER_LOAD_MILLIS = 600;

    /**
     * A round trip within this computer takes a millisecond or two. One that takes so long shows a
     * computer that is short of time, whose haste must not be taken for a network's delay.
     */
    public static final long LATE_HERE_MILLIS = 100;

    public Trips {
      millis = List.copyOf(millis);
    }

    /** Whether a series within this computer shows one that is short of time; once may happen. */
    public boolean isLateHere() {
      return late > 0 || millis.stream().filter(took -> took >= LATE_HERE_MILLIS).count() > 1;
    }
  }

  /**
   * A series of short connections to one port, opened or refused: either is one round trip, made by
   * the system of the other side and not by its programs. Failed where no port answered at all.
   */
  record RoundTrips(Instant at, Leg leg, InetAddress address, int port, Outcome<Trips> outcome)
      implements PathObservation {}

  /**
   * A page larger than one packet, asked in the clear of a host whose small page comes; ok carries
   * the characters that came.
   */
  record LargePage(
      Instant at,
      @Leaves(IT_IS) String host,
      int attempt,
      Outcome<Integer> outcome,
      long waitedMillis)
      implements PathObservation {}

  /** Bytes of whole pages, and the milliseconds until the last of them was there. */
  record Amount(long bytes, long millis) {}

  /**
   * What one of several streams brought while the line was kept busy. Failed where not even a small
   * page came.
   */
  record Loaded(Instant at, @Leaves(IT_IS) String host, int stream, Outcome<Amount> outcome)
      implements PathObservation {}

  /**
   * A step on the way.
   *
   * @param distance 1 for the first router
   * @param address who said that the packet got no further; empty where nobody did
   */
  record Hop(int distance, Optional<InetAddress> address) {}

  /** The first steps on the way to an address, as a tool of the system sees them. */
  record HopsSeen(Instant at, InetAddress target, Outcome<List<Hop>> outcome)
      implements PathObservation {}

  /**
   * What was seen of one receiver in one round of watching.
   *
   * @param heard packets in which it announced itself since the round before
   * @param goodbyes packets in which it took its leave since then
   * @param direct its answer to a question sent to its address alone, in milliseconds; not run
   *     where it was heard
   * @param cast its cast port, in milliseconds
   */
  record Presence(
      Name instance,
      Name name,
      InetAddress address,
      int port,
      int heard,
      int goodbyes,
      Outcome<Long> direct,
      Outcome<Long> cast) {}

  /**
   * One round of watching: one question by multicast, and a connection to each receiver known.
   *
   * @param router a connection to the router, opened or refused, in milliseconds
   * @param others packets heard since the round before that were of none of these receivers
   */
  record Watched(Instant at, int round, Outcome<Long> router, int others, List<Presence> receivers)
      implements PathObservation {
    public Watched {
      receivers = List.copyOf(receivers);
    }
  }
}
