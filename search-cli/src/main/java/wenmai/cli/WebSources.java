package wenmai.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenmai.index.Catalog;
import wenmai.index.SourceFailure;
import wenmai.index.SourceFile;
import wenmai.index.SourceName;
import wenmai.index.SourceRecord;
import wenmai.index.UpdateOptions;
import wenmai.ingest.fetch.FetchFolder;
import wenmai.ingest.fetch.FetchLimits;
import wenmai.ingest.fetch.Fetched;
import wenmai.ingest.fetch.Fetcher;
import wenmai.ingest.fetch.WebUrl;

/**
 * The web addresses among the sources. What is asked for, and what is taken as it was kept:
 *
 * <ul>
 *   <li>An address that is typed is asked for.
 *   <li>One that was typed before is asked for in each run over all sources, but not to rebuild an
 *       index: that needs no network.
 *   <li>One that only a document refers to is asked for once, and after a failure with {@code
 *       --retry}.
 * </ul>
 */
final class WebSources {
  private final Workspace workspace;
  private final boolean allowPrivate;
  private final Runnable check;
  private final FetchFolder folder;

  /**
   * @param check run after each page; it ends the run by throwing
   */
  WebSources(Workspace workspace, boolean allowPrivate, Runnable check) {
    this.workspace = workspace;
    this.allowPrivate = allowPrivate;
    this.check = check;
    folder = new FetchFolder(workspace.index().fetched());
  }

  /**
   * The pages of a run.
   *
   * @param names the sources of the run, of which those that are no addresses are passed over
   * @param typed those of them that the user named in this run
   * @param fetch whether anything may be asked for
   */
  WebPages of(
      Collection<String> names, Collection<String> typed, UpdateOptions options, boolean fetch)
      throws IOException {
    List<WebUrl> due = new ArrayList<>();
    Map<String, Fetched> pages = new LinkedHashMap<>();
    for (String name : names) {
      if (SourceName.isAddress(name)) {
        WebUrl url = WebUrl.parse(name);
        Fetched kept = folder.get(url).orElse(null);
        if (fetch && (typed.contains(name) || isDue(kept, options))) {
          due.add(url);
        }
        pages.put(name, kept);
      }
    }
    if (!due.isEmpty()) {
      ask(due, false).forEach(page -> pages.put(page.url(), page));
    }
    return pages(pages, options.rebuild() ? Set.of() : held());
  }

  /** Pages that documents refer to. */
  WebPages follow(Collection<WebUrl> urls) throws IOException {
    Map<String, Fetched> pages = new LinkedHashMap<>();
    ask(urls, true).forEach(page -> pages.put(page.url(), page));
    return pages(pages, held());
  }

  /** Deletes what is kept of those that are addresses. */
  void forget(Collection<String> names) throws IOException {
    for (String name : names) {
      if (SourceName.isAddress(name)) {
        folder.forget(WebUrl.parse(name));
      }
    }
  }

  private static boolean isDue(Fetched kept, UpdateOptions options) {
    if (kept == null) {
      return true;
    }
    boolean failed = kept.failure() != null;
    if (kept.followed()) {
      return failed && options.retry();
    }
    return kept.file() == null || !options.rebuild() || failed && options.retry();
  }

  private List<Fetched> ask(Collection<WebUrl> urls, boolean followed) throws IOException {
    workspace.index().checkFree();
    int[] done = {0};
    try (Fetcher fetcher = new Fetcher(folder, FetchLimits.USUAL, Version.ofAgent(), allowPrivate);
        ProgressLine progress = new ProgressLine(workspace, "fetching")) {
      return fetcher.fetch(
          urls,
          followed,
          url -> {
            progress.at(++done[0], urls.size(), url.toString());
            check.run();
          });
    }
  }

  private WebPages pages(Map<String, Fetched> pages, Set<String> held) {
    List<SourceFile> files = new ArrayList<>();
    List<SourceFailure> failures = new ArrayList<>();
    pages.forEach(
        (name, page) -> {
          if (page == null) {
            workspace.notice(name + " has not been fetched yet");
          } else if (page.failure() != null && (page.file() == null || held.contains(name))) {
            failures.add(new SourceFailure(name, page.failure()));
          } else {
            if (page.failure() != null) {
              workspace.notice(
                  "%s: %s; what came on %s is read instead"
                      .formatted(name, page.failure(), page.fetchedAt().substring(0, 10)));
            }
            folder.body(page).ifPresent(file -> files.add(new SourceFile(name, file)));
          }
        });
    List<String> known = new ArrayList<>();
    pages.forEach(
        (name, page) -> {
          if (page != null) {
            known.add(name);
          }
        });
    return new WebPages(known, files, failures);
  }

  /** The sources of which the index holds a version. */
  private Set<String> held() throws IOException {
    Set<String> held = new HashSet<>();
    if (workspace.index().exists()) {
      try (Catalog catalog = workspace.index().read()) {
        for (SourceRecord source : catalog.sources()) {
          if (!source.document().isEmpty()) {
            held.add(source.path());
          }
        }
      }
    }
    return held;
  }
}
