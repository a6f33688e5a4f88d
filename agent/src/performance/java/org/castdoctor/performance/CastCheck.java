package org.castdoctor.performance;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.castdoctor.agent.lan.SystemClock;
import org.castdoctor.agent.lan.netty.NettyLan;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.ReceiverObservation.CastStatus;
import org.castdoctor.agent.observe.ReceiverObservation.TlsTried;
import org.castdoctor.agent.probe.CastChannelProbe;

/**
 * How long a receiver's state takes to be known by a process that is warm: from the first packet of
 * the connection until its TLS stands, and until its RECEIVER_STATUS is read. The same check as in
 * every run, on a real receiver or the npm {@code castv2} server.
 *
 * <p>Usage: {@code CastCheck ADDRESS PORT TIMES MOST-MILLISECONDS}; leaves with 1 where the median
 * is above.
 */
public final class CastCheck {
  /** So often until what is called often is compiled. */
  private static final int WARMING_UP = 300;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private CastCheck() {}

  public static void main(String[] args) {
    InetAddress address = InetAddress.ofLiteral(args[0]);
    int port = Integer.parseInt(args[1]);
    int times = Integer.parseInt(args[2]);
    double most = Double.parseDouble(args[3]);
    SystemClock clock = new SystemClock();
    try (NettyLan lan = new NettyLan(clock)) {
      CastChannelProbe probe =
          new CastChannelProbe(lan, clock, address, port, List.of(), List.of());
      List<Long> handshakes = new ArrayList<>();
      List<Long> states = new ArrayList<>();
      for (int i = 0; i < WARMING_UP + times; i++) {
        boolean counts = i >= WARMING_UP;
        long start = clock.nanos();
        probe.run(
            seen -> told(seen, clock.nanos() - start, counts, handshakes, states),
            clock.in(PATIENCE));
      }
      System.out.printf(
          "%d checks: TLS after %s, RECEIVER_STATUS after %s%n",
          states.size(), span(handshakes), span(states));
      System.exit(states.size() == times && median(states) <= most ? 0 : 1);
    }
  }

  private static void told(
      Observation seen, long nanos, boolean counts, List<Long> handshakes, List<Long> states) {
    if (counts && seen instanceof TlsTried tls && tls.outcome().isOk()) {
      handshakes.add(nanos);
    } else if (counts && seen instanceof CastStatus status && status.outcome().isOk()) {
      states.add(nanos);
    }
  }

  private static double median(List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : millis(sorted[sorted.length / 2]);
  }

  private static String span(List<Long> nanos) {
    LongStream all = nanos.stream().mapToLong(Long::longValue);
    var whole = all.summaryStatistics();
    return String.format(
        "%.1f ms (%.1f to %.1f)", median(nanos), millis(whole.getMin()), millis(whole.getMax()));
  }

  private static double millis(long nanos) {
    return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }
}
