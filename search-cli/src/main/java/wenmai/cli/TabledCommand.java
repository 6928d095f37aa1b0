package wenmai.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Makes the model of the one command that is called from its rows in the table: all that a correct
 * command line needs, and nothing that a help text or the words of a fault need.
 */
final class TabledCommand {
  private final CommandTable table;
  private final Commands factory;

  /** The options of which at most one may be given, by their group. */
  private final List<Set<String>> exclusive = new ArrayList<>();

  private TabledCommand(CommandTable table, Commands factory) {
    this.table = table;
    this.factory = factory;
  }

  /** The program with that one command; null if no command of the table is called. */
  static TabledCommand.Line of(CommandTable table, String[] args, Commands factory) {
    String called = table.called(args);
    if (called == null) {
      return null;
    }
    TabledCommand tabled = new TabledCommand(table, factory);
    try {
      CommandLine program = tabled.line("", "wenmai");
      tabled.add(program, called);
      return new Line(program, tabled.exclusive);
    } catch (Exception e) {
      throw new IllegalStateException("the table of commands does not fit the program", e);
    }
  }

  /**
   * A model from the table.
   *
   * @param exclusive options of which at most one may be given
   */
  record Line(CommandLine program, List<Set<String>> exclusive) {
    /** Whether what was parsed is for this model to run: no help is asked for, nothing clashes. */
    boolean canRun(CommandLine.ParseResult parsed) {
      for (CommandLine.ParseResult part = parsed; part != null; part = part.subcommand()) {
        Set<String> given = new HashSet<>();
        for (OptionSpec option : part.matchedOptionsSet()) {
          if (option.usageHelp() || option.versionHelp()) {
            return false;
          }
          given.add(option.longestName());
        }
        for (Set<String> group : exclusive) {
          if (group.stream().filter(given::contains).count() > 1) {
            return false;
          }
        }
      }
      return true;
    }
  }

  private void add(CommandLine parent, String words) throws Exception {
    String name = words.substring(words.lastIndexOf(' ') + 1);
    CommandLine line = line(words, name);
    parent.addSubcommand(name, line);
    for (String other : table.commands().keySet()) {
      if (other.startsWith(words + " ") && other.lastIndexOf(' ') == words.length()) {
        add(line, other);
      }
    }
  }

  private CommandLine line(String words, String name) throws Exception {
    CommandTable.Command command = table.commands().get(words);
    Class<?> type = Class.forName(command.type());
    Object object = factory.create(type);
    CommandSpec spec = CommandSpec.wrapWithoutInspection(object, factory).name(name);
    for (String method : command.specs()) {
      Binding.toMethod(object, "", method, CommandSpec.class).set(spec);
    }
    Map<String, Set<String>> groups = new LinkedHashMap<>();
    for (CommandTable.Arg arg : command.args()) {
      spec.add(arg.names().isEmpty() ? parameter(object, arg) : option(object, arg));
      if (!arg.group().isEmpty()) {
        groups.computeIfAbsent(arg.group(), group -> new HashSet<>()).add(longest(arg.names()));
      }
    }
    exclusive.addAll(groups.values());
    return new CommandLine(spec, factory);
  }

  private static String longest(List<String> names) {
    String longest = "";
    for (String name : names) {
      longest = name.length() > longest.length() ? name : longest;
    }
    return longest;
  }

  private ArgSpec option(Object command, CommandTable.Arg arg) throws Exception {
    Binding binding = binding(command, arg);
    OptionSpec.Builder option =
        OptionSpec.builder(arg.names().toArray(String[]::new))
            .arity(arg.arity())
            .required(arg.required())
            .usageHelp(arg.help().equals("help"))
            .versionHelp(arg.help().equals("version"))
            .type(type(arg.types().getFirst()))
            .auxiliaryTypes(auxiliary(arg.types()))
            .getter(binding)
            .setter(binding)
            .hasInitialValue(false);
    if (arg.inherited()) {
      option.scopeType(CommandLine.ScopeType.INHERIT);
    }
    return arg.consumer().isEmpty()
        ? option.build()
        : option.parameterConsumer(consumer(arg.consumer())).build();
  }

  private ArgSpec parameter(Object command, CommandTable.Arg arg) throws Exception {
    Binding binding = binding(command, arg);
    PositionalParamSpec.Builder parameter =
        PositionalParamSpec.builder()
            .index(arg.index())
            .arity(arg.arity())
            .required(arg.required())
            .type(type(arg.types().getFirst()))
            .auxiliaryTypes(auxiliary(arg.types()))
            .getter(binding)
            .setter(binding)
            .hasInitialValue(false);
    return arg.consumer().isEmpty()
        ? parameter.build()
        : parameter.parameterConsumer(consumer(arg.consumer())).build();
  }

  private CommandLine.IParameterConsumer consumer(String type) throws Exception {
    return (CommandLine.IParameterConsumer) factory.create(Class.forName(type));
  }

  private static Binding binding(Object command, CommandTable.Arg arg) throws Exception {
    if (!arg.help().isEmpty()) {
      return Binding.toNothing();
    }
    CommandTable.Member member = arg.member();
    return member.method()
        ? Binding.toMethod(command, member.owner(), member.name(), type(arg.types().getFirst()))
        : Binding.toField(command, member.owner(), member.name());
  }

  private static Class<?>[] auxiliary(List<String> types) throws ClassNotFoundException {
    Class<?>[] auxiliary = new Class<?>[types.size() - 1];
    for (int i = 0; i < auxiliary.length; i++) {
      auxiliary[i] = type(types.get(i + 1));
    }
    return auxiliary;
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return switch (name) {
      case "int" -> int.class;
      case "long" -> long.class;
      case "double" -> double.class;
      case "boolean" -> boolean.class;
      default -> Class.forName(name);
    };
  }
}
