package wenmai.ingest.parse;

import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import wenmai.ingest.parse.words.Dates;

/** Takes title, authors, date and language from what a format says about itself. */
final class TikaMetadata {
  private static final String[] TITLES = {"dc:title", "og:title", "twitter:title"};
  private static final String[] DATES = {
    "article:published_time",
    "datePublished",
    "citation_publication_date",
    "citation_date",
    "pubdate",
    "date",
    "DC.date",
    "dc:date",
    "dcterms:created"
  };

  private static final String[] OWN = {
    "citation_arxiv_id",
    "citation_doi",
    "citation_isbn",
    "og:url",
    "prism:doi",
    "prism.doi",
    "bepress_citation_doi",
    "DC.Identifier",
    "dc:identifier",
    "dc.identifier",
    "doi",
    "WPS-ARTICLEDOI"
  };

  /** What programs write where nobody gave a title. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)untitled.*|无标题.*|powerpoint presentation|powerpoint 演示文稿|document\\d*|文档\\s?\\d*"
              + "|title|slide \\d+|microsoft (?:word|powerpoint) - .*|.*\\.(?:docx?|pptx?|tex|dvi|pdf|indd)");

  private TikaMetadata() {}

  /**
   * @param declaresLanguage whether the format's language is its writer's word: that of Office and
   *     PDF is the program's
   */
  static void describe(Metadata metadata, Draft draft, boolean declaresLanguage) {
    for (String key : TITLES) {
      String title = metadata.get(key);
      if (title != null && !NO_TITLE.matcher(title.strip()).matches()) {
        draft.title(title);
      }
    }
    for (String key : new String[] {"author", "article:author", "citation_author"}) {
      authors(metadata.getValues(key), draft);
    }
    authors(metadata.getValues("dc:creator"), draft);
    for (String key : DATES) {
      draft.published(Dates.find(metadata.get(key)));
    }
    for (String key : OWN) {
      for (String value : metadata.getValues(key)) {
        OwnAddresses.named(key, value, draft);
      }
    }
    if (declaresLanguage) {
      draft.language(metadata.get("Content-Language"));
      draft.language(metadata.get("dc:language"));
    }
  }

  private static void authors(String[] names, Draft draft) {
    for (String name : names) {
      if (!name.contains("://")) {
        draft.author(name);
      }
    }
  }
}
