package wenmai.cli.hostile;

import static wenmai.cli.hostile.Zips.W;

import java.io.IOException;

/**
 * Parts inside parts inside parts, and what readers take quadratic time over. Such a file may be
 * read, if a reader can, or be named; how deep is too deep is the reader's own affair.
 */
final class Deep {
  private static final Expected ANY =
      Expected.eitherOrTooMuch("damaged", "crashed", "no text", "not supported");

  private Deep() {}

  static void into(HostileFolder folder) throws IOException {
    int deep = folder.size(20_000, 200_000);
    add(folder, "divs.html", nested("<div>", "the innermost of them", "</div>", deep));
    add(folder, "fonts.html", nested("<b><font>", "never closed at all", "", deep / 4));
    add(folder, "tables.html", nested("<table><tr><td>", "in a cell", "", deep / 10));
    add(folder, "attributes.html", all("<p ", Content.repeated("a=b ", deep), ">one page</p>"));
    add(folder, "divs.xhtml", nested("<div>", "the innermost of them", "</div>", deep));
    add(folder, "quotes.md", nested(">", " the innermost quote", "", deep));
    add(folder, "quotes-and-blanks.md", nested("> ", "the innermost quote", "", deep));
    add(folder, "lists.md", nested("- ", "the innermost item", "", deep));
    add(folder, "brackets.md", nested("[", "a link of links", "](x)", deep / 2));
    add(folder, "open-brackets.md", nested("[", "no link", "", deep));
    add(folder, "images.md", nested("![", "an image", "](", 50_000));
    many(folder);
    add(folder, "stars.md", nested("**a ", "emphasis", " b**", deep / 4));
    add(folder, "half-stars.md", Content.repeated("a**b_c ", deep));
    add(folder, "backticks.md", ticks(folder.size(500, 5_000)));
    add(folder, "indented.md", indented(folder.size(300, 3_000)));
    add(folder, "links.md", Content.repeated("[a]: b\n[a][a]\n", deep));
    add(
        folder,
        "table.md",
        all(row("a", 5_000) + row("-", 5_000), Content.repeated("|\n", 2_000), ""));
    add(folder, "tags.md", nested("<a ", "no tag", "", deep));
    add(folder, "comments.md", nested("<!-- ", "no comment", "", deep));
    add(folder, "aliases.md", Content.of(aliases()));
    add(folder, "front.md", nested("---\ntitle: ", "x\n---\nAll that is left.", "", 1));
    add(
        folder,
        "flow.md",
        all("---\ntitle: ", Content.repeated("[", deep), "\n---\nWords below it.\n"));
    add(
        folder,
        "mapping.md",
        all("---\n", mapping(folder.size(500, 5_000)), "\n---\nWords below.\n"));
    add(folder, "arrays.ipynb", nested("[", "1", "]", deep));
    add(folder, "objects.ipynb", nested("{\"cells\":", "[]", "}", deep));
    add(
        folder,
        "number.ipynb",
        all("{\"cells\":[],\"nbformat\":", Content.repeated("9", deep), "}"));
    add(folder, "groups.rtf", all("{\\rtf1 ", nested("{", "the innermost group", "}", deep), "}"));
    add(folder, "open-groups.rtf", all("{\\rtf1 ", Content.repeated("{\\b ", deep), " no end"));
    add(folder, "tables.docx", tables(folder.size(5_000, 100_000)));
    add(
        folder,
        "sections.odt",
        Zips.odt(Bombs.odt(nested("<text:span>", "inside", "</text:span>", deep))));
    add(
        folder,
        "divs.epub",
        Zips.epub(
            Content.of(Zips.opf("Deep")),
            all(
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>",
                nested("<div>", "the innermost", "</div>", deep),
                "</body></html>")));
    add(folder, "times.srt", Content.repeated("1\n00:00:00,000 --> 99:99:99,999\n<i>\n\n", deep));
    add(
        folder,
        "marks.txt",
        all("e", Content.repeated("\u0301", folder.size(200_000, 10_000_000)), "."));
    add(folder, "dots.txt", Content.repeated("a.", folder.size(200_000, 10_000_000)));
    add(folder, "addresses.txt", Content.repeated("http://[", deep));
  }

  /** Small files with short lines, which a reader is not afraid of, and that cost it most. */
  private static void many(HostileFolder folder) throws IOException {
    int lines = folder.size(4, 40);
    add(
        folder,
        "short-images.md",
        Content.repeated("![".repeat(3_000) + "\n" + "](x".repeat(2_000) + "\n", lines));
    add(folder, "short-lists.md", Content.repeated("- ".repeat(4_000) + "x\n", lines));
    add(folder, "short-links.md", Content.repeated("[a]: b\n[a][a]\n", lines * 1_700));
    add(folder, "short-tags.mdx", Content.repeated("<A b={".repeat(1_300) + "\n", lines));
    add(folder, "short-parentheses.md", Content.repeated("[a]((".repeat(1_600) + "\n", lines));
    add(
        folder,
        "short-entries.md",
        Content.all(Content.of("# References\n\n"), entries(lines * 600)));
  }

  private static Content entries(int count) {
    return out -> {
      for (int i = 1; i <= count; i++) {
        Content.of("[%d] A. B, \"C %d\". 2020.\n\n".formatted(i, i)).to(out);
      }
    };
  }

  private static void add(HostileFolder folder, String name, Content content) throws IOException {
    folder.add("deep/" + name, ANY, content);
  }

  private static Content nested(String open, String inside, String close, int times) {
    return Content.all(
        Content.repeated(open, times), Content.of(inside), Content.repeated(close, times));
  }

  private static Content all(String before, Content inside, String after) {
    return Content.all(Content.of(before), inside, Content.of(after));
  }

  private static String row(String cell, int cells) {
    return "|" + (cell + "|").repeat(cells) + "\n";
  }

  /** Runs of backticks of every length, none of which closes another. */
  private static Content ticks(int runs) {
    return out -> {
      for (int i = 1; i <= runs; i++) {
        Content.repeated("`", i).to(out);
        Content.of(" x ").to(out);
      }
    };
  }

  private static Content indented(int lines) {
    return out -> {
      for (int i = 0; i < lines; i++) {
        Content.of("  ".repeat(i) + "- item\n").to(out);
      }
    };
  }

  private static Content mapping(int lines) {
    return out -> {
      for (int i = 0; i < lines; i++) {
        Content.of(" ".repeat(i) + "key:\n").to(out);
      }
    };
  }

  /** Front matter of few lines that stands for billions of words. */
  private static String aliases() {
    StringBuilder yaml = new StringBuilder("---\na0: &a0 [ha, ha]\n");
    for (int i = 1; i < 40; i++) {
      yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    return yaml + "title: *a39\n---\n\nThe words below the front matter.\n";
  }

  private static Content tables(int deep) {
    return Zips.docx(
        all(
            "<w:document " + W + "><w:body>",
            nested(
                "<w:tbl><w:tr><w:tc>",
                "<w:p><w:r><w:t>innermost</w:t></w:r></w:p>",
                "</w:tc></w:tr></w:tbl>",
                deep),
            "</w:body></w:document>"));
  }
}
