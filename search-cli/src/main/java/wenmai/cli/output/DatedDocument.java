package wenmai.cli.output;

import java.util.Map;
import wenmai.index.DocumentInfo;

/** A document that has a date, and the path of its source. */
public record DatedDocument(DocumentInfo info, String source) {
  Map<String, Object> json() {
    Map<String, Object> json = Json.object();
    json.put("document", info.id());
    json.put("title", Titles.of(info.title(), source));
    json.put("source", source);
    json.put("published", info.published().toString());
    return json;
  }
}
