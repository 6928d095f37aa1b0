package wenmai.cli.output;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import wenmai.corpus.CodePoints;
import wenmai.corpus.Concept;
import wenmai.corpus.Document;
import wenmai.corpus.Mention;
import wenmai.corpus.Name;
import wenmai.corpus.Span;
import wenmai.corpus.TaggedDocument;
import wenmai.index.SourceName;

/**
 * Web Annotations of the W3C, each a JSON-LD document on a line of its own. The position counts
 * code points of the clean text, the quotation finds the same place in the source.
 *
 * @param lexicon the hash of the lexicon that found the mentions
 */
record WebAnnotationForm(String lexicon) implements MentionForm {
  private static final int AROUND = 32;

  @Override
  public long write(TaggedDocument tagged, String source, PrintWriter out) {
    Document document = tagged.document();
    CodePoints points = CodePoints.of(document.text());
    LineCursor lines = new LineCursor(document);
    String target = SourceName.isAddress(source) ? source : Path.of(source).toUri().toString();
    for (Mention mention : tagged.mentions()) {
      Map<String, Object> selected = Json.object();
      selected.put("source", target);
      selected.put("selector", selectors(document, mention.span(), points, lines));
      Map<String, Object> annotation = Json.object();
      annotation.put("@context", "http://www.w3.org/ns/anno.jsonld");
      annotation.put("id", id(target, document, mention));
      annotation.put("type", "Annotation");
      annotation.put("motivation", "tagging");
      annotation.put("body", bodies(mention.concept()));
      annotation.put("target", selected);
      out.print(Json.line(annotation));
      out.print('\n');
    }
    return tagged.mentions().size();
  }

  /** The same mention of the same source, found by the same lexicon, has the same id. */
  private String id(String target, Document document, Mention mention) {
    String what =
        String.join(
            "\n",
            target,
            document.id(),
            mention.span().toString(),
            mention.concept().id(),
            lexicon);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Map<String, Object>> bodies(Concept concept) {
    List<Map<String, Object>> bodies = new ArrayList<>();
    bodies.add(textual("identifying", null, concept.id()));
    bodies.add(textual("classifying", null, concept.kind().word()));
    for (String language : List.of("zh", "en")) {
      concept.names().stream()
          .filter(name -> name.language().equals(language) && !name.hidden())
          .findFirst()
          .map(Name::text)
          .ifPresent(label -> bodies.add(textual("tagging", language, label)));
    }
    if (!concept.source().isEmpty()) {
      Map<String, Object> link = Json.object();
      link.put("type", "SpecificResource");
      link.put("purpose", "linking");
      link.put("source", concept.source());
      bodies.add(link);
    }
    return bodies;
  }

  private static Map<String, Object> textual(String purpose, String language, String value) {
    Map<String, Object> body = Json.object();
    body.put("type", "TextualBody");
    body.put("purpose", purpose);
    body.put("format", "text/plain");
    if (language != null) {
      body.put("language", language);
    }
    body.put("value", value);
    return body;
  }

  private static List<Map<String, Object>> selectors(
      Document document, Span span, CodePoints points, LineCursor lines) {
    String text = document.text();
    Span around = points.widen(span, AROUND);
    Map<String, Object> position = Json.object();
    position.put("type", "TextPositionSelector");
    position.put("start", points.fromUnits(span.start()));
    position.put("end", points.fromUnits(span.end()));
    Map<String, Object> quote = quote(span.of(text));
    quote.put("prefix", text.substring(around.start(), span.start()));
    quote.put("suffix", text.substring(span.end(), around.end()));
    List<Map<String, Object>> selectors = new ArrayList<>(List.of(position, quote));
    Integer line = lines.line(span.start());
    int page = document.pageAt(span.start());
    if (line != null && document.mediaType().startsWith("text/")) {
      int last = line + lines.more(span);
      selectors.add(fragment("rfc5147", "line=" + (line - 1) + "," + last, span.of(text)));
    } else if (page > 0 && document.mediaType().equals("application/pdf")) {
      selectors.add(fragment("rfc3778", "page=" + page, span.of(text)));
    }
    return selectors;
  }

  /** Lines or a page of the source, and in these the words. */
  private static Map<String, Object> fragment(String standard, String value, String exact) {
    Map<String, Object> fragment = Json.object();
    fragment.put("type", "FragmentSelector");
    fragment.put("conformsTo", "http://tools.ietf.org/rfc/" + standard);
    fragment.put("value", value);
    fragment.put("refinedBy", quote(exact));
    return fragment;
  }

  private static Map<String, Object> quote(String exact) {
    Map<String, Object> quote = Json.object();
    quote.put("type", "TextQuoteSelector");
    quote.put("exact", exact);
    return quote;
  }
}
