package org.castdoctor.agent.foresight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.history.Notice;
import org.castdoctor.agent.history.Notice.Kind;
import org.castdoctor.agent.knowledge.CompatRule;
import org.castdoctor.agent.knowledge.CompatRule.Effect;
import org.castdoctor.agent.knowledge.Match;
import org.castdoctor.agent.knowledge.ReceiverClass;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.protocol.wire.cast.CastApps;

/**
 * A dated rule that will take effect within a month on an app that a receiver of this home offers,
 * and that surely means this receiver. Whoever casts to it, with which plan and version, is not
 * known here; the sentence says for whom it holds.
 */
final class RuleComes implements Foresight {
  private static final long SOON_DAYS = 30;
  private static final String KEY = "rule:";

  @Override
  public List<Prospect> look(Sight sight) {
    List<Prospect> all = new ArrayList<>();
    LocalDate last = sight.today().plusDays(SOON_DAYS);
    for (CompatRule rule : sight.knowledge().rules().all()) {
      if (rule.effect() == Effect.CASTABLE
          || !rule.from().isAfter(sight.today())
          || rule.from().isAfter(last)) {
        continue;
      }
      List<String> hit =
          sight.receivers().stream()
              .filter(device -> rule.app().filter(app -> sight.offers(device, app)).isPresent())
              .filter(device -> isMeant(rule, device, sight) && !isExcepted(rule, device, sight))
              .toList();
      if (!hit.isEmpty()) {
        all.add(
            new Prospect.Ahead(
                Kind.RULE,
                KEY + rule.id(),
                Optional.of(hit.getFirst()),
                Optional.of(rule.from()),
                sentence(rule, sight.namesOf(hit))));
      }
    }
    sight.open(Kind.RULE).flatMap(open -> end(open, sight).stream()).forEach(all::add);
    return all;
  }

  private static Optional<Prospect> end(Notice notice, Sight sight) {
    String key = notice.key();
    Optional<CompatRule> rule =
        sight.knowledge().rules().all().stream()
            .filter(row -> key.equals(KEY + row.id()))
            .findFirst();
    if (rule.isEmpty()) {
      return sight.isTakenBack(notice)
          ? Optional.of(
              new Prospect.Over(key, Text.of("It was taken back: nothing changes for you.")))
          : Optional.empty();
    }
    return rule.filter(row -> !row.from().isAfter(sight.today()))
        .map(row ->
            new Prospect.Over(
                key,
                Text.of("Since {day} it holds: {effect}.")
                    .with("day", row.from().toString())
                    .with("effect", effect(row))));
  }

  private static boolean isMeant(CompatRule rule, String device, Sight sight) {
    return rule.fitsReceiver(
            sight.timeline().latest(device, Aspect.MODEL),
            sight.timeline().latest(device, Aspect.FIRMWARE),
            classes(device, sight))
        == Match.YES;
  }

  private static boolean isExcepted(CompatRule rule, String device, Sight sight) {
    return sight.knowledge().rules().all().stream()
        .filter(other -> other.effect() == Effect.CASTABLE && other.app().equals(rule.app()))
        .filter(other -> other.holdsOn(rule.from()))
        .anyMatch(other -> isMeant(other, device, sight));
  }

  /** It is found by its cast service; whether it has a remote is known by the model alone. */
  private static Map<ReceiverClass, Match> classes(String device, Sight sight) {
    Map<ReceiverClass, Match> classes = new EnumMap<>(ReceiverClass.class);
    classes.put(ReceiverClass.AIRPLAY, Match.NO);
    classes.put(ReceiverClass.DIAL, Match.NO);
    sight
        .timeline()
        .latest(device, Aspect.MODEL)
        .ifPresent(model -> {
          switch (sight.knowledge().models().remote(model)) {
            case YES -> {
              classes.put(ReceiverClass.HAS_REMOTE, Match.YES);
              classes.put(ReceiverClass.NO_REMOTE, Match.NO);
            }
            case NO -> {
              classes.put(ReceiverClass.HAS_REMOTE, Match.NO);
              classes.put(ReceiverClass.NO_REMOTE, Match.YES);
            }
            case UNKNOWN -> {}
          }
        });
    return classes;
  }

  private static Text sentence(CompatRule rule, Text names) {
    return Text.of("From {day} on, as it looks now: {effect}. It concerns {devices}.")
        .with("day", rule.from().toString())
        .with("effect", effect(rule))
        .with("devices", names);
  }

  private static Text effect(CompatRule rule) {
    Text app =
        rule.app()
            .map(slug ->
                Text.asItIs(CastApps.bySlug(slug).map(CastApps.App::displayName).orElse(slug)))
            .orElseGet(() -> Text.of("casting"));
    List<Text> senders = rule.when().senders().stream().sorted().map(Text::asItIs).toList();
    if (senders.isEmpty()) {
      return switch (rule.effect()) {
        case NOT_CASTABLE -> Text.of("{app} cannot be cast any more").with("app", app);
        case DEGRADED -> Text.of("{app} can be cast with limits only").with("app", app);
        case NEEDS_UPDATE ->
            Text.of("{app} needs an update before it can be cast").with("app", app);
        case CASTABLE -> Text.of("{app} can be cast").with("app", app);
      };
    }
    return switch (rule.effect()) {
      case NOT_CASTABLE ->
          Text.of("{app} cannot be cast from {senders} any more")
              .with("app", app)
              .with("senders", senders, Joint.AND);
      case DEGRADED ->
          Text.of("{app} can be cast from {senders} with limits only")
              .with("app", app)
              .with("senders", senders, Joint.AND);
      case NEEDS_UPDATE ->
          Text.of("{app} needs an update before it can be cast from {senders}")
              .with("app", app)
              .with("senders", senders, Joint.AND);
      case CASTABLE ->
          Text.of("{app} can be cast from {senders}")
              .with("app", app)
              .with("senders", senders, Joint.AND);
    };
  }
}
