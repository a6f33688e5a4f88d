package org.castdoctor.agent.check.app;

import java.util.ArrayList;
import java.util.List;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Ruling;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.knowledge.CompatRule.Selector;
import org.castdoctor.agent.knowledge.Models.Model;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * A04: by a dated rule the app has left the console or TV that it runs on. The model is declared,
 * or known from an error code that only this model shows.
 */
public final class RetiredDeviceCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.A04);
  }

  @Override
  public boolean measures() {
    return false;
  }

  @Override
  public Conclusion examine(Home home) {
    return Ruling.conclude(
        Ruling.about(home, Ids.A04),
        RetiredDeviceCheck::suspicion,
        Text.of("the app is still made for it"));
  }

  private static Suspicion suspicion(Ruling ruling) {
    Home home = ruling.home();
    Selector when = ruling.rule().when();
    Text model =
        home.declared()
            .device()
            .flatMap(home.knowledge().models()::called)
            .map(Model::model)
            .or(() -> when.models().stream().findFirst())
            .map(Text::asItIs)
            .orElseGet(() -> Text.of("this device"));
    List<Fact> facts = new ArrayList<>();
    home.declared().device().ifPresent(device -> facts.add(home.said(Text.of("device"), device)));
    home.errorCode()
        .filter(code -> code.findings().contains(Ids.A04))
        .ifPresent(code -> facts.add(DeclaredCode.fact(home, code)));
    facts.add(ruling.fact());
    return Suspicion.of(
            Ids.A04,
            ruling.confidence(),
            new Scope.App(ruling.slug()),
            ruling.app(),
            ruling.args().and("model", model),
            facts)
        .from(ruling.source());
  }
}
