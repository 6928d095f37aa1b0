package wenmai.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;
import wenmai.corpus.CodePoints;
import wenmai.corpus.Document;
import wenmai.corpus.Passage;
import wenmai.corpus.Reference;
import wenmai.corpus.Span;
import wenmai.corpus.Target;
import wenmai.index.analysis.MixedText;

class DocumentCodecTest {
  @ParameterizedTest
  @MethodSource("wenmai.index.analysis.MixedText#seeds")
  void whatIsWrittenIsReadBackEqual(long seed) throws IOException {
    Document document = document(new Random(seed));
    BytesRef bytes = DocumentCodec.encode(document);
    byte[] amid = new byte[bytes.length + 7];
    System.arraycopy(bytes.bytes, bytes.offset, amid, 3, bytes.length);
    assertThat(DocumentCodec.decode(new BytesRef(amid, 3, bytes.length))).isEqualTo(document);
  }

  @ParameterizedTest
  @MethodSource("wenmai.index.analysis.MixedText#seeds")
  void thePlaceOfAPassageIsReadBackEqual(long seed) {
    Random random = new Random(seed);
    String text = "GPT-3" + MixedText.of(random, 40) + "\ud83d\ude00 注意力机制";
    int start = text.length() - 5;
    Passage passage =
        new Passage(new Span(start, text.length()), List.of(), random.nextInt(9), random.nextInt());
    PassagePlace place = new PassagePlace(passage, CodePoints.of(text));
    assertThat(place.pointStart()).isEqualTo(text.codePointCount(0, start));
    assertThat(PassagePlace.decode(place.encode())).isEqualTo(place);
  }

  private static Document document(Random random) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    List<Reference> references = new ArrayList<>();
    for (int i = random.nextInt(20); i > 0; i--) {
      int start = text.length();
      text.append(MixedText.of(random, 30));
      Span span = new Span(start, text.length());
      BlockKind kind = BlockKind.values()[random.nextInt(BlockKind.values().length)];
      blocks.add(new Block(kind, 1 + random.nextInt(6), span, random.nextInt(9), blocks.size()));
      Reference.Kind target =
          Reference.Kind.values()[random.nextInt(Reference.Kind.values().length)];
      references.add(
          new Reference(
              target,
              "t" + i,
              MixedText.of(random, 5),
              "注意力机制",
              span,
              random.ints(random.nextInt(3), 1, 99).boxed().toList()));
      text.append("\n\n");
    }
    return new Document(
        "id" + random.nextInt(),
        "0".repeat(64),
        "text/plain",
        MixedText.of(random, 5),
        random.nextBoolean() ? List.of() : List.of("Brown", "张三"),
        random.nextBoolean() ? null : LocalDate.ofEpochDay(random.nextInt(60_000) - 30_000),
        "zh",
        text.toString(),
        blocks,
        references,
        random.nextBoolean() ? List.of() : List.of(Target.arxiv("2005.14165")));
  }
}
