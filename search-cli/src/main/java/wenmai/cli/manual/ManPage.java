package wenmai.cli.manual;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page of {@code man} on a command. */
final class ManPage {
  private static final String[][] ENVIRONMENT = {
    {"WENMAI_INDEX", "The folder of the index, where no --index names one."},
    {
      "WENMAI_PAGER, PAGER", "What long results go through on a terminal; empty or cat for nothing."
    },
    {"NO_COLOR", "If not empty: no colours, unless --color asks for them."},
    {"COLUMNS", "The width that the output is made for, in place of the terminal's."},
    {"JAVA_HOME", "The JDK to prefer."},
    {"WENMAI_JAVA_OPTS", "More options for the JVM, separated by blanks."},
    {"WENMAI_JDKS", "A folder of JDKs to look in instead of the usual places."},
  };

  private static final String[][] FILES = {
    {
      "wenmai.yaml", "Settings, in the current folder or the nearest above it, or beside the index."
    },
    {"~/.config/wenmai/wenmai.yaml", "The user's settings ($XDG_CONFIG_HOME, if it is set)."},
    {".wenmai", "The index, in the current folder or the nearest above it, or the program's own."},
    {
      "~/.local/share/wenmai",
      "The program's own index where its folder cannot be written"
          + " ($XDG_DATA_HOME, if it is set)."
    },
  };

  private final CommandSpec spec;
  private final Told told;
  private final String version;
  private final String date;

  /**
   * @param date of the version, as in 2026-11-01
   */
  ManPage(CommandSpec spec, String version, String date) {
    this.spec = spec;
    this.told = new Told(spec);
    this.version = version;
    this.date = date;
  }

  /** The page's name, such as {@code wenmai-concepts-show}. */
  String name() {
    return name(spec);
  }

  private static String name(CommandSpec spec) {
    return spec.qualifiedName("-");
  }

  String text() {
    Roff page = new Roff();
    page.request(
        ".TH %s 1 %s \"wenmai %s\" Wenmai"
            .formatted(
                Roff.escaped(name().toUpperCase(java.util.Locale.ROOT)),
                date,
                Roff.escaped(version)));
    page.request(".nh").request(".ad l"); // no word is parted, least of all a name
    page.section("NAME").text(name() + " - " + what());
    page.section("SYNOPSIS");
    page.marked((Roff.bold(told.name()) + " " + Roff.escaped(told.synopsis())).stripTrailing());
    page.section("DESCRIPTION");
    String before = "";
    for (String paragraph : told.description()) {
      if (!before.isEmpty()) {
        page.request(".PP");
      }
      page.text(paragraph);
      before = paragraph;
    }
    commands(page);
    arguments(page);
    page.section("EXAMPLES").literal(told.examples());
    page.section("\"EXIT STATUS\"");
    spec.usageMessage()
        .exitCodeList()
        .forEach((code, meaning) -> page.tagged(Roff.bold(code), sentence(meaning)));
    if (told.isRoot()) {
      table(page, "ENVIRONMENT", ENVIRONMENT);
      table(page, "FILES", FILES);
    }
    page.section("\"SEE ALSO\"").marked(related());
    return page.toString();
  }

  /** What the command does, as an index of pages has it. */
  private String what() {
    String summary = told.summary();
    return Character.toLowerCase(summary.charAt(0)) + summary.substring(1, summary.length() - 1);
  }

  private void commands(Roff page) {
    if (!told.commands().isEmpty()) {
      page.section("COMMANDS");
      for (CommandSpec below : told.commands()) {
        page.tagged(Roff.bold(below.name()), new Told(below).summary());
      }
    }
  }

  private void arguments(Roff page) {
    if (!told.parameters().isEmpty() || !told.own().isEmpty()) {
      page.section("OPTIONS");
    }
    for (PositionalParamSpec parameter : told.parameters()) {
      page.tagged(Roff.italic(parameter.paramLabel()), Told.full(parameter));
    }
    told.own().forEach(option -> page.tagged(label(option), Told.full(option)));
    if (!told.isRoot()) {
      page.section("\"COMMON OPTIONS\"");
      told.shared().forEach(option -> page.tagged(label(option), Told.full(option)));
    }
  }

  private static String label(OptionSpec option) {
    String names = Stream.of(option.names()).map(Roff::bold).collect(Collectors.joining(", "));
    String value = Told.value(option).strip();
    return value.isEmpty() ? names : names + " " + Roff.italic(value);
  }

  private static void table(Roff page, String section, String[][] rows) {
    page.section(section);
    for (String[] row : rows) {
      page.tagged(Roff.bold(row[0]), row[1]);
    }
  }

  private String related() {
    CommandSpec parent = spec.parent() == null ? spec : spec.parent();
    Stream<CommandSpec> others = new Told(parent).commands().stream();
    return Stream.concat(Stream.of(parent), others)
        .filter(other -> other != spec)
        .map(other -> Roff.bold(name(other)) + "(1)")
        .collect(Collectors.joining(",\n"));
  }

  private static String sentence(String meaning) {
    return Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1) + ".";
  }

  /** The pages of a command and of all below it. */
  static List<ManPage> all(CommandSpec spec, String version, String date) {
    return Stream.concat(
            Stream.of(new ManPage(spec, version, date)),
            new Told(spec).commands().stream().flatMap(one -> all(one, version, date).stream()))
        .toList();
  }
}
