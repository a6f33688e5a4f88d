package org.castdoctor.agent.check.sender;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.observe.DiscoveryObservation.Asked;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.SenderObservation.PortUsed;
import org.castdoctor.agent.observe.SenderObservation.PortUser;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * C09: another program keeps UDP 5353 to itself, so that no other can hear answers by multicast.
 * castdoctor asks from a port of its own as well and is not deaf; browsers are, but whether one is
 * wanted here is not measured: likely. A program that shares the port and takes answers by unicast
 * is not told apart from a device that sends none.
 */
public final class PortConflictCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.C09);
  }

  @Override
  public Conclusion examine(Home home) {
    List<Asked> joined =
        home.seen().of(Asked.class).filter(asked -> asked.way() == Way.MULTICAST).toList();
    if (joined.stream().anyMatch(asked -> asked.socket().isOk())) {
      return Conclusion.healthy(Text.of("the discovery port can be shared"));
    }
    List<Asked> taken =
        joined.stream().filter(asked -> asked.socket().failedWith(Failure.IN_USE)).toList();
    if (taken.isEmpty()) {
      return Conclusion.unmeasured(Text.of("whether the discovery port can be had"));
    }
    Optional<Text> holders = holders(home);
    List<Fact> facts = new ArrayList<>();
    facts.add(
        home.fact(
            Text.of("UDP port 5353 on {interface}").with("interface", taken.getFirst().nic()),
            Text.of("taken, and not shared")));
    facts.add(
        home.fact(
            Text.of("who has it"),
            holders.orElseGet(() -> Text.of("another program; the system does not say"))));
    Args args = Args.none();
    holders.ifPresent(names -> args.and("holder", names));
    return Conclusion.sick(
        Suspicion.of(
            Ids.C09, Confidence.LIKELY, new Scope.ThisPc(), Text.of("this computer"), args, facts));
  }

  private static Optional<Text> holders(Home home) {
    List<Text> names =
        home.seen()
            .of(PortUsed.class)
            .flatMap(used -> used.users().get().stream())
            .flatMap(List::stream)
            .flatMap(user -> name(user).stream())
            .distinct()
            .toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(Text.row(names, Joint.COMMA));
  }

  private static Optional<Text> name(PortUser user) {
    return user.program()
        .map(Text::asItIs)
        .or(() ->
            user.account()
                .map(account -> Text.of("a program of user {name}").with("name", account.shown())));
  }
}
