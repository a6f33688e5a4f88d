package org.castdoctor.agent.lan.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.castdoctor.agent.lan.host.InterfaceSource.SeenNic;
import org.castdoctor.agent.observe.HostNetwork.Prefix;

/**
 * Tables as systems print them, and interfaces as the JDK would show them. Nothing of macOS and
 * Windows was recorded on one: the README beside those files says what each is written from.
 */
final class Fixtures {
  static final CommandSource NO_COMMANDS = commands -> Map.of();

  private Fixtures() {}

  static InetAddress ip(String text) {
    return InetAddress.ofLiteral(text);
  }

  /** An interface that is up and can multicast; addresses as "192.168.1.2/24". */
  static SeenNic nic(int index, String name, String... addresses) {
    return described(index, name, name, addresses);
  }

  static SeenNic described(int index, String name, String displayName, String... addresses) {
    return new SeenNic(
        name,
        displayName,
        index,
        true,
        true,
        false,
        name.startsWith("lo"),
        1500,
        Optional.empty(),
        Arrays.stream(addresses).map(Fixtures::prefix).toList());
  }

  static Prefix prefix(String text) {
    int slash = text.indexOf('/');
    return new Prefix(ip(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
  }

  /** A picture of a folder in the test resources, taken as the root of a file system. */
  static FileSource files(String folder) {
    return new BoundedFiles(path(folder));
  }

  static String text(String file) {
    try {
      return new String(Files.readAllBytes(path(file)), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  static SystemHostFacts facts(TableReader tables, RouteProbe probe, SeenNic... nics) {
    return new SystemHostFacts("Test 1.0", tables, () -> List.of(nics), probe, List::of);
  }

  /** A system without any route. */
  static Optional<InetAddress> nowhere(InetAddress target) {
    return Optional.empty();
  }

  private static Path path(String resource) {
    try {
      return Path.of(
          Objects.requireNonNull(Fixtures.class.getResource("/host/" + resource)).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
