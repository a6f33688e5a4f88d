package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation.RouterSaid;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.ssdp.SsdpAnswer;
import org.castdoctor.protocol.wire.ssdp.SsdpAnswer.Place;
import org.castdoctor.protocol.wire.ssdp.SsdpSearch;
import org.castdoctor.protocol.wire.upnp.GatewayDescription;
import org.castdoctor.protocol.wire.upnp.GatewayDescription.Service;
import org.castdoctor.protocol.wire.upnp.GatewaySearch;
import org.castdoctor.protocol.wire.upnp.RouterWord;
import org.castdoctor.protocol.wire.upnp.SoapQuestion;

/**
 * Asks the router what it knows of its own line, over UPnP IGD: whether the line stands, and what
 * sort of address it has outside. Only the router itself is believed, and only its own private
 * address is gone to. Questions alone; nothing is set. Many routers have this switched off, which
 * means unknown.
 */
public final class RouterWordProbe implements Probe {
  /**
   * Beside a healthy run: routers that answer at all mostly do so within 100 ms, and discovery
   * takes longer than the fifth of it that is for searching.
   */
  public static final Duration GLANCE = Duration.ofMillis(1_500);

  /** Where the internet is silent: an answer may come a second after the question (MX). */
  public static final Duration PATIENCE = Duration.ofSeconds(6);

  /** When the questions leave, in milliseconds: a lost packet is asked again. */
  private static final List<Integer> PASSES = List.of(0, 140);

  /** How much of the time searching may take; the rest is for the questions themselves. */
  private static final int SEARCHING_PARTS = 5;

  private final Lan lan;
  private final Clock clock;
  private final InetAddress router;
  private final Nic nic;

  public RouterWordProbe(Lan lan, Clock clock, InetAddress router, Nic nic) {
    this.lan = lan;
    this.clock = clock;
    this.router = router;
    this.nic = nic;
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    long start = clock.nanos();
    Outcome<RouterWord> word =
        switch (search(deadline.butAtMost(deadline.left().dividedBy(SEARCHING_PARTS)))) {
          case Outcome.Ok<Place>(Place place) -> ask(place, deadline);
          case Outcome.Failed<Place> failed -> failed.withoutValue();
          case Outcome.NotRun<Place> notRun -> notRun.withoutValue();
        };
    notes.note(new RouterSaid(clock.now(), router, word, Millis.since(start, clock)));
  }

  /** Asked alone, and by multicast for those that take no notice of that. */
  private Outcome<Place> search(Deadline deadline) {
    try (Lan.Inbox inbox = lan.inbox()) {
      Outcome<Lan.Udp> socket = inbox.open(new Lan.UdpSpec.Ephemeral(Optional.of(nic)));
      if (!(socket instanceof Outcome.Ok<Lan.Udp>(Lan.Udp udp))) {
        return socket.withoutValue();
      }
      long start = clock.nanos();
      for (int pass = 0; pass < PASSES.size() && !deadline.hasPassed(); pass++) {
        send(udp);
        long next =
            pass + 1 < PASSES.size()
                ? start + Duration.ofMillis(PASSES.get(pass + 1)).toNanos()
                : deadline.atNanos();
        Deadline until = new Deadline(clock, Math.min(next, deadline.atNanos()));
        Optional<Place> place = listen(inbox, until);
        if (place.isPresent()) {
          return Outcome.ok(place.get());
        }
      }
      return Outcome.failed(Failure.TIMEOUT, "the router says nothing over UPnP");
    }
  }

  private void send(Lan.Udp udp) {
    GatewaySearch.questions(router.getHostAddress())
        .forEach(q -> udp.send(q, new InetSocketAddress(router, SsdpSearch.PORT)));
    InetSocketAddress group =
        new InetSocketAddress(InetAddress.ofLiteral(SsdpSearch.GROUP), SsdpSearch.PORT);
    GatewaySearch.questions(SsdpSearch.GROUP).forEach(q -> udp.send(q, group));
  }

  private Optional<Place> listen(Lan.Inbox inbox, Deadline until) {
    while (!until.hasPassed()) {
      Optional<Lan.Arrival> arrival = inbox.next(until);
      if (arrival.isEmpty()) {
        break;
      }
      Optional<Place> place =
          SsdpAnswer.parse(arrival.get().payload())
              .toOptional()
              .filter(GatewaySearch::isAnsweredBy)
              .flatMap(answer -> answer.describedAt(arrival.get().from().getAddress()))
              .filter(described -> described.address().equals(router));
      if (place.isPresent()) {
        return place;
      }
    }
    return Optional.empty();
  }

  private Outcome<RouterWord> ask(Place place, Deadline deadline) {
    Outcome<Lan.Page> page =
        onConnection(
            place,
            deadline,
            tcp -> tcp.get(host(place), place.path(), GatewayDescription.MAX_CHARS, deadline));
    if (!(page instanceof Outcome.Ok<Lan.Page>(Lan.Page came))) {
      return page.withoutValue();
    }
    return switch (GatewayDescription.parse(
        came.body(), place.address().getHostAddress(), place.port())) {
      case Parsed.Malformed<GatewayDescription>(String reason, int offset) ->
          Outcome.failed(Failure.MALFORMED, reason);
      case Parsed.Ok<GatewayDescription>(GatewayDescription described) ->
          Outcome.ok(RouterWord.of(answers(place, described, deadline)));
    };
  }

  private List<Map<String, String>> answers(
      Place place, GatewayDescription described, Deadline deadline) {
    List<Map<String, String>> answers = new ArrayList<>();
    for (Service connection : described.connections()) {
      answer(place, connection, SoapQuestion.STATUS, deadline).ifPresent(answers::add);
      answer(place, connection, SoapQuestion.ADDRESS, deadline).ifPresent(answers::add);
    }
    for (Service link : described.links()) {
      answer(place, link, SoapQuestion.LINK, deadline).ifPresent(answers::add);
    }
    return answers;
  }

  /** One answer; empty where the router would not say, which is no reason to leave the rest. */
  private Optional<Map<String, String>> answer(
      Place place, Service service, SoapQuestion question, Deadline deadline) {
    Lan.Soap soap =
        new Lan.Soap(
            service.path(), question.header(service.type()), question.body(service.type()));
    return onConnection(
            place, deadline, tcp -> tcp.ask(host(place), soap, SoapQuestion.MAX_CHARS, deadline))
        .get()
        .filter(page -> page.status() == 200)
        .flatMap(page -> question.parse(page.body()).toOptional());
  }

  /** What is asked on one connection. */
  @FunctionalInterface
  private interface Asking {
    Outcome<Lan.Page> on(Lan.Tcp tcp);
  }

  /** A connection each: home routers' servers close after every answer. */
  private Outcome<Lan.Page> onConnection(Place place, Deadline deadline, Asking asking) {
    if (deadline.hasPassed()) {
      return Outcome.notRun("no time was left");
    }
    Outcome<Lan.Tcp> opened =
        lan.open(new InetSocketAddress(place.address(), place.port()), deadline);
    if (!(opened instanceof Outcome.Ok<Lan.Tcp>(Lan.Tcp tcp))) {
      return opened.withoutValue();
    }
    try (tcp) {
      return asking.on(tcp);
    }
  }

  private static String host(Place place) {
    return place.address().getHostAddress() + ":" + place.port();
  }
}
