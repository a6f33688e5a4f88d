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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.protocol.wire.ssdp.SsdpSearch;

/**
 * The first questions of a run, on their way before anything else of this program is loaded: the
 * first 100 ms then are no waiting. Their answers wait in the sockets, until whoever asked takes
 * them over and goes on from there.
 *
 * <p>They leave on one interface, the one to which the system itself would send multicast; nowhere
 * where that is a tunnel. That they could not leave is no finding: the same is asked again soon,
 * and what keeps that from leaving is told there.
 */
public final class HeadStart {
  /**
   * PTR? _googlecast._tcp.local (RFC 6762 §5.4, without the bit for unicast), ready made: what
   * writes messages would have to be loaded first.
   */
  private static final byte[] FIRST =
      "\0\0\0\0\0\1\0\0\0\0\0\0\13_googlecast\4_tcp\5local\0\0\14\0\1"
          .getBytes(StandardCharsets.ISO_8859_1);

  private final String nic;
  private final InetAddress from;
  private final List<Begun> begun;

  private HeadStart(String nic, InetAddress from, List<Begun> begun) {
    this.nic = nic;
    this.from = from;
    this.begun = begun;
  }

  /** What is asked, each from a socket of its own, in this order. */
  public enum Search {
    /** Discovery's own first question. */
    RECEIVERS(255),
    /** Players of all makes by SSDP: whoever answers may take a second for it. */
    PLAYERS(2);

    private final int hops;

    Search(int hops) {
      this.hops = hops;
    }

    /** How far it goes: TTL (RFC 6762 §11, UDA 1.1 §1.3.2). */
    public int hops() {
      return hops;
    }

    /** Whom it asks. */
    public InetSocketAddress group() {
      return switch (this) {
        case RECEIVERS -> Lan.MDNS_GROUP;
        case PLAYERS -> Lan.SSDP_GROUP;
      };
    }

    /** What leaves, a datagram each. */
    public List<byte[]> questions() {
      return switch (this) {
        case RECEIVERS -> List.of(FIRST);
        case PLAYERS -> SsdpSearch.questions();
      };
    }
  }

  /**
   * A socket from which all questions of a search left already.
   *
   * @param atNanos when the first did, by the clock that {@link Clock#nanos} reads
   */
  public record Begun(Search search, DatagramChannel channel, long atNanos) {}

  /** Asks; empty where there is no interface for it, or it did not let the first question out. */
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

  /** The same on this computer's loopback, where nobody hears it: for who prepares quick starts. */
  public static void rehearse() throws IOException {
    Optional<InetAddress> _ = way();
    InetAddress here = InetAddress.getLoopbackAddress();
    for (HeadStart start : asked(NetworkInterface.getByInetAddress(here), here).stream().toList()) {
      for (Begun one : start.begun) {
        one.channel().close();
      }
    }
  }

  /**
   * This computer's address where the system would let multicast out. Connecting a datagram socket
   * sends nothing; it has the system choose.
   */
  private static Optional<InetAddress> way() throws IOException {
    try (DatagramChannel way = DatagramChannel.open(StandardProtocolFamily.INET)) {
      way.connect(Lan.MDNS_GROUP);
      return way.getLocalAddress() instanceof InetSocketAddress local
              && !local.getAddress().isAnyLocalAddress()
          ? Optional.of(local.getAddress())
          : Optional.empty();
    }
  }

  static Optional<HeadStart> asked(NetworkInterface nic, InetAddress from) throws IOException {
    List<Begun> begun = new ArrayList<>();
    for (Search search : Search.values()) {
      DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
      try {
        begun.add(asked(search, channel, nic, from));
      } catch (IOException notLetOut) {
        channel.close();
        break;
      }
    }
    return begun.isEmpty()
        ? Optional.empty()
        : Optional.of(new HeadStart(nic.getName(), from, begun));
  }

  private static Begun asked(
      Search search, DatagramChannel channel, NetworkInterface nic, InetAddress from)
      throws IOException {
    channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, nic);
    channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, search.hops());
    channel.bind(new InetSocketAddress(from, 0));
    long atNanos = System.nanoTime();
    for (byte[] question : search.questions()) {
      channel.send(ByteBuffer.wrap(question), search.group());
    }
    return new Begun(search, channel, atNanos);
  }

  /** Where answers to a search arrive. */
  synchronized int port(Search search) throws IOException {
    for (Begun one : begun) {
      if (one.search() == search
          && one.channel().getLocalAddress() instanceof InetSocketAddress local) {
        return local.getPort();
      }
    }
    return 0;
  }

  /**
   * A search's socket, for who asks on this interface from this address; once, and to nobody else.
   *
   * @param name the interface's
   */
  public synchronized Optional<Begun> on(String name, InetAddress address, Search search) {
    Optional<Begun> found =
        nic.equals(name) && from.equals(address)
            ? begun.stream().filter(one -> one.search() == search).findFirst()
            : Optional.empty();
    found.ifPresent(begun::remove);
    return found;
  }
}
