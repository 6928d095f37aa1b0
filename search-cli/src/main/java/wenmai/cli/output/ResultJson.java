package wenmai.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import wenmai.index.search.Explained;
import wenmai.index.search.FacetCount;
import wenmai.index.search.Highlight;
import wenmai.index.search.Hit;
import wenmai.index.search.SearchRequest;
import wenmai.index.search.SearchResult;

/**
 * What a search found, as the contract's JSON; every offset is a code point of the document's text.
 */
public final class ResultJson {
  private ResultJson() {}

  /** The whole result. */
  public static Map<String, Object> of(SearchRequest request, SearchResult result, long millis) {
    Map<String, Object> json = Json.object();
    json.put("query", request.query());
    json.put("relaxed", result.relaxed());
    json.put("total", result.total());
    json.put("took_ms", millis);
    json.put("hits", result.hits().stream().map(ResultJson::hit).toList());
    if (request.facets()) {
      json.put("facets", facets(result));
    }
    json.put("suggestion", result.suggestion());
    return json;
  }

  /** The same with what was passed over in the query, where nobody reads notices. */
  public static Map<String, Object> told(SearchRequest request, SearchResult result, long millis) {
    Map<String, Object> json = of(request, result, millis);
    if (!result.notices().isEmpty()) {
      json.put("notices", result.notices());
    }
    return json;
  }

  /** What stands in place of the result of a query that cannot be answered. */
  public static Map<String, Object> wrong(String query, String error, String hint) {
    Map<String, Object> json = Json.object();
    json.put("query", query);
    json.put("error", error);
    json.put("hint", hint);
    return json;
  }

  /** One hit. */
  public static Map<String, Object> hit(Hit hit) {
    Map<String, Object> json = Json.object();
    json.put("rank", hit.rank());
    json.put("score", rounded(hit.score()));
    json.put("document", document(hit));
    Map<String, Object> passage = Json.object();
    passage.put("start", hit.pointStart());
    passage.put("end", hit.pointStart() + points(hit.text(), hit.text().length()));
    passage.put("heading", hit.headings());
    passage.put("page", Json.orNull(hit.page()));
    passage.put("line", Json.orNull(hit.line()));
    json.put("passage", passage);
    json.put("text", hit.text());
    json.put("highlights", highlights(hit));
    json.put("concepts", hit.concepts());
    json.put("models", hit.models());
    json.put("papers", hit.papers());
    json.put("alike", hit.alike().stream().map(Resemblance::json).toList());
    if (hit.explained() != null) {
      json.put("explanation", explanation(hit.explained()));
    }
    return json;
  }

  private static Map<String, Object> explanation(Explained explained) {
    Map<String, Object> json = Json.object();
    json.put("own", rounded(explained.own()));
    json.put("lent", rounded(explained.lent()));
    List<Map<String, Object>> parts = new ArrayList<>();
    for (Explained.Part part : explained.parts()) {
      Map<String, Object> one = Json.object();
      one.put("layer", part.layer().name().toLowerCase(Locale.ROOT));
      one.put("word", part.word());
      one.put("score", rounded(part.score()));
      one.put("note", part.note().isEmpty() ? null : part.note());
      parts.add(one);
    }
    json.put("parts", parts);
    json.put("lucene", explained.tree());
    return json;
  }

  static double rounded(float score) {
    return Math.round(score * 1000) / 1000.0;
  }

  private static Map<String, Object> document(Hit hit) {
    Map<String, Object> json = Json.object();
    json.put("id", hit.document().id());
    json.put("title", Titles.of(hit.document().title(), hit.source().path()));
    json.put("source", hit.source().path());
    json.put("media_type", hit.document().mediaType());
    json.put("language", hit.document().language());
    json.put(
        "published",
        hit.document().published() == null ? null : hit.document().published().toString());
    json.put("sha256", hit.document().sha256());
    json.put("indexed_at", hit.source().indexedAt().toString());
    json.put("stale", hit.source().stale());
    return json;
  }

  private static List<Map<String, Object>> highlights(Hit hit) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Highlight highlight : hit.highlights()) {
      Map<String, Object> json = Json.object();
      json.put("start", hit.pointStart() + points(hit.text(), highlight.span().start()));
      json.put("end", hit.pointStart() + points(hit.text(), highlight.span().end()));
      json.put("text", highlight.span().of(hit.text()));
      json.put("concept", highlight.concept());
      all.add(json);
    }
    return all;
  }

  private static Map<String, Object> facets(SearchResult result) {
    Map<String, Object> json = Json.object();
    for (Map.Entry<String, List<FacetCount>> facet : result.facets().entrySet()) {
      List<Map<String, Object>> values = new ArrayList<>();
      for (FacetCount count : facet.getValue()) {
        Map<String, Object> value = Json.object();
        value.put("value", count.value());
        value.put("count", count.count());
        values.add(value);
      }
      json.put(facet.getKey(), values);
    }
    return json;
  }

  private static int points(String text, int units) {
    return text.codePointCount(0, units);
  }
}
