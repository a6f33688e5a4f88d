package org.castdoctor.protocol.diagnosis;

import static org.castdoctor.protocol.privacy.Leaves.As.IT_IS;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.castdoctor.protocol.json.Worded;
import org.castdoctor.protocol.privacy.Leaves;

/**
 * What a complaint was recognised as, and by which rules. Its words are not here: nothing in this
 * record has room for them, because every part is a closed choice or a rule's id.
 *
 * @param recognised the gravest first; none where it is a plain complaint
 */
public record ComplaintClass(List<Recognised> recognised) {
  /** Two languages' rules may speak for each kind; more were never written by this program. */
  private static final int MOST = 32;

  /** Refuses more than any rule set makes. */
  public ComplaintClass {
    recognised = recognised.stream().sorted().distinct().toList();
    if (recognised.size() > MOST) {
      throw new IllegalArgumentException("more recognised than there are rules");
    }
  }

  /** What a complaint may be about besides a connection, the gravest first. */
  public enum Kind implements Worded {
    /** A device that smokes, burns or gives shocks. */
    DANGER("danger", Concern.SAFETY),
    /** Somebody is threatened or stalked, or may hurt themselves. */
    THREAT("threat", Concern.SAFETY),
    /** A child saw what it must not see, or somebody gets at a child through the product. */
    CHILD_SAFETY("child-safety", Concern.SAFETY),
    /** Somebody else uses the account, or has changed its password. */
    ACCOUNT_TAKEOVER("account-takeover", Concern.MONEY_ACCOUNT),
    /** A charge is disputed. */
    BILLING("billing", Concern.MONEY_ACCOUNT),
    /** A child's profile or parental setting. */
    PARENTAL_CONTROLS("parental-controls", Concern.OTHER);

    private final String word;
    private final Concern concern;

    Kind(String word, Concern concern) {
      this.word = word;
      this.concern = concern;
    }

    /** The one with this wire word; empty for any other text. */
    public static Optional<Kind> ofWord(String word) {
      for (Kind kind : values()) {
        if (kind.word.equals(word)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }

    /** The word that stands for it in JSON. */
    @Override
    public String word() {
      return word;
    }

    /** Before whom it belongs. */
    public Concern concern() {
      return concern;
    }
  }

  /**
   * One rule that spoke.
   *
   * @param rule its id, such as {@code en-child-2}
   */
  public record Recognised(Kind kind, @Leaves(IT_IS) String rule)
      implements Comparable<Recognised> {
    private static final Pattern RULE = Pattern.compile("[a-z]{2}-[a-z]{1,12}-[0-9]{1,3}");

    /** Refuses what is no rule's id: a sentence must not travel in its place. */
    public Recognised {
      if (!RULE.matcher(rule).matches()) {
        throw new IllegalArgumentException("no rule has such an id");
      }
    }

    @Override
    public int compareTo(Recognised other) {
      int byKind = kind.compareTo(other.kind);
      return byKind == 0 ? rule.compareTo(other.rule) : byKind;
    }
  }

  /** A complaint in which nothing grave was recognised. */
  public static ComplaintClass plain() {
    return new ComplaintClass(List.of());
  }

  /** What goes before all else in it; empty for a plain complaint. */
  public Optional<Kind> leading() {
    return recognised.stream().map(Recognised::kind).findFirst();
  }

  /** Every kind in it, the gravest first. */
  public List<Kind> kinds() {
    return recognised.stream().map(Recognised::kind).distinct().toList();
  }

  /** The rules that recognised this kind. */
  public List<String> rules(Kind kind) {
    return recognised.stream().filter(r -> r.kind() == kind).map(Recognised::rule).toList();
  }

  /** Before whom it belongs; nobody in particular for a plain complaint. */
  public Concern concern() {
    return leading().map(Kind::concern).orElse(Concern.NONE);
  }

  /** The leading kind's word, {@code plain} where there is none. */
  public String word() {
    return leading().map(Kind::word).orElse("plain");
  }
}
