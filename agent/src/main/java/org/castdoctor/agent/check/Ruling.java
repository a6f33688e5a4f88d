package org.castdoctor.agent.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.family.Receiver.Proof;
import org.castdoctor.agent.family.Receiver.Remote;
import org.castdoctor.agent.knowledge.CompatRule;
import org.castdoctor.agent.knowledge.CompatRule.Matched;
import org.castdoctor.agent.knowledge.CompatRule.Wanted;
import org.castdoctor.agent.knowledge.ErrorCodes.ErrorCode;
import org.castdoctor.agent.knowledge.Facts;
import org.castdoctor.agent.knowledge.Match;
import org.castdoctor.agent.knowledge.Models.Model;
import org.castdoctor.agent.knowledge.ReceiverClass;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.wire.cast.CastApps;

/**
 * A dated rule held against one receiver of this home, or against what was declared where there is
 * none. A rule that wants a fact that nobody knows is no suspicion: it leaves the question open.
 *
 * @param app what the app is called, as people know it
 */
public record Ruling(Home home, Matched matched, Text app, Optional<Receiver> receiver) {

  /** All rules for a finding that speak of this home today. */
  public static List<Ruling> about(Home home, FindingId finding) {
    List<Ruling> rulings = new ArrayList<>();
    for (Optional<Receiver> receiver : subjects(home)) {
      Facts facts = facts(home, receiver);
      Text app =
          facts
              .app()
              .map(slug -> Text.asItIs(displayName(slug)))
              .orElseGet(() -> Text.of("the app"));
      home.knowledge().rules().about(facts, finding, home.today()).stream()
          .map(matched -> new Ruling(home, matched, app, receiver))
          .forEach(rulings::add);
    }
    return rulings;
  }

  /**
   * What follows from the rules: a suspicion where one fits, nothing known where one may fit or
   * none speaks of this home, all well where those that do are about others.
   *
   * @param told the suspicion of a ruling that fits; of two about the same subject the surer stays
   * @param fine why all is well
   */
  public static Conclusion conclude(
      List<Ruling> rulings, Function<Ruling, Suspicion> told, Text fine) {
    if (rulings.isEmpty()) {
      return Conclusion.unmeasured(Text.of("a rule about such an app, sender and receiver"));
    }
    Map<String, Suspicion> suspicions = new LinkedHashMap<>();
    Set<Wanted> missing = EnumSet.noneOf(Wanted.class);
    for (Ruling ruling : rulings) {
      missing.addAll(ruling.missing());
      if (ruling.matched.match() == Match.YES) {
        Suspicion suspicion = told.apply(ruling);
        suspicions.merge(
            suspicion.id() + suspicion.scope().wire() + suspicion.about(),
            suspicion,
            (one, other) -> one.confidence().compareTo(other.confidence()) <= 0 ? one : other);
      }
    }
    return Conclusion.of(
        List.copyOf(suspicions.values()),
        missing.isEmpty() ? Conclusion.healthy(fine) : Conclusion.unmeasured(named(missing)));
  }

  private static Text named(Set<Wanted> missing) {
    return Text.row(missing.stream().map(Wanted::text).toList(), Joint.COMMA);
  }

  /** Whether the rule is about this home, with nothing left unknown. */
  public boolean fits() {
    return matched.match() == Match.YES;
  }

  /** What would settle it, where it is unknown. */
  Set<Wanted> missing() {
    return matched.missing();
  }

  public CompatRule rule() {
    return matched.rule();
  }

  /**
   * The most that may be said: what the rule allows today, never more than likely because policy is
   * never measured, and less where nothing was seen that the app could cast to.
   */
  public Confidence confidence() {
    Confidence most = rule().source().confidenceOn(home.today()).atMost(Confidence.LIKELY);
    boolean seen = receiver.isPresent() || runsTheAppItself(home);
    boolean surelyOfThatClass =
        rule().when().receiverClass().isEmpty()
            || receiver.filter(r -> home.remote(r).proof() == Proof.LIKELY).isEmpty();
    return seen && surelyOfThatClass ? most : most.atMost(Confidence.POSSIBLE);
  }

  /** The placeholders that every text about a rule has. */
  public Args args() {
    return Args.of("app", app)
        .and("since", since())
        .and("source", rule().source().saidOn(home.today()))
        .and("checked", rule().source().checked());
  }

  /** Since when: the day, or the month where the first of it stands for a day not known. */
  public String since() {
    LocalDate from = rule().from();
    return from.getDayOfMonth() == 1 ? from.toString().substring(0, 7) : from.toString();
  }

  public Text source() {
    return Text.of("{source}; checked {date}")
        .with("source", rule().source().saidOn(home.today()))
        .with("date", rule().source().checked());
  }

  /** The slug that a finding about the app is scoped to. */
  public String slug() {
    return rule().app().or(() -> home.declared().app()).orElse("unknown");
  }

  /** The rule as a fact. */
  public Fact fact() {
    return home.fact(
        Text.of("rule {rule}").with("rule", rule().id()),
        Text.of("since {date}").with("date", rule().from().toString()));
  }

  /** The receivers that it may be about; one without any where none is known. */
  private static List<Optional<Receiver>> subjects(Home home) {
    return home.concerned().isEmpty() || runsTheAppItself(home)
        ? List.of(Optional.empty())
        : home.concerned().stream().map(Optional::of).toList();
  }

  /** Whether the app runs on the console or TV itself, so that nothing is cast. */
  private static boolean runsTheAppItself(Home home) {
    return home.declared().sender().runsTheAppItself()
        || home.errorCode().flatMap(ErrorCode::model).isPresent();
  }

  private static Facts facts(Home home, Optional<Receiver> receiver) {
    Declared declared = home.declared();
    Optional<ErrorCode> code = home.errorCode();
    boolean itself = runsTheAppItself(home);
    return new Facts(
        declared.app().or(() -> code.flatMap(ErrorCode::app)),
        declared.appVersion().or(() -> home.browser().flatMap(browser -> browser.version().get())),
        itself && declared.sender() != Sender.TV ? Sender.CONSOLE : declared.sender(),
        declared.senderOs(),
        home.plan(),
        itself
            ? declared
                .device()
                .flatMap(home.knowledge().models()::called)
                .map(Model::model)
                .or(() -> code.flatMap(ErrorCode::model))
            : receiver.filter(Receiver::announced).map(Receiver::model),
        receiver.flatMap(Receiver::firmware),
        receiver.map(one -> classes(home.remote(one))).orElse(Map.of()));
  }

  /** It was found by its cast service, and that is what the complaint is looked at for. */
  private static Map<ReceiverClass, Match> classes(Remote remote) {
    Map<ReceiverClass, Match> classes = new EnumMap<>(ReceiverClass.class);
    classes.put(ReceiverClass.AIRPLAY, Match.NO);
    classes.put(ReceiverClass.DIAL, Match.NO);
    switch (remote.proof()) {
      case PROVEN, LIKELY -> {
        classes.put(ReceiverClass.HAS_REMOTE, Match.YES);
        classes.put(ReceiverClass.NO_REMOTE, Match.NO);
      }
      case RULED_OUT -> {
        classes.put(ReceiverClass.HAS_REMOTE, Match.NO);
        classes.put(ReceiverClass.NO_REMOTE, Match.YES);
      }
      case UNKNOWN -> {}
    }
    return classes;
  }

  public static String displayName(String slug) {
    return CastApps.bySlug(slug).map(CastApps.App::displayName).orElse(slug);
  }
}
