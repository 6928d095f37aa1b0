package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Document;
import wenmai.corpus.Span;

/** What a document is itself known by. */
class OwnAddressesTest {
  @Test
  void aDocumentSaysWhatItIsItself() throws IOException {
    Document note =
        Parsed.text("a.md", "---\nurl: https://example.org/a\ndoi: 10.1000/1\n---\n\n正文一句话。\n");
    assertThat(note.knownAs())
        .extracting(own -> own.key())
        .containsExactly("url:example.org/a", "doi:10.1000/1");
    Document page =
        Parsed.text(
            "a.html",
            """
            <html><head><link href='https://example.org/b?utm_source=x' rel="canonical">
            <meta name="citation_arxiv_id" content="1706.03762v5">
            <meta name="citation_doi" content="10.1000/2">
            <meta property="og:url" content="https://example.org/"></head>
            <body><p>The attention mechanism lets a model look at the whole sentence.</p></body></html>
            """);
    assertThat(page.knownAs())
        .extracting(own -> own.key())
        .containsExactlyInAnyOrder("url:example.org/b", "arxiv:1706.03762", "doi:10.1000/2");
  }

  @Test
  void theStampOfAPaperIsNoReferenceToIt() {
    String text =
        "A title\n\narXiv:2203.02155v1 [cs.CL] 4 Mar 2022\n\nText cites arXiv:1706.03762.";
    Block first = new Block(BlockKind.PARAGRAPH, 0, new Span(0, text.length()), 1, 0);
    Draft draft = new Draft("id", "0");
    assertThat(OwnAddresses.stamp(text, List.of(first), draft).of(text))
        .isEqualTo("arXiv:2203.02155v1 [cs.CL]");
  }
}
