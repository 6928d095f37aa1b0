package wenmai.cli.manual;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;

/** The script that completes command lines in bash, from version 3.2 on. */
final class BashCompletion {
  private static final String BEGIN =
      """
      # Completion of wenmai in bash. Made by the program: wenmai completion bash
      # shellcheck shell=bash disable=SC2207 # bash 3.2 has no mapfile

      # Paths are readline's own work, which knows ~ and how to quote.
      _wenmai_paths() { # _wenmai_paths default|dirnames
        local IFS=$'\\n' action=-f
        compopt -o "$1" 2>/dev/null && return
        [[ $1 == dirnames ]] && action=-d
        COMPREPLY=($(compgen "$action" -- "$cur"))
      }

      _wenmai() {
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
        local path='' open=yes value='' words='' word i
        COMPREPLY=()
        if [[ $cur == = ]]; then # readline parts --lang=zh at its =
          cur=''
        elif [[ $prev == = ]]; then
          prev=${COMP_WORDS[COMP_CWORD - 2]}
        fi
        for ((i = 1; i < COMP_CWORD; i++)); do
          word=${COMP_WORDS[i]}
          if [[ $word == = ]]; then
            continue
          elif [[ -n $value ]]; then
            value=''
            continue
          fi
          case $word in
            @VALUED@) value=yes ;;
            -*) ;;
            *)
              case $open$path/$word in
                @COMMANDS@) path="${path:+$path }$word" ;;
                *) open='' ;; # no command comes behind this word
              esac
              ;;
          esac
        done
        if [[ -n $value ]]; then
          case $path/$prev in
      """;

  private static final String OPTIONS =
      """
          esac
        elif [[ $cur == -* ]]; then
          case $path in
      """;

  private static final String PARAMETERS =
      """
          esac
        else
          case $path in
      """;

  private static final String END =
      """
          esac
        fi
        if [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$cur")); fi
      }

      complete -F _wenmai wenmai
      """;

  private final List<CompletedCommand> commands;
  private final Ids ids;

  BashCompletion(List<CompletedCommand> commands, Ids ids) {
    this.commands = commands;
    this.ids = ids;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        BEGIN
            .replace("@VALUED@", String.join(" | ", CompletedCommand.withValue(commands)))
            .replace("@COMMANDS@", transitions()));
    values().forEach((pattern, action) -> row(text, pattern, action));
    text.append(OPTIONS);
    for (CompletedCommand command : commands) {
      row(text, quoted(command.path()), "words='" + options(command) + "'");
    }
    text.append(PARAMETERS);
    for (CompletedCommand command : commands) {
      String action = action(command.parameter());
      if (!command.commands().isEmpty()) {
        action = "words='" + String.join(" ", command.commands().keySet()) + "'";
      }
      if (!action.isEmpty()) {
        row(text, quoted(command.path()), action);
      }
    }
    return text.append(END).toString();
  }

  /** What leads from one command to the next. */
  private String transitions() {
    return commands.stream()
        .flatMap(
            command ->
                command.commands().keySet().stream()
                    .map(name -> quoted("yes" + command.path() + "/" + name)))
        .collect(Collectors.joining(" | "));
  }

  /** What completes the value of each option; one row for all commands where they agree. */
  private Map<String, String> values() {
    Map<String, String> rows = new LinkedHashMap<>();
    Map<String, Set<Choice>> byName = new LinkedHashMap<>();
    for (CompletedCommand command : commands) {
      for (OptionSpec option : command.options()) {
        if (option.arity().max() > 0) {
          byName
              .computeIfAbsent(option.longestName(), name -> new LinkedHashSet<>())
              .add(Choice.of(option));
        }
      }
    }
    for (CompletedCommand command : commands) {
      for (OptionSpec option : command.options()) {
        String action = option.arity().max() == 0 ? "" : action(Choice.of(option));
        boolean same = !action.isEmpty() && byName.get(option.longestName()).size() == 1;
        if (!action.isEmpty()) {
          String name = "/" + option.longestName();
          rows.put(same ? "*" + name : quoted(command.path() + name), action);
        }
      }
    }
    return rows;
  }

  private String action(Choice choice) {
    if (choice == null) {
      return "";
    }
    return switch (choice.kind()) {
      case WORDS -> words(choice.words());
      case CONCEPTS -> words(ids.concepts());
      case MODELS -> words(ids.models());
      case IDS -> words(ids.all());
      case FILES -> "_wenmai_paths default";
      case FOLDERS -> "_wenmai_paths dirnames";
      case COMMANDS, ANYTHING -> "";
    };
  }

  private static String words(List<String> words) {
    return "words='" + String.join(" ", words) + "'";
  }

  private static String options(CompletedCommand command) {
    return command.options().stream()
        .flatMap(option -> List.of(option.names()).stream())
        .collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return word.isEmpty() || word.contains(" ") ? "'" + word + "'" : word;
  }

  private static void row(StringBuilder text, String pattern, String action) {
    text.append("      ").append(pattern).append(") ").append(action).append(" ;;\n");
  }
}
