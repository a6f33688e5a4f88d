package org.castdoctor.agent.check.receiver;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.AndroidTvRemote;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.family.SeenDevice;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.ReceiverObservation.SetupAsked;
import org.castdoctor.agent.observe.ReceiverObservation.SetupPage;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * R21: a receiver's set-up page says that its set-up is not finished. R23: a TV is on and announces
 * its remote service, while its cast service is neither announced nor open, as where casting was
 * switched off; a crashed cast service can look the same, so it is never certain.
 */
public final class SetUpCheck implements Check {
  /** Seen on every receiver that works, or more; what the numbers mean is not published. */
  private static final int SET_UP = 60;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.R21, Ids.R23);
  }

  @Override
  public Conclusion examine(Home home) {
    List<Suspicion> suspicions = new ArrayList<>();
    boolean allSetUp = !home.concerned().isEmpty();
    for (Receiver receiver : home.concerned()) {
      Optional<SetupPage> page = page(home, receiver);
      allSetUp &= page.flatMap(SetupPage::setupState).filter(state -> state >= SET_UP).isPresent();
      page.flatMap(said -> unfinished(home, receiver, said)).ifPresent(suspicions::add);
    }
    home.devices().stream()
        .filter(device -> home.isAbout(device))
        .flatMap(device -> switchedOff(home, device).stream())
        .forEach(suspicions::add);
    return Conclusion.of(
        suspicions,
        allSetUp
            ? Conclusion.healthy(Text.of("the receiver is set up"))
            : Conclusion.unmeasured(Text.of("a receiver's word on its set-up")));
  }

  private static Optional<SetupPage> page(Home home, Receiver receiver) {
    return home.seen()
        .of(SetupAsked.class)
        .filter(asked -> receiver.addresses().contains(asked.address()))
        .flatMap(asked -> asked.outcome().get().stream())
        .findFirst();
  }

  private static Optional<Suspicion> unfinished(Home home, Receiver receiver, SetupPage page) {
    boolean refusedTerms = page.termsAccepted().filter(accepted -> !accepted).isPresent();
    boolean early = page.setupState().filter(state -> state < SET_UP).isPresent();
    if (!refusedTerms && !early) {
      return Optional.empty();
    }
    return Optional.of(
        Suspicion.of(
            Ids.R21,
            refusedTerms && early ? Confidence.LIKELY : Confidence.POSSIBLE,
            new Scope.Device(receiver.id()),
            receiver.name(),
            Args.of("device", receiver.name()),
            home.told(
                Text.of("state of its set-up"),
                page.setupState()
                    .map(state -> Text.asItIs(String.valueOf(state)))
                    .orElseGet(() -> Text.of("not told"))),
            home.told(
                Text.of("its terms"),
                refusedTerms ? Text.of("not accepted") : Text.of("accepted or not told"))));
  }

  private static Optional<Suspicion> switchedOff(Home home, SeenDevice device) {
    boolean announcesItsRemote =
        home.seen()
            .of(ServiceSeen.class)
            .filter(service -> service.type().equals(AndroidTvRemote.TYPE))
            .anyMatch(
                service -> service.addresses().stream().anyMatch(device.addresses()::contains));
    boolean announcesCasting =
        home.announced().stream()
            .anyMatch(one -> one.addresses().stream().anyMatch(device.addresses()::contains));
    Optional<InetAddress> refuses =
        device.addresses().stream()
            .filter(address ->
                home.seen().connects(address, GoogleCast.CAST_PORT).stream()
                    .anyMatch(tcp -> tcp.outcome().failedWith(Failure.REFUSED)))
            .findFirst();
    if (!announcesItsRemote || announcesCasting || refuses.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Suspicion.of(
            Ids.R23,
            Confidence.LIKELY,
            new Scope.Device(device.id()),
            device.name(),
            Args.of("device", device.name()),
            home.told(Text.of("its remote service"), Text.of("announced, so it is on")),
            home.fact(
                Text.of("its cast service"),
                Text.of("not announced, and port {port} of {address} refuses")
                    .with("port", GoogleCast.CAST_PORT)
                    .with("address", refuses.get()))));
  }
}
