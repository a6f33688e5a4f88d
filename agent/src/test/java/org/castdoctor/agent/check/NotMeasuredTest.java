package org.castdoctor.agent.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.castdoctor.agent.check.all.Checks;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.DiscoveryObservation.Asked;
import org.castdoctor.agent.observe.DiscoveryObservation.AskedDirectly;
import org.castdoctor.agent.observe.DiscoveryObservation.ConsoleHeard;
import org.castdoctor.agent.observe.DiscoveryObservation.Heard;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.DiscoveryObservation.Talker;
import org.castdoctor.agent.observe.InternetObservation.DateSeen;
import org.castdoctor.agent.observe.InternetObservation.FeedRead;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.InternetObservation.ServiceTls;
import org.castdoctor.agent.observe.InternetObservation.ServiceWeb;
import org.castdoctor.agent.observe.InternetObservation.TimeAsked;
import org.castdoctor.agent.observe.InternetObservation.WebAsked;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.PathObservation.LargePage;
import org.castdoctor.agent.observe.PathObservation.Loaded;
import org.castdoctor.agent.observe.PathObservation.RoundTrips;
import org.castdoctor.agent.observe.PathObservation.RouterSaid;
import org.castdoctor.agent.observe.PathObservation.Watched;
import org.castdoctor.agent.observe.ReceiverObservation;
import org.castdoctor.agent.observe.ReceiverObservation.AppAsked;
import org.castdoctor.agent.observe.ReceiverObservation.CastHeartbeat;
import org.castdoctor.agent.observe.ReceiverObservation.CastStatus;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.observe.ReceiverObservation.TlsTried;
import org.castdoctor.agent.observe.SenderObservation.HostSeen;
import org.castdoctor.agent.observe.SenderObservation.SetupSeen;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** "Not measured" never becomes fine or broken, for no check and no gap in the observations. */
public class NotMeasuredTest {
  /** Each seed drops other observations; a failure names its seed. */
  private static final int SEEDS = 400;

  /** A check may say that all is well only where one of these was seen, by its class name. */
  private static final Map<String, Predicate<Observation>> NEEDED =
      Map.ofEntries(
          Map.entry("NoLinkCheck", HostSeen.class::isInstance),
          Map.entry("WrongInterfaceCheck", HostSeen.class::isInstance),
          Map.entry("VpnCheck", o -> o instanceof SetupSeen s && s.setup().homeRoutes().isOk()),
          Map.entry("SendRefusedCheck", o -> o instanceof Asked a && a.sent() > 0),
          Map.entry("IpStackCheck", HostSeen.class::isInstance),
          Map.entry("PortConflictCheck", o -> o instanceof Asked a && a.socket().isOk()),
          Map.entry("ProxyCheck", o -> o instanceof SetupSeen s && s.setup().proxies().isOk()),
          Map.entry(
              "ClockCheck",
              o ->
                  (o instanceof TimeAsked t && t.outcome().isOk())
                      || (o instanceof DateSeen d && d.outcome().isOk())),
          Map.entry(
              "ManagedComputerCheck",
              o -> o instanceof SetupSeen s && s.setup().management().isOk()),
          Map.entry("HostFirewallCheck", o -> o instanceof Asked a && a.echoes().isOk()),
          Map.entry(
              "IsolationCheck",
              o ->
                  (o instanceof Connected c && Around.answered(c))
                      || (o instanceof AskedDirectly d && d.receivers().isOk())),
          Map.entry("MulticastCheck", o -> o instanceof Asked a && a.answers() > 0),
          Map.entry("SubnetCheck", HostSeen.class::isInstance),
          Map.entry("SelfAssignedCheck", ServiceSeen.class::isInstance),
          Map.entry("ForeignAnnouncementCheck", Heard.class::isInstance),
          Map.entry("AddressConflictCheck", HostSeen.class::isInstance),
          Map.entry("FloodCheck", Talker.class::isInstance),
          Map.entry("AdvertLostCheck", ServiceSeen.class::isInstance),
          Map.entry("DuplicateNameCheck", ServiceSeen.class::isInstance),
          Map.entry("PortalCheck", o -> o instanceof WebAsked w && w.outcome().isOk()),
          Map.entry("InternetCheck", o -> o instanceof NameAsked n && n.outcome().isOk()),
          Map.entry("DnsFilterCheck", o -> o instanceof NameAsked n && n.outcome().isOk()),
          Map.entry("PublicDnsCheck", o -> o instanceof NameAsked n && n.outcome().isOk()),
          Map.entry("TimeServerCheck", o -> o instanceof TimeAsked t && t.outcome().isOk()),
          Map.entry("InterceptionCheck", o -> o instanceof ServiceTls t && t.outcome().isOk()),
          Map.entry("RouterLineCheck", o -> o instanceof RouterSaid r && r.outcome().isOk()),
          Map.entry("TwoRoutersCheck", o -> o instanceof RouterSaid r && r.outcome().isOk()),
          Map.entry("WifiQualityCheck", o -> o instanceof RoundTrips t && t.outcome().isOk()),
          Map.entry(
              "LargePacketCheck",
              o ->
                  (o instanceof ServiceTls t && t.outcome().isOk())
                      || (o instanceof LargePage p && p.outcome().isOk())),
          Map.entry("SpeedCheck", Loaded.class::isInstance),
          Map.entry("Ipv6Check", o -> o instanceof Connected c && c.outcome().isOk()),
          Map.entry("ProviderFilterCheck", o -> o instanceof NameAsked n && n.outcome().isOk()),
          Map.entry("WatchCheck", Watched.class::isInstance),
          Map.entry("PathToVendorCheck", o -> o instanceof FeedRead f && f.outcome().isOk()),
          Map.entry("CastCloudCheck", o -> o instanceof ServiceWeb w && w.outcome().isOk()),
          Map.entry("PlatformCheck", o -> o instanceof ServiceWeb w && w.outcome().isOk()),
          Map.entry("AppServiceCheck", o -> o instanceof ServiceWeb w && w.outcome().isOk()),
          Map.entry(
              "MissingReceiverCheck",
              o -> o instanceof ServiceSeen || (o instanceof Connected c && c.outcome().isOk())),
          Map.entry("CastServiceCheck", o -> o instanceof CastHeartbeat h && h.outcome().isOk()),
          Map.entry(
              "ProofCheck",
              o -> o instanceof ReceiverObservation.ProofAsked p && p.outcome().isOk()),
          Map.entry("ReceiverClockCheck", o -> o instanceof TlsTried t && t.outcome().isOk()),
          Map.entry(
              "OfflineReceiverCheck",
              o -> o instanceof ReceiverObservation.SetupAsked p && p.outcome().isOk()),
          Map.entry("SoundOnlyCheck", ServiceSeen.class::isInstance),
          Map.entry(
              "SetUpCheck",
              o -> o instanceof ReceiverObservation.SetupAsked p && p.outcome().isOk()),
          Map.entry(
              "PlayerAppCheck",
              o ->
                  (o instanceof ReceiverObservation.DialAsked d && d.outcome().isOk())
                      || (o instanceof ReceiverObservation.RokuAsked r && r.outcome().isOk())),
          Map.entry("ConsoleCheck", ConsoleHeard.class::isInstance),
          Map.entry(
              "LaunchCheck",
              o -> o instanceof ReceiverObservation.Launched l && l.outcome().isOk()),
          Map.entry("BusyCheck", o -> o instanceof CastStatus s && s.outcome().isOk()),
          Map.entry("AppPolicyCheck", ServiceSeen.class::isInstance),
          Map.entry("AppAvailabilityCheck", o -> o instanceof AppAsked a && a.outcome().isOk()));

  /** What somebody may have said about a home that is well; what is declared never changes. */
  @SuppressWarnings("ImmutableEnumChecker")
  enum Saying {
    NOTHING,
    AN_APP,
    AN_APP_ON_A_CONSOLE,
    THE_RECEIVER,
    ITS_ADDRESS;

    Declared declared() {
      return switch (this) {
        case NOTHING -> Declared.nothing();
        case AN_APP -> Said.app("netflix", Sender.ANDROID);
        case AN_APP_ON_A_CONSOLE -> Said.app("spotify", Sender.CONSOLE);
        case THE_RECEIVER -> Said.device(SimHome.LIVING_ROOM);
        case ITS_ADDRESS -> Said.device("192.168.1.40");
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasNotRunIsNeverSickAndOnlyThisComputersOwnPictureIsHealthy(Saying saying) {
    Bundle whole = healthy(saying);
    List<Observation> notRun =
        whole.observations().all().stream().flatMap(o -> Unrun.of(o).stream()).toList();
    Home home = homeOf(whole, notRun);
    Set<String> healthy = new HashSet<>();
    for (Check check : Checks.ALL) {
      switch (check.examine(home)) {
        case Conclusion.Sick sick -> assertEquals(List.of(), sick.suspicions());
        case Conclusion.Healthy fine -> healthy.add(nameOf(check));
        case Conclusion.Unmeasured unmeasured -> {}
      }
    }
    // An address of the own network needs no reflector, whatever else could be asked.
    Set<String> fromTheSystem =
        saying == Saying.ITS_ADDRESS
            ? Set.of("NoLinkCheck", "WrongInterfaceCheck", "SubnetCheck")
            : Set.of("NoLinkCheck", "WrongInterfaceCheck");
    assertEquals(fromTheSystem, healthy);
  }

  @ParameterizedTest
  @EnumSource
  void nothingAtAllLeavesEveryCheckWithoutAWord(Saying saying) {
    Home home = homeOf(healthy(saying), List.of());
    for (Check check : Checks.ALL) {
      assertTrue(check.examine(home) instanceof Conclusion.Unmeasured, nameOf(check));
    }
  }

  @ParameterizedTest
  @EnumSource
  void noGapMakesAHealthyHomeSick(Saying saying) {
    Bundle whole = healthy(saying);
    for (int seed = 0; seed < SEEDS; seed++) {
      Home home = homeOf(whole, someOf(whole, seed));
      for (Check check : Checks.ALL) {
        if (check.examine(home) instanceof Conclusion.Sick(List<Suspicion> found)) {
          for (Suspicion suspicion : found) {
            assertTrue(isLeftOpen(suspicion, home), "seed " + seed + ": " + suspicion);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void noCheckIsContentWithoutWhatItNeeds(Saying saying) {
    Bundle whole = healthy(saying);
    for (int seed = 0; seed < SEEDS; seed++) {
      Home home = homeOf(whole, someOf(whole, seed));
      for (Check check : Checks.ALL) {
        if (check.examine(home) instanceof Conclusion.Healthy(Text because)) {
          Predicate<Observation> needed =
              Optional.ofNullable(NEEDED.get(nameOf(check))).orElseThrow();
          assertTrue(
              home.seen().all().stream().anyMatch(needed),
              "seed " + seed + ": " + nameOf(check) + " says " + because);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theWholeHealthyHomeIsHealthy(Saying saying) {
    Home home = Seen.home(healthy(saying));
    Checks.ALL.forEach(
        check -> assertFalse(check.examine(home) instanceof Conclusion.Sick, nameOf(check)));
  }

  /**
   * Where no word of any receiver is left, one that is off is all that can be thought, and no more
   * than thought. Where only another is left, the one asked for is missing from what was seen.
   */
  private static boolean isLeftOpen(Suspicion suspicion, Home home) {
    boolean off = suspicion.id().equals(FindingId.of("R01"));
    boolean others = !home.announced().isEmpty() || !home.around().othersHeard().isEmpty();
    return off
        && home.wanted().filter(r -> r.announced() || home.talks(r)).isEmpty()
        && suspicion.confidence()
            == (others && home.declared().device().isPresent()
                ? Confidence.LIKELY
                : Confidence.POSSIBLE);
  }

  private static Bundle healthy(Saying saying) {
    SimHome home = SimHome.healthy().and(SimReceiver.chromecast("Kitchen", "192.168.1.41"));
    return SimBundle.of(home, saying.declared());
  }

  /** From almost none to almost all of them. */
  private static List<Observation> someOf(Bundle bundle, int seed) {
    Random random = new Random(seed);
    double kept = random.nextDouble();
    return bundle.observations().all().stream().filter(o -> random.nextDouble() < kept).toList();
  }

  private static Home homeOf(Bundle bundle, List<Observation> observations) {
    return Seen.home(
        new Bundle(
            bundle.agentVersion(),
            bundle.startedAt(),
            bundle.durationMillis(),
            bundle.declared(),
            new Observations(observations)));
  }

  private static String nameOf(Check check) {
    return check.getClass().getSimpleName();
  }
}
