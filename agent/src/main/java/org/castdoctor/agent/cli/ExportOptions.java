package org.castdoctor.agent.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.castdoctor.agent.deliver.ConfiguredPlace;
import org.castdoctor.agent.deliver.Consents;
import org.castdoctor.agent.deliver.Delivery;
import org.castdoctor.agent.deliver.Destination;
import org.castdoctor.agent.deliver.Outbox;
import org.castdoctor.agent.deliver.Outbox.Letter;
import org.castdoctor.agent.export.Form;
import org.castdoctor.agent.keep.PrivateFolder.Kept;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.https.JdkPost;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.privacy.Outgoing;
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import picocli.CommandLine.Option;

/**
 * Whether a diagnosis is sent, where to and in which form. Off by default; all of it happens after
 * the answer is on the screen, and none of it changes the answer or the exit code.
 */
final class ExportOptions {
  /** Long enough for one round to a slow place; who waits for the prompt waits no longer. */
  private static final Duration TIME = Duration.ofSeconds(5);

  @Option(
      names = "--export",
      paramLabel = "URL",
      description = {
        "also send the diagnosis there, over https, with masks; asks for consent once",
        "(a URL in export.json of the state folder does the same for every run)"
      })
  private Optional<String> url = Optional.empty();

  @Option(
      names = "--export-as",
      paramLabel = "FORM",
      description = "cloudevents, otlp or ndjson (default: cloudevents)")
  private Optional<String> form = Optional.empty();

  @Option(
      names = "--full",
      description = "send it with addresses, names and serial numbers; asks for that consent too")
  private boolean full;

  /** Refuses what can never be sent before anything is measured. */
  void requireSendable(OutputOptions.Format format) {
    named();
    if (url.isEmpty() && full && !format.isTicket()) {
      throw new UsageProblem(
          Text.of("--full says how --export and tickets leave; there is neither."));
    }
  }

  private Optional<ConfiguredPlace> named() {
    Form as = form(form.orElse("cloudevents"));
    return url.map(text ->
        new ConfiguredPlace(
            Destination.of(text)
                .orElseThrow(() ->
                    new UsageProblem(
                        Text.of(
                            "--export wants an https address without a password in it"
                                + " (http only to this computer itself)."))),
            as));
  }

  private static Form form(String word) {
    return Form.of(word)
        .orElseThrow(
            () -> new UsageProblem(Text.of("--export-as is cloudevents, otlp or ndjson.")));
  }

  /**
   * Sends what may be sent; says in one sentence on standard error what became of it.
   *
   * @param measured whether this home was measured now, rather than a saved bundle read
   * @param asksOutside whether anything outside the home may be asked without being named
   */
  void send(
      Diagnosis diagnosis,
      Bundle bundle,
      Surroundings surroundings,
      TrustOption trust,
      boolean measured,
      boolean asksOutside) {
    Optional<ConfiguredPlace> target = named();
    if (target.isEmpty() && measured && asksOutside) {
      target = configured(surroundings);
    }
    Path state = surroundings.stateFolder();
    Outbox outbox = new Outbox(state);
    Consents consents = new Consents(state);
    Instant now = surroundings.clock().now();
    if (target.isPresent()) {
      if (isAllowed(target.get().to(), consents, surroundings)) {
        Letter letter = letter(target.get(), diagnosis, outgoing(diagnosis, bundle), now);
        say(
            surroundings,
            surroundings.say(
                delivery(outbox, consents, surroundings, trust).send(letter, in(surroundings))));
      }
    } else if (measured && asksOutside && !outbox.isEmpty()) {
      delivery(outbox, consents, surroundings, trust)
          .sendWaitingOnly(now, in(surroundings))
          .ifPresent(sentence -> say(surroundings, surroundings.say(sentence)));
    }
  }

  /** Counted from here: somebody may have thought about the question for a while. */
  private static Deadline in(Surroundings surroundings) {
    return surroundings.clock().in(TIME);
  }

  private static Delivery delivery(
      Outbox outbox, Consents consents, Surroundings surroundings, TrustOption trust) {
    return new Delivery(
        outbox, consents, new JdkPost(surroundings.withEnvironment(trust.roots()))::post);
  }

  /** The diagnosis as it may leave, in the way that was asked for. */
  Outgoing outgoing(Diagnosis diagnosis, Bundle bundle) {
    return full ? Outgoing.inFull(diagnosis, bundle) : Outgoing.masked(diagnosis, bundle);
  }

  private static Letter letter(
      ConfiguredPlace place, Diagnosis diagnosis, Outgoing outgoing, Instant now) {
    Form as = place.form();
    return new Letter(
        now, diagnosis.id(), place.to(), as.contentType(), outgoing.isFull(), as.body(outgoing));
  }

  /** Asked once for a place; whoever names the place anew after a no is asked anew. */
  private boolean isAllowed(Destination to, Consents consents, Surroundings surroundings) {
    Optional<Boolean> before = consents.answer(to, full);
    if (before.orElse(false)) {
      return true;
    }
    if (before.isPresent() && url.isEmpty()) {
      return false;
    }
    if (!surroundings.streams.canAsk()) {
      surroundings.warn(
          Text.of(
                  "nothing was sent to {place}: somebody has to allow it once, with --export on a"
                      + " terminal.")
              .with("place", to.origin()));
      return false;
    }
    boolean yes = surroundings.streams.isAgreed(question(to));
    Kept kept = consents.keep(to, full, yes, surroundings.clock().now());
    if (yes && kept instanceof Kept.Not(Text because)) {
      // Once without a memory of it is still what somebody has just allowed.
      surroundings.warn(
          Text.of("the consent is not remembered. {because}").with("because", because));
    }
    return yes;
  }

  private Text question(Destination to) {
    return full
        ? Text.of(
                "may this diagnosis and later ones be sent to {place}, WITH the addresses, names"
                    + " and serial numbers of this home? y/N")
            .with("place", to.origin())
        : Text.of(
                "may this diagnosis and later ones be sent to {place} (addresses, names and serial"
                    + " numbers masked)? y/N")
            .with("place", to.origin());
  }

  private static Optional<ConfiguredPlace> configured(Surroundings surroundings) {
    Path state = surroundings.stateFolder();
    Optional<ConfiguredPlace> place = ConfiguredPlace.read(state);
    if (place.isEmpty() && ConfiguredPlace.isNamed(state)) {
      surroundings.warn(
          Text.of("{file} names no https address and form to send anything to.")
              .with("file", ConfiguredPlace.FILE));
    }
    return place;
  }

  /**
   * For who measures again and again without anybody at a terminal: to the place that was written
   * down, masked, where that was allowed. What does not get through waits as it does elsewhere.
   */
  static void handOn(
      Diagnosis diagnosis, Bundle bundle, Surroundings surroundings, TrustOption trust) {
    Path state = surroundings.stateFolder();
    Outbox outbox = new Outbox(state);
    Consents consents = new Consents(state);
    Instant now = surroundings.clock().now();
    Optional<ConfiguredPlace> place =
        ConfiguredPlace.read(state).filter(p -> consents.answer(p.to(), false).orElse(false));
    if (place.isPresent()) {
      boolean _ =
          delivery(outbox, consents, surroundings, trust)
              .queue(
                  letter(place.get(), diagnosis, Outgoing.masked(diagnosis, bundle), now),
                  in(surroundings));
    } else if (!outbox.isEmpty()) {
      boolean _ = delivery(outbox, consents, surroundings, trust).sendQueue(now, in(surroundings));
    }
  }

  private static void say(Surroundings surroundings, String sentence) {
    surroundings.err.println("castdoctor: " + Terminal.safe(sentence));
  }
}
