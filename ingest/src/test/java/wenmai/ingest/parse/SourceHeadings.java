package wenmai.ingest.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The headings of a source by a plain look at it that shares nothing with the readers. Each is its
 * level and the letters and digits of its words.
 */
final class SourceHeadings {
  private static final Pattern ATX =
      Pattern.compile(" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:\\s#+)?\\s*");
  private static final Pattern FENCE = Pattern.compile("\\s*(?:[-*>]\\s+)*(`{3,}|~{3,}).*");
  private static final Pattern TAGGED =
      Pattern.compile("<h([1-6])\\b[^>]*>(.*?)</h\\1>", Pattern.DOTALL);

  private SourceHeadings() {}

  static List<String> of(String format, byte[] bytes) throws IOException {
    return switch (format) {
      case "md", "mdx" -> markdown(new String(bytes, StandardCharsets.UTF_8));
      case "html", "htm" -> html(bytes);
      case "docx" -> docx(parts(bytes));
      case "epub" -> epub(parts(bytes));
      case "odt" -> odt(parts(bytes));
      default -> List.of();
    };
  }

  /** A heading in the form in which headings are compared. */
  static String key(int level, String words) {
    StringBuilder letters = new StringBuilder();
    words
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(point -> letters.appendCodePoint(point));
    return level + " " + letters;
  }

  private static List<String> markdown(String source) {
    String text =
        source
            .replace("\r\n", "\n")
            .replaceAll("(?s)\\A\ufeff?---\n.*?\n---\n", "")
            .replaceAll("(?s)<!--.*?-->|\\{/\\*.*?\\*/}", "");
    List<String> headings = new ArrayList<>();
    StringBuilder prose = new StringBuilder();
    String before = "";
    String fence = null;
    for (String line : text.split("\n")) {
      Matcher opening = FENCE.matcher(line);
      if (fence != null) {
        fence = line.strip().startsWith(fence) ? null : fence;
        before = "";
        continue;
      }
      if (opening.matches()) {
        fence = opening.group(1);
        before = "";
        continue;
      }
      Matcher atx = ATX.matcher(line);
      if (atx.matches()) {
        headings.add(key(atx.group(1).length(), words(atx.group(2))));
        before = "";
        continue;
      }
      if (line.matches(" {0,3}(?:=+|-+)\\s*") && !before.isBlank() && isParagraph(before)) {
        headings.add(key(line.strip().startsWith("=") ? 1 : 2, words(before)));
      }
      before = line;
      prose.append(line).append('\n');
    }
    Matcher tagged = TAGGED.matcher(prose);
    while (tagged.find()) {
      headings.add(key(tagged.group(1).charAt(0) - '0', words(tagged.group(2))));
    }
    headings.removeIf(key -> key.length() == 2);
    return headings;
  }

  private static boolean isParagraph(String line) {
    return !line.matches("\\s*(?:[-*+>|]|\\d+[.)]|    ).*");
  }

  private static String words(String inline) {
    return inline == null
        ? ""
        : Parser.unescapeEntities(
            inline
                .replaceAll("!?\\[([^\\]]*)]\\([^)]*\\)", "$1")
                .replaceAll("\\[\\[[\\w-]+]]\\s*$|\\{#[\\w-]+}\\s*$", "")
                .replaceAll("\\[\\^\\d+]", "")
                .replaceAll("</?[A-Za-z][^>]*>", ""),
            false);
  }

  private static List<String> html(byte[] bytes) throws IOException {
    Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    Element holder = page.selectFirst("#js_content, article, main, [role=main]");
    return elements(holder == null ? page.body() : holder);
  }

  private static List<String> elements(Element holder) {
    List<String> headings = new ArrayList<>();
    for (Element heading : holder.select("h1, h2, h3, h4, h5, h6")) {
      String key = key(heading.normalName().charAt(1) - '0', heading.text());
      if (key.length() > 2) {
        headings.add(key);
      }
    }
    return headings;
  }

  private static List<String> docx(Map<String, String> parts) {
    List<String> headings = new ArrayList<>();
    Document body = xml(parts.get("word/document.xml"));
    for (Element paragraph : body.getElementsByTag("w:p")) {
      Element style = paragraph.getElementsByTag("w:pStyle").first();
      String name = style == null ? "" : style.attr("w:val").toLowerCase(Locale.ROOT);
      if (name.equals("title") || name.matches("heading[1-6]")) {
        int level = name.equals("title") ? 1 : name.charAt(7) - '0';
        headings.add(key(level, String.join("", paragraph.getElementsByTag("w:t").eachText())));
      }
    }
    return headings;
  }

  private static List<String> epub(Map<String, String> parts) {
    List<String> headings = new ArrayList<>();
    parts.forEach(
        (name, content) -> {
          if (name.endsWith(".xhtml") && !name.contains("nav")) {
            headings.addAll(elements(xml(content)));
          }
        });
    return headings;
  }

  private static List<String> odt(Map<String, String> parts) {
    List<String> headings = new ArrayList<>();
    Document content = xml(parts.get("content.xml"));
    for (Element title : content.getElementsByAttributeValue("text:style-name", "Title")) {
      headings.add(key(1, title.text()));
    }
    for (Element heading : content.getElementsByTag("text:h")) {
      headings.add(key(Integer.parseInt(heading.attr("text:outline-level")), heading.text()));
    }
    return headings;
  }

  private static Document xml(String text) {
    return Jsoup.parse(text, Parser.xmlParser());
  }

  static Map<String, String> parts(byte[] zip) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
        if (entry.getName().matches(".*\\.(?:xml|xhtml|html|ncx|opf|rels)")) {
          parts.put(entry.getName(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return parts;
  }
}
