package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.castdoctor.agent.cli.Played.Said;
import org.castdoctor.agent.cli.Verbs.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What shells, manuals and terminals are given; the shells themselves try it in packages/check. */
class HabitsTest {
  private static final Verbs ROOT = Verbs.of(CastdoctorCommand.whole(surroundings(Map.of(), "")));

  private static Surroundings surroundings(Map<String, String> environment, String terminal) {
    return new Played(environment).terminal(terminal).surroundings();
  }

  private static String said(String... words) {
    Said said = new Played(Map.of("CASTDOCTOR_HOME", "target/no-state")).run(words);
    assertEquals(ExitCodes.FINE, said.exit());
    return said.out();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void everyVerbAndOptionIsOffered(String shell) {
    String script = said("completion", shell);
    for (Verbs verb : ROOT.all().toList()) {
      assertTrue(script.contains(verb.name()), verb.toString());
      for (Choice option : verb.options()) {
        String name = option.names().getLast();
        String word = shell.equals("fish") ? name.replaceFirst("^--?", "") : name;
        assertTrue(script.contains(word), name);
      }
    }
    assertTrue(script.contains("text json"), "a closed set of values is offered");
  }

  @Test
  void anUnknownShellIsAUsageProblem() {
    assertEquals(
        ExitCodes.USAGE,
        CastdoctorCommand.run(new String[] {"completion", "tcsh"}, surroundings(Map.of(), "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void nothingInADescriptionEndsAQuotation(String shell) {
    Verbs nasty =
        new Verbs(
            List.of(),
            "it's $(reboot) `x`",
            List.of(new Choice(List.of("--a"), "", List.of(), "what's [that]: 'x'")),
            "",
            List.of());
    String script =
        switch (shell) {
          case "bash" -> ShellCompletion.bash(nasty);
          case "zsh" -> ShellCompletion.zsh(nasty);
          default -> ShellCompletion.fish(nasty);
        };
    long quotes = script.chars().filter(c -> c == '\'').count();
    assertEquals(0, quotes % 2, script);
    assertFalse(script.contains("t's"), script);
  }

  @Test
  void theManualTellsEveryOptionAndEveryExitCode() {
    String page = said("manual");
    for (Verbs verb : ROOT.all().toList()) {
      for (Choice option : verb.options()) {
        assertTrue(page.contains(option.names().getLast().replace("-", "\\-")), option.toString());
      }
    }
    for (String exit : List.of("0", "1", "2", "3", "70")) {
      assertTrue(page.contains(".B " + exit + "\n"), exit);
    }
    List<String> known = List.of("TH", "SH", "SS", "TP", "B");
    page.lines()
        .filter(line -> line.startsWith("."))
        .forEach(line -> assertTrue(known.contains(line.split(" ", 2)[0].substring(1)), line));
    assertFalse(page.contains("\n\n"), "man complains of empty lines");
  }

  @ParameterizedTest
  @CsvSource({
    "'', out, true",
    "'', err, false",
    "NO_COLOR=1, out, false",
    "NO_COLOR=, out, true",
    "CLICOLOR=0, out, false",
    "CLICOLOR=1, out, true",
    "CLICOLOR_FORCE=1, '', true",
    "CLICOLOR_FORCE=0, '', false",
    "CLICOLOR_FORCE=1 NO_COLOR=1, out, false",
    "TERM=dumb, out, false",
    "TERM=xterm, out, true"
  })
  void coloursAreUsedWhereTheyAreWelcome(String set, String terminal, boolean colour) {
    Map<String, String> environment = new HashMap<>();
    Arrays.stream(set.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.split("=", 2))
        .forEach(pair -> environment.put(pair[0], pair[1]));
    Streams here = surroundings(environment, terminal == null ? "" : terminal).streams;
    assertEquals(colour, here.terminal(false, false).colour());
    assertFalse(here.terminal(true, false).colour(), "plain is plain");
    assertFalse(here.terminal(false, true).colour(), "a file is no terminal");
  }

  @Test
  void theBuildIsNamedOrUnknown() {
    assertTrue(Version.build().matches("[0-9a-f]{12}(-dirty)?|unknown"), Version.build());
  }
}
