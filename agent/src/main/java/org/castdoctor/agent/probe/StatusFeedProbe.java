package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.FeedRead;
import org.castdoctor.agent.observe.InternetObservation.Trust;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.mdns.DnsName;
import org.castdoctor.protocol.wire.status.ServiceState;
import org.castdoctor.protocol.wire.status.StatusFeed;

/**
 * What a vendor says of its own service, on its machine-readable status page. Whatever goes wrong
 * on the way makes it unknown, never "down"; a page from somebody without a trusted certificate is
 * not read at all.
 */
public final class StatusFeedProbe implements Probe {
  /** The pages come from content networks; one that takes longer is not worth waiting for. */
  public static final Duration WHOLE = Duration.ofMillis(2_400);

  private static final int HTTPS = 443;
  private static final int FINE = 200;

  private final Lan lan;
  private final Clock clock;
  private final String service;
  private final Service.Feed feed;
  private final Optional<String> country;
  private final List<NameLookup.Server> servers;

  /**
   * @param country whose entries count where the page has several countries'
   */
  public StatusFeedProbe(
      Lan lan,
      Clock clock,
      String service,
      Service.Feed feed,
      Optional<String> country,
      List<NameLookup.Server> servers) {
    this.lan = lan;
    this.clock = clock;
    this.service = service;
    this.feed = feed;
    this.country = country;
    this.servers = List.copyOf(servers);
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    long start = clock.nanos();
    Optional<InetAddress> address =
        PublicAddress.of(
            new NameLookup(lan, clock, servers).ask(DnsName.of(feed.host()), deadline));
    Outcome<ServiceState> outcome =
        address
            .map(found -> read(found, deadline))
            .orElseGet(() -> Outcome.failed(Failure.NO_SUCH_NAME, "no address for it"));
    notes.note(
        new FeedRead(clock.now(), service, feed.host(), outcome, Millis.since(start, clock)));
  }

  private Outcome<ServiceState> read(InetAddress address, Deadline deadline) {
    Outcome<Lan.Tcp> opened = lan.open(new InetSocketAddress(address, HTTPS), deadline);
    if (!(opened instanceof Outcome.Ok<Lan.Tcp>(Lan.Tcp tcp))) {
      return opened.withoutValue();
    }
    try (tcp) {
      Outcome<Lan.Secure> handshake = tcp.startVerifiedTls(feed.host(), deadline);
      if (!(handshake instanceof Outcome.Ok<Lan.Secure>(Lan.Secure secure))) {
        return handshake.withoutValue();
      }
      try (secure) {
        Trust trust = secure.shown().trust();
        return trust == Trust.VERIFIED
            ? understood(secure.get(feed.host(), feed.path(), StatusFeed.MAX_BYTES, deadline))
            : Outcome.failed(Failure.TLS, "its certificate is not to be trusted: " + trust.word());
      }
    }
  }

  private Outcome<ServiceState> understood(Outcome<Lan.Page> answer) {
    if (!(answer instanceof Outcome.Ok<Lan.Page>(Lan.Page page))) {
      return answer.withoutValue();
    }
    if (page.status() != FINE) {
      return Outcome.failed(Failure.SERVER_FAILURE, "status " + page.status());
    }
    byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
    return switch (feed.format().parse(body, clock.now(), country)) {
      case Parsed.Ok<ServiceState>(ServiceState state) -> Outcome.ok(state);
      case Parsed.Malformed<ServiceState>(String reason, int offset) ->
          Outcome.failed(Failure.MALFORMED, "at " + offset + ": " + reason);
    };
  }
}
