package wenmai.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import wenmai.ingest.fetch.FetchFolder;
import wenmai.ingest.fetch.FetchLimits;
import wenmai.ingest.fetch.Fetched;
import wenmai.ingest.fetch.Fetcher;
import wenmai.ingest.fetch.WebUrl;

/** Pages that one run fetches for itself, and that no index keeps. */
final class PassingPages implements Closeable {
  private final Path folder;

  /** The files that hold pages, by address. */
  private final Map<String, Path> files = new LinkedHashMap<>();

  /** Why others could not be had. */
  private final Map<String, String> failures = new LinkedHashMap<>();

  /**
   * @param names addresses
   */
  PassingPages(Workspace workspace, List<String> names, boolean allowPrivate) throws IOException {
    folder = names.isEmpty() ? null : Files.createTempDirectory("wenmai-");
    if (!names.isEmpty()) {
      try {
        fetch(workspace, names, allowPrivate);
      } catch (IOException | RuntimeException e) {
        close();
        throw e;
      }
    }
  }

  private void fetch(Workspace workspace, List<String> names, boolean allowPrivate)
      throws IOException {
    FetchFolder kept = new FetchFolder(folder);
    try (Fetcher fetcher = new Fetcher(kept, FetchLimits.USUAL, Version.ofAgent(), allowPrivate);
        ProgressLine progress = new ProgressLine(workspace, "fetching")) {
      int[] done = {0};
      List<WebUrl> urls = names.stream().map(WebUrl::parse).toList();
      for (Fetched page :
          fetcher.fetch(urls, false, url -> progress.at(++done[0], urls.size(), url.toString()))) {
        kept.body(page).ifPresent(file -> files.put(page.url(), file));
        if (page.failure() != null) {
          failures.put(page.url(), page.failure());
        }
      }
    }
  }

  Map<String, Path> files() {
    return files;
  }

  Map<String, String> failures() {
    return failures;
  }

  @Override
  public void close() throws IOException {
    if (folder == null) {
      return;
    }
    List<Path> all;
    try (Stream<Path> below = Files.walk(folder)) {
      all = below.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }
}
