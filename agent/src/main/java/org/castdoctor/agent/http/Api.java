package org.castdoctor.agent.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdoctor.agent.history.HistoryJson;
import org.castdoctor.agent.history.Notice;
import org.castdoctor.agent.history.Recall;
import org.castdoctor.agent.history.Timeline;
import org.castdoctor.agent.http.DeclaredReader.NotUnderstood;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.report.CodeMeaning;
import org.castdoctor.agent.report.CodeRefusal;
import org.castdoctor.agent.report.FindingJson;
import org.castdoctor.agent.report.QrFace;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.code.Decoded;
import org.castdoctor.protocol.code.DiagnosisCode;
import org.castdoctor.protocol.diagnosis.DiagnosisJson;
import org.castdoctor.protocol.diagnosis.FindingId;

/**
 * The verbs of the endpoint. Fixed ones: nobody passes a command, an address to call or a path, and
 * no remedy is carried out from here.
 */
final class Api {
  /** What needs no token, because it holds nothing of this home. */
  private static final Set<String> OPEN = Set.of("/openapi.json", "/v1/openings/redeem");

  private static final Duration FORTNIGHT = Duration.ofDays(14);
  private static final int MAX_WAIT_SECONDS = 15;
  private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,3})(?:$|[,;\\s])");
  private static final Set<String> OPINIONS = Set.of("wrong", "right", "resolved");

  private final Doctor doctor;
  private final Diagnoses diagnoses;
  private final Tokens tokens;
  private final Words words;
  private final Clock clock;
  private final Refusals refusals;
  private final NoticeFeed notices;
  private final Pages pages;
  private final Bucket small;
  private final Bucket redeeming;
  private final Instant startedAt;

  Api(
      Doctor doctor,
      Diagnoses diagnoses,
      Tokens tokens,
      Clock clock,
      Refusals refusals,
      NoticeFeed notices,
      Pages pages) {
    this.doctor = doctor;
    this.diagnoses = diagnoses;
    this.tokens = tokens;
    this.words = doctor.words();
    this.clock = clock;
    this.refusals = refusals;
    this.notices = notices;
    this.pages = pages;
    this.small = new Bucket(clock, 5, Duration.ofSeconds(2));
    this.redeeming = new Bucket(clock, 10, Duration.ofSeconds(6));
    this.startedAt = clock.now();
  }

  /** The words of the language in which is answered. */
  Words words() {
    return words;
  }

  /** Answers a request that the guard let through. */
  Reply answer(Head head, byte[] body) {
    String path = head.path();
    if (head.query().isPresent() && !path.equals("/v1/history")) {
      return new Reply.Refused(Refusal.QUERY);
    }
    Optional<Reply.Now> page =
        head.method().equals("GET") ? pages.page(path, head) : Optional.empty();
    if (page.isPresent()) {
      return page.get();
    }
    if (!OPEN.contains(path) && !tokens.admits(head.one("authorization").orElse(""))) {
      return new Reply.Refused(Refusal.TOKEN);
    }
    return head.method().equals("POST") ? post(head, path, body) : get(head, path);
  }

  private Reply get(Head head, String path) {
    if (path.equals("/v1/diagnoses/latest")) {
      return latest(head);
    }
    if (path.equals("/v1/notices/events")) {
      return new Reply.Notices(notices, after(head));
    }
    String[] parts = path.split("/", -1);
    return switch (parts.length) {
      case 2 ->
          switch (path) {
            case "/metrics" -> Metrics.reply(doctor, diagnoses, refusals);
            default -> new Reply.Refused(Refusal.PATH);
          };
      case 3 ->
          switch (path) {
            case "/v1/status" -> Reply.json(200, status());
            case "/v1/devices" -> Reply.json(200, devices());
            case "/v1/history" -> history(head);
            case "/v1/notices" -> Reply.json(200, notices());
            case "/v1/diagnoses" -> new Reply.Refused(Refusal.METHOD);
            case "/v1/feedback", "/v1/openings" -> new Reply.Refused(Refusal.METHOD);
            default -> new Reply.Refused(Refusal.PATH);
          };
      case 4 -> named(parts[1] + "/" + parts[2], parts[3]);
      case 5 ->
          path.startsWith("/v1/diagnoses/") && parts[4].equals("events")
              ? diagnoses.run(parts[3]).<Reply>map(Reply.Events::new).orElse(nothing())
              : nothing();
      default -> nothing();
    };
  }

  private static Reply nothing() {
    return new Reply.Refused(Refusal.PATH);
  }

  private Reply named(String collection, String name) {
    return switch (collection) {
      case "v1/diagnoses" -> diagnosis(name);
      case "v1/findings" ->
          FindingId.parse(name.toUpperCase(Locale.ROOT))
              .flatMap(doctor.catalogue()::type)
              .<Reply>map(
                  type -> Reply.json(200, FindingJson.full(type, doctor.catalogue(), words.tag())))
              .orElse(nothing());
      case "v1/codes" -> code(name);
      default -> nothing();
    };
  }

  private Reply latest(Head head) {
    return diagnoses
        .latest()
        .<Reply>map(rendered ->
            head.one("if-none-match").filter(rendered.etag()::equals).isPresent()
                ? new Reply.Now(304, Map.of("etag", rendered.etag()), new byte[0])
                : whole(rendered))
        .orElse(nothing());
  }

  private static Reply.Now whole(Rendered rendered) {
    return new Reply.Now(
        200, Map.of("content-type", Reply.JSON, "etag", rendered.etag()), rendered.json());
  }

  private Reply diagnosis(String name) {
    Optional<Rendered> latest = diagnoses.latest().filter(rendered -> rendered.isCalled(name));
    if (latest.isPresent()) {
      return whole(latest.get());
    }
    return diagnoses
        .run(name)
        .<Reply>map(run ->
            run.result().isCompletedExceptionally()
                ? failed()
                : run.result().isDone() ? whole(run.result().join()) : pending(run))
        .orElse(nothing());
  }

  private static Reply.Now pending(Run run) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", run.id()).put("status", "running");
    return Reply.json(202, json)
        .with("location", "/v1/diagnoses/" + run.id())
        .with("retry-after", "1");
  }

  private Reply.Now failed() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", "urn:castdoctor:problem:bug")
        .put("title", words.say("A bug of ours ended the measurement."))
        .put("status", 500);
    return new Reply.Now(500, Map.of("content-type", Reply.PROBLEM), Reply.bytes(json));
  }

  private Reply code(String text) {
    return switch (DiagnosisCode.decode(text.replace('-', ' '))) {
      case Decoded.Exact exact ->
          Reply.json(
              200,
              forCamera(
                  CodeMeaning.of(exact.content(), doctor.catalogue(), words.tag(), clock.now()),
                  text));
      case Decoded.Filled filled ->
          Reply.json(
              200,
              CodeMeaning.of(filled.content(), doctor.catalogue(), words.tag(), clock.now())
                  .put("reads", filled.reads()));
      case Decoded.DidYouMean didYouMean -> {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "urn:castdoctor:problem:no-code")
            .put("title", words.say("That is no code; please compare it once more."))
            .put("status", 422);
        ArrayNode candidates = json.putArray("didYouMean");
        didYouMean.candidates().forEach(candidate -> candidates.add(candidate.reads()));
        yield new Reply.Now(422, Map.of("content-type", Reply.PROBLEM), Reply.bytes(json));
      }
      case Decoded.Refused refused -> problem(422, "no-code", CodeRefusal.of(refused));
    };
  }

  /** With the same code as a QR symbol: rows of 1 for dark and 0 for light, without quiet zone. */
  private static ObjectNode forCamera(ObjectNode json, String code) {
    ArrayNode rows = json.putArray("qr");
    QrFace.of(code.toUpperCase(Locale.ROOT)).rows().forEach(rows::add);
    return json;
  }

  private Reply.Now problem(int status, String slug, Text title) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", "urn:castdoctor:problem:" + slug)
        .put("title", words.say(title))
        .put("status", status);
    return new Reply.Now(status, Map.of("content-type", Reply.PROBLEM), Reply.bytes(json));
  }

  private Reply history(Head head) {
    LocalDate today = LocalDate.ofInstant(clock.now(), clock.zone());
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : head.query().orElse("since=7d").split("&", -1)) {
      String[] sides = pair.split("=", 2);
      if (sides.length != 2
          || !Set.of("since", "device").contains(sides[0])
          || !sides[1].matches("[A-Za-z0-9._-]{1,64}")
          || query.put(sides[0], sides[1]) != null) {
        return new Reply.Refused(Refusal.QUERY);
      }
    }
    Optional<LocalDate> since = Recall.day(query.getOrDefault("since", "7d"), today);
    if (since.isEmpty()) {
      return new Reply.Refused(Refusal.QUERY);
    }
    Timeline timeline = doctor.timeline();
    String wanted = query.getOrDefault("device", "").toLowerCase(Locale.ROOT);
    Predicate<String> about =
        id ->
            wanted.isEmpty()
                || id.equalsIgnoreCase(wanted)
                || timeline.nameOf(id).toLowerCase(Locale.ROOT).contains(wanted);
    return Reply.json(200, HistoryJson.of(timeline, since.get(), today, clock.zone(), about));
  }

  /** What stands, and what was told to be over within a fortnight; the latest first. */
  private ObjectNode notices() {
    Instant since = clock.now().minus(FORTNIGHT);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("schema", "castdoctor.notices/1");
    ArrayNode rows = json.putArray("notices");
    doctor.timeline().notices().stream()
        .filter(notice -> !notice.isOver() || notice.latestAt().isAfter(since))
        .sorted(Comparator.comparing(Notice::latestAt).reversed())
        .map(HistoryJson::notice)
        .forEach(rows::add);
    return json;
  }

  /** Where a reader that comes back goes on; the latest notice for one that is new. */
  private long after(Head head) {
    try {
      long said = head.one("last-event-id").map(Long::parseLong).orElse(notices.last());
      // A number from before the last start is none of ours.
      return said < 0 || said > notices.last() ? 0 : said;
    } catch (NumberFormatException garbage) {
      return notices.last();
    }
  }

  private ObjectNode status() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", doctor.version())
        .put("startedAt", startedAt.toString())
        .put("running", diagnoses.isRunning());
    diagnoses
        .latest()
        .ifPresent(latest ->
            json.putObject("latest")
                .put("id", latest.diagnosis().id())
                .put("code", latest.diagnosis().code().digits())
                .put("verdict", latest.diagnosis().verdict().id().map(Object::toString).orElse(""))
                .put("createdAt", latest.diagnosis().createdAt().toString()));
    ObjectNode refused = json.putObject("refused");
    refusals.counted().forEach((refusal, count) -> refused.put(refusal.slug(), count));
    json.set("watch", doctor.watch());
    return json;
  }

  private ObjectNode devices() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Optional<Rendered> latest = diagnoses.latest();
    latest.ifPresent(known -> json.put("asOf", known.diagnosis().createdAt().toString()));
    json.set(
        "devices",
        latest
            .map(known -> DiagnosisJson.of(known.diagnosis()).path("devices"))
            .orElseGet(JsonNodeFactory.instance::arrayNode));
    return json;
  }

  private Reply post(Head head, String path, byte[] body) {
    if (!Set.of("/v1/diagnoses", "/v1/feedback", "/v1/openings", "/v1/openings/redeem")
        .contains(path)) {
      return new Reply.Refused(pages.has(path) ? Refusal.METHOD : Refusal.PATH);
    }
    String type = head.one("content-type").orElse("").toLowerCase(Locale.ROOT).strip();
    if (!type.equals("application/json")
        && !type.matches("application/json; ?charset=\"?utf-8\"?")) {
      return new Reply.Refused(Refusal.CONTENT_TYPE);
    }
    try {
      return switch (path) {
        case "/v1/diagnoses" -> diagnose(head, body);
        case "/v1/feedback" -> feedback(DeclaredReader.tree(body));
        case "/v1/openings" -> Reply.json(201, word("code", tokens.open()));
        default -> redeem(DeclaredReader.tree(body));
      };
    } catch (NotUnderstood wrong) {
      return problem(400, "body", wrong.text());
    }
  }

  private static ObjectNode word(String name, String value) {
    return JsonNodeFactory.instance.objectNode().put(name, value);
  }

  private Reply diagnose(Head head, byte[] body) throws NotUnderstood {
    return switch (diagnoses.ask(DeclaredReader.read(body))) {
      case Diagnoses.Asked.Not(Refusal refusal, long seconds) ->
          new Reply.Refused(refusal, Map.of("retry-after", String.valueOf(seconds)));
      case Diagnoses.Asked.Granted(Run run) -> {
        int wait = wait(head);
        yield wait == 0 ? pending(run) : new Reply.Later(waiting(run, wait));
      }
    };
  }

  private CompletableFuture<Reply.Now> waiting(Run run, int seconds) {
    return run.result()
        .thenApply(rendered ->
            whole(rendered)
                .with("content-location", "/v1/diagnoses/" + run.id())
                .with("preference-applied", "wait=" + seconds))
        .exceptionally(bug -> failed())
        .completeOnTimeout(pending(run), seconds, TimeUnit.SECONDS);
  }

  /** How long somebody wants to wait (RFC 7240 §4.3); none where nothing is said. */
  private static int wait(Head head) {
    Matcher wait = WAIT.matcher(head.one("prefer").orElse(""));
    return wait.find() ? Math.min(MAX_WAIT_SECONDS, Integer.parseInt(wait.group(1))) : 0;
  }

  private Reply feedback(JsonNode json) throws NotUnderstood {
    String about = json.path("about").asText();
    String verdict = json.path("verdict").asText();
    if (json.size() != 2 || !OPINIONS.contains(verdict) || !about.matches("[A-Za-z0-9 -]{3,40}")) {
      throw new NotUnderstood(
          Text.of("about must be a diagnosis' id or code, verdict one of right, resolved, wrong."));
    }
    if (!small.take()) {
      return new Reply.Refused(Refusal.RATE, Map.of("retry-after", "2"));
    }
    doctor.feedback(about, verdict);
    return new Reply.Now(204, Map.of(), new byte[0]);
  }

  private Reply redeem(JsonNode json) throws NotUnderstood {
    if (json.size() != 1 || !json.path("code").isTextual()) {
      throw new NotUnderstood(Text.of("code must be the word after # in the link."));
    }
    if (!redeeming.take()) {
      return new Reply.Refused(Refusal.RATE, Map.of("retry-after", "6"));
    }
    return tokens
        .redeem(json.path("code").asText())
        .<Reply>map(token -> Reply.json(200, word("token", token)))
        .orElseGet(() -> new Reply.Refused(Refusal.OPENING));
  }
}
