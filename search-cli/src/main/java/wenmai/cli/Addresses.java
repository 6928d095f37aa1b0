package wenmai.cli;

import java.util.List;
import picocli.CommandLine;
import wenmai.index.SourceName;

/** Tells addresses from paths among the sources that a user names. */
final class Addresses {
  private Addresses() {}

  /** Throws a usage fault where a source is an address: those are not fetched in this version. */
  static void refuse(CommandLine line, List<String> sources) {
    for (String source : sources) {
      if (SourceName.isAddress(source)) {
        throw new UsageException(
            line,
            "addresses are not fetched in this version yet: " + source,
            "save the page and name the file");
      }
    }
  }
}
