package org.castdoctor.agent.scenario;

import static org.castdoctor.agent.sim.SimHome.LIVING_ROOM;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimDevice;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.agent.sim.SimHome;

/** The words with which a scenario describes its home; each changes the healthy one. */
final class HomeShelf {
  private static final Map<String, UnaryOperator<SimHome>> WORDS =
      Map.ofEntries(
          Map.entry("healthy", home -> home),
          Map.entry("healthy-crowd", Faults.healthyCrowd()),
          Map.entry("google-tv", HomeShelf::withGoogleTv),
          Map.entry("second-receiver", HomeShelf::withSecondReceiver),
          Map.entry("no-other-device", home -> home.with(List.<SimDevice>of())),
          Map.entry("receiver-off", Faults.receiverOff(LIVING_ROOM)),
          Map.entry("cast-port-refused", Faults.castPortRefused(LIVING_ROOM)),
          Map.entry("cast-port-silent", Faults.castPortSilent(LIVING_ROOM)),
          Map.entry("cast-mute", Faults.castMute(LIVING_ROOM)),
          Map.entry("no-heartbeat", Faults.noHeartbeat(LIVING_ROOM)),
          Map.entry("tls-fails", Faults.tlsFails(LIVING_ROOM)),
          Map.entry("netflix-unavailable", Faults.appUnavailable(LIVING_ROOM, "CA5E8412")),
          Map.entry("other-subnet", Faults.otherSubnet(LIVING_ROOM)),
          Map.entry("multicast-filtered", Faults.multicastFiltered()),
          Map.entry("both-families", Faults.bothFamilies(LIVING_ROOM)),
          Map.entry("ipv6-only", Faults.ipv6Only(LIVING_ROOM)),
          Map.entry("dial", Faults.withDial(LIVING_ROOM)),
          Map.entry("discovery-lost", Faults.discoveryLost()),
          Map.entry("advert-lost", Faults.advertLost(LIVING_ROOM)),
          Map.entry("other-network-reflected", Faults.reflectedFromOtherNetwork(LIVING_ROOM)),
          Map.entry("stale-announcer", HomeShelf::withStaleAnnouncer),
          Map.entry("twin", HomeShelf::withTwin),
          Map.entry("isolation-reflected", Faults.reflectedIsolation()),
          Map.entry("isolation", Faults.clientIsolation()),
          Map.entry("host-firewall", Faults.hostFirewallDropsMdns()),
          Map.entry("port-5353-taken", Faults.port5353Taken()),
          Map.entry("kill-switch", Faults.killSwitch()),
          Map.entry("local-network-denied", Faults.localNetworkDenied()),
          Map.entry("public-profile", Faults.publicProfile()),
          Map.entry("vpn-beside", Faults.vpnBeside()),
          Map.entry("vpn-for-internet", Faults.vpnForInternet()),
          Map.entry("vpn-takes-home", Faults.vpnTakesHome()),
          Map.entry("without-ipv4", Faults.withoutIpv4()),
          Map.entry("old-address-remembered", Faults.oldAddressRemembered()),
          Map.entry("only-the-proxy-gets-out", Faults.onlyTheProxyGetsOut()),
          Map.entry("inspected-here", Faults.inspectedHere()),
          Map.entry("clock-wrong", Faults.clockWrong()),
          Map.entry("casting-forbidden", Faults.castingForbidden()),
          Map.entry("no-address", Faults.noAddress()),
          Map.entry("self-assigned-address", Faults.selfAssignedAddress()),
          Map.entry("wrong-interface", Faults.wrongInterface()),
          Map.entry("internet-down", Faults.internetDown()),
          Map.entry("provider-dns-dead", Faults.providerDnsDead()),
          Map.entry("home-resolver-dead", Faults.homeResolverDead()),
          Map.entry("captive-portal", Faults.captivePortal()),
          Map.entry("netflix-down", Faults.netflixDown()),
          Map.entry("psn-down", Faults.psnDown()),
          Map.entry("google-registry-down", Faults.googleRegistryDown()),
          Map.entry("names-sinkholed", Faults.sinkholed("clients3.google.com")),
          Map.entry("intercepting-proxy", Faults.interceptingProxy()),
          Map.entry("router-down", Faults.routerDown()),
          Map.entry("line-down", Faults.lineDown()),
          Map.entry("router-says-nothing", Faults.routerSaysNothing()),
          Map.entry("behind-another-router", Faults.behindAnotherRouter()),
          Map.entry("shared-address", Faults.sharedAddress()),
          Map.entry("large-packets-lost", Faults.largePacketsLost()),
          Map.entry("dual-stack", Faults.dualStack()),
          Map.entry("ipv6-broken", Faults.ipv6Broken()),
          Map.entry(
              "netflix-filtered",
              Faults.namesFiltered("www.netflix.com", "api-global.netflix.com")),
          Map.entry("weak-wifi", Faults.weakWifi(LIVING_ROOM)));

  private HomeShelf() {}

  /** The healthy home, changed by these words one after the other. */
  static SimHome home(List<String> words) {
    SimHome home = SimHome.healthy();
    for (String word : words) {
      home =
          Optional.ofNullable(WORDS.get(word))
              .orElseThrow(() -> new AssertionError("the shelf has no home called " + word))
              .apply(home);
    }
    return home;
  }

  private static SimHome withGoogleTv(SimHome home) {
    return home.changing(
        LIVING_ROOM, old -> SimReceiver.googleTv("Living Room TV", old.address().getHostAddress()));
  }

  /** A box announces a bedroom receiver that is no longer there. */
  private static SimHome withStaleAnnouncer(SimHome home) {
    SimReceiver gone = SimReceiver.chromecast("Bedroom", "192.168.1.41");
    return home.and(SimDevice.SimPeer.sleepProxy("Box", "192.168.1.70", gone));
  }

  private static SimHome withTwin(SimHome home) {
    return home.and(SimReceiver.chromecast(LIVING_ROOM, "192.168.1.41"));
  }

  private static SimHome withSecondReceiver(SimHome home) {
    return home.and(SimReceiver.chromecast("Bedroom", "192.168.1.41"));
  }
}
