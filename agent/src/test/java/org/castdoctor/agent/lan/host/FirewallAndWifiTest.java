package org.castdoctor.agent.lan.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.castdoctor.agent.lan.Firewall;
import org.castdoctor.agent.lan.Firewall.State;
import org.castdoctor.agent.lan.WifiLink;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.SenderObservation.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Firewall and Wi-Fi as tools print them. Written from what is documented of each system, none of
 * it recorded on one: macOS 10.15, 13 and 15, Windows 10 and 11 in three languages, Linux 6.
 */
class FirewallAndWifiTest {
  private static final String JAVA = "C:\\castdoctor\\runtime\\bin\\java.exe";

  private static final Set<Profile> UNTOLD = Set.of();

  private static final String POLICY =
      "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters"
          + "\\FirewallPolicy\\";

  private static SetupSources on(SetupSources.Os os, CommandSource commands) {
    return new SetupSources(
        os, Fixtures.files("macos"), commands, Map.of(), "/Users/x", "C:\\Windows");
  }

  // The firewall.

  @ParameterizedTest
  @CsvSource({
    "'Firewall is disabled. (State = 0)', OFF",
    "'Firewall is enabled. (State = 1)', ON",
    "'Firewall is enabled. (State = 1) \n', ON",
    "'Firewall is blocking all non-essential incoming connections. (State = 2)', BLOCKS_ALL",
  })
  void macOsSaysANumber(String text, State state) {
    assertEquals(Outcome.ok(new Firewall(state, List.of())), Firewalls.mac(text));
  }

  private static String profile(String name, String value, int number) {
    return "\n" + POLICY + name + "\n    " + value + "    REG_DWORD    0x" + number + "\n";
  }

  private static String rule(String fields) {
    return "\n"
        + POLICY
        + "FirewallRules\n    TCP Query User{1}    REG_SZ    v2.32|"
        + fields
        + "|\n";
  }

  private static final String ON =
      profile("DomainProfile", "EnableFirewall", 1)
          + profile("PublicProfile", "EnableFirewall", 1)
          + profile("StandardProfile", "EnableFirewall", 1)
          + "\nEnd of search: 3 match(es) found.\n";

  @Test
  void windowsIsOnWithoutRulesAgainstIt() {
    assertEquals(
        Outcome.ok(new Firewall(State.ON, List.of())), Firewalls.windows(ON, JAVA, UNTOLD));
  }

  @Test
  void windowsIsOffWhereEveryProfileIs() {
    String off =
        profile("DomainProfile", "EnableFirewall", 0)
            + profile("PublicProfile", "EnableFirewall", 0)
            + profile("StandardProfile", "EnableFirewall", 0);
    assertEquals(
        Outcome.ok(new Firewall(State.OFF, List.of())), Firewalls.windows(off, JAVA, UNTOLD));
    // What counts only while it is on does not switch it on.
    assertEquals(
        Outcome.ok(new Firewall(State.OFF, List.of())),
        Firewalls.windows(off + profile("PublicProfile", "DoNotAllowExceptions", 1), JAVA, UNTOLD));
  }

  @Test
  void windowsMayLetNothingIn() {
    assertEquals(
        Outcome.ok(new Firewall(State.BLOCKS_ALL, List.of())),
        Firewalls.windows(ON + profile("PublicProfile", "DoNotAllowExceptions", 1), JAVA, UNTOLD));
    assertEquals(
        Outcome.ok(new Firewall(State.ON, List.of())),
        Firewalls.windows(ON + profile("PublicProfile", "DoNotAllowExceptions", 0), JAVA, UNTOLD));
  }

  @Test
  void onlyTheProfileInForceCounts() {
    String publicAlone =
        profile("DomainProfile", "EnableFirewall", 0)
            + profile("PublicProfile", "EnableFirewall", 1)
            + profile("StandardProfile", "EnableFirewall", 0)
            + profile("PublicProfile", "DoNotAllowExceptions", 1)
            + rule("Action=Block|Active=TRUE|Dir=In|Profile=Public|App=" + JAVA + "|Name=java");
    assertEquals(
        Outcome.ok(new Firewall(State.OFF, List.of())),
        Firewalls.windows(publicAlone, JAVA, Set.of(Profile.PRIVATE)));
    Outcome<Firewall> strict = Outcome.ok(new Firewall(State.BLOCKS_ALL, List.of("java")));
    assertEquals(strict, Firewalls.windows(publicAlone, JAVA, Set.of(Profile.PUBLIC)));
    assertEquals(
        strict, Firewalls.windows(publicAlone, JAVA, Set.of(Profile.PRIVATE, Profile.PUBLIC)));
    assertEquals(strict, Firewalls.windows(publicAlone, JAVA, UNTOLD));
    String inBoth =
        ON + rule("Action=Block|Active=TRUE|Dir=In|Profile=Private|Profile=Public|App=" + JAVA);
    assertEquals(
        Optional.of(List.of("unnamed")),
        Firewalls.windows(inBoth, JAVA, Set.of(Profile.PRIVATE)).get().map(Firewall::against));
    assertEquals(
        Optional.of(List.of()),
        Firewalls.windows(inBoth, JAVA, Set.of(Profile.DOMAIN)).get().map(Firewall::against));
  }

  @Test
  void windowsIsAskedWhichProfileIsInForce() {
    SetupSources none = on(SetupSources.Os.WINDOWS, Fixtures.NO_COMMANDS);
    String strict = ON + profile("PublicProfile", "DoNotAllowExceptions", 1);
    CommandSource both =
        commands ->
            Map.of(
                Firewalls.windowsCommands(none).getFirst(),
                strict,
                NetworkProfiles.command(none),
                "11 1\r\n");
    assertEquals(
        Outcome.ok(new Firewall(State.ON, List.of())),
        Firewalls.read(on(SetupSources.Os.WINDOWS, both), JAVA));
  }

  @Test
  void aRuleCountsThatBlocksThisProgramNow() {
    String about =
        "Protocol=17|Profile=Public|App=c:\\castdoctor\\runtime\\bin\\JAVA.exe|Name=java";
    assertEquals(List.of("java"), against("Action=Block|Active=TRUE|Dir=In|" + about), "it does");
    assertEquals(List.of(), against("Action=Block|Active=FALSE|Dir=In|" + about), "inactive");
    assertEquals(List.of(), against("Action=Allow|Active=TRUE|Dir=In|" + about), "allows");
    assertEquals(List.of(), against("Action=Block|Active=TRUE|Dir=Out|" + about), "outgoing");
    assertEquals(
        List.of(),
        against("Action=Block|Active=TRUE|Dir=In|App=C:\\other\\java.exe|Name=java"),
        "another program");
  }

  private static List<String> against(String fields) {
    return Firewalls.windows(ON + rule(fields), JAVA, UNTOLD).get().orElseThrow().against();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nonsense", "State = 7", "\u0000\u0001", "    EnableFirewall REG_DWORD x"})
  void anotherFormIsNoState(String text) {
    assertTrue(Firewalls.mac(text).failedWith(Failure.MALFORMED));
    assertTrue(Firewalls.windows(text, JAVA, UNTOLD).failedWith(Failure.MALFORMED));
  }

  @Test
  void silenceIsNotRun() {
    for (SetupSources.Os os : SetupSources.Os.values()) {
      Outcome<Firewall> read = Firewalls.read(on(os, Fixtures.NO_COMMANDS), JAVA);
      assertFalse(read.isOk());
      assertFalse(read.hasFailed());
    }
  }

  @Test
  void theRightToolsAreAsked() {
    CommandSource mac = commands -> Map.of(Firewalls.MAC, "Firewall is enabled. (State = 1)");
    assertTrue(Firewalls.read(on(SetupSources.Os.MAC, mac), "").isOk());
    SetupSources windows = on(SetupSources.Os.WINDOWS, Fixtures.NO_COMMANDS);
    CommandSource reg = commands -> Map.of(Firewalls.windowsCommands(windows).getFirst(), ON);
    assertTrue(Firewalls.read(on(SetupSources.Os.WINDOWS, reg), JAVA).isOk());
  }

  // The Wi-Fi.

  private static Outcome<WifiLink> link(String standard, int channel, int dbm) {
    return Outcome.ok(
        new WifiLink(Optional.of(standard), OptionalInt.of(channel), OptionalInt.of(dbm)));
  }

  @Test
  void macOsTellsOfTheNetworkInUseAlone() {
    String profiler =
        """
        Wi-Fi:
              Interfaces:
                en0:
                  Card Type: Wi-Fi  (0x14E4, 0x4387)
                  Status: Connected
                  Current Network Information:
                    <redacted>:
                      PHY Mode: 802.11ax
                      Channel: 149 (5GHz, 80MHz)
                      Network Type: Infrastructure
                      Security: WPA2 Personal
                      Signal / Noise: -52 dBm / -92 dBm
                      Transmit Rate: 864
                  Other Local Wi-Fi Networks:
                    <redacted>:
                      PHY Mode: 802.11b/g/n
                      Channel: 6 (2GHz, 20MHz)
        """;
    assertEquals(link("802.11ax", 149, -52), WifiLinks.mac(profiler));
    String catalina = profiler.replace("149 (5GHz, 80MHz)", "36").replace("802.11ax", "802.11ac");
    assertEquals(link("802.11ac", 36, -52), WifiLinks.mac(catalina));
    assertFalse(WifiLinks.mac("Wi-Fi:\n  Status: Off\n").hasFailed());
  }

  @ParameterizedTest
  @CsvSource({
    "Radio type, Channel, Signal",
    "Funktyp, Kanal, Signal",
    "Type de radio, Canal, Signal",
    "無線の種類, チャネル, シグナル"
  })
  void windowsIsReadWithoutItsWords(String radio, String channel, String signal) {
    String netsh =
        """
        There is 1 interface on the system:

            Name                   : Wi-Fi
            GUID                   : 01234567-89ab-cdef-0123-456789abcdef
            Physical address       : 00:11:22:33:44:55
            State                  : connected
            SSID                   : 24
            BSSID                  : 66:77:88:99:aa:bb
            %s             : 802.11ac
            Authentication         : WPA2-Personal
            %s                : 44
            Receive rate (Mbps)    : 866.7
            Transmit rate (Mbps)   : 866.7
            %s                 : 86%%
            Profile                : 24
        """
            .formatted(radio, channel, signal);
    // A network that is called 24 is not its channel.
    assertEquals(link("802.11ac", 44, -57), WifiLinks.windows(netsh));
  }

  @Test
  void windows11TellsTheChannelBeforeTheStandardAndTheLevelItself() {
    String netsh = Fixtures.text("windows/netsh-wlan-11.txt");
    assertEquals(link("802.11ax", 104, -69), WifiLinks.windows(netsh));
    String before24H2 = netsh.replaceFirst("(?m)^ *Rssi.*\\R", "").replace(": 104", ": 6");
    assertEquals(
        link("802.11ax", 6, -65), WifiLinks.windows(before24H2.replace("5 GHz", "2.4 GHz")));
    assertEquals(
        link("802.11ax", 6, -65), WifiLinks.windows(before24H2.replace("5 GHz", "2,4 GHz")));
  }

  @Test
  void anotherNumberIsNoChannel() {
    String netsh = Fixtures.text("windows/netsh-wlan-11.txt");
    for (String channel : List.of("0", "234", "1040", "[ 36, 104 ]")) {
      assertEquals(
          Outcome.ok(
              new WifiLink(Optional.of("802.11ax"), OptionalInt.empty(), OptionalInt.of(-69))),
          WifiLinks.windows(netsh.replace(": 104", ": " + channel)),
          channel);
    }
    // Neither does Windows 10's form, without its line, take a rate of 520 or a zero for one.
    String old = netsh.replaceFirst("(?m)^ *Band.*\\R", "").replaceFirst("(?m)^ *Channel.*\\R", "");
    assertEquals(
        Optional.of(OptionalInt.empty()), WifiLinks.windows(old).get().map(WifiLink::channel));
  }

  @Test
  void windowsWithoutWiFiSaysNothing() {
    for (String text :
        List.of(
            "",
            "The Wireless AutoConfig Service (wlansvc) is not running.",
            "Network shell commands need location permission to access WLAN information.")) {
      Outcome<WifiLink> read = WifiLinks.windows(text);
      assertFalse(read.isOk() || read.hasFailed(), text);
    }
  }

  @Test
  void linuxTellsTheLevel() {
    String wireless =
        """
        Inter-| sta-|   Quality        |   Discarded packets               | Missed | WE
         face | tus | link level noise |  nwid  crypt   frag  retry   misc | beacon | 22
         wlan0: 0000   58.  -52.  -256        0      0      0      0      0        0
        """;
    assertEquals(
        Outcome.ok(new WifiLink(Optional.empty(), OptionalInt.empty(), OptionalInt.of(-52))),
        WifiLinks.linux(wireless));
    assertFalse(WifiLinks.linux(wireless.lines().limit(2).toList().toString()).isOk());
  }

  @Test
  void garbageIsNeverALink() {
    String garbage = Fixtures.text("garbage.txt");
    assertFalse(WifiLinks.linux(garbage).isOk());
    assertFalse(WifiLinks.mac(garbage).isOk());
    assertFalse(WifiLinks.windows(garbage).isOk());
    assertFalse(Firewalls.mac(garbage).isOk());
    assertFalse(Firewalls.windows(garbage, JAVA, UNTOLD).isOk());
  }
}
