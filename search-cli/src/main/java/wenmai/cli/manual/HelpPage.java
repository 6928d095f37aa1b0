package wenmai.cli.manual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The page of {@code --help}, made to be seen at once on a terminal of 24 lines. Options that say
 * the same stand on one line.
 */
public final class HelpPage {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;
  private static final int WIDEST_LABEL = 26;

  /** A terminal has 24, and the next prompt takes one. */
  private static final int MOST_LINES = 23;

  private final Told told;
  private final int width;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param columns of the terminal
   */
  public HelpPage(CommandSpec spec, int columns) {
    this.told = new Told(spec);
    this.width = Math.clamp(columns, NARROWEST, WIDEST);
  }

  /** The page, as text; without its blank lines where it would not fit a screen with them. */
  public String text() {
    lines.clear();
    wrapped("Usage: " + told.name() + " ", told.synopsis());
    wrapped("", told.summary());
    lines.add("");
    table(commands());
    if (!told.commands().isEmpty()) {
      lines.add("");
    }
    Map<String, String> arguments = arguments();
    table(arguments);
    if (!told.isRoot()) {
      if (!arguments.isEmpty()) {
        lines.add("");
      }
      wrapped("Common:   ", common());
    }
    String head = "Examples: ";
    for (String example : told.examples()) {
      lines.add(head + example); // a line to copy is never broken
      head = " ".repeat(head.length());
    }
    wrapped("Exit codes: ", String.join("; ", told.exitCodes()) + ".");
    if (lines.size() > MOST_LINES) {
      lines.removeIf(String::isEmpty);
    }
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private Map<String, String> commands() {
    Map<String, String> rows = new LinkedHashMap<>();
    told.commands().forEach(one -> rows.put(one.name(), new Told(one).summary()));
    return rows;
  }

  private Map<String, String> arguments() {
    Map<String, String> rows = new LinkedHashMap<>();
    for (PositionalParamSpec parameter : told.parameters()) {
      rows.put(parameter.paramLabel(), Told.brief(parameter));
    }
    rows.putAll(rows(told.own()));
    return rows;
  }

  private static Map<String, String> rows(List<OptionSpec> options) {
    Map<String, List<OptionSpec>> bySaying = new LinkedHashMap<>();
    for (OptionSpec option : options) {
      bySaying.computeIfAbsent(Told.brief(option), saying -> new ArrayList<>()).add(option);
    }
    Map<String, String> rows = new LinkedHashMap<>();
    bySaying.forEach((saying, same) -> rows.put(label(same), saying));
    return rows;
  }

  /** {@code --since, --until DATE}: a value that is the same for all stands once. */
  private static String label(List<OptionSpec> options) {
    StringBuilder label = new StringBuilder();
    for (int i = 0; i < options.size(); i++) {
      boolean repeated =
          i + 1 < options.size()
              && Told.value(options.get(i)).equals(Told.value(options.get(i + 1)));
      label
          .append(i == 0 ? "" : ", ")
          .append(
              repeated ? String.join(", ", options.get(i).names()) : Told.label(options.get(i)));
    }
    return label.toString();
  }

  private String common() {
    List<String> shared = new ArrayList<>();
    for (OptionSpec option : told.shared()) {
      if (option.usageHelp()) {
        continue; // who reads this knows it
      }
      shared.add(option.longestName() + Told.value(option));
    }
    String root = told.name().substring(0, told.name().indexOf(' '));
    return String.join(", ", shared) + "; see " + root + " --help";
  }

  private void table(Map<String, String> rows) {
    int label =
        rows.keySet().stream()
            .mapToInt(String::length)
            .filter(length -> length <= Math.min(WIDEST_LABEL, width / 2 - 6))
            .max()
            .orElse(0);
    rows.forEach(
        (name, saying) -> {
          String head = "  " + name + " ".repeat(Math.max(0, label - name.length())) + "  ";
          if (name.length() > label) {
            lines.add("  " + name);
            head = " ".repeat(label + 4);
          }
          wrapped(head, saying);
        });
  }

  /** Adds a text behind {@code head}, its further lines below its first. */
  private void wrapped(String head, String text) {
    String indent = " ".repeat(head.isBlank() || head.startsWith("  ") ? head.length() : 10);
    StringBuilder line = new StringBuilder(head);
    boolean bare = true;
    for (String word : text.split(" ")) {
      if (!bare && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        bare = true;
      }
      line.append(bare ? "" : " ").append(word);
      bare = false;
    }
    lines.add(line.toString().stripTrailing());
  }
}
