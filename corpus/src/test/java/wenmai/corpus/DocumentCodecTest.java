package wenmai.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentCodecTest {
  @ParameterizedTest
  @MethodSource("wenmai.corpus.RandomText#seeds")
  void whatIsWrittenIsReadBackEqual(long seed) {
    Document document = document(seed);
    byte[] bytes = DocumentCodec.encode(document);
    byte[] amid = new byte[bytes.length + 7];
    System.arraycopy(bytes, 0, amid, 3, bytes.length);
    assertThat(DocumentCodec.decode(amid, 3, bytes.length)).isEqualTo(document);
  }

  private static List<LineJump> jumps(Span span, Random random) {
    return random
        .ints(random.nextInt(4), 1, 99)
        .filter(place -> place < span.length())
        .distinct()
        .sorted()
        .mapToObj(place -> new LineJump(span.start() + place, random.nextInt(400) - 200))
        .toList();
  }

  private static Document document(long seed) {
    Random random = new Random(seed);
    RandomText words = new RandomText(seed);
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    List<Reference> references = new ArrayList<>();
    for (int i = random.nextInt(20); i > 0; i--) {
      int start = text.length();
      text.append(words.likely(30));
      Span span = new Span(start, text.length());
      BlockKind kind = BlockKind.values()[random.nextInt(BlockKind.values().length)];
      int level = 1 + random.nextInt(6);
      int page = random.nextInt(9);
      blocks.add(new Block(kind, level, span, page, blocks.size(), jumps(span, random)));
      Reference.Kind target =
          Reference.Kind.values()[random.nextInt(Reference.Kind.values().length)];
      references.add(
          new Reference(
              target,
              "t" + i,
              words.likely(5),
              "注意力机制",
              span,
              random.ints(random.nextInt(3), 1, 99).boxed().toList()));
      text.append("\n\n");
    }
    return new Document(
        "id" + random.nextInt(),
        "0".repeat(64),
        "text/plain",
        words.likely(5),
        random.nextBoolean() ? List.of() : List.of("Brown", "张三"),
        random.nextBoolean() ? null : LocalDate.ofEpochDay(random.nextInt(60_000) - 30_000),
        "zh",
        text.toString(),
        blocks,
        references,
        random.nextBoolean() ? List.of() : List.of(Target.arxiv("2005.14165")),
        new Reading("GB18030", random.nextInt(99), random.nextInt(99), List.of("some")));
  }
}
