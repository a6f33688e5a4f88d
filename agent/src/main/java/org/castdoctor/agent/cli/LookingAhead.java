package org.castdoctor.agent.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.castdoctor.agent.deliver.Consents;
import org.castdoctor.agent.deliver.Delivery;
import org.castdoctor.agent.deliver.NoticePlace;
import org.castdoctor.agent.deliver.Outbox;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.history.HistoryStore;
import org.castdoctor.agent.history.Notice;
import org.castdoctor.agent.history.Timeline;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Download;
import org.castdoctor.agent.lan.Download.Fetched;
import org.castdoctor.agent.lan.Secrets;
import org.castdoctor.agent.lan.https.HttpsDownload;
import org.castdoctor.agent.lan.https.JdkExchange;
import org.castdoctor.agent.lan.https.JdkPost;
import org.castdoctor.agent.pack.PackSource;
import org.castdoctor.agent.watch.Diary;
import org.castdoctor.agent.watch.HomeDoctor;
import org.castdoctor.agent.watch.Outlook;
import org.castdoctor.agent.watch.PackErrand;
import org.castdoctor.agent.watch.Webhook;
import org.castdoctor.agent.watch.WorksErrand;
import org.castdoctor.agent.words.Text;

/** How the agent looks ahead here: what it fetches, what it reasons with, and whom it tells. */
final class LookingAhead {
  private final HomeDoctor doctor;
  private final Learning learning;
  private final HistoryStore history;
  private final PackErrand packs;
  private final WorksErrand works;
  private final Webhook webhook;
  private final boolean asksOutside;

  /**
   * What it needs of the world.
   *
   * @param waiting where whoever does not answer keeps nobody else waiting
   */
  record Outside(Clock clock, Secrets secrets, Download download, Executor waiting) {
    /** The real one. */
    static Outside of(Surroundings surroundings, MeasuringOptions measuring, Secrets secrets) {
      return new Outside(
          surroundings.clock(),
          secrets,
          // Made for each use: the roots of trust take five megabytes, and are wanted a few times a
          // day.
          (uri, most, deadline) -> {
            try {
              return new HttpsDownload(
                      new JdkExchange(surroundings.withEnvironment(measuring.trust.roots())))
                  .fetch(uri, most, deadline);
            } catch (UsageProblem gone) {
              // A file of roots may go while the agent runs; nobody called who could mend it.
              return new Fetched.Nothing(gone.sentence());
            }
          },
          work -> Thread.ofVirtual().name("errand").start(work));
    }
  }

  LookingAhead(
      Surroundings surroundings,
      MeasuringOptions measuring,
      Outside outside,
      HomeDoctor doctor,
      Learning learning,
      HistoryStore history) {
    this.doctor = doctor;
    this.learning = learning;
    this.history = history;
    this.asksOutside = !measuring.noInternet;
    Path folder = surroundings.stateFolder();
    PackSource source = new PackSource(folder);
    NoticePlace place = new NoticePlace(folder);
    this.packs =
        new PackErrand(
            outside.clock(),
            outside.secrets(),
            outside.download(),
            source::read,
            file -> surroundings.packs().update(file, List.of(), false),
            outside.waiting());
    this.works =
        new WorksErrand(
            outside.clock(),
            outside.secrets(),
            outside.download(),
            this::servicesOfThisHome,
            measuring.countryHere(surroundings.streams.locale()),
            outside.waiting());
    this.webhook =
        new Webhook(
            outside.clock(),
            outside.secrets(),
            place::read,
            new Delivery(
                Outbox.ofNotices(folder),
                Consents.ofNotices(folder),
                new JdkPost(surroundings.withEnvironment(measuring.trust.roots()))::post),
            outside.waiting());
  }

  /**
   * What the watch does at every look.
   *
   * @param listeners whoever listens at the endpoint
   */
  Runnable outlook(Clock clock, Diary diary, Consumer<Notice> listeners, Predicate<String> shown) {
    Outlook outlook =
        new Outlook(
            clock,
            diary,
            () -> learning.get().knowledge(),
            works::works,
            notice -> tell(notice, listeners, shown));
    return () -> {
      if (asksOutside) {
        packs.run();
        works.run();
        webhook.run();
      }
      outlook.run();
    };
  }

  private void tell(Notice notice, Consumer<Notice> listeners, Predicate<String> shown) {
    listeners.accept(notice);
    boolean _ = shown.test(notice.latestText());
    if (asksOutside) {
      webhook.tell(notice, history.read());
    }
  }

  /** Services behind apps that a receiver here offers, and platforms of consoles that are here. */
  private List<Service> servicesOfThisHome() {
    Timeline timeline = history.read();
    List<String> apps =
        timeline.spans().stream()
            .filter(span -> span.aspect() == Aspect.APP && span.value().equals("available"))
            .map(Timeline.Span::detail)
            .distinct()
            .toList();
    var models = learning.get().knowledge().models();
    List<String> platforms =
        doctor.latest().stream()
            .flatMap(diagnosis -> diagnosis.devices().stream())
            .flatMap(device -> models.called(device.model()).stream())
            .flatMap(model -> model.platform().stream())
            .distinct()
            .toList();
    return learning.get().knowledge().services().stream()
        .filter(service ->
            switch (service.kind()) {
              case APP -> service.slugs().stream().anyMatch(apps::contains);
              case PLATFORM -> platforms.contains(service.id());
              case CAST_CLOUD, CDN, TIME, LOAD -> false;
            })
        .toList();
  }

  /** Adds what is ahead and how old the knowledge is to what the watch says of itself. */
  ObjectNode status(ObjectNode watch) {
    var ahead = watch.putArray("ahead");
    history.read().notices().stream()
        .filter(notice -> !notice.isOver())
        .forEach(notice -> ahead.add(notice.text()));
    ObjectNode knowledge = watch.putObject("knowledge");
    knowledge.put("version", learning.get().knowledge().version());
    PackErrand.State state = packs.state();
    knowledge.put(
        "source",
        doctor.words().say(asksOutside ? state.said() : Text.of("nothing outside is asked")));
    state.at().ifPresent(at -> knowledge.put("askedAt", at.toString()));
    return watch;
  }
}
