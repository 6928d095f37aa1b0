package wenmai.cli.manual;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;

/** The script that completes command lines in fish, from version 3 on. */
final class FishCompletion {
  private static final String BEGIN =
      """
      # Completion of wenmai in fish. Made by the program: wenmai completion fish

      # Whether the words so far lead to a command.
      function __wenmai_at
          set -l words (commandline -opc)
          set -e words[1]
          set -l path ''
          set -l value 0
          for word in $words
              if test $value = 1
                  set value 0
                  continue
              end
              switch $word
                  case @VALUED@
                      set value 1
                  case '-*'
                  case '*'
                      switch "$path/$word"
                          case @COMMANDS@
                              set path (string trim "$path $word")
                          case '*'
                              break
                      end
              end
          end
          test "$path" = "$argv[1]"
      end

      """;

  private final List<CompletedCommand> commands;
  private final Ids ids;
  private final StringBuilder text = new StringBuilder();

  FishCompletion(List<CompletedCommand> commands, Ids ids) {
    this.commands = commands;
    this.ids = ids;
  }

  String text() {
    text.setLength(0);
    text.append(
        BEGIN
            .replace("@VALUED@", String.join(" ", CompletedCommand.withValue(commands)))
            .replace("@COMMANDS@", transitions()));
    ids("__wenmai_concepts", ids.concepts());
    ids("__wenmai_models", ids.models());
    text.append("complete -c wenmai -f\n");
    commands.forEach(this::rows);
    return text.toString();
  }

  private void ids(String function, List<String> words) {
    text.append("function ").append(function).append("\n    printf '%s\\n' ");
    text.append(String.join(" ", words)).append("\nend\n\n");
  }

  private String transitions() {
    return commands.stream()
        .flatMap(
            command ->
                command.commands().keySet().stream()
                    .map(name -> quoted(command.path() + "/" + name)))
        .collect(Collectors.joining(" "));
  }

  private void rows(CompletedCommand command) {
    String at = "complete -c wenmai -n " + quoted("__wenmai_at " + quoted(command.path()));
    command
        .commands()
        .forEach(
            (name, saying) -> text.append(at + " -a " + name + " -d " + quoted(saying) + "\n"));
    if (command.parameter() != null) {
      String action = action(command.parameter());
      text.append(action.isEmpty() ? "" : at + action + "\n");
    }
    for (OptionSpec option : command.options()) {
      StringBuilder row = new StringBuilder(at);
      for (String name : option.names()) {
        row.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^-+", ""));
      }
      if (option.arity().max() > 0) {
        String action = action(Choice.of(option));
        row.append(action.contains("-F") ? " -r" : " -x").append(action);
      }
      text.append(row).append(" -d ").append(quoted(CompletedCommand.saying(option))).append('\n');
    }
  }

  private static String action(Choice choice) {
    return switch (choice.kind()) {
      case WORDS -> " -a " + quoted(String.join(" ", choice.words()));
      case CONCEPTS -> " -a '(__wenmai_concepts)'";
      case MODELS -> " -a '(__wenmai_models)'";
      case IDS -> " -a '(__wenmai_concepts; __wenmai_models)'";
      case FILES -> " -F";
      case FOLDERS -> " -a '(__fish_complete_directories)'";
      case COMMANDS, ANYTHING -> "";
    };
  }

  private static String quoted(String word) {
    return "'" + word.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
