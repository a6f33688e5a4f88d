package org.castdoctor.agent.check;

import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.observe.DiscoveryObservation.AppNamed;
import org.castdoctor.agent.observe.DiscoveryObservation.Asked;
import org.castdoctor.agent.observe.DiscoveryObservation.AskedDirectly;
import org.castdoctor.agent.observe.DiscoveryObservation.ConsoleHeard;
import org.castdoctor.agent.observe.DiscoveryObservation.ConsolesAsked;
import org.castdoctor.agent.observe.DiscoveryObservation.Goodbye;
import org.castdoctor.agent.observe.DiscoveryObservation.Heard;
import org.castdoctor.agent.observe.DiscoveryObservation.SecondOpinion;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.DiscoveryObservation.SsdpAsked;
import org.castdoctor.agent.observe.DiscoveryObservation.SsdpHeard;
import org.castdoctor.agent.observe.DiscoveryObservation.Swept;
import org.castdoctor.agent.observe.DiscoveryObservation.Talker;
import org.castdoctor.agent.observe.HostSetup;
import org.castdoctor.agent.observe.InternetObservation.DateSeen;
import org.castdoctor.agent.observe.InternetObservation.FeedRead;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.InternetObservation.ServiceTcp;
import org.castdoctor.agent.observe.InternetObservation.ServiceTls;
import org.castdoctor.agent.observe.InternetObservation.ServiceWeb;
import org.castdoctor.agent.observe.InternetObservation.TimeAsked;
import org.castdoctor.agent.observe.InternetObservation.WebAsked;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observation.ProbeEnded;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation;
import org.castdoctor.agent.observe.ReceiverObservation;
import org.castdoctor.agent.observe.ReceiverObservation.AppAsked;
import org.castdoctor.agent.observe.ReceiverObservation.CastHeartbeat;
import org.castdoctor.agent.observe.ReceiverObservation.CastStatus;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.observe.ReceiverObservation.TlsTried;
import org.castdoctor.agent.observe.SenderObservation.HostSeen;
import org.castdoctor.agent.observe.SenderObservation.NameRemembered;
import org.castdoctor.agent.observe.SenderObservation.PortUsed;
import org.castdoctor.agent.observe.SenderObservation.ProfilesSeen;
import org.castdoctor.agent.observe.SenderObservation.SendTried;
import org.castdoctor.agent.observe.SenderObservation.SenderHere;
import org.castdoctor.agent.observe.SenderObservation.SetupSeen;

/** The same measurement, as it is noted when it could not be made. */
public final class Unrun {
  private Unrun() {}

  /** Empty for what is heard rather than measured: it would not be there. */
  public static Optional<Observation> of(Observation observation) {
    return switch (observation) {
      case HostSeen host -> Optional.of(host);
      case Heard heard -> Optional.empty();
      case ServiceSeen service -> Optional.empty();
      case Asked a ->
          Optional.of(
              new Asked(
                  a.at(),
                  a.nic(),
                  a.family(),
                  a.way(),
                  none(),
                  0,
                  0,
                  Optional.empty(),
                  none(),
                  0,
                  0,
                  List.of()));
      case SecondOpinion o -> Optional.of(new SecondOpinion(o.at(), o.nic(), none()));
      case Connected c ->
          Optional.of(new Connected(c.at(), c.address(), c.port(), c.attempt(), none(), 0));
      case TlsTried t -> Optional.of(new TlsTried(t.at(), t.address(), t.port(), none(), 0));
      case CastStatus s -> Optional.of(new CastStatus(s.at(), s.address(), s.port(), none(), 0));
      case CastHeartbeat h ->
          Optional.of(new CastHeartbeat(h.at(), h.address(), h.port(), 0, none(), 0));
      case AppAsked a ->
          Optional.of(new AppAsked(a.at(), a.address(), a.port(), a.appId(), none()));
      case NameAsked n ->
          Optional.of(new NameAsked(n.at(), n.name(), n.resolver(), n.role(), 0, none(), 0));
      case WebAsked w -> Optional.of(new WebAsked(w.at(), w.vendor(), w.host(), none(), 0));
      case ServiceTcp t ->
          Optional.of(
              new ServiceTcp(t.at(), t.service(), t.host(), t.address(), t.attempt(), none(), 0));
      case ServiceTls t ->
          Optional.of(new ServiceTls(t.at(), t.service(), t.host(), t.attempt(), none(), 0));
      case ServiceWeb w ->
          Optional.of(new ServiceWeb(w.at(), w.service(), w.host(), w.attempt(), none(), 0));
      case FeedRead f -> Optional.of(new FeedRead(f.at(), f.service(), f.host(), none(), 0));
      case TimeAsked t -> Optional.of(new TimeAsked(t.at(), t.server(), 0, none(), 0));
      case PathObservation.RouterSaid r ->
          Optional.of(new PathObservation.RouterSaid(r.at(), r.router(), none(), 0));
      case PathObservation.RoundTrips r ->
          Optional.of(
              new PathObservation.RoundTrips(r.at(), r.leg(), r.address(), r.port(), none()));
      case PathObservation.LargePage p ->
          Optional.of(new PathObservation.LargePage(p.at(), p.host(), p.attempt(), none(), 0));
      case PathObservation.Loaded l ->
          Optional.of(new PathObservation.Loaded(l.at(), l.host(), l.stream(), none()));
      case PathObservation.HopsSeen h ->
          Optional.of(new PathObservation.HopsSeen(h.at(), h.target(), none()));
      case PathObservation.Watched watched -> Optional.empty();
      case SenderHere s -> Optional.of(new SenderHere(s.at(), s.program(), none(), s.knownFrom()));
      case DateSeen d -> Optional.of(new DateSeen(d.at(), d.vendor(), d.host(), none()));
      case SetupSeen s ->
          Optional.of(new SetupSeen(s.at(), new HostSetup(none(), none(), none(), none(), none())));
      case SendTried s -> Optional.of(new SendTried(s.at(), s.nic(), s.address(), 0, none()));
      case PortUsed p -> Optional.of(new PortUsed(p.at(), p.port(), none()));
      case ProfilesSeen p -> Optional.of(new ProfilesSeen(p.at(), none()));
      case NameRemembered n -> Optional.of(new NameRemembered(n.at(), n.host(), n.fresh(), none()));
      case Talker talker -> Optional.empty();
      case Goodbye goodbye -> Optional.empty();
      case SsdpHeard heard -> Optional.empty();
      case SsdpAsked a ->
          Optional.of(
              new SsdpAsked(a.at(), a.nic(), none(), 0, 0, Optional.empty(), 0, 0, List.of(), 0));
      case AskedDirectly d -> Optional.of(new AskedDirectly(d.at(), d.address(), 0, none(), 0));
      case Swept w -> Optional.of(new Swept(w.at(), w.nic(), 0, w.ports(), 0, 0, 0, 0));
      case AppNamed named ->
          Optional.of(new AppNamed(named.at(), named.nic(), named.appId(), 0, List.of()));
      case ConsolesAsked c ->
          Optional.of(new ConsolesAsked(c.at(), c.nic(), c.console(), none(), 0, 0, 0, 0));
      case ConsoleHeard heard -> Optional.empty();
      case ReceiverObservation.ProofAsked p ->
          Optional.of(new ReceiverObservation.ProofAsked(p.at(), p.address(), p.port(), none(), 0));
      case ReceiverObservation.SetupAsked s ->
          Optional.of(new ReceiverObservation.SetupAsked(s.at(), s.address(), s.port(), none(), 0));
      case ReceiverObservation.Launched l ->
          Optional.of(
              new ReceiverObservation.Launched(
                  l.at(), l.address(), l.port(), l.appId(), none(), 0));
      case ReceiverObservation.Described d ->
          Optional.of(new ReceiverObservation.Described(d.at(), d.address(), none()));
      case ReceiverObservation.DialAsked d ->
          Optional.of(new ReceiverObservation.DialAsked(d.at(), d.address(), d.app(), none()));
      case ReceiverObservation.RokuAsked r ->
          Optional.of(new ReceiverObservation.RokuAsked(r.at(), r.address(), none()));
      case ProbeEnded p -> Optional.of(new ProbeEnded(p.at(), p.probe(), none()));
    };
  }

  private static <T> Outcome<T> none() {
    return Outcome.notRun("not allowed here");
  }
}
