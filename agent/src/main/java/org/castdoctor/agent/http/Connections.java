package org.castdoctor.agent.http;

import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.EventExecutor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All connections, on both addresses. When there are too many, the one that has been idle longest
 * goes: else anybody on this computer could keep the owner out by holding them all. Confined to the
 * server's one thread.
 */
final class Connections {
  static final int MOST = 32;
  static final int MOST_STREAMS = 8;

  /** The page in two windows, and two programs. */
  static final int MOST_LONG_STREAMS = 4;

  private final Map<Channel, Boolean> idle = new LinkedHashMap<>();
  private final ChannelGroup all;
  private final AtomicInteger longStreams = new AtomicInteger();
  private final AtomicInteger streams = new AtomicInteger();

  Connections(EventExecutor executor) {
    all = new DefaultChannelGroup(executor);
  }

  /** Takes it in; false where nobody's place is free. */
  boolean admit(Channel channel) {
    if (all.size() >= MOST) {
      Channel oldest = null;
      for (Channel candidate : idle.keySet()) {
        oldest = candidate;
        break;
      }
      if (oldest == null) {
        return false;
      }
      leave(oldest);
      oldest.close();
    }
    all.add(channel);
    idle.put(channel, true);
    return true;
  }

  void busy(Channel channel) {
    idle.remove(channel);
  }

  void idle(Channel channel) {
    idle.remove(channel);
    if (channel.isActive()) {
      idle.put(channel, true);
    }
  }

  void leave(Channel channel) {
    idle.remove(channel);
    all.remove(channel);
  }

  boolean openStream() {
    if (streams.incrementAndGet() > MOST_STREAMS) {
      streams.decrementAndGet();
      return false;
    }
    return true;
  }

  /** Streams without an end; a place is always left for those of measurements. */
  boolean openLongStream() {
    if (longStreams.incrementAndGet() > MOST_LONG_STREAMS) {
      longStreams.decrementAndGet();
      return false;
    }
    return true;
  }

  void closeLongStream() {
    longStreams.decrementAndGet();
  }

  void closeStream() {
    streams.decrementAndGet();
  }

  void closeAll() {
    all.close();
  }
}
