package wenmai.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wenmai.cli.output.Json;
import wenmai.cli.output.SettingsPrinter;

/** Says what is set, and where. */
@Command(
    name = "config",
    description = {
      "Says what is set for a run here, and by what.",
      "Flags win over environment variables, these over the nearer file, that over the user's file:"
          + " wenmai.yaml in the current folder or the nearest above it, or, where there is none,"
          + " beside the index; and $XDG_CONFIG_HOME/wenmai/wenmai.yaml (without that variable"
          + " ~/.config/wenmai/wenmai.yaml).",
      "The keys: index, the folder of the index, in the user's file in place of the program's own;"
          + " lexicons, a list; sources, what 'index' without SOURCE takes for a new index; columns,"
          + " the width in place of the terminal's; color: auto, always or never; pager, a command,"
          + " or nothing for none, in the user's file alone; quiet: true or false; hits, on a page of 'search'; context, of"
          + " 'search'. Paths are the file's own, ~ is the home folder. An unknown key is an error.",
      "JSON: {settings: [{key, value, origin, name, line}]}; origin is flag, environment, file, found"
          + " or default."
    },
    exitCodeList = {"0:shown", "2:wrong usage or settings"},
    footer = {"wenmai config", "wenmai --color never config", "wenmai config -o json"})
final class ConfigCommand implements Callable<Integer> {
  private final Workspace workspace;

  @Option(names = "-o", paramLabel = "text|json", description = "Output form (default: text).")
  private TextOrJson form = TextOrJson.TEXT;

  ConfigCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    PrintWriter out = workspace.environment().out();
    SettingsPrinter printer = new SettingsPrinter(workspace.settings().all());
    if (form == TextOrJson.JSON) {
      out.println(Json.pretty(printer.json()));
    } else {
      printer.text(out, workspace.environment()::shown);
    }
    return ExitCode.FOUND;
  }
}
