package org.castdoctor.agent.check.app;

import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.protocol.diagnosis.ComplaintClass;
import org.castdoctor.protocol.diagnosis.ComplaintClass.Kind;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * A16, A17, A18: by what was recognised in the complaint's words, it is about somebody's safety,
 * about the account or about money. Likely at most, because words were compared and nobody
 * understood them; and that nothing was recognised never means that all is well.
 */
public final class ConcernCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.A16, Ids.A17, Ids.A18);
  }

  /** Which finding a kind of complaint is. */
  public static FindingId finding(Kind kind) {
    return switch (kind) {
      case DANGER, THREAT, CHILD_SAFETY -> Ids.A16;
      case ACCOUNT_TAKEOVER -> Ids.A17;
      case BILLING -> Ids.A18;
      case PARENTAL_CONTROLS -> Ids.A03;
    };
  }

  @Override
  public Conclusion examine(Home home) {
    return Conclusion.of(
        ids().stream().flatMap(id -> suspicion(home, id).stream()).toList(),
        Conclusion.unmeasured(Text.of("whether it is about somebody's safety, account or money")));
  }

  /** The suspicion of this id, where the complaint is of a kind that it is for. */
  static Optional<Suspicion> suspicion(Home home, FindingId id) {
    ComplaintClass complaint = home.declared().complaintClass().orElse(ComplaintClass.plain());
    List<Kind> kinds = complaint.kinds().stream().filter(kind -> finding(kind).equals(id)).toList();
    if (kinds.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Suspicion.of(
            id,
            Confidence.LIKELY,
            scope(home),
            Text.of("the complaint"),
            app(home),
            kinds.stream()
                .map(kind ->
                    home.said(
                        Text.of("complaint"),
                        Text.of("{kind}, rule {rules}")
                            .with("kind", inWords(kind))
                            .with(
                                "rules",
                                complaint.rules(kind).stream().map(Text::asItIs).toList(),
                                Joint.COMMA)))
                .toList()));
  }

  private static Text inWords(Kind kind) {
    return switch (kind) {
      case DANGER -> Text.of("danger");
      case THREAT -> Text.of("threat");
      case CHILD_SAFETY -> Text.of("child-safety");
      case ACCOUNT_TAKEOVER -> Text.of("account-takeover");
      case BILLING -> Text.of("billing");
      case PARENTAL_CONTROLS -> Text.of("parental-controls");
    };
  }

  /** The app, where one was named; else it is about this household as a whole. */
  static Scope scope(Home home) {
    return home.declared().app().<Scope>map(Scope.App::new).orElseGet(Scope.Lan::new);
  }

  private static Args app(Home home) {
    Args args = Args.none();
    home.knowledge().services().stream()
        .filter(service -> service.isBehindApp(home.declared()))
        .map(Service::name)
        .findFirst()
        .ifPresent(name -> args.and("app", name));
    return args;
  }
}
