package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Document;

/** Parses small sources, and checks of every document what holds for all. */
public final class Parsed {
  private static final DocumentParser PARSER = new DocumentParser();

  private Parsed() {}

  public static Document text(String name, String text) throws IOException {
    return bytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public static Document bytes(String name, byte[] bytes) throws IOException {
    Document document = PARSER.parse(name, bytes);
    check(document);
    return document;
  }

  /** Text is clean, blocks cover it and have no blank edges; spans are checked by the records. */
  static void check(Document document) {
    String text = document.text();
    assertThat(Normalizer.isNormalized(text, Form.NFC)).as("NFC").isTrue();
    assertThat(text.codePoints().filter(Parsed::isUnclean).toArray()).as("unclean").isEmpty();
    assertThat(text).doesNotContainPattern("[ \t]\n|^\n").isEqualTo(text.stripTrailing());
    int line = 0;
    for (Block block : document.blocks()) {
      String words = block.span().of(text);
      assertThat(words).isNotBlank().isEqualTo(words.stripTrailing());
      assertThat(block.line()).as("line of " + words).isGreaterThanOrEqualTo(line);
      line = block.line();
    }
  }

  private static boolean isUnclean(int point) {
    return (Character.isISOControl(point) && point != '\n' && point != '\t')
        || point == 0xad
        || point == 0xfeff
        || (point >= 0xd800 && point <= 0xdfff);
  }

  /** Blocks as readable lines: kind, level where it says something, line or page, words. */
  static List<String> outline(Document document) {
    return document.blocks().stream().map(block -> describe(document, block)).toList();
  }

  private static String describe(Document document, Block block) {
    String level = block.level() == 0 ? "" : " " + block.level();
    String line = block.line() == 0 ? "" : " @" + block.line();
    String page = block.page() == 0 ? "" : " p" + block.page();
    return block.kind() + level + line + page + ": " + block.span().of(document.text());
  }

  static List<String> headings(Document document) {
    return document.blocks().stream()
        .filter(block -> block.kind() == BlockKind.HEADING)
        .map(block -> block.level() + " " + block.span().of(document.text()))
        .toList();
  }
}
