package org.castdoctor.agent.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.observe.InternetObservation.Resolver;
import org.castdoctor.agent.observe.ReceiverObservation.Availability;
import org.castdoctor.protocol.diagnosis.ComplaintClass;
import org.castdoctor.protocol.diagnosis.ComplaintClass.Kind;
import org.castdoctor.protocol.diagnosis.ComplaintClass.Recognised;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Step;
import org.castdoctor.protocol.privacy.Mac;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.privacy.Place;
import org.castdoctor.protocol.privacy.Serial;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.cast.CertificateChain;
import org.castdoctor.protocol.wire.status.ServiceState;
import org.castdoctor.protocol.wire.upnp.RouterWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleJsonTest {
  private static final Instant AT = Instant.parse("2026-11-21T18:00:00.250Z");
  private static final InetAddress TV = InetAddress.ofLiteral("192.168.1.40");
  private static final InetAddress TV6 = InetAddress.ofLiteral("fe80::1234");

  /** One of every kind, and every way in which an outcome can come out. */
  static List<Observation> everyKind() {
    return List.of(
        new SenderObservation.HostSeen(AT, network()),
        new DiscoveryObservation.Asked(
            AT,
            "wlan0",
            Family.IPV4,
            Way.MULTICAST,
            Outcome.ok(5353),
            6,
            1,
            Optional.of(Failure.DENIED),
            Outcome.ok(5),
            3,
            1,
            List.of(TV, TV6)),
        new DiscoveryObservation.Asked(
            AT,
            "wlan0",
            Family.IPV6,
            Way.UNICAST_REPLY,
            Outcome.failed(Failure.IN_USE, "Address already in use"),
            0,
            0,
            Optional.empty(),
            Outcome.notRun("no socket"),
            0,
            0,
            List.of()),
        new DiscoveryObservation.Heard(
            AT, new Name("TV \"x\" é"), "_googlecast._tcp.local", "wlan0", Way.OWN_PORT, TV, 31, 2),
        new DiscoveryObservation.ServiceSeen(
            AT,
            "_googlecast._tcp.local",
            new Name("Chromecast-1"),
            Optional.of(new Name("1.local")),
            8009,
            List.of(TV),
            new AdvertTxt(Map.of("fn", "Wohnzimmer \u202e", "id", "1", "md", "Chromecast"))),
        new DiscoveryObservation.ServiceSeen(
            AT,
            "_googlecast._tcp.local",
            new Name("x"),
            Optional.empty(),
            0,
            List.of(),
            AdvertTxt.empty()),
        new DiscoveryObservation.SecondOpinion(
            AT, "wlan0", Outcome.ok(List.of(new Name("a"), new Name("b")))),
        new ReceiverObservation.Connected(AT, TV, 8009, 1, Outcome.ok(4L), 4),
        new ReceiverObservation.TlsTried(
            AT,
            TV,
            8009,
            Outcome.ok(
                new ReceiverObservation.TlsPeer(
                    "TLSv1.3", new Serial("CN=x"), AT, AT.plusSeconds(60), new Serial("ab"))),
            60),
        new ReceiverObservation.CastStatus(
            AT,
            TV,
            8009,
            Outcome.ok(
                new ReceiverObservation.Status(
                    List.of(new ReceiverObservation.Running("CC1AD845", "Player", false)),
                    Optional.of(true),
                    Optional.empty())),
            25),
        new ReceiverObservation.CastHeartbeat(
            AT, TV, 8009, 3, Outcome.failed(Failure.TIMEOUT), 3000),
        new ReceiverObservation.AppAsked(
            AT, TV, 8009, "CA5E8412", Outcome.ok(Availability.UNAVAILABLE)),
        new InternetObservation.NameAsked(
            AT, "a.example", TV, Resolver.SYSTEM, 3, Outcome.ok(List.of(TV, TV6)), 9),
        new InternetObservation.WebAsked(
            AT,
            "Google",
            "a.example",
            Outcome.ok(
                new InternetObservation.WebAnswer(
                    302, false, Optional.of(new Place("http://b.example/")))),
            18),
        new InternetObservation.ServiceTcp(AT, "netflix", "a.example", TV, 1, Outcome.ok(18L), 18),
        new InternetObservation.ServiceTls(
            AT,
            "netflix",
            "a.example",
            2,
            Outcome.ok(
                new InternetObservation.Shown(
                    InternetObservation.Trust.UNTRUSTED_ISSUER,
                    new Place("Somebody"),
                    AT,
                    AT.plusSeconds(60))),
            36),
        new InternetObservation.ServiceWeb(
            AT,
            "netflix",
            "a.example",
            1,
            Outcome.ok(new InternetObservation.ServiceAnswer(503, false)),
            18),
        new InternetObservation.FeedRead(
            AT,
            "psn",
            "b.example",
            Outcome.ok(new ServiceState(ServiceState.Level.TROUBLE, List.of("Store: Outage"))),
            93),
        new InternetObservation.TimeAsked(AT, "time.example", 1, Outcome.ok(-1500L), 18),
        new PathObservation.RouterSaid(
            AT,
            TV,
            Outcome.ok(
                new RouterWord(RouterWord.Line.DOWN, RouterWord.Outer.SHARED, Optional.of(TV))),
            60),
        new PathObservation.RoundTrips(
            AT,
            PathObservation.Leg.RECEIVER,
            TV,
            6466,
            Outcome.ok(new PathObservation.Trips(List.of(4L, 5L), 1))),
        new PathObservation.LargePage(AT, "a.example", 2, Outcome.failed(Failure.TIMEOUT), 1100),
        new PathObservation.Loaded(
            AT, "a.example", 2, Outcome.ok(new PathObservation.Amount(500_000, 900))),
        new PathObservation.HopsSeen(
            AT,
            TV,
            Outcome.ok(
                List.of(
                    new PathObservation.Hop(1, Optional.of(TV)),
                    new PathObservation.Hop(2, Optional.empty())))),
        new PathObservation.Watched(
            AT,
            3,
            Outcome.ok(2L),
            1,
            List.of(
                new PathObservation.Presence(
                    new Name("Chromecast-1"),
                    new Name("TV"),
                    TV,
                    8009,
                    0,
                    1,
                    Outcome.ok(31L),
                    Outcome.failed(Failure.TIMEOUT)))),
        new SenderObservation.SenderHere(
            AT,
            SenderObservation.Program.CHROME,
            Outcome.ok("131.0.6778.85"),
            new Place("its own note")),
        new InternetObservation.DateSeen(AT, "Google", "a.example", Outcome.ok(-2000L)),
        new SenderObservation.SetupSeen(
            AT,
            new HostSetup(
                Outcome.ok(
                    List.of(
                        new HostSetup.HomeRoute("wlan0", TV, Optional.of("tun0")),
                        new HostSetup.HomeRoute("wlan0", TV, Optional.empty()))),
                Outcome.ok(List.of(new HostSetup.Program("tailscale", "1.98.3"))),
                Outcome.ok(
                    List.of(
                        new HostSetup.ProxySetting(
                            "the environment",
                            HostSetup.ProxyKind.SCRIPT,
                            new Place("wpad.example")))),
                Outcome.failed(Failure.DENIED),
                Outcome.ok(
                    new HostSetup.Management(
                        List.of(new Name("a domain")),
                        List.of(
                            new HostSetup.Rule(
                                "Chromium", "EnableMediaRouter", new Place("/etc"))))))),
        new SenderObservation.SendTried(AT, "wlan0", TV, 2, Outcome.failed(Failure.DENIED)),
        new SenderObservation.PortUsed(
            AT,
            5353,
            Outcome.ok(
                List.of(
                    new SenderObservation.PortUser(
                        Optional.of("x"), Optional.of(new Name("avahi")))))),
        new SenderObservation.ProfilesSeen(
            AT, Outcome.ok(Map.of(12, SenderObservation.Profile.PUBLIC))),
        new SenderObservation.NameRemembered(
            AT, new Name("1.local"), List.of(TV), Outcome.ok(List.of(TV6))),
        new DiscoveryObservation.Talker(
            AT, "wlan0", TV6, List.of("_ipp._tcp.local"), 12, 3, 2, 450),
        new DiscoveryObservation.Goodbye(
            AT, new Name("TV"), "_googlecast._tcp.local", "wlan0", TV, 77),
        new DiscoveryObservation.SsdpAsked(
            AT, "wlan0", Outcome.ok(40001), 6, 0, Optional.empty(), 2, 0, List.of(TV), 450),
        new DiscoveryObservation.SsdpHeard(
            AT,
            "wlan0",
            TV,
            List.of("roku:ecp"),
            Optional.of("Roku"),
            Optional.of(new Place("http://192.168.1.40:8060/")),
            Optional.of(new Serial("29600009-5406-1005-8080-1234567890ab")),
            91,
            2),
        new DiscoveryObservation.AskedDirectly(
            AT, TV, 1, Outcome.ok(List.of(new Name("Living Room"))), 33),
        new DiscoveryObservation.Swept(AT, "wlan0", 2, List.of(8008, 7000), 1, 2, 1, 260),
        new DiscoveryObservation.AppNamed(AT, "wlan0", "CA5E8412", 2, List.of(TV)),
        new DiscoveryObservation.ConsolesAsked(
            AT, "wlan0", DiscoveryObservation.ConsoleKind.XBOX, Outcome.ok(40_000), 2, 1, 0, 360),
        new DiscoveryObservation.ConsoleHeard(
            AT,
            "wlan0",
            DiscoveryObservation.ConsoleKind.PLAYSTATION_5,
            TV,
            DiscoveryObservation.ConsolePower.STANDBY,
            Optional.of(new Serial("0CFE45000001")),
            Optional.of("PS5"),
            Optional.of(new Name("PS5-Lounge")),
            Optional.of("9.60"),
            Optional.empty(),
            103),
        new ReceiverObservation.ProofAsked(
            AT,
            TV,
            8009,
            Outcome.ok(
                new ReceiverObservation.Proof(
                    ReceiverObservation.Standing.COMPLETE,
                    List.of(
                        new CertificateChain.Link(
                            CertificateChain.Role.INTERMEDIATE,
                            "Chromecast ICA 3",
                            "Cast Root CA",
                            AT,
                            AT.plusSeconds(60))),
                    true,
                    Optional.of("x"))),
            180),
        new ReceiverObservation.SetupAsked(
            AT,
            TV,
            8008,
            Outcome.ok(
                new ReceiverObservation.SetupPage(
                    Optional.of("Chromecast"),
                    Optional.empty(),
                    Optional.of("Google Inc."),
                    Optional.of("1.56.275994"),
                    Optional.empty(),
                    Optional.of(29_600L),
                    Optional.of(true),
                    Optional.of(-40),
                    Optional.of(-94),
                    Optional.of(60),
                    Optional.of(true),
                    Optional.empty(),
                    Optional.empty())),
            12),
        new ReceiverObservation.Launched(
            AT,
            TV,
            8009,
            "CC1AD845",
            Outcome.ok(
                new ReceiverObservation.Launch(
                    ReceiverObservation.LaunchStage.REFUSED, Optional.of("NOT_FOUND"), true)),
            900),
        new ReceiverObservation.Described(
            AT,
            TV,
            Outcome.ok(
                new ReceiverObservation.Description(
                    Optional.of("urn:x"),
                    Optional.of(new Name("TV")),
                    Optional.empty(),
                    Optional.of("OLED55"),
                    Optional.empty(),
                    true))),
        new ReceiverObservation.DialAsked(
            AT, TV, "Netflix", Outcome.ok(ReceiverObservation.DialState.MISSING)),
        new ReceiverObservation.RokuAsked(
            AT,
            TV,
            Outcome.ok(
                new ReceiverObservation.Roku(
                    Optional.of("Roku Ultra"),
                    Optional.of(new Name("Den")),
                    Optional.of("15.0.4"),
                    Optional.empty(),
                    true,
                    ReceiverObservation.Control.LIMITED,
                    Optional.of(true),
                    Optional.of(List.of("12", "837"))))),
        new Observation.ProbeEnded(AT, "discovery", Outcome.notRun("cut off")));
  }

  private static HostNetwork network() {
    return new HostNetwork(
        "Linux 6.12",
        List.of(
            new Nic(
                "wlan0",
                2,
                NicKind.WIFI,
                true,
                true,
                false,
                1500,
                Optional.empty(),
                List.of(new Prefix(InetAddress.ofLiteral("192.168.1.20"), 24)))),
        List.of(new DefaultRoute("wlan0", InetAddress.ofLiteral("192.168.1.1"), 600)),
        List.of(InetAddress.ofLiteral("192.168.1.1")),
        List.of(
            new Neighbour(TV, "wlan0", Optional.of(new Mac("02:00")), NeighbourState.INCOMPLETE)),
        Optional.of("wlan0"));
  }

  private static Bundle bundle(Observation... observations) {
    Declared declared =
        new Declared(
            Optional.of("netflix"),
            Optional.of("8.140.1"),
            Declared.Sender.ANDROID,
            Optional.of("16"),
            Optional.of(Declared.Plan.ADS),
            List.of("youtube"),
            Set.of(Step.S2, Step.S10),
            Optional.of("TV"),
            Optional.of(Declared.Symptom.NO_CAST_BUTTON),
            Optional.of("NW-2-5"),
            Optional.of("2026-11-01"),
            Optional.empty());
    return new Bundle("0.1.0", AT, 450, declared, new Observations(List.of(observations)));
  }

  private static Bundle full() {
    return bundle(everyKind().toArray(Observation[]::new));
  }

  private static Parsed<Bundle> read(String json) {
    return BundleJson.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String reasonOf(String json) {
    return switch (read(json)) {
      case Parsed.Ok<Bundle> ok -> "read";
      case Parsed.Malformed<Bundle>(String reason, int offset) -> reason;
    };
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void whatIsWrittenIsReadAgain(Observation observation) {
    Bundle bundle = bundle(observation);
    assertEquals(new Parsed.Ok<>(bundle), read(BundleJson.write(bundle)));
  }

  @Test
  void noKindIsForgottenHere() {
    assertEquals(
        kinds(Observation.class).map(Class::getSimpleName).sorted().toList(),
        everyKind().stream().map(o -> o.getClass().getSimpleName()).distinct().sorted().toList());
  }

  /** The records behind a sealed family, and those behind its sub-families. */
  private static Stream<Class<?>> kinds(Class<?> family) {
    return family.isSealed()
        ? Arrays.stream(family.getPermittedSubclasses()).flatMap(BundleJsonTest::kinds)
        : Stream.of(family);
  }

  @Test
  void oneObservationHasOneLine() {
    String text = BundleJson.write(full());
    assertEquals(everyKind().size(), text.lines().filter(l -> l.startsWith("    {")).count());
    everyKind().forEach(o -> assertEquals(1, BundleJson.line(o).lines().count()));
  }

  @Test
  void nothingThatIsOnlyDerivedIsWritten() {
    String text = BundleJson.write(full());
    for (String derived :
        List.of("isComplete", "complete", "selfAssigned", "complaint\"", "\"ok\":")) {
      assertFalse(text.contains(derived), derived);
    }
  }

  @Test
  void aBundleCutOffAnywhereIsMalformed() {
    byte[] whole = BundleJson.write(full()).strip().getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      Parsed<Bundle> parsed = BundleJson.read(Arrays.copyOf(whole, length));
      assertInstanceOf(Parsed.Malformed.class, parsed, "after " + length + " bytes");
    }
  }

  @Test
  void aDamagedBundleIsReadOrRefusedAndNeverThrows() {
    byte[] whole = BundleJson.write(full()).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(7);
    for (int round = 0; round < 3_000; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i <= round % 4; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      BundleJson.read(damaged);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "true",
        "17",
        "\"castdoctor\"",
        "[]",
        "{}",
        "[{}]",
        "{\"schema\":1}",
        "{\"schema\":\"castdoctor.observations/1\"}",
        "\u0000",
        "{\"schema\":null}"
      })
  void whatIsNoBundleIsRefused(String text) {
    assertInstanceOf(Parsed.Malformed.class, read(text));
  }

  @Test
  void theZoneAndTheClassOfAComplaintComeBack() {
    Bundle bundle = complaining().in(ZoneId.of("Europe/Berlin"));
    Parsed.Ok<?> read =
        assertInstanceOf(
            Parsed.Ok.class,
            BundleJson.read(BundleJson.write(bundle).getBytes(StandardCharsets.UTF_8)));
    assertEquals(bundle, read.value());
  }

  @Test
  void aSentenceInThePlaceOfARuleIsRefusedAndNotRepeated() {
    String forged = BundleJson.write(complaining()).replace("en-child-1", "My son saw porn");
    assertFalse(reasonOf(forged).contains("porn"), reasonOf(forged));
  }

  @Test
  void aZoneThatNobodyLivesInIsRefused() {
    String forged =
        BundleJson.write(full().in(ZoneId.of("Europe/Berlin")))
            .replace("Europe/Berlin", "Middle/Earth");
    assertFalse(reasonOf(forged).isBlank());
  }

  private static Bundle complaining() {
    ComplaintClass complaint =
        new ComplaintClass(List.of(new Recognised(Kind.CHILD_SAFETY, "en-child-1")));
    return full().declaring(full().declared().complaining(complaint));
  }

  @Test
  void anotherSchemaIsRefusedAndNamed() {
    String other =
        BundleJson.write(full()).replace("castdoctor.observations/1", "castdoctor.observations/2");
    assertTrue(reasonOf(other).contains("castdoctor.observations/1"), reasonOf(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"agentVersion", "startedAt", "durationMillis", "declared", "observations"})
  void aMissingFieldIsRefused(String field) {
    String without = BundleJson.write(full()).replace("\"" + field + "\":", "\"other\":");
    assertInstanceOf(Parsed.Malformed.class, read(without));
  }

  @ParameterizedTest
  @ValueSource(strings = {"at", "address", "port", "outcome", "waitedMillis", "attempt"})
  void anObservationThatLacksAFieldIsRefused(String field) {
    Bundle one = bundle(new ReceiverObservation.Connected(AT, TV, 8009, 1, Outcome.ok(4L), 4));
    String without = BundleJson.write(one).replace("\"" + field + "\":", "\"other\":");
    assertInstanceOf(Parsed.Malformed.class, read(without));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"nothing\"", "\"\"", "null", "5"})
  void anUnknownKindIsRefused(String kind) {
    String other = BundleJson.write(full()).replace("\"kind\":\"tcp\"", "\"kind\":" + kind);
    assertInstanceOf(Parsed.Malformed.class, read(other));
  }

  @Test
  void fieldsOfALaterVersionAreTolerated() {
    Bundle bundle = full();
    String later =
        BundleJson.write(bundle)
            .replace("\"kind\":\"tcp\"", "\"kind\":\"tcp\",\"new\":{\"a\":[1]}")
            .replace("\"sender\":", "\"mood\":\"fine\",\"sender\":")
            .replace("\"agentVersion\":", "\"new\": true, \"agentVersion\":");
    assertEquals(new Parsed.Ok<>(bundle), read(later));
  }

  @ParameterizedTest
  @ValueSource(strings = {"router.example", "localhost", "", "0x7f.1", "1.2.3.4.5"})
  void anAddressThatIsNoLiteralIsRefusedWithoutLookingItUp(String text) {
    String named = BundleJson.write(full()).replace("192.168.1.40", text);
    // A look-up of a name that is nowhere would take longer than this.
    assertTimeoutPreemptively(
        Duration.ofSeconds(2), () -> assertInstanceOf(Parsed.Malformed.class, read(named)));
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "[".repeat(100_000);
    String json =
        BundleJson.write(full()).replace("\"durationMillis\":", "\"x\": " + deep + ", \"y\":");
    assertInstanceOf(Parsed.Malformed.class, read(json));
    assertInstanceOf(Parsed.Malformed.class, read(deep));
  }

  @Test
  void moreBytesThanABundleMayHaveAreRefused() {
    byte[] huge = new byte[BundleJson.MAX_BYTES + 1];
    Arrays.fill(huge, (byte) ' ');
    byte[] start = BundleJson.write(full()).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(start, 0, huge, huge.length - start.length, start.length);
    assertInstanceOf(Parsed.Malformed.class, BundleJson.read(huge));
  }

  @Test
  void theZoneOfALinkLocalAddressStaysOnThisComputer() throws Exception {
    InetAddress zoned = Inet6Address.getByAddress(null, TV6.getAddress(), 2);
    Bundle bundle =
        bundle(new ReceiverObservation.Connected(AT, zoned, 8009, 1, Outcome.ok(4L), 4));
    String text = BundleJson.write(bundle);
    assertFalse(text.contains("%"), text);
    assertEquals(new Parsed.Ok<>(bundle), read(text));
    assertEquals(
        bundle.observations().all().stream().map(BundleJson::line).toList(),
        read(text).toOptional().orElseThrow().observations().all().stream()
            .map(BundleJson::line)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-1000000000-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "+10000-01-01T00:00:00Z"})
  void aTimeThatNoClockShowsIsRefused(String time) {
    String json =
        BundleJson.write(full())
            .replaceFirst("\"startedAt\": \"[^\"]*\"", "\"startedAt\": \"" + time + "\"");
    assertInstanceOf(Parsed.Malformed.class, read(json));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 33, 65_536})
  void aPrefixLongerThanItsAddressIsRefused(int length) {
    String json = BundleJson.write(full()).replace("\"length\":24", "\"length\":" + length);
    assertInstanceOf(Parsed.Malformed.class, read(json));
  }

  @Test
  void aNumberTooLargeForItsFieldIsRefused() {
    String json = BundleJson.write(full()).replace("\"port\":8009", "\"port\":99999999999999");
    assertInstanceOf(Parsed.Malformed.class, read(json));
  }

  @Test
  void aBundleOfBeforeThereWereAnswersHasNone() {
    String old = BundleJson.write(declaring(Map.of()));
    assertFalse(old.contains("answers\":{"), old);
    assertEquals(declaring(Map.of()), read(old).toOptional().orElseThrow());
  }

  @Test
  void answersAreSavedInOneOrder() {
    String one = BundleJson.write(declaring(Map.of("plan", "ads", "app-version", "newest")));
    assertTrue(one.contains("{\"app-version\":\"newest\",\"plan\":\"ads\"}"), one);
    assertEquals(
        Map.of("app-version", "newest", "plan", "ads"),
        read(one).toOptional().orElseThrow().declared().answers());
  }

  @Test
  void answersThatNoCatalogueCanHaveAreRefused() {
    String good = BundleJson.write(declaring(Map.of("plan", "ads")));
    for (String bad :
        List.of("\"plan\":\"\"", "\"plan\":\"\u001b[2J\"", "\"Plan\":\"ads\"", "\"plan\":null")) {
      Parsed<Bundle> parsed = read(good.replace("\"plan\":\"ads\"", bad));
      assertInstanceOf(Parsed.Malformed.class, parsed, bad);
    }
    String many =
        IntStream.range(0, 65)
            .mapToObj(i -> "\"q" + i + "\":\"yes\"")
            .collect(Collectors.joining(","));
    assertInstanceOf(
        Parsed.Malformed.class, read(good.replace("\"plan\":\"ads\"", many)), "too many");
  }

  private static Bundle declaring(Map<String, String> answers) {
    return new Bundle(
        "0.1.0", AT, 1, Declared.nothing().answering(answers), new Observations(List.of()));
  }
}
