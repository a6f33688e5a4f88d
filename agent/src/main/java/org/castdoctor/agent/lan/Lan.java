package org.castdoctor.agent.lan;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.InternetObservation.Shown;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.TlsPeer;
import org.castdoctor.protocol.wire.ssdp.SsdpSearch;

/**
 * The network as probes see it: blocking calls that read top to bottom, each with a deadline, each
 * answering with an outcome instead of an exception. Probes run on virtual threads and wait on
 * futures here, never in a native socket call, because a thread caught in one costs 300 ms at exit.
 */
public interface Lan extends AutoCloseable {
  /** A place where datagrams from several sockets arrive in order. */
  Inbox inbox();

  /** Opens a TCP connection: open, refused, silent, unreachable are told apart by the outcome. */
  Outcome<Tcp> open(InetSocketAddress to, Deadline deadline);

  /** One HTTP GET without redirects; the answer's body is cut at {@link Page#MAX_BODY}. */
  Outcome<Page> get(InetSocketAddress to, String host, String path, Deadline deadline);

  /** So many bytes that nobody could have known. */
  byte[] nonce(int length);

  @Override
  void close();

  /** A UDP socket to be had. */
  sealed interface UdpSpec {
    /** An ephemeral port; on one interface where given, else wherever the system routes. */
    record Ephemeral(Optional<Nic> nic, Family family) implements UdpSpec {
      public Ephemeral(Optional<Nic> nic) {
        this(nic, Family.IPV4);
      }
    }

    /**
     * A socket of the run's {@link HeadStart} on one interface (IPv4); not to be had where there
     * was none, and only once.
     */
    record Begun(Nic nic, HeadStart.Search search) implements UdpSpec {}

    /** Port 5353 shared with other programs and joined to the discovery group on one interface. */
    record Multicast(Nic nic, Family family) implements UdpSpec {}

    /** Port 5353 on the interface's own address: where answers by unicast arrive. */
    record UnicastReply(Nic nic, Family family) implements UdpSpec {}

    /** An ephemeral port on one interface, from which searches by SSDP leave (IPv4). */
    record Search(Nic nic) implements UdpSpec {}

    /**
     * A socket on one interface that may send to everybody in its network (IPv4).
     *
     * @param port the port to send from where it is free, else any; 0 for any
     */
    record Broadcast(Nic nic, int port) implements UdpSpec {}
  }

  /** An open UDP socket. */
  interface Udp {
    /** Sends one datagram; ok carries its size in bytes. Discovery leaves with TTL 255. */
    Outcome<Integer> send(byte[] payload, InetSocketAddress to);

    /** The port it has on this computer. */
    int localPort();

    /**
     * When all questions of a search left from it before it was opened here, by {@link
     * Clock#nanos}; empty for all but {@link UdpSpec.Begun}.
     */
    default Optional<Long> askedAtNanos() {
      return Optional.empty();
    }
  }

  /** One datagram as it came. */
  record Arrival(Udp socket, InetSocketAddress from, byte[] payload, long atNanos) {}

  /** Where datagrams from several sockets arrive in order. Bounded: what overflows is dropped. */
  interface Inbox extends AutoCloseable {
    Outcome<Udp> open(UdpSpec spec);

    /** The next datagram, or empty when the deadline passes first. */
    Optional<Arrival> next(Deadline deadline);

    @Override
    void close();
  }

  /** An open TCP connection on which nothing was said yet. */
  interface Tcp extends AutoCloseable {
    /** How long opening took, in milliseconds. */
    long millis();

    /**
     * Goes on with TLS, whatever certificate is shown: Cast receivers sign their own (their
     * certificate is measured, not trusted). Any failure is {@code TLS}.
     */
    Outcome<Conversation> startTls(Deadline deadline);

    /**
     * Goes on with TLS to a named host, and judges its certificate by the trusted roots. Ok also
     * where it is not to be trusted: nothing must be said or believed then. A handshake that breaks
     * off is {@code TLS}, one that gets no answer {@code TIMEOUT}.
     */
    Outcome<Secure> startVerifiedTls(String host, Deadline deadline);

    /** One HTTP GET in the clear, without redirects; the body is cut at {@code maxBody} bytes. */
    Outcome<Page> get(String host, String path, int maxBody, Deadline deadline);

    /**
     * One HTTP GET over TLS, whatever certificate is shown: devices at home sign their own, and
     * what they answer proves nothing by being encrypted. Without redirects; the body is cut.
     */
    Outcome<Page> getFromDevice(String host, String path, int maxBody, Deadline deadline);

    /** One SOAP question (HTTP POST) in the clear; the answer's body is cut at {@code maxBody}. */
    Outcome<Page> ask(String host, Soap question, int maxBody, Deadline deadline);

    @Override
    void close();
  }

  /** A question in the form of SOAP 1.1, as UPnP services take it. */
  record Soap(String path, String action, String body) {}

  /** A TLS connection whose certificate was judged. */
  interface Secure extends AutoCloseable {
    Shown shown();

    /** One HTTP GET, without redirects; the body is cut at {@code maxBody} bytes. */
    Outcome<Page> get(String host, String path, int maxBody, Deadline deadline);

    @Override
    void close();
  }

  /** A TLS connection. */
  interface Conversation extends AutoCloseable {
    TlsPeer peer();

    /** The other side's certificate as it was shown (DER), which a receiver's proof signs. */
    byte[] certificate();

    /** Writes all bytes in one go. */
    void say(byte[] bytes);

    /** The next bytes; TIMEOUT when the deadline passes first, CLOSED when the other side ended. */
    Outcome<byte[]> listen(Deadline deadline);

    @Override
    void close();
  }

  /** An HTTP answer; header names in lower case. */
  record Page(int status, Map<String, String> headers, String body) {
    /** Connectivity pages are under 100 bytes; a portal's page needs no more to be told apart. */
    public static final int MAX_BODY = 4096;
  }

  /** The IPv4 multicast group for discovery (RFC 6762 §3). */
  InetSocketAddress MDNS_GROUP = new InetSocketAddress(literal("224.0.0.251"), 5353);

  /** The group of SSDP (UDA 1.1 §1.3.2). */
  InetSocketAddress SSDP_GROUP = new InetSocketAddress(literal(SsdpSearch.GROUP), SsdpSearch.PORT);

  /** The discovery group of a protocol on an interface; that of IPv6 is one a link. */
  static InetSocketAddress mdnsGroup(Nic nic, Family family) {
    return switch (family) {
      case IPV4 -> MDNS_GROUP;
      case IPV6 -> new InetSocketAddress(onLink(literal("ff02::fb"), nic), MDNS_GROUP.getPort());
    };
  }

  /** An address that means something on one link only, with that link's number. */
  static InetAddress onLink(InetAddress address, Nic nic) {
    try {
      return address instanceof Inet6Address
              && (address.isLinkLocalAddress() || address.isMCLinkLocal())
          ? Inet6Address.getByAddress("", address.getAddress(), nic.index())
          : address;
    } catch (UnknownHostException sixteenBytesAlwaysFit) {
      throw new IllegalStateException(sixteenBytesAlwaysFit);
    }
  }

  private static InetAddress literal(String address) {
    return InetAddress.ofLiteral(address);
  }
}
