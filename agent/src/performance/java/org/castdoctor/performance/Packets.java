package org.castdoctor.performance;

import java.util.concurrent.TimeUnit;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.cast.CastMessage;
import org.castdoctor.protocol.wire.mdns.DnsCodec;
import org.castdoctor.protocol.wire.ssdp.SsdpAnswer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How many packets a second one thread reads. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Packets {
  private final byte[][] answers = Samples.answers();
  private final byte[] status = Samples.status();
  private final byte[] ssdp = Samples.ssdp();
  private int next;

  /** One of a thousand that differ, so that no branch can be foreseen by heart. */
  @Benchmark
  public Parsed<?> mdnsAnswer() {
    next = (next + 1) % answers.length;
    return read(DnsCodec.parse(answers[next]));
  }

  @Benchmark
  public Parsed<?> castMessage() {
    return read(CastMessage.parse(status));
  }

  @Benchmark
  public Parsed<?> ssdpAnswer() {
    return read(SsdpAnswer.parse(ssdp));
  }

  /** A parser that refuses is quick, and measured for nothing. */
  private static Parsed<?> read(Parsed<?> parsed) {
    if (parsed instanceof Parsed.Ok<?>) {
      return parsed;
    }
    throw new IllegalStateException("a packet of ours is malformed");
  }
}
