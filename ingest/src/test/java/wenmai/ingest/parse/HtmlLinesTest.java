package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import wenmai.corpus.Document;

/** Every word of a page is on the line of its source that its offset has. */
class HtmlLinesTest {
  private static final DocumentParser PARSER = new DocumentParser();
  private static final Pattern MARK = Pattern.compile("w\\d+x");

  @Test
  void aWrappedParagraphKeepsItsLineEnds() throws IOException {
    Document document =
        Parsed.text(
            "a.html",
            "<p>大语言\n模型的<b\nclass='a'>核心</b> is\n\n<!-- \n -->GPT-<i\n>3</i> and\n   more.</p>");

    assertThat(document.text()).isEqualTo("大语言\n模型的\n核心 is\nGPT-3 and\nmore.");
    assertLine(document, "大语言", 1);
    assertLine(document, "模型", 2);
    assertLine(document, "核心", 3);
    assertLine(document, "GPT-", 6);
    assertLine(document, "3 and", 7);
    assertLine(document, "more", 8);
  }

  @Test
  void aRowAndAHeadingAreOneLineWhereverTheyStand() throws IOException {
    Document document =
        Parsed.text(
            "a.html",
            "<h2>注意\n力<a\nhref=#>机制</a></h2><table>\n<tr>\n<td>\nGPT-3\n</td>\n\n<td>175B\n"
                + "parameters</td></tr></table>");

    assertThat(Parsed.outline(document))
        .containsExactly("HEADING 2 @1: 注意力机制", "TABLE @6: GPT-3\t175B parameters");
    assertLine(document, "力", 2);
    assertLine(document, "机制", 3);
    assertLine(document, "175B", 9);
    assertLine(document, "parameters", 10);
  }

  @Test
  void codeHasLinesOfItsOwn() throws IOException {
    Document document =
        Parsed.text(
            "a.html",
            "<pre>\n  a = 1\n<span\n>b = 2</span><br>c = 3</pre><p>d\u0301\n<i\n\n>e\u0301</i> f 注意力机制");

    assertThat(document.text()).isEqualTo("  a = 1\nb = 2\nc = 3\n\nd\u0301\n\u00e9 f 注意力机制");
    assertLine(document, "a = 1", 2);
    assertLine(document, "b = 2", 4);
    assertLine(document, "c = 3", 4);
    assertLine(document, "\u00e9 f", 7);
  }

  @Test
  void wordsOfAnyPageAreWhereTheirOffsetsSay() throws IOException {
    long seed = Long.getLong("wenmai.seed", System.nanoTime());
    System.out.println("HtmlLinesTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      String page = page(random);
      // Not in the order of the lines: what stands loose in a table is shown above it.
      Document document = PARSER.parse("a.html", page.getBytes(StandardCharsets.UTF_8));
      List<String> lines = page.lines().toList();
      Matcher mark = MARK.matcher(document.text());
      int found = 0;
      while (mark.find()) {
        int line = document.lineAt(mark.start());
        assertThat(lines.get(line - 1)).as("line %d of %s", line, page).contains(mark.group());
        found++;
      }
      assertThat(found).as(page).isEqualTo(MARK.matcher(page).results().count());
    }
  }

  private static String page(Random random) {
    List<String> pieces =
        List.of(
            "\n",
            "\n",
            "\n\n",
            " ",
            " ",
            "<b>",
            "</b>",
            "<i\n>",
            "</i\n>",
            "<br>",
            "<br>\n",
            "<p>",
            "</p>",
            "<p\n\n>",
            "<!--\n-->",
            "<ul>",
            "<li>",
            "</ul>",
            "<h2>",
            "</h2>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<pre>",
            "</pre>",
            "<pre>\n",
            "<code>",
            "</code>",
            "汉",
            "字",
            "&amp;",
            "&nbsp;",
            "\r\n",
            "\t",
            "<blockquote>",
            "</blockquote>",
            "e\u0301",
            "\ufeff");
    StringBuilder page = new StringBuilder("<body><p>一段话。</p>\n");
    int words = 12 + random.nextInt(30);
    for (int word = 0; word < words; word++) {
      for (int left = random.nextInt(4); left > 0; left--) {
        page.append(pieces.get(random.nextInt(pieces.size())));
      }
      page.append('w').append(word).append('x');
    }
    return page.toString();
  }

  private static void assertLine(Document document, String words, int line) {
    int at = document.text().indexOf(words);
    assertThat(at).as(words).isNotNegative();
    assertThat(document.lineAt(at)).as("line of " + words).isEqualTo(line);
  }
}
