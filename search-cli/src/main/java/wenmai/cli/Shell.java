package wenmai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import wenmai.index.search.SearchResult;

/** Reads lines and does what they say: a search, a key, or any other command. */
final class Shell {
  static final String KEYS =
      "type words to search; n next page, o 3 opens hit 3, w widens, ? help, q quit";

  private static final List<String> HELP =
      List.of(
          "WORDS          search, with options if you like: reward model -n 3 --lang zh",
          "n, p           the next page, the previous page",
          "o N            open hit N: in $EDITOR at its line, in a browser, or here",
          "w              more text around hits; any of the words where none was found",
          "show, status, concepts, refs, index, extract, retag ...   as on the command line",
          "search WORDS   where the words begin like a command or are a key",
          "#ID, @ID       a concept, a model, as the hits name them",
          "Tab            completes commands, options, names, #concepts and @models",
          "q, Ctrl-D      quit; Ctrl-C takes a line back");

  private final Workspace workspace;
  private final ShellInput input;
  private final List<String> options;
  private final Map<String, CommandLine> commands;
  private LastSearch last;

  /** What the last search found before it was widened: a hit is opened where it stands. */
  private SearchResult found;

  private boolean failed;

  Shell(Workspace workspace, ShellInput input) {
    this.workspace = workspace;
    this.input = input;
    this.options = workspace.options();
    this.commands = Main.commands(workspace).getSubcommands();
  }

  /** Runs to the end of the lines; the exit code. */
  int run() throws IOException {
    PrintWriter out = workspace.environment().out();
    if (input.isTyped()) {
      workspace.notice(KEYS);
      warm();
    }
    for (String line = input.next(); line != null; line = input.next()) {
      if (input.columns() > 0) {
        workspace.setColumns(input.columns());
      }
      List<String> words = ShellWords.split(line);
      if (isEnd(words)) {
        break;
      }
      if (!words.isEmpty()) {
        act(words);
      }
      if (out.checkError()) {
        break; // nobody reads on
      }
    }
    return failed && !input.isTyped() ? ExitCode.DONE_IN_PART : ExitCode.FOUND;
  }

  /** Reads what the first search needs while its words are typed. */
  private void warm() {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                workspace.finder();
              } catch (IOException | RuntimeException e) {
                // The first search meets the same fault and says so.
              }
            });
  }

  private static boolean isEnd(List<String> words) {
    return words.size() == 1 && List.of("q", "quit", "exit").contains(words.getFirst());
  }

  private void act(List<String> words) throws IOException {
    String first = words.getFirst();
    boolean alone = words.size() == 1;
    if (alone && (first.equals("?") || first.equals("help"))) {
      HELP.forEach(workspace.environment().out()::println);
    } else if (alone && first.equals("n")) {
      turn(1);
    } else if (alone && first.equals("p")) {
      turn(-1);
    } else if (alone && first.equals("w")) {
      widen();
    } else if (words.size() == 2 && first.equals("o") && words.get(1).matches("[0-9]{1,6}")) {
      open(Integer.parseInt(words.get(1)));
    } else if (first.equals("shell")) {
      say("this is the shell already");
    } else if (first.equals("search") && words.contains("--batch")) {
      say("--batch is for programs, not for the shell: a line is a search as it is");
    } else if (first.equals("search")) {
      search(words.subList(1, words.size()));
    } else if (commands.containsKey(first) || first.equals("--help") || first.equals("--version")) {
      command(words);
    } else {
      search(words);
    }
  }

  private void search(List<String> words) {
    CommandSpec spec = commands.get("search").getCommandSpec();
    List<String> named = new ArrayList<>();
    words.forEach(word -> named.add(ConceptSigns.replaced(word, workspace)));
    List<String> arguments = ShellWords.ofSearch(named, word -> takesValue(spec, word));
    show(LastSearch.of(arguments), false);
  }

  private static boolean takesValue(CommandSpec spec, String word) {
    OptionSpec option = spec.findOption(word);
    return option != null && option.arity().max() > 0;
  }

  /** Runs a search, and keeps it if it found something or could be widened. */
  private void show(LastSearch search, boolean widened) {
    int code = run(search.arguments());
    if (code == ExitCode.FOUND || code == ExitCode.NOTHING_FOUND) {
      last = search;
      found = widened ? found : result();
    }
  }

  private void turn(int pages) {
    SearchResult result = result();
    if (last == null || result == null) {
      say("there is no result yet");
    } else if (pages > 0 && !result.more()) {
      say("that was the last page");
    } else if (last.page() + pages < 1) {
      say("this is the first page");
    } else {
      show(last.onPage(last.page() + pages), false);
    }
  }

  private void widen() {
    SearchResult result = result();
    if (last == null || result == null) {
      say("there is no result yet");
    } else if (result.total() > 0) {
      show(last.widened(), true);
    } else {
      LastSearch relaxed = last.relaxed();
      if (relaxed.equals(last)) {
        say("there is nothing to relax");
      } else {
        say(String.join(" ", relaxed.words()));
        show(relaxed, false);
      }
    }
  }

  private void open(int rank) {
    var hit =
        found == null
            ? null
            : found.hits().stream().filter(one -> one.rank() == rank).findFirst().orElse(null);
    if (hit == null) {
      say("there is no hit " + rank + " on this page");
      return;
    }
    HitOpener opener = new HitOpener(workspace.environment(), input.isTyped());
    if (!opener.open(hit)) {
      run(opener.shown(hit));
    }
  }

  private SearchResult result() {
    return workspace.lastResult();
  }

  private void command(List<String> words) {
    int code = run(ShellWords.ofCommand(words));
    if (code == ExitCode.WRONG_USAGE && words.size() > 1) {
      say("to look for these words: search " + String.join(" ", words));
    }
  }

  /** Runs one command line, with the options that the shell was started with. */
  private int run(List<String> arguments) {
    List<String> all = new ArrayList<>(options);
    all.addAll(arguments);
    workspace.forgetOptions();
    int code = Main.run(all.toArray(String[]::new), workspace);
    failed |= code > ExitCode.NOTHING_FOUND;
    return code;
  }

  private void say(String what) {
    workspace.notice(what);
  }
}
