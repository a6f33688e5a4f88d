package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation.LargePage;
import org.castdoctor.protocol.wire.mdns.DnsName;

/**
 * A page of several packets, in the clear, from the vendor whose page without any body came: where
 * the one passes and the other stalls, it is the size that matters. Made only where secure
 * connections stall.
 */
public final class LargePageProbe implements Probe {
  /** Google's front page, which it still gives in the clear: some 20 KB. */
  public static final String HOST = "www.google.com";

  /** Both tries and the name. */
  public static final Duration WHOLE = Duration.ofMillis(3_400);

  private static final int HTTP = 80;

  /** Three full packets; the rest is not waited for. */
  private static final int ENOUGH = 4_096;

  /** A first packet that is lost is sent again after 200 ms and after 600 ms. */
  private static final Duration ATTEMPT = Duration.ofMillis(1_100);

  private static final int ATTEMPTS = 2;

  private final Lan lan;
  private final Clock clock;
  private final List<NameLookup.Server> servers;

  public LargePageProbe(Lan lan, Clock clock, List<NameLookup.Server> servers) {
    this.lan = lan;
    this.clock = clock;
    this.servers = List.copyOf(servers);
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    List<NameAsked> answers = new NameLookup(lan, clock, servers).ask(DnsName.of(HOST), deadline);
    answers.forEach(notes::note);
    Optional<InetAddress> address = PublicAddress.of(answers);
    boolean came = address.isEmpty();
    for (int attempt = 1; attempt <= ATTEMPTS && !came && !deadline.hasPassed(); attempt++) {
      long start = clock.nanos();
      Outcome<Integer> size = size(address.get(), deadline.butAtMost(ATTEMPT));
      notes.note(new LargePage(clock.now(), HOST, attempt, size, Millis.since(start, clock)));
      came = size.isOk();
    }
  }

  private Outcome<Integer> size(InetAddress address, Deadline deadline) {
    Outcome<Lan.Tcp> opened = lan.open(new InetSocketAddress(address, HTTP), deadline);
    if (!(opened instanceof Outcome.Ok<Lan.Tcp>(Lan.Tcp tcp))) {
      return opened.withoutValue();
    }
    try (tcp) {
      Outcome<Lan.Page> page = tcp.get(HOST, "/", ENOUGH, deadline);
      return page instanceof Outcome.Ok<Lan.Page>(Lan.Page came)
          ? Outcome.ok(came.body().length())
          : page.withoutValue();
    }
  }
}
