package wenmai.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import wenmai.corpus.LexiconException;
import wenmai.index.IndexException;
import wenmai.index.search.QueryException;

/** The one place where exceptions become a line, a hint and an exit code. */
final class Faults
    implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {
  private static final Pattern WRONG_VALUE =
      Pattern.compile(
          "invalid value for option '([^']+)'.*: expected one of \\[(.*)] \\(case-insensitive\\)"
              + " but was '(.*)'");

  private final Environment environment;

  Faults(Environment environment) {
    this.environment = environment;
  }

  @Override
  public int handleParseException(CommandLine.ParameterException fault, String[] args) {
    String command = fault.getCommandLine().getCommandSpec().qualifiedName();
    String hint = "see " + command + " --help";
    if (fault instanceof UsageException usage && !usage.hint().isEmpty()) {
      hint = usage.hint();
    }
    return say(ExitCode.WRONG_USAGE, message(fault), hint);
  }

  /** The library's message in our words, where it speaks of positions and enumerations. */
  private static String message(CommandLine.ParameterException fault) {
    String message = plain(fault.getMessage());
    Matcher value = WRONG_VALUE.matcher(message);
    if (value.matches()) {
      return "'%s' is no value of %s, which takes %s"
          .formatted(
              value.group(3),
              value.group(1),
              value.group(2).toLowerCase(Locale.ROOT).replace(", ", " or "));
    }
    boolean noCommand = fault.getCommandLine().getParent() == null;
    if (noCommand && fault instanceof CommandLine.UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().getFirst();
      if (!word.startsWith("-")) {
        return "there is no command '" + word + "'";
      }
    }
    return message;
  }

  @Override
  public int handleExecutionException(
      Exception fault, CommandLine line, CommandLine.ParseResult parsed) {
    return switch (fault) {
      case CommandLine.ParameterException usage -> handleParseException(usage, new String[0]);
      case QueryException query ->
          say(ExitCode.WRONG_USAGE, query.getMessage(), "see wenmai search --help");
      case LexiconException lexicon ->
          say(ExitCode.WRONG_USAGE, lexicon.getMessage(), "mend that line and run again");
      case UnreadableLexicon lexicon ->
          say(ExitCode.WRONG_USAGE, lexicon.getMessage(), "check the path and its permissions");
      case IndexException index -> say(ExitCode.NO_INDEX, index.getMessage(), hint(index));
      case IOException io ->
          say(ExitCode.NO_INDEX, describe(io), "mend that and run again; nothing was lost");
      default -> bug(fault);
    };
  }

  private static String hint(IndexException index) {
    return switch (index.fault()) {
      case MISSING -> "make it with wenmai --index DIR index SOURCE";
      case LOCKED -> "wait until that run has ended, and try again";
      case DAMAGED, VERSION ->
          "build it anew with wenmai --index DIR index --rebuild SOURCE; sources are not touched";
      case READ_ONLY -> "check the folder's permissions, or name another with --index";
    };
  }

  private static String describe(IOException fault) {
    return switch (fault) {
      case NoSuchFileException missing -> "no such file: " + missing.getFile();
      case AccessDeniedException denied -> "no permission: " + denied.getFile();
      case FileSystemException system -> system.getFile() + ": " + system.getReason();
      default -> String.valueOf(fault.getMessage());
    };
  }

  private int bug(Exception fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    return say(ExitCode.BUG, "a fault of the program: " + fault + where, "please report this");
  }

  private int say(int code, String what, String hint) {
    environment.out().flush();
    environment.err().println("wenmai: " + what);
    environment.err().println("        " + hint);
    return code;
  }

  private static String plain(String message) {
    String line = message.lines().findFirst().orElse("wrong usage");
    return Character.toLowerCase(line.charAt(0)) + line.substring(1);
  }
}
