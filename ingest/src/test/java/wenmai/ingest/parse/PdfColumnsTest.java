package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Document;
import wenmai.ingest.parse.Printed.Face;

/** Pages set in two columns, with running heads and page numbers, give the text that was set. */
class PdfColumnsTest {
  private static final float WIDTH = 595;
  private static final float HEIGHT = 842;
  private static final float MARGIN = 56;
  private static final float GUTTER = 18;
  private static final float SIZE = 10;
  private static final float PITCH = 12.5f;
  private static final String HAN =
      "注意力机制让模型在处理一个词的时候看到其他的词并且为每一个词算出它有多重要大语言模型由此学会了长距离的关系参数规模和数据共同决定损失";
  private static final String[] WORDS = {
    "attention",
    "is",
    "a",
    "way",
    "for",
    "models",
    "to",
    "look",
    "at",
    "every",
    "word",
    "of",
    "the",
    "input",
    "and",
    "weigh",
    "it",
    "parameters",
    "language",
    "reinforcement",
    "learning",
    "from",
    "human",
    "feedback",
    "GPT-3",
    "BERT",
    "state-of-the-art",
    "pre-training",
    "scales"
  };

  private final Random random;
  private final List<String> known = new ArrayList<>();
  private int cuts;

  PdfColumnsTest() {
    long seed = Long.getLong("wenmai.seed", System.nanoTime());
    System.out.println("PdfColumnsTest seed " + seed);
    random = new Random(seed);
  }

  @Test
  void englishInTwoColumnsComesAsItWasSet() throws IOException {
    for (int i = 0; i < 12; i++) {
      check(Face.PLAIN);
    }
  }

  @Test
  void chineseInTwoColumnsComesAsItWasSet() throws IOException {
    for (int i = 0; i < 12; i++) {
      check(Face.HAN);
    }
  }

  private void check(Face face) throws IOException {
    known.clear();
    cuts = 0;
    byte[] pdf = set(face);
    Document document = Parsed.bytes("a.pdf", pdf);
    String gap = face == Face.HAN ? "" : " ";
    same(document.text().replaceAll("\\s+", gap), String.join(gap, known));
    assertThat(document.blocks().size()).isBetween(known.size(), known.size() + cuts);
    assertThat(document.reading().leftOut()).isPositive();
    assertThat(document.blocks().getFirst().kind()).isEqualTo(BlockKind.HEADING);
  }

  private static void same(String actual, String expected) {
    int at = Arrays.mismatch(actual.toCharArray(), expected.toCharArray());
    int from = Math.max(0, at - 60);
    String is = at < 0 ? "" : actual.substring(from, Math.min(actual.length(), at + 60));
    String should = at < 0 ? "" : expected.substring(from, Math.min(expected.length(), at + 60));
    assertThat(is).isEqualTo(should);
  }

  private byte[] set(Face face) throws IOException {
    try (Printed out = new Printed()) {
      float column = (WIDTH - 2 * MARGIN - GUTTER) / 2;
      String title = words(face, 4);
      List<String[]> lines = new ArrayList<>();
      known.add(title);
      int paragraphs = 30 + random.nextInt(20);
      String abstractWords = words(face, 80);
      known.add(abstractWords);
      for (int i = 0; i < paragraphs; i++) {
        String words = words(face, 30 + random.nextInt(face == Face.HAN ? 150 : 60));
        known.add(words);
        lines.addAll(broken(out, face, words, column));
      }
      int at = 0;
      for (int number = 1; at < lines.size() || number <= 3; number++) {
        out.page(WIDTH, HEIGHT);
        out.at(MARGIN, HEIGHT - 36, Face.PLAIN, 8, "Proceedings of Nothing, vol. " + number);
        float top = HEIGHT - 70;
        if (number == 1) {
          out.at(MARGIN + 40, top, face == Face.HAN ? face : Face.BOLD, 16, title);
          top -= 30;
          for (String[] line : broken(out, face, abstractWords, 2 * column + GUTTER)) {
            line(out, face, MARGIN, top, 2 * column + GUTTER, line);
            top -= PITCH;
          }
          top -= PITCH;
        }
        for (int side = 0; side < 2; side++) {
          float x = MARGIN + side * (column + GUTTER);
          for (float y = top; y > 60 && at < lines.size(); y -= PITCH) {
            line(out, face, x, y, column, lines.get(at++));
          }
          cuts++;
        }
        out.at(WIDTH / 2, 30, Face.PLAIN, 8, String.valueOf(number));
      }
      return out.bytes();
    }
  }

  /** Lines with how far each is indented and whether it ends its paragraph. */
  private List<String[]> broken(Printed out, Face face, String words, float width) {
    List<String[]> lines = new ArrayList<>();
    String gap = face == Face.HAN ? "" : " ";
    StringBuilder line = new StringBuilder();
    boolean first = true;
    for (String word : words.split(face == Face.HAN ? "(?<=.)(?![，。])" : " ")) {
      float room = width - (first ? 15 : 0);
      String longer = line.isEmpty() ? word : line + gap + word;
      if (out.width(face, SIZE, longer) <= room) {
        line.setLength(0);
        line.append(longer);
        continue;
      }
      String head = word.length() > 8 && word.matches("[a-z]+") ? word.substring(0, 4) + "-" : "";
      boolean fits = out.width(face, SIZE, line + gap + head) <= room;
      boolean split = !head.isEmpty() && fits;
      lines.add(new String[] {split ? line + gap + head : line.toString(), first ? "15" : "0", ""});
      line.setLength(0);
      line.append(split ? word.substring(4) : word);
      first = false;
    }
    lines.add(new String[] {line.toString(), first ? "15" : "0", "end"});
    return lines;
  }

  private void line(Printed out, Face face, float x, float y, float width, String[] line) {
    float indent = Float.parseFloat(line[1]);
    int blanks = line[0].split(" ").length - 1;
    float room = width - indent - out.width(face, SIZE, line[0]);
    float stretch = line[2].isEmpty() && blanks > 0 ? room / blanks : 0;
    out.at(x + indent, y, face, SIZE, stretch, line[0]);
  }

  private String words(Face face, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      if (face == Face.HAN) {
        words.append(HAN.charAt(random.nextInt(HAN.length())));
        words.append(count > 10 && i % 9 == 7 && i < count - 2 ? "，" : "");
      } else {
        words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
      }
    }
    return count > 10 ? words + (face == Face.HAN ? "。" : ".") : words.toString();
  }
}
