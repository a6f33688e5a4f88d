package org.castdoctor.agent.assemble;

import static org.castdoctor.agent.assemble.FarWords.words;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.DiscoveryObservation;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.observe.HostSetup;
import org.castdoctor.agent.observe.InternetObservation;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.PathObservation;
import org.castdoctor.agent.observe.ReceiverObservation;
import org.castdoctor.agent.observe.SenderObservation;
import org.castdoctor.protocol.diagnosis.ComplaintClass;
import org.castdoctor.protocol.diagnosis.Declared;

/**
 * What was seen and said, in words of closed lists: the same fault in two homes gives the same
 * words, whatever its devices are called, where they are and how many others there are. Each word
 * counts once. Of receivers, only those it is about.
 */
final class EvidenceWords {
  private final Home home;
  private final Set<InetAddress> about;
  private final FarWords far;

  private EvidenceWords(Home home) {
    this.home = home;
    this.about =
        home.concerned().stream()
            .map(Receiver::addresses)
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    this.far = new FarWords(home, about);
  }

  /** All of a home, in one order. */
  static Set<String> of(Home home) {
    EvidenceWords words = new EvidenceWords(home);
    Set<String> all = new TreeSet<>(words.declared(home.declared()));
    for (Observation seen : home.seen().all()) {
      words.of(seen).forEach(word -> all.add(seen.getClass().getSimpleName() + ":" + word));
    }
    home.concerned().stream()
        .map(receiver -> "Remote:" + receiver.remote().proof())
        .forEach(all::add);
    if (words.namesTwice()) {
      all.add("Names:twice");
    }
    return all;
  }

  /** Two announcements under one name, which people cannot tell apart. */
  private boolean namesTwice() {
    Map<String, Set<String>> ids =
        home.seen()
            .of(DiscoveryObservation.ServiceSeen.class)
            .filter(GoogleCast::isCast)
            .collect(
                Collectors.groupingBy(
                    GoogleCast::nameOf, Collectors.mapping(GoogleCast::idOf, Collectors.toSet())));
    return ids.values().stream().anyMatch(same -> same.size() > 1);
  }

  /**
   * Words of the catalogue and of tables alone; which app it is about is the other fingerprint's.
   */
  private Set<String> declared(Declared said) {
    return Stream.of(
            Stream.of("Sender:" + said.sender().word()),
            said.symptom().stream().map(symptom -> "Symptom:" + symptom.word()),
            said.plan().stream().map(plan -> "Plan:" + plan.word()),
            said.complaintClass().stream()
                .map(ComplaintClass::word)
                .map(word -> "Complaint:" + word),
            home.errorCode().stream().map(known -> "Error:" + known.code()),
            said.answers().entrySet().stream()
                .map(answer -> "Answer:" + answer.getKey() + ":" + answer.getValue()),
            Stream.of("App", "Device", "Works", "Tried").filter(what -> isSaid(said, what)))
        .flatMap(words -> words)
        .collect(Collectors.toSet());
  }

  private static boolean isSaid(Declared said, String what) {
    return switch (what) {
      case "App" -> said.app().isPresent();
      case "Device" -> said.device().isPresent();
      case "Works" -> !said.works().isEmpty();
      default -> !said.tried().isEmpty();
    };
  }

  private List<String> of(Observation seen) {
    return switch (seen) {
      case ReceiverObservation.Connected tried when isBeyond(tried.address()) ->
          List.of("beyond " + Family.of(tried.address()).word() + " " + tried.outcome().word());
      case ReceiverObservation of ->
          about.isEmpty() || about.contains(of.address()) ? far.receiver(of) : List.of();
      case InternetObservation outside -> far.internet(outside);
      case PathObservation along -> far.path(along);
      case SenderObservation here -> sender(here);
      case DiscoveryObservation heard -> discovery(heard);
      // That a probe ran says which were planned; that one was cut off says more.
      case Observation.ProbeEnded ended ->
          ended.outcome().isOk() ? List.of() : List.of(ended.outcome().word());
    };
  }

  /** Two addresses of the internet are tried, to see whether packets get out at all. */
  private boolean isBeyond(InetAddress address) {
    return !about.contains(address)
        && NameAsked.isPublic(address)
        && !home.around().isOnLink(address);
  }

  private List<String> sender(SenderObservation seen) {
    return switch (seen) {
      case SenderObservation.HostSeen host -> network(host.network());
      // Which browsers there are is this computer's own affair.
      case SenderObservation.SenderHere here -> List.of();
      case SenderObservation.SetupSeen set -> setup(set.setup());
      case SenderObservation.SendTried tried -> List.of(tried.outcome().word());
      case SenderObservation.PortUsed used ->
          words(used.users(), all -> List.of(all.isEmpty() ? "nobody" : "somebody"));
      case SenderObservation.ProfilesSeen profiles ->
          words(profiles.profiles(), all -> all.values().stream().map(p -> p.word()).toList());
      case SenderObservation.NameRemembered name ->
          words(
              name.remembered(),
              all -> List.of(name.fresh().containsAll(all) ? "the same" : "another"));
    };
  }

  private static List<String> network(HostNetwork network) {
    List<Nic> nics = network.discoveryNics();
    return List.of(
        nics.isEmpty() ? "no network" : "a network",
        network.internetTunnel().isPresent() ? "tunnel" : "no tunnel",
        network.homeGateway().isPresent() ? "router" : "no router",
        network.offersIpv6() ? "IPv6" : "no IPv6",
        nics.stream().anyMatch(nic -> nic.ipv4().isPresent()) ? "IPv4" : "no IPv4",
        nics.stream().flatMap(nic -> nic.ipv4().stream()).anyMatch(Prefix::isSelfAssigned)
            ? "self-assigned"
            : "assigned",
        network.multicastNic().filter(name -> isHome(network, name)).isPresent()
            ? "multicast to the home"
            : "multicast elsewhere");
  }

  private static boolean isHome(HostNetwork network, String nic) {
    return network.nic(nic).filter(there -> there.kind().isPhysical()).isPresent();
  }

  private static List<String> setup(HostSetup setup) {
    return Stream.of(
            words(
                setup.homeRoutes(),
                routes ->
                    List.of(
                        routes.stream().allMatch(r -> r.via().filter(r.nic()::equals).isPresent())
                            ? "home direct"
                            : "home elsewhere")),
            words(
                setup.proxies(),
                all -> all.stream().map(proxy -> "proxy " + proxy.kind()).toList()),
            words(setup.addedRoots(), all -> List.of(all.isEmpty() ? "no roots" : "roots")),
            words(
                setup.management(),
                rules ->
                    List.of(
                        rules.rules().isEmpty() ? "casting allowed" : "casting forbidden",
                        rules.by().isEmpty() ? "unmanaged" : "managed")))
        .flatMap(List::stream)
        .toList();
  }

  private List<String> discovery(DiscoveryObservation seen) {
    return switch (seen) {
      case DiscoveryObservation.Asked asked ->
          List.of(
              asked.way().word()
                  + " "
                  + asked.family().word()
                  + " "
                  + asked.socket().word()
                  + asked.refusal().map(why -> " " + why.word()).orElse("")
                  + (asked.answers() > 0 ? " answered" : " silence")
                  + asked.echoes().get().map(own -> own > 0 ? " echo" : " deaf").orElse(""));
      case DiscoveryObservation.Heard heard ->
          concerns(List.of(heard.source()))
              ? List.of(heard.way().word() + " itself")
              : about.isEmpty() || isAnotherSpeaking(heard)
                  ? List.of(heard.way().word() + " another")
                  : List.of();
      case DiscoveryObservation.ServiceSeen service ->
          GoogleCast.isCast(service) && concerns(service.addresses())
              ? List.of(
                  (service.isComplete() ? "complete" : "in part")
                      + (service.addresses().stream().allMatch(home.around()::isOnLink)
                          ? " here"
                          : " beyond"))
              : List.of();
      case DiscoveryObservation.SecondOpinion opinion ->
          words(opinion.instances(), all -> List.of(all.isEmpty() ? "nobody" : "somebody"));
      // Who else is at home differs from home to home.
      case DiscoveryObservation.Talker talker -> List.of();
      case DiscoveryObservation.Goodbye goodbye -> List.of("said");
      case DiscoveryObservation.SsdpAsked asked ->
          List.of(asked.socket().word() + asked.refusal().map(why -> " " + why.word()).orElse(""));
      case DiscoveryObservation.SsdpHeard heard -> List.of();
      case DiscoveryObservation.AskedDirectly asked ->
          concerns(List.of(asked.address()))
              ? words(asked.receivers(), all -> List.of(all.isEmpty() ? "nameless" : "named"))
              : List.of();
      case DiscoveryObservation.Swept swept ->
          List.of(swept.opened() + swept.refused() > 0 ? "somebody" : "nobody");
      case DiscoveryObservation.AppNamed named ->
          List.of(named.offeredBy().isEmpty() ? "nobody" : "somebody");
      case DiscoveryObservation.ConsolesAsked asked -> List.of();
      case DiscoveryObservation.ConsoleHeard console -> List.of(console.power().word());
    };
  }

  private boolean concerns(List<InetAddress> addresses) {
    return about.isEmpty() || addresses.stream().anyMatch(about::contains);
  }

  /** Of a receiver that it is about, and from an address that is not the receiver's. */
  private boolean isAnotherSpeaking(DiscoveryObservation.Heard heard) {
    return home.seen()
        .of(DiscoveryObservation.ServiceSeen.class)
        .filter(service -> service.instance().equals(heard.instance()))
        .anyMatch(service -> service.addresses().stream().anyMatch(about::contains));
  }
}
