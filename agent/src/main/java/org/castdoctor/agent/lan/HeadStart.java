package org.castdoctor.agent.lan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The question for receivers, on its way before anything else of this program is loaded: the first
 * 100 ms of a run then are no waiting. Its answers wait in the socket, until whoever discovers
 * takes it over and goes on asking from it.
 *
 * <p>It leaves on one interface, the one to which the system itself would send multicast; nowhere
 * where that is a tunnel. That it could not leave is no finding: the same question is asked again
 * soon, and what keeps that from leaving is told there.
 */
public final class HeadStart {
  /**
   * PTR? _googlecast._tcp.local (RFC 6762 §5.4, without the bit for unicast), ready made: what
   * writes messages would have to be loaded first.
   */
  private static final byte[] QUESTION =
      "\0\0\0\0\0\1\0\0\0\0\0\0\13_googlecast\4_tcp\5local\0\0\14\0\1"
          .getBytes(StandardCharsets.ISO_8859_1);

  /** RFC 6762 §11. */
  private static final int TTL = 255;

  private final String nic;
  private final InetAddress from;
  private final DatagramChannel channel;
  private final long atNanos;
  private final AtomicBoolean handedOver = new AtomicBoolean();

  private HeadStart(String nic, InetAddress from, DatagramChannel channel, long atNanos) {
    this.nic = nic;
    this.from = from;
    this.channel = channel;
    this.atNanos = atNanos;
  }

  /**
   * A socket from which the question left already.
   *
   * @param atNanos when, by the clock that {@link Clock#nanos} reads
   */
  public record Begun(DatagramChannel channel, long atNanos) {}

  /** Asks; empty where there is no interface for it, or it did not let the question out. */
  public static Optional<HeadStart> take() {
    try {
      Optional<InetAddress> from = way();
      if (from.isEmpty()) {
        return Optional.empty();
      }
      NetworkInterface nic = NetworkInterface.getByInetAddress(from.get());
      if (nic == null || nic.isLoopback() || nic.isPointToPoint() || !nic.supportsMulticast()) {
        return Optional.empty();
      }
      return asked(nic, from.get());
    } catch (IOException | UnsupportedOperationException askedLater) {
      return Optional.empty();
    }
  }

  /**
   * This computer's address where the system would let multicast out. Connecting a datagram socket
   * sends nothing; it has the system choose.
   */
  public static Optional<InetAddress> way() throws IOException {
    try (DatagramChannel way = DatagramChannel.open(StandardProtocolFamily.INET)) {
      way.connect(Lan.MDNS_GROUP);
      return way.getLocalAddress() instanceof InetSocketAddress local
              && !local.getAddress().isAnyLocalAddress()
          ? Optional.of(local.getAddress())
          : Optional.empty();
    }
  }

  static Optional<HeadStart> asked(NetworkInterface nic, InetAddress from) throws IOException {
    DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
    try {
      channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, nic);
      channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, TTL);
      channel.bind(new InetSocketAddress(from, 0));
      long atNanos = System.nanoTime();
      channel.send(question(), Lan.MDNS_GROUP);
      return Optional.of(new HeadStart(nic.getName(), from, channel, atNanos));
    } catch (IOException notLetOut) {
      channel.close();
      return Optional.empty();
    }
  }

  /** Where answers arrive. */
  int port() throws IOException {
    return channel.getLocalAddress() instanceof InetSocketAddress local ? local.getPort() : 0;
  }

  /** What is asked. */
  static ByteBuffer question() {
    return ByteBuffer.wrap(QUESTION);
  }

  /**
   * Its socket, for who asks on this interface from this address; once, and to nobody else.
   *
   * @param name the interface's
   */
  public Optional<Begun> on(String name, InetAddress address) {
    return nic.equals(name) && from.equals(address) && handedOver.compareAndSet(false, true)
        ? Optional.of(new Begun(channel, atNanos))
        : Optional.empty();
  }
}
