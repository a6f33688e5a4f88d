package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.castdoctor.agent.cli.Played.Said;
import org.castdoctor.agent.lan.Firewall;
import org.castdoctor.agent.lan.Firewall.State;
import org.castdoctor.agent.lan.HostFacts;
import org.castdoctor.agent.lan.SetupFacts;
import org.castdoctor.agent.lan.WifiLink;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostSetup;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation.Hop;
import org.castdoctor.agent.observe.SenderObservation.PortUser;
import org.castdoctor.agent.observe.SenderObservation.Profile;
import org.castdoctor.agent.session.DiagnosticSession.World;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimRun;
import org.castdoctor.agent.words.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What castdoctor says of itself and of the computer that it is on. */
class SelfCommandTest {
  private static final Outcome<WifiLink> WIFI =
      Outcome.ok(new WifiLink(Optional.of("802.11ax"), OptionalInt.of(104), OptionalInt.of(-69)));
  private static final Outcome<WifiLink> NO_WIFI =
      Outcome.notRun(Text.of("no Wi-Fi is told of here"));

  /** The computer, but for its firewall and its Wi-Fi. */
  private record Told(SetupFacts other, Outcome<Firewall> firewall, Outcome<WifiLink> wifi)
      implements SetupFacts {
    @Override
    public HostSetup read(HostNetwork network) {
      return other.read(network);
    }

    @Override
    public Outcome<List<PortUser>> usersOf(int udpPort) {
      return other.usersOf(udpPort);
    }

    @Override
    public Outcome<Map<Integer, Profile>> profiles() {
      return other.profiles();
    }

    @Override
    public Outcome<List<Hop>> firstHops(InetAddress target) {
      return other.firstHops(target);
    }

    @Override
    public Outcome<List<InetAddress>> remembered(String host) {
      return other.remembered(host);
    }
  }

  private static Said self(
      String language, boolean hasNetwork, Outcome<Firewall> firewall, Outcome<WifiLink> wifi) {
    try (SimRun run = new SimRun(SimHome.healthy())) {
      World home = run.world();
      HostFacts facts = hasNetwork ? home.facts() : () -> without(home.facts().read());
      World here =
          new World(
              home.lan(),
              home.clock(),
              facts,
              new Told(home.setup(), firewall, wifi),
              home.browser(),
              home.tasks());
      Map<String, String> environment =
          Map.of("CASTDOCTOR_HOME", "target/no-state", "CASTDOCTOR_LANG", language);
      Said said = new Played(environment).meeting(() -> here).run("self");
      assertEquals("", said.err());
      return said;
    }
  }

  private static HostNetwork without(HostNetwork network) {
    return new HostNetwork(
        network.os(), List.of(), List.of(), List.of(), List.of(), Optional.empty());
  }

  private static Outcome<Firewall> firewall(State state, String... against) {
    return Outcome.ok(new Firewall(state, List.of(against)));
  }

  @ParameterizedTest
  @CsvSource({
    "OFF, This computer's firewall is off.",
    "ON, This computer's firewall is on.",
    "BLOCKS_ALL, 'This computer''s firewall lets nothing in, which keeps devices'' answers out"
        + " too.'",
  })
  void theFirewallIsTold(State state, String sentence) {
    Said said = self("en", true, firewall(state), WIFI);
    assertEquals(ExitCodes.FINE, said.exit(), said.out());
    assertTrue(said.out().contains("\n" + sentence + "\n"), said.out());
    assertTrue(said.out().contains("\nIts Wi-Fi: 802.11ax, channel 104, -69 dBm.\n"), said.out());
    assertTrue(said.out().contains("\nwlan0: questions possible, listening"), said.out());
    assertTrue(said.out().endsWith("castdoctor can measure here.\n"), said.out());
  }

  @Test
  void aRuleThatShutsItOffIsNamed() {
    Said said = self("en", true, firewall(State.ON, "java.exe"), WIFI);
    assertTrue(
        said.out().contains("firewall is on, and a rule of it shuts castdoctor off: java.exe."),
        said.out());
  }

  @Test
  void withoutAnInterfaceItCannotMeasure() {
    Said said = self("en", false, firewall(State.ON), NO_WIFI);
    assertEquals(ExitCodes.UNDETERMINED, said.exit(), said.out());
    assertTrue(said.out().contains("No network interface is up"), said.out());
    assertTrue(said.out().contains("was not read: no Wi-Fi is told of here."), said.out());
    assertFalse(said.out().contains("can measure here"), said.out());
  }

  @Test
  void whatCouldNotBeReadIsSaidInTheLanguageToo() {
    Said said =
        self(
            "de",
            true,
            Outcome.failed(Failure.MALFORMED, Text.of("an answer in another form")),
            NO_WIFI);
    assertEquals(ExitCodes.FINE, said.exit(), said.out());
    assertTrue(said.out().contains("eine Antwort in anderer Form"), said.out());
    for (String english : List.of("another form", "no Wi-Fi", "possible", "firewall is")) {
      assertFalse(said.out().contains(english), said.out());
    }
  }
}
