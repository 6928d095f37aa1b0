package wenmai.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenmai.corpus.Reference;
import wenmai.corpus.Target;
import wenmai.index.Catalog;
import wenmai.index.Known;
import wenmai.index.KnownTargets;
import wenmai.index.SourceName;
import wenmai.index.SourceRecord;
import wenmai.ingest.fetch.FetchFolder;
import wenmai.ingest.fetch.Fetched;
import wenmai.ingest.fetch.WebUrl;

/**
 * Looks up what references point to. A page that was fetched is also known by the address that the
 * redirects led to.
 */
final class ReferenceLookup {
  private final KnownTargets targets;

  /** By the key of where they led to: the address that was asked for. */
  private final Map<String, Target> redirected = new HashMap<>();

  ReferenceLookup(Catalog catalog, FetchFolder folder) throws IOException {
    targets = new KnownTargets(catalog);
    for (SourceRecord source : catalog.sources()) {
      if (SourceName.isAddress(source.path()) && !source.document().isEmpty()) {
        String last = folder.get(WebUrl.parse(source.path())).map(Fetched::finalUrl).orElse(null);
        if (last != null && !last.equals(source.path())) {
          redirected.putIfAbsent(Target.of(last).key(), Target.of(source.path()));
        }
      }
    }
  }

  /** What the index knows of a reference of a document. */
  Known find(Reference reference, String from) throws IOException {
    Known known = targets.find(reference, from);
    Target asked = known.document() == null ? redirected.get(reference.key()) : null;
    return asked == null ? known : targets.find(to(asked, reference), from);
  }

  private static Reference to(Target target, Reference as) {
    return new Reference(
        target.kind(), target.value(), target.value(), as.section(), as.span(), List.of());
  }
}
