package org.castdoctor.protocol.diagnosis;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the customer or the desk says, kept apart from what is measured. The complaint's own words
 * are never kept, only their class.
 *
 * @param app the app's slug, such as {@code netflix}
 * @param works apps said to work
 * @param tried checklist steps already done, S1…S27
 * @param device a name, an address or an id
 * @param complaintClass what a complaint in free words was recognised as
 */
public record Declared(
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

  public Declared {
    works = List.copyOf(works);
    tried =
        Collections.unmodifiableSet(
            tried.isEmpty() ? EnumSet.noneOf(Step.class) : EnumSet.copyOf(tried));
  }

  /** What fails to cast: this computer unless said otherwise. */
  public enum Sender {
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

    @JsonValue
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
  public enum Plan {
    ADS("ads"),
    STANDARD("standard"),
    PREMIUM("premium");

    private final String word;

    Plan(String word) {
      this.word = word;
    }

    @JsonValue
    public String word() {
      return word;
    }
  }

  /** What the customer sees. */
  public enum Symptom {
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

    @JsonValue
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
        Optional.empty());
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
        complaintClass);
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
        Optional.of(recognised));
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
        || !works.isEmpty()
        || !tried.isEmpty();
  }
}
