package org.castdoctor.agent.assemble;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Diagnosis.StepReason;
import org.castdoctor.protocol.diagnosis.Diagnosis.Steps;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.FindingType;
import org.castdoctor.protocol.diagnosis.Step;

/**
 * Sorts the checklist: what was shown to be useless, what would do harm, what is worth trying, and
 * what nobody can see from this computer. A step stands in one list at most.
 */
final class StepLists {
  /** Steps that a healthy measurement replaces: asking for them again gains nothing. */
  private static final Map<Step, FindingId> REPLACED_BY =
      new EnumMap<>(
          Map.of(
              Step.S12, FindingId.of("L01"),
              Step.S13, FindingId.of("L03"),
              Step.S11, FindingId.of("C02"),
              Step.S15, FindingId.of("I02"),
              Step.S19, FindingId.of("I01"),
              Step.S22, FindingId.of("C04"),
              Step.S24, FindingId.of("C14")));

  /** What is measured of this computer says nothing of a phone's. */
  private static final Set<Step> OF_THE_SENDER = EnumSet.of(Step.S11, Step.S24);

  /** What only the phone or the account knows. */
  private static final Set<Step> ON_THE_PHONE =
      EnumSet.of(Step.S2, Step.S5, Step.S6, Step.S7, Step.S9, Step.S11, Step.S21, Step.S23);

  private static final Set<Step> ON_THE_ACCOUNT = EnumSet.of(Step.S21);

  private final Home home;
  private final Map<FindingId, Conclusion> conclusions;
  private final Words words;

  StepLists(Home home, Map<FindingId, Conclusion> conclusions, Words words) {
    this.home = home;
    this.conclusions = conclusions;
    this.words = words;
  }

  /**
   * @param verdict the type of the verdict; empty where nothing is wrong
   * @param because the verdict in one sentence
   */
  Steps sort(Optional<FindingType> verdict, String because) {
    if (verdict.isEmpty()) {
      return new Steps(List.of(), List.of(), List.of(), List.of());
    }
    FindingType type = verdict.get();
    List<StepReason> ruledOut = new ArrayList<>();
    List<StepReason> harmful = new ArrayList<>();
    List<StepReason> worthTrying = new ArrayList<>();
    List<Step> unseen = new ArrayList<>();
    for (Step step : Step.values()) {
      if (!applies(step)) {
        continue;
      }
      Optional<String> measured = measuredFine(step);
      boolean tried = home.declared().tried().contains(step);
      if (type.harmful().contains(step)) {
        harmful.add(new StepReason(step, because));
      } else if (type.useless().contains(step)) {
        ruledOut.add(new StepReason(step, tried ? doneAlready(because) : measured.orElse(because)));
      } else if (tried) {
        ruledOut.add(new StepReason(step, words.say("done already, and it did not help")));
      } else if (measured.isPresent()) {
        ruledOut.add(new StepReason(step, measured.get()));
      } else if (type.worthTrying().contains(step)) {
        worthTrying.add(new StepReason(step, because));
      } else if (isUnseen(step)) {
        unseen.add(step);
      }
    }
    return new Steps(ruledOut, harmful, worthTrying, unseen);
  }

  /** The steps whose worth this home itself showed: done already, or replaced by a measurement. */
  Set<Step> shown() {
    return Stream.of(Step.values())
        .filter(step -> home.declared().tried().contains(step) || measuredFine(step).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }

  private String doneAlready(String because) {
    return words.say(Text.of("done already; {because}").with("because", because));
  }

  /** Where a person must answer first: nobody is asked for any step before that. */
  static Steps notNow(Home home, String because) {
    StepLists lists = new StepLists(home, Map.of(), Words.ENGLISH);
    return new Steps(
        Stream.of(Step.values())
            .filter(lists::applies)
            .map(step -> new StepReason(step, because))
            .toList(),
        List.of(),
        List.of(),
        List.of());
  }

  private Optional<String> measuredFine(Step step) {
    if (OF_THE_SENDER.contains(step) && !home.declared().sender().isThisComputer()) {
      return Optional.empty();
    }
    FindingId replacing = REPLACED_BY.get(step);
    return replacing != null && conclusions.get(replacing) instanceof Conclusion.Healthy(Text fine)
        ? Optional.of(words.say(Text.of("measured: {fine}").with("fine", fine)))
        : Optional.empty();
  }

  private boolean isUnseen(Step step) {
    return home.declared().sender().isThisComputer()
        ? ON_THE_ACCOUNT.contains(step)
        : ON_THE_PHONE.contains(step);
  }

  /** Console steps make sense on consoles, and one service's own page only for that service. */
  private boolean applies(Step step) {
    boolean console = home.declared().sender() == Sender.CONSOLE;
    return switch (step) {
      case S20, S26 -> console;
      case S27 -> home.declared().app().filter("netflix"::equals).isPresent();
      case S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12, S13, S14, S15, S16, S17, S18, S19 ->
          true;
      case S21, S22, S23, S24, S25 -> true;
    };
  }
}
