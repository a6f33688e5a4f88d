package org.castdoctor.agent.observe;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.castdoctor.agent.observe.DiscoveryObservation.Asked;
import org.castdoctor.agent.observe.DiscoveryObservation.AskedDirectly;
import org.castdoctor.agent.observe.DiscoveryObservation.Goodbye;
import org.castdoctor.agent.observe.DiscoveryObservation.Heard;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.DiscoveryObservation.SsdpAsked;
import org.castdoctor.agent.observe.DiscoveryObservation.SsdpHeard;
import org.castdoctor.agent.observe.DiscoveryObservation.Talker;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.InternetObservation.ServiceTcp;
import org.castdoctor.agent.observe.PathObservation.Presence;
import org.castdoctor.agent.observe.PathObservation.RoundTrips;
import org.castdoctor.agent.observe.PathObservation.Watched;
import org.castdoctor.agent.observe.ReceiverObservation.AppAsked;
import org.castdoctor.agent.observe.ReceiverObservation.CastHeartbeat;
import org.castdoctor.agent.observe.ReceiverObservation.CastStatus;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.observe.ReceiverObservation.Launched;
import org.castdoctor.agent.observe.ReceiverObservation.ProofAsked;
import org.castdoctor.agent.observe.ReceiverObservation.SetupAsked;
import org.castdoctor.agent.observe.ReceiverObservation.TlsTried;
import org.castdoctor.agent.observe.SenderObservation.HostSeen;
import org.castdoctor.agent.observe.SenderObservation.NameRemembered;

/**
 * Link-local addresses without their zone. A zone such as {@code %wlan0} is this computer's own
 * number for a link: it is needed to send there, and means nothing in a bundle, where it would make
 * the same facts read differently on another computer.
 */
final class Zones {
  private Zones() {}

  static InetAddress dropped(InetAddress address) {
    try {
      return address instanceof Inet6Address scoped && address.getHostAddress().indexOf('%') >= 0
          ? InetAddress.getByAddress(scoped.getAddress())
          : address;
    } catch (UnknownHostException sixteenBytesAlwaysFit) {
      throw new IllegalStateException(sixteenBytesAlwaysFit);
    }
  }

  private static List<InetAddress> dropped(List<InetAddress> addresses) {
    return addresses.stream().map(Zones::dropped).toList();
  }

  static Observation dropped(Observation observation) {
    return switch (observation) {
      case HostSeen(var at, HostNetwork network) -> new HostSeen(at, dropped(network));
      case Asked a ->
          new Asked(
              a.at(),
              a.nic(),
              a.family(),
              a.way(),
              a.socket(),
              a.sent(),
              a.refused(),
              a.refusal(),
              a.echoes(),
              a.answers(),
              a.malformed(),
              dropped(a.responders()));
      case Heard h ->
          new Heard(
              h.at(),
              h.instance(),
              h.type(),
              h.nic(),
              h.way(),
              dropped(h.source()),
              h.firstAfterMillis(),
              h.times());
      case ServiceSeen s ->
          new ServiceSeen(
              s.at(), s.type(), s.instance(), s.host(), s.port(), dropped(s.addresses()), s.txt());
      case Connected c ->
          new Connected(
              c.at(), dropped(c.address()), c.port(), c.attempt(), c.outcome(), c.waitedMillis());
      case TlsTried t ->
          new TlsTried(t.at(), dropped(t.address()), t.port(), t.outcome(), t.waitedMillis());
      case CastStatus s ->
          new CastStatus(s.at(), dropped(s.address()), s.port(), s.outcome(), s.waitedMillis());
      case CastHeartbeat h ->
          new CastHeartbeat(
              h.at(), dropped(h.address()), h.port(), h.pings(), h.outcome(), h.waitedMillis());
      case AppAsked a ->
          new AppAsked(a.at(), dropped(a.address()), a.port(), a.appId(), a.outcome());
      case ProofAsked p ->
          new ProofAsked(p.at(), dropped(p.address()), p.port(), p.outcome(), p.waitedMillis());
      case SetupAsked s ->
          new SetupAsked(s.at(), dropped(s.address()), s.port(), s.outcome(), s.waitedMillis());
      case Launched l ->
          new Launched(
              l.at(), dropped(l.address()), l.port(), l.appId(), l.outcome(), l.waitedMillis());
      case Talker t ->
          new Talker(
              t.at(),
              t.nic(),
              dropped(t.source()),
              t.types(),
              t.firstAfterMillis(),
              t.answers(),
              t.toAll(),
              t.listenedMillis());
      case Goodbye g ->
          new Goodbye(
              g.at(), g.instance(), g.type(), g.nic(), dropped(g.source()), g.afterMillis());
      case AskedDirectly d ->
          new AskedDirectly(
              d.at(), dropped(d.address()), d.attempts(), d.receivers(), d.waitedMillis());
      case NameRemembered n ->
          new NameRemembered(
              n.at(),
              n.host(),
              dropped(n.fresh()),
              n.remembered().get().map(Zones::dropped).map(Outcome::ok).orElse(n.remembered()));
      case RoundTrips t ->
          new RoundTrips(t.at(), t.leg(), dropped(t.address()), t.port(), t.outcome());
      case Watched w ->
          new Watched(
              w.at(),
              w.round(),
              w.router(),
              w.others(),
              w.receivers().stream().map(Zones::dropped).toList());
      // IPv4 alone, or addresses of the internet, or none.
      case SsdpAsked _,
          SsdpHeard _,
          PathObservation.Loaded _,
          PathObservation.HopsSeen _,
          NameAsked _,
          ServiceTcp _,
          DiscoveryObservation.SecondOpinion _,
          DiscoveryObservation.AppNamed _,
          DiscoveryObservation.ConsolesAsked _,
          DiscoveryObservation.ConsoleHeard _,
          ReceiverObservation.Described _,
          ReceiverObservation.DialAsked _,
          ReceiverObservation.RokuAsked _,
          InternetObservation.WebAsked _,
          InternetObservation.ServiceTls _,
          InternetObservation.ServiceWeb _,
          InternetObservation.FeedRead _,
          InternetObservation.TimeAsked _,
          PathObservation.RouterSaid _,
          PathObservation.LargePage _,
          DiscoveryObservation.Swept _,
          SenderObservation.SenderHere _,
          InternetObservation.DateSeen _,
          SenderObservation.SetupSeen _,
          SenderObservation.SendTried _,
          SenderObservation.PortUsed _,
          SenderObservation.ProfilesSeen _,
          Observation.ProbeEnded _ ->
          observation;
    };
  }

  private static Presence dropped(Presence p) {
    return new Presence(
        p.instance(),
        p.name(),
        dropped(p.address()),
        p.port(),
        p.heard(),
        p.goodbyes(),
        p.direct(),
        p.cast());
  }

  private static HostNetwork dropped(HostNetwork network) {
    return new HostNetwork(
        network.os(),
        network.nics().stream().map(Zones::dropped).toList(),
        network.defaultRoutes().stream()
            .map(route -> new DefaultRoute(route.nic(), dropped(route.gateway()), route.metric()))
            .toList(),
        dropped(network.resolvers()),
        network.neighbours().stream()
            .map(n -> new Neighbour(dropped(n.address()), n.nic(), n.mac(), n.state()))
            .toList(),
        network.multicastNic());
  }

  private static Nic dropped(Nic nic) {
    return new Nic(
        nic.name(),
        nic.index(),
        nic.kind(),
        nic.up(),
        nic.multicast(),
        nic.pointToPoint(),
        nic.mtu(),
        nic.mac(),
        nic.addresses().stream()
            .map(prefix -> new Prefix(dropped(prefix.address()), prefix.length()))
            .toList());
  }
}
