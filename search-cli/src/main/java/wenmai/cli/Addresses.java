package wenmai.cli;

import java.util.List;
import picocli.CommandLine;
import wenmai.ingest.fetch.WebUrl;

/** Tells addresses from paths among the sources that a user names. */
final class Addresses {
  private Addresses() {}

  /** What the index calls a web address, or the address as it was typed if that is none. */
  static String name(String typed) {
    try {
      return WebUrl.parse(typed).toString();
    } catch (IllegalArgumentException e) {
      return typed;
    }
  }

  /** Throws a usage fault where a source is an address that cannot be fetched. */
  static void check(CommandLine line, List<String> sources) {
    for (String source : sources) {
      if (WebUrl.isAddress(source)) {
        try {
          WebUrl.parse(source);
        } catch (IllegalArgumentException e) {
          throw new UsageException(
              line,
              "%s cannot be fetched: %s"
                  .formatted(source.strip().replaceAll("\\R", " "), e.getMessage()),
              "name a file, a folder, or an address such as https://example.org/page.html");
        }
      }
    }
  }
}
