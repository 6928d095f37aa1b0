package wenmai.corpus;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.corpus.Reference.Kind;

/**
 * What a reference points to, or what a document is known by: a page's address, an arXiv id, a DOI,
 * or a work by its ISBN or its title.
 *
 * @param value without decoration: an address as it was written first, an arXiv id without its
 *     version, a DOI, {@code isbn:} and 13 digits, or a title
 */
public record Target(Kind kind, String value) {
  private static final String ARXIV_ID =
      "(\\d{2}(?:0[1-9]|1[0-2])\\.\\d{4,5}|[a-z][a-z-]{1,15}(?:\\.[a-z]{2})?/\\d{7})";
  private static final Pattern ARXIV =
      Pattern.compile(ARXIV_ID + "(?:v\\d{1,3})?", Pattern.CASE_INSENSITIVE);
  private static final Pattern ARXIV_URL =
      Pattern.compile(
          "https?://(?:(?:www|export|browse)\\.)?arxiv\\.org/(?:abs|pdf|html|format|e-print|src|ps)/"
              + ARXIV_ID
              + "(?:v\\d{1,3})?(?:\\.pdf)?/?(?:[?#].*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DOI_URL =
      Pattern.compile(
          "https?://(?:dx\\.|www\\.)?doi\\.org/(10\\.\\d{4,9}/[^?#]+)(?:[?#].*)?",
          Pattern.CASE_INSENSITIVE);

  /** The DOIs that arXiv gives to its own papers. */
  private static final String ARXIV_DOI = "10.48550/arxiv.";

  private static final String ISBN = "isbn:";

  public Target {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a reference needs a target");
    }
  }

  /** The page at an http address: a paper where the address is that of a paper's page. */
  public static Target of(String address) {
    Matcher arxiv = ARXIV_URL.matcher(address);
    if (arxiv.matches()) {
      return arxiv(arxiv.group(1));
    }
    Matcher doi = DOI_URL.matcher(address);
    return doi.matches()
        ? doi(WebAddress.decoded(doi.group(1)))
        : new Target(Kind.URL, address.strip());
  }

  /** The paper of an arXiv id, whatever its version. */
  public static Target arxiv(String id) {
    Matcher plain = ARXIV.matcher(id);
    return new Target(Kind.ARXIV, plain.matches() ? plain.group(1) : id);
  }

  /** The paper of a DOI, which for arXiv's own ones is the paper of an arXiv id. */
  public static Target doi(String doi) {
    return doi.toLowerCase(Locale.ROOT).startsWith(ARXIV_DOI)
        ? arxiv(doi.substring(ARXIV_DOI.length()))
        : new Target(Kind.DOI, doi);
  }

  /** The book of an ISBN of 13 digits. */
  public static Target isbn(String digits) {
    return new Target(Kind.CITATION, ISBN + digits);
  }

  /** A work by its title, or by all that is said of it. */
  public static Target citation(String words) {
    return new Target(Kind.CITATION, words);
  }

  /** Whether a word is an arXiv id, with or without its version. */
  public static boolean isArxivId(String word) {
    return ARXIV.matcher(word).matches();
  }

  /** Two targets are the same where their keys are equal. */
  public String key() {
    return switch (kind) {
      case URL -> "url:" + WebAddress.key(value);
      case ARXIV -> "arxiv:" + value.toLowerCase(Locale.ROOT);
      case DOI -> "doi:" + value.toLowerCase(Locale.ROOT);
      case CITATION -> value.startsWith(ISBN) ? value : "title:" + TitleKeys.letters(value);
    };
  }
}
