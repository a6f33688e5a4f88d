package org.castdoctor.agent.sim;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.protocol.wire.mdns.DnsCodec;
import org.castdoctor.protocol.wire.mdns.DnsMessage;
import org.castdoctor.protocol.wire.mdns.DnsMessage.Question;
import org.castdoctor.protocol.wire.mdns.DnsName;
import org.castdoctor.protocol.wire.mdns.DnsRecord;
import org.castdoctor.protocol.wire.mdns.TxtRecord;

/** The resolvers, in the router and beyond. */
final class SimDns {
  private static final int RESPONSE = 0x8180;
  private static final int NO_SUCH_NAME = 3;
  private static final Duration ROUTER_DELAY = Duration.ofMillis(9);
  private static final Duration FAR_DELAY = Duration.ofMillis(21);

  private final SimHome home;

  SimDns(SimHome home) {
    this.home = home;
  }

  /** How long a resolver takes. */
  Duration delay(InetAddress asked) {
    InetAddress resolver = answering(asked);
    return resolver.equals(home.router().address()) ? ROUTER_DELAY : FAR_DELAY;
  }

  /** What a resolver that the question reached answers; empty where it stays silent. */
  Optional<byte[]> answer(InetAddress asked, byte[] packet) {
    InetAddress resolver = answering(asked);
    boolean answers =
        resolver.equals(home.router().address())
            ? home.router().resolves() && home.internet().up()
            : home.internet().resolvers().contains(resolver);
    DnsMessage query =
        DnsCodec.parse(packet)
            .toOptional()
            .filter(DnsMessage::recursionDesired)
            .orElseThrow(() -> new AssertionError("no question for a resolver"));
    return answers ? Optional.of(DnsCodec.encode(answerTo(resolver, query))) : Optional.empty();
  }

  /** Who answers when that one is asked. */
  private InetAddress answering(InetAddress asked) {
    return home.internet().odd().redirected() ? home.router().address() : asked;
  }

  /** As which address a resolver is seen from outside. */
  private InetAddress outside(InetAddress resolver) {
    return resolver.equals(home.router().address()) ? SimInternet.PROVIDER_DNS : resolver;
  }

  /** What a resolver says in the place of the truth: only the home's own filters. */
  private Map<String, InetAddress> names(InetAddress resolver) {
    return resolver.equals(home.router().address()) ? home.internet().odd().sinkholes() : Map.of();
  }

  private DnsMessage answerTo(InetAddress resolver, DnsMessage query) {
    Question question = query.questions().getFirst();
    String name = question.name().toString();
    if (question.type() == DnsRecord.TYPE_TXT) {
      TxtRecord text =
          TxtRecord.of(outside(resolver).getHostAddress(), "edns0-client-subnet 203.0.113.0/24");
      return new DnsMessage(
          query.id(),
          RESPONSE,
          List.of(question),
          List.of(new DnsRecord.Txt(question.name(), 60, false, text)),
          List.of(),
          List.of());
    }
    Optional<InetAddress> found =
        Optional.ofNullable(names(resolver).getOrDefault(name, home.internet().names().get(name)))
            .filter(address -> !home.router().line().filtered().contains(name));
    // Large pages hide behind an alias, which stands before the address.
    DnsName alias = question.name().parent().child("edge");
    List<DnsRecord> records =
        found
            .map(address ->
                List.<DnsRecord>of(
                    new DnsRecord.Cname(question.name(), 60, false, alias),
                    new DnsRecord.Address(alias, 60, false, address)))
            .orElse(List.of());
    return new DnsMessage(
        query.id(),
        RESPONSE | (found.isPresent() ? 0 : NO_SUCH_NAME),
        List.of(question),
        records,
        List.of(),
        List.of());
  }
}
