package org.castdoctor.agent.cli;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.castdoctor.agent.words.Language;
import org.castdoctor.agent.words.Text;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;

/**
 * In which language a run speaks: what {@code --lang} says, else {@code CASTDOCTOR_LANG}, else what
 * the system's settings ask for. It is found before the options are read, because their help is
 * spoken too.
 */
final class Spoken {
  static final String OPTION = "--lang";
  private static final String VARIABLE = "CASTDOCTOR_LANG";

  private Spoken() {}

  /** The environment of a run whose command line says the language, if it does. */
  static Map<String, String> environment(String[] args, Map<String, String> environment) {
    Map<String, String> own = new HashMap<>(environment);
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals(OPTION) && i + 1 < args.length) {
        own.put(VARIABLE, args[i + 1]);
      } else if (args[i].startsWith(OPTION + "=")) {
        own.put(VARIABLE, args[i].substring(OPTION.length() + 1));
      }
    }
    return own;
  }

  /** The same words with the verb first, where the language was said before it. */
  static String[] verbFirst(String[] args) {
    int said =
        args.length > 1 && args[0].equals(OPTION)
            ? 2
            : args.length > 0 && args[0].startsWith(OPTION + "=") ? 1 : 0;
    return Stream.concat(Arrays.stream(args).skip(said), Arrays.stream(args).limit(said))
        .toArray(String[]::new);
  }

  /** Lets every verb of this command line take the language; it is read before they are. */
  static CommandLine accepting(CommandLine line) {
    if (line.getCommandSpec().findOption(OPTION) == null) {
      line.getCommandSpec()
          .addOption(
              OptionSpec.builder(OPTION)
                  .paramLabel("LANGUAGE")
                  .type(Language.class)
                  .converters(new Tag())
                  .description(
                      "language of the answer: en, de, fr, es or ja (default: that of the system)")
                  .build());
    }
    line.getSubcommands().values().forEach(Spoken::accepting);
    return line;
  }

  /** Reads a language's tag. */
  private static final class Tag implements ITypeConverter<Language> {
    @Override
    public Language convert(String word) {
      return Language.of(word)
          .orElseThrow(() -> new WrongWord(Text.of("castdoctor speaks en, de, fr, es and ja")));
    }
  }

  /** The language that this environment asks for; English where it is none of ours. */
  static Language by(Map<String, String> environment, Locale system) {
    return Language.from(name -> environment.getOrDefault(name, ""), VARIABLE, system);
  }
}
