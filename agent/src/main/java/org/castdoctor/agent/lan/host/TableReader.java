package org.castdoctor.agent.lan.host;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.castdoctor.agent.lan.host.InterfaceSource.SeenNic;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.HostNetwork.NicKind;

/** Reads one operating system's own tables. */
sealed interface TableReader {
  /** What the tables say now; an unreadable one is empty. */
  Tables read(List<SeenNic> nics);

  /**
   * What was read.
   *
   * @param kinds by interface name, as far as the interface alone tells
   * @param resolvers in the order in which the system asks them
   */
  record Tables(
      Map<String, NicKind> kinds,
      List<DefaultRoute> routes,
      List<InetAddress> resolvers,
      List<Neighbour> neighbours) {
    public Tables {
      kinds = Map.copyOf(kinds);
      routes = List.copyOf(routes);
      resolvers = List.copyOf(resolvers);
      neighbours = List.copyOf(neighbours);
    }
  }

  /** Files under /proc, /sys and /etc. */
  record Linux(FileSource files) implements TableReader {
    @Override
    public Tables read(List<SeenNic> nics) {
      return LinuxTables.read(files, nics);
    }
  }

  /** Five small tools. */
  record MacOs(CommandSource commands) implements TableReader {
    @Override
    public Tables read(List<SeenNic> nics) {
      return MacTables.read(commands, nics);
    }
  }

  /** Three small tools, none of which is read by its translated words. */
  record Windows(CommandSource commands, String systemRoot) implements TableReader {
    @Override
    public Tables read(List<SeenNic> nics) {
      return WindowsTables.read(commands, systemRoot, nics);
    }
  }

  /** A system without a reader of its own: what the JDK knows. */
  record OnlyTheJdk() implements TableReader {
    @Override
    public Tables read(List<SeenNic> nics) {
      return new Tables(
          NicKinds.forEach(nics, nic -> NicKinds.byName(nic.name()).orElse(NicKind.OTHER)),
          List.of(),
          List.of(),
          List.of());
    }
  }

  /** The reader for the value of the property os.name. */
  static TableReader of(
      String osName, FileSource files, CommandSource commands, String systemRoot) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("linux")) {
      return new Linux(files);
    }
    if (os.startsWith("mac") || os.startsWith("darwin")) {
      return new MacOs(commands);
    }
    return os.startsWith("windows") ? new Windows(commands, systemRoot) : new OnlyTheJdk();
  }
}
