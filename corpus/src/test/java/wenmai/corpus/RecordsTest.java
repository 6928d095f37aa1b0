package wenmai.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the records refuse to be made of. */
class RecordsTest {
  private static final String TEXT = "注意力机制\n\nGPT-3 \ud83d\ude00\n";
  private static final Block FIRST = block(0, 5);
  private static final Block SECOND = block(7, 15);
  private static final Concept GPT_3 = concept("gpt-3", "GPT-3");

  @Test
  void aDocumentLeavesOnlyWhiteSpaceOutOfItsBlocks() {
    assertThat(document(FIRST, SECOND).blocks()).containsExactly(FIRST, SECOND);
    assertRefused("text at 7 stands in no block", FIRST);
    assertRefused("text at 0 stands in no block", SECOND);
    assertRefused("text at 4 stands in no block", block(0, 4), SECOND);
    assertRefused("text at 0 stands in no block");
  }

  @Test
  void blocksStandInOrderInsideTheText() {
    assertRefused("text at 0 stands in no block", SECOND, FIRST);
    assertRefused("blocks overlap at 4", FIRST, block(4, 15));
    assertRefused("leaves the text", FIRST, block(7, 17));
    assertRefused("splits a surrogate pair", FIRST, block(7, 14));
  }

  @Test
  void aHeadingHasALevelAndNothingIsNegative() {
    for (int level : new int[] {0, 7, -1}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Block(BlockKind.HEADING, level, new Span(0, 5), 0, 0))
          .withMessageContaining("not " + level);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Block(BlockKind.PARAGRAPH, 0, new Span(0, 5), -1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Block(BlockKind.PARAGRAPH, 0, new Span(0, 5), 0, -1));
  }

  @Test
  void aReferenceHasATargetAndAPlace() {
    assertThatIllegalArgumentException().isThrownBy(() -> reference(" ", 5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> document(List.of(FIRST, SECOND), List.of(reference("2005.14165", 99))))
        .withMessageContaining("reference 2005.14165");
  }

  @Test
  void passagesAreNotEmptyAndDoNotOverlap() {
    assertThatIllegalArgumentException().isThrownBy(() -> passage(3, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tagged(List.of(passage(0, 5), passage(4, 15)), List.of()))
        .withMessage("passages overlap at 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tagged(List.of(passage(0, 17)), List.of()))
        .withMessageContaining("leaves the text");
  }

  @Test
  void aMentionIsWhatStandsInTheTextInsideAPassage() {
    List<Passage> passages = List.of(passage(0, 5), passage(7, 15));
    assertThat(tagged(passages, List.of(mention(7, "GPT-3"))).mentions()).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tagged(passages, List.of(mention(7, "gpt-3"))))
        .withMessage("mention 'gpt-3' is not in the text");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tagged(passages, List.of(mention(13, "GPT-3"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tagged(List.of(passage(0, 5)), List.of(mention(7, "GPT-3"))))
        .withMessage("mention 'GPT-3' at 7 lies in no passage, or out of order");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tagged(passages, List.of(mention(7, "GPT-3"), mention(0, "注意力机制"))))
        .withMessageContaining("out of order");
  }

  @Test
  void aMentionFitsItsSpanAndHasTwoLevels() {
    Span span = new Span(7, 11);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mention(span, "GPT-3", GPT_3, 0, "GPT-3"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mention(span, "GPT-", GPT_3, 2, "GPT-3"));
  }

  @Test
  void aConceptHasANameAndANameHasLetters() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Concept("gpt-3", ConceptKind.MODEL, List.of(), List.of(), Map.of(), 2020, ""));
    assertThatIllegalArgumentException().isThrownBy(() -> concept("gpt-3", " "));
  }

  @Test
  void recordsDoNotFollowTheListsTheyWereMadeFrom() {
    List<Block> blocks = new ArrayList<>(List.of(FIRST, SECOND));
    Document document = document(blocks, List.of());
    blocks.clear();
    assertThat(document.blocks()).hasSize(2);
  }

  private static void assertRefused(String why, Block... blocks) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> document(blocks))
        .withMessageContaining(why);
  }

  private static Block block(int start, int end) {
    return new Block(BlockKind.PARAGRAPH, 0, new Span(start, end), 0, 0);
  }

  private static Document document(Block... blocks) {
    return document(List.of(blocks), List.of());
  }

  private static Document document(List<Block> blocks, List<Reference> references) {
    return new Document("d", "", "text/plain", "", List.of(), null, "zh", TEXT, blocks, references);
  }

  private static Reference reference(String target, int end) {
    return new Reference(Reference.Kind.ARXIV, target, "注意力机制", "", new Span(0, end), List.of(1));
  }

  private static Passage passage(int start, int end) {
    return new Passage(new Span(start, end), List.of(), 0, 0);
  }

  private static TaggedDocument tagged(List<Passage> passages, List<Mention> mentions) {
    return new TaggedDocument(document(FIRST, SECOND), passages, mentions);
  }

  private static Mention mention(int start, String surface) {
    return new Mention(new Span(start, start + surface.length()), surface, GPT_3, 0, "GPT-3");
  }

  private static Concept concept(String id, String name) {
    Name only = new Name(name, "en", false, List.of(), List.of(), false);
    return new Concept(id, ConceptKind.MODEL, List.of(only), List.of(), Map.of(), 2020, "");
  }
}
