package wenmai.cli;

import com.hankcs.hanlp.HanLP;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import wenmai.corpus.Block;
import wenmai.corpus.Document;
import wenmai.ingest.parse.DocumentParser;

/** Writes an article in Markdown, and the same again in many ways, into a folder of its own. */
record TwinMaker(Path folder, Random random) {
  /** One unit in so many is another one, in the edited twin. */
  private static final int UNITS_A_TYPO = 250;

  /** Writes all of them. */
  void write(String markdown) throws IOException {
    Files.createDirectories(folder);
    write("original.md", markdown, StandardCharsets.UTF_8);
    write("renamed.txt", markdown, StandardCharsets.UTF_8);
    write("gb18030.txt", markdown, Charset.forName("GB18030"));
    write("utf16.txt", markdown, StandardCharsets.UTF_16);
    write("reordered.md", reordered(markdown), StandardCharsets.UTF_8);
    write("script.md", otherScript(markdown), StandardCharsets.UTF_8);
    write("edited.md", edited(markdown), StandardCharsets.UTF_8);
    write("web.html", html(markdown), StandardCharsets.UTF_8);
  }

  /** What the article says first, half of it and no more: not the same. */
  void writeExcerpt(String markdown) throws IOException {
    StringBuilder half = new StringBuilder();
    for (String block : blocks(markdown)) {
      if (half.length() + block.length() > markdown.length() / 2) {
        break;
      }
      half.append(block).append("\n\n");
    }
    write("excerpt.md", half.toString(), StandardCharsets.UTF_8);
  }

  private void write(String name, String text, Charset encoding) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(encoding));
  }

  private static List<String> blocks(String markdown) {
    return new ArrayList<>(List.of(markdown.split("\n\n+")));
  }

  private String reordered(String markdown) {
    List<String> blocks = blocks(markdown);
    Collections.shuffle(blocks.subList(1, blocks.size()), random); // front matter stays first
    return String.join("\n\n", blocks);
  }

  /** Character by character, whichever script it is in. */
  private static String otherScript(String text) {
    boolean traditional = HanLP.convertToSimplifiedChinese(text).equals(text);
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(
            one ->
                traditional
                    ? HanLP.convertToTraditionalChinese(one)
                    : HanLP.convertToSimplifiedChinese(one))
        .collect(Collectors.joining());
  }

  /** With typos, a paragraph less, and one more. */
  private String edited(String markdown) {
    List<String> blocks = blocks(markdown);
    List<String> middle = blocks.subList(blocks.size() / 3, 2 * (blocks.size() / 3));
    // Without a large part of it, a text of few paragraphs would be another one.
    List<String> small =
        middle.stream().filter(block -> block.length() <= markdown.length() / 10).toList();
    middle.remove(small.get(random.nextInt(small.size())));
    blocks.add("这一段是后来加上的，原来的文章里没有。 This paragraph was added later on.");
    StringBuilder text = new StringBuilder(String.join("\n\n", blocks));
    int body = blocks.getFirst().length();
    for (int typos = text.length() / UNITS_A_TYPO; typos > 0; typos--) {
      int at = body + random.nextInt(text.length() - body);
      if (Character.isLetter(text.charAt(at)) && !Character.isSurrogate(text.charAt(at))) {
        text.setCharAt(at, Character.isIdeographic(text.charAt(at)) ? '误' : 'q');
      }
    }
    return text.toString();
  }

  private static String html(String markdown) throws IOException {
    Document document =
        new DocumentParser().parse("a.md", markdown.getBytes(StandardCharsets.UTF_8));
    StringBuilder html = new StringBuilder("<!DOCTYPE html><meta charset=utf-8><title>");
    html.append(escaped(document.title())).append("</title><body><article>");
    for (Block block : document.blocks()) {
      String tag =
          switch (block.kind()) {
            case HEADING -> "h" + Math.max(1, block.level());
            case CODE -> "pre";
            case QUOTE -> "blockquote";
            default -> "p";
          };
      html.append('<').append(tag).append('>');
      html.append(escaped(block.span().of(document.text())));
      html.append("</").append(tag).append(">\n");
    }
    return html.append("</article>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
