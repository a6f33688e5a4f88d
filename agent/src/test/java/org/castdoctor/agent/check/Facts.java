package org.castdoctor.agent.check;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.observe.AdvertTxt;
import org.castdoctor.agent.observe.DiscoveryObservation.Asked;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.TlsPeer;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.privacy.Serial;

/** The longer observations, with what no check looks at filled in. */
public final class Facts {
  private Facts() {}

  /** Only a joined socket hears its own questions. */
  public static Asked asked(Instant at, String nic, Way way, int sent, int echoes, int answers) {
    Outcome<Integer> echo =
        way == Way.MULTICAST ? Outcome.ok(echoes) : Outcome.notRun("not joined");
    return new Asked(
        at,
        nic,
        Family.IPV4,
        way,
        Outcome.ok(5353),
        sent,
        0,
        Optional.empty(),
        echo,
        answers,
        0,
        List.of());
  }

  public static ServiceSeen service(
      Instant at, String type, InetAddress address, int port, Map<String, String> txt) {
    String text = address.getHostAddress();
    return new ServiceSeen(
        at,
        type,
        new Name("Instance-" + text + "-" + port),
        Optional.of(new Name("host-" + text + ".local")),
        port,
        List.of(address),
        new AdvertTxt(txt));
  }

  public static TlsPeer certificate(Instant at) {
    return new TlsPeer("TLSv1.3", new Serial("CN=x"), at, at, new Serial("00"));
  }
}
