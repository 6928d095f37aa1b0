package wenmai.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** Tells addresses from paths among the sources that a user names. */
final class Addresses {
  private Addresses() {}

  /** Throws a usage fault where a source is an address: those are not fetched in this version. */
  static void refuse(CommandLine line, List<Path> sources) {
    for (Path source : sources) {
      if (source.toString().matches("https?:/.*")) {
        throw new UsageException(
            line,
            "addresses are not fetched in this version yet: "
                + source.toString().replaceFirst(":/", "://"),
            "save the page and name the file");
      }
    }
  }
}
