package wenmai.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Where the lines of a shell come from. */
interface ShellInput extends AutoCloseable {
  /** What a person is asked with. */
  String PROMPT = "wenmai> ";

  /** The next line; empty if the person took it back, null at the end. */
  String next() throws IOException;

  /** Whether a person types the lines. */
  boolean isTyped();

  /** The width of the terminal, or 0 where it is not known. */
  int columns();

  @Override
  void close() throws IOException;

  /** Edited lines on a terminal that can do that; else lines as they come. */
  static ShellInput of(Workspace workspace) throws IOException {
    Environment environment = workspace.environment();
    boolean typed = environment.inIsTerminal() && environment.outIsTerminal();
    String terminal = environment.variables().getOrDefault("TERM", "dumb");
    return typed && !terminal.equals("dumb") ? new EditedLines(workspace) : plain(environment);
  }

  /** Lines as they come. */
  static ShellInput plain(Environment environment) {
    boolean typed = environment.inIsTerminal() && environment.outIsTerminal();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(environment.in(), StandardCharsets.UTF_8));
    return new ShellInput() {
      @Override
      public String next() throws IOException {
        if (typed) {
          environment.out().print(PROMPT);
          environment.out().flush();
        }
        return lines.readLine();
      }

      @Override
      public boolean isTyped() {
        return typed;
      }

      @Override
      public int columns() {
        return 0;
      }

      @Override
      public void close() {}
    };
  }
}
