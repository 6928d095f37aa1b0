package wenmai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import wenmai.cli.output.Links;
import wenmai.cli.output.Style;

/** Decides whether results are coloured, and whether they hold links. */
final class TerminalStyle {
  /** Linux says its name here; asking the network for it may take seconds. */
  private static final Path HOST = Path.of("/proc/sys/kernel/hostname");

  private TerminalStyle() {}

  static Style of(ColorChoice choice, Environment environment) {
    boolean terminal =
        environment.outIsTerminal()
            && !environment.variables().getOrDefault("TERM", "").equals("dumb");
    boolean coloured =
        switch (choice) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> terminal && environment.variables().getOrDefault("NO_COLOR", "").isEmpty();
        };
    return new Style(coloured, coloured && terminal ? links(environment) : Links.NONE);
  }

  private static Links links(Environment environment) {
    return new Links(true, host(environment), !environment.variables().containsKey("VTE_VERSION"));
  }

  private static String host(Environment environment) {
    String name = environment.variables().getOrDefault("HOSTNAME", "");
    try {
      name = Files.readString(HOST).strip();
    } catch (IOException e) {
      // Another system, or one that keeps this from us: the variable will do.
    }
    return name.matches("[A-Za-z0-9._-]+") ? name : "";
  }
}
