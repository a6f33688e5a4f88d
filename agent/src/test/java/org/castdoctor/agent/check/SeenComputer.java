package org.castdoctor.agent.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.observe.HostNetwork.Prefix;

/** What this computer's system says of its network, while it is being put together. */
public final class SeenComputer {
  final List<Neighbour> neighbours = new ArrayList<>();
  Optional<DefaultRoute> route = Optional.empty();
  String os = "Linux 6.12";
  Optional<String> multicastNic = Optional.empty();
  private final List<Nic> nics = new ArrayList<>();

  /** An interface that is up; all but loopback can multicast. */
  public void nic(String name, NicKind kind, List<Prefix> addresses) {
    boolean multicast = kind != NicKind.LOOPBACK;
    nics.add(
        new Nic(
            name,
            nics.size() + 1,
            kind,
            true,
            multicast,
            false,
            1500,
            Optional.empty(),
            addresses));
  }

  public SeenComputer copy() {
    SeenComputer other = new SeenComputer();
    other.neighbours.addAll(neighbours);
    other.route = route;
    other.multicastNic = multicastNic;
    other.nics.addAll(nics);
    return other;
  }

  public HostNetwork network() {
    return new HostNetwork(
        os,
        nics,
        route.stream().toList(),
        route.map(DefaultRoute::gateway).stream().toList(),
        neighbours,
        multicastNic);
  }
}
