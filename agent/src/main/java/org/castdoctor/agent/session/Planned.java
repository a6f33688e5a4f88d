package org.castdoctor.agent.session;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.PathObservation.Leg;
import org.castdoctor.agent.probe.AdvertProbe;
import org.castdoctor.agent.probe.CertificateProbe;
import org.castdoctor.agent.probe.ConsoleProbe;
import org.castdoctor.agent.probe.DirectProbe;
import org.castdoctor.agent.probe.InternetProbe.Vendor;
import org.castdoctor.agent.probe.LargePageProbe;
import org.castdoctor.agent.probe.Link;
import org.castdoctor.agent.probe.LoadProbe;
import org.castdoctor.agent.probe.NameLookup.Server;
import org.castdoctor.agent.probe.NtpProbe;
import org.castdoctor.agent.probe.RoundTripProbe;
import org.castdoctor.agent.probe.RouterWordProbe;
import org.castdoctor.agent.probe.ServiceProbe;
import org.castdoctor.agent.probe.SsdpProbe;
import org.castdoctor.agent.probe.StatusFeedProbe;
import org.castdoctor.agent.probe.SweepProbe;

/** A measurement that is to be made, as data: what, of whom, and how long it may take at most. */
public sealed interface Planned {
  /** Asking by multicast on all these links. */
  record Discover(List<Link> links, Optional<String> wanted) implements Planned {
    private static final String NAME = "discovery";

    public Discover {
      links = List.copyOf(links);
    }

    public static boolean isNameOf(String probe) {
      return probe.equals(NAME);
    }
  }

  /** Searching by SSDP on all these interfaces, and listening so long. */
  record Search(List<Nic> nics, Duration listening) implements Planned {
    public Search {
      nics = List.copyOf(nics);
    }
  }

  /** Asking one host alone what it announces. */
  record AskDirectly(InetAddress address, Nic nic) implements Planned {}

  /** Trying the ports of players on some of the neighbours. */
  record Sweep(String nic, int part, List<InetAddress> hosts) implements Planned {
    public Sweep {
      hosts = List.copyOf(hosts);
    }
  }

  /** Examining a receiver over its cast channel. */
  record CastChannel(InetAddress address, int port) implements Planned {}

  /** Whether one cast port shows one certificate. */
  record CompareCertificates(InetAddress address, int port) implements Planned {}

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
  record ReadFeed(
      Service service, Service.Feed feed, Optional<String> country, List<Server> servers)
      implements Planned {
    public ReadFeed {
      servers = List.copyOf(servers);
    }
  }

  /** Who the resolvers are, as Google's name server sees them. */
  record AskWhoAsks(List<Server> servers) implements Planned {
    public AskWhoAsks {
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

  /** One of the streams that keep the line busy. */
  record Load(Service.Host host, int stream, List<Server> servers) implements Planned {
    public Load {
      servers = List.copyOf(servers);
    }
  }

  /** Round trips while it is busy. */
  record TripsUnderLoad(InetAddress address, int port) implements Planned {}

  /** The first steps on the way there, by a tool of the system. */
  record CountHops(InetAddress target) implements Planned {}

  /** A page that is larger than one packet. */
  record AskLargePage(List<Server> servers) implements Planned {
    public AskLargePage {
      servers = List.copyOf(servers);
    }
  }

  /** Making the system resolve every neighbour of a small network. */
  record Nudge(Nic nic) implements Planned {
    private static final String NAME = "neighbours ";

    static boolean isNameOf(String probe) {
      return probe.startsWith(NAME);
    }
  }

  /** An independent library's discovery. */
  record SecondOpinion(Nic nic) implements Planned {}

  /** Reading how this computer is set up. */
  record ReadSetup() implements Planned {}

  /** Whether this computer may send to one address of its own network. */
  record TrySend(Nic nic, InetAddress address) implements Planned {}

  /** Finding out who has the discovery port of this computer. */
  record FindPortUsers() implements Planned {}

  /** What Windows takes its networks for. */
  record ReadProfiles() implements Planned {}

  /** What this computer's own name service says of a receiver's host. */
  record AskMemory(String host, List<InetAddress> fresh) implements Planned {
    public AskMemory {
      fresh = List.copyOf(fresh);
    }
  }

  /** Reading the neighbour table again, after others have been tried. */
  record ReadHost() implements Planned {}

  /** Looking which browsers are installed here. */
  record ReadBrowsers() implements Planned {}

  /** Asking a cast receiver's set-up page, which some models do not bear. */
  record AskSetup(InetAddress address, String model) implements Planned {}

  /** Asking for announcements of other families, and for receivers by the names of apps. */
  record AskAdverts(List<Nic> nics, List<String> types, List<String> appIds) implements Planned {
    public AskAdverts {
      nics = List.copyOf(nics);
      types = List.copyOf(types);
      appIds = List.copyOf(appIds);
    }
  }

  /** Looking for consoles, or asking one, and listening so long. */
  record FindConsoles(List<Nic> nics, Optional<InetAddress> only, Duration listening)
      implements Planned {
    public FindConsoles {
      nics = List.copyOf(nics);
    }
  }

  /** Asking a Roku what it is. */
  record AskRoku(InetAddress address) implements Planned {}

  /** Reading a device's description, and what it says of apps. */
  record AskDial(InetAddress address, String location, List<String> apps) implements Planned {
    public AskDial {
      apps = List.copyOf(apps);
    }
  }

  /** Starting apps on a receiver, where that was allowed. */
  record TryLaunch(InetAddress address, int port, List<String> appIds) implements Planned {
    public TryLaunch {
      appIds = List.copyOf(appIds);
    }
  }

  /** Its name in the list of checks. */
  default String name() {
    return switch (this) {
      case Discover discover -> Discover.NAME;
      case Search(List<Nic> nics, Duration listening) ->
          listening.equals(SsdpProbe.GLANCE) ? "ssdp" : "ssdp again";
      case AskDirectly(InetAddress address, Nic nic) -> "direct " + text(address);
      case Sweep(String nic, int part, List<InetAddress> hosts) -> "sweep " + nic + " " + part;
      case CastChannel(InetAddress address, int port) -> "cast " + text(address) + ":" + port;
      case CompareCertificates(InetAddress address, int port) ->
          "certificates of " + text(address) + ":" + port;
      case Reach(InetAddress address, int port) -> "tcp " + text(address) + ":" + port;
      case Internet(Vendor vendor, List<Server> servers) -> "internet " + vendor.displayName();
      case AskService(Service service, Service.Host host, List<Server> servers) ->
          "service " + service.id() + " at " + host.host();
      case ReadFeed feed -> "status page of " + feed.service().id();
      case AskWhoAsks whoAsks -> "who the name servers are";
      case AskTime(String server, List<Server> servers) -> "time " + server;
      case AskRouter(InetAddress router, Nic nic, Duration patience) ->
          patience.equals(RouterWordProbe.GLANCE) ? "the router's word" : "the router's word again";
      case Trips(Leg leg, InetAddress address, List<Integer> ports) ->
          "round trips " + address.getHostAddress();
      case Load load -> "load " + load.stream();
      case TripsUnderLoad trips -> "round trips under load";
      case CountHops(InetAddress target) -> "first steps to " + text(target);
      case AskLargePage page -> "large page";
      case Nudge(Nic nic) -> Nudge.NAME + nic.name();
      case SecondOpinion(Nic nic) -> "second opinion " + nic.name();
      case ReadSetup readSetup -> "set-up";
      case TrySend(Nic nic, InetAddress address) -> "send " + address.getHostAddress();
      case FindPortUsers findPortUsers -> "port 5353";
      case ReadProfiles readProfiles -> "network profiles";
      case AskMemory(String host, List<InetAddress> fresh) -> "memory of " + host;
      case ReadHost readHost -> "host";
      case ReadBrowsers readBrowsers -> "browsers";
      case AskSetup(InetAddress address, String model) -> "set-up page of " + text(address);
      case AskAdverts adverts -> "other announcements";
      case FindConsoles(List<Nic> nics, var only, Duration listening) ->
          listening.equals(ConsoleProbe.GLANCE) ? "consoles" : "consoles again";
      case AskRoku(InetAddress address) -> "roku " + text(address);
      case AskDial(InetAddress address, String location, var apps) -> "dial " + text(address);
      case TryLaunch(InetAddress address, int port, var appIds) ->
          "launch on " + text(address) + ":" + port;
    };
  }

  /** Without the zone that a link-local address has on this computer. */
  private static String text(InetAddress address) {
    String text = address.getHostAddress();
    int zone = text.indexOf('%');
    return zone < 0 ? text : text.substring(0, zone);
  }

  /** How long it may take at most. */
  default Duration budget() {
    return switch (this) {
      case Discover discover -> Duration.ofSeconds(5);
      case Search search -> search.listening().plusMillis(200);
      case AskDirectly direct -> DirectProbe.WHOLE;
      case Sweep sweep -> SweepProbe.WHOLE;
      case CastChannel channel -> Duration.ofMillis(6_500);
      case CompareCertificates certificates -> CertificateProbe.WHOLE;
      case Reach reach -> Duration.ofSeconds(3);
      case Internet internet -> Duration.ofSeconds(5);
      case AskService service -> ServiceProbe.WHOLE;
      case ReadFeed feed -> StatusFeedProbe.WHOLE;
      case AskWhoAsks whoAsks -> Duration.ofSeconds(2);
      case AskTime time -> NtpProbe.WHOLE;
      case AskRouter router -> router.patience();
      case Trips trips -> RoundTripProbe.WHOLE;
      case Load load -> LoadProbe.WHOLE;
      case TripsUnderLoad trips -> LoadProbe.WHOLE;
      case CountHops hops -> Duration.ofSeconds(3);
      case AskLargePage page -> LargePageProbe.WHOLE;
      case Nudge nudge -> Duration.ofSeconds(1);
      case SecondOpinion opinion -> Duration.ofSeconds(2);
      case ReadSetup readSetup -> Duration.ofSeconds(3);
      case TrySend send -> Duration.ofSeconds(1);
      case FindPortUsers findPortUsers -> Duration.ofSeconds(1);
      case ReadProfiles readProfiles -> Duration.ofMillis(3_500);
      case AskMemory memory -> Duration.ofSeconds(1);
      case ReadHost readHost -> Duration.ofSeconds(1);
      case ReadBrowsers readBrowsers -> Duration.ofSeconds(2);
      case AskSetup page -> Duration.ofMillis(2_500);
      case AskAdverts adverts -> AdvertProbe.WHOLE.plusMillis(200);
      case FindConsoles consoles -> consoles.listening().plusMillis(200);
      case AskRoku roku -> Duration.ofSeconds(3);
      case AskDial dial -> Duration.ofSeconds(3);
      case TryLaunch launch -> Duration.ofSeconds(10);
    };
  }

  /** Whether it asks whoever is there, and has to wait for those who take their time to answer. */
  default boolean asksEverybody() {
    return this instanceof Discover
        || this instanceof Search
        || this instanceof AskAdverts
        || this instanceof FindConsoles;
  }
}
