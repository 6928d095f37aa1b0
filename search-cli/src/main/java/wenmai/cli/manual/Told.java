package wenmai.cli.manual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the model of a command tells of it, in the words and the order that all pages share. */
final class Told {
  private final CommandSpec spec;

  Told(CommandSpec spec) {
    this.spec = spec;
  }

  /** The name with those of the commands above it, such as {@code wenmai concepts show}. */
  String name() {
    return spec.qualifiedName();
  }

  boolean isRoot() {
    return spec.parent() == null;
  }

  /** What the command does, in one sentence. */
  String summary() {
    return spec.usageMessage().description()[0];
  }

  /** All that is said of the command, a paragraph each. */
  List<String> description() {
    List<String> paragraphs = new ArrayList<>(List.of(spec.usageMessage().description()));
    paragraphs.removeIf(String::isBlank);
    return paragraphs;
  }

  List<PositionalParamSpec> parameters() {
    return spec.positionalParameters().stream().filter(one -> !one.hidden()).toList();
  }

  /** The options that are the command's own. */
  List<OptionSpec> own() {
    return options(false);
  }

  /** The options that it shares with all commands. */
  List<OptionSpec> shared() {
    return options(true);
  }

  private List<OptionSpec> options(boolean inherited) {
    return spec.options().stream()
        .filter(option -> !option.hidden() && option.inherited() == inherited)
        .sorted(Comparator.comparing(OptionSpec::order))
        .toList();
  }

  /** The commands below it, each once. */
  Collection<CommandSpec> commands() {
    Collection<CommandSpec> below = new LinkedHashSet<>();
    for (CommandLine line : spec.subcommands().values()) {
      if (!line.getCommandSpec().usageMessage().hidden()) {
        below.add(line.getCommandSpec());
      }
    }
    return below;
  }

  /** Examples that run, one each. */
  List<String> examples() {
    return List.of(spec.usageMessage().footer());
  }

  /** The exit codes, each with what it means, such as {@code 0 found}. */
  List<String> exitCodes() {
    List<String> codes = new ArrayList<>();
    spec.usageMessage().exitCodeList().forEach((code, meaning) -> codes.add(code + " " + meaning));
    return codes;
  }

  /** How it is called, without its name. */
  String synopsis() {
    List<String> words = new ArrayList<>();
    if (!own().isEmpty() || isRoot()) {
      words.add("[OPTIONS]");
    }
    if (!commands().isEmpty()) {
      words.add(spec.usageMessage().synopsisSubcommandLabel());
    }
    for (PositionalParamSpec parameter : parameters()) {
      String label = parameter.paramLabel() + (parameter.arity().max() > 1 ? "..." : "");
      words.add(parameter.required() ? label : "[" + label + "]");
    }
    return String.join(" ", words);
  }

  /** An option's names and its value, such as {@code -n N}. */
  static String label(OptionSpec option) {
    return String.join(", ", option.names()) + value(option);
  }

  /** What follows an option's name: its value, or nothing. */
  static String value(OptionSpec option) {
    return option.arity().max() == 0
        ? ""
        : " " + option.paramLabel() + (option.arity().max() > 1 ? "..." : "");
  }

  /** What a screen says of an option or a parameter. */
  static String brief(ArgSpec argument) {
    return argument.description()[0];
  }

  /** What the manual says of it, which stands for itself. */
  static String full(ArgSpec argument) {
    String[] texts = argument.description();
    return texts.length == 1 ? texts[0] : String.join(" ", List.of(texts).subList(1, texts.length));
  }
}
