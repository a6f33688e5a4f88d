package org.castdoctor.protocol.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.castdoctor.protocol.diagnosis.Diagnosis.Because;
import org.castdoctor.protocol.diagnosis.Diagnosis.StepReason;

/**
 * A diagnosis as JSON, schema {@code castdoctor.diagnosis/1}. Written out field by field, because
 * the names are a contract: renaming a record must not rename what scripts read.
 */
public final class DiagnosisJson {
  /** The name and number of the schema that is published beside this class. */
  public static final String SCHEMA = "castdoctor.diagnosis/1";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private DiagnosisJson() {}

  /** The whole diagnosis. */
  public static ObjectNode of(Diagnosis diagnosis) {
    ObjectNode json = JSON.objectNode();
    json.put("schema", SCHEMA);
    json.put("id", diagnosis.id());
    json.put("createdAt", diagnosis.createdAt().toString());
    json.put("durationMs", diagnosis.durationMillis());
    json.putObject("code")
        .put("short", diagnosis.code().shortForm())
        .put("long", diagnosis.code().longForm())
        .put("digits", diagnosis.code().digits())
        .put("spoken", diagnosis.code().spoken());
    json.putObject("agent")
        .put("version", diagnosis.agent().version())
        .put("catalogue", diagnosis.agent().catalogue())
        .put("knowledge", diagnosis.agent().knowledge())
        .put("os", diagnosis.agent().os());
    json.set("request", request(diagnosis.request()));
    json.set("verdict", verdict(diagnosis.verdict()));
    json.putObject("nextActor")
        .put("who", diagnosis.nextActor().who().word())
        .put("does", diagnosis.nextActor().does());
    json.set("path", array(diagnosis.path(), DiagnosisJson::pathLink));
    json.set("findings", array(diagnosis.findings(), DiagnosisJson::finding));
    json.set("steps", steps(diagnosis.steps()));
    json.set("worksNow", array(diagnosis.worksNow(), DiagnosisJson::because));
    json.set("needs", array(diagnosis.needs(), DiagnosisJson::need));
    json.set("whatChanged", array(diagnosis.whatChanged(), DiagnosisJson::change));
    json.set("devices", array(diagnosis.devices(), DiagnosisJson::device));
    json.set("checks", array(diagnosis.checks(), DiagnosisJson::checkRun));
    json.put("concern", diagnosis.concern().word());
    json.set("escalation", escalation(diagnosis.escalation()));
    diagnosis.statement().ifPresent(statement -> json.set("statement", statement(statement)));
    json.putObject("fingerprint")
        .put("v1", diagnosis.fingerprint().v1())
        .put("evidence", diagnosis.fingerprint().evidence())
        .put("evidenceVersion", diagnosis.fingerprint().evidenceVersion());
    return json;
  }

  /** One thing that changed. */
  public static ObjectNode change(Diagnosis.Change change) {
    ObjectNode json = JSON.objectNode();
    json.put("at", change.at().toString());
    json.put("device", change.device()).put("what", change.what());
    change.from().ifPresent(from -> json.put("from", from));
    change.to().ifPresent(to -> json.put("to", to));
    change.lastBefore().ifPresent(day -> json.put("lastBefore", day.toString()));
    return json;
  }

  /** What was declared; what was not is left out. */
  public static ObjectNode request(Declared declared) {
    ObjectNode json = JSON.objectNode();
    declared.app().ifPresent(app -> json.put("app", app));
    declared.appVersion().ifPresent(version -> json.put("appVersion", version));
    json.put("sender", declared.sender().word());
    declared.senderOs().ifPresent(os -> json.put("senderOs", os));
    declared.plan().ifPresent(plan -> json.put("plan", plan.word()));
    json.set("works", texts(declared.works()));
    json.set("tried", texts(declared.tried().stream().map(Step::name).toList()));
    declared.device().ifPresent(device -> json.put("device", device));
    declared.symptom().ifPresent(symptom -> json.put("symptom", symptom.word()));
    declared.error().ifPresent(error -> json.put("error", error));
    declared.since().ifPresent(since -> json.put("since", since));
    declared.complaintClass().ifPresent(kind -> json.set("complaintClass", complaint(kind)));
    if (!declared.answers().isEmpty()) {
      ObjectNode answers = json.putObject("answers");
      declared.answers().forEach(answers::put);
    }
    return json;
  }

  private static ObjectNode complaint(ComplaintClass complaint) {
    ObjectNode json = JSON.objectNode();
    json.put("leading", complaint.word());
    json.set(
        "recognised",
        array(
            complaint.recognised(),
            one -> JSON.objectNode().put("class", one.kind().word()).put("rule", one.rule())));
    return json;
  }

  private static ObjectNode escalation(Diagnosis.Escalation escalation) {
    ObjectNode json = JSON.objectNode();
    json.put("to", escalation.to());
    escalation.channel().ifPresent(channel -> json.put("channel", channel));
    escalation.hours().ifPresent(hours -> json.put("hours", hours));
    escalation.openNow().ifPresent(open -> json.put("openNow", open));
    escalation.opensAt().ifPresent(at -> json.put("opensAt", at.toString()));
    json.put("because", escalation.because()).put("say", escalation.say());
    if (!escalation.mayOffer().isEmpty()) {
      json.set("mayOffer", texts(escalation.mayOffer()));
    }
    if (!escalation.rungs().isEmpty()) {
      json.set("rungs", texts(escalation.rungs()));
    }
    escalation.accountable().ifPresent(role -> json.put("accountable", role));
    escalation.note().ifPresent(note -> json.put("note", note));
    return json.put("case", escalation.caseNumber());
  }

  private static ObjectNode statement(Diagnosis.Statement statement) {
    return JSON.objectNode()
        .put("text", statement.text())
        .put("at", statement.at().toString())
        .put("zone", statement.zone());
  }

  private static ObjectNode verdict(Diagnosis.Verdict verdict) {
    ObjectNode json = JSON.objectNode();
    json.put("code", verdict.id().map(FindingId::toString).orElse(null));
    json.put("slug", verdict.slug().orElse(null));
    return json.put("owner", verdict.owner().word())
        .put("confidence", verdict.confidence().word())
        .put("scope", verdict.scope().wire())
        .put("summary", verdict.summary())
        .put("turn", verdict.turn())
        .put("because", verdict.because())
        .put("say", verdict.say());
  }

  private static ObjectNode pathLink(Diagnosis.PathLink link) {
    return JSON.objectNode()
        .put("link", link.link().word())
        .put("label", link.label())
        .put("status", link.status().word())
        .put("why", link.why());
  }

  /** One finding. */
  public static ObjectNode finding(Finding finding) {
    ObjectNode json = JSON.objectNode();
    json.put("code", finding.id().toString())
        .put("slug", finding.slug())
        .put("owner", finding.owner().word())
        .put("severity", finding.severity().word())
        .put("confidence", finding.confidence().word())
        .put("scope", finding.scope().wire())
        .put("subject", finding.subject())
        .put("summary", finding.summary())
        .put("because", finding.because());
    json.set("evidence", array(finding.evidence(), DiagnosisJson::evidence));
    json.set("explains", ids(finding.explains()));
    finding.explainedBy().ifPresent(cause -> json.put("explainedBy", cause.toString()));
    json.set(
        "remedies",
        array(
            finding.remedies(),
            text ->
                JSON.objectNode().put("who", atHome(finding.actor()).word()).put("text", text)));
    json.set("uselessSteps", texts(finding.useless().stream().map(Step::name).toList()));
    json.set("harmfulSteps", texts(finding.harmful().stream().map(Step::name).toList()));
    json.set("sources", texts(finding.sources()));
    return json;
  }

  /** Remedies are for those at home, whoever's turn it is besides. */
  private static Actor atHome(Actor turn) {
    return switch (turn) {
      case HOUSEHOLD -> Actor.HOUSEHOLD;
      case CUSTOMER, PROVIDER, RECEIVER_VENDOR, PLATFORM, STREAMING_SERVICE, DESK, NOBODY_WAIT ->
          Actor.CUSTOMER;
    };
  }

  private static ObjectNode evidence(Evidence evidence) {
    return JSON.objectNode()
        .put("observation", evidence.observation())
        .put("value", evidence.value())
        .put("vantage", evidence.vantage().word())
        .put("at", evidence.at().toString());
  }

  private static ObjectNode steps(Diagnosis.Steps steps) {
    ObjectNode json = JSON.objectNode();
    json.set("ruledOut", array(steps.ruledOut(), DiagnosisJson::stepReason));
    json.set("harmful", array(steps.harmful(), DiagnosisJson::stepReason));
    json.set("worthTrying", array(steps.worthTrying(), DiagnosisJson::stepReason));
    json.set(
        "notVisibleFromHere", texts(steps.notVisibleFromHere().stream().map(Step::name).toList()));
    return json;
  }

  private static ObjectNode stepReason(StepReason reason) {
    return JSON.objectNode().put("step", reason.step().name()).put("because", reason.because());
  }

  private static ObjectNode because(Because because) {
    return JSON.objectNode().put("what", because.what()).put("because", because.because());
  }

  private static ObjectNode need(Diagnosis.Need need) {
    ObjectNode json = JSON.objectNode();
    json.put("id", need.question()).put("question", need.text()).put("why", need.why());
    json.set("separates", ids(need.separates()));
    json.set(
        "answers",
        array(
            need.answers(),
            choice -> JSON.objectNode().put("answer", choice.answer()).put("text", choice.text())));
    return json;
  }

  /** One device's row. */
  public static ObjectNode device(Diagnosis.Device device) {
    ObjectNode json = JSON.objectNode();
    json.put("id", device.id())
        .put("family", device.family())
        .put("name", device.name())
        .put("model", device.model())
        .put("modelConfidence", device.modelConfidence().word());
    json.put("firmware", device.firmware().orElse(null));
    json.set("addresses", texts(device.addresses()));
    json.set("seenBy", texts(device.seenBy()));
    json.set("capabilities", texts(device.capabilities()));
    return json;
  }

  private static ObjectNode checkRun(Diagnosis.CheckRun run) {
    ObjectNode json = JSON.objectNode();
    json.put("id", run.id()).put("status", run.notRunBecause().isPresent() ? "notRun" : "ran");
    run.notRunBecause().ifPresent(reason -> json.put("reason", reason));
    return json.put("ms", run.millis());
  }

  private static ArrayNode ids(List<FindingId> ids) {
    return texts(ids.stream().map(FindingId::toString).toList());
  }

  private static ArrayNode texts(Collection<String> texts) {
    ArrayNode array = JSON.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  private static <T> ArrayNode array(List<T> items, Function<T, ? extends JsonNode> each) {
    ArrayNode array = JSON.arrayNode();
    items.forEach(item -> array.add(each.apply(item)));
    return array;
  }
}
