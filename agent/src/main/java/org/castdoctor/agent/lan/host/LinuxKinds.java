package org.castdoctor.agent.lan.host;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.castdoctor.agent.lan.host.InterfaceSource.SeenNic;
import org.castdoctor.agent.observe.HostNetwork.NicKind;

/** Linux: an interface's kind from what the kernel shows under /sys/class/net, then its name. */
final class LinuxKinds {
  /** ARPHRD_ETHER in the kernel's if_arp.h, which Wi-Fi and virtual pairs share. */
  private static final long TYPE_ETHERNET = 1;

  private LinuxKinds() {}

  static NicKind of(FileSource files, SeenNic nic, List<SeenNic> all) {
    String folder = folder(nic.name());
    if (files.exists(folder + "wireless") || files.exists(folder + "phy80211")) {
      return NicKind.WIFI;
    }
    Optional<NicKind> named = NicKinds.byName(nic.name());
    if (files.exists(folder + "bridge")) {
      return bridge(files, nic, all, named);
    }
    if (files.exists(folder + "tun_flags")) {
      // Virtual machines and VPNs both use tun and tap; only the name tells which.
      return named.filter(kind -> kind == NicKind.VIRTUAL_MACHINE).orElse(NicKind.TUNNEL);
    }
    return deviceType(files, folder)
        .or(() -> linkType(files, folder))
        .or(() -> named)
        .orElseGet(() -> files.exists(folder + "type") ? NicKind.ETHERNET : NicKind.OTHER);
  }

  /** A bridge with a real network card in it is the home network; one without stays inside. */
  private static NicKind bridge(
      FileSource files, SeenNic bridge, List<SeenNic> all, Optional<NicKind> named) {
    boolean hasCard =
        all.stream()
            .filter(port -> files.exists(folder(bridge.name()) + "brif/" + port.name()))
            .anyMatch(port -> files.exists(folder(port.name()) + "device"));
    if (hasCard) {
      return NicKind.ETHERNET;
    }
    return named.filter(kind -> kind == NicKind.VIRTUAL_MACHINE).orElse(NicKind.CONTAINER);
  }

  /** The driver's own word for it, where it says one. */
  private static Optional<NicKind> deviceType(FileSource files, String folder) {
    return files
        .read(folder + "uevent")
        .flatMap(text -> text.lines().filter(line -> line.startsWith("DEVTYPE=")).findFirst())
        .map(line -> line.substring("DEVTYPE=".length()).strip())
        .flatMap(type ->
            switch (type) {
              case "wlan" -> Optional.of(NicKind.WIFI);
              case "wireguard", "ppp", "gre", "ipip", "sit" -> Optional.of(NicKind.TUNNEL);
              case "vlan", "bond", "macvlan" -> Optional.of(NicKind.ETHERNET);
              case "vxlan", "geneve" -> Optional.of(NicKind.CONTAINER);
              case "wwan", "bluetooth" -> Optional.of(NicKind.OTHER);
              default -> Optional.empty();
            });
  }

  /** Whatever carries bare packets rather than Ethernet frames is a tunnel of some sort. */
  private static Optional<NicKind> linkType(FileSource files, String folder) {
    OptionalLong type =
        files
            .read(folder + "type")
            .map(text -> IpText.number(text.strip(), 10))
            .orElse(OptionalLong.empty());
    if (type.isEmpty() || type.getAsLong() == TYPE_ETHERNET) {
      return Optional.empty();
    }
    return switch ((int) Math.min(type.getAsLong(), Integer.MAX_VALUE)) {
      // none (WireGuard, tun), ppp, ipip, ip6tnl, sit, gre, ip6gre
      case 65534, 512, 768, 769, 776, 778, 823 -> Optional.of(NicKind.TUNNEL);
      default -> Optional.of(NicKind.OTHER);
    };
  }

  private static String folder(String nic) {
    return "/sys/class/net/" + nic + "/";
  }
}
