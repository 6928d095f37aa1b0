package wenmai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import wenmai.cli.output.OneLine;
import wenmai.cli.settings.Key;
import wenmai.cli.settings.SettingsException;
import wenmai.corpus.LexiconException;
import wenmai.corpus.image.ImageException;
import wenmai.index.IndexException;
import wenmai.index.search.QueryException;

/** The one place where exceptions become a line, a hint and an exit code. */
final class Faults
    implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {
  private static final Pattern WRONG_VALUE =
      Pattern.compile(
          "invalid value for (?:option '|positional parameter at index \\d+ \\()([A-Za-z-]+).*:"
              + " expected one of \\[(.*)] \\(case-insensitive\\) but was '(.*)'");

  private final Workspace workspace;

  Faults(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public int handleParseException(CommandLine.ParameterException fault, String[] args) {
    Unknown unknown = new Unknown(fault.getCommandLine().getCommandSpec());
    String message = plain(fault.getMessage());
    String hint = "see " + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    Matcher value = WRONG_VALUE.matcher(message);
    if (fault instanceof UsageException usage && !usage.hint().isEmpty()) {
      hint = usage.hint();
    } else if (value.matches()) {
      List<String> known = List.of(value.group(2).toLowerCase(Locale.ROOT).split(", "));
      message =
          "'%s' is no value of %s, which takes %s"
              .formatted(value.group(3), value.group(1), any(known));
      hint = unknown.value(value.group(3), known);
    } else if (fault instanceof CommandLine.UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().getFirst();
      boolean option = word.startsWith("-");
      if (option) {
        message = "unknown option: '" + word + "'";
        hint = unknown.option(word);
      } else if (!fault.getCommandLine().getSubcommands().isEmpty()) {
        message = "there is no command '" + word + "'";
        hint = unknown.command(word);
      }
    }
    return say(ExitCode.WRONG_USAGE, message, hint);
  }

  @Override
  public int handleExecutionException(
      Exception fault, CommandLine line, CommandLine.ParseResult parsed) {
    return switch (fault) {
      case CommandLine.ParameterException usage -> handleParseException(usage, new String[0]);
      case SettingsException settings ->
          say(ExitCode.WRONG_USAGE, settings.getMessage(), settings.hint());
      case EndedEarly ended -> say(ended.code(), ended.getMessage(), ended.hint());
      case QueryException query -> say(ExitCode.WRONG_USAGE, query.getMessage(), query.hint());
      case LexiconException lexicon ->
          say(ExitCode.WRONG_USAGE, lexicon.getMessage(), "mend that line and run again");
      case UnreadableLexicon lexicon ->
          say(ExitCode.WRONG_USAGE, lexicon.getMessage(), "check the path and its permissions");
      case IndexException index when index.fault() == IndexException.Fault.FOREIGN ->
          say(ExitCode.WRONG_USAGE, index.getMessage(), hint(index));
      case IndexException index -> say(ExitCode.NO_INDEX, index.getMessage(), hint(index));
      case WriteFault written ->
          say(ExitCode.DONE_IN_PART, written.getMessage(), "make room, or write elsewhere");
      case FileSystemException path when !isInIndex(path) ->
          say(ExitCode.WRONG_USAGE, describe(path), "check the path and run again");
      default -> handle(fault);
    };
  }

  /** A fault that nobody foresaw: of the disk, of the program, or of an index that is damaged. */
  int handle(Throwable fault) {
    IndexException damage = workspace.index().damage().orElse(null);
    if (damage != null) {
      return say(ExitCode.NO_INDEX, damage.getMessage(), hint(damage));
    }
    return switch (fault) {
      case UncheckedIOException wrapped -> handle(wrapped.getCause());
      case ExceptionInInitializerError wrapped
          when wrapped.getCause() instanceof UncheckedIOException cause ->
          handle(cause);
      case ImageException part ->
          say(ExitCode.BUG, part.getMessage(), "build or install the program again");
      case IOException io ->
          say(
              ExitCode.NO_INDEX,
              String.valueOf(io.getMessage()),
              "mend that and run again; nothing was lost");
      default -> bug(fault);
    };
  }

  private String hint(IndexException index) {
    Environment environment = workspace.environment();
    String folder =
        CommandLineText.quoted(environment.shown(workspace.location().folder().toString()));
    return switch (index.fault()) {
      case MISSING ->
          workspace.settings().get(Key.SOURCES).values().isEmpty()
              ? "make it with wenmai --index " + folder + " index SOURCE"
              : "make it with wenmai index; your settings name its sources";
      case LOCKED -> "wait until that run has ended, and try again";
      case DAMAGED, VERSION ->
          "build it anew with wenmai --index %s index --rebuild SOURCE; no source is touched"
              .formatted(folder);
      case FOREIGN -> "name a new or an empty folder with --index";
      case READ_ONLY -> "check the folder's permissions, or name another with --index";
    };
  }

  private static String describe(FileSystemException fault) {
    return switch (fault) {
      case NoSuchFileException missing -> "no such file or folder: " + missing.getFile();
      case AccessDeniedException denied -> "no permission: " + denied.getFile();
      default -> fault.getFile() + ": " + fault.getReason();
    };
  }

  private boolean isInIndex(FileSystemException fault) {
    return fault.getFile() != null
        && Path.of(fault.getFile()).startsWith(workspace.location().folder());
  }

  private int bug(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    return say(ExitCode.BUG, "a fault of the program: " + fault + where, "please report this");
  }

  private int say(int code, String what, String hint) {
    Environment environment = workspace.environment();
    environment.out().flush();
    environment.err().println("wenmai: " + OneLine.of(what));
    environment.err().println("        " + OneLine.of(hint));
    return code;
  }

  /** {@code a, b or c}. */
  private static String any(List<String> values) {
    int last = values.size() - 1;
    return last < 1
        ? String.join("", values)
        : String.join(", ", values.subList(0, last)) + " or " + values.get(last);
  }

  private static String plain(String message) {
    String line = message.lines().findFirst().orElse("wrong usage");
    return Character.toLowerCase(line.charAt(0)) + line.substring(1);
  }
}
