package org.castdoctor.agent.session;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.castdoctor.agent.family.Adverts;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.DiscoveryObservation.SsdpHeard;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.probe.ConsoleProbe;
import org.castdoctor.agent.probe.Link;
import org.castdoctor.agent.probe.SsdpProbe;

/**
 * Which devices are there, and what they are: every family is looked for, then what answered is
 * asked what it is. Nothing beyond the home is asked.
 */
public final class DevicePlan implements Plan {
  /**
   * Who has not answered by then is listed by what it announced: a lost first packet is survived (1
   * s), and a slow TV's handshake (1 s), but nobody proves here that a receiver is dead.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** More than a home usually has. */
  private static final int MANY = 12;

  private final Optional<String> nic;
  private final Set<InetAddress> known;
  private final Duration searching;

  private DevicePlan(Optional<String> nic, Set<InetAddress> known, Duration searching) {
    this.nic = nic;
    this.known = Set.copyOf(known);
    this.searching = searching;
  }

  /**
   * A list that is awaited.
   *
   * @param nic the only interface to use; empty for all
   */
  public static DevicePlan once(Optional<String> nic) {
    return new DevicePlan(nic, Set.of(), SsdpProbe.GLANCE);
  }

  /**
   * One look of a list that goes on: a device that drew a late moment to answer must not have gone
   * by that.
   *
   * @param known what was asked in an earlier round, and is not to be asked again
   */
  public static DevicePlan goingOn(Optional<String> nic, Set<InetAddress> known) {
    return new DevicePlan(nic, known, SsdpProbe.WHOLE);
  }

  @Override
  public List<Planned> first(HostNetwork host) {
    List<Link> links = Link.of(host, nic);
    return links.isEmpty() ? List.of() : List.of(new Planned.Discover(links, Optional.empty()));
  }

  private List<Nic> searched(HostNetwork host) {
    return Link.of(host, nic).stream()
        .map(Link::nic)
        .distinct()
        .filter(one -> one.ipv4().isPresent())
        .toList();
  }

  @Override
  public List<Planned> services(HostNetwork host) {
    List<Nic> nics = searched(host);
    return nics.isEmpty()
        ? List.of()
        : List.of(
            new Planned.Search(nics, searching),
            new Planned.AskAdverts(nics, Adverts.OTHER_TYPES, List.of()),
            new Planned.FindConsoles(nics, Optional.empty(), ConsoleProbe.GLANCE));
  }

  @Override
  public List<Planned> doubted(Observations seen) {
    return List.of();
  }

  @Override
  public List<Planned> after(Observation observation, Supplier<Observations> seen) {
    return observation instanceof SsdpHeard heard && !known.contains(heard.source())
        ? OthersPlan.after(heard)
        : List.of();
  }

  @Override
  public List<Planned> next(Observations seen, int wave) {
    if (wave > 2) {
      return List.of();
    }
    List<Planned> plan = new ArrayList<>(OthersPlan.described(seen, List.of(), known));
    if (wave == 2) {
      return plan;
    }
    plan.addAll(searchAgain(seen));
    NeighbourPlan.announcements(seen)
        .filter(service -> service.addresses().stream().noneMatch(known::contains))
        .filter(ServiceSeen::isComplete)
        .limit(Crowd.MOST_EXAMINED)
        .forEach(service -> plan.addAll(ReceiverPlan.whatItIs(service)));
    return plan;
  }

  /**
   * Devices may take a second to answer, and a glance is over before. Waiting for that would double
   * the time of a list, so it is done where the glance brought nobody, and not in a home whose list
   * is long already.
   */
  private List<Planned> searchAgain(Observations seen) {
    boolean isGlanceEnough =
        seen.of(SsdpHeard.class).findAny().isPresent()
            || NeighbourPlan.announcements(seen).limit(MANY).count() == MANY;
    if (searching.equals(SsdpProbe.WHOLE) || isGlanceEnough) {
      return List.of();
    }
    return seen.host().map(this::searched).filter(nics -> !nics.isEmpty()).stream()
        .<Planned>map(nics -> new Planned.Search(nics, SsdpProbe.WHOLE))
        .toList();
  }

  @Override
  public Duration patience(Planned planned) {
    boolean asksOne = planned instanceof Planned.CastChannel || planned instanceof Planned.Reach;
    return asksOne ? PATIENCE : planned.budget();
  }
}
