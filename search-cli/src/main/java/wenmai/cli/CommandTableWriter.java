package wenmai.cli;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Writes the {@link CommandTable} when the program is built: java CommandTableWriter FILE. A
 * command that uses what the table cannot say stays out of it, and is read from its annotations.
 */
final class CommandTableWriter {
  private final StringBuilder rows = new StringBuilder();

  private CommandTableWriter() {}

  /** Writes the table of all commands into a file. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, table(Main.commands(new Workspace(Environment.none()))));
  }

  static String table(CommandLine program) {
    CommandTableWriter writer = new CommandTableWriter();
    writer.command("", program.getCommandSpec());
    for (String name : program.getSubcommands().keySet()) {
      int before = writer.rows.length();
      if (!writer.commands(name, program.getSubcommands().get(name))) {
        writer.rows.setLength(before);
      }
    }
    return writer.rows.toString();
  }

  private boolean commands(String words, CommandLine line) {
    boolean known = command(words, line.getCommandSpec());
    for (Map.Entry<String, CommandLine> below : line.getSubcommands().entrySet()) {
      known = known && commands(words + " " + below.getKey(), below.getValue());
    }
    return known;
  }

  private boolean command(String words, CommandSpec spec) {
    Class<?> type = spec.userObject().getClass();
    row("command", words, type.getName());
    for (Method method : type.getDeclaredMethods()) {
      if (method.isAnnotationPresent(CommandLine.Spec.class)) {
        row("spec", method.getName());
      }
    }
    if (Arrays.stream(type.getDeclaredFields()).anyMatch(CommandTableWriter::takesModel)) {
      return false;
    }
    List<ArgSpec> own = spec.args().stream().filter(arg -> !arg.inherited()).toList();
    return spec.aliases().length == 0 && own.stream().allMatch(arg -> arg(type, arg));
  }

  /** Whether a field takes the command's model, or what is in it does: the table has no column. */
  private static boolean takesModel(Field field) {
    Class<?> type = field.getType();
    return field.isAnnotationPresent(CommandLine.Spec.class)
        || field.isAnnotationPresent(CommandLine.Mixin.class)
            && Stream.of(type.getDeclaredFields(), type.getDeclaredMethods())
                .flatMap(Arrays::stream)
                .anyMatch(member -> member.isAnnotationPresent(CommandLine.Spec.class));
  }

  private boolean arg(Class<?> command, ArgSpec arg) {
    if (arg instanceof OptionSpec option && (option.usageHelp() || option.versionHelp())) {
      row(arg, option.usageHelp() ? "help" : "version", "", new CommandTable.Member("", "", false));
      return true;
    }
    if (isOdd(arg) || !(arg.userObject() instanceof Member member)) {
      return false;
    }
    List<String> owner = owner(command, member);
    if (owner.size() != 1) {
      return false;
    }
    String group = arg.group() == null ? "" : owner.getFirst();
    boolean grouped = arg.group() != null;
    if (grouped
        && (group.isEmpty() || !arg.group().exclusive() || arg.group().parentGroup() != null)) {
      return false;
    }
    row(
        arg,
        "",
        group,
        new CommandTable.Member(owner.getFirst(), member.getName(), member instanceof Method));
    return true;
  }

  /** Whether it has something that the table has no column for. */
  private static boolean isOdd(ArgSpec arg) {
    boolean odd =
        arg.defaultValue() != null
            || arg.splitRegex().length() > 0
            || arg.interactive()
            || arg.converters().length > 0
            || arg.preprocessor() != null && !isPlain(arg.preprocessor());
    return odd
        || (arg instanceof OptionSpec option
            && (option.negatable() || !option.fallbackValue().isEmpty()));
  }

  private static boolean isPlain(CommandLine.IParameterPreprocessor preprocessor) {
    return preprocessor.getClass().getName().startsWith("picocli.");
  }

  /** The field of the command that has the member's object, "" for the command itself. */
  private static List<String> owner(Class<?> command, Member member) {
    if (member.getDeclaringClass() == command) {
      return List.of("");
    }
    return Arrays.stream(command.getDeclaredFields())
        .filter(field -> field.getType() == member.getDeclaringClass())
        .map(Field::getName)
        .toList();
  }

  private void row(ArgSpec arg, String help, String group, CommandTable.Member member) {
    List<String> types = new ArrayList<>(List.of(arg.type().getName()));
    Stream.of(arg.auxiliaryTypes()).map(Class::getName).forEach(types::add);
    row(
        arg.isOption() ? "option" : "parameter",
        arg instanceof OptionSpec option ? String.join(" ", option.names()) : "",
        arg instanceof PositionalParamSpec parameter ? parameter.index().toString() : "",
        arg.arity().toString(),
        types.stream().collect(Collectors.joining(" ")),
        arg.required() && group.isEmpty() ? "required" : "",
        arg.scopeType() == CommandLine.ScopeType.INHERIT ? "inherited" : "",
        help,
        group,
        arg.parameterConsumer() == null ? "" : arg.parameterConsumer().getClass().getName(),
        member.owner(),
        member.name(),
        member.method() ? "method" : "");
  }

  private void row(String... cells) {
    rows.append(String.join("\t", cells)).append('\n');
  }
}
