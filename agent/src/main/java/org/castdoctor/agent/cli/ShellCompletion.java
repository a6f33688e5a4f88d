package org.castdoctor.agent.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.cli.Verbs.Choice;

/**
 * What three shells want to be told about the words of a command. Each walks the words already
 * typed to the verb they end at ({@code /agent/run}), and offers what can follow there.
 */
final class ShellCompletion {
  private ShellCompletion() {}

  static String bash(Verbs root) {
    StringBuilder text = new StringBuilder("# bash completion for castdoctor\n_castdoctor() {\n");
    text.append(
        "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} at='' i\n");
    text.append("  COMPREPLY=()\n");
    text.append(
        "  for ((i = 1; i < COMP_CWORD; i++)); do\n    case $at/${COMP_WORDS[i]} in\n      ");
    text.append(places(root, "|")).append(") at=$at/${COMP_WORDS[i]} ;;\n    esac\n  done\n");
    text.append("  case $at:$prev in\n");
    root.all()
        .forEach(verb ->
            verb.options().stream()
                .filter(Choice::takesValue)
                .forEach(option -> {
                  text.append("    ")
                      .append(names(option, verb))
                      .append(") ")
                      .append(bashValue(option));
                  text.append(" return ;;\n");
                }));
    text.append("  esac\n  case $at in\n");
    root.all()
        .forEach(verb ->
            text.append("    ")
                .append(quoted(at(verb)))
                .append(") mapfile -t COMPREPLY < <(compgen -W ")
                .append(quoted(words(verb)))
                .append(verb.verbs().isEmpty() && !verb.parameters().isEmpty() ? " -f" : "")
                .append(" -- \"$cur\") ;;\n"));
    return text.append("  esac\n}\ncomplete -F _castdoctor castdoctor\n").toString();
  }

  private static String names(Choice option, Verbs verb) {
    return option.names().stream()
        .map(name -> quoted(at(verb) + ":" + name))
        .collect(Collectors.joining("|"));
  }

  private static String bashValue(Choice option) {
    if (!option.values().isEmpty()) {
      return "mapfile -t COMPREPLY < <(compgen -W "
          + quoted(String.join(" ", option.values()))
          + " -- \"$cur\");";
    }
    return option.wantsFile() ? "mapfile -t COMPREPLY < <(compgen -f -- \"$cur\");" : ":;";
  }

  private static String words(Verbs verb) {
    return Stream.concat(
            verb.verbs().stream().map(Verbs::name),
            verb.options().stream().flatMap(option -> option.names().stream()))
        .collect(Collectors.joining(" "));
  }

  static String zsh(Verbs root) {
    StringBuilder text = new StringBuilder("#compdef castdoctor\n_castdoctor() {\n");
    text.append("  local at= i last=1\n  local -a verbs options\n");
    text.append("  for ((i = 2; i < CURRENT; i++)); do\n    case $at/$words[i] in\n      ");
    text.append(places(root, "|")).append(") at=$at/$words[i] last=$i ;;\n    esac\n  done\n");
    text.append("  words=(\"${(@)words[last,-1]}\")\n  ((CURRENT -= last - 1))\n  case $at in\n");
    root.all()
        .forEach(verb -> {
          text.append("    ").append(quoted(at(verb))).append(")\n      verbs=(");
          verb.verbs()
              .forEach(each ->
                  text.append("\n        ")
                      .append(quoted(each.name() + ":" + Verbs.brief(each.does()))));
          text.append(")\n      options=(");
          verb.options()
              .forEach(option ->
                  option
                      .names()
                      .forEach(name ->
                          text.append("\n        ").append(quoted(zshOption(name, option)))));
          text.append(")\n      ;;\n");
        });
    text.append("  esac\n");
    text.append("  if (($#verbs)); then\n");
    text.append("    _arguments : $options '1: :{_describe -t verbs verb verbs}'\n");
    text.append("  else\n    _arguments : $options '*:file:_files'\n  fi\n}\n_castdoctor \"$@\"\n");
    return text.toString();
  }

  private static String zshOption(String name, Choice option) {
    String said =
        "*"
            + name
            + "["
            + Verbs.brief(option.does()).replace("[", "(").replace("]", ")").replace(":", "\\:")
            + "]";
    if (!option.takesValue()) {
      return said;
    }
    String value = option.value().replace(":", "\\:").replace("<", "").replace(">", "");
    if (!option.values().isEmpty()) {
      return said + ":" + value + ":(" + String.join(" ", option.values()) + ")";
    }
    return said + ":" + value + ":" + (option.wantsFile() ? "_files" : " ");
  }

  static String fish(Verbs root) {
    StringBuilder text = new StringBuilder("# fish completion for castdoctor\n");
    text.append("function __castdoctor_at\n    set -l at ''\n");
    text.append("    set -l words (commandline -opc)\n    set -e words[1]\n");
    text.append("    for word in $words\n        switch $at/$word\n            case ");
    text.append(places(root, " "))
        .append("\n                set at $at/$word\n        end\n    end\n");
    text.append("    test \"$at\" = \"$argv[1]\"\nend\ncomplete -c castdoctor -f\n");
    root.all()
        .forEach(verb -> {
          String here =
              "complete -c castdoctor -n " + quoted("__castdoctor_at \"" + at(verb) + "\"");
          verb.verbs()
              .forEach(each ->
                  text.append(here)
                      .append(" -a ")
                      .append(each.name())
                      .append(" -d ")
                      .append(quoted(Verbs.brief(each.does())))
                      .append('\n'));
          verb.options()
              .forEach(option -> {
                text.append(here);
                option
                    .names()
                    .forEach(name ->
                        text.append(name.startsWith("--") ? " -l " : " -s ")
                            .append(name.substring(name.startsWith("--") ? 2 : 1)));
                if (!option.values().isEmpty()) {
                  text.append(" -x -a ").append(quoted(String.join(" ", option.values())));
                } else if (option.takesValue()) {
                  text.append(option.wantsFile() ? " -r -F" : " -x");
                }
                text.append(" -d ").append(quoted(Verbs.brief(option.does()))).append('\n');
              });
          if (verb.verbs().isEmpty() && !verb.parameters().isEmpty()) {
            text.append(here).append(" -F\n");
          }
        });
    return text.toString();
  }

  /** All verbs as the walk writes them, the root apart. */
  private static String places(Verbs root, String between) {
    List<String> places = root.all().map(ShellCompletion::at).filter(at -> !at.isEmpty()).toList();
    return String.join(between, places);
  }

  private static String at(Verbs verb) {
    return verb.words().stream().map(word -> "/" + word).collect(Collectors.joining());
  }

  /** In single quotes, as all three shells read them; a quote inside would end them. */
  private static String quoted(String text) {
    return "'" + text.replace('\'', '’') + "'";
  }
}
