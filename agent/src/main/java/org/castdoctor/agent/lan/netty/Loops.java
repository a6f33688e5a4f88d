package org.castdoctor.agent.lan.netty;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.Slf4JLoggerFactory;
import java.util.concurrent.TimeUnit;

/** Threads that wait for sockets, and sleep where nothing comes. */
public final class Loops {
  static {
    // Said outright, because Netty would look for three other ways of logging first, and begin
    // Java's own.
    InternalLoggerFactory.setDefaultFactory(Slf4JLoggerFactory.INSTANCE);
  }

  private Loops() {}

  /**
   * Daemon threads of this name. Each has an appointment a day away: a thread of Netty 4.2 that has
   * none at all wakes each second to look for some, which for three threads was half of what the
   * agent cost in a quiet home.
   */
  public static EventLoopGroup of(int threads, String name) {
    EventLoopGroup group =
        new MultiThreadIoEventLoopGroup(
            threads, new DefaultThreadFactory(name, true), NioIoHandler.newFactory());
    group.forEach(thread -> thread.scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.DAYS));
    return group;
  }
}
