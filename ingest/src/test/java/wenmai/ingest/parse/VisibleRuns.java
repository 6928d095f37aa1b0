package wenmai.ingest.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * What a reader of the source sees, by a crude stripping that shares nothing with the readers: each
 * run of four Han characters and each Latin word of four letters and more.
 */
final class VisibleRuns {
  private static final Pattern RUN = Pattern.compile("[\\u4e00-\\u9fff]{4,}|[A-Za-z]{4,}");
  private static final int HAN = 4;

  private VisibleRuns() {}

  /** The runs of a text. */
  static Set<String> of(String text) {
    Set<String> runs = new LinkedHashSet<>();
    Matcher run = RUN.matcher(text);
    while (run.find()) {
      String found = run.group();
      if (found.charAt(0) < 128) {
        runs.add(found);
      } else {
        for (int i = 0; i + HAN <= found.length(); i++) {
          runs.add(found.substring(i, i + HAN));
        }
      }
    }
    return runs;
  }

  /** What a source shows; null where its format can only be read by a reader. */
  static String shown(String format, byte[] bytes) throws IOException {
    return switch (format) {
      case "md", "mdx" -> markdown(new String(bytes, StandardCharsets.UTF_8));
      case "html" -> Jsoup.parse(new ByteArrayInputStream(bytes), null, "").body().wholeText();
      case "docx" -> xml(bytes, "word/document\\.xml", "w:t, m:t");
      case "odt" -> xml(bytes, "content\\.xml", "text:p, text:h");
      case "epub" -> xml(bytes, ".*/text/.*xhtml", "body");
      case "pptx", "ppsx" -> xml(bytes, "ppt/slides/slide\\d+\\.xml", "a:p");
      case "srt" -> new String(bytes, StandardCharsets.UTF_8);
      default -> null;
    };
  }

  private static String xml(byte[] bytes, String part, String elements) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, String> entry : SourceHeadings.parts(bytes).entrySet()) {
      if (entry.getKey().matches(part)) {
        Document parsed = Jsoup.parse(entry.getValue(), Parser.xmlParser());
        parsed
            .select(elements.replace(':', '|'))
            .forEach(e -> text.append(e.wholeText()).append('\n'));
      }
    }
    return text.toString();
  }

  private static String markdown(String source) {
    return Parser.unescapeEntities(
        source
            .replace("\r\n", "\n")
            .replaceAll("(?s)\\A\ufeff?---\n.*?\n---\n", "")
            .replaceAll("(?s)<!--.*?-->|\\{/\\*.*?\\*/}", "")
            .replaceAll("(?m)^(?:import|export) .*$", "")
            .replaceAll("(?s)<(script|style)\\b.*?</\\1>", "")
            .replaceAll("</?[A-Za-z][^>]*>", "")
            .replaceAll("\\]\\([^)]*\\)", "]")
            .replaceAll("(?m)^\\s*(?:```|~~~).*$", "")
            .replaceAll("\\[\\[[\\w-]+]]|\\{#[\\w-]+}|\\[\\^[^\\]]*]", "")
            .replaceAll("(?m)^\\[[^\\]]+]: \\S+", "")
            .replaceAll("https?://\\S+", ""),
        false);
  }
}
