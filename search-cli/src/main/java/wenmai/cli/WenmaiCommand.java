package wenmai.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself: what all commands share. */
@Command(
    name = "wenmai",
    description = {
      "Searches your Chinese and English articles by word and by concept.",
      "Indexes files, folders and web pages on this machine, and finds passages in them: every run"
          + " of Han characters, every word and model name, and what a lexicon of concepts says in"
          + " either language. Results go to standard output, all else to standard error."
    },
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      SearchCommand.class,
      IndexCommand.class,
      RetagCommand.class,
      ExtractCommand.class,
      ShowCommand.class,
      StatusCommand.class,
      ConceptsCommand.class,
      RefsCommand.class,
      ConfigCommand.class,
      CompletionCommand.class,
      ShellCommand.class,
      HelpCommand.class
    },
    exitCodeList = {"0:done", "1:nothing found", "2:wrong usage", "3:done in part", "4:no index"},
    footer = {"wenmai search 奖励模型", "wenmai index articles", "wenmai help search"})
final class WenmaiCommand implements Callable<Integer> {
  private final Workspace workspace;

  private CommandSpec spec;

  WenmaiCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Option(
      names = "--index",
      order = 1,
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = {
        "Where the index is (default: the nearest .wenmai).",
        "Where the index lives. Default: $WENMAI_INDEX, else the nearest .wenmai here or above,"
            + " else what the settings say, else the program's own."
      })
  void setIndex(Path folder) {
    workspace.setIndex(folder);
  }

  @Option(
      names = "--lexicon",
      order = 2,
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "A lexicon over the shipped one (repeatable).")
  private List<Path> lexicons;

  @Option(
      names = "--color",
      order = 3,
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      description = "Colours: auto (on a terminal), always or never.")
  void setColor(ColorChoice choice) {
    workspace.setColor(choice);
  }

  @Option(
      names = "--quiet",
      order = 4,
      scope = ScopeType.INHERIT,
      description = "No progress and no notices.")
  void setQuiet(boolean quiet) {
    workspace.setQuiet(quiet);
  }

  @Option(
      names = "--no-quiet",
      hidden = true,
      scope = ScopeType.INHERIT,
      description = "Progress and notices, though the settings say otherwise.")
  void setNoQuiet(boolean loud) {
    workspace.setQuiet(!loud);
  }

  @Option(
      names = {"-h", "--help"},
      order = 5,
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = {"Help; the versions of the program and its parts.", "Show help."})
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      order = 6,
      versionHelp = true,
      description = {
        "Help; the versions of the program and its parts.",
        "Print the versions of the program, its parts and its lexicon."
      })
  private boolean version;

  @Spec
  private void spec(CommandSpec spec) {
    this.spec = spec;
  }

  /** Without a command it says how to begin. */
  @Override
  public Integer call() {
    PrintWriter err = workspace.environment().err();
    String what = spec.usageMessage().description()[0];
    err.println("Wenmai 文脉 " + Character.toLowerCase(what.charAt(0)) + what.substring(1));
    err.println();
    err.println("  wenmai search 奖励模型   search, at first in the articles that come with it");
    err.println("  wenmai index FOLDER      index your own articles");
    err.println("  wenmai status            what the index holds");
    err.println("  wenmai --help            all commands; wenmai help COMMAND: one of them");
    return ExitCode.WRONG_USAGE;
  }
}
