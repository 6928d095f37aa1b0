package wenmai.cli.manual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * One command, as a shell completes it.
 *
 * @param path the words that call it, without the program; "" for the program itself
 * @param commands the words that lead on from here, and what each does
 * @param parameter what else may stand here; null if nothing
 */
record CompletedCommand(
    String path, List<OptionSpec> options, Map<String, String> commands, Choice parameter) {

  /** All commands, the program first. Behind a command of commands' names stand those below it. */
  static List<CompletedCommand> all(CommandSpec root) {
    List<CompletedCommand> all = new ArrayList<>();
    add(root, "", all);
    return all;
  }

  private static void add(CommandSpec spec, String path, List<CompletedCommand> all) {
    Told told = new Told(spec);
    List<OptionSpec> options = new ArrayList<>(told.own());
    options.addAll(told.shared());
    Choice parameter = null;
    for (PositionalParamSpec one : told.parameters()) {
      parameter = Choice.of(one);
    }
    if (parameter != null && parameter.kind() == Choice.Kind.COMMANDS) {
      addNames(spec.root(), path, options, all);
      return;
    }
    all.add(new CompletedCommand(path, options, commands(told), parameter));
    for (CommandSpec below : told.commands()) {
      add(below, path.isEmpty() ? below.name() : path + " " + below.name(), all);
    }
  }

  private static void addNames(
      CommandSpec spec, String path, List<OptionSpec> options, List<CompletedCommand> all) {
    Told told = new Told(spec);
    all.add(new CompletedCommand(path, options, commands(told), null));
    for (CommandSpec below : told.commands()) {
      if (!below.subcommands().isEmpty()) {
        addNames(below, path + " " + below.name(), options, all);
      }
    }
  }

  private static Map<String, String> commands(Told told) {
    Map<String, String> commands = new LinkedHashMap<>();
    told.commands().forEach(one -> commands.put(one.name(), sentence(new Told(one).summary())));
    return commands;
  }

  /** The names of all options that a value follows. An option takes one everywhere or nowhere. */
  static Set<String> withValue(List<CompletedCommand> all) {
    Set<String> with = new TreeSet<>();
    Set<String> without = new TreeSet<>();
    for (CompletedCommand command : all) {
      for (OptionSpec option : command.options()) {
        (option.arity().max() > 0 ? with : without).addAll(List.of(option.names()));
      }
    }
    for (String name : with) {
      if (without.contains(name)) {
        throw new IllegalArgumentException(name + " takes a value here and none there");
      }
    }
    return with;
  }

  /** The last word of its path. */
  String name() {
    return path.substring(path.lastIndexOf(' ') + 1);
  }

  /** Whether one more word leads from another command to this. */
  boolean isBelow(CompletedCommand other) {
    return !path.isEmpty() && path.equals((other.path + " " + name()).strip());
  }

  /** A name for its functions: the path without its blanks. */
  String function() {
    return path.isEmpty() ? "_wenmai" : "_wenmai_" + path.replace(' ', '_');
  }

  /** What a shell says of an option: the first sentence, without its full stop. */
  static String saying(OptionSpec option) {
    return sentence(Told.full(option));
  }

  private static String sentence(String text) {
    int end = text.indexOf(". ");
    String first = end < 0 ? text : text.substring(0, end);
    return first.endsWith(".") && !first.endsWith("...")
        ? first.substring(0, first.length() - 1)
        : first;
  }
}
