package org.castdoctor.agent.check.app;

import java.util.List;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Ruling;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Declared.Plan;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/** A02: by a dated rule the declared plan does not include casting. Nobody can measure a plan. */
public final class PlanPolicyCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.A02);
  }

  @Override
  public Conclusion examine(Home home) {
    if (home.declared().app().isEmpty()) {
      return Conclusion.unmeasured(Text.of("which app it is about"));
    }
    if (home.castingStarts()) {
      return Conclusion.healthy(Text.of("casting starts, so the plan includes it"));
    }
    return Ruling.conclude(
        Ruling.about(home, Ids.A02),
        PlanPolicyCheck::suspicion,
        Text.of("no rule is known that keeps this plan from casting"));
  }

  private static Suspicion suspicion(Ruling ruling) {
    Home home = ruling.home();
    Text plan = home.plan().map(PlanPolicyCheck::named).orElseGet(() -> Text.of("not known"));
    return Suspicion.of(
            Ids.A02,
            ruling.confidence(),
            new Scope.App(ruling.slug()),
            ruling.app(),
            ruling.args().and("plan", plan),
            home.declared().plan().isPresent()
                ? home.said(Text.of("plan with {app}").with("app", ruling.app()), plan)
                : home.saidTo("plan"),
            ruling.fact())
        .from(ruling.source());
  }

  private static Text named(Plan plan) {
    return switch (plan) {
      case ADS -> Text.of("with ads");
      case STANDARD -> Text.of("standard");
      case PREMIUM -> Text.of("premium");
    };
  }
}
