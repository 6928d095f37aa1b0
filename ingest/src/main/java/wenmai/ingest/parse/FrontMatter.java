package wenmai.ingest.parse;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import wenmai.ingest.parse.words.Dates;

/**
 * The YAML between two lines of dashes at the head of a Markdown file. What cannot be read as YAML
 * is text.
 *
 * @param blanked the whole source with the front matter's lines left empty, so that lines still
 *     count
 */
record FrontMatter(Map<?, ?> values, String blanked) {
  private static final Pattern FENCED =
      Pattern.compile(
          "\\A---[ \t]*\n(.*?)^(?:---|\\.\\.\\.)[ \t]*$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final int LONGEST = 20_000;

  /** Where writers, blog engines and clippers note where an article stands. */
  private static final String[] OWN = {
    "canonical", "canonical_url", "canonicalUrl", "url", "link", "source", "source_url",
    "original_url", "permalink", "arxiv", "arxiv_id", "eprint", "doi", "isbn"
  };

  static FrontMatter of(String text) {
    Matcher fenced = FENCED.matcher(text).region(0, Math.min(text.length(), LONGEST));
    if (!fenced.find()) {
      return new FrontMatter(Map.of(), text);
    }
    try {
      // Read in one piece: the library stumbles over a sign of two units on its buffer's edge.
      int length = fenced.group(1).length() + 2;
      LoadSettings settings =
          LoadSettings.builder().setAllowDuplicateKeys(true).setBufferSize(length).build();
      if (new Load(settings).loadFromString(fenced.group(1)) instanceof Map<?, ?> values) {
        long lines = fenced.group().chars().filter(c -> c == '\n').count();
        return new FrontMatter(values, "\n".repeat((int) lines) + text.substring(fenced.end()));
      }
    } catch (YamlEngineException e) {
      // Broken front matter is text.
    }
    return new FrontMatter(Map.of(), text);
  }

  void describe(Draft draft) {
    draft.title(word("title"));
    authors(values.get("author"), draft);
    authors(values.get("authors"), draft);
    for (String key : new String[] {"date", "published", "pubDate", "publishDate", "created"}) {
      draft.published(Dates.find(word(key)));
    }
    for (String key : new String[] {"lang", "language", "locale"}) {
      String tag = word(key);
      draft.language(tag.isEmpty() ? null : tag);
    }
    for (String key : OWN) {
      OwnAddresses.named(key, word(key), draft);
    }
  }

  private static void authors(Object value, Draft draft) {
    if (value instanceof Collection<?> all) {
      all.forEach(one -> authors(one, draft));
    } else if (value instanceof Map<?, ?> person) {
      authors(person.get("name"), draft);
    } else if (value != null) {
      draft.author(value.toString());
    }
  }

  private String word(String key) {
    Object value = values.get(key);
    return value == null || value instanceof Collection<?> || value instanceof Map<?, ?>
        ? ""
        : value.toString();
  }
}
