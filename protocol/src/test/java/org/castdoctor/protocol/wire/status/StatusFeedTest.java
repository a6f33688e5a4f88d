package org.castdoctor.protocol.wire.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.status.ServiceState.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages written by hand after the documented and the observed forms. */
class StatusFeedTest {
  private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");

  private static final String PSN =
      """
      {"status": [], "countries": [{"countryCode": "US", "services": [
        {"serviceName": "Account Management", "status": [%s]},
        {"serviceName": "PlayStation Store", "status": []}]}]}
      """;

  private static final String XBOX =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <ServiceStatus>
        <Status><Overall><State>%s</State><Id>1</Id></Overall></Status>
        <CoreServices>
          <Category><Id>1</Id><Name>Account &amp; profile</Name>
            <Status><Name>%s</Name><Id>2</Id></Status>
            <Scenarios><Scenario><Name>Sign in</Name><Status><Name>Down</Name></Status></Scenario></Scenarios>
          </Category>
          <Category><Id>2</Id><Name>Store</Name><Status><Name>None</Name><Id>1</Id></Status></Category>
        </CoreServices>
        <Titles><Category><Name>A Game</Name><Status><Name>Impacted</Name></Status></Category></Titles>
      </ServiceStatus>
      """;

  private static final String NINTENDO =
      "{\"operational_statuses\": [%s], \"temporary_maintenances\": [%s]}";

  private static List<PlannedWork> announced(StatusFeed feed, String page) {
    return feed.announced(page.getBytes(StandardCharsets.UTF_8), NOW, Optional.empty())
        .toOptional()
        .orElseThrow();
  }

  @Test
  void workThatIsAnnouncedIsReadFromEveryPageThatTellsOfIt() {
    List<PlannedWork> sony =
        announced(
            StatusFeed.PSN,
            PSN.formatted(
                "{\"statusType\": \"Maintenance\", \"startDate\": \"2026-11-22T02:00:00Z\","
                    + " \"endDate\": \"2026-11-22T06:00:00Z\"}, {\"statusType\": \"Outage\"}"));
    assertEquals(1, sony.size());
    assertEquals(Optional.of(Instant.parse("2026-11-22T02:00:00Z")), sony.getFirst().from());
    assertEquals(Optional.of(Instant.parse("2026-11-22T06:00:00Z")), sony.getFirst().until());
    List<PlannedWork> nintendo =
        announced(
            StatusFeed.NINTENDO,
            NINTENDO.formatted(
                "",
                "{\"software_title\": \"Online play\", \"begin\": \"Monday, November 23, 2026 1 :00"
                    + " AM\", \"end\": \"Monday, November 23, 2026 4 :00 AM\"}"));
    assertEquals(Optional.of(Instant.parse("2026-11-23T09:00:00Z")), nintendo.getFirst().from());
    List<PlannedWork> page =
        announced(
            StatusFeed.STATUSPAGE,
            """
            {"status": {"indicator": "none"}, "scheduled_maintenances": [
              {"name": "Later", "status": "scheduled", "scheduled_for": "2026-11-25T00:00:00.000Z"},
              {"name": "Database", "status": "scheduled", "scheduled_for":
               "2026-11-24T00:00:00.000Z", "scheduled_until": "2026-11-24T01:00:00.000Z"},
              {"name": "Done", "status": "completed", "scheduled_for": "2026-11-20T00:00:00.000Z"}]}
            """);
    assertEquals(List.of("Database", "Later"), page.stream().map(PlannedWork::line).toList());
  }

  @Test
  void workThatIsOverOrOnlyAnIndicatorOrNotToldOf() {
    assertEquals(
        List.of(),
        announced(
            StatusFeed.PSN,
            PSN.formatted(
                "{\"statusType\": \"Maintenance\", \"startDate\": \"2026-11-20T02:00:00Z\","
                    + " \"endDate\": \"2026-11-20T06:00:00Z\"}")));
    assertEquals(
        new PlannedWork(Optional.empty(), Optional.empty(), "Service under maintenance"),
        announced(
                StatusFeed.STATUSPAGE,
                "{\"status\": {\"indicator\": \"maintenance\", \"description\":"
                    + " \"Service under maintenance\"}}")
            .getFirst());
    assertEquals(List.of(), announced(StatusFeed.XBOX, "<anything/>"));
    for (StatusFeed feed : List.of(StatusFeed.PSN, StatusFeed.NINTENDO, StatusFeed.STATUSPAGE)) {
      for (String page : List.of("", "{}", "[]", "<html>")) {
        assertInstanceOf(
            Parsed.Malformed.class,
            feed.announced(page.getBytes(StandardCharsets.UTF_8), NOW, Optional.empty()),
            feed + page);
      }
    }
    assertEquals("/api/v2/summary.json", StatusFeed.STATUSPAGE.announcing("/api/v2/status.json"));
  }

  @Test
  void sonysPageWithoutEntriesIsFine() {
    assertEquals(ServiceState.fine(), read(StatusFeed.PSN, PSN.formatted("")));
  }

  @Test
  void sonysPageTellsOnlyOfTheCountryAskedForAndNothingWhereItHasItNot() {
    String page =
        """
        {"status": [], "countries": [
          {"countryCode": "DE", "services": [
            {"serviceName": "Store", "status": [{"statusType": "Outage"}]}]},
          {"countryCode": "GB", "services": [{"serviceName": "Store", "status": []}]}]}
        """;
    assertEquals(Level.TROUBLE, in("DE", page).toOptional().orElseThrow().level());
    assertEquals(ServiceState.fine(), in("GB", page).toOptional().orElseThrow());
    assertInstanceOf(Parsed.Malformed.class, in("US", page));
  }

  private static Parsed<ServiceState> in(String country, String page) {
    return StatusFeed.PSN.parse(page.getBytes(StandardCharsets.UTF_8), NOW, Optional.of(country));
  }

  @Test
  void sonysEntryOfTodayIsTroubleWithItsServicesName() {
    ServiceState state =
        read(
            StatusFeed.PSN,
            PSN.formatted("{\"statusType\": \"Outage\", \"startDate\": \"2026-11-21T16:00:00Z\"}"));
    assertEquals(Level.TROUBLE, state.level());
    assertEquals(List.of("Account Management: Outage"), state.lines());
  }

  @Test
  void sonysEntryOfLastWeekSaysNothingOfNow() {
    String stale = "{\"statusType\": \"Outage\", \"startDate\": \"2026-11-14T17:59:59Z\"}";
    assertEquals(ServiceState.fine(), read(StatusFeed.PSN, PSN.formatted(stale)));
    String young = "{\"statusType\": \"Outage\", \"startDate\": \"2026-11-14T18:00:01Z\"}";
    assertEquals(Level.TROUBLE, read(StatusFeed.PSN, PSN.formatted(young)).level());
  }

  @Test
  void sonysEntryWithoutAReadableDateCounts() {
    String odd = "{\"statusType\": \"Degraded\", \"startDate\": \"yesterday\"}";
    assertEquals(Level.TROUBLE, read(StatusFeed.PSN, PSN.formatted(odd)).level());
  }

  @Test
  void sonysMaintenanceIsMaintenanceUnlessSomethingIsBroken() {
    String planned = "{\"statusType\": \"Scheduled Maintenance\"}";
    assertEquals(Level.MAINTENANCE, read(StatusFeed.PSN, PSN.formatted(planned)).level());
    String both = planned + ", {\"statusType\": \"Outage\"}";
    assertEquals(Level.TROUBLE, read(StatusFeed.PSN, PSN.formatted(both)).level());
  }

  @Test
  void sonysRegionAndCountriesCountToo() {
    ServiceState region =
        read(StatusFeed.PSN, "{\"status\": [{\"statusType\": \"Outage\"}], \"countries\": []}");
    assertEquals(List.of("region: Outage"), region.lines());
  }

  @Test
  void microsoftsCoreServicesDecideAndTitlesDoNot() {
    assertEquals(
        ServiceState.fine(), read(StatusFeed.XBOX, XBOX.formatted("Impacted", "None").strip()));
    ServiceState state = read(StatusFeed.XBOX, XBOX.formatted("Impacted", "Impacted").strip());
    assertEquals(Level.TROUBLE, state.level());
    assertEquals(List.of("Account & profile: Impacted"), state.lines());
  }

  @Test
  void microsoftsOverallStateDecidesWhereNoCoreServiceIsListed() {
    String fine = "<S><Status><Overall><State>None</State></Overall></Status></S>";
    assertEquals(ServiceState.fine(), read(StatusFeed.XBOX, fine));
    assertEquals(Level.TROUBLE, read(StatusFeed.XBOX, fine.replace("None", "Major")).level());
  }

  @Test
  void aPageWithADocumentTypeIsRefused() {
    String page =
        "<!DOCTYPE S [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + "<S><Status><Overall><State>&e;</State></Overall></Status></S>";
    malformed(StatusFeed.XBOX, page);
    malformed(
        StatusFeed.XBOX,
        "<!DOCTYPE S><S><Status><Overall><State>None</State>" + "</Overall></Status></S>");
  }

  @Test
  void nintendosEmptyListsAreFine() {
    assertEquals(ServiceState.fine(), read(StatusFeed.NINTENDO, NINTENDO.formatted("", "")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // 18:00 UTC is 10:00 in the morning on the Pacific coast in November.
        "Saturday, November 21, 2026  9 :00 AM|Saturday, November 21, 2026 11 :00 AM|0|MAINTENANCE",
        "Saturday, November 21, 2026 11 :00 AM|Saturday, November 21, 2026  1 :00 PM|0|FINE",
        "Saturday, November 21, 2026  7 :00 AM|Saturday, November 21, 2026  9 :59 AM|0|FINE",
        "Saturday, November 21, 2026  9 :00 AM|Saturday, November 21, 2026 11 :00 AM|3|FINE",
        "some day|another day|0|FINE",
      })
  void nintendosMaintenanceCountsInItsOwnTime(
      String begin, String end, String status, Level level) {
    String entry =
        "{\"software_title\": \"All of it\", \"begin\": \"%s\", \"end\": \"%s\", \"event_status\": \"%s\"}"
            .formatted(begin, end, status);
    assertEquals(level, read(StatusFeed.NINTENDO, NINTENDO.formatted("", entry)).level());
  }

  @Test
  void nintendosIncidentCountsUntilItIsOver() {
    String open = "{\"software_title\": \"eShop <br /> and more\"}";
    ServiceState state = read(StatusFeed.NINTENDO, NINTENDO.formatted(open, ""));
    assertEquals(Level.TROUBLE, state.level());
    assertEquals(List.of("eShop and more"), state.lines());
    String over =
        "{\"software_title\": \"eShop\", \"end\": \"Monday, January 22, 2018  3 :07 AM\"}";
    assertEquals(ServiceState.fine(), read(StatusFeed.NINTENDO, NINTENDO.formatted(over, "")));
  }

  @ParameterizedTest
  @CsvSource({
    "none,FINE",
    "maintenance,MAINTENANCE",
    "minor,TROUBLE",
    "major,TROUBLE",
    "critical,TROUBLE"
  })
  void statuspagesIndicatorIsTheLevel(String indicator, Level level) {
    assertEquals(
        level,
        read(
                StatusFeed.STATUSPAGE,
                "{\"status\": {\"indicator\": \"%s\", \"description\": \"So\"}}"
                    .formatted(indicator))
            .level());
  }

  @ParameterizedTest
  @EnumSource
  void anythingElseIsMalformedAndNeverDown(StatusFeed feed) {
    for (String page :
        List.of(
            "", "{}", "[]", "null", "<html><body>Sign in</body></html>", "{\"status\": 7}", "\0")) {
      malformed(feed, page);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPageLongerThanAnyRealOneIsNotRead(StatusFeed feed) {
    byte[] page = new byte[StatusFeed.MAX_BYTES + 1];
    Arrays.fill(page, (byte) ' ');
    assertInstanceOf(Parsed.Malformed.class, feed.parse(page, NOW, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void aDamagedPageNeverThrows(int seed) {
    Random random = new Random(seed);
    String entry = "{\"statusType\": \"Outage\", \"startDate\": 1700000000000}";
    List<String> pages =
        List.of(
            PSN.formatted(entry),
            XBOX.formatted("None", "Impacted").strip(),
            NINTENDO.formatted("{\"begin\": \"Monday\"}", "{}"));
    for (int round = 0; round < 400; round++) {
      byte[] page = pages.get(round % pages.size()).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 3; i++) {
        page[random.nextInt(page.length)] = (byte) random.nextInt(256);
      }
      byte[] cut = Arrays.copyOf(page, random.nextInt(page.length + 1));
      for (StatusFeed feed : StatusFeed.values()) {
        assertNotNull(feed.parse(page, NOW, Optional.empty()));
        assertNotNull(feed.parse(cut, NOW, Optional.empty()));
      }
    }
  }

  @Test
  void deepNestingIsRefused() {
    malformed(StatusFeed.PSN, "{\"status\":" + "[".repeat(5_000));
    malformed(StatusFeed.XBOX, "<a>".repeat(5_000));
    malformed(StatusFeed.XBOX, "<!DOCTYPE r [ \0 ]><r/>");
  }

  @Test
  void linesAreFewShortAndClean() {
    String entries =
        "{\"statusType\": \"%s\"}".formatted("x\\u001b[31m".repeat(80))
            + ", {\"statusType\": \"y\"}";
    ServiceState state = read(StatusFeed.PSN, PSN.formatted(entries));
    assertTrue(state.lines().stream().allMatch(line -> line.length() <= 120));
    assertTrue(state.lines().stream().noneMatch(line -> line.indexOf('\u001b') >= 0));
  }

  @Test
  void theWordOfTheTableNamesTheForm() {
    assertEquals(Optional.of(StatusFeed.PSN), StatusFeed.ofWord("psn"));
    assertEquals(Optional.empty(), StatusFeed.ofWord("rss"));
  }

  private static ServiceState read(StatusFeed feed, String page) {
    Parsed<ServiceState> parsed =
        feed.parse(page.getBytes(StandardCharsets.UTF_8), NOW, Optional.empty());
    return parsed.toOptional().orElseThrow(() -> new AssertionError(parsed));
  }

  private static void malformed(StatusFeed feed, String page) {
    assertInstanceOf(
        Parsed.Malformed.class,
        feed.parse(page.getBytes(StandardCharsets.UTF_8), NOW, Optional.empty()),
        page);
  }

  @Test
  void onlyTroubleWithAccountsOrAWholeRegionTouchesTheSignIn() {
    assertTrue(trouble("Account Management: Outage").touchesSignIn());
    assertTrue(trouble("region: Outage").touchesSignIn());
    assertFalse(trouble("PlayStation Store: Outage").touchesSignIn());
    assertFalse(new ServiceState(Level.FINE, List.of("Account Management")).touchesSignIn());
  }

  private static ServiceState trouble(String line) {
    return new ServiceState(Level.TROUBLE, List.of(line));
  }
}
