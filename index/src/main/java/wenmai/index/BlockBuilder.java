package wenmai.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;
import wenmai.corpus.CodePoints;
import wenmai.corpus.DocumentCodec;
import wenmai.corpus.Mention;
import wenmai.corpus.Passage;
import wenmai.corpus.Runs;
import wenmai.corpus.Span;
import wenmai.corpus.TaggedDocument;
import wenmai.index.alike.Sketch;
import wenmai.index.analysis.Seam;

/** Makes the block of a document: its passages, then the document itself. */
final class BlockBuilder {
  private final TaggedDocument tagged;
  private final wenmai.corpus.Document document;
  private final CodePoints points;

  BlockBuilder(TaggedDocument tagged) {
    this.tagged = tagged;
    this.document = tagged.document();
    this.points = CodePoints.of(document.text());
  }

  List<Document> build() throws IOException {
    List<Document> block = new ArrayList<>();
    int mention = 0;
    for (int i = 0; i < tagged.passages().size(); i++) {
      Passage passage = tagged.passages().get(i);
      List<Mention> inside = new ArrayList<>();
      while (mention < tagged.mentions().size()
          && passage.span().contains(tagged.mentions().get(mention).span())) {
        inside.add(tagged.mentions().get(mention++));
      }
      Document out = passage(passage, inside);
      if (i + 1 < tagged.passages().size()) {
        seam(out, passage.span(), tagged.passages().get(i + 1).span());
      }
      block.add(out);
    }
    if (mention < tagged.mentions().size()) {
      throw new IllegalArgumentException(
          "mention " + tagged.mentions().get(mention) + " lies in no passage");
    }
    block.add(whole());
    block.forEach(Searched::fill);
    return block;
  }

  private Document passage(Passage passage, List<Mention> mentions) {
    Span span = passage.span();
    String text = span.of(document.text());
    Document out = new Document();
    common(out, Fields.PASSAGE);
    out.add(new StoredField(Fields.PLACE, new PassagePlace(passage, points).encode()));
    for (String heading : passage.headings()) {
      out.add(new TextField(Fields.HEADING, heading, Field.Store.YES));
    }
    out.add(new Field(Fields.GRAM, text, Searched.LAYER));
    out.add(new Field(Fields.WORD, text, Searched.LAYER));
    if (!mentions.isEmpty()) {
      out.add(new Field(Fields.CONCEPT, new MentionStream(mentions, span.start()), Searched.LAYER));
    }
    out.add(new StoredField(Fields.TEXT, text));
    out.add(new TextField(Fields.TITLE, document.title(), Field.Store.NO));
    Set<String> tags = new LinkedHashSet<>();
    for (Mention mention : mentions) {
      tags.add(Tags.encode(mention.concept()));
    }
    for (String tag : tags) {
      out.add(new SortedSetDocValuesField(Fields.TAG, new BytesRef(tag)));
    }
    return out;
  }

  /** Ties a passage to the next one where both are cut from one block, or one goes on overleaf. */
  private void seam(Document out, Span before, Span after) {
    String text = document.text();
    Block last = document.blockAt(before.end() - 1).orElseThrow();
    Block first = document.blockAt(after.start()).orElseThrow();
    String gap = text.substring(before.end(), after.start());
    boolean overleaf = goesOnOverleaf(last, first);
    if (last.equals(first) || overleaf) {
      Seam.between(before.of(text), after.of(text))
          .ifPresent(seam -> out.add(new StringField(Fields.SEAM, seam, Field.Store.NO)));
      // The end of a page is no more than the end of a line.
      boolean line = overleaf && !gap.isEmpty();
      out.add(new StoredField(Fields.GAP, line ? "\n" + " ".repeat(gap.length() - 1) : gap));
    }
  }

  /** Whether a page ends within a paragraph: in a letter, and the next one begins with a letter. */
  private boolean goesOnOverleaf(Block last, Block first) {
    int end = document.text().codePointBefore(last.span().end());
    int start = document.text().codePointAt(first.span().start());
    return last.kind() == BlockKind.PARAGRAPH
        && first.kind() == BlockKind.PARAGRAPH
        && last.page() > 0
        && first.page() == last.page() + 1
        && Character.isLetter(end)
        && (Character.isLowerCase(start) || Runs.isHan(start));
  }

  private Document whole() throws IOException {
    Document out = new Document();
    common(out, Fields.DOCUMENT);
    out.add(new StoredField(Fields.NAME, document.title()));
    out.add(new StoredField(Fields.LANGUAGE, document.language()));
    out.add(new StoredField(Fields.MEDIA_TYPE, document.mediaType()));
    out.add(new StoredField(Fields.SHA256, document.sha256()));
    if (document.published() != null) {
      out.add(new StoredField(Fields.PUBLISHED, document.published().toEpochDay()));
    }
    KnownTargets.add(out, KnownTargets.keysOf(document));
    List<String> notices = SourceNotice.of(document);
    notices.forEach(notice -> out.add(new StoredField(Fields.NOTICE, notice)));
    if (!notices.isEmpty()) {
      // Few documents have any, and those are found by this.
      out.add(new StringField(Fields.KIND, Fields.NOTICE, Field.Store.NO));
    }
    Sketch sketch = Sketch.of(document.text());
    out.add(new BinaryDocValuesField(Fields.SKETCH, sketch.encode()));
    sketch.bands().forEach(key -> out.add(new StringField(Fields.BAND, key, Field.Store.NO)));
    out.add(new NumericDocValuesField(Fields.PASSAGES, tagged.passages().size()));
    out.add(new NumericDocValuesField(Fields.MENTIONS, tagged.mentions().size()));
    out.add(new StoredField(Fields.CONTENT, DocumentCodec.encode(document)));
    return out;
  }

  private void common(Document out, String kind) {
    out.add(new StringField(Fields.KIND, kind, Field.Store.NO));
    out.add(new StringField(Fields.ID, document.id(), Field.Store.YES));
    out.add(new SortedDocValuesField(Fields.ID, new BytesRef(document.id())));
    facet(out, Fields.LANGUAGE, document.language());
    facet(out, Fields.TYPE, MediaTypes.shortName(document.mediaType()));
    if (document.published() != null) {
      facet(out, Fields.YEAR, String.valueOf(document.published().getYear()));
      // No points: a range of days costs little without, and every start would pay for reading
      // them.
      out.add(
          SortedNumericDocValuesField.indexedField(
              Fields.PUBLISHED, document.published().toEpochDay()));
    }
  }

  private static void facet(Document out, String field, String value) {
    out.add(new StringField(field, value, Field.Store.NO));
    out.add(new SortedDocValuesField(field, new BytesRef(value)));
  }
}
