package org.castdoctor.agent.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.lan.SystemClock;
import org.castdoctor.agent.lan.netty.NettyLan;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.probe.CastChannelProbe;
import org.castdoctor.agent.probe.DiscoveryProbe;
import org.castdoctor.agent.probe.Link;

/**
 * What the launcher calls once, so that its quick-start cache knows the classes of a run: the verbs
 * that are in a hurry on this computer as it is, the measuring against a receiver of its own on the
 * loopback, and the reasoning on a saved home with two receivers, because the computer that
 * prepares may have neither receivers nor internet.
 */
final class Rehearsal {
  private static final String HOME = "rehearsal/observations.json";

  /** Everything answers at once here; what does not is left to be loaded later. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final List<Link> LINKS =
      List.of(
          new Link(
              new Nic(
                  "rehearsal",
                  1,
                  NicKind.ETHERNET,
                  true,
                  true,
                  false,
                  1500,
                  Optional.empty(),
                  List.of(new Prefix(InetAddress.ofLiteral("192.0.2.1"), 24))),
              Family.IPV4));

  private Rehearsal() {}

  static int run(Map<String, String> environment) {
    try {
      Path home = Files.createTempFile("castdoctor-rehearsal", ".json");
      try (InputStream saved = Rehearsal.class.getResourceAsStream(HOME)) {
        Files.write(home, Objects.requireNonNull(saved, HOME).readAllBytes());
        measure(new SystemClock());
        verbs(home.toString())
            .forEach(verb -> {
              int _ =
                  CastdoctorCommand.run(
                      verb.toArray(String[]::new), environment, "", InputStream.nullInputStream());
            });
      } finally {
        Files.delete(home);
      }
      return ExitCodes.FINE;
    } catch (IOException noRoom) {
      throw new UncheckedIOException(noRoom);
    }
  }

  /** Discovery, a receiver's channel, and a page in the clear and over TLS, on the loopback. */
  private static void measure(Clock clock) throws IOException {
    Path folder = Files.createTempDirectory("castdoctor-rehearsal");
    Optional<RehearsalPeer> there = RehearsalPeer.in(folder);
    if (there.isEmpty()) {
      return;
    }
    Notebook nobody = observation -> {};
    InetAddress here = InetAddress.getLoopbackAddress();
    try (RehearsalPeer peer = there.get();
        NettyLan lan = new NettyLan(clock).trusting(() -> List.of(peer.certificate()))) {
      Deadline end = clock.in(PATIENCE);
      new DiscoveryProbe(new RehearsalAir(lan, clock), clock, LINKS, any -> true).run(nobody, end);
      List<String> apps = List.of("CA5E8412", "233637DE");
      new CastChannelProbe(lan, clock, here, peer.securePort(), apps, List.of()).run(nobody, end);
      lan.get(new InetSocketAddress(here, peer.plainPort()), "localhost", "/", end);
      if (lan.open(new InetSocketAddress(here, peer.securePort()), end)
              instanceof Outcome.Ok<Lan.Tcp>(Lan.Tcp tcp)
          && tcp.startVerifiedTls("localhost", end)
              instanceof Outcome.Ok<Lan.Secure>(Lan.Secure secure)) {
        secure.get("localhost", "/", Lan.Page.MAX_BODY, end);
        secure.close();
      }
    } finally {
      Files.deleteIfExists(folder.resolve("keys.p12"));
      Files.delete(folder);
    }
  }

  private static List<List<String>> verbs(String home) {
    return List.of(
        List.of("devices", "--interface", "none"),
        List.of("findings", "L03", "--format", "json"),
        List.of("knowledge", "list"),
        List.of("diagnose", "--timeout", "2s", "--no-sweep", "--format", "json"),
        List.of("diagnose", "--timeout", "2s", "--no-sweep", "-v"),
        List.of("diagnose", "--observations", home),
        List.of("diagnose", "--observations", home, "--format", "json"),
        List.of("diagnose", "--observations", home, "--app", "netflix", "--sender", "android"));
  }
}
