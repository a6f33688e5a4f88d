package org.castdoctor.agent.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdoctor.agent.session.WatchSession;
import org.castdoctor.agent.session.WatchSession.Rhythm;
import org.castdoctor.agent.words.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * One run, and then watching for what only time shows: receivers that vanish and come back. Ctrl-C
 * ends it with what is known so far.
 */
@Command(name = "watch", description = "Watch the network for what only time shows.")
final class WatchCommand implements Callable<Integer> {
  /** IGMP forgets a member after 260 s; six minutes see that happen and what comes after. */
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(6);

  /** Three questions a minute and interface: less than one phone looking for receivers asks. */
  private static final Duration POLITE = Duration.ofSeconds(20);

  @Option(
      names = "--for",
      paramLabel = "TIME",
      converter = Length.class,
      description = "how long to watch, 10s to 2h (default: 6m)")
  private Duration length = LONG_ENOUGH;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      converter = Distance.class,
      description = "how often to look, 5s to 5m (default: 20s)")
  private Duration every = POLITE;

  @Mixin private DiagnoseCommand run;

  WatchCommand(Surroundings surroundings) {
    this.run = new DiagnoseCommand(surroundings);
  }

  @Override
  public Integer call() {
    if (every.compareTo(length) > 0) {
      throw new UsageProblem(Text.of("--every must not be longer than --for."));
    }
    StopSignal stop = StopSignal.listen();
    int exit = ExitCodes.BUG;
    try {
      exit =
          run.diagnose(
              Optional.empty(),
              (world, seen, nic, listener) ->
                  new WatchSession(world, nic, new Rhythm(length, every), stop::wasGiven, listener)
                      .goOn(seen));
      return exit;
    } finally {
      stop.done(exit);
    }
  }

  /** Times such as 90s or 6m. */
  private static Duration time(String text, Duration least, Duration most) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new WrongWord(Text.of("'{word}' is not a time such as 90s or 6m").with("word", text));
    }
    long number = Long.parseLong(matcher.group(1));
    Duration time =
        switch (matcher.group(2)) {
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofSeconds(number);
        };
    if (time.compareTo(least) < 0 || time.compareTo(most) > 0) {
      throw new WrongWord(
          Text.of("'{word}' is not between {least} and {most}")
              .with("word", text)
              .with("least", least.toSeconds() + "s")
              .with("most", most.toMinutes() + "m"));
    }
    return time;
  }

  private static final Pattern FORM = Pattern.compile("(\\d{1,5})([smh]?)");

  static final class Length implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      return time(text, Duration.ofSeconds(10), Duration.ofHours(2));
    }
  }

  static final class Distance implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      return time(text, Duration.ofSeconds(5), Duration.ofMinutes(5));
    }
  }
}
