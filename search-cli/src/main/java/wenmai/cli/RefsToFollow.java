package wenmai.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wenmai.corpus.Document;
import wenmai.corpus.Reference;
import wenmai.index.Catalog;
import wenmai.index.SourceName;
import wenmai.index.SourceRecord;
import wenmai.ingest.fetch.FetchFolder;
import wenmai.ingest.fetch.Fetched;
import wenmai.ingest.fetch.WebUrl;

/**
 * What the indexed documents refer to, the index lacks, and can be fetched. One level deep: what
 * was fetched only because a document refers to it is not followed further.
 *
 * @param urls each once, in the order of the documents
 * @param left how many more there are than one run follows
 */
record RefsToFollow(List<WebUrl> urls, int left) {
  /** So many pages are an hour or so where all are of one slow host. */
  private static final int MOST = 200;

  static RefsToFollow of(Workspace workspace) throws IOException {
    FetchFolder folder = new FetchFolder(workspace.index().fetched());
    Map<String, WebUrl> found = new LinkedHashMap<>();
    try (Catalog catalog = workspace.index().read()) {
      Set<String> sources = new HashSet<>();
      catalog.sources().forEach(source -> sources.add(source.path()));
      ReferenceLookup lookup = new ReferenceLookup(catalog, folder);
      for (String id : catalog.documentIds()) {
        if (isFollowed(catalog.sourcesOf(id), folder)) {
          continue;
        }
        Document document =
            catalog.document(id).orElseThrow(() -> new IOException("document " + id + " is lost"));
        for (Reference reference : document.references()) {
          WebUrl url = WebUrl.of(reference);
          if (url != null
              && !sources.contains(url.toString())
              && lookup.find(reference, id).status().equals("missing")) {
            found.putIfAbsent(reference.key(), url);
          }
        }
      }
    }
    List<WebUrl> urls = new ArrayList<>(new LinkedHashSet<>(found.values()));
    int most = Math.min(MOST, urls.size());
    return new RefsToFollow(List.copyOf(urls.subList(0, most)), urls.size() - most);
  }

  private static boolean isFollowed(List<SourceRecord> sources, FetchFolder folder)
      throws IOException {
    for (SourceRecord source : sources) {
      if (!SourceName.isAddress(source.path())) {
        return false;
      }
      Optional<Fetched> page = folder.get(WebUrl.parse(source.path()));
      if (page.isEmpty() || !page.get().followed()) {
        return false;
      }
    }
    return true;
  }
}
