package wenmai.corpus;

/** What a block is in its document's layout. */
public enum BlockKind {
  HEADING,
  PARAGRAPH,
  LIST_ITEM,
  /** One row of a table, cells parted by tabs; the block's level is its row number, from 0. */
  TABLE,
  CODE,
  QUOTE,
  CAPTION
}
