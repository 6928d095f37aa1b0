package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import wenmai.corpus.Document;

/** Notebooks and subtitles. */
class SmallReadersTest {
  @Test
  void aNotebookIsItsWordsAndItsCode() throws IOException {
    Document document =
        Parsed.text(
            "a.ipynb",
            """
            {"cells": [
              {"cell_type": "markdown", "source": ["# GPT-3\\n", "\\n", "用[注意力机制](https://example.org)。"]},
              {"cell_type": "code", "source": "x = 1\\nprint(x)",
               "outputs": [{"output_type": "stream", "text": ["a log line"]}]}
            ], "nbformat": 4}
            """);

    assertThat(Parsed.outline(document))
        .containsExactly("HEADING 1: GPT-3", "PARAGRAPH: 用注意力机制。", "CODE: x = 1\nprint(x)");
    assertThat(document.title()).isEqualTo("GPT-3");
    assertThat(document.references()).singleElement().matches(r -> r.lines().isEmpty());
  }

  @Test
  void aRawCellMayDescribeAndOutputsAreCounted() throws IOException {
    Document document =
        Parsed.text(
            "a.ipynb",
            """
            {"cells": [
              {"cell_type": "raw", "source": ["---\\n", "title: 注意力\\n", "---\\n"]},
              {"cell_type": "raw", "source": "\\\\section{GPT-3}"},
              {"cell_type": "code", "source": "x", "outputs": [
                {"output_type": "stream", "text": ["12\\n", "34\\n"]},
                {"output_type": "execute_result", "data": {"text/plain": "5", "image/png": "AAAA"}}]}
            ], "nbformat": 4}
            """);

    assertThat(document.title()).isEqualTo("注意力");
    assertThat(Parsed.outline(document)).containsExactly("PARAGRAPH: \\section{GPT-3}", "CODE: x");
    assertThat(document.reading().leftOut()).isEqualTo("12\n34".length() + "5".length());
  }

  @Test
  void aNotebookMayHoldAnyLevelAndALargePicture() throws IOException {
    String cells =
        """
        {"cells": [
          {"cell_type": "heading", "level": 9, "source": "GPT-3"},
          {"cell_type": "heading", "level": -1, "source": "GPT-4"},
          {"cell_type": "code", "source": "x", "outputs": [{"data": {"image/png": "%s"}}]}
        ]}
        """;

    assertThat(Parsed.outline(Parsed.text("a.ipynb", cells.formatted("A".repeat(21_000_000)))))
        .containsExactly("HEADING 6: GPT-3", "HEADING 1: GPT-4", "CODE: x");
  }

  @Test
  void aNotebookCutOffIsDamaged() {
    assertThatThrownBy(() -> Parsed.text("a.ipynb", "{\"cells\": [\n{\"cell_type\": \"mark"))
        .hasMessage("damaged: the notebook's JSON breaks off or is wrong at line 2");
  }

  @Test
  void subtitlesAreWhatIsSaidWithItsLine() throws IOException {
    Document document =
        Parsed.text(
            "a.srt",
            """
            1
            00:00:01,000 --> 00:00:02,500
            欢迎来到<i>注意力机制</i>
            Welcome to attention

            2
            00:00:03,000 --> 00:00:04,000
            GPT-3
            """);

    assertThat(Parsed.outline(document))
        .containsExactly("PARAGRAPH @3: 欢迎来到注意力机制\nWelcome to attention", "PARAGRAPH @8: GPT-3");
  }

  @Test
  void webSubtitlesLoseNotesAndSettings() throws IOException {
    Document document =
        Parsed.text(
            "a.vtt",
            "WEBVTT\n\nNOTE nothing said\n\n00:01.000 --> 00:02.000 align:start\n<v Ada>GPT-3 注意力机制\n");

    assertThat(Parsed.outline(document)).containsExactly("PARAGRAPH @6: GPT-3 注意力机制");
  }
}
