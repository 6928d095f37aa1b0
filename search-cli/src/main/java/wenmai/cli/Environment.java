package wenmai.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import wenmai.index.SourceName;
import wenmai.ingest.walk.SourceWalker;

/**
 * What a run gets from outside.
 *
 * @param in what is piped or typed into the run
 * @param out results, and nothing else
 * @param err progress, notices, errors
 * @param variables the environment variables
 * @param folder the current folder
 * @param home the program's own folder, with {@code corpus/} in it
 * @param inIsTerminal whether a person types {@code in}
 * @param outIsTerminal whether a person reads {@code out}
 * @param errIsTerminal whether a person reads {@code err}
 * @param columns the width of the terminal
 * @param rows its height
 * @param pager what {@code out} goes through; null where nothing is paged
 */
record Environment(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Map<String, String> variables,
    Path folder,
    Path home,
    boolean inIsTerminal,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns,
    int rows,
    Pager pager) {
  private static final int USUAL_COLUMNS = 100;
  private static final int USUAL_ROWS = 24;

  /** One in which nothing runs: the commands are only looked at. */
  static Environment none() {
    PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream());
    return new Environment(
        InputStream.nullInputStream(),
        nowhere,
        nowhere,
        Map.of(),
        Path.of(""),
        Path.of(""),
        false,
        false,
        false,
        80,
        USUAL_ROWS,
        null);
  }

  /** The process's own. The launcher tells by properties what a JVM cannot find out. */
  static Environment ofProcess(Output out, Pager pager) {
    return new Environment(
        new FileInputStream(FileDescriptor.in),
        writer(out),
        writer(new FileOutputStream(FileDescriptor.err)),
        System.getenv(),
        Path.of("").toAbsolutePath(),
        Path.of(System.getProperty("wenmai.home", ".")).toAbsolutePath().normalize(),
        Boolean.getBoolean("wenmai.terminal.in"),
        Boolean.getBoolean("wenmai.terminal.out"),
        Boolean.getBoolean("wenmai.terminal.err"),
        size("wenmai.columns", "[1-9][0-9]{1,3}", USUAL_COLUMNS),
        size("wenmai.rows", "[1-9][0-9]{0,3}", USUAL_ROWS),
        pager);
  }

  private static int size(String property, String sensible, int usual) {
    String size = System.getProperty(property, "");
    return size.matches(sensible) ? Integer.parseInt(size) : usual;
  }

  /** The same for output of another width. */
  Environment ofWidth(int other) {
    return new Environment(
        in,
        out,
        err,
        variables,
        folder,
        home,
        inIsTerminal,
        outIsTerminal,
        errIsTerminal,
        other,
        rows,
        pager);
  }

  private static PrintWriter writer(OutputStream to) {
    return new PrintWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
  }

  /**
   * Where lines that need no layout are wrapped: at the edge of a terminal. In a pipe nowhere, so
   * that a line stays one to whoever reads it.
   */
  int wrapAt() {
    return outIsTerminal ? columns : Integer.MAX_VALUE;
  }

  /** A path as the user typed it, made absolute. */
  Path resolve(Path typed) {
    return folder.resolve(typed).normalize();
  }

  /** What a typed source is called: the absolute path of a file or folder, or a web address. */
  String sourceName(String typed) {
    return SourceName.isAddress(typed)
        ? Addresses.name(typed)
        : SourceWalker.absolute(resolve(Path.of(typed))).toString();
  }

  /**
   * A source as the user would type it: a path relative to the current folder where it lies below
   * it.
   */
  String shown(String path) {
    if (SourceName.isAddress(path)) {
      return path;
    }
    Path absolute = Path.of(path);
    return absolute.startsWith(folder) && !absolute.equals(folder)
        ? folder.relativize(absolute).toString()
        : path;
  }
}
