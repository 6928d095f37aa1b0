package wenmai.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import wenmai.corpus.Reference;
import wenmai.corpus.Target;
import wenmai.corpus.TitleKeys;

/**
 * Looks up what references point to: documents by the address, the arXiv id or the DOI that they
 * say is theirs, by their title, and by the name or the address of their source.
 */
public final class KnownTargets {
  private static final Set<String> WANTED = Set.of(Fields.ID, Fields.HOLDS, Fields.REASON);

  /** A paper's file is often named by its arXiv id, with a few words behind it. */
  private static final Pattern ARXIV_FILE =
      Pattern.compile(
          "(?:.*[/\\\\])?(?:arxiv[-_. ]?)?(\\d{4}\\.\\d{4,5})(?:v\\d{1,3})?(?:[^\\p{L}\\d][^/\\\\]*)?",
          Pattern.CASE_INSENSITIVE);

  /** Lucene takes no term above 32 KB; an address may be as long as it likes. */
  private static final int LONGEST_KEY = 2_000;

  private final IndexReader reader;

  public KnownTargets(Catalog catalog) {
    reader = catalog.reader();
  }

  /** The keys of a document, by what it says of itself. */
  static Set<String> keysOf(wenmai.corpus.Document document) {
    Set<String> keys = new LinkedHashSet<>();
    document.knownAs().forEach(own -> keys.add(own.key()));
    keys.add(TitleKeys.of(document.title()));
    return keys;
  }

  /** The keys of a source, by where it lies: an address, or a file whose name is an arXiv id. */
  static Set<String> keysOf(String source) {
    if (source.startsWith("http://") || source.startsWith("https://")) {
      return Set.of(Target.of(source).key());
    }
    Matcher file = ARXIV_FILE.matcher(source);
    return file.matches() && Target.isArxivId(file.group(1))
        ? Set.of(Target.arxiv(file.group(1)).key())
        : Set.of();
  }

  static void add(Document out, Set<String> keys) {
    for (String key : keys) {
      if (!key.isEmpty()) {
        out.add(new StringField(Fields.KNOWN_AS, term(key), Field.Store.NO));
      }
    }
  }

  /**
   * Looks up a reference of a document. Another document is rather meant than that one itself, and
   * what has the very address rather than what has the title.
   */
  public Known find(Reference reference, String from) throws IOException {
    Known known = find(reference.key(), from);
    if (known.document() != null || reference.label().equals(reference.target())) {
      return known;
    }
    for (String key : TitleKeys.in(reference.label())) {
      Known titled = find(key, from);
      if (titled.document() != null) {
        return titled;
      }
    }
    return known;
  }

  private Known find(String key, String from) throws IOException {
    List<String> documents = new ArrayList<>();
    String reason = null;
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      PostingsEnum found =
          leaf.reader().postings(new Term(Fields.KNOWN_AS, term(key)), PostingsEnum.NONE);
      while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(found.docID())) {
          Document stored = leaf.reader().storedFields().document(found.docID(), WANTED);
          String id =
              stored.get(Fields.ID) == null ? stored.get(Fields.HOLDS) : stored.get(Fields.ID);
          if (!id.isEmpty()) {
            documents.add(id);
          } else if (!stored.get(Fields.REASON).isEmpty()) {
            reason = stored.get(Fields.REASON);
          }
        }
      }
    }
    documents.sort(null);
    String other = documents.stream().filter(id -> !id.equals(from)).findFirst().orElse(null);
    String document = other != null || documents.isEmpty() ? other : from;
    return document == null && reason == null
        ? Known.MISSING
        : new Known(document, document == null ? reason : null);
  }

  private static String term(String key) {
    if (key.length() <= LONGEST_KEY) {
      return key;
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return "long:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
