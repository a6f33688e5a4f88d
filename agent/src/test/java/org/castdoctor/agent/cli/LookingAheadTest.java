package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.cli.Played.Said;
import org.castdoctor.agent.history.HistoryStore;
import org.castdoctor.agent.history.HistoryStore.Limits;
import org.castdoctor.agent.history.HistoryStore.Opened;
import org.castdoctor.agent.history.Notice;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.ContinuousBrowser;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Download.Fetched;
import org.castdoctor.agent.lan.Secrets;
import org.castdoctor.agent.observe.AdvertTxt;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.pack.Packs;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimRun;
import org.castdoctor.agent.watch.Diary;
import org.castdoctor.agent.watch.HomeDoctor;
import org.castdoctor.agent.watch.Hours;
import org.castdoctor.agent.watch.Notices;
import org.castdoctor.agent.watch.Watcher;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.privacy.Name;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a desk signs reaches whom it concerns, by itself, and nobody else. */
class LookingAheadTest {
  private static final URI SOURCE = URI.create("https://desk.example.org/pack");
  private static final String STATEMENT = "Films stop after a minute; the maker works on it.";
  private static final String CONCERNED = "This concerns your Living Room: " + STATEMENT;
  private static final String OVER = "It is over: " + STATEMENT;
  private static final String TAKEN_BACK =
      "It was taken back: what was said to concern you is not so.";

  /** Half a day, and an hour for what then comes of it. */
  private static final Duration UNTIL_ASKED_AGAIN = Duration.ofHours(13);

  private final Path state;

  /** Who announces himself does not answer: to sign for it at every poll would take its time. */
  private final SimRun run = new SimRun(SimHome.healthy().with(List.of()));

  private final Played played;
  private final List<String> onScreen = new ArrayList<>();
  private final List<String> atTheEndpoint = new ArrayList<>();
  private final HistoryStore history;
  private final LookingAhead ahead;
  private final Watcher watcher;
  private Optional<byte[]> served = Optional.empty();
  private int asked;
  private String model = "Chromecast";

  LookingAheadTest(@TempDir Path state) {
    this.state = state;
    Packs.trustDesk(state);
    played = new Played(Map.of("CASTDOCTOR_HOME", state.toString(), "CASTDOCTOR_LANG", "en"));
    Surroundings surroundings = played.surroundings();
    history =
        assertInstanceOf(
                Opened.Store.class,
                HistoryStore.open(state.resolve(HistoryStore.FILE), Limits.USUAL))
            .history();
    Learning learning = new Learning(state, surroundings::mindAnew);
    MeasuringOptions measuring = new MeasuringOptions();
    HomeDoctor doctor = surroundings.doctor(measuring, Optional.of(history), learning);
    ahead =
        new LookingAhead(
            surroundings,
            measuring,
            new LookingAhead.Outside(run.clock(), new Middling(), this::fetch, Runnable::run),
            doctor,
            learning,
            history);
    Notices notices = new Notices(command -> onScreen.add(command.getLast()), "Linux");
    Diary diary = new Diary(history, notices::show, surroundings.words());
    watcher =
        new Watcher(
            new Watcher.World(
                run.lan(), run.clock(), run.facts(), new OneReceiver(), Optional.empty()),
            diary,
            () -> learning.get().knowledge(),
            List.of(),
            new Watcher.Tasks(
                () -> {}, ahead.outlook(run.clock(), diary, this::heard, notices::show)));
  }

  /** Rolls the middle. */
  private static final class Middling implements Secrets {
    @Override
    public String next() {
      return "a".repeat(43);
    }

    @Override
    public int port() {
      return 50_000;
    }

    @Override
    public int below(int bound) {
      return bound / 2;
    }
  }

  /** Hears one receiver, as soon as it listens. */
  private final class OneReceiver implements ContinuousBrowser {
    @Override
    public Following follow(Nic nic, String type, Clock clock, Listener listener) {
      listener.found(
          new ServiceSeen(
              clock.now(),
              type,
              new Name("Chromecast-1"),
              Optional.of(new Name("tv.local")),
              8009,
              List.of(InetAddress.ofLiteral("192.168.1.40")),
              new AdvertTxt(Map.of("fn", "Living Room", "id", "tv-1", "md", model))));
      return new Following() {
        @Override
        public Health tidy() {
          return Health.FINE;
        }

        @Override
        public void close() {
          // Nothing was opened.
        }
      };
    }
  }

  private Fetched fetch(URI uri, int maxBytes, Deadline deadline) {
    if (!uri.equals(SOURCE)) {
      return new Fetched.Nothing(Text.of("Only the desk is there."));
    }
    asked++;
    return served
        .<Fetched>map(Fetched.File::new)
        .orElseGet(() -> new Fetched.Nothing(Text.of("Nothing is there.")));
  }

  private void heard(Notice notice) {
    atTheEndpoint.add(notice.latestText());
  }

  @AfterEach
  void end() {
    history.close();
  }

  private void pass(Duration time) {
    Hours.pass(time, watcher, run.clock());
  }

  /** As {@code castdoctor knowledge source} does. */
  private void nameTheSource() {
    Said said = played.run("knowledge", "source", SOURCE.toString());
    assertEquals(ExitCodes.FINE, said.exit(), said.err());
  }

  private static ObjectNode pack(int version, String until) {
    try {
      return (ObjectNode)
          new JsonMapper()
              .readTree(
                  """
                  {"schema": "castdoctor.pack/1", "name": "desk", "version": %d,
                   "createdAt": "2026-11-21T10:00:00Z",
                   "content": {"incidents": {"incidents": [
                     {"id": "desk-2026-11-films", "from": "2026-11-19"%s,
                      "reach": {"models": ["Chromecast"]}, "finding": "R05",
                      "statement": "%s", "confidence": "likely",
                      "source": "notice of the maker to partners, 20 Nov 2026",
                      "checked": "2026-11", "reviewBy": "2027-05-31"}]}},
                   "recall": []}
                  """
                      .formatted(version, until, STATEMENT));
    } catch (JsonProcessingException typo) {
      throw new IllegalArgumentException(typo);
    }
  }

  private static ObjectNode begins(int version) {
    return pack(version, "");
  }

  private static ObjectNode ends(int version) {
    return pack(version, ", \"until\": \"2026-11-20\"");
  }

  private JsonNode status() {
    return ahead.status(watcher.status());
  }

  private String ofTheSource() {
    return status().at("/knowledge/source").asText();
  }

  private String knowledge() {
    return status().at("/knowledge/version").asText();
  }

  private List<String> isAhead() {
    List<String> all = new ArrayList<>();
    status().path("ahead").forEach(line -> all.add(line.asText()));
    return all;
  }

  private void assertTold(String... sentences) {
    assertToldAmong(sentences);
    assertEquals("", played.err());
  }

  /** The same, where something was said on standard error too. */
  private void assertToldAmong(String... sentences) {
    assertEquals(List.of(sentences), onScreen);
    assertEquals(List.of(sentences), atTheEndpoint);
  }

  @Test
  void whomAnIncidentConcernsIsToldOnceAndOnceThatItIsOver() throws IOException {
    served = Optional.of(Packs.signed(begins(7)));
    pass(Duration.ofHours(1));
    assertEquals(0, asked, "no source is named");
    assertTold();

    nameTheSource();
    pass(Duration.ofHours(1));
    assertEquals("desk-7 came and is in use.", ofTheSource());
    assertEquals(Knowledge.builtInVersion() + "+desk-7", knowledge());
    assertTold(CONCERNED);
    assertEquals(List.of(CONCERNED), isAhead());

    pass(UNTIL_ASKED_AGAIN);
    assertEquals("Nothing newer.", ofTheSource());
    assertTold(CONCERNED);

    served = Optional.of(Packs.signed(ends(8)));
    pass(UNTIL_ASKED_AGAIN);
    assertEquals("desk-8 came and is in use.", ofTheSource());
    assertTold(CONCERNED, OVER);
    assertEquals(List.of(), isAhead());

    pass(UNTIL_ASKED_AGAIN);
    assertTold(CONCERNED, OVER);
  }

  @Test
  void aHomeThatItDoesNotConcernIsToldNothing() {
    model = "Chromecast Ultra";
    nameTheSource();
    served = Optional.of(Packs.signed(begins(7)));
    pass(Duration.ofHours(1));
    assertEquals(Knowledge.builtInVersion() + "+desk-7", knowledge());
    served = Optional.of(Packs.signed(ends(8)));
    pass(UNTIL_ASKED_AGAIN);
    assertEquals(Knowledge.builtInVersion() + "+desk-8", knowledge());
    assertTold();
    assertEquals(List.of(), isAhead());
  }

  @Test
  void whatAStrangerSignedInTheDesksNameTellsNothingAndEndsNothing() {
    String refused = "The signature of desk does not fit; the file was changed or damaged.";
    nameTheSource();
    served = Optional.of(Packs.forged(begins(7)));
    pass(Duration.ofHours(1));
    assertEquals(refused, ofTheSource());
    assertEquals(Knowledge.builtInVersion(), knowledge());
    assertTold();

    served = Optional.of(Packs.signed(begins(7)));
    pass(UNTIL_ASKED_AGAIN);
    assertTold(CONCERNED);

    served = Optional.of(Packs.forged(ends(8)));
    pass(UNTIL_ASKED_AGAIN);
    assertEquals(refused, ofTheSource());
    assertEquals(Knowledge.builtInVersion() + "+desk-7", knowledge());
    assertTold(CONCERNED);
    assertEquals(List.of(CONCERNED), isAhead());
  }

  private static ObjectNode withoutIt(int version) {
    ObjectNode pack = begins(version);
    ((ObjectNode) pack.at("/content/incidents")).putArray("incidents");
    return pack;
  }

  @Test
  void aPackThatIsNotUsedAnyMoreEndsNothingAndTheNextOneMayTakeItBack() throws IOException {
    nameTheSource();
    served = Optional.of(Packs.signed(begins(7)));
    pass(Duration.ofHours(1));
    assertTold(CONCERNED);

    served = Optional.empty();
    Files.writeString(state.resolve("knowledge").resolve("pack.json"), "torn");
    pass(Duration.ofHours(1));
    assertEquals(Knowledge.builtInVersion(), knowledge());
    assertToldAmong(CONCERNED);
    assertEquals(List.of(CONCERNED), isAhead());

    served = Optional.of(Packs.signed(withoutIt(8)));
    pass(UNTIL_ASKED_AGAIN);
    assertEquals(Knowledge.builtInVersion() + "+desk-8", knowledge());
    assertToldAmong(CONCERNED, TAKEN_BACK);
    assertEquals(List.of(), isAhead());
  }

  @Test
  void aKeyThatIsTakenAwayCountsAtTheNextLookAndSoDoesItsReturn() throws IOException {
    nameTheSource();
    served = Optional.of(Packs.signed(begins(7)));
    pass(Duration.ofHours(1));
    assertEquals(Knowledge.builtInVersion() + "+desk-7", knowledge());

    Path key = state.resolve("keys").resolve("desk.pub");
    Files.delete(key);
    assertEquals(Knowledge.builtInVersion(), knowledge());
    pass(Duration.ofHours(1));
    assertToldAmong(CONCERNED);
    assertEquals(List.of(CONCERNED), isAhead());

    Packs.trustDesk(state);
    assertEquals(Knowledge.builtInVersion() + "+desk-7", knowledge());
    pass(Duration.ofHours(1));
    assertToldAmong(CONCERNED);
    assertEquals(List.of(CONCERNED), isAhead());
  }

  @Test
  void aFileOfRootsThatGoesWhileTheAgentRunsIsAReasonAndNoEnd() {
    Path gone = state.resolve("roots.pem");
    MeasuringOptions measuring = new MeasuringOptions();
    measuring.trust.files = List.of(gone);
    Fetched fetched =
        LookingAhead.Outside.of(played.surroundings(), measuring, new Middling())
            .download()
            .fetch(SOURCE, 1, run.clock().in(Duration.ofSeconds(1)));
    Text because = assertInstanceOf(Fetched.Nothing.class, fetched).because();
    assertEquals(gone + " cannot be read.", because.toString());
  }
}
