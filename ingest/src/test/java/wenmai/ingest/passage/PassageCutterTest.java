package wenmai.ingest.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Document;
import wenmai.corpus.Passage;

class PassageCutterTest {
  /** 20 characters. */
  private static final String SENTENCE = "注意力机制让模型关注输入里最重要的部分。";

  private final PassageCutter cutter = new PassageCutter();

  @Test
  void headingsBeginAPassageAndStayWithWhatFollows() {
    Document document =
        new Documents()
            .paragraph("前言。")
            .heading(1, "GPT-3")
            .heading(2, "原理")
            .paragraph(SENTENCE)
            .heading(2, "历程")
            .paragraph(SENTENCE)
            .heading(1, "附录")
            .document();
    assertThat(texts(document))
        .containsExactly("前言。", "GPT-3\n\n原理\n\n" + SENTENCE, "历程\n\n" + SENTENCE, "附录");
    assertThat(cutter.cut(document))
        .extracting(Passage::headings)
        .containsExactly(List.of(), List.of("GPT-3", "原理"), List.of("GPT-3", "历程"), List.of("附录"));
  }

  @Test
  void smallNeighboursAreMerged() {
    Documents items = new Documents().paragraph("步骤如下：");
    for (int i = 0; i < 12; i++) {
      items.block(BlockKind.LIST_ITEM, 0, SENTENCE);
    }
    assertThat(cutter.cut(items.document())).hasSize(2);
  }

  @Test
  void aScrapAtTheEndOfASectionJoinsThePassageBefore() {
    Document document = new Documents().paragraph(SENTENCE.repeat(7)).paragraph("就是这样。").document();
    assertThat(cutter.cut(document)).hasSize(1);
  }

  @Test
  void aLongParagraphIsCutAtSentenceEndsIntoEvenParts() {
    Document document = new Documents().paragraph(SENTENCE.repeat(20)).document();
    assertThat(texts(document)).containsExactly(SENTENCE.repeat(10), SENTENCE.repeat(10));
  }

  @Test
  void englishIsCutAtTwiceTheLength() {
    String sentence = "Attention lets the model look at what matters most here. ";
    Document document = new Documents().paragraph(sentence.repeat(20).strip()).document();
    assertThat(texts(document))
        .hasSize(2)
        .allSatisfy(text -> assertThat(text).startsWith("Attention").endsWith("here."));
  }

  @Test
  void anEndlessSentenceIsCutAtAClauseMarkElseBetweenWords() {
    Document clauses = new Documents().paragraph("模型越来越大，".repeat(60)).document();
    assertThat(texts(clauses)).allSatisfy(text -> assertThat(text).endsWith("，"));
    Document words = new Documents().paragraph("attention ".repeat(200).strip()).document();
    assertThat(texts(words)).allSatisfy(text -> assertThat(text).matches("(attention ?)+"));
    Document emoji = new Documents().paragraph("\ud83d\ude00".repeat(900)).document();
    assertThat(texts(emoji)).allSatisfy(text -> assertThat(text).startsWith("\ud83d"));
  }

  @Test
  void codeAndTablesStandAlone() {
    Document document =
        new Documents()
            .paragraph("看代码：")
            .block(BlockKind.CODE, 0, "model = GPT3()\nmodel.fit()")
            .paragraph("结果：")
            .block(BlockKind.TABLE, 0, "模型\t参数")
            .block(BlockKind.TABLE, 1, "GPT-3\t175B")
            .block(BlockKind.TABLE, 0, "另一张表")
            .document();
    assertThat(texts(document))
        .containsExactly(
            "看代码：", "model = GPT3()\nmodel.fit()", "结果：", "模型\t参数\n\nGPT-3\t175B", "另一张表");
  }

  @Test
  void longCodeIsCutAtLineEnds() {
    String line = "    attention = softmax(query @ key) @ value\n";
    Document document =
        new Documents().heading(1, "代码").block(BlockKind.CODE, 0, line.repeat(100)).document();
    assertThat(texts(document))
        .hasSizeGreaterThan(2)
        .allSatisfy(text -> assertThat(text).hasSizeLessThan(1520).endsWith("@ value"))
        .first()
        .asString()
        .startsWith("代码\n\n    attention");
  }

  @Test
  void pageAndLineAreThoseOfTheStart() {
    Document document =
        new Documents()
            .page(3)
            .paragraph((SENTENCE + "\n").repeat(20).strip())
            .page(4)
            .paragraph(SENTENCE)
            .document();
    List<Passage> passages = cutter.cut(document);
    assertThat(passages).extracting(Passage::line).containsExactly(1, 11);
    assertThat(passages).extracting(Passage::page).containsExactly(3, 3);
  }

  /** A guard against counting from the block's start for each passage. */
  @Test
  void linesOfOneEndlessBlockAreCountedOnce() {
    String lines = (SENTENCE + "\n".repeat(2_000)).repeat(10_000).strip();
    Document document = new Documents().block(BlockKind.CODE, 0, lines).document();
    List<Passage> passages =
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> cutter.cut(document));
    assertThat(passages.getLast().line()).isEqualTo(1 + 9_999 * 2_000);
  }

  private List<String> texts(Document document) {
    return cutter.cut(document).stream().map(p -> p.span().of(document.text())).toList();
  }
}
