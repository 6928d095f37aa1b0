package wenmai.ingest.suggest;

import java.util.Locale;

/** What speaks for a candidate. */
public enum Evidence {
  /** The corpus gives the name in both languages, one in brackets behind the other. */
  PAIR,
  /** The corpus gives an acronym beside its long form. */
  ACRONYM,
  /** Its characters stand together more often than chance would have it. */
  NEW_WORD;

  /** The word for it in every output. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
