package org.castdoctor.agent.check.sender;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Home.Known;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.observe.HostSetup.Management;
import org.castdoctor.agent.observe.HostSetup.Rule;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.privacy.Name;

/**
 * C16: an organisation manages this computer and forbids casting on it. A rule that switches
 * casting off in a browser proves it for that browser; which browser is meant is known only where
 * Chrome was declared. Being managed alone is nothing; beside something that this computer's own
 * rules keep out or refuse, the organisation may be who made them, and no more than may.
 */
public final class ManagedComputerCheck implements Check {
  private static final String RULES_FOR = "rules for ";

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.C16);
  }

  @Override
  public Conclusion examine(Home home) {
    Optional<Management> read = home.setup().flatMap(setup -> setup.management().get());
    if (read.isEmpty()) {
      return Conclusion.unmeasured(Text.of("whether an organisation manages this computer"));
    }
    Management management = read.get();
    if (!management.rules().isEmpty()) {
      Rule rule = meant(home, management.rules());
      boolean proven =
          home.declared().sender() == Sender.CHROME && rule.program().equals("Google Chrome");
      return Conclusion.sick(
          suspicion(
              home,
              proven ? Confidence.CONFIRMED : Confidence.LIKELY,
              management,
              Args.of("program", rule.program()).and("rule", rule.rule()),
              home.fact(
                  Text.of("{rule} for {program}")
                      .with("rule", rule.rule())
                      .with("program", rule.program()),
                  Text.of("off, by {place}").with("place", rule.where().shown()))));
    }
    if (management.by().isEmpty()) {
      return Conclusion.healthy(Text.of("nobody manages this computer"));
    }
    boolean keptOut =
        !SendRefusedCheck.refusing(home).isEmpty() || home.around().ownEchoHeard() == Known.NO;
    return keptOut
        ? Conclusion.sick(
            suspicion(
                home,
                Confidence.POSSIBLE,
                management,
                Args.none(),
                home.fact(
                    Text.of("discovery on this computer"),
                    Text.of("kept out or refused by its own rules"))))
        : Conclusion.healthy(Text.of("nothing that manages this computer forbids casting"));
  }

  private static Rule meant(Home home, List<Rule> rules) {
    return rules.stream()
        .filter(rule -> home.declared().sender() == Sender.CHROME)
        .filter(rule -> rule.program().equals("Google Chrome"))
        .findFirst()
        .orElse(rules.getFirst());
  }

  private static Suspicion suspicion(
      Home home, Confidence confidence, Management management, Args args, Fact fact) {
    List<Fact> facts = new ArrayList<>(List.of(fact));
    if (!management.by().isEmpty()) {
      facts.add(
          home.fact(
              Text.of("this computer is managed"),
              Text.row(
                  management.by().stream().map(ManagedComputerCheck::manager).toList(),
                  Joint.COMMA)));
    }
    facts.add(
        home.fact(
            Text.of("receivers that answer this computer all the same"),
            String.valueOf(home.receivers().stream().filter(home::talks).count())));
    return Suspicion.of(
        Ids.C16, confidence, new Scope.ThisPc(), Text.of("this computer"), args, facts);
  }

  /** What was noted of who manages it, or the organisation's own name. */
  private static Text manager(Name by) {
    String noted = by.shown();
    if (noted.startsWith(RULES_FOR)) {
      return Text.of("rules for {program}").with("program", noted.substring(RULES_FOR.length()));
    }
    return switch (noted) {
      case "a domain" -> Text.of("a domain");
      case "device management (MDM)" -> Text.of("device management (MDM)");
      default -> Text.asItIs(noted);
    };
  }
}
