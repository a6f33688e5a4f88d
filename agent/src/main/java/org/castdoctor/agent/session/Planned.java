package org.castdoctor.agent.session;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Observation.Leg;
import org.castdoctor.agent.probe.InternetProbe.Vendor;
import org.castdoctor.agent.probe.LargePageProbe;
import org.castdoctor.agent.probe.NameLookup.Server;
import org.castdoctor.agent.probe.NtpProbe;
import org.castdoctor.agent.probe.RoundTripProbe;
import org.castdoctor.agent.probe.RouterWordProbe;
import org.castdoctor.agent.probe.ServiceProbe;
import org.castdoctor.agent.probe.StatusFeedProbe;

/** A measurement that is to be made, as data: what, of whom, and how long it may take at most. */
public sealed interface Planned {
  /** Asking by multicast on all these interfaces. */
  record Discover(List<Nic> nics, Optional<String> wanted) implements Planned {
    public Discover {
      nics = List.copyOf(nics);
    }
  }

  /** Examining a receiver over its cast channel. */
  record CastChannel(InetAddress address, int port) implements Planned {}

  /** Trying one TCP port. */
  record Reach(InetAddress address, int port) implements Planned {}

  /** One vendor's connectivity check. */
  record Internet(Vendor vendor, List<Server> servers) implements Planned {
    public Internet {
      servers = List.copyOf(servers);
    }
  }

  /** One host of a service. */
  record AskService(Service service, Service.Host host, List<Server> servers) implements Planned {
    public AskService {
      servers = List.copyOf(servers);
    }
  }

  /** What a vendor says of its own service. */
  record ReadFeed(Service service, Service.Feed feed, List<Server> servers) implements Planned {
    public ReadFeed {
      servers = List.copyOf(servers);
    }
  }

  /** One time server. */
  record AskTime(String server, List<Server> servers) implements Planned {
    public AskTime {
      servers = List.copyOf(servers);
    }
  }

  /** What the router says of its own line, waiting so long. */
  record AskRouter(InetAddress router, Nic nic, Duration patience) implements Planned {}

  /** A series of round trips to the first of these ports that answers. */
  record Trips(Leg leg, InetAddress address, List<Integer> ports) implements Planned {
    public Trips {
      ports = List.copyOf(ports);
    }
  }

  /** A page that is larger than one packet. */
  record AskLargePage(List<Server> servers) implements Planned {
    public AskLargePage {
      servers = List.copyOf(servers);
    }
  }

  /** Making the system resolve every neighbour of a small network. */
  record Nudge(Nic nic) implements Planned {}

  /** An independent library's discovery. */
  record SecondOpinion(Nic nic) implements Planned {}

  /** Reading the neighbour table again, after others have been tried. */
  record ReadHost() implements Planned {}

  /** Its name in the list of checks. */
  default String name() {
    return switch (this) {
      case Discover discover -> "discovery";
      case CastChannel(InetAddress address, int port) ->
          "cast " + address.getHostAddress() + ":" + port;
      case Reach(InetAddress address, int port) -> "tcp " + address.getHostAddress() + ":" + port;
      case Internet(Vendor vendor, List<Server> servers) -> "internet " + vendor.displayName();
      case AskService(Service service, Service.Host host, List<Server> servers) ->
          "service " + service.id() + " at " + host.host();
      case ReadFeed(Service service, Service.Feed feed, List<Server> servers) ->
          "status page of " + service.id();
      case AskTime(String server, List<Server> servers) -> "time " + server;
      case AskRouter(InetAddress router, Nic nic, Duration patience) ->
          patience.equals(RouterWordProbe.GLANCE) ? "the router's word" : "the router's word again";
      case Trips(Leg leg, InetAddress address, List<Integer> ports) ->
          "round trips " + address.getHostAddress();
      case AskLargePage page -> "large page";
      case Nudge(Nic nic) -> "neighbours " + nic.name();
      case SecondOpinion(Nic nic) -> "second opinion " + nic.name();
      case ReadHost readHost -> "host";
    };
  }

  /** How long it may take at most. */
  default Duration budget() {
    return switch (this) {
      case Discover discover -> Duration.ofSeconds(5);
      case CastChannel channel -> Duration.ofMillis(6_500);
      case Reach reach -> Duration.ofSeconds(3);
      case Internet internet -> Duration.ofSeconds(5);
      case AskService service -> ServiceProbe.WHOLE;
      case ReadFeed feed -> StatusFeedProbe.WHOLE;
      case AskTime time -> NtpProbe.WHOLE;
      case AskRouter router -> router.patience();
      case Trips trips -> RoundTripProbe.WHOLE;
      case AskLargePage page -> LargePageProbe.WHOLE;
      case Nudge nudge -> Duration.ofSeconds(1);
      case SecondOpinion opinion -> Duration.ofSeconds(2);
      case ReadHost readHost -> Duration.ofSeconds(1);
    };
  }
}
