package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The table says of a command line what the annotations say, or leaves it to them. */
class CommandTableTest {
  private static final List<String> VALUES =
      List.of("5", "0", "text", "JSON", "csv", "zh", "-word", "--", "奖励", "a=b", "never", "");

  @Test
  void theTableOfTheBuildIsThatOfTheCommands() throws IOException {
    String built =
        new String(
            CommandTable.class.getResourceAsStream(CommandTable.RESOURCE).readAllBytes(),
            StandardCharsets.UTF_8);
    assertThat(built).isEqualTo(CommandTableWriter.table(annotated()));
    assertThat(CommandTable.shipped().commands().keySet())
        .contains("", "search", "show", "status", "concepts", "concepts show", "refs");
  }

  @Test
  void aCommandIsFoundBehindTheOptionsOfTheProgram() throws IOException {
    CommandTable table = CommandTable.shipped();
    assertThat(table.called(words("search"))).isEqualTo("search");
    assertThat(table.called(words("--quiet", "--index", "show", "--color=never", "status")))
        .isEqualTo("status");
    assertThat(table.called(words("--help", "search"))).isNull();
    assertThat(table.called(words("--frobnicate", "search"))).isNull();
    assertThat(table.called(words("frobnicate", "search"))).isNull();
    assertThat(table.called(words("--index"))).isNull();
    assertThat(table.called(words("--index", "search"))).isNull();
    assertThat(table.called(words("", "search"))).isNull();
    assertThat(table.called(words())).isNull();
  }

  @Test
  void bothUnderstandTheSameOfAnyCommandLine() throws IOException {
    Seed seed = Seed.next();
    Random random = seed.random();
    CommandTable table = CommandTable.shipped();
    CommandLine all = annotated();
    int understood = 0;
    for (int i = 0; i < 500; i++) {
      String[] args = random(all, random);
      Workspace workspace = workspace();
      TabledCommand.Line tabled = TabledCommand.of(table, args, new Commands(workspace));
      CommandLine.ParseResult parsed = parse(set(tabled), args);
      if (parsed != null && tabled.canRun(parsed)) {
        understood++;
        assertThat(told(parsed))
            .as("%s: %s", seed, List.of(args))
            .isEqualTo(told(parse(annotated(), args)));
      }
    }
    assertThat(understood).isGreaterThan(50);
  }

  @Test
  void whatIsGivenGoesWhereTheAnnotationsSay() throws IOException {
    String[] args =
        words(
            "--quiet",
            "search",
            "-n",
            "3",
            "--concept",
            "a",
            "--concept=b",
            "x",
            "-y",
            "-o",
            "json");
    TabledCommand.Line tabled =
        TabledCommand.of(CommandTable.shipped(), args, new Commands(workspace()));
    String told = told(parse(set(tabled), args));
    assertThat(told)
        .isEqualTo(told(parse(annotated(), args)))
        .contains("size=3", "concepts=[a, b]", "query=[x, -y]", "form=JSON");
    String[] clash = words("show", "x", "--text", "--at", "3");
    TabledCommand.Line show =
        TabledCommand.of(CommandTable.shipped(), clash, new Commands(workspace()));
    assertThat(show.canRun(parse(set(show), clash))).isFalse();
  }

  private static String[] words(String... words) {
    return words;
  }

  private static CommandLine annotated() {
    return Main.commands(workspace());
  }

  private static CommandLine set(TabledCommand.Line tabled) {
    return Main.set(tabled.program(), workspace().environment());
  }

  private static Workspace workspace() {
    return new Workspace(Environment.none());
  }

  private static CommandLine.ParseResult parse(CommandLine line, String[] args) {
    try {
      return line.parseArgs(args);
    } catch (CommandLine.ParameterException e) {
      return null;
    }
  }

  private static String[] random(CommandLine all, Random random) {
    CommandLine at = all;
    List<String> args = new ArrayList<>();
    while (!at.getSubcommands().isEmpty() && (args.isEmpty() || random.nextBoolean())) {
      List<String> names = List.copyOf(at.getSubcommands().keySet());
      String name = names.get(random.nextInt(names.size()));
      args.add(name);
      at = at.getSubcommands().get(name);
    }
    CommandSpec spec = at.getCommandSpec();
    for (int i = random.nextInt(5); i > 0; i--) {
      if (random.nextInt(3) == 0) {
        args.add(VALUES.get(random.nextInt(VALUES.size())));
        continue;
      }
      OptionSpec option = spec.options().get(random.nextInt(spec.options().size()));
      String name = option.names()[random.nextInt(option.names().length)];
      boolean value = option.arity().max() > 0 && random.nextInt(8) > 0;
      if (!value) {
        args.add(name);
      } else if (random.nextBoolean()) {
        args.add(name + "=" + VALUES.get(random.nextInt(VALUES.size())));
      } else {
        args.add(name);
        args.add(VALUES.get(random.nextInt(VALUES.size())));
      }
    }
    return args.toArray(String[]::new);
  }

  /** All that the commands of a line were told, one line for each field. */
  private static String told(CommandLine.ParseResult parsed) {
    StringBuilder told = new StringBuilder();
    for (CommandLine.ParseResult part = parsed; part != null; part = part.subcommand()) {
      CommandSpec spec = part.commandSpec();
      told.append(spec.qualifiedName()).append('\n');
      Object command = spec.userObject();
      Map<String, Object> values = new TreeMap<>();
      fields("", command, values);
      values.forEach((name, value) -> told.append(name).append('=').append(value).append('\n'));
      for (ArgSpec arg : part.matchedArgs()) {
        told.append(arg.stringValues()).append('\n');
      }
    }
    return told.toString();
  }

  private static void fields(String before, Object object, Map<String, Object> values) {
    for (Field field : object.getClass().getDeclaredFields()) {
      Class<?> type = field.getType();
      boolean ours = type.getName().startsWith("wenmai.") && !type.isEnum();
      if (Modifier.isStatic(field.getModifiers())
          || type == Workspace.class
          || type == CommandSpec.class) {
        continue;
      }
      try {
        field.setAccessible(true);
        Object value = field.get(object);
        if (ours && value != null) {
          fields(before + field.getName() + ".", value, values);
        } else {
          values.put(before + field.getName(), value);
        }
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
  }
}
