package org.castdoctor.protocol.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.castdoctor.protocol.code.AppTable;
import org.castdoctor.protocol.code.CodeContent;
import org.castdoctor.protocol.code.CodeContent.Detail;
import org.castdoctor.protocol.code.CodeContent.StepState;
import org.castdoctor.protocol.diagnosis.Actor;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.FindingType;
import org.castdoctor.protocol.diagnosis.Owner;
import org.castdoctor.protocol.diagnosis.Question;
import org.castdoctor.protocol.diagnosis.Step;

/**
 * One code as a support agent needs it, in at most {@value #MOST_WORDS} words: what to say, what
 * not to ask, what may be offered, to whom it goes. The rest is for who looks closer.
 *
 * @param say what to tell the customer
 * @param doNotAsk the steps to name first among those that cannot help or do harm
 * @param mayOffer the steps that can help
 * @param handTo who acts, or takes over
 * @param way what whoever acts does
 * @param steps every step something is known of, measured ones first
 * @param script two questions for a code that could not tell; none otherwise
 * @param close when the case may be closed
 */
public record DeskCard(
    FindingId finding,
    Owner owner,
    Confidence confidence,
    Concern concern,
    String say,
    List<KnownStep> doNotAsk,
    List<KnownStep> mayOffer,
    String handTo,
    String way,
    List<KnownStep> steps,
    List<Question> script,
    String close) {
  /** What a person reads while somebody waits on the telephone. */
  public static final int MOST_WORDS = 60;

  /** Signs of Japanese: kana, kanji and their punctuation. */
  private static final Pattern WIDE =
      Pattern.compile("[\\u3000-\\u30ff\\u3400-\\u9fff\\uff00-\\uffef]");

  private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]+");

  private static final int MOST_OFFERED = 2;
  private static final int MOST_NOT_ASKED = 4;

  /** Steps that scripts ask first and that cost the customer most: named before others. */
  static final List<Step> DEAREST =
      List.of(Step.S10, Step.S6, Step.S4, Step.S3, Step.S2, Step.S15, Step.S5, Step.S9);

  private static final FindingId NOTHING_WRONG = FindingId.of("U00");
  static final FindingId ALL_FINE = FindingId.of("U01");
  static final FindingId CANNOT_TELL = FindingId.of("U02");

  public DeskCard {
    doNotAsk = List.copyOf(doNotAsk);
    mayOffer = List.copyOf(mayOffer);
    steps = List.copyOf(steps);
    script = List.copyOf(script);
  }

  /** How it is known what a step is worth. */
  public enum Ground {
    /** Measured in this home, or done already: the long code says so. */
    MEASURED,
    /** It follows from the verdict; in a long code, from what is left after measuring. */
    IMPLIED
  }

  /** What a step is worth here. */
  public enum Worth {
    HELPS,
    USELESS,
    HARMFUL
  }

  /** A checklist step, what it is worth here, and how that is known. */
  public record KnownStep(Step step, String text, Worth worth, Ground ground) {}

  /** The card for what a code says. */
  public static DeskCard of(Catalogue catalogue, CodeContent content, String language) {
    FindingId id = FindingId.of(content.findingId());
    Optional<FindingType> type = catalogue.type(id);
    Concern concern = content.concern();
    String say =
        concern == Concern.NONE
            ? say(catalogue, type, content, language)
            : catalogue.phrase("desk-concern", language, Map.of());
    String handTo = handTo(catalogue, type, Owner.of(id), concern, language);
    List<KnownStep> steps = steps(catalogue, type, content.detail(), language);
    // Whoever has a child or an account to worry about is asked for no checklist at all.
    List<KnownStep> offered =
        concern == Concern.NONE ? named(steps, Set.of(Worth.HELPS), MOST_OFFERED) : List.of();
    int left = MOST_WORDS - words(say) - words(handTo) - words(offered);
    List<KnownStep> notAsked =
        fitting(named(steps, Set.of(Worth.USELESS, Worth.HARMFUL), MOST_NOT_ASKED), left);
    String way =
        type.filter(known -> concern == Concern.NONE)
            .map(known ->
                known
                    .text()
                    .in(language)
                    .does()
                    .render(values(catalogue, known, content, language)))
            .orElseGet(() -> catalogue.phrase("desk-takes-over", language, Map.of()));
    return new DeskCard(
        id,
        Owner.of(id),
        content.confidence(),
        concern,
        say,
        notAsked,
        offered,
        handTo,
        way,
        steps,
        concern == Concern.NONE ? script(catalogue, id) : List.of(),
        catalogue.phrase("desk-close", language, Map.of("who", handTo, "way", way)));
  }

  /** How many words the four parts have together. */
  public int words() {
    return words(say) + words(handTo) + words(doNotAsk) + words(mayOffer);
  }

  private static String say(
      Catalogue catalogue, Optional<FindingType> type, CodeContent content, String language) {
    if (type.isEmpty()) {
      return catalogue.phrase(
          "desk-newer",
          language,
          Map.of(
              "id",
              content.findingId(),
              "owner",
              owner(catalogue, Owner.of(FindingId.of(content.findingId())), language)));
    }
    // Only a recheck makes "nothing wrong" likely; where nothing was wrong before it is confirmed.
    if (type.get().id().equals(NOTHING_WRONG) && content.confidence() == Confidence.LIKELY) {
      return catalogue.phrase("desk-resolved", language, Map.of());
    }
    Map<String, String> values = values(catalogue, type.get(), content, language);
    String title = type.get().text().in(language).title().render(values);
    return content.confidence() == Confidence.POSSIBLE
        ? catalogue.phrase("desk-possible", language, Map.of("title", title))
        : title;
  }

  /** What stands for the placeholders: the app where the code names one, else stand-ins. */
  private static Map<String, String> values(
      Catalogue catalogue, FindingType type, CodeContent content, String language) {
    Map<String, String> values = catalogue.standIns(type, language);
    if (type.args().containsKey("app") && content.appIndex() != AppTable.UNKNOWN) {
      CodeNames.app(catalogue, content.appIndex(), language).ifPresent(n -> values.put("app", n));
    }
    return values;
  }

  /** What an owner is called. */
  static String owner(Catalogue catalogue, Owner owner, String language) {
    return catalogue.phrase("owner-" + owner.word(), language, Map.of());
  }

  static String handTo(
      Catalogue catalogue,
      Optional<FindingType> type,
      Owner owner,
      Concern concern,
      String language) {
    Actor actor = type.map(FindingType::actor).orElse(usual(owner));
    String role = catalogue.role(concern, actor, owner).map(r -> r.to().in(language)).orElse("");
    if (concern != Concern.NONE) {
      return role;
    }
    return switch (actor) {
      case CUSTOMER -> catalogue.phrase("desk-customer", language, Map.of("role", role));
      case NOBODY_WAIT -> catalogue.phrase("desk-wait", language, Map.of("role", role));
      case HOUSEHOLD, PROVIDER, RECEIVER_VENDOR, PLATFORM, STREAMING_SERVICE, DESK -> role;
    };
  }

  /** Whose turn it mostly is with findings of this owner: for one that a later release brought. */
  private static Actor usual(Owner owner) {
    return switch (owner) {
      case SENDER, RECEIVER -> Actor.CUSTOMER;
      case LAN -> Actor.HOUSEHOLD;
      case ISP -> Actor.PROVIDER;
      case VENDOR -> Actor.RECEIVER_VENDOR;
      case PLATFORM -> Actor.PLATFORM;
      case APP -> Actor.STREAMING_SERVICE;
      case UNDETERMINED, NONE -> Actor.DESK;
    };
  }

  /** What was measured goes before what the verdict implies; of two dear ones the dearer first. */
  private static List<KnownStep> steps(
      Catalogue catalogue, Optional<FindingType> type, Optional<Detail> detail, String language) {
    List<KnownStep> all = new ArrayList<>();
    for (Step step : Step.values()) {
      StepState state = detail.map(d -> d.state(step)).orElse(StepState.NOT_SAID);
      Optional<Worth> implied = type.flatMap(t -> worth(t, step));
      Optional<Worth> worth =
          switch (state) {
            case NOT_SAID -> implied;
            case WORTH_TRYING -> Optional.of(Worth.HELPS);
            case RULED_OUT ->
                Optional.of(implied.filter(w -> w == Worth.HARMFUL).orElse(Worth.USELESS));
          };
      Ground ground = state == StepState.RULED_OUT ? Ground.MEASURED : Ground.IMPLIED;
      worth.ifPresent(
          w -> all.add(new KnownStep(step, catalogue.stepText(step, language), w, ground)));
    }
    all.sort(
        Comparator.comparing(KnownStep::ground)
            .thenComparing(known -> known.worth() != Worth.HARMFUL)
            .thenComparingInt(known -> rank(known.step())));
    return all;
  }

  private static int rank(Step step) {
    int place = DEAREST.indexOf(step);
    return place < 0 ? DEAREST.size() : place;
  }

  private static Optional<Worth> worth(FindingType type, Step step) {
    if (type.harmful().contains(step)) {
      return Optional.of(Worth.HARMFUL);
    }
    if (type.useless().contains(step)) {
      return Optional.of(Worth.USELESS);
    }
    return type.worthTrying().contains(step) ? Optional.of(Worth.HELPS) : Optional.empty();
  }

  private static List<KnownStep> named(List<KnownStep> steps, Set<Worth> worths, int most) {
    return steps.stream().filter(s -> worths.contains(s.worth())).limit(most).toList();
  }

  private static List<KnownStep> fitting(List<KnownStep> steps, int words) {
    List<KnownStep> fitting = new ArrayList<>();
    int left = words;
    for (KnownStep step : steps) {
      left -= words(step.text());
      if (left >= 0) {
        fitting.add(step);
      }
    }
    return fitting;
  }

  /** The two questions that a code which could not tell is worth; none for any other. */
  static List<Question> script(Catalogue catalogue, FindingId id) {
    if (Owner.of(id) != Owner.UNDETERMINED) {
      return List.of();
    }
    Stream<String> questions =
        id.equals(CANNOT_TELL)
            ? Stream.of("tv-home-screen", "phone-sees-it")
            : Stream.of("other-app-works", "any-device-in-app");
    return questions.flatMap(question -> catalogue.question(question).stream()).toList();
  }

  private static int words(List<KnownStep> steps) {
    return steps.stream().mapToInt(step -> words(step.text())).sum();
  }

  /**
   * Words between blanks; where a language writes none, two and a half signs are as long as one.
   */
  static int words(String text) {
    Matcher wide = WIDE.matcher(text);
    int signs = (int) wide.results().count();
    String rest = wide.replaceAll(" ").strip();
    return (rest.isEmpty() ? 0 : BLANKS.split(rest).length) + (2 * signs + 4) / 5;
  }
}
