package org.castdoctor.agent.observe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What each kind of observation is called in a bundle; scripts read these names. */
public final class ObservationKinds {
  private static final Map<Class<? extends Observation>, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put(SenderObservation.HostSeen.class, "host");
    NAMES.put(SenderObservation.SenderHere.class, "sender");
    NAMES.put(SenderObservation.SetupSeen.class, "setup");
    NAMES.put(SenderObservation.SendTried.class, "send");
    NAMES.put(SenderObservation.PortUsed.class, "portUsers");
    NAMES.put(SenderObservation.ProfilesSeen.class, "profiles");
    NAMES.put(SenderObservation.NameRemembered.class, "remembered");
    NAMES.put(DiscoveryObservation.Asked.class, "asked");
    NAMES.put(DiscoveryObservation.Heard.class, "heard");
    NAMES.put(DiscoveryObservation.ServiceSeen.class, "service");
    NAMES.put(DiscoveryObservation.SecondOpinion.class, "secondOpinion");
    NAMES.put(DiscoveryObservation.Talker.class, "talker");
    NAMES.put(DiscoveryObservation.Goodbye.class, "goodbye");
    NAMES.put(DiscoveryObservation.SsdpAsked.class, "ssdpAsked");
    NAMES.put(DiscoveryObservation.SsdpHeard.class, "ssdp");
    NAMES.put(DiscoveryObservation.AskedDirectly.class, "direct");
    NAMES.put(DiscoveryObservation.Swept.class, "sweep");
    NAMES.put(DiscoveryObservation.AppNamed.class, "appNamed");
    NAMES.put(DiscoveryObservation.ConsolesAsked.class, "consolesAsked");
    NAMES.put(DiscoveryObservation.ConsoleHeard.class, "console");
    NAMES.put(ReceiverObservation.Connected.class, "tcp");
    NAMES.put(ReceiverObservation.TlsTried.class, "tls");
    NAMES.put(ReceiverObservation.CastStatus.class, "castStatus");
    NAMES.put(ReceiverObservation.CastHeartbeat.class, "castHeartbeat");
    NAMES.put(ReceiverObservation.AppAsked.class, "castApp");
    NAMES.put(ReceiverObservation.ProofAsked.class, "castProof");
    NAMES.put(ReceiverObservation.SetupAsked.class, "castSetup");
    NAMES.put(ReceiverObservation.Launched.class, "castLaunch");
    NAMES.put(ReceiverObservation.Described.class, "description");
    NAMES.put(ReceiverObservation.DialAsked.class, "dialApp");
    NAMES.put(ReceiverObservation.RokuAsked.class, "roku");
    NAMES.put(PathObservation.RouterSaid.class, "router");
    NAMES.put(PathObservation.RoundTrips.class, "roundTrips");
    NAMES.put(PathObservation.LargePage.class, "largePage");
    NAMES.put(PathObservation.Loaded.class, "loaded");
    NAMES.put(PathObservation.HopsSeen.class, "hops");
    NAMES.put(PathObservation.Watched.class, "watched");
    NAMES.put(InternetObservation.NameAsked.class, "dns");
    NAMES.put(InternetObservation.WebAsked.class, "web");
    NAMES.put(InternetObservation.ServiceTcp.class, "serviceTcp");
    NAMES.put(InternetObservation.ServiceTls.class, "serviceTls");
    NAMES.put(InternetObservation.ServiceWeb.class, "serviceWeb");
    NAMES.put(InternetObservation.FeedRead.class, "statusFeed");
    NAMES.put(InternetObservation.TimeAsked.class, "ntp");
    NAMES.put(InternetObservation.DateSeen.class, "date");
    NAMES.put(Observation.ProbeEnded.class, "probe");
  }

  private ObservationKinds() {}

  /** The name of an observation's kind. */
  static String nameOf(Observation observation) {
    return Optional.ofNullable(NAMES.get(observation.getClass())).orElseThrow();
  }

  /** All of them. */
  public static Map<Class<? extends Observation>, String> all() {
    return Collections.unmodifiableMap(NAMES);
  }
}
