package wenmai.ingest.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Concept;
import wenmai.corpus.ConceptKind;
import wenmai.corpus.Document;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Name;
import wenmai.ingest.passage.Documents;
import wenmai.ingest.segment.HanLpSegmenter;

class SuggestTest {
  private static final Lexicon KNOWN =
      Lexicon.of(
          List.of(
              new Concept(
                  "reward-model",
                  ConceptKind.CONCEPT,
                  List.of(name("奖励模型", "zh"), name("reward model", "en")),
                  List.of(),
                  java.util.Map.of(),
                  0,
                  "")));

  @Test
  void aPairInBracketsIsFoundWithBothNames() {
    Candidate found =
        only("我们使用梯度裁剪（gradient clipping）来稳定训练。", "梯度裁剪很简单，Gradient Clipping is simple.");
    assertThat(found.zh()).containsExactly("梯度裁剪");
    assertThat(found.en()).containsExactly("gradient clipping");
    assertThat(found.evidence()).containsExactly(Evidence.PAIR);
    assertThat(found.mentions()).isEqualTo(4);
    assertThat(found.example().sentence()).contains("梯度裁剪（gradient clipping）");
    assertThat(found.example().line()).isEqualTo(1);
  }

  @Test
  void anAcronymIsFoundWithItsLongForm() {
    Candidate found =
        only("It is called direct advantage estimation (DAE).", "Later DAE was improved.");
    assertThat(found.en()).containsExactly("direct advantage estimation", "DAE");
    assertThat(found.evidence()).containsExactly(Evidence.ACRONYM);
  }

  @Test
  void bothTogetherAreOneCandidate() {
    Candidate found = only("这叫群体相对优化（Group Relative Optimization，GRO）。", "群体相对优化很快，GRO 也很省。");
    assertThat(found.zh()).containsExactly("群体相对优化");
    assertThat(found.en()).containsExactly("Group Relative Optimization", "GRO");
    assertThat(found.evidence()).containsExactlyInAnyOrder(Evidence.PAIR, Evidence.ACRONYM);
  }

  @Test
  void whatTheLexiconKnowsIsNotSuggested() {
    assertThat(suggest("奖励模型（reward models）打分。", "獎勵模型（Reward-Model）打分。")).isEmpty();
  }

  @Test
  void noNameIsMadeOfRemarksCitationsAndCode() {
    assertThat(
            suggest(
                "结果见下（左）和（右），也见（Vaswani et al., 2017）。",
                "这个词（“口罩制造商”）是译文，详见文档（see below）。",
                "他说过这话（at that time）。",
                "他说过这话（at that time）。"))
        .isEmpty();
    Document code =
        new Documents().block(BlockKind.CODE, 0, "x = 1  # 梯度裁剪（gradient clipping）").document();
    assertThat(suggest(code, code)).isEmpty();
  }

  @Test
  void aNewWordIsFoundWhereItStandsOften() {
    StringBuilder text = new StringBuilder();
    String[] before = {"我们用", "其中", "他说", "所以", "如果", "因为", "后来", "关于", "对于", "还有"};
    String[] behind = {"很大", "不行", "变了", "可用", "已有", "最快", "太慢", "在此", "和他", "就好"};
    for (int i = 0; i < 60; i++) {
      text.append(before[i % 10]).append("残差链路").append(behind[(i * 7 + i / 10) % 10]).append("。");
    }
    for (int i = 0; i < 400; i++) {
      text.append((char) (0x4e00 + i * 7)).append((char) (0x5e00 + i * 5)).append('。');
    }
    Document document = new Documents().paragraph(text.toString()).document();
    Document other = new Documents().paragraph("残差链路。").document();
    List<Candidate> found = rank(List.of(document, named(other, "other")));
    assertThat(found)
        .anySatisfy(
            one -> {
              assertThat(one.zh()).containsExactly("残差链路");
              assertThat(one.evidence()).containsExactly(Evidence.NEW_WORD);
              assertThat(one.mentions()).isEqualTo(61);
            });
  }

  private static Document named(Document document, String id) {
    return new Document(
        id,
        document.sha256(),
        document.mediaType(),
        document.title(),
        document.authors(),
        document.published(),
        document.language(),
        document.text(),
        document.blocks(),
        document.references());
  }

  private static Candidate only(String... paragraphs) {
    List<Candidate> found = suggest(paragraphs);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<Candidate> suggest(String... paragraphs) {
    Documents documents = new Documents();
    List.of(paragraphs).forEach(documents::paragraph);
    return suggest(documents.document());
  }

  private static List<Candidate> suggest(Document... documents) {
    return rank(List.of(documents));
  }

  private static List<Candidate> rank(List<Document> documents) {
    Gathering gathering = new Gathering(KNOWN);
    documents.forEach(gathering::read);
    Counting counting = gathering.counting(new HanLpSegmenter());
    documents.forEach(counting::read);
    return counting.ranked();
  }

  private static Name name(String text, String language) {
    return new Name(text, language, false, List.of(), List.of(), false);
  }
}
