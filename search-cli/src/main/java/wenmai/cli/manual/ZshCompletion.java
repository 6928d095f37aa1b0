package wenmai.cli.manual;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** The script that completes command lines in zsh. */
final class ZshCompletion {
  private static final String BEGIN =
      """
      #compdef wenmai
      # Completion of wenmai in zsh. Made by the program: wenmai completion zsh

      _wenmai_nothing() {
        return 1
      }

      """;

  private static final String END =
      """
      if [[ $funcstack[1] == _wenmai ]]; then
        _wenmai "$@"
      else
        compdef _wenmai wenmai
      fi
      """;

  private final List<CompletedCommand> commands;
  private final Ids ids;
  private final StringBuilder text = new StringBuilder();

  ZshCompletion(List<CompletedCommand> commands, Ids ids) {
    this.commands = commands;
    this.ids = ids;
  }

  String text() {
    text.setLength(0);
    text.append(BEGIN);
    ids("_wenmai_id_concepts", ids.concepts());
    ids("_wenmai_id_models", ids.models());
    ids("_wenmai_ids", ids.all());
    commands.forEach(this::function);
    return text.append(END).toString();
  }

  private void ids(String function, List<String> words) {
    text.append(function).append("() {\n  local -a ids\n  ids=(").append(String.join(" ", words));
    text.append(")\n  compadd -a ids\n}\n\n");
  }

  private void function(CompletedCommand command) {
    boolean leads = !command.commands().isEmpty();
    if (leads) {
      text.append(command.function()).append("__commands() {\n  local -a commands\n  commands=(\n");
      command
          .commands()
          .forEach(
              (name, saying) ->
                  text.append("    ").append(quoted(name + ":" + saying)).append('\n'));
      text.append("  )\n  _describe command commands\n}\n\n");
    }
    text.append(command.function()).append("() {\n");
    if (leads) {
      text.append("  local curcontext=$curcontext context state state_descr line\n");
      text.append("  typeset -A opt_args\n");
    }
    List<String> arguments = new ArrayList<>();
    command.options().forEach(option -> arguments.addAll(options(option)));
    if (leads) {
      arguments.add(quoted("1:command:" + command.function() + "__commands"));
      arguments.add("'*::argument:->below'");
    } else if (command.parameter() != null) {
      boolean anything = command.parameter().kind() == Choice.Kind.ANYTHING;
      // A message in this place, as " " is, would keep options from being completed.
      String action = anything ? "_wenmai_nothing" : action(command.parameter());
      arguments.add(quoted("*:argument:" + action));
    }
    text.append("  _arguments -C \\\n    ")
        .append(String.join(" \\\n    ", arguments))
        .append('\n');
    if (leads) {
      text.append("  [[ $state == below ]] || return 0\n  case $line[1] in\n");
      for (CompletedCommand below : commands) {
        if (below.isBelow(command)) {
          text.append("    %s) %s ;;\n".formatted(below.name(), below.function()));
        }
      }
      text.append("  esac\n");
    }
    text.append("}\n\n");
  }

  private List<String> options(OptionSpec option) {
    List<String> all = new ArrayList<>();
    for (String name : option.names()) {
      boolean valued = option.arity().max() > 0;
      String saying = CompletedCommand.saying(option).replaceAll("([\\[\\]])", "\\\\$1");
      String value = valued ? ":" + label(option) + ":" + action(Choice.of(option)) : "";
      String repeated = option.isMultiValue() ? "*" : "";
      String joined = valued && name.startsWith("--") ? "=" : "";
      all.add(quoted(repeated + name + joined + "[" + saying + "]" + value));
    }
    return all;
  }

  private static String label(OptionSpec option) {
    return option.paramLabel().contains("|")
        ? "value"
        : option.paramLabel().toLowerCase(java.util.Locale.ROOT);
  }

  private static String action(Choice choice) {
    return switch (choice.kind()) {
      case WORDS -> "(" + String.join(" ", choice.words()) + ")";
      case CONCEPTS -> "_wenmai_id_concepts";
      case MODELS -> "_wenmai_id_models";
      case IDS -> "_wenmai_ids";
      case FILES -> "_files";
      case FOLDERS -> "_files -/";
      case COMMANDS, ANYTHING -> " ";
    };
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
