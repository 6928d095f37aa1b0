package wenmai.index;

import wenmai.index.analysis.LayerAnalyzer;

/** The names of the index's fields, and of the kinds of its records. */
public final class Fields {
  /** What a record is: one of the six below. */
  public static final String KIND = "kind";

  public static final String PASSAGE = "passage";
  public static final String DOCUMENT = "document";
  public static final String SOURCE = "source";
  public static final String ROOT = "root";
  public static final String LEFT_OUT = "left_out";
  public static final String LEXICON = "lexicon";

  /** The document's id, on its passages and on itself. */
  public static final String ID = "id";

  /** The id of the document that a source holds. */
  public static final String HOLDS = "holds";

  // Of a passage: what is searched.
  public static final String GRAM = "gram";
  public static final String WORD = LayerAnalyzer.WORD;
  public static final String CONCEPT = "concept";
  public static final String HEADING = "heading";
  public static final String TITLE = "title";

  /** Where a block goes on in the next passage: what stands on either side of the cut. */
  public static final String SEAM = "seam";

  /**
   * The white space at that cut. It is stored under a name of its own: a field has one form in all
   * of a segment, and a passage may have this without a seam.
   */
  public static final String GAP = "gap";

  // Of a passage: what is filtered, counted and sorted by.
  public static final String TAG = "tag";
  public static final String LANGUAGE = "language";
  public static final String TYPE = "type";
  public static final String YEAR = "year";
  public static final String PUBLISHED = "published";

  // Of a passage: what is shown.
  public static final String TEXT = "text";
  public static final String PLACE = "place";

  // Of a document.
  public static final String NAME = "name";
  public static final String CONTENT = "content";
  public static final String PASSAGES = "passages";
  public static final String MENTIONS = "mentions";

  /** Of a document that there is something to say about: what. */
  public static final String NOTICE = "notice";

  /** Of a document and of a source: the keys of what would be a reference to it. */
  public static final String KNOWN_AS = "known_as";

  // Of a source or a root.
  public static final String PATH = "path";
  public static final String ROOT_PATH = "root_path";
  public static final String SHA256 = "sha256";
  public static final String MEDIA_TYPE = "media_type";
  public static final String REASON = "reason";
  public static final String INDEXED_AT = "indexed_at";
  public static final String PARSER = "parser";

  // Of the lexicon.
  public static final String PRINT = "print";

  private Fields() {}
}
