package wenmai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with a few notes in both languages, made to try the edges of text. */
record Notes(Path folder) {
  /** CRLF, emoji, a character beyond the first plane, tabs in code, a paragraph of two lines. */
  static final String ATTENTION =
      """
      ---
      title: 注意力笔记
      date: 2023-05-01
      lang: zh
      ---

      # 注意力笔记 😀

      先写一个生僻字：𠮷野家。然后说注意力机制，它让模型看整句话。😀😀 表情之后还有
      注意力机制这个词，GPT-3 也用它。

      ## 代码

      ```python
      \tscore = q @ k\t# 注意力机制
      \treturn softmax(score)  # 𠮷
      ```

      - 第一点：GPT-3 有 1750 亿参数
      - 第二点：BERT 只用编码器
      """
          .replace("\n", "\r\n");

  static final String ENGLISH =
      """
      Notes on attention

      The attention mechanism lets a model look at the whole sentence at once. It was
      tried in translation first, and 😀 it made recurrent networks look slow.

      GPT-3 is a large language model. It learns from a few examples in its prompt, which
      people call in-context learning.
      """;

  static final String TRADITIONAL =
      """
      <!DOCTYPE html><html lang="zh-Hant"><head><meta charset="utf-8">
      <title>注意力機制的由來</title><meta name="dcterms.date" content="2021-03-09"></head>
      <body><h1>注意力機制的由來</h1>
      <p>機器翻譯的模型先用上了注意力機制，後來的語言模型都離不開它。</p>
      <p>獎勵模型則是另一回事：它替人打分。</p></body></html>
      """;

  /** Writes the three notes. */
  static Notes in(Path folder) {
    Notes notes = new Notes(folder.resolve("notes"));
    notes.write("attention.zh.md", ATTENTION);
    notes.write("attention.en.txt", ENGLISH);
    notes.write("old/origin.zh.html", TRADITIONAL);
    return notes;
  }

  Path write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a note, without their ends; line n is at n - 1. */
  static String line(String text, int number) {
    return text.split("\r?\n", -1)[number - 1];
  }
}
