package org.castdoctor.agent.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdoctor.agent.session.Measuring;
import org.castdoctor.agent.session.Measuring.Sweep;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.cast.CastApps;
import org.castdoctor.protocol.wire.cast.CastRoot;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How to measure. */
final class MeasuringOptions {
  /** What people cast most; their availability separates an app's trouble from the receiver's. */
  private static final List<String> USUAL_APPS =
      List.of("netflix", "youtube", "disney", "prime-video", "spotify", "plex", "default-media");

  /** Under two seconds not even silence can be told from slowness. */
  private static final Duration SHORTEST = Duration.ofSeconds(2);

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = Seconds.class,
      description = "the end of measuring, 2s to 10s (default: 10s)")
  Duration timeout = Measuring.HARD_STOP;

  @Option(names = "--no-internet", description = "ask nothing outside the home")
  boolean noInternet;

  @Option(
      names = "--sweep",
      negatable = true,
      description = {
        "go through the neighbours of a small network always, or never (--no-sweep);",
        "without either, where discovery heard nobody"
      })
  Optional<Boolean> sweep = Optional.empty();

  @Option(
      names = "--interface",
      paramLabel = "NAME",
      description = "use only this network interface")
  Optional<String> nic = Optional.empty();

  @Option(
      names = "--allow-launch",
      description = {
        "start a test app and the app in question on the receiver, and stop them again;",
        "this shows on its screen, and is not done while something plays there"
      })
  boolean allowLaunch;

  @Option(
      names = "--cast-root",
      paramLabel = "FILE",
      description =
          "accept receivers that prove themselves by this authority too, for test benches (PEM)")
  List<Path> castRoots = List.of();

  @Option(
      names = "--speed",
      description = {
        "also keep the line busy for three seconds, with 24 MB at most, and measure how fast it is",
        "and how late it answers meanwhile"
      })
  boolean speed;

  @Option(
      names = "--country",
      paramLabel = "CC",
      converter = CountryCode.class,
      description = {
        "the country whose status pages count, two letters such as GB",
        "(default: the one this computer is set to)"
      })
  Optional<String> country = Optional.empty();

  @Mixin TrustOption trust = new TrustOption();

  /**
   * @param locale what this computer is set to
   */
  Measuring toMeasuring(Declared declared, Locale locale) {
    Set<String> slugs = new LinkedHashSet<>(USUAL_APPS);
    declared.app().ifPresent(slugs::add);
    slugs.addAll(declared.works());
    List<String> appIds =
        slugs.stream()
            .flatMap(slug -> CastApps.bySlug(slug).stream())
            .map(CastApps.App::appId)
            .toList();
    return new Measuring(timeout, !noInternet, sweep(), nic, appIds)
        .in(countryHere(locale))
        .loading(speed)
        .accepting(castRoots.stream().map(MeasuringOptions::root).toList())
        .launching(allowLaunch);
  }

  /** The country whose status pages count: the one named, else that of this computer. */
  Optional<String> countryHere(Locale locale) {
    return country.or(() -> Optional.of(locale.getCountry()).filter(CountryCode::isOne));
  }

  private static CastRoot root(Path file) {
    try {
      if (Files.size(file) > CastRoot.MAX_BYTES) {
        throw new UsageProblem(
            Text.of("{file} is too large to be a certificate.").with("file", String.valueOf(file)));
      }
      return switch (CastRoot.parse(Files.readAllBytes(file))) {
        case Parsed.Ok<CastRoot>(CastRoot root) -> root;
        case Parsed.Malformed<CastRoot>(String reason, int offset) ->
            throw new UsageProblem(
                Text.of("{file} is {reason}.")
                    .with("file", String.valueOf(file))
                    .with("reason", reason));
      };
    } catch (IOException unreadable) {
      throw UsageProblem.unreadable(file);
    }
  }

  private Sweep sweep() {
    return sweep
        .map(always -> always ? Sweep.ALWAYS : Sweep.NEVER)
        .orElse(Sweep.WHERE_NOBODY_WAS_HEARD);
  }

  static final class CountryCode implements ITypeConverter<String> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}");

    static boolean isOne(String text) {
      return FORM.matcher(text).matches();
    }

    @Override
    public String convert(String text) {
      String upper = text.toUpperCase(Locale.ROOT);
      if (!isOne(upper)) {
        throw new WrongWord(
            Text.of("'{word}' is not a country such as GB or DE").with("word", text));
      }
      return upper;
    }
  }

  static final class Seconds implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})(ms|s)?");

    @Override
    public Duration convert(String text) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw new WrongWord(
            Text.of("'{word}' is not a time such as 8s or 2500ms").with("word", text));
      }
      long number = Long.parseLong(matcher.group(1));
      Duration time =
          "ms".equals(matcher.group(2)) ? Duration.ofMillis(number) : Duration.ofSeconds(number);
      if (time.compareTo(SHORTEST) < 0 || time.compareTo(Measuring.HARD_STOP) > 0) {
        throw new WrongWord(Text.of("'{word}' is not between 2s and 10s").with("word", text));
      }
      return time;
    }
  }
}
