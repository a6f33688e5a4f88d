package org.castdoctor.agent.probe;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.AdvertTxt;
import org.castdoctor.agent.observe.DiscoveryObservation.Goodbye;
import org.castdoctor.agent.observe.DiscoveryObservation.Heard;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.wire.mdns.DnsMessage;
import org.castdoctor.protocol.wire.mdns.DnsMessage.Question;
import org.castdoctor.protocol.wire.mdns.DnsName;
import org.castdoctor.protocol.wire.mdns.DnsRecord;
import org.castdoctor.protocol.wire.mdns.TxtRecord;

/**
 * Service instances put together from records that arrive in any order and in several packets, as
 * Avahi sends them. Pure: what arrives goes in, what is known or missing comes out.
 */
final class Sightings {
  /** Twice the largest home measured against; a network that announces more is not a home. */
  private static final int MAX_INSTANCES = 1_024;

  /** A host has an address per interface and family; sixteen is generous. */
  private static final int MAX_ADDRESSES = 16;

  /** A flapping reflector says it again and again; so many tell as much as more. */
  private static final int MAX_FAREWELLS = 64;

  private final Set<DnsName> types;
  private final Map<DnsName, Instance> instances = new LinkedHashMap<>();

  /** Those not told of yet: all that a packet can make complete. */
  private final Set<Instance> open = new LinkedHashSet<>();

  private final Map<DnsName, Set<InetAddress>> hosts = new LinkedHashMap<>();

  /** Who answered straight to us since the last question. */
  private final Set<Instance> answered = new LinkedHashSet<>();

  private int farewells;

  /**
   * @param types the service types of interest; others are passed over
   */
  Sightings(Set<DnsName> types) {
    this.types = Set.copyOf(types);
  }

  /** Where and how a packet came. */
  record Origin(Nic nic, Way way, InetAddress source, long afterMillis) {}

  /** Who says that an instance is going away; heard again later, it comes and goes. */
  List<Goodbye> goodbyes(DnsMessage message, Origin origin, Instant at) {
    List<Goodbye> all = new ArrayList<>();
    for (DnsRecord record : message.records()) {
      if (record instanceof DnsRecord.Ptr ptr
          && ptr.isGoodbye()
          && types.contains(ptr.name())
          && farewells < MAX_FAREWELLS) {
        farewells++;
        all.add(
            new Goodbye(
                at,
                new Name(ptr.target().firstLabel()),
                ptr.name().toString(),
                origin.nic().name(),
                origin.source(),
                origin.afterMillis()));
      }
    }
    return all;
  }

  /**
   * Takes in one answer packet.
   *
   * @return the instances that this packet made complete
   */
  List<ServiceSeen> take(DnsMessage message, Origin origin, Instant at) {
    Set<Instance> touched = new LinkedHashSet<>();
    for (DnsRecord record : message.records()) {
      // A time to live of zero says goodbye: no news of a device that is there.
      if (record.ttlSeconds() > 0) {
        note(record, origin, touched);
      }
    }
    touched.forEach(instance -> instance.heard(origin));
    if (origin.way() == Way.OWN_PORT) {
      answered.addAll(touched);
    }
    return announce(i -> i.isComplete() && i.hasIpv4(), at);
  }

  /**
   * To be called at the end of a pass: what is known by IPv6 alone, and was asked for its IPv4
   * address before this pass, has none. So a receiver heard by both is told of once, with both.
   *
   * @return the instances that are complete by that
   */
  List<ServiceSeen> settled(Instant at) {
    List<ServiceSeen> complete = announce(i -> i.isComplete() && i.waited, at);
    instances.values().stream()
        .filter(Instance::isComplete)
        .forEach(instance -> instance.waited = true);
    return complete;
  }

  private List<ServiceSeen> announce(Predicate<Instance> when, Instant at) {
    List<Instance> complete = open.stream().filter(when).toList();
    complete.forEach(open::remove);
    return complete.stream().map(instance -> instance.seen(at)).toList();
  }

  private void note(DnsRecord record, Origin origin, Set<Instance> touched) {
    switch (record) {
      case DnsRecord.Ptr ptr -> {
        if (types.contains(ptr.name())) {
          instance(ptr.target(), ptr.name()).ifPresent(touched::add);
        }
      }
      case DnsRecord.Srv srv ->
          ofInterest(srv.name())
              .ifPresent(instance -> {
                instance.host = Optional.of(srv.target());
                instance.port = srv.port();
                touched.add(instance);
              });
      case DnsRecord.Txt txt ->
          ofInterest(txt.name())
              .ifPresent(instance -> {
                instance.txt = Optional.of(txt.text());
                touched.add(instance);
              });
      case DnsRecord.Address address -> {
        Set<InetAddress> known =
            hosts.size() < MAX_INSTANCES || hosts.containsKey(address.name())
                ? hosts.computeIfAbsent(address.name(), name -> new LinkedHashSet<>())
                : new LinkedHashSet<>();
        if (known.size() < MAX_ADDRESSES) {
          known.add(Lan.onLink(address.address(), origin.nic()));
        }
      }
      case DnsRecord.Cname cname -> {}
      case DnsRecord.Nsec nsec -> {}
      case DnsRecord.Unknown unknown -> {}
    }
  }

  private Optional<Instance> ofInterest(DnsName name) {
    return name.labels().isEmpty() || !types.contains(name.parent())
        ? Optional.empty()
        : instance(name, name.parent());
  }

  private Optional<Instance> instance(DnsName name, DnsName type) {
    if (!instances.containsKey(name) && instances.size() >= MAX_INSTANCES) {
      return Optional.empty();
    }
    return Optional.of(
        instances.computeIfAbsent(
            name,
            key -> {
              Instance found = new Instance(name, type);
              open.add(found);
              return found;
            }));
  }

  /** How many instances of a type are known, complete or not. */
  int count(DnsName type) {
    return (int) instances.values().stream().filter(i -> i.type.equals(type)).count();
  }

  /** To be called with every question: who answers from now on answers this one. */
  void askedAgain() {
    answered.clear();
  }

  /** How many instances of a type answered the last question straight to us. */
  int answered(DnsName type) {
    return (int) answered.stream().filter(i -> i.type.equals(type)).count();
  }

  /** What to ask so that the incomplete become complete. */
  List<Question> missing() {
    List<Question> questions = new ArrayList<>();
    for (Instance instance : instances.values()) {
      if (instance.host.isEmpty()) {
        questions.add(new Question(instance.name, DnsRecord.TYPE_SRV, false));
      } else if (open.contains(instance) && !instance.hasIpv4()) {
        questions.add(new Question(instance.host.get(), DnsRecord.TYPE_A, false));
        if (addressesOf(instance).isEmpty()) {
          questions.add(new Question(instance.host.get(), DnsRecord.TYPE_AAAA, false));
        }
      }
      if (instance.txt.isEmpty()) {
        questions.add(new Question(instance.name, DnsRecord.TYPE_TXT, false));
      }
    }
    return questions;
  }

  /** Instances of which only parts were heard. */
  List<ServiceSeen> incomplete(Instant at) {
    return open.stream().map(instance -> instance.seen(at)).toList();
  }

  /** Who heard each instance how, for the table of who answered what. */
  List<Heard> heard(Instant at) {
    List<Heard> all = new ArrayList<>();
    for (Instance instance : instances.values()) {
      instance.hearings.forEach((key, first) ->
          all.add(
              new Heard(
                  at,
                  new Name(instance.name.firstLabel()),
                  instance.type.toString(),
                  key.nic(),
                  key.way(),
                  key.source(),
                  first[0],
                  (int) first[1])));
    }
    return all;
  }

  private Set<InetAddress> addressesOf(Instance instance) {
    return instance.host.map(host -> hosts.getOrDefault(host, Set.of())).orElse(Set.of());
  }

  private record HearingKey(String nic, Way way, InetAddress source) {}

  /** One instance as far as it is known. */
  private final class Instance {
    private final DnsName name;
    private final DnsName type;
    private final Map<HearingKey, long[]> hearings = new LinkedHashMap<>();
    private Optional<DnsName> host = Optional.empty();
    private Optional<TxtRecord> txt = Optional.empty();
    private int port;
    private boolean waited;

    Instance(DnsName name, DnsName type) {
      this.name = name;
      this.type = type;
    }

    void heard(Origin origin) {
      HearingKey key = new HearingKey(origin.nic().name(), origin.way(), origin.source());
      if (hearings.containsKey(key) || hearings.size() < MAX_ADDRESSES) {
        hearings.computeIfAbsent(key, k -> new long[] {origin.afterMillis(), 0})[1]++;
      }
    }

    boolean isComplete() {
      return host.isPresent() && txt.isPresent() && !addressesOf(this).isEmpty();
    }

    boolean hasIpv4() {
      return addressesOf(this).stream().anyMatch(Inet4Address.class::isInstance);
    }

    ServiceSeen seen(Instant at) {
      Map<String, String> texts = new LinkedHashMap<>();
      txt.ifPresent(record ->
          record.keys().forEach(key -> record.text(key).ifPresent(text -> texts.put(key, text))));
      return new ServiceSeen(
          at,
          type.toString(),
          new Name(name.firstLabel()),
          host.map(target -> new Name(target.toString())),
          port,
          // People and probes take the first one, whichever happened to be heard first.
          addressesOf(this).stream().sorted(Comparator.comparing(Family::of)).toList(),
          new AdvertTxt(texts));
    }
  }
}
