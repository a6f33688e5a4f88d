package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.DateSeen;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.InternetObservation.WebAnswer;
import org.castdoctor.agent.observe.InternetObservation.WebAsked;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.protocol.privacy.Place;
import org.castdoctor.protocol.wire.mdns.DnsName;

/**
 * One vendor's connectivity check: its name through this computer's resolvers and through public
 * ones, then its page over plain HTTP. A sign-in page shows itself by answering something else.
 */
public final class InternetProbe implements Probe {
  /** Long enough for one retransmission. */
  private static final Duration PAGE_WAIT = Duration.ofMillis(2_500);

  private static final int HTTP = 80;

  /** A page whose content its vendor promises, so that anything else is somebody in between. */
  public enum Vendor {
    /** What Cast receivers and Android ask themselves: 204 and nothing else. */
    GOOGLE("connectivitycheck.gstatic.com", "/generate_204", 204, ""),
    /** What Windows asks. */
    MICROSOFT("www.msftconnecttest.com", "/connecttest.txt", 200, "Microsoft Connect Test");

    private final String host;
    private final String path;
    private final int status;
    private final String body;

    Vendor(String host, String path, int status, String body) {
      this.host = host;
      this.path = path;
      this.status = status;
      this.body = body;
    }

    /** Whether the page says what its vendor promises. */
    boolean promises(Lan.Page page) {
      return page.status() == status && page.body().strip().equals(body);
    }

    /** The vendor's name as it is shown. */
    public String displayName() {
      return switch (this) {
        case GOOGLE -> "Google";
        case MICROSOFT -> "Microsoft";
      };
    }
  }

  private final Lan lan;
  private final Clock clock;
  private final Vendor vendor;
  private final List<NameLookup.Server> servers;

  public InternetProbe(Lan lan, Clock clock, Vendor vendor, List<NameLookup.Server> servers) {
    this.lan = lan;
    this.clock = clock;
    this.vendor = vendor;
    this.servers = List.copyOf(servers);
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    List<NameAsked> answers =
        new NameLookup(lan, clock, servers).ask(DnsName.of(vendor.host), deadline);
    answers.forEach(notes::note);
    Optional<InetAddress> address =
        answers.stream()
            .flatMap(asked -> asked.outcome().get().stream())
            .flatMap(List::stream)
            .findFirst();
    long start = clock.nanos();
    Outcome<Lan.Page> page =
        address
            .map(found ->
                lan.get(
                    new InetSocketAddress(found, HTTP),
                    vendor.host,
                    vendor.path,
                    deadline.butAtMost(PAGE_WAIT)))
            .orElseGet(() -> Outcome.notRun("no resolver gave an address for " + vendor.host));
    notes.note(
        new WebAsked(
            clock.now(),
            vendor.displayName(),
            vendor.host,
            answer(page),
            Millis.since(start, clock)));
    page.get().filter(vendor::promises).ifPresent(promised -> date(promised, notes));
  }

  /** Only of the vendor's own page: a sign-in page bears the date of whoever made it. */
  private void date(Lan.Page page, Notebook notes) {
    String header = page.headers().getOrDefault("date", "");
    if (header.isEmpty()) {
      return;
    }
    Outcome<Long> behind;
    try {
      Instant theirs = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header));
      behind = Outcome.ok(Duration.between(clock.now(), theirs).toMillis());
    } catch (DateTimeException | ArithmeticException notADate) {
      behind = Outcome.failed(Failure.MALFORMED);
    }
    notes.note(new DateSeen(clock.now(), vendor.displayName(), vendor.host, behind));
  }

  private Outcome<WebAnswer> answer(Outcome<Lan.Page> asked) {
    return switch (asked) {
      case Outcome.Ok<Lan.Page>(Lan.Page page) ->
          Outcome.ok(
              new WebAnswer(
                  page.status(),
                  vendor.promises(page),
                  Optional.ofNullable(page.headers().get("location")).map(Place::new)));
      case Outcome.Failed<Lan.Page> failed -> failed.withoutValue();
      case Outcome.NotRun<Lan.Page> notRun -> notRun.withoutValue();
    };
  }
}
