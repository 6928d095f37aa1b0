package wenmai.ingest.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import wenmai.corpus.Fold;
import wenmai.corpus.Lexicon;

/** Lexicons of names that share their beginnings, stand in one another, and have conditions. */
final class RandomLexicon {
  private static final String FACE = "\ud83d\ude00";
  private static final String RARE_HAN = "\ud840\udc00";
  private static final String[] PIECES = {
    "GPT",
    "-",
    " ",
    "3",
    "3.5",
    "attention",
    "self",
    "A",
    "s",
    "BERT",
    "注意力",
    "机制",
    "模型",
    "语言",
    "学习",
    "微",
    "调",
    "监督",
    "few",
    "shot",
    "er",
    "C++",
    "x",
    FACE,
    RARE_HAN,
    "大",
    "的",
    "5",
    "T"
  };
  private static final int MOST = 40;

  private RandomLexicon() {}

  static Lexicon of(Random random) {
    StringBuilder yaml = new StringBuilder();
    Set<String> keys = new HashSet<>();
    int size = 1 + random.nextInt(MOST);
    for (int i = 0; i < size; i++) {
      List<String> names = new ArrayList<>();
      for (int n = random.nextInt(3); n >= 0; n--) {
        String name = name(random);
        if (keys.add(Fold.key(name))) {
          names.add(quoted(name));
        }
      }
      if (!names.isEmpty()) {
        yaml.append(
            "- {id: c%d, kind: %s".formatted(i, random.nextBoolean() ? "model" : "concept"));
        yaml.append(", prefLabel: {en: ").append(names.getFirst()).append('}');
        if (names.size() > 1) {
          yaml.append(", altLabel: {en: ").append(names.subList(1, names.size())).append('}');
        }
        yaml.append(random.nextInt(4) == 0 ? ", case: exact" : "");
        yaml.append(random.nextInt(4) == 0 ? condition("require", random) : "");
        yaml.append(random.nextInt(4) == 0 ? condition("notWith", random) : "").append("}\n");
      }
    }
    return Lexicons.of(yaml.toString());
  }

  private static String condition(String key, Random random) {
    return ", " + key + ": [" + quoted(name(random)) + ", " + quoted(name(random)) + "]";
  }

  private static String quoted(String name) {
    return '"' + name.replace(RARE_HAN, "\\U00020000").replace(FACE, "\\U0001F600") + '"';
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int n = random.nextInt(4); n >= 0 || Fold.key(name.toString()).isEmpty(); n--) {
      name.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return name.toString().strip();
  }
}
