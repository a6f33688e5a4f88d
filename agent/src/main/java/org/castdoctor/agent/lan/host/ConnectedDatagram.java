package org.castdoctor.agent.lan.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.util.Optional;

/**
 * Connects a UDP channel, which makes the system choose a route and a source address and sends
 * nothing. It never waits.
 */
final class ConnectedDatagram implements RouteProbe {
  /** Any port does, as nothing is sent; this one is mDNS's, in case a firewall looks. */
  private static final int PORT = 5353;

  @Override
  public Optional<InetAddress> localAddressTowards(InetAddress target) {
    try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
      channel.connect(new InetSocketAddress(target, PORT));
      return channel.getLocalAddress() instanceof InetSocketAddress local
              && !local.getAddress().isAnyLocalAddress()
          ? Optional.of(local.getAddress())
          : Optional.empty();
    } catch (IOException | UnsupportedOperationException noRouteOrNoIpv4) {
      return Optional.empty();
    }
  }
}
