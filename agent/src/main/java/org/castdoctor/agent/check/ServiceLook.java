package org.castdoctor.agent.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Home.Known;
import org.castdoctor.agent.knowledge.Incident;
import org.castdoctor.agent.knowledge.Incident.About;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.FeedRead;
import org.castdoctor.agent.observe.InternetObservation.ServiceAnswer;
import org.castdoctor.agent.observe.InternetObservation.ServiceTcp;
import org.castdoctor.agent.observe.InternetObservation.ServiceTls;
import org.castdoctor.agent.observe.InternetObservation.ServiceWeb;
import org.castdoctor.agent.observe.InternetObservation.Trust;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.wire.status.ServiceState;

/**
 * What this computer saw of one service, and what its vendor says of it. A service answers where
 * all its essential hosts do, and does not where one of them failed twice; where a certificate is
 * not to be trusted nothing is known, because somebody else answered.
 *
 * @param seen the one thing that tells it, for a sentence: "www.netflix.com gives no answer"; empty
 *     where nothing does
 * @param millis how long the page took, where it answers
 * @param documented whether the hosts that failed are known to be needed
 * @param said the vendor's own word; empty where its status page was not read
 * @param registered what the incident register says of today; empty where it has nothing
 */
public record ServiceLook(
    Service service,
    Known answers,
    Optional<Text> seen,
    Optional<Long> millis,
    boolean documented,
    Optional<ServiceState> said,
    Optional<Text> registered) {

  /** One lost packet proves nothing. */
  private static final int TRIES_NEEDED = 2;

  private static final int SERVER_ERROR = 500;

  /** Looks at every service that anything was asked of. */
  public static List<ServiceLook> all(Home home) {
    return home.knowledge().services().stream()
        .map(service -> of(home, service))
        .filter(look -> look.seen().isPresent() || look.said().isPresent())
        .toList();
  }

  /** The service behind the declared app, where anything was asked of it. */
  public static Optional<ServiceLook> ofApp(Home home) {
    return all(home).stream()
        .filter(look -> look.service().isBehindApp(home.declared()))
        .findFirst();
  }

  /** The platforms that what is declared points to. */
  public static List<ServiceLook> ofPlatforms(Home home) {
    List<Service> meant = Service.platforms(home.knowledge().services(), home.declared());
    return all(home).stream().filter(look -> meant.contains(look.service())).toList();
  }

  /** What every cast needs. */
  public static List<ServiceLook> ofCasting(Home home) {
    return all(home).stream().filter(look -> look.service().kind().isPartOfCasting()).toList();
  }

  static ServiceLook of(Home home, Service service) {
    List<HostLook> essential =
        service.hosts().stream()
            .filter(Service.Host::essential)
            .map(host -> HostLook.of(home, service, host))
            .toList();
    List<HostLook> failed = essential.stream().filter(h -> h.answers() == Known.NO).toList();
    boolean allAnswer = essential.stream().allMatch(h -> h.answers() == Known.YES);
    return new ServiceLook(
        service,
        !failed.isEmpty() ? Known.NO : allAnswer ? Known.YES : Known.UNKNOWN,
        (failed.isEmpty() ? essential : failed)
            .stream().flatMap(host -> host.seen().stream()).findFirst(),
        essential.stream().flatMap(host -> host.millis().stream()).max(Long::compare),
        failed.stream().allMatch(host -> host.host().verified()),
        home.seen()
            .of(FeedRead.class)
            .filter(feed -> feed.service().equals(service.id()))
            .flatMap(feed -> feed.outcome().get().stream())
            .findFirst(),
        registered(home, service));
  }

  private static Optional<Text> registered(Home home, Service service) {
    Optional<String> id = Optional.of(service.id());
    return switch (service.kind()) {
      case APP -> registered(home, About.of(id, Optional.empty()), Ids.A09);
      case PLATFORM -> registered(home, About.of(Optional.empty(), id), Ids.P01);
      case CAST_CLOUD, CDN, TIME, LOAD -> Optional.empty();
    };
  }

  private static Optional<Text> registered(Home home, About about, FindingId finding) {
    return home.knowledge().incidents().inForce(home.today(), about, finding).stream()
        .map(Incident::statement)
        .findFirst();
  }

  /** Whether the vendor itself says that all is well. */
  public boolean saidFine() {
    return said.filter(state -> !state.admitsTrouble()).isPresent();
  }

  /** Whether the vendor itself admits trouble or planned work. */
  boolean saidTrouble() {
    return said.filter(ServiceState::admitsTrouble).isPresent();
  }

  /** Whether another source than this line says so. */
  public boolean isKnownElsewhere() {
    return saidTrouble() || registered.isPresent();
  }

  /** How sure "it is down" may be: two sources confirm it, one of them makes it likely at most. */
  public Confidence downAtMost() {
    return isKnownElsewhere()
        ? Confidence.CONFIRMED
        : documented ? Confidence.LIKELY : Confidence.POSSIBLE;
  }

  /** The vendor's word in a few words. */
  public Optional<Text> saidInWords() {
    return said.map(state ->
        state.lines().isEmpty()
            ? level(state)
            : Text.of("{level} ({lines})")
                .with("level", level(state))
                .with("lines", String.join("; ", state.lines())));
  }

  private static Text level(ServiceState state) {
    return switch (state.level()) {
      case FINE -> Text.of("fine");
      case MAINTENANCE -> Text.of("maintenance");
      case TROUBLE -> Text.of("trouble");
    };
  }

  /** What was seen and what was said, each where there is any. */
  public List<Fact> facts(Home home) {
    List<Fact> facts = new ArrayList<>();
    seen.ifPresent(words -> facts.add(home.fact(Text.asItIs(service.name()), words)));
    facts.add(
        home.fact(
            Text.of("status page of {vendor}").with("vendor", service.vendor()),
            saidInWords().orElseGet(() -> Text.of("not known"))));
    registered.ifPresent(words -> facts.add(home.fact(Text.of("incident register"), words)));
    return facts;
  }

  /** One host of it. */
  private record HostLook(
      Service.Host host, Known answers, Optional<Text> seen, Optional<Long> millis) {
    static HostLook of(Home home, Service service, Service.Host host) {
      List<Outcome<?>> steps = new ArrayList<>();
      home.seen()
          .of(ServiceTcp.class)
          .filter(tcp -> tcp.service().equals(service.id()) && tcp.host().equals(host.host()))
          .forEach(tcp -> steps.add(tcp.outcome()));
      List<ServiceTls> tls =
          home.seen()
              .of(ServiceTls.class)
              .filter(t -> t.service().equals(service.id()) && t.host().equals(host.host()))
              .toList();
      tls.forEach(t -> steps.add(t.outcome()));
      List<ServiceWeb> pages =
          home.seen()
              .of(ServiceWeb.class)
              .filter(web -> web.service().equals(service.id()))
              .filter(web -> web.host().equals(host.host()))
              .toList();
      pages.forEach(page -> steps.add(page.outcome()));
      Optional<ServiceWeb> good =
          pages.stream()
              .filter(p -> p.outcome().get().filter(ServiceAnswer::asExpected).isPresent())
              .findFirst();
      if (good.isPresent()) {
        long millis = good.get().waitedMillis();
        return new HostLook(
            host,
            Known.YES,
            Optional.of(
                Text.of("{host} answers in {millis} ms")
                    .with("host", host.host())
                    .with("millis", millis)),
            Optional.of(millis));
      }
      Optional<Trust> doubted =
          tls.stream()
              .flatMap(t -> t.outcome().get().stream())
              .map(shown -> shown.trust())
              .filter(trust -> trust != Trust.VERIFIED)
              .findFirst();
      if (doubted.isPresent()) {
        // Only a certificate that ran out is the service's own doing for sure.
        return new HostLook(
            host,
            doubted.get() == Trust.EXPIRED ? Known.NO : Known.UNKNOWN,
            Optional.of(
                Text.of("{host} shows a certificate that is not good ({why})")
                    .with("host", host.host())
                    .with("why", why(doubted.get()))),
            Optional.empty());
      }
      return failing(host, steps, pages);
    }

    private static HostLook failing(
        Service.Host host, List<Outcome<?>> steps, List<ServiceWeb> pages) {
      List<ServiceAnswer> odd =
          pages.stream().flatMap(page -> page.outcome().get().stream()).toList();
      long tries =
          steps.stream().filter(Outcome::hasFailed).count()
              + odd.stream().filter(answer -> answer.status() >= SERVER_ERROR).count();
      // A whole answer of another kind is no lost packet.
      boolean another = odd.stream().anyMatch(answer -> answer.status() < SERVER_ERROR);
      Optional<Text> why =
          odd.stream()
              .findFirst()
              .map(answer -> oddly(host, another, answer.status()))
              .or(() ->
                  steps.stream()
                      .filter(Outcome::hasFailed)
                      .findFirst()
                      .map(failed -> silence(host, failed)));
      Known answers = tries >= TRIES_NEEDED || another ? Known.NO : Known.UNKNOWN;
      return new HostLook(host, answers, why, Optional.empty());
    }

    private static Text why(Trust doubted) {
      return switch (doubted) {
        case VERIFIED -> Text.of("verified");
        case UNTRUSTED_ISSUER -> Text.of("untrusted-issuer");
        case WRONG_NAME -> Text.of("wrong-name");
        case EXPIRED -> Text.of("expired");
      };
    }

    private static Text oddly(Service.Host host, boolean another, int status) {
      return another
          ? Text.of("{host} answers with another page, status {status}")
              .with("host", host.host())
              .with("status", status)
          : Text.of("{host} answers with status {status}")
              .with("host", host.host())
              .with("status", status);
    }

    private static Text silence(Service.Host host, Outcome<?> failed) {
      return failed.failedWith(Failure.TIMEOUT)
          ? Text.of("{host} gives no answer").with("host", host.host())
          : Text.of("{host} gives no answer ({why})")
              .with("host", host.host())
              .with("why", failed.inWords());
    }
  }

  /** A service that does not answer while the internet does. */
  public static Stream<ServiceLook> silent(List<ServiceLook> looks) {
    return looks.stream().filter(look -> look.answers() == Known.NO);
  }
}
