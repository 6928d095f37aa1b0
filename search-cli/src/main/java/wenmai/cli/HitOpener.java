package wenmai.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wenmai.index.SourceName;
import wenmai.index.search.Hit;

/**
 * Opens the source of a hit: text in the editor at its line, a page or anything else where the
 * desktop does.
 */
final class HitOpener {
  private static final String HTML = "text/html";
  private static final String AROUND = "400";

  private final Environment environment;
  private final Map<String, String> variables;
  private final boolean interactive;

  /**
   * @param interactive whether there is somebody to look at what is opened
   */
  HitOpener(Environment environment, boolean interactive) {
    this.environment = environment;
    this.variables = environment.variables();
    this.interactive = interactive;
  }

  /** Whether it was opened; if not, nothing has happened. */
  boolean open(Hit hit) {
    String source = hit.source().path();
    boolean address = SourceName.isAddress(source);
    if (!interactive || (!address && !Files.isReadable(Path.of(source)))) {
      return false;
    }
    List<String> editor = command("VISUAL", "EDITOR");
    List<String> browser = command("BROWSER", "BROWSER");
    if (browser.isEmpty()) {
      browser = desktop();
    }
    boolean page = hit.document().mediaType().equals(HTML) && !browser.isEmpty();
    if (!address && hit.line() > 0 && !editor.isEmpty() && !page) {
      editor.addAll(List.of("+" + hit.line(), source));
      return start(editor, true);
    }
    if (browser.isEmpty()) {
      return false;
    }
    browser.add(source);
    return start(browser, false);
  }

  /** The command in one of two variables; empty where none is set. */
  private List<String> command(String variable, String other) {
    return words(variables.getOrDefault(variable, variables.getOrDefault(other, "")));
  }

  /** The command that shows the hit here. */
  List<String> shown(Hit hit) {
    return List.of(
        "show", hit.document().id(), "--at", String.valueOf(hit.pointStart()), "--context", AROUND);
  }

  /** What opens files on this desktop; nothing where there is none. */
  private List<String> desktop() {
    boolean mac = System.getProperty("os.name", "").startsWith("Mac");
    boolean screen = variables.containsKey("DISPLAY") || variables.containsKey("WAYLAND_DISPLAY");
    if (mac && isThere("open")) {
      return words("open");
    }
    return screen && isThere("xdg-open") ? words("xdg-open") : new ArrayList<>();
  }

  private boolean isThere(String program) {
    for (String folder : variables.getOrDefault("PATH", "").split(File.pathSeparator)) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>(List.of(command.strip().split("\\s+")));
    words.removeIf(String::isEmpty);
    return words;
  }

  /**
   * @param wait whether the program takes the terminal
   */
  private boolean start(List<String> command, boolean wait) {
    environment.out().flush();
    ProcessBuilder builder = new ProcessBuilder(command).directory(environment.folder().toFile());
    if (wait) {
      builder.inheritIO();
    } else {
      builder
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD);
    }
    try {
      Process process = builder.start();
      return !wait || process.waitFor() >= 0;
    } catch (IOException e) {
      return false; // no such program
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
