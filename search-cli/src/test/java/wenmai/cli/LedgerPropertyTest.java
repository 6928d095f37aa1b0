package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** However a folder came to be what it is, its index is what a rebuild would make. */
class LedgerPropertyTest {
  private static final String[] QUERIES = {
    "注意力机制", "奖励模型", "GPT-3", "language model", "\"一句话\"", "BERT OR 词向量"
  };

  @TempDir Path folder;

  private final Seed seed = Seed.next();
  private final Random random = seed.random();

  /** What lies on the disk now, and what lay there when it was last indexed. */
  private final Map<String, String> files = new TreeMap<>();

  private Map<String, String> indexed = Map.of();
  private int writes;

  @RepeatedTest(3)
  void anyHistoryEndsLikeARebuild() throws IOException {
    Program wenmai = new Program(folder);
    Path notes = Files.createDirectories(wenmai.folder().resolve("notes"));
    for (int round = 0; round < 8; round++) {
      for (int steps = random.nextInt(5); steps >= 0; steps--) {
        step(notes);
      }
      JsonNode report = wenmai.run("index", "notes", "-o", "json").exits(0).json();
      assertThat(counts(report)).as("%s, round %d", seed, round).isEqualTo(expected());
      indexed = new TreeMap<>(files);
    }
    Program fresh = new Program(folder).with("WENMAI_INDEX", folder.resolve("fresh").toString());
    fresh.run("index", "notes").exits(0);
    SameIndex.check(wenmai, fresh, seed.toString());
    for (String query : QUERIES) {
      assertThat(found(wenmai, query)).as("%s: %s", seed, query).isEqualTo(found(fresh, query));
    }
    assertThat(wenmai.run("extract").out()).as("%s", seed).isEqualTo(fresh.run("extract").out());
  }

  private void step(Path notes) throws IOException {
    String some =
        files.isEmpty() ? null : List.copyOf(files.keySet()).get(random.nextInt(files.size()));
    switch (some == null ? 0 : random.nextInt(5)) {
      case 0 -> put(notes, name(extension()), null);
      case 1 -> put(notes, some, null);
      case 2 -> {
        String text = files.get(some);
        drop(notes, some);
        put(notes, name(extensionOf(some)), text);
      }
      case 3 -> drop(notes, some);
      default -> put(notes, name(extensionOf(some)), files.get(some));
    }
  }

  private void put(Path notes, String name, String text) throws IOException {
    String words = text == null ? text(extensionOf(name)) : text;
    Path file = notes.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, words);
    files.put(name, words);
  }

  private void drop(Path notes, String name) throws IOException {
    Files.delete(notes.resolve(name));
    files.remove(name);
  }

  private String name(String extension) {
    return "f" + random.nextInt(4) + "/n" + random.nextInt(30) + "." + extension;
  }

  private String extension() {
    return new String[] {"md", "txt", "html"}[random.nextInt(3)];
  }

  private static String extensionOf(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** A text that no other write has, in the form of the extension. */
  private String text(String extension) {
    String[] sentences = {
      "注意力机制让模型看整句话。", "奖励模型替人打分，GPT-3 也学会了。", "A language model predicts the next word.",
      "BERT 只用编码器。", "这是一句话，里面有𠮷和😀。", "詞向量是語言模型的起點。"
    };
    StringBuilder body = new StringBuilder("第 " + writes++ + " 次写下。");
    for (int i = random.nextInt(12); i >= 0; i--) {
      body.append(sentences[random.nextInt(sentences.length)]);
    }
    return switch (extension) {
      case "md" -> "# 标题 " + writes + "\n\n" + body + "\n\n- 一\n- 二\n";
      case "html" -> "<html><head><title>页 " + writes + "</title></head><body><p>" + body + "</p>";
      default -> body + "\n\n" + body.reverse() + "\n";
    };
  }

  /** What the difference between the two states must be reported as. */
  private Map<String, Integer> expected() {
    Map<String, Integer> counts = zero();
    List<String> gone = new ArrayList<>();
    indexed.forEach(
        (name, text) -> {
          if (!files.containsKey(name)) {
            gone.add(extensionOf(name) + text);
          }
        });
    files.forEach(
        (name, text) -> {
          String before = indexed.get(name);
          boolean moved = before == null && gone.remove(extensionOf(name) + text);
          String kind = moved ? "moved" : before == null ? "added" : "unchanged";
          counts.merge(before != null && !before.equals(text) ? "changed" : kind, 1, Integer::sum);
        });
    counts.put("removed", gone.size());
    return counts;
  }

  private static Map<String, Integer> counts(JsonNode report) {
    Map<String, Integer> counts = zero();
    counts.replaceAll((name, none) -> report.get(name).asInt());
    return counts;
  }

  private static Map<String, Integer> zero() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String kind : List.of("added", "changed", "moved", "removed", "unchanged", "failed")) {
      counts.put(kind, 0);
    }
    return counts;
  }

  /** What a query finds; not the scores, which count what is deleted until it is merged away. */
  private static Set<String> found(Program wenmai, String query) {
    Set<String> found = new HashSet<>();
    JsonNode result = wenmai.run("search", query, "-n", "500", "--facets", "-o", "json").json();
    found.add(result.get("relaxed") + " " + result.get("total") + " " + result.get("facets"));
    for (JsonNode hit : result.get("hits")) {
      found.add(
          hit.at("/document/source") + " " + hit.get("passage") + " " + hit.get("highlights"));
    }
    return found;
  }
}
