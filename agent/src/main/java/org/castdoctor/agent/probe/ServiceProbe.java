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
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.InternetObservation.ServiceAnswer;
import org.castdoctor.agent.observe.InternetObservation.ServiceTcp;
import org.castdoctor.agent.observe.InternetObservation.ServiceTls;
import org.castdoctor.agent.observe.InternetObservation.ServiceWeb;
import org.castdoctor.agent.observe.InternetObservation.Shown;
import org.castdoctor.agent.observe.InternetObservation.Trust;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.protocol.wire.mdns.DnsName;

/**
 * Whether one host of a service answers this computer, step by step: its name, TCP, TLS with the
 * certificate verified, one small page. Each step is noted by itself. Whatever fails is tried a
 * second time, because one lost packet proves nothing; a certificate that is not to be trusted is
 * an answer, and nothing is said to whoever showed it.
 */
public final class ServiceProbe implements Probe {
  /** How long the whole takes at most, both tries together. */
  public static final Duration WHOLE = Duration.ofMillis(2_400);

  /** Longer than the first retransmission of a SYN (1 s), so that one lost packet is survived. */
  private static final Duration ATTEMPT = Duration.ofMillis(1_100);

  /** TLS and a page take three round trips; twice that, so that a slow line is not called dead. */
  private static final int ROUND_TRIPS = 6;

  private static final int ATTEMPTS = 2;

  private static final int SERVER_ERROR = 500;

  private final Lan lan;
  private final Clock clock;
  private final Service service;
  private final Service.Host host;
  private final List<NameLookup.Server> servers;

  public ServiceProbe(
      Lan lan, Clock clock, Service service, Service.Host host, List<NameLookup.Server> servers) {
    this.lan = lan;
    this.clock = clock;
    this.service = service;
    this.host = host;
    this.servers = List.copyOf(servers);
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    List<NameAsked> answers =
        new NameLookup(lan, clock, servers).ask(DnsName.of(host.host()), deadline);
    answers.forEach(notes::note);
    Optional<InetAddress> address = PublicAddress.of(answers);
    boolean settled = address.isEmpty();
    for (int attempt = 1; attempt <= ATTEMPTS && !settled && !deadline.hasPassed(); attempt++) {
      settled = settles(address.get(), attempt, notes, deadline);
    }
  }

  /** One try; true when a second one would tell nothing new. */
  private boolean settles(InetAddress address, int attempt, Notebook notes, Deadline deadline) {
    long start = clock.nanos();
    Outcome<Lan.Tcp> opened =
        lan.open(new InetSocketAddress(address, host.port()), deadline.butAtMost(ATTEMPT));
    Outcome<Long> millis =
        opened instanceof Outcome.Ok<Lan.Tcp>(Lan.Tcp tcp)
            ? Outcome.ok(tcp.millis())
            : opened.withoutValue();
    notes.note(
        new ServiceTcp(
            clock.now(),
            service.id(),
            host.host(),
            address,
            attempt,
            millis,
            Millis.since(start, clock)));
    if (!(opened instanceof Outcome.Ok<Lan.Tcp>(Lan.Tcp tcp))) {
      return false;
    }
    try (tcp) {
      Duration slowLine = Duration.ofMillis(tcp.millis() * ROUND_TRIPS);
      Duration enough = slowLine.compareTo(ATTEMPT) > 0 ? slowLine : ATTEMPT;
      Deadline talk = deadline.butAtMost(enough);
      return host.secure()
          ? securely(tcp, attempt, notes, talk)
          : page((path, max) -> tcp.get(host.host(), path, max, talk), attempt, notes);
    }
  }

  private boolean securely(Lan.Tcp tcp, int attempt, Notebook notes, Deadline talk) {
    long start = clock.nanos();
    Outcome<Lan.Secure> handshake = tcp.startVerifiedTls(host.host(), talk);
    Outcome<Shown> shown =
        handshake instanceof Outcome.Ok<Lan.Secure>(Lan.Secure secure)
            ? Outcome.ok(secure.shown())
            : handshake.withoutValue();
    notes.note(
        new ServiceTls(
            clock.now(), service.id(), host.host(), attempt, shown, Millis.since(start, clock)));
    if (!(handshake instanceof Outcome.Ok<Lan.Secure>(Lan.Secure secure))) {
      return false;
    }
    try (secure) {
      return secure.shown().trust() != Trust.VERIFIED
          || page((path, max) -> secure.get(host.host(), path, max, talk), attempt, notes);
    }
  }

  /** Asks for a page on a connection, in the clear or not. */
  @FunctionalInterface
  private interface Asking {
    Outcome<Lan.Page> get(String path, int maxBody);
  }

  private boolean page(Asking connection, int attempt, Notebook notes) {
    long start = clock.nanos();
    Outcome<Lan.Page> page = connection.get(host.path(), Lan.Page.MAX_BODY);
    Outcome<ServiceAnswer> answer =
        page instanceof Outcome.Ok<Lan.Page>(Lan.Page came)
            ? Outcome.ok(new ServiceAnswer(came.status(), host.expects(came.status(), came.body())))
            : page.withoutValue();
    notes.note(
        new ServiceWeb(
            clock.now(), service.id(), host.host(), attempt, answer, Millis.since(start, clock)));
    return answer.get().filter(came -> came.status() < SERVER_ERROR).isPresent();
  }
}
