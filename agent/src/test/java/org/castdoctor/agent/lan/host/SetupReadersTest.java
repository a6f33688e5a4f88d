package org.castdoctor.agent.lan.host;

import static org.castdoctor.agent.lan.host.Fixtures.ip;
import static org.castdoctor.agent.lan.host.Fixtures.prefix;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.castdoctor.agent.lan.SetupFacts.Listening;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.observe.HostSetup.HomeRoute;
import org.castdoctor.agent.observe.HostSetup.Management;
import org.castdoctor.agent.observe.HostSetup.Program;
import org.castdoctor.agent.observe.HostSetup.Rule;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.SenderObservation.PortUser;
import org.castdoctor.agent.observe.SenderObservation.Profile;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.privacy.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers of this computer's set-up, given files and what tools print. */
class SetupReadersTest {
  @TempDir Path root;

  // Routes into the home.

  @Test
  void bothEndsOfAHomeNetworkAreAskedFor() {
    assertEquals(
        List.of(ip("192.168.1.1"), ip("192.168.1.254")),
        HomeRoutes.ends(prefix("192.168.1.20/24")));
    assertEquals(
        List.of(ip("10.0.0.2"), ip("10.0.15.254")), HomeRoutes.ends(prefix("10.0.0.1/20")));
    assertEquals(
        List.of(ip("192.168.1.9"), ip("192.168.1.13")), HomeRoutes.ends(prefix("192.168.1.14/29")));
  }

  @Test
  void theSystemsOwnChoiceIsWrittenDown() {
    HostNetwork network = network(wifi(), tunnel());
    assertEquals(
        Outcome.ok(
            List.of(
                new HomeRoute("wlan0", ip("192.168.1.1"), Optional.of("wlan0")),
                new HomeRoute("wlan0", ip("192.168.1.254"), Optional.of("tun0")))),
        HomeRoutes.read(
            network,
            target ->
                Optional.of(ip(target.equals(ip("192.168.1.1")) ? "192.168.1.20" : "10.8.0.2"))));
  }

  @Test
  void noWayIsEmptyAndNoHomeIsNotMeasured() {
    assertEquals(
        Optional.empty(),
        HomeRoutes.read(network(wifi()), Fixtures::nowhere).get().orElseThrow().get(0).via());
    assertFalse(HomeRoutes.read(network(tunnel()), Fixtures::nowhere).wasRun());
  }

  // VPN programs.

  @Test
  void theVersionIsAskedOfAProgramWhoseInterfaceIsUp() {
    SetupSources linux =
        linux(Map.of(List.of("/usr/bin/tailscale", "version"), "1.98.2\n  tailscale commit: 2a\n"));
    HostNetwork up = network(wifi(), nic("tailscale0", NicKind.TUNNEL, "100.64.0.2/32"));
    assertEquals(
        Outcome.ok(List.of(new Program("tailscale", "1.98.2"))), VpnPrograms.read(linux, up));
    assertEquals(Outcome.ok(List.of()), VpnPrograms.read(linux, network(wifi())));
    assertFalse(VpnPrograms.read(linux(Map.of()), up).wasRun());
    assertEquals(Optional.of("5.3.0"), VpnPrograms.version("NordVPN Version 5.3.0"));
  }

  // Proxies.

  @Test
  void theEnvironmentsProxyIsKeptWithoutItsPassword() {
    SetupSources sources =
        with(
            SetupSources.Os.LINUX,
            Map.of(),
            Map.of("https_proxy", "http://me:pw@proxy.example:3128/"));
    assertEquals(List.of("proxy.example:3128"), servers(sources));
  }

  @Test
  void gnomesSettingsAreReadOnItsDesktopAlone() {
    Map<List<String>, String> printed =
        Map.of(
            Proxies.GNOME,
            """
            org.gnome.system.proxy mode 'manual'
            org.gnome.system.proxy.https host 'proxy.example'
            org.gnome.system.proxy.https port 8080
            org.gnome.system.proxy.http host ''
            """);
    SetupSources gnome =
        with(SetupSources.Os.LINUX, printed, Map.of("XDG_CURRENT_DESKTOP", "ubuntu:GNOME"));
    assertEquals(List.of("proxy.example:8080"), servers(gnome));
    assertEquals(List.of(), servers(with(SetupSources.Os.LINUX, printed, Map.of())));
    assertFalse(
        Proxies.read(with(SetupSources.Os.LINUX, Map.of(), Map.of("XDG_CURRENT_DESKTOP", "GNOME")))
            .wasRun());
  }

  @Test
  void kdesFileMacsToolAndWindowsRegistryAreRead() throws IOException {
    write(
        "home/me/.config/kioslaverc",
        "[Proxy Settings]\nProxyType=2\nProxy Config Script=http://wpad.example/p.pac\n");
    assertEquals(List.of("wpad.example"), servers(linux(Map.of())));
    assertEquals(
        List.of("proxy.example:8080", "wpad.example"),
        servers(
            with(
                SetupSources.Os.MAC,
                Map.of(
                    Proxies.MAC,
                    """
                    <dictionary> {
                      HTTPSEnable : 1
                      HTTPSPort : 8080
                      HTTPSProxy : proxy.example
                      ProxyAutoConfigEnable : 1
                      ProxyAutoConfigURLString : http://wpad.example/p.pac
                    }
                    """),
                Map.of())));
    SetupSources windows = with(SetupSources.Os.WINDOWS, Map.of(), Map.of());
    String registry =
        """

        HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings
            ProxyEnable    REG_DWORD    0x1
            ProxyServer    REG_SZ    http=one.example:80;https=two.example:80
        """;
    assertEquals(
        List.of("one.example:80", "two.example:80"),
        servers(
            with(SetupSources.Os.WINDOWS, Map.of(Proxies.registry(windows), registry), Map.of())));
    assertFalse(Proxies.read(windows).wasRun());
  }

  // Authorities.

  @Test
  void addedAuthoritiesAreNamedAndOnesThatCannotBeReadAreNotFine() throws IOException {
    assertEquals(Outcome.ok(List.of()), AddedRoots.read(linux(Map.of())));
    write("usr/local/share/ca-certificates/corp/root.crt", Fixtures.text("../trust/root.pem"));
    assertEquals(1, AddedRoots.read(linux(Map.of())).get().orElseThrow().size());
    write("etc/pki/trust/anchors/other.pem", Fixtures.text("garbage.txt"));
    assertTrue(AddedRoots.read(linux(Map.of())).failedWith(Failure.MALFORMED));
    assertFalse(AddedRoots.read(with(SetupSources.Os.MAC, Map.of(), Map.of())).wasRun());
    assertFalse(AddedRoots.read(with(SetupSources.Os.WINDOWS, Map.of(), Map.of())).wasRun());
  }

  // An organisation's rules.

  @Test
  void aRuleAgainstCastingIsFoundAndOthersAreNot() throws IOException {
    assertEquals(
        Outcome.ok(new Management(List.of(), List.of())), ManagedRules.read(linux(Map.of())));
    write("etc/opt/chrome/policies/managed/a.json", "{\"HomepageLocation\": \"x\",} // ours");
    assertEquals(
        Outcome.ok(new Management(List.of(new Name("rules for Google Chrome")), List.of())),
        ManagedRules.read(linux(Map.of())));
    write("etc/opt/chrome/policies/managed/b.json", "{\"EnableMediaRouter\": false}");
    assertEquals(
        List.of(
            new Rule(
                "Google Chrome",
                "EnableMediaRouter",
                new Place("/etc/opt/chrome/policies/managed/b.json"))),
        ManagedRules.read(linux(Map.of())).get().orElseThrow().rules());
  }

  @Test
  void aFileOfRulesThatIsNotReadableIsNotMeasured() throws IOException {
    write("etc/opt/edge/policies/managed/a.json", "no json");
    assertTrue(ManagedRules.read(linux(Map.of())).hasFailed());
  }

  @Test
  void macAndWindowsSayWhetherTheyAreManaged() {
    String chrome = "/Library/Managed Preferences/com.google.Chrome";
    String edge = "/Library/Managed Preferences/com.microsoft.Edge";
    Management mac =
        ManagedRules.read(
                with(
                    SetupSources.Os.MAC,
                    Map.of(
                        ManagedRules.ENROLLED,
                        "Enrolled via DEP: No\nMDM enrollment: Yes (User Approved)\n",
                        ManagedRules.defaults(chrome),
                        "0\n",
                        ManagedRules.defaults(edge),
                        ""),
                    Map.of()))
            .get()
            .orElseThrow();
    assertEquals(List.of(new Name("device management (MDM)")), mac.by());
    assertEquals(
        List.of(new Rule("Google Chrome", "EnableMediaRouter", new Place(chrome))), mac.rules());
    SetupSources windows = with(SetupSources.Os.WINDOWS, Map.of(), Map.of());
    Management joined =
        ManagedRules.read(
                with(
                    SetupSources.Os.WINDOWS,
                    Map.of(
                        ManagedRules.joined(windows),
                        "             AzureAdJoined : YES\n              DomainJoined : NO\n",
                        ManagedRules.registry(windows, "HKLM\\SOFTWARE\\Policies\\Google\\Chrome"),
                        "\n    EnableMediaRouter    REG_DWORD    0x0\n",
                        ManagedRules.registry(windows, "HKLM\\SOFTWARE\\Policies\\Microsoft\\Edge"),
                        "\n    EnableMediaRouter    REG_DWORD    0x1\n"),
                    Map.of()))
            .get()
            .orElseThrow();
    assertEquals(List.of(new Name("a domain")), joined.by());
    assertEquals(1, joined.rules().size());
    assertFalse(ManagedRules.read(windows).wasRun());
  }

  // Who has the discovery port.

  @Test
  void linuxNamesTheAccountOfEverySocketAndTheProgramOfOnesOwn() throws IOException {
    write(
        "proc/net/udp",
        """
           sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
          77: 00000000:14E9 00000000:0000 07 00000000:00000000 00:00000000 00000000   113        0 1001 2 0 0
          78: 00000000:14E9 00000000:0000 07 00000000:00000000 00:00000000 00000000  1000        0 1002 2 0 0
          79: 00000000:14EA 00000000:0000 07 00000000:00000000 00:00000000 00000000   113        0 1003 2 0 0
        """);
    write(
        "etc/passwd", "root:x:0:0::/:/bin/sh\navahi:x:113:120::/:/bin/false\nme:x:1000:1::/:/x\n");
    write("proc/4242/comm", "mediad\n");
    Files.createDirectories(root.resolve("proc/4242/fd"));
    Files.createSymbolicLink(root.resolve("proc/4242/fd/7"), Path.of("socket:[1002]"));
    assertEquals(
        Outcome.ok(
            List.of(
                new PortUser(Optional.empty(), Optional.of(new Name("avahi"))),
                new PortUser(Optional.of("mediad"), Optional.of(new Name("me"))))),
        PortUsers.of(linux(Map.of()), 5353, 1));
  }

  @Test
  void withoutTheTableNobodyIsNamed() {
    assertTrue(PortUsers.of(linux(Map.of()), 5353, 1).hasFailed());
    assertFalse(PortUsers.of(with(SetupSources.Os.WINDOWS, Map.of(), Map.of()), 5353, 1).wasRun());
  }

  @Test
  void macsListLeavesThisProgramOut() {
    assertEquals(
        List.of(
            new Listening(
                Optional.of("mDNSResponder"), OptionalLong.of(345), Optional.of("_mdnsresponder"))),
        PortUsers.macOs("p12\ncjava\nLme\np345\ncmDNSResponder\nL_mdnsresponder\n", 12));
  }

  @Test
  void linuxNamesTheProcessThatWaitsAtAPort() throws IOException {
    write(
        "proc/net/tcp",
        """
          sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
           0: 0100007F:C350 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 2001 1
           1: 0100007F:C350 0100007F:9999 01 00000000:00000000 00:00000000 00000000  1000        0 2002 1
           2: 0100007F:C351 00000000:0000 0A 00000000:00000000 00:00000000 00000000   113        0 2003 1
        """);
    write("etc/passwd", "avahi:x:113:120::/:/bin/false\nme:x:1000:1::/:/x\n");
    write("proc/4242/comm", "nginx\n");
    Files.createDirectories(root.resolve("proc/4242/fd"));
    Files.createSymbolicLink(root.resolve("proc/4242/fd/7"), Path.of("socket:[2001]"));
    assertEquals(
        "nginx (process 4242)",
        Words.ENGLISH.say(
            PortUsers.listening(linux(Map.of()), 50_000, 1)
                .get()
                .orElseThrow()
                .getFirst()
                .words()));
    assertEquals(
        "a program of avahi",
        Words.ENGLISH.say(
            PortUsers.listening(linux(Map.of()), 50_001, 1)
                .get()
                .orElseThrow()
                .getFirst()
                .words()));
    assertEquals(List.of(), PortUsers.listening(linux(Map.of()), 50_002, 1).get().orElseThrow());
  }

  @Test
  void windowsNamesItByTwoOfItsOwnPrograms() {
    SetupSources windows = with(SetupSources.Os.WINDOWS, Map.of(), Map.of());
    List<String> netstat = List.of(windows.system32("netstat.exe"), "-ano", "-p", "TCP");
    List<String> tasklist =
        List.of(windows.system32("tasklist.exe"), "/FI", "PID eq 4711", "/FO", "CSV", "/NH");
    Map<List<String>, String> printed =
        Map.of(
            netstat,
            """

            Aktive Verbindungen

              Proto  Lokale Adresse         Remoteadresse          Status           PID
              TCP    127.0.0.1:50000        0.0.0.0:0              ABHÖREN          4711
              TCP    127.0.0.1:50000        127.0.0.1:61000        HERGESTELLT      99
            """,
            tasklist,
            "\"node.exe\",\"4711\",\"Console\",\"1\",\"40.000 K\"");
    assertEquals(
        List.of(new Listening(Optional.of("node.exe"), OptionalLong.of(4711), Optional.empty())),
        PortUsers.listening(with(SetupSources.Os.WINDOWS, printed, Map.of()), 50_000, 1)
            .get()
            .orElseThrow());
    assertFalse(PortUsers.listening(windows, 50_000, 1).wasRun());
  }

  // What the name service remembers.

  @Test
  void onlyServicesThatAskNoNameServerAreAsked() throws IOException {
    write(
        "etc/nsswitch.conf", "passwd: files\nhosts:  files mdns4_minimal [NOTFOUND=return] dns\n");
    List<String> command = RememberedNames.getent("files mdns4_minimal", "abc-1.local");
    assertEquals(
        Outcome.ok(List.of(ip("192.168.1.77"))),
        RememberedNames.of(
            linux(Map.of(command, "192.168.1.77   STREAM abc-1.local\n192.168.1.77   DGRAM\n")),
            "abc-1.local"));
    assertTrue(RememberedNames.of(linux(Map.of()), "abc-1.local").failedWith(Failure.TIMEOUT));
  }

  @Test
  void aNameThatCouldBeMisreadIsNeverAnArgument() throws IOException {
    write("etc/nsswitch.conf", "hosts: files\n");
    for (String name : List.of("-h.local", "a b.local", "x.example", "", "a;b.local", "..local")) {
      assertFalse(RememberedNames.of(linux(Map.of()), name).wasRun(), name);
    }
  }

  @Test
  void macsResponderIsAskedInItsOwnWay() {
    assertEquals(
        Outcome.ok(List.of(ip("192.168.1.40"))),
        RememberedNames.of(
            with(
                SetupSources.Os.MAC,
                Map.of(
                    RememberedNames.dscacheutil("tv.local"),
                    "name: tv.local\nip_address: 192.168.1.40\n"),
                Map.of()),
            "tv.local"));
  }

  // What Windows takes a network for.

  @Test
  void profilesAreReadByNumbersAlone() {
    SetupSources windows = with(SetupSources.Os.WINDOWS, Map.of(), Map.of());
    List<String> command = NetworkProfiles.command(windows);
    assertEquals(
        Outcome.ok(Map.of(12, Profile.PUBLIC, 7, Profile.DOMAIN)),
        NetworkProfiles.read(
            with(SetupSources.Os.WINDOWS, Map.of(command, "12 0\r\n7 2\r\n"), Map.of())));
    assertTrue(
        NetworkProfiles.read(
                with(SetupSources.Os.WINDOWS, Map.of(command, "not a number\n"), Map.of()))
            .failedWith(Failure.MALFORMED));
    assertFalse(NetworkProfiles.read(windows).wasRun());
    assertFalse(NetworkProfiles.read(linux(Map.of())).wasRun());
  }

  private static List<String> servers(SetupSources sources) {
    return Proxies.read(sources).get().orElseThrow().stream().map(p -> p.server().shown()).toList();
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private SetupSources linux(Map<List<String>, String> printed) {
    return with(SetupSources.Os.LINUX, printed, Map.of());
  }

  private SetupSources with(
      SetupSources.Os os, Map<List<String>, String> printed, Map<String, String> environment) {
    return new SetupSources(
        os, new BoundedFiles(root), commands -> printed, environment, "/home/me", "C:\\Windows");
  }

  private static Nic wifi() {
    return nic("wlan0", NicKind.WIFI, "192.168.1.20/24");
  }

  private static Nic tunnel() {
    return nic("tun0", NicKind.TUNNEL, "10.8.0.2/32");
  }

  private static Nic nic(String name, NicKind kind, String address) {
    return new Nic(
        name, 3, kind, true, true, false, 1500, Optional.empty(), List.of(prefix(address)));
  }

  private static HostNetwork network(Nic... nics) {
    return new HostNetwork(
        "Linux 6.12",
        List.of(nics),
        List.of(new DefaultRoute("wlan0", ip("192.168.1.1"), 600)),
        List.of(),
        List.of(),
        Optional.empty());
  }
}
