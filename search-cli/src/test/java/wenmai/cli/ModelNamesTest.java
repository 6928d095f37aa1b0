package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.index.Catalog;
import wenmai.index.IndexFolder;

/**
 * Names of models and things, glued to Han, spaced, hyphenated, full-width, broken by a line end:
 * each row of the table is a document and a question to it, asked with and without quotation marks.
 */
class ModelNamesTest {
  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

  @TempDir private Path folder;

  private record Row(String query, String text, String found) {}

  @Test
  void aNameIsFoundInEachOfItsFormsAndInNoOther() throws IOException {
    List<Row> rows = rows();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(200);
    Path texts = Files.createDirectory(folder.resolve("texts"));
    for (int i = 0; i < rows.size(); i++) {
      // The rank of the row parts documents that would else be one.
      String text = rows.get(i).text() + "\n\n" + "row" + i + "\n";
      Files.writeString(texts.resolve(name(i)), text);
    }
    Program program = new Program(folder);
    program.run("index", texts.toString()).exits(ExitCode.FOUND);
    List<String> faults = new ArrayList<>();
    try (Catalog catalog = new IndexFolder(program.index()).read()) {
      Quoted quoted = new Quoted(program, catalog);
      for (int i = 0; i < rows.size(); i++) {
        Row row = rows.get(i);
        Path source = Program.real(texts).resolve(name(i));
        String phrase = "\"" + row.query() + "\"";
        if (quoted.holds(row.query(), source) == row.found().equals("no")) {
          faults.add(row.query() + " in " + row.text() + ": not " + row.found());
        }
        if (quoted.holds(phrase, source) != row.found().equals("yes")) {
          faults.add(phrase + " in " + row.text() + ": not " + row.found());
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static String name(int row) {
    return "row" + row + ".txt";
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    try (InputStream table = ModelNamesTest.class.getResourceAsStream("model-names.tsv")) {
      for (String line : new String(table.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("#")) {
          String[] columns = line.split("\t");
          rows.add(new Row(columns[0], decode(columns[1]), columns[2]));
        }
      }
    }
    return rows;
  }

  private static String decode(String text) {
    return ESCAPED
        .matcher(text.replace("\\n", "\n"))
        .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
  }
}
