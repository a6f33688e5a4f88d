package org.castdoctor.agent.lan.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.lan.SystemClock;
import org.castdoctor.agent.observe.Outcome;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Real sockets on the loopback; how many are opening is what the operating system counts. */
class ConnectsAtOnceTest {
  private static final String SYN_SENT = "02";

  /** So that attempts begin while others end. */
  private static final int ROUNDS = 4;

  private final SystemClock clock = new SystemClock();
  @AutoClose private final NettyLan lan = new NettyLan(clock);

  @Test
  @EnabledOnOs(OS.LINUX)
  void noMoreThanAllowedAreOpeningWhateverTheyAreFor() throws Exception {
    try (FullServer server = new FullServer()) {
      Queue<Outcome<?>> opens = new ConcurrentLinkedQueue<>();
      Queue<Outcome<?>> gets = new ConcurrentLinkedQueue<>();
      List<Thread> all = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        all.add(asking(opens, () -> lan.open(server.address(), soon())));
        all.add(asking(gets, () -> lan.get(server.address(), "home", "/", soon())));
        // How services are asked over HTTPS: opened, then TLS on what was opened.
        all.add(asking(opens, () -> secure(server.address())));
      }
      int most = 0;
      Set<String> before = Set.of();
      while (all.stream().anyMatch(Thread::isAlive)) {
        Set<String> now = server.opening();
        most = Math.max(most, (int) now.stream().filter(before::contains).count());
        before = now;
      }
      // A busy computer may not look at the best moment; that turns ran out shows that the cap was
      // met.
      assertTrue(most > 0 && most <= NettyLan.CONNECTS_AT_ONCE, most + " at once");
      assertEquals(160 * ROUNDS, opens.size());
      assertEquals(80 * ROUNDS, gets.size());
      assertTrue(opens.stream().anyMatch(Outcome.NotRun.class::isInstance));
      assertTrue(gets.stream().anyMatch(Outcome.NotRun.class::isInstance));
    }
  }

  @Test
  void whoHoldsAConnectionMayOpenAnother() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        NettyLan one = new NettyLan(clock, 1, Optional.empty())) {
      InetSocketAddress there =
          new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
      Lan.Tcp first = one.open(there, soon()).get().orElseThrow();
      Lan.Tcp second = one.open(there, soon()).get().orElseThrow();
      Outcome<Lan.Page> page = one.get(there, "home", "/", clock.in(Duration.ofMillis(50)));
      assertEquals("connected, no answer in time", ((Outcome.Failed<Lan.Page>) page).detail());
      second.close();
      first.close();
    }
  }

  @Test
  void everyTurnComesBackHoweverTheAttemptEnds() throws IOException {
    int nobody;
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = server.getLocalPort();
    }
    InetSocketAddress refuses = new InetSocketAddress(InetAddress.getLoopbackAddress(), nobody);
    InetSocketAddress unresolved = InetSocketAddress.createUnresolved("nowhere.invalid", 80);
    for (int i = 0; i < NettyLan.CONNECTS_AT_ONCE + 1; i++) {
      assertTrue(lan.open(refuses, soon()).hasFailed());
      assertTrue(lan.get(refuses, "home", "/", soon()).hasFailed());
      assertTrue(lan.open(unresolved, soon()).hasFailed());
    }
  }

  private Outcome<?> secure(InetSocketAddress to) {
    Outcome<Lan.Tcp> opened = lan.open(to, soon());
    return opened.get().isEmpty()
        ? opened
        : opened.get().get().startVerifiedTls("service.example", soon());
  }

  private Deadline soon() {
    return clock.in(Duration.ofMillis(250));
  }

  private static Thread asking(Queue<Outcome<?>> answers, Supplier<Outcome<?>> how) {
    return Thread.startVirtualThread(() -> {
      for (int round = 0; round < ROUNDS; round++) {
        answers.add(how.get());
      }
    });
  }

  /**
   * Listens, takes nothing, and its queue is full: whoever comes waits in the middle of opening.
   */
  private static final class FullServer implements AutoCloseable {
    private final ServerSocket server;
    private final List<Socket> inside = new ArrayList<>();

    FullServer() throws IOException {
      server = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
      // Linux lets one more in than asked for.
      for (int i = 0; i < 2; i++) {
        inside.add(new Socket(server.getInetAddress(), server.getLocalPort()));
      }
    }

    InetSocketAddress address() {
      return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    }

    /**
     * A table is no picture of one moment: while it is read, one attempt may end and the next
     * begin. What is in two readings in a row was there between them, all of it at once. Java's
     * sockets are mostly in the second table, with mapped addresses.
     */
    Set<String> opening() throws IOException {
      return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
          .flatMap(this::opening)
          .collect(Collectors.toSet());
    }

    /** Columns: number, own address, the other's, state (Linux, proc_net_tcp). */
    private Stream<String> opening(String table) {
      String port = String.format(Locale.ROOT, ":%04X", server.getLocalPort());
      try {
        return Files.readAllLines(Path.of(table)).stream()
            .map(line -> line.strip().split("\\s+", 5))
            .filter(row -> row[2].endsWith(port) && row[3].equals(SYN_SENT))
            .map(row -> row[1]);
      } catch (IOException noTable) {
        throw new UncheckedIOException(noTable);
      }
    }

    @Override
    public void close() throws IOException {
      for (Socket socket : inside) {
        socket.close();
      }
      server.close();
    }
  }
}
