package org.castdoctor.protocol.diagnosis;

import static org.castdoctor.protocol.privacy.Leaves.As.AN_APP;
import static org.castdoctor.protocol.privacy.Leaves.As.A_NAME;
import static org.castdoctor.protocol.privacy.Leaves.As.A_VERSION;
import static org.castdoctor.protocol.privacy.Leaves.As.IT_IS;
import static org.castdoctor.protocol.privacy.Leaves.As.SEARCHED;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.castdoctor.protocol.json.Worded;
import org.castdoctor.protocol.privacy.Leaves;

/**
 * What the customer or the desk says, kept apart from what is measured. The complaint's own words
 * are never kept, only their class.
 *
 * @param app the app's slug, such as {@code netflix}
 * @param works apps said to work
 * @param tried checklist steps already done, S1…S27
 * @param device a name, an address or an id
 * @param complaintClass what a complaint in free words was recognised as
 * @param answers what was answered, by question; words of the catalogue, or of a later one
 */
public record Declared(
    @Leaves(AN_APP) Optional<String> app,
    @Leaves(A_VERSION) Optional<String> appVersion,
    Sender sender,
    @Leaves(A_VERSION) Optional<String> senderOs,
    Optional<Plan> plan,
    @Leaves(AN_APP) List<String> works,
    Set<Step> tried,
    @Leaves(A_NAME) Optional<String> device,
    Optional<Symptom> symptom,
    @Leaves(SEARCHED) Optional<String> error,
    @Leaves(SEARCHED) Optional<String> since,
    Optional<ComplaintClass> complaintClass,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY) @Leaves(IT_IS)
        Map<String, String> answers) {

  /** There are fewer questions than this; a bundle from a stranger may claim anything. */
  private static final int MAX_ANSWERS = 64;

  private static final Pattern WORD = Pattern.compile("[a-z0-9-]{1,40}");

  /** Refuses answers that are no words of a catalogue. */
  public Declared {
    if (answers.size() > MAX_ANSWERS) {
      throw new IllegalArgumentException("more answers than there are questions");
    }
    answers.forEach((question, word) -> {
      if (!WORD.matcher(question).matches() || !WORD.matcher(word).matches()) {
        throw new IllegalArgumentException("no answer to a question");
      }
    });
    // In one order always: the same answers must read the same in every run.
    answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    works = List.copyOf(works);
    tried =
        Collections.unmodifiableSet(
            tried.isEmpty() ? EnumSet.noneOf(Step.class) : EnumSet.copyOf(tried));
  }

  /** What was said before anything was asked back. */
  public Declared(
      Optional<String> app,
      Optional<String> appVersion,
      Sender sender,
      Optional<String> senderOs,
      Optional<Plan> plan,
      List<String> works,
      Set<Step> tried,
      Optional<String> device,
      Optional<Symptom> symptom,
      Optional<String> error,
      Optional<String> since,
      Optional<ComplaintClass> complaintClass) {
    this(
        app,
        appVersion,
        sender,
        senderOs,
        plan,
        works,
        tried,
        device,
        symptom,
        error,
        since,
        complaintClass,
        Map.of());
  }

  /** What fails to cast: this computer unless said otherwise. */
  public enum Sender implements Worded {
    THIS_PC("this-pc"),
    ANDROID("android"),
    IOS("ios"),
    CHROME("chrome"),
    /** The app runs on the console itself. */
    CONSOLE("console"),
    /** The app runs on the TV itself. */
    TV("tv");

    private final String word;

    Sender(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    /** Whether what this computer sees of itself speaks for the sender. */
    public boolean isThisComputer() {
      return switch (this) {
        case THIS_PC, CHROME -> true;
        case ANDROID, IOS, CONSOLE, TV -> false;
      };
    }

    /** Whether it is a phone or tablet. */
    public boolean isPhone() {
      return switch (this) {
        case ANDROID, IOS -> true;
        case THIS_PC, CHROME, CONSOLE, TV -> false;
      };
    }

    /** Whether the app runs on the device that plays, so that nothing is cast at all. */
    public boolean runsTheAppItself() {
      return switch (this) {
        case CONSOLE, TV -> true;
        case THIS_PC, ANDROID, IOS, CHROME -> false;
      };
    }
  }

  /** The streaming plan. */
  public enum Plan implements Worded {
    ADS("ads"),
    STANDARD("standard"),
    PREMIUM("premium");

    private final String word;

    Plan(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** What the customer sees. */
  public enum Symptom implements Worded {
    NO_CAST_BUTTON("no-cast-button"),
    NOT_LISTED("not-listed"),
    CANNOT_CONNECT("cannot-connect"),
    DROPS("drops"),
    SPINS("spins"),
    BUFFERS("buffers"),
    APP_MISSING("app-missing"),
    SIGNIN("signin"),
    /** The app says that this profile or household may not. */
    NOT_ALLOWED("not-allowed");

    private final String word;

    Symptom(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Nothing was said: a look at the home as it is, from this computer. */
  public static Declared nothing() {
    return new Declared(
        Optional.empty(),
        Optional.empty(),
        Sender.THIS_PC,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  /** The same, about this app. */
  public Declared about(String slug) {
    return new Declared(
        Optional.of(slug),
        appVersion,
        sender,
        senderOs,
        plan,
        works,
        tried,
        device,
        symptom,
        error,
        since,
        complaintClass,
        answers);
  }

  /** The same, with these answers too; of two to one question the later counts. */
  public Declared answering(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(answers);
    all.putAll(more);
    return new Declared(
        app,
        appVersion,
        sender,
        senderOs,
        plan,
        works,
        tried,
        device,
        symptom,
        error,
        since,
        complaintClass,
        all);
  }

  /** What was answered to a question; empty where it was not asked, or nobody knew. */
  public Optional<String> answer(String question) {
    return Optional.ofNullable(answers.get(question)).filter(word -> !word.equals(Answer.UNKNOWN));
  }

  /** The same, with a complaint of this class. */
  public Declared complaining(ComplaintClass recognised) {
    return new Declared(
        app,
        appVersion,
        sender,
        senderOs,
        plan,
        works,
        tried,
        device,
        symptom,
        error,
        since,
        Optional.of(recognised),
        answers);
  }

  /** Before whom the complaint belongs, by what was recognised in it. */
  public Diagnosis.Concern concern() {
    return complaintClass.map(ComplaintClass::concern).orElse(Diagnosis.Concern.NONE);
  }

  /** Whether somebody complains of something: then "all measured fine" is U01, not silence. */
  public boolean isComplaint() {
    return app.isPresent()
        || device.isPresent()
        || symptom.isPresent()
        || error.isPresent()
        || complaintClass.isPresent()
        || !answers.isEmpty()
        || !works.isEmpty()
        || !tried.isEmpty();
  }
}
