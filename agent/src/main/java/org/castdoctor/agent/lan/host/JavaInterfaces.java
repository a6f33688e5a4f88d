package org.castdoctor.agent.lan.host;

import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.castdoctor.agent.observe.HostNetwork.Prefix;

/** The interfaces of {@link NetworkInterface}; names are never resolved. */
final class JavaInterfaces implements InterfaceSource {
  /** A container host has dozens; a machine with more than this is not a home computer. */
  private static final int MAX_INTERFACES = 512;

  @Override
  public List<SeenNic> interfaces() {
    try {
      return NetworkInterface.networkInterfaces()
          .limit(MAX_INTERFACES)
          .sorted(Comparator.comparingInt(NetworkInterface::getIndex))
          .flatMap(JavaInterfaces::seen)
          .toList();
    } catch (SocketException systemWouldNotSay) {
      return List.of();
    }
  }

  private static Stream<SeenNic> seen(NetworkInterface nic) {
    try {
      byte[] mac = nic.getHardwareAddress();
      return Stream.of(
          new SeenNic(
              nic.getName(),
              Optional.ofNullable(nic.getDisplayName()).orElse(nic.getName()),
              nic.getIndex(),
              nic.isUp(),
              nic.supportsMulticast(),
              nic.isPointToPoint(),
              nic.isLoopback(),
              Math.max(0, nic.getMTU()),
              Optional.ofNullable(mac).map(HexFormat.ofDelimiter(":")::formatHex),
              nic.getInterfaceAddresses().stream().map(JavaInterfaces::prefix).toList()));
    } catch (SocketException wentAwayMeanwhile) {
      return Stream.empty();
    }
  }

  private static Prefix prefix(InterfaceAddress address) {
    return prefix(address.getAddress(), address.getNetworkPrefixLength());
  }

  /**
   * An address with its prefix length. Some systems say 0 or -1 for "not known"; taken literally, 0
   * would put the whole world on the link, so such an address is alone in its network.
   */
  static Prefix prefix(InetAddress address, int length) {
    int bits = address.getAddress().length * Byte.SIZE;
    return new Prefix(address, length > 0 && length <= bits ? length : bits);
  }
}
