package org.castdoctor.agent.check.sender;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Around;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.observe.SenderObservation.NameRemembered;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * C10: this computer's own name service still gives an address of the receiver at which nobody
 * answers, while the receiver announces another and answers there. Another host that announces the
 * old address now would be L28: then it would be among the fresh ones.
 */
public final class StaleRecordCheck implements Check {
  /** One lost packet proves nothing. */
  private static final int TRIES_NEEDED = 2;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.C10);
  }

  @Override
  public Conclusion examine(Home home) {
    List<NameRemembered> asked =
        home.seen()
            .of(NameRemembered.class)
            .filter(name -> name.remembered().get().filter(a -> !a.isEmpty()).isPresent())
            .toList();
    boolean allFresh = true;
    for (NameRemembered name : asked) {
      List<InetAddress> remembered = four(name.remembered().get().orElse(List.of()));
      List<InetAddress> old =
          remembered.stream().filter(address -> !name.fresh().contains(address)).toList();
      Optional<Receiver> receiver =
          home.receivers().stream()
              .filter(r -> r.addresses().stream().anyMatch(name.fresh()::contains))
              .filter(home::talks)
              .findFirst();
      allFresh &= old.stream().allMatch(address -> answers(home, address));
      if (receiver.isPresent() && old.stream().anyMatch(address -> isSilent(home, address))) {
        return Conclusion.sick(suspicion(home, name, receiver.get(), old, remembered));
      }
    }
    return !asked.isEmpty() && allFresh
        ? Conclusion.healthy(Text.of("this computer remembers no old address"))
        : Conclusion.unmeasured(Text.of("what this computer remembers of receivers' addresses"));
  }

  private static List<InetAddress> four(List<InetAddress> addresses) {
    return addresses.stream().filter(Inet4Address.class::isInstance).toList();
  }

  private static boolean answers(Home home, InetAddress address) {
    return home.seen().connects(address).stream().anyMatch(Around::answered);
  }

  private static boolean isSilent(Home home, InetAddress address) {
    List<Connected> tries = home.seen().connects(address);
    return tries.size() >= TRIES_NEEDED
        && tries.stream().allMatch(tried -> tried.outcome().hasFailed() && !Around.answered(tried));
  }

  private static Suspicion suspicion(
      Home home,
      NameRemembered name,
      Receiver receiver,
      List<InetAddress> old,
      List<InetAddress> remembered) {
    String gone = old.getFirst().getHostAddress();
    String fresh = name.fresh().isEmpty() ? "?" : name.fresh().getFirst().getHostAddress();
    return Suspicion.of(
        Ids.C10,
        // Beside the right address, programs come to try the old one only now and then.
        old.equals(remembered) ? Confidence.CONFIRMED : Confidence.LIKELY,
        new Scope.ThisPc(),
        receiver.name(),
        Args.of("device", receiver.name()).and("old", gone).and("address", fresh),
        home.fact(
            Text.of("address of {name} in this computer's memory")
                .with("name", name.host().shown()),
            gone),
        home.fact(
            Text.of("connections to {address}").with("address", gone),
            Text.of("{tries}, no answer")
                .with("tries", home.seen().connects(old.getFirst()).size())),
        home.fact(
            Text.of("the receiver, which announces {address}").with("address", fresh),
            Text.of("answers")));
  }
}
