package org.castdoctor.agent.check.lan;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Home.Known;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.DiscoveryObservation.Asked;
import org.castdoctor.agent.observe.DiscoveryObservation.AskedDirectly;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * L03: devices reach each other by address, and multicast discovery does not get through. Rests on
 * a device of the own network that answers when it alone is asked, though nobody at all answers the
 * same question to everybody, on a computer that hears its own. What another multicast (SSDP) does
 * meanwhile says how much is filtered. Where only IPv4 is filtered, receivers are found by IPv6 and
 * it is likely at most: what asks by IPv4 misses them.
 */
public final class MulticastCheck implements Check {
  private static final int CERTAIN = 2;

  /** A single question may be lost on its way, and so proves nothing. */
  private static final int QUESTIONS_NEEDED = 2;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.L03);
  }

  @Override
  public Conclusion examine(Home home) {
    if (!home.around().askedEnough()) {
      return Conclusion.unmeasured(Text.of("questions by multicast"));
    }
    List<Receiver> byAddress =
        home.receivers().stream()
            .filter(receiver -> !receiver.announced() && home.talks(receiver))
            .filter(receiver -> receiver.address().filter(home.around()::isOnLink).isPresent())
            .toList();
    List<Receiver> announcingAlone =
        byAddress.stream()
            .filter(receiver ->
                receiver.address().filter(home.around()::namesReceiversAlone).isPresent())
            .toList();
    Optional<Receiver> bySixAlone = heardBySixAlone(home);
    if (bySixAlone.isPresent()) {
      return Conclusion.sick(
          suspicion(
              home,
              asked(home, Family.IPV4),
              Confidence.LIKELY,
              bySixAlone,
              List.of(
                  home.fact(
                      Text.of("answers to the same questions by IPv6"),
                      String.valueOf(sum(asked(home, Family.IPV6), Asked::answers))))));
    }
    if (home.around().asked().stream().anyMatch(a -> a.way() == Way.MULTICAST && a.answers() > 0)) {
      // Others are heard: then only the way to this one receiver can be at fault (L05 is alike).
      return announcingAlone.stream()
          .filter(receiver -> receiver.addresses().stream().noneMatch(home.around()::answeredAll))
          .findFirst()
          .map(receiver ->
              Conclusion.sick(suspicion(home, Confidence.LIKELY, Optional.of(receiver))))
          .orElseGet(() -> Conclusion.healthy(Text.of("other devices answer multicast questions")));
    }
    if (home.around().anybodyAnswered()) {
      // Questions get through. Phones and browsers wait for answers to all, which came from nobody.
      return Conclusion.unmeasured(
          Text.of("answers by multicast, rather than to this computer alone"));
    }
    if (home.around().ownEchoHeard() != Known.YES) {
      // Then this computer cannot tell silence from its own deafness: C04 says which.
      return Conclusion.unmeasured(Text.of("whether this computer hears multicast at all"));
    }
    if (!byAddress.isEmpty()) {
      // A single receiver may have lost only its own announcement (R04), unless it makes it to
      // whoever asks it alone; two at once have not.
      boolean certain = byAddress.size() >= CERTAIN || !announcingAlone.isEmpty();
      return Conclusion.sick(
          suspicion(
              home,
              certain ? Confidence.CONFIRMED : Confidence.LIKELY,
              Optional.of(
                  announcingAlone.isEmpty() ? byAddress.getFirst() : announcingAlone.getFirst())));
    }
    if (answeringAlone(home).findAny().isPresent()) {
      return Conclusion.sick(suspicion(home, Confidence.LIKELY, Optional.empty()));
    }
    return home.nothingFound() && home.around().gatewayAlive() != Known.NO
        ? Conclusion.sick(suspicion(home, Confidence.POSSIBLE, Optional.empty()))
        : Conclusion.unmeasured(Text.of("a receiver that is known to be on"));
  }

  /**
   * A receiver that is heard by IPv6, has an IPv4 address at which it answers the same question
   * when it alone is asked, in a home where nobody answers a question to everybody by IPv4. Phones
   * that ask by IPv4 do not find it.
   */
  private static Optional<Receiver> heardBySixAlone(Home home) {
    List<Asked> four = asked(home, Family.IPV4);
    boolean silent = sum(four, Asked::sent) >= QUESTIONS_NEEDED && sum(four, Asked::answers) == 0;
    boolean hearsItself =
        four.stream()
            .filter(asked -> asked.way() == Way.MULTICAST)
            .anyMatch(asked -> asked.echoes().get().filter(count -> count > 0).isPresent());
    if (!silent || !hearsItself || sum(asked(home, Family.IPV6), Asked::answers) == 0) {
      return Optional.empty();
    }
    return home.announced().stream()
        .filter(receiver ->
            receiver
                .address()
                .filter(Inet4Address.class::isInstance)
                .filter(home.around()::isOnLink)
                .filter(home.around()::namesReceiversAlone)
                .isPresent())
        .findFirst();
  }

  private static List<Asked> asked(Home home, Family family) {
    return home.around().asked().stream().filter(asked -> asked.family() == family).toList();
  }

  private static int sum(List<Asked> asked, ToIntFunction<Asked> what) {
    return asked.stream().mapToInt(what).sum();
  }

  /** Devices that have a responder: it answers whoever asks it alone. */
  private static Stream<AskedDirectly> answeringAlone(Home home) {
    return home.seen()
        .of(AskedDirectly.class)
        .filter(asked -> asked.receivers().isOk())
        .filter(asked ->
            home.around().isOnLink(asked.address()) && !home.around().isRouter(asked.address()));
  }

  private static Suspicion suspicion(Home home, Confidence confidence, Optional<Receiver> reached) {
    return suspicion(home, home.around().asked(), confidence, reached, List.of());
  }

  /**
   * @param about the questions that it is about
   * @param more what else speaks for it
   */
  private static Suspicion suspicion(
      Home home,
      List<Asked> about,
      Confidence confidence,
      Optional<Receiver> reached,
      List<Fact> more) {
    String nic =
        home.host()
            .flatMap(host -> reached.flatMap(Receiver::address).flatMap(a -> nicOf(host.nics(), a)))
            .map(Nic::name)
            .orElseGet(() -> about.getFirst().nic());
    List<Asked> there = about.stream().filter(a -> a.nic().equals(nic)).toList();
    int asked = there.stream().mapToInt(Asked::sent).sum();
    int answers =
        there.stream().filter(a -> a.way() == Way.MULTICAST).mapToInt(Asked::answers).sum();
    Args args = Args.of("interface", nic).and("asked", asked).and("answers", answers);
    List<Fact> facts =
        new ArrayList<>(
            List.of(
                home.fact(
                    Text.of("questions sent by multicast on {interface}").with("interface", nic),
                    String.valueOf(asked)),
                home.fact(Text.of("answers from other hosts"), String.valueOf(answers)),
                home.fact(
                    Text.of("own questions heard back"),
                    home.around().ownEchoHeard() == Known.YES
                        ? Text.of("yes")
                        : Text.of("not seen"))));
    reached.ifPresent(receiver -> {
      String address = receiver.address().map(InetAddress::getHostAddress).orElse("?");
      args.and("address", address);
      if (!receiver.name().equals(address)) {
        args.and("device", receiver.name());
      }
      home.answersIn(receiver)
          .ifPresent(millis -> {
            args.and("millis", millis);
            facts.add(
                home.fact(
                    Text.of("cast port of {address}").with("address", address),
                    Text.of("open in {millis} ms").with("millis", millis)));
          });
    });
    answeringAlone(home)
        .findFirst()
        .ifPresent(alone ->
            facts.add(
                home.fact(
                    Text.of("the same question to {address} alone")
                        .with("address", alone.address()),
                    Text.of("answered in {millis} ms").with("millis", alone.waitedMillis()))));
    facts.addAll(more);
    facts.add(
        home.fact(
            Text.of("devices that answered the other multicast (SSDP)"),
            String.valueOf(home.around().searchAnswers().size())));
    return Suspicion.of(
        Ids.L03, confidence, new Scope.Lan(), Text.of("the home network"), args, facts);
  }

  private static Optional<Nic> nicOf(List<Nic> nics, InetAddress address) {
    return nics.stream()
        .filter(nic -> nic.addresses().stream().anyMatch(prefix -> prefix.contains(address)))
        .findFirst();
  }
}
