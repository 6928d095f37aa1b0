package wenmai.cli;

import java.util.List;
import java.util.stream.Collectors;

/** A command line as one would type it into a shell. */
final class CommandLineText {
  private CommandLineText() {}

  static String of(List<String> arguments) {
    return "wenmai "
        + arguments.stream().map(CommandLineText::quoted).collect(Collectors.joining(" "));
  }

  /** One word of it. */
  static String quoted(String argument) {
    boolean plain =
        !argument.isEmpty()
            && argument
                .codePoints()
                .allMatch(
                    point -> Character.isLetterOrDigit(point) || "-_./:=,@%+".indexOf(point) >= 0);
    return plain ? argument : "'" + argument.replace("'", "'\\''") + "'";
  }
}
