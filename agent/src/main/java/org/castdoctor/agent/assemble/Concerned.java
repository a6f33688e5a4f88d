package org.castdoctor.agent.assemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.app.ConcernCheck;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.ComplaintClass;
import org.castdoctor.protocol.diagnosis.ComplaintClass.Kind;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingId;

/**
 * What a person with authority must answer, kept apart from what is concluded about the connection:
 * that is measured as always, and goes with the concern as evidence instead of as an answer.
 */
final class Concerned {
  private final Catalogue catalogue;
  private final Words words;
  private final String language;
  private final Home home;
  private final ComplaintClass complaint;

  Concerned(Catalogue catalogue, Words words, Home home) {
    this.catalogue = catalogue;
    this.words = words;
    this.language = words.tag();
    this.home = home;
    this.complaint = home.declared().complaintClass().orElse(ComplaintClass.plain());
  }

  /** Whether it comes from what was recognised in the complaint. */
  boolean isOne(Suspicion suspicion) {
    return complaint.kinds().stream().map(ConcernCheck::finding).anyMatch(suspicion.id()::equals);
  }

  /** The concerns in their order, the gravest first, each with the connection's verdict. */
  List<Suspicion> with(String connection, List<Suspicion> concerns) {
    return complaint.kinds().stream()
        .map(ConcernCheck::finding)
        .distinct()
        .flatMap(id -> concerns.stream().filter(one -> one.id().equals(id)))
        .map(one -> with(connection, one))
        .toList();
  }

  private Suspicion with(String connection, Suspicion one) {
    List<Kind> kinds = kindsOf(one.id());
    Map<String, Text> args = new HashMap<>(one.args());
    args.put("connection", Text.asItIs(connection));
    args.put("about", about(kinds));
    args.put("rules", Text.asItIs(rules(kinds)));
    List<Kind> others = complaint.kinds().stream().filter(kind -> !kinds.contains(kind)).toList();
    if (!others.isEmpty()) {
      args.put("also", about(others));
    }
    for (Kind kind : kinds) {
      switch (kind) {
        case DANGER -> args.put("thing", Text.asItIs(phrase("whom-" + kind.word(), Map.of())));
        case THREAT -> args.put("person", Text.asItIs(phrase("whom-" + kind.word(), Map.of())));
        case CHILD_SAFETY ->
            args.put("child", Text.asItIs(phrase("whom-" + kind.word(), Map.of())));
        case ACCOUNT_TAKEOVER, BILLING, PARENTAL_CONTROLS -> {}
      }
    }
    List<Fact> evidence = new ArrayList<>(one.evidence());
    evidence.add(home.fact(Text.of("what was measured of the connection"), connection));
    return new Suspicion(
        one.id(), one.confidence(), one.scope(), one.subject(), args, evidence, one.sources());
  }

  private List<Kind> kindsOf(FindingId id) {
    return complaint.kinds().stream()
        .filter(kind -> ConcernCheck.finding(kind).equals(id))
        .toList();
  }

  private Text about(List<Kind> kinds) {
    return Text.row(
        kinds.stream().map(kind -> Text.asItIs(phrase("about-" + kind.word(), Map.of()))).toList(),
        Joint.COMMA);
  }

  private String rules(List<Kind> kinds) {
    return phrase(
        "by-rule",
        Map.of(
            "rules",
            kinds.stream()
                .flatMap(kind -> complaint.rules(kind).stream())
                .collect(Collectors.joining(", "))));
  }

  /** The connection's verdict in words, to stand beside the concern. */
  String inWords(VerdictChoice connection, int measured) {
    return switch (connection) {
      case VerdictChoice.Found(Finding f) ->
          phrase(
              "connection-found",
              Map.of(
                  "summary", f.summary(),
                  "id", f.id().toString(),
                  "confidence", words.say(howSure(f.confidence()))));
      case VerdictChoice.CannotTell(Text reason) ->
          phrase("connection-unknown", Map.of("reason", words.say(reason)));
      case VerdictChoice.AllFine allFine -> fine(measured);
      case VerdictChoice.Nothing nothing -> fine(measured);
    };
  }

  private static Text howSure(Confidence confidence) {
    return switch (confidence) {
      case CONFIRMED -> Text.of("confirmed");
      case LIKELY -> Text.of("likely");
      case POSSIBLE -> Text.of("possible");
      case UNKNOWN -> Text.of("unknown");
    };
  }

  private String fine(int measured) {
    return phrase(
        "connection-fine", Map.of("measured", String.format(Locale.ROOT, "%d", measured)));
  }

  private String phrase(String name, Map<String, String> values) {
    return catalogue.phrase(name, language, values);
  }
}
