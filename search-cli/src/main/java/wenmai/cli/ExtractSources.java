package wenmai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenmai.corpus.Document;
import wenmai.index.Catalog;
import wenmai.index.Reason;
import wenmai.index.SourceName;
import wenmai.index.SourceRecord;
import wenmai.ingest.walk.Walk;

/**
 * What is to be extracted from.
 *
 * @param jobs one for each document, made as they are asked for
 * @param roots files and folders that hold the sources
 * @param files the sources that are files of the user's
 * @param failures what could not be looked into, with the reason
 */
record ExtractSources(
    Iterator<ExtractJob> jobs,
    int size,
    List<Path> roots,
    List<Path> files,
    Map<String, String> failures) {

  /** Files and folders, and pages that have been fetched, parsed on the fly. */
  static ExtractSources of(Workspace workspace, List<Path> sources, PassingPages pages)
      throws IOException {
    Walk walk = workspace.walk(sources, List.of());
    workspace.notice(walk.passedOver());
    Map<String, String> failures = new TreeMap<>(pages.failures());
    walk.failures().forEach((path, reason) -> failures.put(SourceName.of(path), reason));
    walk.missing()
        .forEach(
            path ->
                failures.put(path.toString(), Reason.UNREADABLE.because("no such file or folder")));
    Map<String, Path> files = new LinkedHashMap<>();
    walk.files().forEach(file -> files.put(SourceName.of(file), file));
    files.putAll(pages.files());
    Iterator<ExtractJob> jobs =
        files.entrySet().stream()
            .map(
                file ->
                    new ExtractJob(
                        file.getKey(),
                        bytes(file.getValue()),
                        () -> workspace.parser().parse(file.getValue())))
            .iterator();
    return new ExtractSources(jobs, files.size(), walk.roots(), walk.files(), failures);
  }

  /** Every document of the index, as it was parsed. */
  static ExtractSources of(Catalog catalog) throws IOException {
    List<String> ids = catalog.documentIds();
    List<Path> files = new ArrayList<>();
    for (SourceRecord source : catalog.sources()) {
      if (!SourceName.isAddress(source.path())) {
        files.add(Path.of(source.path()));
      }
    }
    return new ExtractSources(
        ids.stream().map(id -> stored(catalog, id)).iterator(),
        ids.size(),
        catalog.roots().stream()
            .filter(root -> !SourceName.isAddress(root))
            .map(root -> Path.of(root))
            .toList(),
        files,
        Map.of());
  }

  /** Read here and not by the job: what is wrong with an index is no fault of one document. */
  private static ExtractJob stored(Catalog catalog, String id) {
    try {
      Document document =
          catalog.document(id).orElseThrow(() -> new IOException("document " + id + " is lost"));
      String source = catalog.sourcesOf(id).getFirst().path();
      return new ExtractJob(source, document.text().length(), () -> document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What cannot be read is found out when it is tried. */
  private static long bytes(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }
}
