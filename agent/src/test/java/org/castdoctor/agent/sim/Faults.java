package org.castdoctor.agent.sim;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.castdoctor.agent.lan.Lan.Page;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.observe.HostSetup.Management;
import org.castdoctor.agent.observe.HostSetup.ProxyKind;
import org.castdoctor.agent.observe.HostSetup.ProxySetting;
import org.castdoctor.agent.observe.HostSetup.Rule;
import org.castdoctor.agent.observe.SenderObservation.Profile;
import org.castdoctor.agent.sim.SimCastPort.Talk;
import org.castdoctor.agent.sim.SimDevice.Announcing;
import org.castdoctor.agent.sim.SimDevice.Door;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.agent.sim.SimHome.Air;
import org.castdoctor.agent.sim.SimHome.Computer;
import org.castdoctor.agent.sim.SimHome.Isolation;
import org.castdoctor.agent.sim.SimHome.Multicast;
import org.castdoctor.agent.sim.SimHome.Refuses;
import org.castdoctor.agent.sim.SimHome.Router;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.privacy.Place;
import org.castdoctor.protocol.wire.upnp.RouterWord;
import org.castdoctor.protocol.wire.upnp.RouterWord.Line;
import org.castdoctor.protocol.wire.upnp.RouterWord.Outer;

/** A shelf of faults; each makes a home sick in one way. Faults of a receiver name it. */
public final class Faults {
  private static final String VPN = "tun0";

  private Faults() {}

  /** The receiver has no power. */
  public static UnaryOperator<SimHome> receiverOff(String name) {
    return receiver(name, SimReceiver::off);
  }

  /** The receiver answers, but nothing listens on its cast port. */
  public static UnaryOperator<SimHome> castPortRefused(String name) {
    return receiver(name, r -> r.cast(r.cast().with(Door.REFUSED)));
  }

  /** The receiver is alive, but its cast port takes no notice of packets. */
  public static UnaryOperator<SimHome> castPortSilent(String name) {
    return receiver(name, r -> r.cast(r.cast().with(Door.SILENT)));
  }

  /** TLS works, then the receiver says nothing. */
  public static UnaryOperator<SimHome> castMute(String name) {
    return talk(name, Talk.MUTE);
  }

  /** The receiver answers everything but PING. */
  public static UnaryOperator<SimHome> noHeartbeat(String name) {
    return talk(name, Talk.NO_HEARTBEAT);
  }

  /** The cast port accepts connections, and the TLS handshake fails. */
  public static UnaryOperator<SimHome> tlsFails(String name) {
    return talk(name, Talk.TLS_FAILS);
  }

  /** The first TLS handshake with the cast port fails, later ones work. */
  public static UnaryOperator<SimHome> tlsFailsOnce(String name) {
    return talk(name, Talk.TLS_FAILS_ONCE);
  }

  /** The cast port accepts connections and never answers the TLS handshake. */
  public static UnaryOperator<SimHome> tlsSilent(String name) {
    return talk(name, Talk.TLS_SILENT);
  }

  /** The receiver breaks the connection off in the middle of its first answer. */
  public static UnaryOperator<SimHome> closesMidway(String name) {
    return talk(name, Talk.CLOSES_MIDWAY);
  }

  /** Something that is no Cast receiver talks on the cast port. */
  public static UnaryOperator<SimHome> castGarbage(String name) {
    return talk(name, Talk.GARBAGE);
  }

  /** The receiver says that it cannot run the app. */
  public static UnaryOperator<SimHome> appUnavailable(String name, String appId) {
    return receiver(name, r -> r.cast(r.cast().saying(appId, "APP_UNAVAILABLE")));
  }

  /** The receiver takes its time: 110 ms for discovery, a second for TLS, 400 ms for answers. */
  public static UnaryOperator<SimHome> slowReceiver(String name) {
    return receiver(
        name,
        r ->
            r.announcing(new Announcing(r.announcing().packets(), Duration.ofMillis(110)))
                .cast(r.cast().slow(Duration.ofSeconds(1), Duration.ofMillis(400))));
  }

  /** The receiver is in another network of the home, to which the router carries connections. */
  public static UnaryOperator<SimHome> otherSubnet(String name) {
    return receiver(name, r -> r.at("192.168.2." + (r.address().getAddress()[3] & 0xff)));
  }

  /** The receiver is in another network, the router repeats it here and lets nothing across. */
  public static UnaryOperator<SimHome> reflectedFromOtherNetwork(String name) {
    return home ->
        home.with(
            otherSubnet(name),
            isolation(Isolation.BETWEEN_NETWORKS),
            router(r -> new Router(r.address(), r.on(), r.openPorts(), r.resolves(), false)));
  }

  /** The receiver speaks cast and has stopped announcing it. */
  public static UnaryOperator<SimHome> advertLost(String name) {
    return receiver(name, r -> r.with(r.traits().unannounced()));
  }

  /** Multicast does not reach the receiver; what is sent to it alone does. */
  public static UnaryOperator<SimHome> beyondMulticast(String name) {
    return receiver(name, r -> r.with(r.traits().beyondMulticast()));
  }

  /** The receiver answers searches by SSDP, as those with DIAL do. */
  public static UnaryOperator<SimHome> withDial(String name) {
    return receiver(
        name,
        r ->
            r.with(
                r.traits()
                    .answering("urn:dial-multiscreen-org:service:dial:1", "upnp:rootdevice")));
  }

  /** This computer and the receiver have IPv6 addresses of the link beside IPv4. */
  public static UnaryOperator<SimHome> bothFamilies(String name) {
    return home -> ipv6(name, true).apply(home);
  }

  /** The receiver is reached by IPv6 alone. */
  public static UnaryOperator<SimHome> ipv6Only(String name) {
    return home -> ipv6(name, false).apply(home);
  }

  private static UnaryOperator<SimHome> ipv6(String name, boolean alsoIpv4) {
    return home ->
        home.with(
            network(n ->
                new HostNetwork(
                    n.os(),
                    n.nics().stream()
                        .map(nic -> nic.name().equals(SimHome.HOME_NIC) ? withLinkLocal(nic) : nic)
                        .toList(),
                    n.defaultRoutes(),
                    n.resolvers(),
                    n.neighbours(),
                    n.multicastNic())),
            receiver(name, r -> r.with(r.traits().withIpv6("fe80::40", alsoIpv4))));
  }

  private static Nic withLinkLocal(Nic nic) {
    List<Prefix> both = new ArrayList<>(nic.addresses());
    both.add(new Prefix(InetAddress.ofLiteral("fe80::20"), 64));
    return with(nic, both);
  }

  /** Multicast discovery is lost between devices; other multicast passes. */
  public static UnaryOperator<SimHome> discoveryLost() {
    return multicast(Multicast.DISCOVERY_LOST);
  }

  /** The network loses all multicast between devices; packets to an address arrive. */
  public static UnaryOperator<SimHome> multicastFiltered() {
    return multicast(Multicast.FILTERED);
  }

  /** Questions reach the devices, but only answers sent to an address come back. */
  public static UnaryOperator<SimHome> multicastAnswersLost() {
    return multicast(Multicast.ANSWERS_LOST);
  }

  /** Every so many multicast packets in a hundred are lost, which ones depends on the seed. */
  public static UnaryOperator<SimHome> multicastLoss(int percent, long seed) {
    return home ->
        home.with(new Air(home.air().multicast(), home.air().isolation(), percent, seed));
  }

  /** Devices reach the router and nothing else in the home. */
  public static UnaryOperator<SimHome> clientIsolation() {
    return isolation(Isolation.CLIENTS);
  }

  /** Devices hear of each other through the router, but no connection between them opens. */
  public static UnaryOperator<SimHome> reflectedIsolation() {
    return isolation(Isolation.REFLECTED);
  }

  /** This computer's firewall drops all that comes in for discovery, its own echo too. */
  public static UnaryOperator<SimHome> hostFirewallDropsMdns() {
    return computer(
        c -> new Computer(c.network(), true, c.port5353Taken(), c.refuses(), c.setup()));
  }

  /** Another program on this computer keeps port 5353 to itself. */
  public static UnaryOperator<SimHome> port5353Taken() {
    return computer(
        c -> new Computer(c.network(), c.firewallDropsMdns(), true, c.refuses(), c.setup()));
  }

  /** This computer's own rules refuse to send discovery questions. */
  public static UnaryOperator<SimHome> sendRefused() {
    return computer(c -> c.with(Refuses.DISCOVERY));
  }

  /** A kill switch: this computer's own rules refuse to send anything into the home. */
  public static UnaryOperator<SimHome> killSwitch() {
    return computer(c -> c.with(Refuses.HOME));
  }

  /** macOS keeps this program out of the local network; the internet works. */
  public static UnaryOperator<SimHome> localNetworkDenied() {
    return home ->
        computer(c -> c.with(Refuses.LOCAL_NETWORK)).apply(onSystem("Mac OS X 26.1").apply(home));
  }

  /** Windows takes the home network for a public one, and lets no answers in. */
  public static UnaryOperator<SimHome> publicProfile() {
    return home ->
        setup(s -> s.with(Profile.PUBLIC))
            .apply(multicastAnswersLost().apply(onSystem("Windows 11 10.0").apply(home)));
  }

  /** A VPN is up and takes nothing but its own network. */
  public static UnaryOperator<SimHome> vpnBeside() {
    return network(n ->
        new HostNetwork(
            n.os(),
            withVpn(n),
            n.defaultRoutes(),
            n.resolvers(),
            n.neighbours(),
            n.multicastNic()));
  }

  /** A VPN carries the internet traffic; the home is reached directly. */
  public static UnaryOperator<SimHome> vpnForInternet() {
    return network(n -> {
      List<DefaultRoute> routes = new ArrayList<>(n.defaultRoutes());
      routes.addFirst(new DefaultRoute(VPN, InetAddress.ofLiteral("0.0.0.0"), 0));
      return new HostNetwork(
          n.os(), withVpn(n), routes, n.resolvers(), n.neighbours(), n.multicastNic());
    });
  }

  /** A VPN takes everything, what is meant for the home too. */
  public static UnaryOperator<SimHome> vpnTakesHome() {
    return home -> setup(s -> s.homeTakenBy(VPN)).apply(vpnForInternet().apply(home));
  }

  /** This computer is in the home network by IPv6 alone. */
  public static UnaryOperator<SimHome> withoutIpv4() {
    return homeNicWithout(
        List.of(
            new Prefix(InetAddress.ofLiteral("fe80::20"), 64),
            new Prefix(InetAddress.ofLiteral("2001:db8:1::20"), 64)));
  }

  /** This computer's name service remembers an address at which nobody is any more. */
  public static UnaryOperator<SimHome> oldAddressRemembered() {
    return setup(s -> s.remembering("192.168.1.77"));
  }

  /** A proxy is set, and nothing gets out beside it. */
  public static UnaryOperator<SimHome> onlyTheProxyGetsOut() {
    return home ->
        setup(s ->
                s.with(
                    new ProxySetting(
                        "the system's settings",
                        ProxyKind.SERVER,
                        new Place("proxy.corp.example:3128"))))
            .apply(
                home.with(
                    home.internet()
                        .hanging(home.internet().names().keySet().toArray(new String[0]))));
  }

  /** A security program on this computer opens TLS, and has added its authority here. */
  public static UnaryOperator<SimHome> inspectedHere() {
    return home -> setup(s -> s.withRoot("Example Guard")).apply(interceptingProxy().apply(home));
  }

  /** This computer's clock is 400 days behind. */
  public static UnaryOperator<SimHome> clockWrong() {
    return home -> home.with(home.internet().ahead(Duration.ofDays(400)));
  }

  /** A company's rule switches casting off in Chrome. */
  public static UnaryOperator<SimHome> castingForbidden() {
    return setup(s ->
        s.with(
            new Management(
                List.of(new Name("rules for Google Chrome")),
                List.of(
                    new Rule(
                        "Google Chrome",
                        "EnableMediaRouter",
                        new Place("/etc/opt/chrome/policies/managed/corp.json"))))));
  }

  private static List<Nic> withVpn(HostNetwork network) {
    List<Nic> nics = new ArrayList<>(network.nics());
    nics.add(
        new Nic(
            VPN,
            9,
            NicKind.TUNNEL,
            true,
            false,
            true,
            1420,
            Optional.empty(),
            List.of(new Prefix(InetAddress.ofLiteral("10.8.0.2"), 32))));
    return nics;
  }

  private static UnaryOperator<SimHome> onSystem(String os) {
    return network(n ->
        new HostNetwork(
            os, n.nics(), n.defaultRoutes(), n.resolvers(), n.neighbours(), n.multicastNic()));
  }

  private static UnaryOperator<SimHome> setup(UnaryOperator<SimSetup> change) {
    return computer(c -> c.with(change.apply(c.setup())));
  }

  /** This computer is connected and got no address. */
  public static UnaryOperator<SimHome> noAddress() {
    return homeNicWithout(List.of());
  }

  /** This computer gave itself an address because nobody handed one out. */
  public static UnaryOperator<SimHome> selfAssignedAddress() {
    return homeNicWithout(List.of(new Prefix(InetAddress.ofLiteral("169.254.17.3"), 16)));
  }

  /** This computer sends multicast into its container network where programs do not choose. */
  public static UnaryOperator<SimHome> wrongInterface() {
    return network(n -> {
      List<Nic> nics = new ArrayList<>(n.nics());
      nics.add(SimHome.nic("docker0", 3, NicKind.CONTAINER, true, "172.17.0.1", 16));
      return new HostNetwork(
          n.os(), nics, n.defaultRoutes(), n.resolvers(), n.neighbours(), Optional.of("docker0"));
    });
  }

  /** No fault: 25 receivers, bridges of containers and virtual machines, and a second cable. */
  public static UnaryOperator<SimHome> healthyCrowd() {
    return home -> {
      SimHome crowd =
          network(
                  n -> {
                    List<Nic> nics = new ArrayList<>(n.nics());
                    nics.add(SimHome.nic("docker0", 3, NicKind.CONTAINER, true, "172.17.0.1", 16));
                    nics.add(
                        SimHome.nic(
                            "virbr0", 4, NicKind.VIRTUAL_MACHINE, true, "192.168.122.1", 24));
                    nics.add(SimHome.nic("eth1", 5, NicKind.ETHERNET, true, "10.11.12.5", 24));
                    return new HostNetwork(
                        n.os(),
                        nics,
                        n.defaultRoutes(),
                        n.resolvers(),
                        n.neighbours(),
                        n.multicastNic());
                  })
              .apply(home);
      for (int i = 1; i < 25; i++) {
        crowd = crowd.and(SimReceiver.chromecast("Room " + i, "192.168.1." + (100 + i)));
      }
      return crowd;
    };
  }

  /** The router answers and nothing beyond it does. */
  public static UnaryOperator<SimHome> internetDown() {
    return home -> home.with(home.internet().down());
  }

  /** This computer is set to the provider's resolver, which never answers. */
  public static UnaryOperator<SimHome> providerDnsDead() {
    return home ->
        resolvers(List.of(SimInternet.PROVIDER_DNS))
            .apply(home.with(home.internet().withoutResolver(SimInternet.PROVIDER_DNS)));
  }

  /** The router's resolver, which this computer is set to, never answers. */
  public static UnaryOperator<SimHome> homeResolverDead() {
    return router(
        r -> new Router(r.address(), r.on(), r.openPorts(), false, r.forwards(), r.line()));
  }

  /** That public resolver answers nobody in this home. */
  public static UnaryOperator<SimHome> publicDnsBlocked(InetAddress resolver) {
    return home -> home.with(home.internet().withoutResolver(resolver));
  }

  /** No resolver knows the name. */
  public static UnaryOperator<SimHome> nameGone(String name) {
    return home -> home.with(home.internet().withoutName(name));
  }

  /** Netflix takes no connection; everything else does. */
  public static UnaryOperator<SimHome> netflixDown() {
    return home -> home.with(home.internet().hanging("www.netflix.com", "api-global.netflix.com"));
  }

  /** The console's sign-in takes no connection, and its maker's status page says so. */
  public static UnaryOperator<SimHome> psnDown() {
    return home ->
        home.with(
            home.internet()
                .hanging("ca.account.sony.com")
                .withPage(SimInternet.PSN_PAGE, psnEntry("Outage", "2026-11-21T16:00:00Z")));
  }

  /** The console's sign-in takes no connection, and neither does the status page. */
  public static UnaryOperator<SimHome> psnDownFeedUnreachable() {
    return home -> home.with(home.internet().hanging("ca.account.sony.com", SimInternet.PSN_PAGE));
  }

  /** The console's sign-in takes no connection from here; its maker says that all is well. */
  public static UnaryOperator<SimHome> psnUnreachableFromHere() {
    return home -> home.with(home.internet().hanging("ca.account.sony.com"));
  }

  /** All is well, and the status page still shows what was nine days ago. */
  public static UnaryOperator<SimHome> feedStale() {
    return home ->
        home.with(
            home.internet()
                .withPage(SimInternet.PSN_PAGE, psnEntry("Outage", "2026-11-12T16:00:00Z")));
  }

  /** The console's sign-in host takes connections, and its maker reports an outage of a service. */
  public static UnaryOperator<SimHome> psnOutageReported(String service) {
    return home ->
        home.with(
            home.internet()
                .withPage(
                    SimInternet.PSN_PAGE,
                    SimInternet.psnPage(service, entry("Outage", "2026-11-21T16:00:00Z"))));
  }

  private static Page psnEntry(String type, String since) {
    return SimInternet.psnPage(entry(type, since));
  }

  private static String entry(String type, String since) {
    return "{\"statusType\":\"" + type + "\",\"startDate\":\"" + since + "\"}";
  }

  /** Google's cast registry answers with an error. */
  public static UnaryOperator<SimHome> googleRegistryDown() {
    Page error = new Page(503, Map.of(), "Service Unavailable");
    return home -> home.with(home.internet().withPage("clients3.google.com", error));
  }

  /** The home's own resolver answers that name with 0.0.0.0. */
  public static UnaryOperator<SimHome> sinkholed(String name) {
    return home -> {
      SimInternet.Odd odd = home.internet().odd();
      Map<String, InetAddress> sinkholes = new HashMap<>(odd.sinkholes());
      sinkholes.put(name, InetAddress.ofLiteral("0.0.0.0"));
      return home.with(
          home.internet()
              .with(
                  new SimInternet.Odd(
                      odd.hanging(),
                      sinkholes,
                      odd.interceptedBy(),
                      odd.time(),
                      odd.redirected(),
                      odd.ahead())));
    };
  }

  /** Pages come whole, however large. */
  public static UnaryOperator<SimHome> anySizePasses() {
    return line(l -> new SimLine(l.says(), l.ipv6(), Integer.MAX_VALUE, l.filtered()));
  }

  /** That host takes no connection. */
  public static UnaryOperator<SimHome> hanging(String host) {
    return home -> home.with(home.internet().hanging(host));
  }

  /** The router answers every question for a name itself, whoever was asked. */
  public static UnaryOperator<SimHome> resolversRedirected() {
    return home -> {
      SimInternet.Odd odd = home.internet().odd();
      return home.with(
          home.internet()
              .with(
                  new SimInternet.Odd(
                      odd.hanging(),
                      odd.sinkholes(),
                      odd.interceptedBy(),
                      odd.time(),
                      true,
                      odd.ahead())));
    };
  }

  /** Somebody on the way opens every TLS connection and signs it anew. */
  public static UnaryOperator<SimHome> interceptingProxy() {
    return home -> {
      SimInternet.Odd odd = home.internet().odd();
      return home.with(
          home.internet()
              .with(
                  new SimInternet.Odd(
                      odd.hanging(),
                      odd.sinkholes(),
                      Optional.of("Example Guard"),
                      odd.time(),
                      odd.redirected(),
                      odd.ahead())));
    };
  }

  /** No time server answers. */
  public static UnaryOperator<SimHome> ntpBlocked() {
    return home -> {
      SimInternet.Odd odd = home.internet().odd();
      return home.with(
          home.internet()
              .with(
                  new SimInternet.Odd(
                      odd.hanging(),
                      odd.sinkholes(),
                      odd.interceptedBy(),
                      false,
                      odd.redirected(),
                      odd.ahead())));
    };
  }

  /** A sign-in page answers in the place of every page. */
  public static UnaryOperator<SimHome> captivePortal() {
    Page signIn = new Page(302, Map.of("location", "http://login.hotel.example/"), "Sign in");
    return home -> home.with(home.internet().everyPage(signIn));
  }

  /** A sign-in page answers in the place of every page and says that all is well. */
  public static UnaryOperator<SimHome> captivePortalWithoutRedirect() {
    return home -> home.with(home.internet().everyPage(new Page(200, Map.of(), "Sign in")));
  }

  /** The router does not answer; devices still reach each other. */
  public static UnaryOperator<SimHome> routerDown() {
    return router(
        r -> new Router(r.address(), false, r.openPorts(), r.resolves(), r.forwards(), r.line()));
  }

  /** Multicast passes until four minutes after the start, packets to an address always. */
  public static UnaryOperator<SimHome> multicastFades() {
    return multicast(Multicast.FADES);
  }

  /** Every third connection to the receiver loses its first packet. */
  public static UnaryOperator<SimHome> weakWifi(String name) {
    return home -> {
      Air air = home.air();
      return home.with(
          new Air(air.multicast(), air.isolation(), air.lossPercent(), air.seed(), Set.of(name)));
    };
  }

  /** The router has nothing to say over UPnP. */
  public static UnaryOperator<SimHome> routerSaysNothing() {
    return line(l -> new SimLine(Optional.empty(), l.ipv6(), l.largest(), l.filtered()));
  }

  /** Nothing beyond the router answers, and the router knows that its line is down. */
  public static UnaryOperator<SimHome> lineDown() {
    return home ->
        says(new RouterWord(Line.DOWN, Outer.NONE, Optional.empty()))
            .apply(home.with(home.internet().down()));
  }

  /** The router's outer address is one of a home's own: another router stands before it. */
  public static UnaryOperator<SimHome> behindAnotherRouter() {
    return says(
        new RouterWord(Line.UP, Outer.PRIVATE, Optional.of(InetAddress.ofLiteral("192.168.2.99"))));
  }

  /** The provider shares the outer address among customers. */
  public static UnaryOperator<SimHome> sharedAddress() {
    return says(
        new RouterWord(Line.UP, Outer.SHARED, Optional.of(InetAddress.ofLiteral("100.72.3.4"))));
  }

  /** Packets of more than 1,300 bytes get lost on the line. */
  public static UnaryOperator<SimHome> largePacketsLost() {
    return line(l -> new SimLine(l.says(), l.ipv6(), 1_300, l.filtered()));
  }

  /** The provider answers for no resolver but with "no such name" for these names. */
  public static UnaryOperator<SimHome> namesFiltered(String... names) {
    return line(l -> new SimLine(l.says(), l.ipv6(), l.largest(), Set.of(names)));
  }

  /** This computer has an address of the wide world and a way out over IPv6. */
  public static UnaryOperator<SimHome> dualStack() {
    return network(n -> {
      List<Nic> nics =
          n.nics().stream()
              .map(nic -> {
                List<Prefix> more = new ArrayList<>(nic.addresses());
                more.add(new Prefix(InetAddress.ofLiteral("2001:db8:1::20"), 64));
                return nic.name().equals(SimHome.HOME_NIC) ? with(nic, more) : nic;
              })
              .toList();
      List<DefaultRoute> routes = new ArrayList<>(n.defaultRoutes());
      routes.addFirst(new DefaultRoute(SimHome.HOME_NIC, InetAddress.ofLiteral("fe80::1"), 100));
      return new HostNetwork(n.os(), nics, routes, n.resolvers(), n.neighbours(), n.multicastNic());
    });
  }

  /** IPv6 is handed out and leads nowhere. */
  public static UnaryOperator<SimHome> ipv6Broken() {
    return home ->
        dualStack()
            .apply(
                Faults.line(l -> new SimLine(l.says(), false, l.largest(), l.filtered()))
                    .apply(home));
  }

  private static UnaryOperator<SimHome> says(RouterWord word) {
    return line(l -> new SimLine(Optional.of(word), l.ipv6(), l.largest(), l.filtered()));
  }

  private static UnaryOperator<SimHome> line(UnaryOperator<SimLine> change) {
    return router(r -> r.with(change.apply(r.line())));
  }

  private static UnaryOperator<SimHome> receiver(String name, UnaryOperator<SimReceiver> change) {
    return home -> home.changing(name, change);
  }

  private static UnaryOperator<SimHome> talk(String name, Talk talk) {
    return receiver(name, r -> r.cast(r.cast().with(talk)));
  }

  private static UnaryOperator<SimHome> multicast(Multicast multicast) {
    return home ->
        home.with(
            new Air(
                multicast, home.air().isolation(), home.air().lossPercent(), home.air().seed()));
  }

  private static UnaryOperator<SimHome> isolation(Isolation isolation) {
    return home ->
        home.with(
            new Air(
                home.air().multicast(), isolation, home.air().lossPercent(), home.air().seed()));
  }

  private static UnaryOperator<SimHome> computer(UnaryOperator<Computer> change) {
    return home -> home.with(change.apply(home.computer()));
  }

  private static UnaryOperator<SimHome> router(UnaryOperator<Router> change) {
    return home -> home.with(change.apply(home.router()));
  }

  private static UnaryOperator<SimHome> network(UnaryOperator<HostNetwork> change) {
    return home -> home.with(change.apply(home.computer().network()));
  }

  private static UnaryOperator<SimHome> resolvers(List<InetAddress> resolvers) {
    return network(n ->
        new HostNetwork(
            n.os(), n.nics(), n.defaultRoutes(), resolvers, n.neighbours(), n.multicastNic()));
  }

  /** Without an address from the network there is no way out and no resolver either. */
  private static UnaryOperator<SimHome> homeNicWithout(List<Prefix> addresses) {
    return network(n ->
        new HostNetwork(
            n.os(),
            n.nics().stream()
                .map(nic -> nic.name().equals(SimHome.HOME_NIC) ? with(nic, addresses) : nic)
                .toList(),
            List.of(),
            List.of(),
            n.neighbours(),
            addresses.isEmpty() ? Optional.empty() : n.multicastNic()));
  }

  private static Nic with(Nic nic, List<Prefix> addresses) {
    return new Nic(
        nic.name(),
        nic.index(),
        nic.kind(),
        nic.up(),
        nic.multicast(),
        nic.pointToPoint(),
        nic.mtu(),
        nic.mac(),
        addresses);
  }
}
