package wenmai.ingest.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page's JSON-LD says of its article. Data that are broken say nothing.
 *
 * @param headline or ""
 * @param published as written, or ""
 */
record JsonLd(String headline, List<String> authors, String published) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_NODES = 10_000;

  static JsonLd of(Document page) {
    for (Element script : page.select("script[type*=ld+json]")) {
      JsonNode article = article(script.data());
      if (article != null) {
        List<String> authors = new ArrayList<>();
        names(article.path("author"), authors);
        String title = article.path("headline").asText(article.path("name").asText(""));
        return new JsonLd(title, authors, article.path("datePublished").asText(""));
      }
    }
    return new JsonLd("", List.of(), "");
  }

  /** The first object that is an article of some kind, however deep. */
  private static JsonNode article(String data) {
    JsonNode root;
    try {
      root = JSON.readTree(data.strip().replaceFirst("^(?:<!--|//<!\\[CDATA\\[)", ""));
    } catch (JsonProcessingException e) {
      return null;
    }
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    for (int i = 0; i < MOST_NODES && !open.isEmpty(); i++) {
      JsonNode node = open.poll();
      if (isArticle(node.path("@type"))) {
        return node;
      }
      node.forEach(open::add);
    }
    return null;
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    return type.asText("").matches(".*(?:Article|BlogPosting|Posting|Report|QAPage)");
  }

  private static void names(JsonNode author, List<String> names) {
    if (author.isTextual()) {
      names.add(author.asText());
    } else if (author.isArray()) {
      author.forEach(one -> names(one.isArray() ? one.path(0) : one, names));
    } else if (author.path("name").isTextual()) {
      names.add(author.path("name").asText());
    }
  }
}
