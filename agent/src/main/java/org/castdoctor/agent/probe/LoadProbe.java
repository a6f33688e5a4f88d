package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.Trust;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation.Amount;
import org.castdoctor.agent.observe.PathObservation.Loaded;
import org.castdoctor.protocol.wire.mdns.DnsName;

/**
 * One of the streams that keep the line busy: pages one after the other, from small to large, until
 * the time or the bytes are used up. Only whole pages count, with the time until the last of them.
 * Made only where the customer asked for it, because a line may be metered.
 */
public final class LoadProbe implements Probe {
  /** Queues fill within a second or two; longer would cost the customer more and tell no more. */
  public static final Duration WHOLE = Duration.ofSeconds(3);

  /**
   * Side by side, as one connection alone does not fill a fast line in this time, nor a long queue:
   * each has 64 KB under way at first (Linux' window), and four of them were measured to hold a
   * queue of a second at a fifth of it.
   */
  public static final int STREAMS = 8;

  /** Of one stream: 24 MB in all, some seven seconds of a film in the best quality. */
  public static final int MOST_BYTES = 3_000_000;

  /** The first comes within the time on a line of a third of a megabit per second. */
  private static final List<Integer> PAGES = List.of(25_000, 100_000, 400_000, 1_000_000);

  private final Lan lan;
  private final Clock clock;
  private final Service.Host host;
  private final int stream;
  private final List<NameLookup.Server> servers;

  public LoadProbe(
      Lan lan, Clock clock, Service.Host host, int stream, List<NameLookup.Server> servers) {
    this.lan = lan;
    this.clock = clock;
    this.host = host;
    this.stream = stream;
    this.servers = List.copyOf(servers);
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    Optional<InetAddress> address =
        PublicAddress.of(
            new NameLookup(lan, clock, servers).ask(DnsName.of(host.host()), deadline));
    Outcome<Amount> amount =
        address
            .map(found -> load(found, deadline))
            .orElseGet(() -> Outcome.failed(Failure.NO_SUCH_NAME, "no address for it"));
    notes.note(new Loaded(clock.now(), host.host(), stream, amount));
  }

  private Outcome<Amount> load(InetAddress address, Deadline deadline) {
    long start = clock.nanos();
    Outcome<Amount> sofar = Outcome.failed(Failure.TIMEOUT, "not even a small page came");
    long bytes = 0;
    for (int page = 0; !deadline.hasPassed(); page++) {
      int size = PAGES.get(Math.min(page, PAGES.size() - 1));
      if (bytes + size > MOST_BYTES) {
        break;
      }
      Outcome<Integer> came = page(address, size, deadline);
      if (!(came instanceof Outcome.Ok<Integer>(Integer length)) || length == 0) {
        return bytes > 0 || came.isOk() ? sofar : came.withoutValue();
      }
      bytes += length;
      sofar = Outcome.ok(new Amount(bytes, Millis.since(start, clock)));
    }
    return sofar;
  }

  private Outcome<Integer> page(InetAddress address, int size, Deadline deadline) {
    Outcome<Lan.Tcp> opened = lan.open(new InetSocketAddress(address, host.port()), deadline);
    if (!(opened instanceof Outcome.Ok<Lan.Tcp>(Lan.Tcp tcp))) {
      return opened.withoutValue();
    }
    try (tcp) {
      Outcome<Lan.Secure> handshake = tcp.startVerifiedTls(host.host(), deadline);
      if (!(handshake instanceof Outcome.Ok<Lan.Secure>(Lan.Secure secure))) {
        return handshake.withoutValue();
      }
      try (secure) {
        if (secure.shown().trust() != Trust.VERIFIED) {
          return Outcome.failed(Failure.TLS, "its certificate is not to be trusted");
        }
        Outcome<Lan.Page> page = secure.get(host.host(), host.path() + size, size, deadline);
        return page instanceof Outcome.Ok<Lan.Page>(Lan.Page came)
            ? host.expects(came.status(), "")
                ? Outcome.ok(came.body().length())
                : Outcome.failed(Failure.SERVER_FAILURE, "status " + came.status())
            : page.withoutValue();
      }
    }
  }
}
