package wenmai.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenmai.corpus.image.ImageException;
import wenmai.corpus.image.ResourceBytes;

/**
 * What a correct command line may hold, read from the table that the build makes of the annotated
 * commands. Reading the annotations themselves costs a third of a cold search: the platform makes a
 * proxy class for each kind of annotation, which no cache of classes keeps.
 *
 * @param commands by the words that call them, joined by blanks; the program's own under ""
 */
record CommandTable(Map<String, Command> commands) {
  /** The table's name beside this class: that of what is read from its place in a jar. */
  static final String RESOURCE = "commands.image";

  /**
   * One command.
   *
   * @param type the class
   * @param args options and positional parameters in order
   * @param specs the methods that take its model
   */
  record Command(String type, List<Arg> args, List<String> specs) {}

  /**
   * One option or positional parameter.
   *
   * @param names of an option; empty for a positional parameter
   * @param index of a positional parameter
   * @param help "help" or "version" if it asks for that, which is not in the table; else ""
   * @param group the field of its exclusive group, or ""
   * @param consumer the class that takes its words, or ""
   */
  record Arg(
      List<String> names,
      String index,
      String arity,
      List<String> types,
      boolean required,
      boolean inherited,
      String help,
      String group,
      String consumer,
      Member member) {}

  /**
   * A field, or a method that takes the value.
   *
   * @param owner the field of the command whose object has it, or "" if the command has it
   */
  record Member(String owner, String name, boolean method) {}

  /** The table that the program was built with; empty if it was built without one. */
  static CommandTable shipped() throws IOException {
    String rows;
    try {
      ByteBuffer bytes = ResourceBytes.of(CommandTable.class, RESOURCE);
      byte[] utf8 = new byte[bytes.remaining()];
      bytes.get(utf8);
      rows = new String(utf8, StandardCharsets.UTF_8);
    } catch (ImageException e) {
      return new CommandTable(Map.of());
    }
    Map<String, Command> commands = new LinkedHashMap<>();
    Command last = null;
    for (String row : split(rows, '\n')) {
      List<String> cells = split(row, '\t');
      switch (cells.getFirst()) {
        case "command" -> {
          last = new Command(cells.get(2), new ArrayList<>(), new ArrayList<>());
          commands.put(cells.get(1), last);
        }
        case "spec" -> last.specs.add(cells.get(1));
        case "" -> {} // behind the last row
        default -> last.args.add(arg(cells));
      }
    }
    return new CommandTable(commands);
  }

  private static Arg arg(List<String> cells) {
    return new Arg(
        cells.get(1).isEmpty() ? List.of() : split(cells.get(1), ' '),
        cells.get(2),
        cells.get(3),
        split(cells.get(4), ' '),
        cells.get(5).equals("required"),
        cells.get(6).equals("inherited"),
        cells.get(7),
        cells.get(8),
        cells.get(9),
        new Member(cells.get(10), cells.get(11), cells.get(12).equals("method")));
  }

  private static List<String> split(String text, char by) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(by); at >= 0; at = text.indexOf(by, from)) {
      parts.add(text.substring(from, at));
      from = at + 1;
    }
    parts.add(text.substring(from));
    return parts;
  }

  /** The first word of {@code args} that calls a command in the table, or null. */
  String called(String[] args) {
    Command program = commands.get("");
    for (int i = 0; program != null && i < args.length; i++) {
      String word = args[i];
      if (!word.startsWith("-")) {
        return !word.isEmpty() && commands.containsKey(word) ? word : null;
      }
      Arg option =
          option(program, word.contains("=") ? word.substring(0, word.indexOf('=')) : word);
      if (option == null || !option.help.isEmpty()) {
        return null;
      }
      if (!option.arity.equals("0") && !word.contains("=")) {
        i++;
      }
    }
    return null;
  }

  private static Arg option(Command command, String name) {
    for (Arg arg : command.args) {
      if (arg.names.contains(name)) {
        return arg;
      }
    }
    return null;
  }
}
