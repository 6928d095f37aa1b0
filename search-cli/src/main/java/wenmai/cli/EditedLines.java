package wenmai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Lines that a person types and edits, with a history and completion. */
final class EditedLines implements ShellInput {
  private static final int HISTORY = 1000;

  private final Workspace workspace;
  private final Terminal terminal;
  private final LineReader reader;

  EditedLines(Workspace workspace) throws IOException {
    this.workspace = workspace;
    terminal =
        TerminalBuilder.builder()
            .system(true)
            .provider("exec") // no native code is loaded for a line now and then
            .dumb(true)
            .encoding(StandardCharsets.UTF_8)
            .build();
    // A quotation mark belongs to the query, and one that is open is no reason for a second line.
    DefaultParser parser = new DefaultParser();
    parser.setEscapeChars(null);
    parser.setQuoteChars(new char[] {'"'});
    parser.setEofOnUnclosedQuote(false);
    parser.setEofOnEscapedNewLine(false);
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("wenmai")
            .parser(parser)
            .completer(new ShellCompleter(workspace))
            .variable(LineReader.HISTORY_SIZE, HISTORY)
            .variable(LineReader.HISTORY_IGNORE, "n:p:w:q:o *")
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.CASE_INSENSITIVE, true);
    Path history = history();
    if (history != null) {
      builder.variable(LineReader.HISTORY_FILE, history);
    }
    reader = builder.build();
  }

  /** The file of the history, which nobody else may read; null where none can be written. */
  private Path history() {
    Environment environment = workspace.environment();
    if (environment.variables().getOrDefault("HOME", "").isEmpty()) {
      return null;
    }
    String state = environment.variables().getOrDefault("XDG_STATE_HOME", "");
    Path base =
        state.isEmpty()
            ? Path.of(environment.variables().getOrDefault("HOME", "."), ".local", "state")
            : Path.of(state);
    Path file = environment.resolve(base).resolve("wenmai").resolve("history");
    try {
      Files.createDirectories(file.getParent());
      if (!Files.exists(file)) {
        Set<PosixFilePermission> own = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(own));
      }
    } catch (IOException | UnsupportedOperationException e) {
      workspace.notice("no history is kept: " + file + " cannot be written");
      return null;
    }
    if (!Files.isWritable(file)) {
      workspace.notice("no history is kept: " + file + " cannot be written");
      return null;
    }
    return file;
  }

  @Override
  public String next() {
    try {
      return reader.readLine(PROMPT);
    } catch (UserInterruptException e) {
      return "";
    } catch (EndOfFileException e) {
      return null;
    }
  }

  @Override
  public boolean isTyped() {
    return true;
  }

  @Override
  public int columns() {
    return terminal.getSize().getColumns();
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
