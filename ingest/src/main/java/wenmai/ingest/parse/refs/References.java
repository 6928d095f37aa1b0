package wenmai.ingest.parse.refs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import wenmai.corpus.Block;
import wenmai.corpus.Reference;
import wenmai.corpus.Reference.Kind;
import wenmai.corpus.Span;
import wenmai.corpus.Target;
import wenmai.corpus.TitleKeys;
import wenmai.ingest.parse.refs.ReferenceList.Entry;
import wenmai.ingest.parse.words.PageText;

/**
 * Collects what a document points to: the links of its mark-up, addresses in its text, the entries
 * of its lists of references, and where the text cites these. What points to the same is one.
 */
public final class References {
  private final String text;
  private final List<Block> blocks;
  private final Sections sections;
  private final Lines lines;
  private final Map<String, Row> rows = new LinkedHashMap<>();

  /** A reference in the making. */
  private static final class Row {
    private final Found first;
    private final Set<Integer> lines = new TreeSet<>();
    private String label = "";

    Row(Found first) {
      this.first = first;
    }
  }

  private References(String text, List<Block> blocks) {
    this.text = text;
    this.blocks = blocks;
    this.sections = new Sections(text, blocks);
    this.lines = new Lines(text, blocks);
  }

  public static List<Reference> of(String text, List<Block> blocks, List<Link> links) {
    References references = new References(text, blocks);
    references.collect(links);
    return references.rows.values().stream().map(references::reference).toList();
  }

  private void collect(List<Link> links) {
    List<Found> found = new ArrayList<>();
    List<Found> wordless = new ArrayList<>();
    for (Link link : links) {
      boolean shown = link.span().length() > 0;
      (shown ? found : wordless).add(new Found(Target.of(link.target()), link.span(), words(link)));
    }
    List<String> areas = wordless.stream().map(area -> area.target().value()).toList();
    List<Span> taken = new ArrayList<>(found.stream().map(Found::span).toList());
    taken.sort(null);
    found.addAll(new AddressFinder(text, new PageBreaks(text, areas)).find(blocks, taken));
    Set<String> shown = new HashSet<>();
    found.forEach(one -> shown.add(one.target().key()));
    for (Found area : wordless) {
      // The area of a link on a page says no words; the address itself often stands there.
      if (shown.add(area.target().key()) || lines.at(area.span().start()) > 0) {
        found.add(area);
      }
    }
    found.sort(Comparator.comparing(Found::span));
    List<Entry> entries = ReferenceList.of(text, blocks, sections);
    Map<Entry, String> keys = add(found, entries);
    for (Citations.Cited cited : new Citations(text, entries).find(blocks)) {
      Row row = rows.get(keys.getOrDefault(cited.entry(), ""));
      if (row != null) {
        addLine(row, cited.offset());
      }
    }
  }

  /** What a link is given under, or "" where that is its address. */
  private String words(Link link) {
    String words = PageText.onOneLine(link.span().of(text));
    return words.contains("://") || words.equals(link.target()) ? "" : words;
  }

  /**
   * Adds all places in order, those in an entry with its words, and entries without an address.
   *
   * @return the key of what each entry is about: the first that it points to
   */
  private Map<Entry, String> add(List<Found> found, List<Entry> entries) {
    Map<Entry, String> keys = new LinkedHashMap<>();
    int next = 0;
    for (Entry entry : entries) {
      while (next < found.size() && found.get(next).span().start() < entry.span().start()) {
        add(found.get(next++));
      }
      String words = EntryWords.of(entry.span().of(text));
      boolean empty = true;
      while (next < found.size() && found.get(next).span().start() < entry.span().end()) {
        Found one = found.get(next++);
        keys.putIfAbsent(entry, one.target().key());
        boolean own = EntryWords.sayMore(one.words());
        add(own ? one : new Found(one.target(), one.span(), words));
        empty = false;
      }
      if (empty && entry.certain() && !words.isEmpty()) {
        String title = TitleKeys.quoted(words);
        Target work = Target.citation(title.isEmpty() ? words : title);
        keys.put(entry, work.key());
        add(new Found(work, entry.span(), words));
      }
    }
    while (next < found.size()) {
      add(found.get(next++));
    }
    return keys;
  }

  private void add(Found one) {
    Row row = rows.computeIfAbsent(one.target().key(), key -> new Row(one));
    addLine(row, one.span().start());
    row.label = row.label.isEmpty() ? one.words() : row.label;
  }

  private void addLine(Row row, int offset) {
    int line = lines.at(offset);
    if (line > 0) {
      row.lines.add(line);
    }
  }

  private Reference reference(Row row) {
    Target target = row.first.target();
    Span span = row.first.span();
    // An id is shown as it was written, an address as it is: on a page it may be cut by a blank.
    String shown = target.kind() == Kind.URL ? "" : span.of(text).replaceAll("\\s+", " ");
    String label = row.label.isEmpty() ? shown : row.label;
    return new Reference(
        target.kind(),
        target.value(),
        label.isEmpty() ? target.value() : label,
        sections.at(span.start()).heading(),
        span,
        List.copyOf(row.lines));
  }
}
