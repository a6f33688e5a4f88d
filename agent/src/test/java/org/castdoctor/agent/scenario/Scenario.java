package org.castdoctor.agent.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.castdoctor.agent.assemble.Assembler;
import org.castdoctor.agent.check.all.Checks;
import org.castdoctor.agent.cli.CommandWords;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.session.DiagnosticSession;
import org.castdoctor.agent.session.Measuring;
import org.castdoctor.agent.session.ProbePlan;
import org.castdoctor.agent.sim.SimAuthority;
import org.castdoctor.agent.sim.SimClock;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimRun;
import org.castdoctor.agent.words.Language;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Diagnosis;

/**
 * A home, what somebody asks in it, and what the verdict must be: the three lines of a {@code
 * scenario.md} that begin with a dash. A new scenario is a new folder.
 *
 * @param home words of the {@link HomeShelf}
 * @param args what follows {@code castdoctor} on the command line
 * @param verdict the id and how sure, {@code A01 likely}, or the word none
 * @param zone where the home is, from a fourth line that may be missing
 */
public record Scenario(
    String name,
    Path folder,
    List<String> home,
    List<String> args,
    String verdict,
    Optional<ZoneId> zone) {
  private static final Path FOLDERS = Path.of("src", "test", "resources", "scenarios");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final Knowledge KNOWLEDGE = Knowledge.load();

  /** Every scenario there is, by name. */
  public static List<Scenario> all() {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      return folders.sorted().map(Scenario::in).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The scenario of that name. */
  public static Scenario called(String name) {
    return in(FOLDERS.resolve(name));
  }

  public static Catalogue catalogue() {
    return CATALOGUE;
  }

  private static Scenario in(Path folder) {
    String text = read(folder.resolve("scenario.md"));
    return new Scenario(
        String.valueOf(folder.getFileName()),
        folder,
        Arrays.asList(line(text, "home").split(", ", -1)),
        words(line(text, "asked")).stream().skip(1).toList(),
        line(text, "verdict"),
        text.lines()
            .filter(line -> line.startsWith("- zone: "))
            .map(line -> ZoneId.of(line.substring("- zone: ".length()).strip()))
            .findFirst());
  }

  /** Measures this home for real, in virtual time. */
  public Bundle measure() {
    CommandWords said = CommandWords.of(args.toArray(String[]::new));
    Measuring measuring = said.measuring().accepting(List.of(SimAuthority.root()));
    SimHome simulated = HomeShelf.home(home);
    try (SimRun run = new SimRun(simulated)) {
      ProbePlan plan = new ProbePlan(measuring, said.declared(), Service::load);
      Observations seen =
          new DiagnosticSession(run.world(), measuring, plan, (Observation observation) -> {})
              .measure();
      Bundle bundle =
          new Bundle(
              CommandWords.version(), SimClock.START, run.clock().millis(), said.declared(), seen);
      return zone.map(bundle::in).orElse(bundle);
    }
  }

  /** What the real checks and the real assembler make of a bundle. */
  public static Diagnosis diagnose(Bundle bundle) {
    return new Assembler(CATALOGUE, KNOWLEDGE, Checks.ALL, Language.EN).diagnose(bundle);
  }

  /** The text of one of its files. */
  public String file(String file) {
    return read(folder.resolve(file));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String line(String text, String label) {
    String start = "- " + label + ": ";
    return text.lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line begins with " + start));
  }

  /** Words as a shell takes them, with double quotes around those that have blanks. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return words;
  }

  @Override
  public String toString() {
    return name;
  }
}
