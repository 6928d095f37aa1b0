package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowStatusTest {
  private static final String NOTE = "notes/attention.zh.md";

  @TempDir static Path folder;
  private static Program wenmai;
  private static String id;

  @BeforeAll
  static void indexTheNotes() {
    wenmai = new Program(folder);
    Notes.in(wenmai.folder());
    wenmai.run("index", "notes").exits(0);
    id = wenmai.run("show", NOTE, "-o", "json").exits(0).json().get("id").asText();
  }

  @Test
  void aDocumentIsFoundByIdByItsBeginningAndByPath() {
    String text = wenmai.text(NOTE);
    assertThat(text).contains("𠮷野家").contains("\tscore = q @ k").doesNotContain("\r");
    assertThat(wenmai.text(id)).isEqualTo(text);
    assertThat(wenmai.text(id.substring(0, 12))).isEqualTo(text);
    assertThat(wenmai.text(wenmai.folder().resolve(NOTE).toString())).isEqualTo(text);
  }

  @Test
  void aDocumentThatIsNotThereIsAUsageFault() {
    wenmai.run("show", "notes/none.md").fails(2, "the index has no document 'notes/none.md'");
    wenmai.run("show", "ffffffffffffffff").fails(2, "the index has no document");
  }

  @Test
  void theBeginningOfSeveralIdsIsAskedToBeLonger() {
    Program shipped = Shipped.program();
    Map<String, List<String>> byFirst =
        shipped.run("extract", "--counts").exits(0).jsonLines().stream()
            .map(row -> row.get("document").asText())
            .distinct()
            .collect(Collectors.groupingBy(document -> document.substring(0, 1)));
    List<String> several =
        byFirst.values().stream().filter(ids -> ids.size() > 1).findFirst().orElseThrow();
    Run run = shipped.run("show", several.getFirst().substring(0, 1));
    run.fails(2, "' begins several ids: ");
    assertThat(several).anyMatch(run.err()::contains);
  }

  @Test
  void jsonTextIsTheTextThatIsPrinted() {
    JsonNode json = wenmai.run("show", id, "--text", "-o", "json").exits(0).json();
    assertThat(json.get("text").asText()).isEqualTo(wenmai.text(id));
  }

  @Test
  void everyPlaceShowsTheCharacterAtItsOffset() {
    Points text = Points.of(wenmai.text(id));
    for (int offset = 0; offset < text.length(); offset += 7) {
      JsonNode at =
          wenmai
              .run("show", id, "--at", String.valueOf(offset), "--context", "3", "-o", "json")
              .exits(0)
              .json();
      int start = Math.max(0, offset - 3);
      int end = Math.min(text.length(), offset + 3);
      assertThat(at.get("text").asText()).isEqualTo(text.between(start, end));
      assertThat(at.get("start").asInt()).isEqualTo(start);
      assertThat(at.get("end").asInt()).isEqualTo(end);
    }
  }

  @Test
  void rawShowsWhatWasLeftOutOfAPage(@TempDir Path other) throws IOException {
    Program pages = new Program(other);
    Path page = pages.folder().resolve("page.html");
    String article = "<p>语言模型预测下一个词，它从大量的文字里学来，不需要人工标注。</p>".repeat(4);
    Files.writeString(
        page,
        "<body><nav><a href=/a>首页</a><a href=/b>科技频道</a></nav><div><h1>语言模型</h1>"
            + article
            + "</div></body>");
    pages.run("index", "page.html").exits(0);

    String raw = pages.run("show", "page.html", "--raw").exits(0).out();
    assertThat(raw).startsWith("- 首页科技频道\n\n  语言模型\n\n  语言模型预测");
    assertThat(pages.text("page.html")).doesNotContain("首页");
    JsonNode pieces =
        pages.run("show", "page.html", "--raw", "-o", "json").exits(0).json().get("pieces");
    assertThat(pieces.get(0).get("kept").asBoolean()).isFalse();
    assertThat(pieces.get(1).get("text").asText()).isEqualTo("语言模型");

    Files.writeString(page, "<p>另一页</p>");
    Run changed = pages.run("show", "page.html", "--raw").exits(3);
    assertThat(changed.err()).contains("page.html: has changed or is gone");
    assertThat(wenmai.run("show", id, "--raw").exits(0).err()).contains("nothing was left out");
  }

  @Test
  void aPlaceOutsideOfTheTextIsAUsageFault() {
    int length = Points.of(wenmai.text(id)).length();
    wenmai.run("show", id, "--at", String.valueOf(length)).exits(0);
    wenmai.run("show", id, "--at", String.valueOf(length + 1)).fails(2, "leaves the text");
    wenmai.run("show", id, "--at", "-1").fails(2, "leaves the text");
  }

  @Test
  void headingsStandWhereTheOutlineSays() {
    JsonNode json = wenmai.run("show", id, "-o", "json").exits(0).json();
    Points text = Points.of(wenmai.text(id));
    assertThat(json.get("characters").asInt()).isEqualTo(text.length());
    assertThat(json.get("headings")).hasSize(2);
    for (JsonNode heading : json.get("headings")) {
      String words = heading.get("text").asText();
      int start = heading.get("start").asInt();
      assertThat(text.between(start, start + words.codePointCount(0, words.length())))
          .isEqualTo(words);
      assertThat(Notes.line(Notes.ATTENTION, heading.get("line").asInt())).contains(words);
    }
    assertThat(wenmai.run("show", id).exits(0).out())
        .startsWith("注意力笔记\n")
        .contains("source      " + NOTE)
        .contains("published   2023-05-01");
  }

  @Test
  void statusCountsWhatIsThere() {
    JsonNode status = wenmai.run("status", "-o", "json").exits(0).json();
    assertThat(status.get("documents").asInt()).isEqualTo(3);
    assertThat(status.get("sources").asInt()).isEqualTo(3);
    assertThat(status.at("/languages/zh").asInt()).isEqualTo(2);
    assertThat(status.at("/languages/en").asInt()).isEqualTo(1);
    assertThat(status.at("/types/md").asInt()).isEqualTo(1);
    assertThat(status.get("mentions").asInt())
        .isEqualTo(wenmai.run("extract").exits(0).jsonLines().size());
    assertThat(status.get("lexicon")).isEqualTo(status.get("lexicon_present"));
    assertThat(Run.texts(status.get("roots"))).containsExactly(wenmai.folder() + "/notes");
    assertThat(wenmai.run("status").exits(0).out()).contains("documents  3 from 3 sources\n");
    assertThat(wenmai.run("status", "--problems").exits(0).out()).isEqualTo("no problems\n");
  }

  @Test
  void statusEndsWithThreeWhenASourceIsStaleOrFailed(@TempDir Path other) {
    Program faulty = new Program(other);
    Notes notes = Notes.in(faulty.folder());
    faulty.run("index", "notes").exits(0);
    notes.write("attention.zh.md", "");
    notes.write("broken.pdf", "%PDF-1.7 and no more");
    faulty.run("index").exits(3);
    JsonNode status = faulty.run("status", "-o", "json").exits(3).json();
    assertThat(status.get("sources").asInt()).as("without the one that failed").isEqualTo(3);
    assertThat(status.at("/stale/0/source").asText()).endsWith("attention.zh.md");
    assertThat(status.at("/failed/0/source").asText()).endsWith("broken.pdf");
    assertThat(status.at("/failed/0/reason").asText()).isNotBlank();
    assertThat(faulty.search("\"𠮷野家\"").json().at("/hits/0/document/stale").asBoolean()).isTrue();
    assertThat(faulty.run("status", "--problems").exits(3).out().lines()).hasSize(2);
    assertThat(faulty.run("show", "notes/broken.pdf").exits(3).err())
        .startsWith("wenmai: notes/broken.pdf: damaged: ");
    faulty.run("show", "notes/attention.zh.md").exits(0);
  }
}
