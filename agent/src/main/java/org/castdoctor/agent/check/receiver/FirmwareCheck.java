package org.castdoctor.agent.check.receiver;

import java.util.ArrayList;
import java.util.List;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Ruling;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * R08, V02, V04, A06: by a dated rule the receiver's software is too old, faulty, or the last there
 * will be. A receiver that does not tell its software leaves the question open.
 */
public final class FirmwareCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.R08, Ids.V02, Ids.V04, Ids.A06);
  }

  @Override
  public Conclusion examine(Home home) {
    List<Ruling> rulings = new ArrayList<>();
    ids().forEach(id -> rulings.addAll(Ruling.about(home, id)));
    rulings.removeIf(ruling -> ruling.receiver().isEmpty());
    return Ruling.conclude(
        rulings,
        FirmwareCheck::suspicion,
        Text.of("no rule is known against the receiver's software"));
  }

  private static Suspicion suspicion(Ruling ruling) {
    Receiver receiver = ruling.receiver().orElseThrow();
    List<Fact> facts = new ArrayList<>();
    facts.add(ruling.home().fact("model of " + receiver.name(), receiver.model()));
    receiver
        .firmware()
        .ifPresent(firmware -> facts.add(ruling.home().told("its software", firmware)));
    facts.add(ruling.home().fact("rule " + ruling.rule().id(), "since " + ruling.rule().from()));
    return Suspicion.of(
            ruling.rule().finding(),
            ruling.confidence(),
            new Scope.Device(receiver.id()),
            receiver.name(),
            ruling.args().and("device", receiver.name()),
            facts)
        .from(ruling.source());
  }
}
