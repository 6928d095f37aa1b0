package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each form of a result says what the JSON says, whatever the documents hold. */
class SearchFormsTest {
  /** What each form would have to escape, beside what is looked for. */
  private static final String EVIL =
      """
      # <script>alert(1)</script> & "标题" *星* [x](y) `c` |

      =1+1 奖励模型 <b>粗</b> &amp; &copy; "双" '单' \\ * _ _下划线_ ~~删~~ [链接](http://e.org) `代码` $x$ | 表

      - 奖励模型（RM）、C++奖励模型。奖励模型奖励模型“reward model”后面
      - 1. 奖励模型 + 2) # 不是标题 > 不是引文

      ```text
          奖励模型 缩进
      # 奖励模型
      1. 奖励模型
      --- 奖励模型 </pre></blockquote><img src=x onerror=alert(1)>
      ```

      """;

  @TempDir Path temporary;

  private Program evil() {
    Program wenmai = new Program(temporary);
    Notes notes = new Notes(wenmai.folder().resolve("a b'(c)&\"奖"));
    notes.write("=evil.md", EVIL);
    notes.write(
        "plain.txt", "Title\n\nA reward model scores answers. The reward model is trained.\n");
    wenmai.run("index", "a b'(c)&\"奖").exits(0);
    return wenmai;
  }

  private static List<JsonNode> hits(Program wenmai, String query) {
    return wenmai.search(query, "-n", "50").hits();
  }

  @Test
  void csvHasARowForEachHitWithTheSameValues() throws IOException {
    for (Program wenmai : List.of(Shipped.program(), evil())) {
      List<JsonNode> hits = hits(wenmai, "奖励模型");
      String csv = wenmai.run("search", "奖励模型", "-n", "50", "-o", "csv").exits(0).out();
      List<CSVRecord> rows =
          CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(csv)).getRecords();
      assertThat(rows).hasSameSizeAs(hits);
      for (int i = 0; i < hits.size(); i++) {
        JsonNode hit = hits.get(i);
        CSVRecord row = rows.get(i);
        assertThat(row.get("rank")).isEqualTo(hit.get("rank").asText());
        assertThat(row.get("score")).isEqualTo(hit.get("score").asText());
        assertThat(cell(row, "title")).isEqualTo(hit.at("/document/title").asText());
        assertThat(cell(row, "source")).isEqualTo(hit.at("/document/source").asText());
        assertThat(cell(row, "text")).isEqualTo(hit.get("text").asText());
        assertThat(row.get("line"))
            .isEqualTo(hit.at("/passage/line").asText("").replace("null", ""));
        assertThat(row.get("start")).isEqualTo(hit.at("/passage/start").asText());
        assertThat(row.get("end")).isEqualTo(hit.at("/passage/end").asText());
        assertThat(cell(row, "concepts"))
            .isEqualTo(String.join(" > ", Run.texts(hit.get("concepts"))));
        for (String column : row.toMap().keySet()) {
          assertThat(row.get(column)).as("no formula").doesNotContainPattern("\\A[=+@-]");
        }
      }
    }
  }

  /** A cell as it was before what would make a formula of it was taken away. */
  private static String cell(CSVRecord row, String column) {
    String cell = row.get(column);
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }

  @Test
  void markdownReadsAsTheTextWithWhatWasLitInBold() {
    for (Program wenmai : List.of(Shipped.program(), evil())) {
      for (String query : List.of("奖励模型", "reward model", "\"模型\" OR \"不是\" OR 标题")) {
        List<JsonNode> hits = hits(wenmai, query);
        String markdown = wenmai.run("search", query, "-n", "50", "-o", "md").exits(0).out();
        List<Quote> quotes = new ArrayList<>();
        Parser.builder().build().parse(markdown).accept(new Quotes(quotes));
        assertThat(quotes).as(markdown).hasSameSizeAs(hits);
        for (int i = 0; i < hits.size(); i++) {
          JsonNode hit = hits.get(i);
          assertThat(bare(quotes.get(i).text.toString())).isEqualTo(bare(hit.get("text").asText()));
          assertThat(quotes.get(i).bold).isEqualTo(lit(hit));
          assertThat(quotes.get(i).title).isEqualTo(oneLine(hit.at("/document/title").asText()));
          assertThat(path(quotes.get(i).address)).isEqualTo(hit.at("/document/source").asText());
        }
      }
    }
  }

  @Test
  void thePageShowsTheTextWithMarksAndNothingOfADocumentIsCode() {
    for (Program wenmai : List.of(Shipped.program(), evil())) {
      List<JsonNode> hits = hits(wenmai, "奖励模型");
      Document page =
          Jsoup.parse(wenmai.run("search", "奖励模型", "-n", "50", "-o", "html").exits(0).out());
      List<Element> articles = page.select("article");
      assertThat(articles).hasSameSizeAs(hits);
      for (int i = 0; i < hits.size(); i++) {
        JsonNode hit = hits.get(i);
        Element article = articles.get(i);
        assertThat(bare(article.select("blockquote").text()))
            .isEqualTo(bare(hit.get("text").asText()));
        assertThat(article.select("mark").stream().map(mark -> bare(mark.wholeText())).toList())
            .isEqualTo(lit(hit));
        assertThat(article.select("h2 a").text())
            .isEqualTo(oneLine(hit.at("/document/title").asText()));
        assertThat(path(article.select("h2 a").attr("href")))
            .isEqualTo(hit.at("/document/source").asText());
        assertThat(article.select("blockquote").attr("lang"))
            .isEqualTo(hit.at("/document/language").asText());
      }
      assertThat(page.select("mark.concept").attr("title")).isEqualTo("奖励模型 · reward model");
      assertThat(page.select("script, img, link, iframe, object, embed, base, form, [onerror]"))
          .isEmpty();
      assertThat(page.select("a")).allMatch(link -> link.attr("href").startsWith("file:///"));
      assertThat(page.select("footer code").text()).isEqualTo("wenmai search 奖励模型 -n 50 -o html");
    }
  }

  @Test
  void whatFindsNothingIsSaidInEachForm() {
    Program wenmai = Shipped.program();
    Run csv = wenmai.run("search", "\"不在这里的话\"", "-o", "csv").exits(1);
    assertThat(csv.out().lines()).singleElement().asString().startsWith("rank,score,title,source,");
    Run markdown = wenmai.run("search", "\"不在这里的话\"", "-o", "md").exits(1);
    assertThat(markdown.out()).startsWith("# \"不在这里的话\"\n\nNothing found.\n");
    Document page = Jsoup.parse(wenmai.run("search", "\"不在<这里>的话\"", "-o", "html").exits(1).out());
    assertThat(page.select("h1").text()).isEqualTo("\"不在<这里>的话\"");
    assertThat(page.text()).contains("Nothing found");
  }

  @Test
  void theMarkdownOfARelaxedQuerySaysSo() {
    Run run = Shipped.program().run("search", "奖励模型 香蕉牛奶", "-o", "md").exits(0);
    assertThat(run.err()).contains("no passage has all of the words");
    assertThat(run.out()).contains("no passage has all of the words");
  }

  private static List<String> lit(JsonNode hit) {
    return Run.list(hit.get("highlights")).stream()
        .map(lit -> bare(lit.get("text").asText()))
        .toList();
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\u00a0]+", "");
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String path(String address) {
    return Path.of(URI.create(address.replaceFirst("#.*", ""))).toString();
  }

  /** A quotation of a note, below the link that it follows. */
  private static final class Quote {
    private final StringBuilder text = new StringBuilder();
    private final List<String> bold = new ArrayList<>();
    private String title = "";
    private String address = "";
  }

  /** Reads the quotations of a note. */
  private static final class Quotes extends AbstractVisitor {
    private final List<Quote> quotes;
    private Quote open = new Quote();
    private boolean quoted;
    private boolean linked;
    private StringBuilder bold;

    private Quotes(List<Quote> quotes) {
      this.quotes = quotes;
    }

    @Override
    public void visit(Heading heading) {
      open = new Quote();
      visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
      if (!quoted) {
        open.address = link.getDestination();
        linked = true;
        visitChildren(link);
        linked = false;
      } else {
        visitChildren(link);
      }
    }

    @Override
    public void visit(BlockQuote quote) {
      quoted = true;
      quotes.add(open);
      visitChildren(quote);
      quoted = false;
    }

    @Override
    public void visit(StrongEmphasis strong) {
      begin();
      visitChildren(strong);
      end();
    }

    @Override
    public void visit(HtmlInline html) {
      assertThat(html.getLiteral()).isIn("<strong>", "</strong>");
      if (html.getLiteral().equals("<strong>")) {
        begin();
      } else {
        end();
      }
    }

    private void begin() {
      bold = new StringBuilder();
    }

    private void end() {
      open.bold.add(bare(bold.toString()));
      bold = null;
    }

    @Override
    public void visit(Text text) {
      add(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
      add(" ");
    }

    @Override
    public void visit(HardLineBreak line) {
      add(" ");
    }

    private void add(String text) {
      if (linked) {
        open.title += text;
      } else if (quoted) {
        open.text.append(text);
        if (bold != null) {
          bold.append(text);
        }
      }
    }
  }
}
